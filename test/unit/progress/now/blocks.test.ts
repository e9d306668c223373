// The two forms of what is said: lines of a terminal, and Markdown.
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type Line,
  blockLines,
  blocksMarkdown,
  joinLines,
} from '../../../../src/progress/now/blocks.ts';

test('a comment notifies nobody and forges nothing, whatever a title says', () => {
  const evil = '@ada ](x) <!-- milepost:end --> #7 | **';
  const markdown = blocksMarkdown([{ title: [evil], lines: [[evil, ' ', { number: 12 }]], isList: true }]);
  expect(markdown).not.toMatch(/@ada|<!--|(?<!\\)#7/);
  expect(markdown).toContain('#12');
});

test.each<[string, readonly Block[], string[], string]>([
  ['nothing', [], [], ''],
  ['one line', [{ lines: [['Hello']] }], ['Hello'], 'Hello'],
  ['lines of a paragraph', [{ lines: [['One'], ['Two']] }], ['One', 'Two'], 'One\\\nTwo'],
  [
    'a list under its title',
    [{ title: ['Due ', { number: 3 }], lines: [['One'], ['Two']], isList: true }],
    ['Due #3', '  One', '  Two'],
    '**Due #3**\n\n- One\n- Two',
  ],
  ['a title alone', [{ title: ['Empty'], lines: [] }], ['Empty'], '**Empty**'],
  ['two blocks', [{ lines: [['One']] }, { lines: [['Two']] }], ['One', '', 'Two'], 'One\n\nTwo'],
  ['a figure and its unit', [{ lines: [['2\u00A0hours']] }], ['2 hours'], '2\u00A0hours'],
  ['a star is no markup', [{ lines: [['*one*']] }], ['*one*'], '\\*one\\*'],
])('%s', (...[, blocks, lines, markdown]) => {
  expect(blockLines(blocks)).toEqual(lines);
  expect(blocksMarkdown(blocks)).toBe(markdown);
});

describe('the blanks around a number', () => {
  test.each<[Line, string]>([
    [['since ', { number: 7 }, ' SQL'], 'since #7 SQL'],
    [[{ number: 7 }, ' ', { number: 8 }], '#7 #8'],
    [[{ number: 7 }, '', { number: 8 }], '#7#8'],
  ])('%j stay: %s', (line, expected) => {
    expect(blocksMarkdown([{ lines: [line] }])).toBe(expected);
    expect(blockLines([{ lines: [line] }])).toEqual([expected]);
  });
});

test.each<[Line[], Line]>([
  [[], []],
  [[['SQL']], ['SQL']],
  [
    [[{ number: 1 }, ' SQL'], ['Git']],
    [{ number: 1 }, ' SQL', ', ', 'Git'],
  ],
])('%j are joined with a comma', (lines, expected) => {
  expect(joinLines(lines, ', ')).toEqual(expected);
});
