// What is said of a conflict: whole sentences, from the details of the case.
import { describe, expect, test } from 'vitest';
import {
  type ConflictCode,
  CONFLICTS,
  CONFLICT_AREAS,
  conflict,
  describeConflict,
} from '../../../../src/tracker/conflicts/conflict.ts';
import { explainConflict, isConflictCode } from '../../../../src/tracker/conflicts/explain-conflict.ts';

const CODES = Object.keys(CONFLICTS) as readonly ConflictCode[];

describe('the catalogue', () => {
  test('has each code in one area', () => {
    expect(Object.values(CONFLICT_AREAS).flatMap((entries) => Object.keys(entries))).toEqual(CODES);
    expect(CODES.length).toBeGreaterThan(25);
  });

  test.each(CODES)('%s is explained by a case, in which no marker is a comment', (code) => {
    const { meaning, message, fix } = explainConflict(code);
    expect(meaning).toBe(CONFLICTS[code].meaning);
    expect(message.startsWith(`${CONFLICTS[code].example.subject}: `)).toBe(true);
    expect(fix).not.toMatch(/(?<!`)<!--|-->(?!`)/);
  });

  test('knows its codes, and nothing that objects have of themselves', () => {
    expect(CODES.every(isConflictCode)).toBe(true);
    expect(['', 'toString', '__proto__', 'Issue-Edited'].filter(isConflictCode)).toEqual([]);
  });
});

test('a conflict is one line for people', () => {
  const found = conflict('issue-too-long', 'issue #12', 'SQL', 65_536);
  expect(found).toEqual({
    code: 'issue-too-long',
    subject: 'issue #12',
    message: 'With Milepost\'s text, the body of "SQL" would be longer than 65536 characters.',
    hint: 'Shorten your notes in that issue.',
  });
  expect(describeConflict(found)).toBe(
    'issue #12: With Milepost\'s text, the body of "SQL" would be longer than 65536 characters. Shorten your notes in that issue. [issue-too-long]',
  );
});

describe('too much at once', () => {
  const titles = Array.from({ length: 12 }, (_, index) => `T${index + 1}`);
  const much = { listed: 6, titles: titles.slice(0, 10), open: 8, done: 0, ofOpen: 9, before: 0, retire: 10 };
  const said = (changes: Partial<typeof much>) =>
    conflict('too-much-at-once', 'r.yml', { ...much, ...changes });

  test('names ten, and counts the others', () => {
    expect(said({}).message).toContain(
      'taken out: "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10". M',
    );
    expect(said({ titles }).message).toContain('"T9", "T10" and 2 more. M');
  });

  test.each([
    [0, '8 of 9 open ones would'],
    [1, '8 of 9 open ones, and 1 that is done would'],
    [2, '8 of 9 open ones, and 2 that are done would'],
  ])('with %i done', (done, words) => {
    expect(said({ done }).message).toContain(words);
  });

  test('says the number that allows it, with what was taken out before', () => {
    expect(said({}).hint).toContain('write "retire: 10" under "tracker:" in the roadmap, or run');
    expect(said({ before: 4 }).hint).toContain('in the roadmap (with the 4 taken out before), or run');
  });
});

test.each([
  [1, 'still allows 1 item to be'],
  [2, 'still allows 2 items to be'],
])('what is left of "retire": %i', (left, words) => {
  expect(conflict('retire-not-used', 'r.yml', 12, left).message).toContain(words);
});

test.each<readonly [word: string, near: string | undefined, message: string, hint: RegExp]>([
  ['cobol', undefined, 'It names "cobol", but no item has that id.', /^Each issue shows its id/],
  ['#9', undefined, 'It names #9, but no item has that issue.', /^Each issue shows its id/],
  ['pyhton', 'python', 'It names "pyhton", but no item has that id.', /^Did you mean "python"\?/],
])('the mention of %s', (word, near, ...[message, hint]) => {
  const found = conflict('unknown-mention', 'pull request #4', word, near);
  expect(found.message).toBe(message);
  expect(found.hint).toMatch(hint);
});

test.each([
  ['label', 'GitHub refuses it, so the issues do not get it: why'],
  ['description', 'GitHub refuses its description, so it has none: why'],
] as const)('a %s that GitHub refuses', (refused, message) => {
  expect(conflict('label-refused', 'label "x"', refused, 'why').message).toBe(message);
});
