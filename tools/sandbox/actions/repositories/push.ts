// Commits reaching branches: what `git push`, the contents API and createCommitOnBranch do.

import type { Actor } from '../../actor.ts';
import { findCommit, isFastForward, tipOf } from '../../git/history.ts';
import { commitOid, treeOid, ZERO_OID } from '../../git/oid.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import type { Commit, File, Repository, Tree } from '../../world/state.ts';
import { nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { closeByCommits } from '../pulls/closing.ts';
import { requireUnarchived, requireUnprotected } from '../rules.ts';
import { mergeReached } from '../pulls/indirect-merge.ts';
import { followHead } from '../pulls/pull-head.ts';

export interface FileChange {
  readonly path: string;
  /** Null deletes the file. */
  readonly content: Buffer | string | null;
  /** Default: the mode that the file has, else `100644`. */
  readonly mode?: string;
}

export interface NewCommit {
  readonly repository: Repository;
  readonly actor: Actor;
  /** Default: the default branch. In an empty repository it is made by this commit. */
  readonly branch?: string;
  readonly message: string;
  readonly files: readonly FileChange[];
}

/** Puts one commit with these changes onto a branch and pushes it. */
export function commitFiles(world: World, input: NewCommit): Commit {
  const { repository, actor, message } = input;
  const branch = input.branch ?? repository.defaultBranch;
  requireUnarchived(repository);
  const tip = tipOf(repository, branch);
  if (tip === null && repository.branches.size > 0) {
    throw new GitHubRefusal(404, `Branch ${branch} not found`);
  }
  const tree = changeTree(tip?.tree ?? new Map<string, File>(), input.files);
  const parents = tip === null ? [] : [tip.oid];
  requireUnprotected(repository, branch, actor);
  const commit = addCommit(world, { repository, tree, parents, message, authorLogin: actor.login });
  setBranch(world, { repository, actor, branch, oid: commit.oid });
  return commit;
}

export interface CommitInput {
  readonly repository: Repository;
  readonly tree: Tree;
  readonly parents: readonly string[];
  readonly message: string;
  readonly authorLogin: string;
}

/** Stores a commit; no branch points to it yet. */
export function addCommit(world: World, input: CommitInput): Commit {
  const { repository, tree, parents, message, authorLogin } = input;
  const content = { tree, parents, message, authorLogin, committedAt: nowOf(world) };
  const commit: Commit = { oid: commitOid(content), ...content };
  repository.commits.set(commit.oid, commit);
  repository.looseTrees.set(treeOid(tree), tree);
  return commit;
}

export interface BranchChange {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly branch: string;
  readonly oid: string;
  readonly force?: boolean;
  /** Merging a pull request may move a protected branch. */
  readonly byMerge?: boolean;
}

/** Creates or moves a branch. 422 for an unknown commit or, without `force`, for anything but a fast forward. */
export function setBranch(world: World, change: BranchChange): void {
  const { repository, actor, branch, oid } = change;
  const before = repository.branches.get(branch) ?? null;
  if (before === oid) return;
  requireUnarchived(repository);
  if (change.byMerge !== true) requireUnprotected(repository, branch, actor);
  if (findCommit(repository, oid) === null) throw new GitHubRefusal(422, 'Object does not exist');
  const forced = before !== null && !isFastForward(repository, before, oid);
  if (forced && change.force !== true) throw new GitHubRefusal(422, 'Update is not a fast forward');
  repository.branches.set(branch, oid);
  repository.pushedAt = nowOf(world);
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  if (before === null) world.emit({ name: 'create', ref: branch, ...where });
  world.emit({
    name: 'push',
    ref: `refs/heads/${branch}`,
    before: before ?? ZERO_OID,
    after: oid,
    forced,
    ...where,
  });
  followHead(world, change, before);
  mergeReached(world, change, before);
  if (branch === repository.defaultBranch) closeByCommits(world, change, before);
}

/** Takes a branch away. */
export function deleteBranch(world: World, change: Omit<BranchChange, 'oid'>): void {
  const { repository, actor, branch } = change;
  requireUnarchived(repository);
  const before = repository.branches.get(branch);
  if (before === undefined) throw new GitHubRefusal(422, 'Reference does not exist');
  if (branch === repository.defaultBranch) throw new GitHubRefusal(422, 'Cannot delete the default branch');
  repository.branches.delete(branch);
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({ name: 'delete', ref: branch, ...where });
  world.emit({ name: 'push', ref: `refs/heads/${branch}`, before, after: ZERO_OID, forced: false, ...where });
}

/** A tree with the changes applied. Deleting what is not there is refused, as createCommitOnBranch does. */
function changeTree(tree: Tree, changes: readonly FileChange[]): Tree {
  const files = new Map(tree);
  for (const { path, content, mode } of changes) {
    if (content === null) {
      if (!files.delete(path)) throw new GitHubRefusal(422, `A file at path ${path} does not exist`);
      continue;
    }
    files.set(path, { mode: mode ?? files.get(path)?.mode ?? '100644', content: Buffer.from(content) });
  }
  return files;
}
