// A three-way merge, file by file, as `git merge` decides it. Computes only.

import { diff3Merge } from 'node-diff3';
import type { File, Tree } from '../world/state.ts';
import { isBinary, linesOf } from './diff.ts';

export type MergeResult =
  { readonly ok: true; readonly tree: Tree } | { readonly ok: false; readonly conflicts: readonly string[] };

/** Merges `theirs` into `ours`; `base` is where they parted. */
export function mergeTrees(base: Tree, ours: Tree, theirs: Tree): MergeResult {
  const merged = new Map<string, File>();
  const conflicts: string[] = [];
  for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
    const result = mergeFile(base.get(path), ours.get(path), theirs.get(path));
    if (result === 'conflict') conflicts.push(path);
    else if (result !== null) merged.set(path, result);
  }
  return conflicts.length === 0 ? { ok: true, tree: merged } : { ok: false, conflicts };
}

type Version = File | undefined;

function mergeFile(base: Version, ours: Version, theirs: Version): File | null | 'conflict' {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours ?? null;
  if (isSame(base, ours)) return theirs ?? null;
  if (ours === undefined || theirs === undefined) return 'conflict';
  if ([base, ours, theirs].some((file) => file !== undefined && isBinary(file.content))) return 'conflict';
  const blocks = diff3Merge(lines(ours), lines(base), lines(theirs), { excludeFalseConflicts: true });
  const kept: string[] = [];
  for (const block of blocks) {
    if (block.ok === undefined) return 'conflict';
    kept.push(...block.ok);
  }
  const mode = base?.mode === ours.mode ? theirs.mode : ours.mode;
  return { mode, content: Buffer.from(kept.join(''), 'latin1') };
}

function isSame(a: Version, b: Version): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.mode === b.mode && a.content.equals(b.content);
}

/** One character per byte, so that what is not UTF-8 survives. */
function lines(file: Version): string[] {
  return file === undefined ? [] : linesOf(file.content.toString('latin1'));
}
