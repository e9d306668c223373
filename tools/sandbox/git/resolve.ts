// Git's way to name things: `HEAD`, a branch, a full ref, an oid, each with `:path` behind it. Reads only.

import type { Commit, File, Repository } from '../world/state.ts';
import { findCommit, tipOf } from './history.ts';
import { blobOid, listFolder } from './oid.ts';
import type { TreeEntry } from './oid.ts';

export type GitObject =
  | { readonly type: 'commit'; readonly commit: Commit }
  | {
      readonly type: 'tree';
      readonly commit: Commit;
      readonly path: string;
      readonly oid: string;
      readonly entries: readonly TreeEntry[];
    }
  | { readonly type: 'blob'; readonly commit: Commit; readonly path: string; readonly file: File };

/** The commit that `ref` names: `HEAD`, a branch, `refs/heads/…`, `heads/…` or a full oid. */
export function resolveCommit(repository: Repository, ref: string): Commit | null {
  if (ref === 'HEAD' || ref === '') return tipOf(repository, repository.defaultBranch);
  const branch = ref.replace(/^(refs\/)?heads\//, '');
  return tipOf(repository, ref) ?? tipOf(repository, branch) ?? findCommit(repository, ref);
}

/** What `HEAD:docs/README.md`, `main:` or `main` names; null where there is nothing. */
export function resolveExpression(repository: Repository, expression: string): GitObject | null {
  const colon = expression.indexOf(':');
  const commit = resolveCommit(repository, colon < 0 ? expression : expression.slice(0, colon));
  if (commit === null) return null;
  return colon < 0 ? { type: 'commit', commit } : resolvePath(commit, expression.slice(colon + 1));
}

/** The file with this id, wherever in the repository's history it stands: where the branches are now comes first. */
export function resolveBlob(repository: Repository, oid: string): GitObject | null {
  const tips = [...repository.branches.values()].flatMap((tip) => findCommit(repository, tip) ?? []);
  for (const commit of new Set([...tips, ...[...repository.commits.values()].reverse()])) {
    for (const [path, file] of commit.tree) {
      if (blobOid(file.content) === oid) return { type: 'blob', commit, path, file };
    }
  }
  return null;
}

/** The file or folder at `path` in a commit. Links are not followed. */
export function resolvePath(commit: Commit, path: string): GitObject | null {
  const clean = path.replace(/^\/+|\/+$/g, '');
  const file = commit.tree.get(clean);
  if (file !== undefined) return { type: 'blob', commit, path: clean, file };
  const folder = listFolder(commit.tree, clean);
  return folder === null ? null : { type: 'tree', commit, path: clean, ...folder };
}

/** A file's content at `ref`; null where there is none. Links are not followed. */
export function readFile(repository: Repository, ref: string, path: string): Buffer | null {
  const found = resolveExpression(repository, `${ref}:${path}`);
  return found?.type === 'blob' ? found.file.content : null;
}
