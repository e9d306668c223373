// The graph of commits: what is reachable, where two branches parted. Reads only.

import type { Commit, Repository } from '../world/state.ts';

/** The commit, or null. Takes full ids only. */
export function findCommit(repository: Repository, oid: string): Commit | null {
  return repository.commits.get(oid) ?? null;
}

/** The tip of a branch, or null where there is no such branch. */
export function tipOf(repository: Repository, branch: string): Commit | null {
  const oid = repository.branches.get(branch);
  return oid === undefined ? null : findCommit(repository, oid);
}

/** Everything reachable from `oid`, itself first, nearest first. */
export function ancestorsOf(repository: Repository, oid: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [oid];
  for (let at = 0; at < queue.length; at += 1) {
    const next = queue[at];
    const commit = next === undefined ? null : findCommit(repository, next);
    if (commit === null || seen.has(commit.oid)) continue;
    seen.add(commit.oid);
    queue.push(...commit.parents);
  }
  return seen;
}

/** The nearest commit that both reach; null for unrelated histories. */
export function mergeBase(repository: Repository, a: string, b: string): Commit | null {
  const reachable = ancestorsOf(repository, a);
  for (const oid of ancestorsOf(repository, b)) {
    if (reachable.has(oid)) return findCommit(repository, oid);
  }
  return null;
}

/** The commits that `head` reaches and `base` does not, oldest first. `base` may be null: all of them. */
export function commitsBetween(repository: Repository, base: string | null, head: string): readonly Commit[] {
  const known = base === null ? new Set<string>() : ancestorsOf(repository, base);
  return [...ancestorsOf(repository, head)]
    .filter((oid) => !known.has(oid))
    .flatMap((oid) => findCommit(repository, oid) ?? [])
    .reverse();
}

/** Whether going from `from` to `to` only adds commits. */
export function isFastForward(repository: Repository, from: string, to: string): boolean {
  return ancestorsOf(repository, to).has(from);
}
