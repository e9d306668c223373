// What differs between two trees, file by file. Computes only.

import { diffIndices } from 'node-diff3';
import type { File, Tree } from '../world/state.ts';

export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified';
  readonly additions: number;
  readonly deletions: number;
  /** Hunks without context, as `git diff -U0` prints them; null for binary files. */
  readonly patch: string | null;
  readonly file: File;
}

/** The files that differ, by path. Renames show as removed and added. */
export function diffTrees(before: Tree, after: Tree): readonly ChangedFile[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => diffFile(path, before.get(path), after.get(path)) ?? []);
}

/** Text lines with their line ends kept, so that joining gives the same bytes. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Whether git would call it binary: a NUL byte within the first 8,000. */
export function isBinary(content: Buffer): boolean {
  return content.subarray(0, 8_000).includes(0);
}

function diffFile(path: string, before: File | undefined, after: File | undefined): ChangedFile | null {
  const file = after ?? before;
  if (file === undefined) return null;
  if (before !== undefined && after !== undefined) {
    if (before.mode === after.mode && before.content.equals(after.content)) return null;
  }
  const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'modified';
  const contents = [before?.content ?? Buffer.alloc(0), after?.content ?? Buffer.alloc(0)] as const;
  if (contents.some(isBinary)) return { path, status, additions: 0, deletions: 0, patch: null, file };
  return { path, status, file, ...diffText(contents[0].toString('utf8'), contents[1].toString('utf8')) };
}

function diffText(before: string, after: string): Pick<ChangedFile, 'additions' | 'deletions' | 'patch'> {
  let additions = 0;
  let deletions = 0;
  const hunks = diffIndices(linesOf(before), linesOf(after)).map(({ buffer1, buffer2, ...hunk }) => {
    deletions += buffer1[1];
    additions += buffer2[1];
    const head = `@@ -${range(buffer1)} +${range(buffer2)} @@\n`;
    return head + prefixed('-', hunk.buffer1Content) + prefixed('+', hunk.buffer2Content);
  });
  return { additions, deletions, patch: hunks.join('').trimEnd() };
}

function range([start, length]: readonly [number, number]): string {
  return `${length === 0 ? start : start + 1},${length}`;
}

function prefixed(sign: string, lines: readonly string[]): string {
  return lines.map((line) => `${sign}${line.replace(/\r?\n$/, '')}\n`).join('');
}
