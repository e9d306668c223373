// Why the items that a plan closes count as done, for whoever shows it before it happens.
import type { Item } from '../../roadmap/roadmap.ts';
import type { MergedPull } from '../observed.ts';
import type { Completed, Reason } from './merge.ts';
import { touchedPaths } from './touched-items.ts';

/** A reason with the patterns of `path` that were worked on. */
export type FoundReason =
  Exclude<Reason, { readonly by: 'path' }> | { readonly by: 'path'; readonly paths: readonly string[] };

interface Found {
  /** By the number of a pull request. */
  readonly completed: ReadonlyMap<number, Completed>;
  readonly mergedPulls: readonly MergedPull[];
}

/** By item id. */
export function reasonsOf(
  closing: readonly { readonly item: Item; readonly pull: number }[],
  { completed, mergedPulls }: Found,
): ReadonlyMap<string, FoundReason> {
  return new Map(
    closing.flatMap(({ item, pull }) => {
      const reason = completed.get(pull)?.get(item.id);
      const merged = mergedPulls.find(({ number }) => number === pull);
      if (reason === undefined || merged === undefined) return [];
      return [[item.id, reason.by === 'path' ? { ...reason, paths: touchedPaths(item, merged) } : reason]];
    }),
  );
}
