// Chance that can be repeated: the same seed, the same run of numbers.

/** Numbers from 0 up to 1, not including it (mulberry32). */
export type Random = () => number;

/**
 * A run of numbers that follows from a seed and a name alone, whatever else draws meanwhile.
 * https://github.com/cprosche/mulberry32
 */
export function createRandom(seed: number, name = ''): Random {
  let state = seed;
  for (const letter of name) state = (Math.imul(state, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to `below`, not including it. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One of several. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}
