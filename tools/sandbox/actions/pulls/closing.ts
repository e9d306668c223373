// GitHub's own closing: keywords and sidebar links close issues a moment after the work reaches the default branch.
// https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue

import { findIssue, fullName } from '../../world/find.ts';
import { commitsBetween } from '../../git/history.ts';
import type { Issue, Repository } from '../../world/state.ts';
import type { World } from '../../world/world.ts';
import { setIssueState } from '../issues/issue-state.ts';

const KEYWORD = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:([\w.-]+\/[\w.-]+))?#(\d+)\b/giu;

/** The numbers of this repository's issues that a text promises to close. */
export function closingNumbers(repository: Repository, text: string | null): readonly number[] {
  const own = fullName(repository).toLowerCase();
  const numbers = new Set<number>();
  for (const [, elsewhere, number] of (text ?? '').matchAll(KEYWORD)) {
    if (elsewhere === undefined || elsewhere.toLowerCase() === own) numbers.add(Number(number));
  }
  return [...numbers];
}

/**
 * The issues linked to a pull request: by keywords in its body when its base is the default branch, and by hand in the
 * sidebar. Keywords in commits close, but do not link.
 */
export function linkedIssues(repository: Repository, pullIssue: Issue): readonly Issue[] {
  const keywords =
    pullIssue.pull?.base === repository.defaultBranch ? closingNumbers(repository, pullIssue.body) : [];
  const numbers = new Set(keywords);
  for (const issue of repository.issues) {
    if (issue.linkedPulls.includes(pullIssue.number)) numbers.add(issue.number);
  }
  return [...numbers].flatMap((number) => {
    const issue = findIssue(repository, number);
    return issue === null || issue.pull !== null ? [] : [issue];
  });
}

/** After a merge into the default branch: closes what is linked. */
export function closeByMerge(world: World, repository: Repository, pullIssue: Issue): void {
  const pull = pullIssue.pull;
  if (pull?.base !== repository.defaultBranch || pull.mergedByLogin === null) return;
  const closers = linkedIssues(repository, pullIssue).map(
    ({ number }) => [number, pullIssue.number] as const,
  );
  closeLater(world, { repository, closers: new Map(closers), login: pull.mergedByLogin });
}

interface Reached {
  readonly repository: Repository;
  readonly actor: { readonly login: string };
  readonly oid: string;
}

/** After commits reached the default branch: closes what their messages name. */
export function closeByCommits(
  world: World,
  { repository, actor, oid }: Reached,
  before: string | null,
): void {
  const commits = commitsBetween(repository, before, oid);
  const closers = commits.flatMap((commit) =>
    closingNumbers(repository, commit.message).map((number) => [number, commit.oid] as const),
  );
  closeLater(world, { repository, closers: new Map(closers), login: actor.login });
}

interface Closing {
  readonly repository: Repository;
  /** By the number of an issue: the pull request or the commit that closes it. */
  readonly closers: ReadonlyMap<number, number | string>;
  readonly login: string;
}

function closeLater(world: World, { repository, closers, login }: Closing): void {
  if (closers.size === 0) return;
  world.clock.after(world.closeDelayMs, () => {
    if (world.state.repositories.get(repository.id) !== repository || !repository.hasIssues) return;
    for (const [number, closer] of closers) {
      const issue = findIssue(repository, number);
      if (issue === null || issue.pull !== null || issue.state === 'closed') continue;
      setIssueState(world, { repository, issue, login, state: 'closed', reason: 'completed', closer });
    }
  });
}
