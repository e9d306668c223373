import { expect, test } from 'vitest';
import { takeFrontMatter } from '../../../../src/import/source/front-matter.ts';

test.each([
  ['a title', '---\ntitle: Scales\n---\n\n- One\n'],
  [
    'lists, comments and nested keys',
    '---\ntitle: Scales\ntags:\n- a\n  - b\n# why\nauthor:\n  name: x\n---\n',
  ],
  ['a list over several lines, and an end with dots', '---\ntitle: "Scales"\ntags: [\n  a\n]\n\n...\n'],
])('%s is front matter', (_, text) => {
  const { title, lines } = takeFrontMatter(text.split('\n'));
  expect([title, lines.filter((line) => /\S/.test(line) && line !== '- One')]).toEqual(['Scales', []]);
});

test.each([
  ['that a blank line follows', '---\n\ntitle: Scales\n\n---\n'],
  [
    'with a table and a sentence with a colon',
    '---\n| Topic |\n| --- |\n| Scales |\n\nGoal: to know it\n\n---\n',
  ],
  ['with a paragraph before a key', '---\nWhat I do\ntitle: Scales\n---\n'],
  ['with a link', '---\nsee: https://example.com\nhttps://example.com\n---\n'],
  ['that none follows', '---\ntitle: Scales\n'],
])('a rule %s is a rule', (_, text) => {
  const lines = text.split('\n');
  expect(takeFrontMatter(lines)).toEqual({ lines });
});
