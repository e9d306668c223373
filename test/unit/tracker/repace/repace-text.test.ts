// A new pace in words, for a terminal and a pull request.
import { expect, test } from 'vitest';
import { REFUSALS } from '../../../../src/tracker/repace/refusals.ts';
import {
  type Changed,
  diffLines,
  headLines,
  repaceLines,
  wishText,
} from '../../../../src/tracker/repace/repace-text.ts';
import type { Wish } from '../../../../src/tracker/repace/wish.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const BACK = { kind: 'shift', by: { months: 0, days: 21 }, text: '3 weeks', isBack: true } as const;
const CHANGED: Changed = {
  kind: 'changed',
  text: '',
  phases: [
    { title: 'Ground', emoji: '🧠', isDone: true, before: '2027-01-26', after: '2027-01-26' },
    { title: 'SQL', isDone: false, before: '2027-03-09', after: '2027-04-21' },
    { title: 'Whenever', isDone: false },
  ],
};

test.each<[Wish, string]>([
  [{ kind: 'forecast' }, 'as the forecast expects it: the day by which half of learners are through'],
  [{ kind: 'pace', hours: 8 }, 'at 8 hours a week'],
  [{ kind: 'pace', hours: 1 }, 'at 1 hour a week'],
  [{ kind: 'finish', on: '2027-06-30' }, 'to finish on 30 Jun 2027'],
  [BACK, '3 weeks earlier'],
  [{ ...BACK, isBack: false }, '3 weeks later'],
])('%o', (wish, text) => {
  expect(plain(wishText(wish))).toBe(text);
});

test('the own dates of the roadmap are told where they change', () => {
  expect(headLines(CHANGED)).toEqual([]);
  const start = { before: '2027-01-01', after: '2027-01-22' };
  expect(headLines({ ...CHANGED, start }).map(plain)).toEqual(['Start: 1 Jan 2027 → 22 Jan 2027']);
  expect(headLines({ ...CHANGED, pace: { before: 12, after: 8 } })).toEqual(['Pace: 12 → 8 hours a week']);
});

test('in a terminal each phase has a line, days under each other', () => {
  expect(repaceLines(CHANGED, BACK).map(plain)).toEqual([
    'New dates, 3 weeks earlier:',
    '          due      then due  phase',
    '  26 Jan 2027                🧠 Ground',
    '   9 Mar 2027 → 21 Apr 2027  SQL',
    '            –                Whenever',
  ]);
});

test('with the forecast where a phase that is open has one', () => {
  const [ground, sql] = CHANGED.phases;
  const phases = [ground, sql && { ...sql, expected: '2027-05-02' }].flatMap((phase) => phase ?? []);
  const start = { before: '2027-01-01', after: '2027-01-22' };
  expect(repaceLines({ ...CHANGED, phases, start }, BACK).map(plain)).toEqual([
    'New dates, 3 weeks earlier:',
    '          due      then due     forecast  phase',
    '  26 Jan 2027                       done  🧠 Ground',
    '   9 Mar 2027 → 21 Apr 2027   2 May 2027  SQL',
    '  Start: 1 Jan 2027 → 22 Jan 2027',
  ]);
});

test('the lines that differ, whatever ends them', () => {
  const before = 'a: 1\r\nb: 2\nc: 3\r\n';
  expect(diffLines(before, 'a: 1\nb: 4\r\nc: 5\n')).toEqual(['- b: 2', '+ b: 4', '- c: 3', '+ c: 5']);
  expect(diffLines(before, before)).toEqual([]);
});

test('lines for a person to write are named up to five', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ phase: `p${at + 1}`, line: 'duration: 7 weeks' }));
  const hint = (count: number) =>
    REFUSALS.elsewhere('base.yml', [{ line: 'start: 2027-01-22' }, ...lines(count)]).hint;
  expect(hint(1)).toMatch(
    /^Write into yours: "start: 2027-01-22"; under "change:", "p1: {duration: 7 weeks}"\. From/,
  );
  expect(hint(4)).toMatch(/"p4: {duration: 7 weeks}"\. From/);
  expect(hint(6)).toMatch(/"p4: {duration: 7 weeks}"; and so on for 2 more\. From/);
});
