// Pull requests: opening, changing, and what they bring.

import type { Actor } from '../../actor.ts';
import { diffTrees } from '../../git/diff.ts';
import type { ChangedFile } from '../../git/diff.ts';
import { commitsBetween, findCommit, mergeBase, tipOf } from '../../git/history.ts';
import { GitHubRefusal, invalid } from '../../requests/refusal.ts';
import type { Commit, File, Issue, Pull, Repository } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { addIssue, MAX_BODY, updateIssue } from '../issues/issues.ts';
import { checkText, requireUnarchived } from '../rules.ts';
import { takeCommits } from './pull-head.ts';

export interface NewPull {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly title: string;
  readonly body?: string | null;
  /** A branch, with or without `owner:` before it. */
  readonly head: string;
  readonly base: string;
  readonly draft?: boolean;
}

/** Opens a pull request, from a branch of the repository or of a fork. 422 without commits, for unknown branches, or where one is open. */
export function openPull(world: World, input: NewPull): Issue {
  const { repository, actor, base } = input;
  requireUnarchived(repository);
  const head = input.head.replace(/^[^:]*:/, '');
  const from = headRepositoryOf(world, input);
  checkText(input.title, { resource: 'PullRequest', field: 'title', max: 256, required: true });
  checkText(input.body, { resource: 'PullRequest', field: 'body', max: MAX_BODY });
  const headTip = from === null ? null : tipOf(from, head);
  const baseTip = tipOf(repository, base);
  if (from === null || headTip === null)
    throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  if (baseTip === null) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  takeCommits(repository, from, headTip.oid);
  refuseUseless(repository, { head, from, base, headTip, baseTip });
  const issue = addIssue(world, {
    repository,
    login: actor.login,
    title: input.title,
    body: input.body ?? null,
  });
  issue.pull = {
    id: nextId(world.state),
    base,
    head,
    headRepositoryId: from.id,
    headOid: headTip.oid,
    baseOid: baseTip.oid,
    draft: input.draft ?? false,
    merged: false,
    mergedAt: null,
    mergedByLogin: null,
    mergeCommitOid: null,
  };
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({ name: 'pull_request', action: 'opened', issue, ...where });
  return issue;
}

/** The repository that `head` names by its owner: this one, or a fork of it. */
function headRepositoryOf(world: World, { repository, head }: NewPull): Repository | null {
  const owner = /^([^:]*):/.exec(head)?.[1]?.toLowerCase() ?? repository.owner.toLowerCase();
  if (owner === repository.owner.toLowerCase()) return repository;
  const all = [...world.state.repositories.values()];
  return all.find((one) => one.parentId === repository.id && one.owner.toLowerCase() === owner) ?? null;
}

interface Ends {
  readonly head: string;
  readonly from: Repository;
  readonly base: string;
  readonly headTip: Commit;
  readonly baseTip: Commit;
}

function refuseUseless(repository: Repository, { head, from, base, headTip, baseTip }: Ends): void {
  const refuse = (message: string) =>
    invalid({ resource: 'PullRequest', field: 'head', code: 'custom', message });
  if (commitsBetween(repository, baseTip.oid, headTip.oid).length === 0) {
    throw refuse(`No commits between ${base} and ${head}`);
  }
  const twin = repository.issues.some(
    ({ state, pull }) =>
      state === 'open' && pull?.head === head && pull.headRepositoryId === from.id && pull.base === base,
  );
  if (twin) throw refuse(`A pull request already exists for ${from.owner}:${head}.`);
}

export interface PullChange {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly issue: Issue;
  readonly title?: string;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  readonly base?: string;
}

/** Changes, closes or reopens a pull request. A merged one stays closed. */
export function updatePull(world: World, change: PullChange): Issue {
  const pull = pullOf(change.issue);
  if (change.state === 'open' && pull.merged) {
    const message = 'state cannot be changed. The pull request has been merged.';
    throw invalid({ resource: 'PullRequest', field: 'state', code: 'invalid', message });
  }
  if (change.base !== undefined) {
    const tip = tipOf(change.repository, change.base);
    if (tip === null) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
    changeBase(world, change, { ref: change.base, oid: tip.oid });
  }
  return updateIssue(world, change);
}

function changeBase(
  world: World,
  { repository, actor, issue }: PullChange,
  { ref, oid }: { readonly ref: string; readonly oid: string },
): void {
  const pull = pullOf(issue);
  if (pull.base === ref) return;
  const changes = { base: { ref: { from: pull.base }, sha: { from: pull.baseOid } } };
  pull.base = ref;
  pull.baseOid = oid;
  issue.updatedAt = nowOf(world);
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({ name: 'pull_request', action: 'edited', issue, changes, ...where });
}

/** A draft becomes a pull request that can be merged. */
export function readyPull(world: World, { repository, actor, issue }: PullChange): void {
  const pull = pullOf(issue);
  if (!pull.draft) return;
  pull.draft = false;
  issue.updatedAt = nowOf(world);
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({ name: 'pull_request', action: 'ready_for_review', issue, ...where });
}

/** The pull request's half of an issue. 404 for a plain issue. */
export function pullOf(issue: Issue): Pull {
  if (issue.pull === null) throw new GitHubRefusal(404, 'Not Found');
  return issue.pull;
}

/** The commits that a pull request brings, oldest first. */
export function pullCommits(repository: Repository, pull: Pull): readonly Commit[] {
  return commitsBetween(repository, pull.baseOid, pull.headOid);
}

/** The files that a pull request changes, against where it left its base. */
export function pullFiles(repository: Repository, pull: Pull): readonly ChangedFile[] {
  const parted = mergeBase(repository, pull.baseOid, pull.headOid);
  const head = findCommit(repository, pull.headOid);
  return head === null ? [] : diffTrees(parted?.tree ?? new Map<string, File>(), head.tree);
}
