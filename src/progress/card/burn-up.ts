// What the burn-up shows, in days and weights: how much was done by when, and where the forecast leads.
import { dayOf } from '../../roadmap/schedule.ts';
import { countedOf } from '../counted.ts';
import { exact } from '../weights.ts';
import type { ItemProgress, Outlook, Progress } from '../progress.ts';

export interface Point {
  /** Days since 1970. */
  readonly day: number;
  readonly weight: number;
}

export interface BurnUp {
  /** What was done by the end of each day; the first is the day before the first finish. */
  readonly steps: readonly [Point, ...Point[]];
  /** All that counts. */
  readonly goal: number;
  /** The last day that is shown. */
  readonly until: number;
  /** The days on which half of learners, and 17 of 20, are through; the second may lie beyond what is shown. */
  readonly ends?: { readonly half: number; readonly most: number };
}

/** What was done takes up this much of the time shown at least, however long it may take to the end. */
const LEAST_DONE = 0.22;
/** A day or two alone would be drawn as a leap. */
const SHORTEST = 14;

/** Undefined where no day is known on which something was finished. */
export function burnUpOf({ phases, history, outlook }: Progress): BurnUp | undefined {
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const items = countedOf(phases.flatMap((phase) => phase.items));
  const dated = history.reduce((total, { weight }) => total + weight, 0);
  const done = weigh(items, 'done');
  const start: Point = { day: first.day - 1, weight: Math.max(0, done - dated) };
  const byDay = new Map<number, number>();
  let reached = start.weight;
  for (const { day, weight } of history) byDay.set(day, (reached += weight));
  const steps = [...byDay].map(([day, weight]) => ({ day, weight: exact(weight) }));
  const shown = { steps: [start, ...steps] as const, goal: exact(done + weigh(items, 'open')) };
  const lasted = Math.max(SHORTEST, last.day - start.day);
  const ends = endsOf(outlook);
  if (ends === undefined) return { ...shown, until: start.day + lasted };
  return { ...shown, until: Math.min(ends.most, start.day + Math.ceil(lasted / LEAST_DONE)), ends };
}

function endsOf(outlook: Outlook): BurnUp['ends'] {
  if (outlook.kind !== 'range') return undefined;
  return { half: dayOf(outlook.half), most: dayOf(outlook.most) };
}

function weigh(items: readonly ItemProgress[], counted: ItemProgress['state']): number {
  return items.reduce((total, { state, weight }) => (state === counted ? total + weight : total), 0);
}
