// A pull request whose commits reach its base by another way, a push or another pull request, is shown as merged.
// https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#indirect-merges

import type { Actor } from '../../actor.ts';
import { ancestorsOf } from '../../git/history.ts';
import type { Repository } from '../../world/state.ts';
import { nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { closeByMerge } from './closing.ts';
import { setIssueState } from '../issues/issue-state.ts';

interface Moved {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly branch: string;
  readonly oid: string;
}

/**
 * Marks the open pull requests into this branch as merged whose head it reaches now and did not before. Whoever moved the
 * branch is shown as who merged, and where it is now as the commit that did: a guess.
 */
export function mergeReached(
  world: World,
  { repository, actor, branch, oid }: Moved,
  before: string | null,
): void {
  const open = repository.issues.filter(({ state, pull }) => state === 'open' && pull?.base === branch);
  if (before === null || open.length === 0) return;
  const [reached, old] = [ancestorsOf(repository, oid), ancestorsOf(repository, before)];
  for (const issue of open) {
    const { pull } = issue;
    if (pull === null || pull.merged || !reached.has(pull.headOid) || old.has(pull.headOid)) continue;
    pull.baseOid = before;
    pull.merged = true;
    pull.mergedAt = nowOf(world);
    pull.mergedByLogin = actor.login;
    pull.mergeCommitOid = oid;
    setIssueState(world, { repository, issue, login: actor.login, state: 'closed' });
    closeByMerge(world, repository, issue);
  }
}
