// The parser's time grows with the square of a paragraph's lines: what counts is how many it is given at once.
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { boundLines } from '../../../src/import/source/bounds.ts';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { parseMarkdown } from '../../../src/import/source/parse-markdown.ts';

const LINES = 6_000;
const BEFORE = ['# Plan', '', '## Phase 1: Start', '', '- First', ''];
const AFTER = ['', '## Phase 2: Go on', '', '- Second', '- Third'];

function documentOf(head: readonly string[], line: string): readonly string[] {
  return [...BEFORE, ...head, ...Array.from({ length: LINES }, () => line), ...AFTER];
}

function longest(lines: readonly string[]): number {
  let most = 0;
  for (const node of parseMarkdown(boundLines(lines).lines, new Map()))
    visit(node, ({ type, position }) => {
      if (position === undefined || (type !== 'paragraph' && type !== 'table')) return;
      most = Math.max(most, position.end.line - position.start.line + 1);
    });
  return most;
}

describe('at most 2,000 lines are one paragraph or table', () => {
  test.each([
    ['a paragraph', [], 'plain words'],
    ['a quote', [], '> Project 1: a'],
    ['quotes in quotes', [], '> > a'],
    ['a list item', ['- a'], '  plain words'],
    ['what mentions HTML', ['words <pre>'], 'words'],
    ['what follows a comment', ['<!-- a -->'], 'words'],
    ['bars without a table', [], 'a | b'],
    ['a table without outer bars', ['a | b', '--|--'], 'c | d'],
  ] as const)('%s', (_, head, line) => {
    expect(longest(documentOf(head, line))).toBeLessThanOrEqual(2000);
  });
});

test('nothing after it is lost, and each is named by its line', () => {
  const result = importMarkdown(documentOf([], '> Words of somebody').join('\n'));
  if (!result.ok) throw new Error(result.message);
  expect(result.report.imported.map(({ line, text }) => [line, text])).toEqual([
    [5, 'First'],
    [LINES + 10, 'Second'],
    [LINES + 11, 'Third'],
  ]);
});

test('rows of a table without outer bars count as entries, and those that are not read are named', () => {
  const result = importMarkdown(documentOf(['Task | Hours', '--|--'], 'Read | 3').join('\n'));
  if (!result.ok) throw new Error(result.message);
  const { imported, leftOut } = result.report;
  expect(imported.length + leftOut.length).toBeGreaterThanOrEqual(LINES);
  expect(leftOut.at(-1)).toMatchObject({
    line: LINES + 13,
    text: expect.stringContaining('Third') as string,
  });
});

test('a long piece of code in a quote is no list', () => {
  const code = Array.from({ length: 700 }, (_, index) => (index < 690 ? '> code' : '> - code'));
  const result = importMarkdown([...BEFORE, '> ```', ...code, '> ```', ...AFTER].join('\n'));
  if (!result.ok) throw new Error(result.message);
  expect(result.report.counts.listItems).toBe(3);
});
