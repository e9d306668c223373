// Hours and durations in a text: "115-170 hours", "2–3 weeks", "(4 weeks, 10 h/week)". Of a range the longer end counts.
import { LIMITS } from '../../roadmap/limits.ts';
import { END, anyCase, anyOf, anyWhole } from './pattern.ts';
import { A_DAY, A_MONTH, A_WEEK, DAY, HOUR, MONTH, UP_TO, WEEK, YEAR } from './times.ts';

/** A part of a text that says how much. */
export interface Amount {
  readonly hours?: number;
  /** As a roadmap writes it: `8 weeks`. */
  readonly duration?: string;
  readonly start: number;
  readonly end: number;
  /** Whether a range was made one number, or one was counted from two. */
  readonly guessed: boolean;
}

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)(?:\s*(?:-|–|—|〜|～|~|${anyOf(UP_TO)})\s*(\d{1,4}(?:[.,]\d{1,2})?))?\s*\+?`;
const HOURS = String.raw`${anyWhole(HOUR)}\.?`;
const PER_WEEK = String.raw`\s*(?:/\s*(?:w${END}|${anyWhole(WEEK)})|${anyWhole(A_WEEK)})`;
const PER_DAY_OR_MONTH = String.raw`\s*(?:/\s*(?:d${END}|${anyWhole(DAY, MONTH)})|${anyWhole(A_DAY, A_MONTH)})`;

const HOURS_A_WEEK = anyCase(String.raw`(?<![\d.,])${NUMBER}-?\s*${HOURS}${PER_WEEK}`);
const HOURS_ALONE = anyCase(
  String.raw`(?<![\d.,])${NUMBER}-?\s*${HOURS}(?!${PER_WEEK})(?!${PER_DAY_OR_MONTH})`,
);
const LASTING = anyCase(
  String.raw`(?<![\d.,])${NUMBER}-?\s*(?:(${anyWhole(DAY)})|(${anyWhole(WEEK)})|(${anyWhole(MONTH)})|(${anyWhole(YEAR)}))`,
);

/** The hours a week, where the text says them. */
export function findHoursAWeek(text: string): Amount | undefined {
  const found = HOURS_A_WEEK.exec(text);
  return found === null ? undefined : amountOf(found, { hours: longer(found) });
}

/** The hours of work, where the text says them. */
export function findHours(text: string): Amount | undefined {
  const found = HOURS_ALONE.exec(text);
  if (found === null) return undefined;
  const hours = longer(found);
  return hours > 0 && hours <= LIMITS.hours ? amountOf(found, { hours }) : undefined;
}

/** The time that something takes, where the text says it. */
export function findDuration(text: string): Amount | undefined {
  const found = LASTING.exec(text);
  if (found === null) return undefined;
  const duration = formatDuration(longer(found), unitOf(found));
  return duration === undefined ? undefined : amountOf(found, { duration });
}

/** `8 weeks`; undefined where a roadmap cannot say it. */
export function formatDuration(count: number, unit: 'day' | 'week' | 'month' | 'year'): string | undefined {
  const [whole, of] = unit === 'year' ? [Math.ceil(count * 12), 'month'] : [Math.ceil(count), unit];
  if (whole < 1 || whole > 999) return undefined;
  return `${whole} ${of}${whole === 1 ? '' : 's'}`;
}

/** The weeks in a duration that a roadmap writes. */
export function weeksIn(duration: string): number {
  const count = Number.parseInt(duration, 10);
  if (duration.includes('day')) return count / 7;
  return duration.includes('month') ? (count * 52) / 12 : count;
}

function unitOf([, , , day, week, month]: RegExpExecArray): 'day' | 'week' | 'month' | 'year' {
  if (day !== undefined) return 'day';
  if (week !== undefined) return 'week';
  return month !== undefined ? 'month' : 'year';
}

function longer([, first = '0', last]: RegExpExecArray): number {
  return Number((last ?? first).replace(',', '.'));
}

function amountOf(
  found: RegExpExecArray,
  value: { readonly hours: number } | { readonly duration: string },
): Amount {
  const { index: start, 0: text } = found;
  return { ...value, start, end: start + text.length, guessed: found[2] !== undefined };
}
