// Brackets beside a title that say things of several sorts, "(free, 3 weeks)", read as a bracket for each.
import { levelOf } from '../levels.ts';
import { saysOptional } from '../states.ts';
import { saysOnlyWhen } from '../when/spent.ts';
import { MOST_BESIDE } from './beside.ts';
import { saysCost } from './cost.ts';

const BRACKETS = /([([（])([^()[\]（）]{1,60})([)\]）])/gu;
/** "1,5 hours" is one amount. */
const DIVIDER = /\s?(?:(?<!\d),|,(?!\d)|[;|·•、，；،؛])\s?/gu;

/** What a bracket may say beside a title. */
const SORTS: readonly ((text: string) => boolean)[] = [
  saysCost,
  saysOnlyWhen,
  (text) => levelOf(text) !== undefined,
  saysOptional,
];

interface Divider {
  readonly start: number;
  readonly end: number;
  /** What stands there instead: the end of a bracket and the beginning of the next. */
  readonly by: string;
}

/**
 * Where a bracket is to be divided, in the order of the text: between things of different sorts, where there is nothing else
 * in it. Two of one sort, "(4 weeks, 10 h/week)", are understood together.
 */
export function findDividers(text: string): readonly Divider[] {
  const found = [...text.matchAll(BRACKETS)].flatMap(
    ({ 1: open = '', 2: inside = '', 3: close = '', index }) => {
      const sorts = inside.split(DIVIDER).map((part) => SORTS.findIndex((says) => says(part.trim())));
      if (sorts.includes(-1)) return [];
      return [...inside.matchAll(DIVIDER)]
        .filter((_, at) => sorts[at] !== sorts[at + 1])
        .map(({ 0: divider, index: from }): Divider => {
          const start = index + open.length + from;
          return { start, end: start + divider.length, by: `${close} ${open}` };
        });
    },
  );
  return found.slice(0, MOST_BESIDE);
}
