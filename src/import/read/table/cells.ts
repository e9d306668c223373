// What the cells of a column are, whatever stands over them: times, numbers, levels, states, always the same, or names.
import { levelOf } from '../../words/levels.ts';
import { isNothing, isState } from '../../words/states.ts';
import { isWhenCell } from '../../words/when/days.ts';

/** `name`: what may say what to do; `same`: one text in each row. */
export type Sort = 'when' | 'number' | 'level' | 'state' | 'same' | 'name';

/** So many of the cells that say something decide. */
const MOST = 0.8;
/** "12", "3/4", "50 %", "CS101", "2.1.". */
const NUMBER = /^(?:[#№]?\s?[\d.,/:%\s–-]+|\p{Lu}{1,5}[-.\s]?\d{1,4}\p{L}?)$/u;

/** Whether a cell only counts its row, or names it by a code. */
export function isNumberCell(text: string): boolean {
  return text.length <= 40 && NUMBER.test(text);
}

/** What most of the cells of a column are; `name` where there are none. */
export function sortOfCells(cells: readonly string[]): Sort {
  const filled = cells.filter((cell) => !isNothing(cell));
  const most = (test: (cell: string) => boolean) =>
    filled.length > 0 && filled.filter(test).length >= MOST * filled.length;
  if (most(isNumberCell)) return 'number';
  if (most(isWhenCell)) return 'when';
  if (most((cell) => levelOf(cell) !== undefined)) return 'level';
  if (most(isState)) return 'state';
  return filled.length > 2 && new Set(filled).size === 1 ? 'same' : 'name';
}

/** Whether each name stands there once, or nearly so: a column that gathers rows repeats its names. */
export function tellsRowsApart(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isNothing(cell));
  return new Set(filled).size >= MOST * filled.length;
}
