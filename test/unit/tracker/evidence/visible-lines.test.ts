// The lines that a reader sees, of a text that is too much to be parsed as a whole. Hidden is what GitHub hides for certain.
import { describe, expect, test } from 'vitest';
import { visibleLines } from '../../../../src/tracker/evidence/visible-lines.ts';

/** What is visible of a text, its lines with `|` between them. */
type Row = readonly [source: string, visible: string];

function shown(source: string, of: 'text' | 'paragraph' = 'text'): string {
  return visibleLines(source, of).join('|');
}

const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'what stands before the text of a line': [
    ['a\nb', 'a|b'],
    ['a\r\nb\rc\n\n\nd\n', 'a|b|c|d'],
    ['- a\n* b\n+ c', 'a|b|c'],
    ['1. a\n2) b\n123456789. c', 'a|b|c'],
    ['1234567890. a', '1234567890. a'],
    ['> a\n>> b\n > > c', 'a|b|c'],
    ['- > 1. a', 'a'],
    ['-a\n1.a', '-a|1.a'],
    ['# a\n######  b', 'a|b'],
    ['#a\n####### b', '#a|####### b'],
    ['- # a', 'a'],
    ['    a', 'a'],
  ],
  'a fence': [
    ['a\n```\nb\n```\nc', 'a|c'],
    ['~~~\nb\n~~~\nc', 'c'],
    ['```js\nb\n```\nc', 'c'],
    ['~~~ `x`\nb\n~~~\nc', 'c'],
    ['``` a ` b\nc', '``` a ` b|c'],
    ['``\na\n``', '``|a|``'],
    ['~~\na\n~~', '~~|a|~~'],
    ['````\n```\nb\n````\nc', 'c'],
    ['```\nb\n`````\nc', 'c'],
    ['```\nb\n~~~\nc\n```\nd', 'd'],
    ['```\nb\n``` x\nc\n```  \nd', 'd'],
    ['```\nb', ''],
    ['```\n\nb\n\n```\nc', 'c'],
    ['  ```\nb\n  ```\nc', 'c'],
    ['   ```\nb\n   ```\nc', 'c'],
  ],
  'a fence in a quote or a list ends with it': [
    ['> ```\n> b\n> ```\n> c', 'c'],
    ['> ```\n> b\nc', 'c'],
    ['> ```\n> b\n\nc', 'c'],
    ['> ```\n> b\n\n> c', 'c'],
    ['> ```\n> b\nc -> d', 'c -> d'],
    ['> ```\n > b\n> ```\nc', 'c'],
    ['> ```\n>\n> b\n> ```\n> c', 'c'],
    ['- ```\n  b\n  ```\n- c', 'c'],
    ['- ```\n  b\nc', 'c'],
    ['- ```\n\n  b\n  ```\n- c', 'c'],
    ['1. ```\n   b\n  c', 'c'],
    ['     ```\nb', 'b'],
  ],
  'a comment': [
    ['<!-- a -->\nb', 'b'],
    ['<!-- a\nb\nc -->\nd', 'd'],
    ['<!-- a\n\nb -->\nd', 'd'],
    ['<!-- a\nb', ''],
    ['a <!-- b --> c <!-- d --> e', 'a   c   e'],
    ['a <!-- b\nc --> d\ne', 'a |e'],
    ['a <!-- b\nc\nd --> e\nf', 'a |f'],
    ['a <!-- b\n\nc --> d', 'a <!-- b|c --> d'],
    ['a <!-- b\nc', 'a <!-- b|c'],
    ['a --> b', 'a --> b'],
    ['a\nb --> c', 'a|b --> c'],
    ['a <!-- b\n \nc --> d', 'a <!-- b||c --> d'],
    ['- <!-- a -->\n- b', 'b'],
  ],
  'HTML that holds no text': [
    ['<script>\na\n</script>\nb', 'b'],
    ['<SCRIPT src="x">\na\n</SCRIPT>\nb', 'b'],
    ['<pre>a</pre>\nb', 'b'],
    ['<style>\na\n\nb</style>\nc', 'c'],
    ['<textarea>\na\n</textarea>\nb', 'b'],
    ['<scripts>\na', '<scripts>|a'],
    ['<pre-x>\na', '<pre-x>|a'],
    ['<div>\na\n</div>', '<div>|a|</div>'],
    ['a <script>\nb', 'a <script>|b'],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows)('%j', (source, visible) => {
    expect(shown(source)).toBe(visible);
  });
});

test.each([
  ['```\nb\n```', '```|b|```'],
  ['<!-- a -->\nb', ' |b'],
  ['<script>\na', '<script>|a'],
  ['a <!-- b\nc --> d\ne', 'a |e'],
])('within a paragraph nothing else begins: %j', (source, visible) => {
  expect(shown(source, 'paragraph')).toBe(visible);
});
