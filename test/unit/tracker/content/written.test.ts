import { expect, test } from 'vitest';
import {
  labelDigest,
  printWrittenIssue,
  printWrittenMilestone,
  readWrittenIssue,
  readWrittenMilestone,
  weigh,
} from '../../../../src/tracker/content/written.ts';

test.each([
  ['title.milestone.one.two', { title: 'title', milestone: 'milestone', labels: ['one', 'two'] }],
  ['title.', { title: 'title', milestone: '', labels: [] }],
  ['title', undefined],
  [undefined, undefined],
])('what was written of an issue: %s', (wrote, expected) => {
  expect(readWrittenIssue(wrote)).toEqual(expected);
  if (expected !== undefined) expect(printWrittenIssue(expected)).toBe(wrote);
});

test.each([
  ['title.2027-01-31.text', { title: 'title', due: '2027-01-31', text: 'text' }],
  ['title..text', { title: 'title', due: '', text: 'text' }],
  ['title.2027-01-31', undefined],
  ['title', undefined],
  [undefined, undefined],
])('what was written of a milestone: %s', (wrote, expected) => {
  expect(readWrittenMilestone(wrote)).toEqual(expected);
  if (expected !== undefined) expect(printWrittenMilestone(expected)).toBe(wrote);
});

test('the case of a label says nothing', () => {
  expect(labelDigest('Roadmap')).toBe(labelDigest('roadmap'));
  expect(labelDigest('Roadmap')).not.toBe(labelDigest('Course'));
});

test.each([
  ['a', 'a', undefined, 'same'],
  ['a', 'a', 'b', 'same'],
  ['a', 'b', 'a', 'keep'],
  ['a', 'b', 'b', 'write'],
  ['a', 'b', 'c', 'write'],
  ['a', 'b', undefined, 'write'],
])('wanted %s, there is %s, written %s: %s', (...[wanted, observed, written, expected]) => {
  expect(weigh({ wanted, observed, written })).toBe(expected);
});
