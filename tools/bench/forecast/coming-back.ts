// How many learners come back after so many days without a finished item.
import type { Learner } from './learners.ts';

export interface ComingBack {
  readonly days: number;
  /** Of the pauses that lasted so long, those after which something was finished again. */
  readonly share: number;
}

export const PAUSES = [14, 28, 60];

/**
 * Each pause counts once. The end of a learner's dates is one without a return, whenever the repository was last seen, unless
 * all that was planned is done: whoever came back later is counted as gone, so the shares are at the low end.
 */
export function countComingBack(learners: readonly Learner[], days: number): ComingBack {
  let [back, gone] = [0, 0];
  for (const { days: finishes, planned } of learners) {
    back += finishes.filter((day, at) => day - (finishes[at - 1] ?? day) >= days).length;
    if (finishes.length < (planned ?? Infinity)) gone += 1;
  }
  return { days, share: back / (back + gone) };
}
