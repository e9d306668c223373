import { expect, test } from 'vitest';
import { createLikeness } from '../../../../src/tracker/match/likeness.ts';

const LONG = 'word '.repeat(26);

test.each([
  ['a typo', 'Introduction to Statistics', 'Introduction to Statistcs', true],
  ['another order', 'Statistics: an introduction', 'An introduction: statistics', true],
  ['other marks', 'Introduction to Statistics', '(Introduction) to "Statistics"', true],
  ['other words', 'Introduction to Statistics', 'Querying databases', false],
  ['another number', 'Statistics, part 1', 'Statistics, part 2', false],
  ['a number more', 'Statistics, a course', 'Statistics, a course 2', false],
  ['numbers in another order', 'Part 1 of 2: statistics', 'Statistics: part 1 of 2', true],
  ['a letter of seven', 'Algebra', 'Algebre', false],
  ['seven letters, and one more', 'Algebra', 'Algebras', false],
  ['a letter of eight', 'Calculus', 'Calculas', true],
  ['three letters of ten', 'abcdefghij', 'abcdefgxyz', true],
  ['four letters of ten', 'abcdefghij', 'abcdefwxyz', false],
  ['three letters of ten, and a mark before them', 'abcdefghij', '(abcdefgxyz', true],
  ['four letters more than ten', 'abcdefghij', 'abcdefghijklmn', true],
  ['five letters more than ten', 'abcdefghij', 'abcdefghijklmno', false],
  ['what comes after 128 letters', `${LONG}alpha beta gamma`, `${LONG}${'x'.repeat(200)}`, true],
])('%s', (...[, one, other, expected]) => {
  const isLike = createLikeness();
  expect([isLike(one, other), isLike(other, one)]).toEqual([expected, expected]);
});
