// Weeks of a digest, by the calendar: 29 November 2026 is a Sunday.
import { expect, test } from 'vitest';
import { lastEnd, weekName, wholeWeeks } from '../../../../src/tracker/pages/weeks.ts';

test.each([
  ['2026-11-29', '2026-W48'],
  ['2026-11-30', '2026-W49'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-29', '2024-W52'],
  ['2024-12-30', '2025-W01'],
  ['1969-12-31', '1970-W01'],
])('%s is in %s', (day, week) => {
  expect(weekName(day)).toBe(week);
});

test.each([
  ['2026-11-29', 'monday', '2026-11-22'],
  ['2026-11-30', 'monday', '2026-11-29'],
  ['2026-12-06', 'monday', '2026-11-29'],
  ['2026-11-28', 'sunday', '2026-11-21'],
  ['2026-11-29', 'sunday', '2026-11-28'],
  ['2026-11-25', 'wednesday', '2026-11-24'],
  ['2026-11-24', 'wednesday', '2026-11-17'],
] as const)('on %s, written on %s: the last week ended on %s', (today, writtenOn, end) => {
  expect(lastEnd(today, writtenOn)).toBe(end);
});

test.each([
  ['2026-11-25', '2026-11-25', 'monday', '2026-11-23', '2026-11-29'],
  ['2026-11-22', '2026-11-30', 'monday', '2026-11-16', '2026-12-06'],
  ['2026-11-28', '2026-11-29', 'sunday', '2026-11-22', '2026-12-05'],
] as const)('%s to %s, written on %s', (...[first, last, writtenOn, from, until]) => {
  expect(wholeWeeks(first, last, writtenOn)).toEqual({ from, until });
});
