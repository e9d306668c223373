// Merging a pull request: what it would give, and how each method writes it.

import type { Actor } from '../../actor.ts';
import { mergeBase, tipOf } from '../../git/history.ts';
import { mergeTrees } from '../../git/merge.ts';
import type { MergeResult } from '../../git/merge.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import type { Commit, Issue, Pull, Repository, Tree } from '../../world/state.ts';
import { nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { closeByMerge } from './closing.ts';
import { setIssueState } from '../issues/issue-state.ts';
import { addCommit, setBranch } from '../repositories/push.ts';
import { requireUnarchived } from '../rules.ts';
import { pullCommits, pullOf } from './pulls.ts';

export interface Merge {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly issue: Issue;
  readonly method?: 'merge' | 'squash' | 'rebase';
  readonly title?: string;
  readonly message?: string;
  /** Refuse when the head has moved on from here. */
  readonly sha?: string;
}

/** Merges. 405 where it cannot be merged (closed, draft, conflicts), 409 when the head has moved. */
export function mergePull(world: World, input: Merge): Commit {
  const { repository, actor, issue } = input;
  requireUnarchived(repository);
  const pull = pullOf(issue);
  const base = tipOf(repository, pull.base);
  if (pull.draft) throw new GitHubRefusal(405, 'Pull Request is still a draft');
  const result = tryMerge(repository, pull);
  if (issue.state === 'closed' || base === null || result?.ok !== true) {
    throw new GitHubRefusal(405, 'Pull Request is not mergeable');
  }
  if (input.sha !== undefined && input.sha !== pull.headOid) {
    throw new GitHubRefusal(409, 'Head branch was modified. Review and try the merge again.');
  }
  const commit = writeMerge(world, { ...input, pull, base, tree: result.tree });
  pull.baseOid = base.oid;
  pull.merged = true;
  pull.mergedAt = nowOf(world);
  pull.mergedByLogin = actor.login;
  pull.mergeCommitOid = commit.oid;
  setBranch(world, { repository, actor, branch: pull.base, oid: commit.oid, byMerge: true });
  setIssueState(world, { repository, issue, login: actor.login, state: 'closed' });
  closeByMerge(world, repository, issue);
  return commit;
}

/** What merging would give; null where a branch is gone or the histories have nothing in common. */
export function tryMerge(repository: Repository, pull: Pull): MergeResult | null {
  const base = tipOf(repository, pull.base);
  const head = repository.commits.get(pull.headOid);
  const parted = base === null ? null : mergeBase(repository, base.oid, pull.headOid);
  if (base === null || head === undefined || parted === null) return null;
  return mergeTrees(parted.tree, base.tree, head.tree);
}

interface MergeWriting extends Merge {
  readonly pull: Pull;
  readonly base: Commit;
  readonly tree: Tree;
}

function writeMerge(world: World, input: MergeWriting): Commit {
  const { repository, actor, issue, pull, base, tree } = input;
  const method = input.method ?? 'merge';
  if (method === 'rebase') return writeRebase(world, input);
  const squash = method === 'squash';
  const from = world.state.repositories.get(pull.headRepositoryId) ?? repository;
  const title =
    input.title ??
    (squash
      ? `${issue.title} (#${issue.number})`
      : `Merge pull request #${issue.number} from ${from.owner}/${pull.head}`);
  const message = input.message ?? (squash ? squashText(repository, pull) : issue.title);
  return addCommit(world, {
    repository,
    tree,
    parents: squash ? [base.oid] : [base.oid, pull.headOid],
    message: message === '' ? title : `${title}\n\n${message}`,
    authorLogin: actor.login,
  });
}

function squashText(repository: Repository, pull: Pull): string {
  return pullCommits(repository, pull)
    .map(({ message }) => `* ${message}`)
    .join('\n\n');
}

/** Each commit again on top of the base. Its tree is merged against its own parent, as `git rebase` does. */
function writeRebase(world: World, { repository, actor, pull, base }: MergeWriting): Commit {
  let tip = base;
  for (const commit of pullCommits(repository, pull)) {
    if (commit.parents.length > 1) continue;
    const parent = repository.commits.get(commit.parents[0] ?? '');
    const result = mergeTrees(parent?.tree ?? new Map(), tip.tree, commit.tree);
    if (!result.ok) throw new GitHubRefusal(405, 'This branch can’t be rebased due to conflicts');
    const { message } = commit;
    tip = addCommit(world, {
      repository,
      tree: result.tree,
      parents: [tip.oid],
      message,
      authorLogin: actor.login,
    });
  }
  return tip;
}
