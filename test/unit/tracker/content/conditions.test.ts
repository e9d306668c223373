// Conditions that were met before: ticked when their issue is made, and the learner's from then on.
import { expect, test } from 'vitest';
import { readCondition, writeCondition } from '../../../../src/roadmap/condition.ts';

test.each([
  ['[x] SELECT', { text: 'SELECT', met: true }],
  ['[X]  WHERE', { text: 'WHERE', met: true }],
  ['SELECT', { text: 'SELECT', met: false }],
  ['[x]', { text: '[x]', met: false }],
  ['[x]SELECT', { text: '[x]SELECT', met: false }],
])('the condition %s', (written, condition) => {
  expect(readCondition(written)).toEqual(condition);
});

test('what is written is read as it was', () => {
  for (const met of [true, false])
    expect(readCondition(writeCondition({ text: 'joins', met }))).toEqual({ text: 'joins', met });
});
