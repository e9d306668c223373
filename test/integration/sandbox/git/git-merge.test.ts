// The sandbox merges as git does: git itself is asked.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTrees } from '../../../../tools/sandbox/git/merge.ts';
import type { Tree } from '../../../../tools/sandbox/world/state.ts';
import { runs } from '../../../harness/depth.ts';

function aFile(content: string): Tree {
  return new Map([['f', { mode: '100644', content: Buffer.from(content) }]]);
}

test('a three-way merge decides as git merge-file does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-merge-'));
  // In one order: which of two like lines was moved is for each to guess.
  const version = fc.subarray(['a\n', 'b\n', 'c\n', 'd\n', 'e\n', 'f\n', 'g\n'], { minLength: 1 });
  fc.assert(
    fc.property(version, version, version, (before, ours, theirs) => {
      const [o, a, b] = [before, ours, theirs].map((lines) => lines.join('')) as [string, string, string];
      const result = mergeTrees(aFile(o), aFile(a), aFile(b));
      const merged = result.ok ? (result.tree.get('f')?.content.toString() ?? '') : null;
      expect(merged).toBe(gitMerge(folder, { o, a, b }));
    }),
    runs(20),
  );
  rmSync(folder, { recursive: true });
});

function gitMerge(folder: string, { o, a, b }: { o: string; a: string; b: string }): string | null {
  for (const [name, text] of Object.entries({ o, a, b })) writeFileSync(join(folder, name), text);
  try {
    return execFileSync('git', ['merge-file', '-p', 'a', 'o', 'b'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
  } catch (error) {
    // merge-file exits with the number of conflicts.
    if (typeof (error as { status?: unknown }).status === 'number') return null;
    throw error;
  }
}
