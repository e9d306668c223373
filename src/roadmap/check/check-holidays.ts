// Holidays that cannot be meant: reversed, far too long, or there twice.
import { type Finding, type Place, whereIs } from './finding.ts';
import { isDate } from './repair.ts';
import { LIMITS } from '../limits.ts';
import { say } from '../problems/catalogue.ts';
import type { LenientRoadmap } from '../read/lenient-read.ts';
import { dateOf, dayOf } from '../schedule.ts';
import { compareTexts } from '../text.ts';

type Range = LenientRoadmap['holidays'][number];

export function checkHolidays(holidays: readonly Range[], root: Place): readonly Finding[] {
  const alone = holidays.flatMap((one): readonly Finding[] => checkRange(one));
  const [first, ...others] = holidays
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => compareTexts(a.from, b.from));
  if (first === undefined) return alone;
  let longest = first;
  const shared: Finding[] = [];
  for (const one of others) {
    if (one.from <= longest.to) shared.push(overlap(longest, one, root));
    if (one.to > longest.to) longest = one;
  }
  return [...alone, ...shared];
}

function checkRange({ path, from, to }: Range): readonly Finding[] {
  if (to < from)
    return [{ ...say('ends-before-it-begins', from, to), path, suggestion: rangeText(to, from) }];
  const last = dateOf(dayOf(from) + LIMITS.holidayDays - 1);
  if (to <= last) return [];
  const nearest = [0, 1]
    .map((years) => `${Number(from.slice(0, 4)) + years}${to.slice(4)}`)
    .find((day) => day >= from && isDate(day));
  const suggestion = nearest === undefined ? {} : { suggestion: rangeText(from, nearest) };
  return [{ ...say('holidays-too-long', from, last), path, ...suggestion }];
}

/** Said at the one that is written later. */
function overlap(one: Range, other: Range, root: Place): Finding {
  const [first, second] = Number(one.path.at(-1)) < Number(other.path.at(-1)) ? [one, other] : [other, one];
  const where = whereIs(root, { path: first.path }, { path: second.path });
  const last = one.to > other.to ? one.to : other.to;
  const suggestion = rangeText(one.from, last);
  return { ...say('holidays-overlap', other.from, where), path: second.path, suggestion };
}

function rangeText(from: string, to: string): string {
  return from === to ? from : `from: ${from}, to: ${to}`;
}
