// How people write what a pull request does: longer ids and numbers, more spaces, words that only look alike.
import { describe, expect, test } from 'vitest';
import { aPull, aRepository, minute } from '../../../../tools/harness/builders/observed.ts';
import { anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { completed, evidenceOf } from './evidence-of.ts';

test.each(['deep-learning-2', '`deep-learning-2`', '#120', '`#120`'])(
  'an id of several words and a number of several digits: Completes: %s',
  (word) => {
    const items = [anItem({ id: 'deep-learning-2', title: 'Deep learning' })];
    const itemByIssue = new Map([[120, 'deep-learning-2']]);
    const { merges } = evidenceOf([aPull({ body: `Completes: ${word}` })], { items, itemByIssue });
    expect([...merges.keys()]).toEqual(['deep-learning-2']);
  },
);

test.each([
  ['more spaces', '  -  [x]  Completes:  sql  and  python', ['python', 'sql']],
  ['tabs', '\t*\t[X]\tCompletes:\tsql\tand\tpython', ['python', 'sql']],
  ['no space after the colon', 'Completes:sql', ['sql']],
  ['a keyword and more spaces', 'Closes:  #1', ['sql']],
  ['a word before it', 'not-Completes: sql', []],
  ['a point within a word', 'Completes: s.ql', []],
  ['a word that ends with "and"', 'Completes: sql band python', []],
  ['a word that begins with "and"', 'Completes: sql andy python', []],
  ['"and" before and after', 'Completes: sql, and', ['sql']],
  ['a point within the second word', 'Completes: sql and p.ython', []],
])('in a commit, with %s', (_, message, ids) => {
  expect(completed({ messages: [message] })).toEqual(ids);
});

test('an id may be the word "and"', () => {
  const items = [anItem({ id: 'and', title: 'And' })];
  const { merges } = evidenceOf([aPull({ body: 'Completes: and' })], { items });
  expect([...merges.keys()]).toEqual(['and']);
});

test('an address without TLS is one of this repository where GitHub is reached so', () => {
  const repository = aRepository({ url: 'http://github.test/ada/learning' });
  const body = 'Closes http://github.test/ada/learning/issues/1';
  expect([...evidenceOf([aPull({ body })], { repository }).merges.keys()]).toEqual(['sql']);
});

test.each(['(cobol', 'cobol)', '`cobol'])('"Completes: %s" names nothing', (word) => {
  expect(evidenceOf([aPull({ messages: [`Completes: ${word}`] })]).conflicts).toEqual([]);
});

describe('a revert of a pull request whose number has several digits', () => {
  const done = aPull({ number: 123, body: 'Completes: sql' });
  const merges = (message: string) =>
    evidenceOf([done, aPull({ number: 124, mergedAt: minute(40), body: message })]).merges.size;

  test.each(['Reverts #123', 'Reverts  #123', 'Reverts ada/learning#123'])('%s: takes it back', (message) => {
    expect(merges(message)).toBe(0);
  });

  test.each(['Reverts #1234', 'This-reverts #123'])('%s: does not', (message) => {
    expect(merges(message)).toBe(1);
  });
});
