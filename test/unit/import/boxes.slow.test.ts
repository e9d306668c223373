// A box is a box in every form, under an item as at the margin; an item's own box says whether it is done.
import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';

const OPEN = ['[ ]', '[]', '[-]', '[~]', '[/]', '[\u00A0]', '[&nbsp;]', '[  ]', '[ ]\u00A0', '⬜', '☐', '🔲'];
const TICKED = [
  '[x]',
  '[X]',
  '[✓]',
  '[✔️]',
  '[ x ]',
  '[x ]',
  '[x]\u00A0',
  '[\u200Bx]',
  '\u200B[x]',
  '✅',
  '☑',
  '✔️',
];
/** Whether a drawing is a box, a document says by an open one. */
const DRAWN = '\n## Phase 2: Later\n\n- ⬜ Later\n';

function importOf(list: string) {
  const imported = importMarkdown(`# Plan\n\n## Phase 1: Start\n\n${list}\n${DRAWN}`);
  if (!imported.ok) throw new Error(imported.message);
  const [item] = itemsOf(imported.roadmap);
  if (item === undefined) throw new Error('no item');
  return { ...imported, item };
}

describe.each([
  ['open', OPEN, false],
  ['ticked', TICKED, true],
] as const)('%s boxes', (_, boxes, ticked) => {
  test.each(boxes)('%j at the margin', (box) => {
    const { item } = importOf(`- ${box} Scales`);
    expect([item.title, item.done]).toEqual(['Scales', ticked]);
  });

  test.each(boxes)('%j under an item', (box) => {
    const { item, report } = importOf(`- Project: Scales\n  - ${box} Major\n  - [ ] Minor`);
    expect(item.doneWhen).toEqual([ticked ? '[x] Major' : 'Major', 'Minor']);
    expect(report.imported.slice(0, 3).map(({ line, as }) => [line, as])).toEqual([
      [5, 'item'],
      [6, 'part'],
      [7, 'part'],
    ]);
  });

  test.each(boxes)('%j under a course is a step, no topic', (box) => {
    const { item } = importOf(`- Course: Scales\n  - ${box} Major`);
    expect([item.doneWhen, item.covers]).toEqual([[ticked ? '[x] Major' : 'Major'], []]);
  });

  test.each(boxes)('%j beside what a phase leads to', (box) => {
    const { roadmap } = importOf(`- Scales\n\nYou will be able to:\n\n- ${box} Play`);
    expect(roadmap.phases[0]?.outcome).toBe('Play');
  });
});

test.each(TICKED)('an item without a box is done where all under it is %j', (box) => {
  const { item, yaml } = importOf(`- Project: Scales\n  - ${box} Major\n    - [x] Slowly`);
  expect(item.done).toBe(true);
  expect(yaml).toContain('every box under it is ticked');
});

test.each(OPEN)('an item with the box %j is not done, whatever is ticked under it', (box) => {
  const { item } = importOf(`- ${box} Scales\n  - [x] Major\n  - ✅ Minor`);
  expect([item.title, item.done]).toEqual(['Scales', false]);
  expect(item.doneWhen).toEqual(['[x] Major', '[x] Minor']);
});

test('a drawing is no box where the document draws no open ones, a link is none at all', () => {
  const imported = importMarkdown(
    '# Plan\n\n## Phase 1: S\n\n- Project: One\n  - ✅ a\n  - [x](https://example.org)\n',
  );
  if (!imported.ok) throw new Error(imported.message);
  const [item] = itemsOf(imported.roadmap);
  expect([item?.done, item?.doneWhen]).toEqual([false, ['✅ a']]);
});
