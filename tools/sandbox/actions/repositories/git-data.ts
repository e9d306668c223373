// Objects made one by one, as the Git data API does: blobs, trees, commits that no branch has yet.

import type { Actor } from '../../actor.ts';
import { findCommit } from '../../git/history.ts';
import { findBlob, findTree } from '../../git/objects.ts';
import { blobOid, treeOid } from '../../git/oid.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import type { Commit, File, Repository, Tree } from '../../world/state.ts';
import type { World } from '../../world/world.ts';
import { addCommit } from './push.ts';
import { requireUnarchived } from '../rules.ts';

/** Stores a blob and gives its id. */
export function createBlob(repository: Repository, content: Buffer): string {
  requireObjects(repository);
  const oid = blobOid(content);
  repository.looseBlobs.set(oid, content);
  return oid;
}

export interface NewTreeEntry {
  readonly path: string;
  readonly mode?: string;
  /** A blob's or a folder's id; null deletes. */
  readonly sha?: string | null;
  readonly content?: string;
}

/** Stores a tree, on top of another where `base` is given. */
export function createTree(
  repository: Repository,
  base: string | null,
  entries: readonly NewTreeEntry[],
): Tree {
  requireObjects(repository);
  const below = base === null ? new Map<string, File>() : findTree(repository, base);
  if (below === null) throw new GitHubRefusal(422, `Base tree ${base ?? ''} does not exist`);
  const tree = new Map(below);
  for (const entry of entries) placeEntry(repository, tree, entry);
  repository.looseTrees.set(treeOid(tree), tree);
  return tree;
}

export interface NewGitCommit {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

/** Stores a commit that no branch points to yet. */
export function createGitCommit(world: World, input: NewGitCommit): Commit {
  const { repository, actor, message, parents } = input;
  requireObjects(repository);
  const tree = findTree(repository, input.tree);
  if (tree === null) throw new GitHubRefusal(422, 'Tree SHA does not exist');
  if (parents.some((parent) => findCommit(repository, parent) === null)) {
    throw new GitHubRefusal(422, 'Parent SHA does not exist or is not a commit object');
  }
  return addCommit(world, { repository, tree, parents, message, authorLogin: actor.login });
}

/** The Git data API does not work in an empty repository. */
export function requireObjects(repository: Repository): void {
  requireUnarchived(repository);
  if (repository.branches.size === 0) throw new GitHubRefusal(409, 'Git Repository is empty.');
}

function placeEntry(repository: Repository, tree: Map<string, File>, entry: NewTreeEntry): void {
  const { path, mode = '100644', sha, content } = entry;
  if (content !== undefined) {
    tree.set(path, { mode, content: Buffer.from(content) });
  } else if (sha === null) {
    if (!tree.delete(path)) throw new GitHubRefusal(422, 'GitRPC::BadObjectState');
  } else if (mode === '040000') {
    for (const [inner, file] of findTree(repository, sha ?? '') ?? missing(sha))
      tree.set(`${path}/${inner}`, file);
  } else {
    tree.set(path, { mode, content: findBlob(repository, sha ?? '') ?? missing(sha) });
  }
}

function missing(sha: string | undefined): never {
  throw new GitHubRefusal(422, `tree.sha ${sha ?? ''} is not a valid object`);
}
