// What a reader sees of a long text is read in steps that grow as it does, whatever is over and over in it.
import { expect, test } from 'vitest';
import { readPullText } from '../../../../src/tracker/evidence/pull-text.ts';
import { readVisible } from '../../../../src/tracker/evidence/visible-text.ts';

/** How often the parser looks at a character: its steps. */
function steps(read: () => unknown): number {
  const original = Object.getOwnPropertyDescriptor(String.prototype, 'charCodeAt');
  const charCodeOf = original?.value as (this: string, at: number) => number;
  let count = 0;
  function charCodeAt(this: string, at: number): number {
    count += 1;
    return charCodeOf.call(this, at);
  }
  Object.defineProperty(String.prototype, 'charCodeAt', { ...original, value: charCodeAt });
  try {
    read();
    return count;
  } finally {
    Object.defineProperty(String.prototype, 'charCodeAt', original ?? {});
  }
}

const PARTS = ['>', '[', '[a](x) ', '<a>#', '- ', '*a ', '<a ', '`', '> - ', '![', '![\n', '![[', '<!--['];
const MORE = ['- *a_', '`[a]\n', '<\r\n', '**a![', '[a]: b\n\n', '*a_b', '\\', '`a`b', '&a;'];

test.each([...PARTS, ...MORE])('%j over and over takes steps by its length', (part) => {
  const whole = part.repeat(10_000 / part.length);
  const paragraphs = `${part.repeat(1000 / part.length)}\n\n`.repeat(10);
  expect(steps(() => readVisible(`closes ${whole}`))).toBeLessThan(60 * whole.length);
  expect(steps(() => readVisible(`closes ${paragraphs}`))).toBeLessThan(500 * paragraphs.length);
});

const HERE = { owner: 'ada', name: 'learning', url: 'https://github.com/ada/learning' };
const LINES = [
  '- *a_\n',
  'a\n\n',
  '* a\n',
  '> - a\n',
  'a\n---\n',
  '- a\n  - b\n    - c\n',
  '[a]: b\n',
  'closes [a\n',
];
const SAYING = [
  'Completes: *a_\n',
  'Completes: *a_ ',
  'closes #1 \\*',
  '_a',
  '1. ',
  '&amp;',
  'fixes _a_b*c\n\n',
];

test.each([...PARTS, ...MORE, ...LINES, ...SAYING].filter((part) => !/`|<!/.test(part)))(
  'the longest text of %j is parsed in few steps, and what it completes is read wherever it stands',
  (part) => {
    const half = part.repeat(32_000 / part.length);
    const body = `**Completes:** one\n\n${half}\n\n- [x] Completes: two, \`three\`\n\n${half}\n\nCompletes: four`;
    let said: readonly string[] = [];
    const taken = steps(() => {
      said = readPullText(body, HERE).completes.flat();
    });
    expect(said).toEqual(expect.arrayContaining(['one', 'two', 'three', 'four']));
    expect(taken).toBeLessThan(3 * body.length);
  },
);

test('brackets over and over hide nothing', () => {
  const brackets = '!['.repeat(30_000);
  const text = readVisible(`Closes #1\n\n${brackets}\nCloses #2\n\nCloses #3`, {
    worth: /Closes/,
    first: /^/,
  }).text;
  expect(text).toBe('Closes #1\nCloses #2\nCloses #3');
});

test('a long paragraph with links is read', () => {
  const words = 'word '.repeat(4000);
  const links = Array.from({ length: 15 }, (_, at) => `[a](https://example.org/${at})`).join(' ');
  expect(readVisible(`${words}${links} closes #1`).text).toContain('closes #1');
});

test.each(['a', '/', '#', '#1', '/issues/'])('%s, over and over in a link, is no reference', (part) => {
  const { text } = readVisible(`[${part.repeat(60_000 / part.length)}](https://example.org)`);
  expect(text).not.toMatch(/#\d/);
  expect(text.length).toBeGreaterThanOrEqual(30_000);
});
