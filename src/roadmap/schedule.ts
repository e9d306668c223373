// Due dates from the roadmap's start, its phases' durations and the holidays between. Days only: no clock, no time zone.
import type { Holiday, IsoDate } from './roadmap.ts';

export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** What of a phase decides its date. */
export interface Scheduled {
  readonly due?: IsoDate;
  readonly duration?: Duration;
}

const DURATION = /^(\d+) (day|week|month)s?$/;

/** `8 weeks`, `1 month`, `10 days` as a duration; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const [, count, unit] = DURATION.exec(text) ?? [];
  if (count === undefined) return undefined;
  const number = Number(count);
  if (unit === 'month') return { months: number, days: 0 };
  return { months: 0, days: unit === 'week' ? number * 7 : number };
}

/**
 * The due date of each phase, one after the other from the roadmap's start, or from the last `due` that is written.
 * Months in a row count from where the first of them began, so that three from 31 January end on 30 April although
 * February came between. Holidays are left out: a phase ends so many days later as it has of them. A phase with neither has
 * no date and takes no time.
 */
export function computeDueDates(
  start: IsoDate | undefined,
  phases: readonly Scheduled[],
  holidays: readonly Holiday[] = [],
): readonly (IsoDate | undefined)[] {
  const study = studyDaysOf(holidays);
  let anchor = start === undefined ? undefined : study.firstFrom(dayOf(start));
  let months = 0;
  return phases.map(({ due, duration }) => {
    if (due === undefined && (duration === undefined || anchor === undefined)) return undefined;
    months += duration?.months ?? 0;
    const days = duration?.days ?? 0;
    const end =
      due === undefined ? study.after(anchor ?? 0, spanFrom(anchor ?? 0, { months, days })) : dayOf(due);
    if (due !== undefined || days > 0) [anchor, months] = [end, 0];
    return dateOf(end);
  });
}

const DAY_MS = 86_400_000;

/** Whole days since 1970. */
export function dayOf(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date so many whole days after 1 January 1970. */
export function dateOf(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Months first, held to the end of a shorter month; then days. */
export function addDuration(date: IsoDate, duration: Duration): IsoDate {
  const day = dayOf(date);
  return dateOf(day + spanFrom(day, duration));
}

/** How many days a duration has that begins on this day. */
export function spanFrom(day: number, { months, days }: Duration): number {
  const from = new Date(day * DAY_MS);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth) + days) / DAY_MS - day;
}

/** The days on which one learns: all but the holidays. Days are whole days since 1970. */
export interface StudyDays {
  readonly isHoliday: (day: number) => boolean;
  /** This day, or the first after it that is no holiday. */
  readonly firstFrom: (day: number) => number;
  /** The day on which so many days of study are over, those after `day` counted; `day` itself where there are none to count. */
  readonly after: (day: number, count: number) => number;
  /** How many days of study come after one day, up to and with another that is not before it. */
  readonly between: (day: number, until: number) => number;
}

/** Holidays in any order; what overlaps counts once, and those that end before they begin do not count. */
export function studyDaysOf(holidays: readonly Holiday[]): StudyDays {
  const ranges = holidays
    .map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }))
    .toSorted((a, b) => a.from - b.from);
  const firstFrom = (day: number) =>
    ranges.reduce((first, { from, to }) => (from <= first && first <= to ? to + 1 : first), day);
  return {
    firstFrom,
    isHoliday: (day) => ranges.some(({ from, to }) => from <= day && day <= to),
    after: (day, count) => {
      if (count === 0) return day;
      // Day by day the last one counted moves past each range that begins before it.
      let [end, seen] = [day + count, day];
      for (const { from, to } of ranges) {
        const first = Math.max(from, seen + 1);
        if (first > end) break;
        if (to < first) continue;
        end += to - first + 1;
        seen = to;
      }
      return end;
    },
    between: (day, until) => {
      let [days, seen] = [until - day, day];
      for (const { from, to } of ranges) {
        const [first, last] = [Math.max(from, seen + 1), Math.min(to, until)];
        if (last < first) continue;
        days -= last - first + 1;
        seen = last;
      }
      return days;
    },
  };
}
