import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDuration,
  computeDueDates,
  dateOf,
  dayOf,
  parseDuration,
  studyDaysOf,
} from '../../../src/roadmap/schedule.ts';

describe('a duration is added', () => {
  test.each([
    ['2026-12-01', '8 weeks', '2027-01-26'],
    ['2027-01-31', '1 month', '2027-02-28'],
    ['2028-01-31', '1 month', '2028-02-29'],
    ['2027-01-31', '3 months', '2027-04-30'],
    ['2027-12-15', '1 month', '2028-01-15'],
    ['2028-02-28', '2 days', '2028-03-01'],
    // Across the change of clocks in Europe and America: days have no hours here.
    ['2027-03-27', '1 day', '2027-03-28'],
    ['2027-10-30', '2 days', '2027-11-01'],
  ])('%s + %s = %s', (from, text, to) => {
    const duration = parseDuration(text);
    expect(duration && addDuration(from, duration)).toBe(to);
  });
});

test('what is not a duration is none', () => {
  for (const text of ['', '8', 'weeks', '8 years', '8  weeks', '-1 day'])
    expect(parseDuration(text)).toBeUndefined();
});

test('months are summed before they are added, so a short month takes nothing away', () => {
  const month = { duration: { months: 1, days: 0 } };
  expect(computeDueDates('2027-01-31', [month, month, month])).toEqual([
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
  ]);
});

test.each([
  ['2026-12-01', ['6 weeks', '2 months'], ['2027-01-12', '2027-03-12']],
  ['2026-12-01', ['2 months', '6 weeks'], ['2027-02-01', '2027-03-15']],
  ['2027-01-31', ['1 month', '1 week', '1 month'], ['2027-02-28', '2027-03-07', '2027-04-07']],
  ['2027-01-30', ['1 day', '1 month', '1 month'], ['2027-01-31', '2027-02-28', '2027-03-31']],
])('from %s on, %j end on %j: each phase begins where the one before it ends', (start, texts, ends) => {
  const phases = texts.map((text) => ({ duration: parseDuration(text) ?? { months: 0, days: 0 } }));
  expect(computeDueDates(start, phases)).toEqual(ends);
});

test('a written date starts the count anew', () => {
  const week = { duration: { months: 0, days: 7 } };
  expect(computeDueDates('2027-01-01', [week, { due: '2027-03-01' }, {}, week])).toEqual([
    '2027-01-08',
    '2027-03-01',
    undefined,
    '2027-03-08',
  ]);
  expect(computeDueDates(undefined, [week, week])).toEqual([undefined, undefined]);
});

test('dates never go back while nothing is written', () => {
  const durations = fc.array(fc.record({ months: fc.nat(12), days: fc.nat(40) }), { maxLength: 10 });
  const starts = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(starts, durations, (start, list) => {
      const day = start.toISOString().slice(0, 10);
      const due = computeDueDates(
        day,
        list.map((duration) => ({ duration })),
      );
      expect(due).toEqual(due.toSorted());
      expect(due.every((date) => date !== undefined && date >= day)).toBe(true);
    }),
  );
});

const WINTER = { from: '2026-12-21', to: '2027-01-03' };

describe('holidays', () => {
  const due = (texts: readonly string[], holidays = [WINTER], start = '2026-12-01') =>
    computeDueDates(
      start,
      texts.map((text) =>
        /^\d{4}-/.test(text) ? { due: text } : { duration: parseDuration(text) ?? { months: 0, days: 0 } },
      ),
      holidays,
    );

  test.each([
    ['that lie in a phase make it as much longer', ['4 weeks'], ['2027-01-12']],
    [
      'move the phases after it, too',
      ['2 weeks', '2 weeks', '1 week'],
      ['2026-12-15', '2027-01-12', '2027-01-19'],
    ],
    ['between months in a row count once', ['1 month', '1 month'], ['2027-01-15', '2027-02-15']],
    ['after the last day change nothing', ['2 weeks'], ['2026-12-15']],
    ['leave a written day alone', ['2026-12-25', '1 week'], ['2026-12-25', '2027-01-10']],
  ])('%s', (_what, texts, expected) => {
    expect(due(texts)).toEqual(expected);
  });

  test('put off a beginning that is one', () => {
    expect(due(['1 week'], [WINTER], '2026-12-24')).toEqual(['2027-01-11']);
    const before = [...Array(14).keys()].map((day) => ({
      from: dateOf(dayOf(WINTER.from) + day),
      to: dateOf(dayOf(WINTER.from) + day),
    }));
    expect(due(['1 week'], before.toReversed(), '2026-12-24')).toEqual(['2027-01-11']);
  });

  const ranges = fc.array(
    fc
      .record({ from: fc.integer({ min: 0, max: 400 }), days: fc.integer({ min: -3, max: 60 }) })
      .map(({ from, days }) => ({
        from: dateOf(from),
        to: dateOf(from + days),
      })),
    { maxLength: 8 },
  );

  test('are counted as one would on the fingers, whatever overlaps', () => {
    fc.assert(
      fc.property(ranges, fc.nat(400), fc.nat(200), (holidays, day, count) => {
        const study = studyDaysOf(holidays);
        const isStudy = (one: number) =>
          holidays.every(({ from, to }) => one < dayOf(from) || dayOf(to) < one);
        let end = day;
        for (let left = count; left > 0;) if (isStudy(++end)) left -= 1;
        expect(study.after(day, count)).toBe(end);
        expect(study.between(day, end)).toBe(count);
        let first = day;
        while (!isStudy(first)) first += 1;
        expect(study.firstFrom(day)).toBe(first);
        expect(study.isHoliday(day)).toBe(!isStudy(day));
      }),
    );
  });

  test('beyond the year 9999 a date is a date still', () => {
    const century = { months: 1188, days: 1 };
    expect(
      computeDueDates(
        '2199-01-01',
        Array.from({ length: 100 }, () => ({ duration: century })),
      ).at(-1),
    ).toBe('+012099-04');
  });
});
