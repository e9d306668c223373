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
 * The due date of each phase. Durations are summed from the roadmap's start, or from the last `due` that is written,
 * so that three months from 31 January end on 30 April although February came between. A phase with neither has no
 * date and takes no time.
 */
export function computeDueDates(
  start: IsoDate | undefined,
  phases: readonly Scheduled[],
): readonly (IsoDate | undefined)[] {
  let anchor = start;
  let sum: Duration = { months: 0, days: 0 };
  return phases.map(({ due, duration }) => {
    if (due !== undefined) {
      anchor = due;
      sum = { months: 0, days: 0 };
      return due;
    }
    if (duration === undefined) return undefined;
    sum = { months: sum.months + duration.months, days: sum.days + duration.days };
    return anchor === undefined ? undefined : addDuration(anchor, sum);
  });
}

/** Months first, held to the end of a shorter month; then days. */
export function addDuration(date: IsoDate, { months, days }: Duration): IsoDate {
  const from = new Date(`${date}T00:00:00Z`);
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, lastOfMonth) + days)).toISOString().slice(0, 10);
}
