// On which day each open phase is to end, where each number is counted by hand.
import { describe, expect, test } from 'vitest';
import { dateOf, dayOf } from '../../../../src/roadmap/schedule.ts';
import {
  type ChooseInput,
  type RepacePhase,
  chooseDays,
} from '../../../../src/tracker/repace/choose-days.ts';
import type { Wish } from '../../../../src/tracker/repace/wish.ts';

type Asked = Exclude<Wish, { kind: 'shift' }>;

/** Twice the time. */
const HALF: Asked = { kind: 'pace', hours: 5 };
const FORECAST: Asked = { kind: 'forecast' };

function aPhase(id: string, was?: string, more: Partial<RepacePhase> = {}): RepacePhase {
  return { id, percent: 0, isDone: false, ...(was !== undefined && { was }), ...more };
}

const DONE = { isDone: true, percent: 100 };

interface Given extends Partial<ChooseInput> {
  readonly phases: readonly RepacePhase[];
}

function chosen(wish: Asked, given: Given) {
  const input = { start: undefined, pace: 10, today: '2027-02-10', holidays: [], pause: 0, ...given };
  return chooseDays(wish, input);
}

/** By phase; those that stay as they are, are left out. */
function days(wish: Asked, given: Given): Readonly<Record<string, string>> {
  const choose = chosen(wish, given);
  if (typeof choose !== 'function') throw new Error(choose.message);
  return Object.fromEntries(
    given.phases.flatMap((phase) => {
      const end = dayOf(phase.was ?? '2027-01-01');
      const day = choose(phase, { begin: undefined, isMoved: false, end });
      return day === undefined ? [] : [[phase.id, dateOf(day)]];
    }),
  );
}

describe('what is left of the old dates is stretched', () => {
  test('from the end of what came before, wherever it has a date', () => {
    const before = [aPhase('a', '2027-02-01', DONE), aPhase('b')];
    // 28 days become 56.
    const given = { start: '2027-01-01', phases: [...before, aPhase('c', '2027-03-01')] };
    expect(days(HALF, given)).toEqual({ c: '2027-04-07' });
  });

  test('from the start, where nothing came before', () => {
    // 31 days become 62, from today on.
    const given = { start: '2027-02-01', phases: [aPhase('a', '2027-03-04')] };
    expect(days(HALF, given)).toEqual({ a: '2027-04-13' });
  });

  test('from a start that lies ahead, and then time does not count yet', () => {
    const phases = [aPhase('a', '2027-03-31'), aPhase('b', '2027-04-10', DONE)];
    // 30 days become 60.
    expect(days(HALF, { start: '2027-03-01', phases })).toEqual({ a: '2027-04-30' });
  });

  test('from today, once something is done, also ahead of its day', () => {
    const phases = [aPhase('a', '2027-03-01', DONE), aPhase('b', '2027-03-31')];
    // 30 days become 60, and what is done counts as done today.
    expect(days(HALF, { start: '2027-01-01', phases })).toEqual({ a: '2027-02-10', b: '2027-04-11' });
  });

  test('less what is done of the first', () => {
    const phases = [aPhase('a', '2027-03-01', { percent: 50 }), aPhase('b', '2027-03-29')];
    // Of 28 days 14 are left, and 28 more.
    expect(days(HALF, { start: '2027-02-01', phases })).toEqual({ a: '2027-03-10', b: '2027-05-05' });
  });

  test('to the day on which it is to be finished, a holiday as well', () => {
    const phases = [aPhase('a', '2027-03-01'), aPhase('b', '2027-03-29')];
    const holidays = [{ from: '2027-04-05', to: '2027-04-20' }];
    const on = '2027-04-10';
    // 54 days are left, of which half is 27.
    expect(days({ kind: 'finish', on }, { start: '2027-02-01', phases, holidays })).toEqual({
      a: '2027-03-09',
      b: on,
    });
  });

  test('where all days have passed, all of it is due at once', () => {
    const phases = [aPhase('a', '2027-02-05', { percent: 100 }), aPhase('b', '2027-02-05')];
    expect(days(HALF, { start: '2027-02-01', phases })).toEqual({ a: '2027-02-10', b: '2027-02-10' });
  });

  test.each([
    { start: '2027-02-01', on: '2027-02-10', from: '10 Feb 2027' },
    { start: '2027-03-01', on: '2027-02-20', from: '1 Mar 2027' },
    { start: '2027-03-01', on: '2027-03-01', from: '1 Mar 2027' },
  ])('to no day that is over when it begins: %o', ({ start, on, from }) => {
    const refusal = chosen({ kind: 'finish', on }, { start, phases: [aPhase('a', '2027-03-31')] });
    if (typeof refusal === 'function') throw new Error('it is not refused');
    expect(refusal.message.replaceAll('\u00A0', ' ')).toContain(`what is left begins on ${from}.`);
  });

  test.each([
    { start: '2027-02-01', on: '2027-02-11' },
    { start: '2027-03-01', on: '2027-03-02' },
  ])('but to the day after it begins: %o', ({ start, on }) => {
    expect(days({ kind: 'finish', on }, { start, phases: [aPhase('a', '2027-03-31')] })).toEqual({ a: on });
  });
});

describe('where nothing says when it began', () => {
  test('as long before the first date as the dates lie apart', () => {
    const phases = [aPhase('a', '2027-03-01'), aPhase('b', '2027-04-01'), aPhase('c', '2027-05-02')];
    // Three times 31 days, on 140.
    expect(days({ kind: 'finish', on: '2027-06-30' }, { phases })).toEqual({
      a: '2027-03-29',
      b: '2027-05-14',
      c: '2027-06-30',
    });
  });

  test('not after today', () => {
    // 47 days become 94: today is earlier than 31 days before.
    const phases = [aPhase('a', '2027-03-29'), aPhase('b', '2027-04-29')];
    expect(days(HALF, { phases })).toEqual({ a: '2027-05-15', b: '2027-07-16' });
  });

  test.each([
    ['one that has passed', [aPhase('a', '2027-02-01')], { a: '2027-02-12' }],
    ['one ahead', [aPhase('a', '2027-03-01')], { a: '2027-03-20' }],
    [
      'two of one day',
      [aPhase('a', '2027-02-01'), aPhase('b', '2027-02-01')],
      { a: '2027-02-12', b: '2027-02-12' },
    ],
  ])('a day before %s', (_, phases, expected) => {
    expect(days(HALF, { phases })).toEqual(expected);
  });
});

describe('the forecast', () => {
  test('is taken where there is one; what is done ahead of its day is done today', () => {
    const phases = [
      aPhase('a', '2027-03-01', DONE),
      aPhase('b', '2027-02-01', { ...DONE, expected: '2027-05-01' }),
      aPhase('c', '2027-04-01', { expected: '2027-04-20' }),
      aPhase('d', '2027-05-01'),
    ];
    expect(days(FORECAST, { phases })).toEqual({ a: '2027-02-10', c: '2027-04-20' });
  });

  test('is never before today, and later by the days of a pause', () => {
    const phases = [
      aPhase('a', '2027-01-10', { expected: '2027-01-20' }),
      aPhase('b', '2027-04-01', { expected: '2027-04-20' }),
    ];
    expect(days(FORECAST, { phases, pause: 10 })).toEqual({ a: '2027-02-10', b: '2027-04-30' });
  });

  test('is missed where no open phase has one', () => {
    const phases = [
      aPhase('a', '2027-01-10', { ...DONE, expected: '2027-01-20' }),
      aPhase('b', '2027-04-01'),
    ];
    expect(chosen(FORECAST, { phases })).toMatchObject({
      hint: expect.stringContaining('"repace finish 2027-08-10"') as string,
    });
  });
});
