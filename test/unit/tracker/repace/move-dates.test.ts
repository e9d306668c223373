// What is written for a phase that is to end on a day.
import { describe, expect, test } from 'vitest';
import { addDuration, dayOf } from '../../../../src/roadmap/schedule.ts';
import { type Dated, moveDates } from '../../../../src/tracker/repace/move-dates.ts';

interface Moved extends Dated {
  /** The day to end on; none leaves it. */
  readonly to?: string;
}

function moved(phases: readonly Moved[], start: string | null = '2027-01-31') {
  return moveDates({ start: start ?? undefined, phases, holidays: [], isMoved: false }, ({ to }) =>
    to === undefined ? undefined : dayOf(to),
  );
}

test.each([
  ['4 weeks', '2027-02-01', '1 day'],
  ['4 weeks', '2027-02-07', '1 week'],
  ['4 weeks', '2027-02-14', '2 weeks'],
  ['4 weeks', '2027-02-28', undefined],
  ['4 weeks', '2027-03-31', '59 days'],
  ['4 weeks', '2027-01-01', '1 day'],
  ['1 month', '2027-03-31', '2 months'],
  ['2 months', '2027-02-28', '1 month'],
  ['1 month', '2027-03-30', '58 days'],
  ['1 month', addDuration('2027-01-31', { months: 999, days: 0 }), '999 months'],
  ['1 month', addDuration('2027-01-31', { months: 1000, days: 0 }), '4347 weeks'],
  ['1 day', addDuration('2027-01-31', { months: 0, days: 999 }), '999 days'],
  ['1 day', addDuration('2027-01-31', { months: 0, days: 1000 }), '142 weeks'],
])('%s to %s: %s', (duration, to, text) => {
  expect(moved([{ duration, to }])).toEqual([text]);
});

describe('months in a row are counted from where the first began', () => {
  test.each([
    ['2027-04-30', '2 months'],
    ['2027-03-31', undefined],
    ['2027-03-10', '10 days'],
  ])('to %s: %s', (to, text) => {
    expect(moved([{ duration: '1 month' }, { duration: '1 month', to }])).toEqual([undefined, text]);
  });

  test('also those that were written anew, and not after days', () => {
    const after = { duration: '1 month', to: '2027-05-31' };
    expect(moved([{ duration: '1 month', to: '2027-03-31' }, after])).toEqual(['2 months', '2 months']);
    // 28 February, and three months from there are 28 May.
    expect(moved([{ duration: '28 days' }, { ...after, to: '2027-05-28' }])).toEqual([undefined, '3 months']);
    expect(moved([{ due: '2027-02-28' }, { ...after, to: '2027-05-28' }])).toEqual([undefined, '3 months']);
  });
});

test('a day is written as it is', () => {
  expect(moved([{ due: '2027-03-01', to: '2027-04-01' }])).toEqual(['2027-04-01']);
  expect(moved([{ due: '2027-03-01', to: '2027-03-01' }])).toEqual([undefined]);
});

test('what has no date, or counts from nothing, is not asked for', () => {
  const phases = [{ to: '2027-03-01' }, { duration: '1 week', to: '2027-03-01' }];
  expect(moved([...phases, { due: '2027-03-08' }], null)).toEqual([undefined, undefined, undefined]);
  expect(moved([{ due: '2027-02-01' }, ...phases], null)).toEqual([undefined, undefined, '4 weeks']);
});

test('who chooses is told where it begins and ends, and what moved before it', () => {
  const told: unknown[] = [];
  const phases = [
    { due: '2027-02-08' },
    { duration: '1 week' },
    { due: '2027-03-01' },
    { duration: '1 week' },
  ];
  const input = { start: '2027-02-01', phases, holidays: [], isMoved: true };
  moveDates(input, ({ due }, around) => {
    told.push(around);
    return due === '2027-02-08' ? dayOf('2027-02-09') : undefined;
  });
  const day = dayOf('2027-02-01');
  expect(told).toEqual([
    { begin: day, isMoved: false, end: day + 7 },
    { begin: day + 8, isMoved: true, end: day + 15 },
    { begin: day + 15, isMoved: false, end: day + 28 },
    { begin: day + 28, isMoved: false, end: day + 35 },
  ]);
});
