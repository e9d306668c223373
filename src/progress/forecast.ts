// When a learner will have done what is left: a range, from the pace so far and from how the time that other learners
// needed spread around theirs. Counted from the last finished item, never from today: the same history gives the same days.
import { REMAINING_TIME } from './remaining-time.ts';

/** Something finished: on which day (whole days since 1970, UTC), and how much it weighs (hours, or 1 for an item). */
export interface Finish {
  readonly day: number;
  readonly weight: number;
}

/** How much longer (as a factor) than remaining ÷ pace it took until half of the learners, and 17 of 20, were through. */
export interface RemainingTime {
  readonly half: number;
  readonly most: number;
}

/** Days since 1970 by which half of learners with this history would be through, and by which 17 of 20. */
export interface Forecast {
  readonly half: number;
  readonly most: number;
}

/** Below this there is nothing to go by: the first day often brings in what was done before. */
export const FEWEST = { items: 5, days: 3 };

/** What was finished in these last days says as much of the pace as all that came before. */
const RECENT_DAYS = 28;

/** A roadmap of half a million hours is done some day; a year has four digits. */
const MOST_DAYS = 36_500;

/** When `remaining` (of the same weight as the history's) will be done; undefined where there is too little to go by. */
export function computeForecast(
  history: readonly Finish[],
  remaining: number,
  ratios: RemainingTime = REMAINING_TIME,
): Forecast | undefined {
  const pace = computePace(history);
  if (pace === undefined) return undefined;
  const last = Math.max(...history.map(({ day }) => day));
  const days = Math.min(remaining / pace, MOST_DAYS);
  return { half: last + Math.ceil(days * ratios.half), most: last + Math.ceil(days * ratios.most) };
}

/**
 * Weight a day: the geometric mean of the pace since the first day and that of the last four weeks, the first day's own
 * work left out of both. Undefined with fewer than 5 finished items, or on fewer than 3 days.
 */
export function computePace(history: readonly Finish[]): number | undefined {
  if (history.length < FEWEST.items || new Set(history.map(({ day }) => day)).size < FEWEST.days)
    return undefined;
  const days = history.map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const after = (from: number) => sum(history.filter(({ day }) => day > Math.max(first, from)));
  const recentDays = Math.min(last - first, RECENT_DAYS);
  return Math.sqrt((after(first) / (last - first)) * (after(last - recentDays) / recentDays));
}

function sum(finishes: readonly Finish[]): number {
  return finishes.reduce((total, { weight }) => total + weight, 0);
}
