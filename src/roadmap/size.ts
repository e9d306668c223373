// How many items a roadmap may have.
import type { Finding, Path } from './finding.ts';

export const MAX_ITEMS = 1000;

/** The finding at the first item too many; the only one that is then worth telling. */
export function tooManyItems(path: Path): Finding {
  const message = `this is item ${MAX_ITEMS + 1}. Split the roadmap into several.`;
  return { code: 'too-many-items', path, message, allowed: `at most ${MAX_ITEMS} items` };
}

/** Counts the items of a file's plain value, however they were written. */
export function checkSize(root: unknown): Finding | undefined {
  const phases = (root as { readonly phases?: unknown } | null)?.phases;
  if (!Array.isArray(phases)) return undefined;
  let count = 0;
  for (const [index, phase] of (phases as readonly unknown[]).entries()) {
    const items = (phase as { readonly items?: unknown } | null)?.items;
    if (!Array.isArray(items)) continue;
    if (count + items.length > MAX_ITEMS) return tooManyItems(['phases', index, 'items', MAX_ITEMS - count]);
    count += items.length;
  }
  return undefined;
}
