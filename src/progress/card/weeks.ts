// In which of the last twelve weeks something was finished; the last one ends on the day of the last finished item.
import { scaleBand } from 'd3-scale';
import { svg } from '../../render/svg.ts';
import { dateOf } from '../../roadmap/schedule.ts';
import type { Finish } from '../forecast.ts';
import { dateText } from '../phrases.ts';
import { type Part, labelled, moveDown } from './parts.ts';
import { BAR, INNER, LINE } from './sizes.ts';

const WEEKS = 12;

export interface Weeks {
  /** Of each week, the oldest first, whether there was work in it. */
  readonly hadWork: readonly boolean[];
  /** The day on which the last one ends, in days since 1970. */
  readonly upTo: number;
}

/** Undefined where no day is known. */
export function weeksOf(history: readonly Finish[]): Weeks | undefined {
  const upTo = history.at(-1)?.day;
  if (upTo === undefined) return undefined;
  const worked = new Set(history.map(({ day }) => Math.floor((upTo - day) / 7)));
  return { hadWork: Array.from({ length: WEEKS }, (_, index) => worked.has(WEEKS - 1 - index)), upTo };
}

/** `9 of the 12 up to 12 Nov 2026`. */
export function weeksText({ hadWork, upTo }: Weeks): string {
  return `${hadWork.filter(Boolean).length} of the ${WEEKS} up to ${dateText(dateOf(upTo))}`;
}

export function weeksPart(weeks: Weeks): Part {
  const place = scaleBand<number>([...weeks.hadWork.keys()], [0, INNER]).paddingInner(0.14);
  const boxes = weeks.hadWork.map((worked, index) =>
    svg('rect', {
      class: worked ? 'done' : 'track',
      x: place(index) ?? 0,
      width: place.bandwidth(),
      height: BAR,
      rx: 3,
    }),
  );
  const row = { label: 'Weeks with work', figure: weeksText(weeks) };
  return { height: LINE.text + BAR, nodes: [...labelled(row), moveDown(LINE.text, boxes)] };
}
