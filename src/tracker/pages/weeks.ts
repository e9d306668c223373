// Weeks of a digest: seven days that end before the day on which it is written. Days are whole days since 1970, UTC.
import { dateOf, dayOf } from '../../roadmap/schedule.ts';
import type { IsoDate, Weekday } from '../../roadmap/roadmap.ts';
import { WEEKDAYS } from '../../roadmap/roadmap.ts';

/** 1 January 1970 was a Thursday; weeks begin on Monday here. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The last day of the week that was over before this day began. */
export function lastEnd(today: IsoDate, writtenOn: Weekday): IsoDate {
  const day = dayOf(today);
  return dateOf(day - daysInto(day, writtenOn) - 1);
}

/** The first and the last day of the weeks that two days are in. */
export function wholeWeeks(
  first: IsoDate,
  last: IsoDate,
  writtenOn: Weekday,
): { readonly from: IsoDate; readonly until: IsoDate } {
  const [from, until] = [dayOf(first), dayOf(last)];
  return {
    from: dateOf(from - daysInto(from, writtenOn)),
    until: dateOf(until - daysInto(until, writtenOn) + 6),
  };
}

/** How many days of its week are over before this one. */
function daysInto(day: number, writtenOn: Weekday): number {
  return (weekdayOf(day) - WEEKDAYS.indexOf(writtenOn) + 7) % 7;
}

/** `2026-W48`: the week of the calendar (ISO 8601) that a day is in. */
export function weekName(date: IsoDate): string {
  const day = dayOf(date);
  const thursday = day - weekdayOf(day) + 3;
  const year = dateOf(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayOf(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
