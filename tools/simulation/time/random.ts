// Draws of a simulation, from a chance that can be had again.
import type { Random } from '../../harness/random.ts';

/** Times between arrivals that come independently of each other, in the unit of `mean`. */
export function drawGap(random: Random, mean: number): number {
  return -Math.log(1 - random()) * mean;
}

/** Uniform between two bounds. */
export function drawBetween(random: Random, [from, to]: readonly [number, number]): number {
  return from + random() * (to - from);
}
