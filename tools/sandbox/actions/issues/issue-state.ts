// Closing and reopening an issue or a pull request: the state, the event in its timeline, the webhook.

import type { Issue, Repository, StateReason } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';

export interface StateChange {
  readonly repository: Repository;
  readonly issue: Issue;
  readonly login: string;
  readonly state: 'open' | 'closed';
  /** Default: `completed` when it closes, `reopened` when it opens. */
  readonly reason?: StateReason | null;
  /** Where GitHub closes it by itself: for which pull request or commit. */
  readonly closer?: number | string;
}

/** Changes the state. Where it is so already, nothing happens, and the reason is ignored. */
export function setIssueState(world: World, change: StateChange): void {
  const { repository, issue, login, state } = change;
  if (issue.state === state) return;
  const now = nowOf(world);
  const closes = state === 'closed';
  const reason = issue.pull === null ? (change.reason ?? (closes ? 'completed' : 'reopened')) : null;
  issue.state = state;
  issue.stateReason = reason;
  issue.closedAt = closes ? now : null;
  issue.closedByLogin = closes ? login : null;
  issue.updatedAt = now;
  issue.events.push({
    id: nextId(world.state),
    kind: closes ? 'closed' : 'reopened',
    actorLogin: login,
    createdAt: now,
    ...(closes ? { stateReason: reason } : {}),
    ...(closes && change.closer !== undefined ? { closer: change.closer } : {}),
  });
  world.emit({
    name: issue.pull === null ? 'issues' : 'pull_request',
    action: closes ? 'closed' : 'reopened',
    repositoryId: repository.id,
    senderLogin: login,
    issue,
  });
}
