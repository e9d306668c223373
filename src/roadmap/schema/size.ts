// How many items and kinds a roadmap may have.
import { LIMITS } from '../limits.ts';
import type { Finding, Path } from '../check/finding.ts';
import { isRecord } from '../read/loose.ts';
import { say } from '../problems/catalogue.ts';



/** The finding at the first item too many; the only one that is then worth telling. */
export function tooManyItems(path: Path): Finding {
  return { ...say('too-many-items'), path, allowed: `at most ${LIMITS.items} items` };
}

/** The first item or kind too many in a file's plain value, however it was written. */
export function checkSize(root: unknown): Finding | undefined {
  return checkKinds(root) ?? checkItems(root);
}

function checkKinds(root: unknown): Finding | undefined {
  const kinds = isRecord(root) ? root['kinds'] : undefined;
  const key = isRecord(kinds) ? Object.keys(kinds)[LIMITS.kinds] : undefined;
  if (key === undefined) return undefined;
  return { ...say('too-many-kinds'), path: ['kinds'], key, allowed: `at most ${LIMITS.kinds} kinds` };
}

function checkItems(root: unknown): Finding | undefined {
  const phases = (root as { readonly phases?: unknown } | null)?.phases;
  if (!Array.isArray(phases)) return undefined;
  let count = 0;
  for (const [index, phase] of (phases as readonly unknown[]).entries()) {
    const items = (phase as { readonly items?: unknown } | null)?.items;
    if (!Array.isArray(items)) continue;
    if (count + items.length > LIMITS.items) return tooManyItems(['phases', index, 'items', LIMITS.items - count]);
    count += items.length;
  }
  return undefined;
}
