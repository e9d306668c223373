// Brackets beside a title that say things of several sorts, "(free, 3 weeks)", read as a bracket for each.
import { levelOf } from '../levels.ts';
import { saysOptional } from '../states.ts';
import { isWhen } from '../when/days.ts';
import { saysOnlyTime } from '../when/spent.ts';
import { saysCost } from './cost.ts';

const BRACKETS = /[([（【]([^()[\]（）【】]{1,60})[)\]）】]/gu;
/** "1,5 hours" is one amount. */
const DIVIDER = /\s?(?:,(?!\d)|[;|·•、，；])\s?/gu;

/** What a bracket may say beside a title. Two of one sort, "(4 weeks, 10 h/week)", are understood together. */
const SORTS: readonly ((text: string) => boolean)[] = [
  saysCost,
  (text) => saysOnlyTime(text) || isWhen(text),
  (text) => levelOf(text) !== undefined,
  saysOptional,
];

/** Between two brackets. */
export const BETWEEN_BRACKETS = ') (';

/** Where {@link BETWEEN_BRACKETS} may stand instead, in the order of the text. */
export function findDividers(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(BRACKETS)].flatMap(({ 1: inside = '', index }) => {
    const sorts = inside.split(DIVIDER).map((part) => SORTS.findIndex((says) => says(part.trim())));
    if (sorts.includes(-1) || new Set(sorts).size < 2) return [];
    return [...inside.matchAll(DIVIDER)].map((found) => {
      const start = index + 1 + found.index;
      return { start, end: start + found[0].length };
    });
  });
}
