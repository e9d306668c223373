// What each item counts for: its hours, where the roadmap gives them for most items; else each counts the same.
import type { Item, Roadmap } from '../roadmap/roadmap.ts';

export type Unit = 'hours' | 'items';

/** How much an item counts, by its id: hours, or 1. Always above 0. */
export interface Weights {
  readonly unit: Unit;
  readonly of: ReadonlyMap<string, number>;
}

/**
 * From the roadmap alone, so that no state of an item changes what another one counts for. Where it is hours, an item without
 * them takes the median of its kind, else that of all items. A `one-of` without hours takes the median of its choices.
 */
export function computeWeights({ phases, tracker }: Pick<Roadmap, 'phases' | 'tracker'>): Weights {
  const items = phases.flatMap((phase) => phase.items);
  const known = items.flatMap((item) => {
    const hours = hoursOf(item);
    return hours === undefined ? [] : [{ item, hours }];
  });
  const unit = known.length === 0 ? 'items' : (tracker.count ?? unitOf(items));
  if (unit === 'items') return { unit, of: new Map(items.map(({ id }) => [id, 1])) };
  const ofAll = median(known.map(({ hours }) => hours));
  const byKind = new Map(
    [...new Set(known.map(({ item }) => item.kind))].map((kind) => [
      kind,
      median(known.flatMap(({ item, hours }) => (item.kind === kind ? hours : []))),
    ]),
  );
  return {
    unit,
    of: new Map(items.map((item) => [item.id, hoursOf(item) ?? byKind.get(item.kind) ?? ofAll ?? 1])),
  };
}

/** Of the required items; of the optional ones where there are no others. */
function unitOf(items: readonly Item[]): Unit {
  const required = items.filter(({ optional }) => !optional);
  const counted = required.length > 0 ? required : items;
  const known = counted.filter((item) => hoursOf(item) !== undefined);
  return known.length * 2 > counted.length ? 'hours' : 'items';
}

function hoursOf({ hours, choices }: Item): number | undefined {
  return hours ?? median(choices.flatMap((choice) => choice.hours ?? []));
}

/** Undefined of none. */
function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : exact((low + high) / 2);
}

/** Without what sums of fractions leave behind: 0.1 + 0.2 is 0.3. Of twelve digits, so that nothing small becomes 0. */
export function exact(sum: number): number {
  return Number(sum.toPrecision(12));
}
