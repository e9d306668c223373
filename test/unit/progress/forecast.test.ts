// The forecast: a range, from the history alone.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Finish, computeForecast, computePace } from '../../../src/progress/forecast.ts';
import { runs } from '../../harness/depth.ts';

function onDays(...days: readonly number[]): readonly Finish[] {
  return days.map((day) => ({ day, weight: 1 }));
}

const RATIOS = { half: 1.5, most: 4 };

describe('the pace', () => {
  it.each([
    ['one a day', onDays(100, 101, 102, 103, 104), 1],
    [
      'the first day counts for nothing: it often brings in what was done before',
      onDays(0, 0, 0, 0, 5, 10),
      0.2,
    ],
    [
      'of the last four weeks as much as of all: √(12/84 · 8/28)',
      onDays(0, 10, 20, 30, 40, 57, 58, 59, 60, 61, 62, 63, 84),
      Math.sqrt((12 / 84) * (8 / 28)),
    ],
  ])('%s', (_what, history, pace) => {
    expect(computePace(history)).toBeCloseTo(pace);
  });

  it.each([
    ['nothing', onDays()],
    ['four items', onDays(1, 2, 3, 4)],
    ['five items on two days', onDays(1, 1, 1, 2, 2)],
  ])('%s are too little to go by', (_what, history) => {
    expect(computePace(history)).toBeUndefined();
    expect(computeForecast(history, 10)).toBeUndefined();
  });
});

test('the days follow the last finished item', () => {
  expect(computeForecast(onDays(100, 101, 102, 103, 104), 10, RATIOS)).toEqual({ half: 119, most: 144 });
});

test('nothing left is done on the day of the last item', () => {
  expect(computeForecast(onDays(100, 101, 102, 103, 104), 0)).toEqual({ half: 104, most: 104 });
});

const HISTORY = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 700 }), weight: fc.integer({ min: 1, max: 120 }) }), {
    minLength: 5,
    maxLength: 60,
  })
  .filter((history) => new Set(history.map(({ day }) => day)).size >= 3);

test('law: 17 of 20 are never before half, and more to do is never earlier', () => {
  fc.assert(
    fc.property(
      HISTORY,
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 0, max: 5000 }),
      (history, left, more) => {
        const [less, all] = [computeForecast(history, left), computeForecast(history, left + more)];
        if (less === undefined || all === undefined) throw new Error('no forecast');
        expect(less.half).toBeLessThanOrEqual(less.most);
        expect(less.half).toBeLessThanOrEqual(all.half);
        expect(less.most).toBeLessThanOrEqual(all.most);
      },
    ),
    runs(200),
  );
});

test('law: neither the order of the history nor the unit of its weights matters', () => {
  fc.assert(
    fc.property(HISTORY, fc.integer({ min: 1, max: 5000 }), (history, left) => {
      const minutes = history.toReversed().map(({ day, weight }) => ({ day, weight: weight * 64 }));
      expect(computeForecast(minutes, left * 64)).toEqual(computeForecast(history, left));
    }),
    runs(200),
  );
});
