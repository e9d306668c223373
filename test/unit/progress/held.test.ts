// The warning that much would be taken out of the roadmap at once.
import { expect, test } from 'vitest';
import { type Held, renderHeld } from '../../../src/progress/held.ts';

const HELD: Held = {
  ...{ titles: ['SQL', 'Statistics *for* all'], retire: 12, before: 3, open: 9, done: 1, ofOpen: 20 },
  roadmap: '.github/roadmap.yml',
};

test('says how many, which, and what to write', () => {
  expect(renderHeld(HELD).split('\n')).toEqual([
    '> [!WARNING]',
    '> `.github/roadmap.yml` no longer lists 9 of 20 open items, and 1 that is done. Milepost does not remove so many at once without asking, and changes nothing until you answer.',
    '> If you removed them on purpose, write `retire: 12` under `tracker:` in the roadmap (with the 3 taken out before). If not, put them back:',
    '>',
    '> - SQL',
    '> - Statistics \\*for\\* all',
  ]);
});

test('is silent on what is not: nothing done, nothing taken out before', () => {
  const text = renderHeld({ ...HELD, done: 0, before: 0 });
  expect(text).toContain('9 of 20 open items. Milepost');
  expect(text).not.toMatch(/done|before/);
});

test('names ten, each shortened, and counts the rest', () => {
  const titles = Array.from({ length: 12 }, () => 'x'.repeat(301));
  const lines = renderHeld({ ...HELD, titles }).split('\n');
  expect(lines.slice(4, -1)).toEqual(Array.from({ length: 10 }, () => `> - ${'x'.repeat(300)}…`));
  expect(lines.at(-1)).toBe('> - … and 2 more');
});
