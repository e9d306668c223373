// Quantiles of values that do not weigh the same.

export interface Weighed {
  readonly value: number;
  readonly weight: number;
}

/** The value below which `share` (0 to 1) of the weight lies, between two values by proportion; NaN of none. */
export function quantile(weighed: readonly Weighed[], share: number): number {
  const sorted = weighed.toSorted((a, b) => a.value - b.value);
  const all = sorted.reduce((total, { weight }) => total + weight, 0);
  let [before, at, value] = [0, 0, NaN];
  for (const next of sorted) {
    const middle = (before + next.weight / 2) / all;
    if (middle >= share) {
      if (Number.isNaN(value)) return next.value;
      return value + ((next.value - value) * (share - at)) / (middle - at);
    }
    before += next.weight;
    [at, value] = [middle, next.value];
  }
  return value;
}
