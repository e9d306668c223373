// Chance that can be had again: the same seed, the same numbers.

/** Uniform in 0 (included) to 1 (not). */
export type Random = () => number;

/** Mulberry32: 32 bits of state are enough to draw arrivals. https://github.com/cprosche/mulberry32 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Times between arrivals that come independently of each other, in the unit of `mean`. */
export function drawGap(random: Random, mean: number): number {
  return -Math.log(1 - random()) * mean;
}

/** Uniform between two bounds. */
export function drawBetween(random: Random, [from, to]: readonly [number, number]): number {
  return from + random() * (to - from);
}
