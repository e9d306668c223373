// Due dates from the roadmap's start and its phases' durations. Days only: no clock, no time zone.
import type { IsoDate } from './roadmap.ts';

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
 * February came between. A phase with neither has no date and takes no time.
 */
export function computeDueDates(
  start: IsoDate | undefined,
  phases: readonly Scheduled[],
): readonly (IsoDate | undefined)[] {
  let anchor = start;
  let months = 0;
  return phases.map(({ due, duration }) => {
    if (due === undefined && (duration === undefined || anchor === undefined)) return undefined;
    months += duration?.months ?? 0;
    const days = duration?.days ?? 0;
    const end = due ?? addDuration(anchor ?? '', { months, days });
    if (due !== undefined || days > 0) [anchor, months] = [end, 0];
    return end;
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
export function addDuration(date: IsoDate, { months, days }: Duration): IsoDate {
  const from = new Date(`${date}T00:00:00Z`);
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastOfMonth) + days)).toISOString().slice(0, 10);
}
