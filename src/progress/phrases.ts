// Small words for figures, the same wherever progress is shown. No-break spaces keep a figure and its unit together.
import type { IsoDate } from '../roadmap/roadmap.ts';
import type { Count } from './progress.ts';

const NBSP = '\u00A0';

const [FULL, EMPTY] = ['▰', '▱'];

/** A bar of plain characters, legible on light and dark. Full only at 100, empty only at 0. */
export function renderBar(percent: number, cells: number): string {
  const full = percent === 0 ? 0 : Math.max(1, Math.floor((percent * cells) / 100));
  return FULL.repeat(full) + EMPTY.repeat(cells - full);
}

/** `1 hour`, `1.5 hours`. */
export function hoursText(hours: number): string {
  return `${hours}${NBSP}${hours === 1 ? 'hour' : 'hours'}`;
}

/** `84 of 220 hours`, in whole hours, rounded down; tenths where there are fewer than ten. */
export function hoursDoneText({ done, all }: { readonly done: number; readonly all: number }): string {
  return `${roundHours(done, all)} of ${allHoursText(all)}`;
}

/** `220 hours`, rounded as in {@link hoursDoneText}. */
export function allHoursText(all: number): string {
  return hoursText(roundHours(all, all));
}

function roundHours(hours: number, all: number): number {
  const digits = all < 10 ? 10 : 1;
  return Math.floor(hours * digits) / digits;
}

type DoneCount = Pick<Count, 'done' | 'required' | 'optionalDone' | 'optional'>;

/** `2 of 5`; `0 of 2 optional` where nothing is required. With `between` as `/`, `2/5`. */
export function doneText(count: DoneCount, between = ' of '): string {
  const { done, required, optional } = count;
  return required === 0 && optional > 0 ? optionalText(count, between) : `${done}${between}${required}`;
}

/** `0 of 2 optional`, to stand beside {@link doneText}; null where that says it, or nothing is optional. */
export function optionalBesideText(count: Omit<DoneCount, 'done'>): string | null {
  return count.required > 0 && count.optional > 0 ? optionalText(count) : null;
}

/** `0 of 2 optional`. */
export function optionalText(count: Pick<DoneCount, 'optionalDone' | 'optional'>, between = ' of '): string {
  return `${count.optionalDone}${between}${count.optional} optional`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `31 Jan 2027`. Not Intl: its words differ between versions of Node, and the same progress gives the same bytes. */
export function dateText(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return [Number(day), MONTHS[Number(month) - 1] ?? month, year].join(NBSP);
}

/** `between 10 and 28 Mar 2027`, `on 10 Mar 2027`. */
export function expectedText({ half, most }: { readonly half: IsoDate; readonly most: IsoDate }): string {
  return half === most ? `on ${dateText(half)}` : `between ${spanText(half, most, 'and')}`;
}

/** `10 to 28 Mar 2027`, `10 Mar to 4 May 2027`, `28 Dec 2026 to 3 Jan 2027`. */
export function spanText(from: IsoDate, to: IsoDate, between: 'and' | 'to'): string {
  const [first, last] = [dateText(from), dateText(to)];
  const [day = '', month = '', year = ''] = first.split(NBSP);
  const [, lastMonth, lastYear] = last.split(NBSP);
  const words = year !== lastYear ? [day, month, year] : month !== lastMonth ? [day, month] : [day];
  return `${words.join(NBSP)} ${between} ${last}`;
}

/** `24 Dec 2026 to 3 Jan 2027`, `31 Dec 2026`. */
export function daysText({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  return from === to ? dateText(from) : `${dateText(from)} to ${dateText(to)}`;
}

/** A title with its emoji before it. */
export function titleText(titled: { readonly title: string; readonly emoji?: string }): string {
  return titled.emoji === undefined ? titled.title : `${titled.emoji} ${titled.title}`;
}

/** A day on an axis: `2027` for its first, `Mar` for the first of a month, else `12 Mar`. */
export function tickText(date: IsoDate): string {
  const [day = '', month = '', year = ''] = dateText(date).split(NBSP);
  if (day !== '1') return `${day}${NBSP}${month}`;
  return month === MONTHS[0] ? year : month;
}
