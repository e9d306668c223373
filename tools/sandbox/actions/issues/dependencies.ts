// Issues that are blocked by others, of any repository. Neither side counts as updated by it (measured on the live API by others).
// GitHub tells by webhook, too (`issue_dependencies`); here nobody is told: its description demands an organisation, which not
// every repository has, and Milepost does not listen to it.
// https://docs.github.com/rest/issues/issue-dependencies

import type { Actor } from '../../actor.ts';
import { invalid, notFound } from '../../requests/refusal.ts';
import type { FieldError } from '../../requests/refusal.ts';
import type { Issue, Repository, State } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { requireIssues, requireUnarchived } from '../rules.ts';

/** "Link up to 50 issues for each relationship type." https://github.blog/changelog/2025-08-21-dependencies-on-issues/ */
const MOST = 50;

interface Target {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly issue: Issue;
  /** The id of the blocking issue. */
  readonly blockerId: number;
}

export interface PlacedIssue {
  readonly repository: Repository;
  readonly issue: Issue;
}

/** What the issue is blocked by, the latest first. */
export function blockersOf(state: State, issue: Issue): readonly PlacedIssue[] {
  return issue.blockerIds.flatMap((id) => placeOf(state, id) ?? []).toReversed();
}

/** What the issue blocks. */
export function blockedBy(state: State, issue: Issue): readonly PlacedIssue[] {
  return issue.blockedIds.flatMap((id) => placeOf(state, id) ?? []).toReversed();
}

/**
 * Marks an issue as blocked by another. GitHub describes a 422 and not when: for what already exists, the issue itself, a pull
 * request (measured by others), one that it blocks itself, and more than 50 on a side. 404 for an id that nothing has.
 */
export function addBlockedBy(world: World, target: Target): void {
  const { repository, issue, blockerId } = target;
  const { state } = world;
  requireUnarchived(repository);
  requireIssues(repository);
  const blocker = placeOf(state, blockerId);
  if (blocker === null) throw notFound();
  if (issue.blockerIds.includes(blockerId)) throw refused({ code: 'already_exists' });
  if (blocker.issue === issue) throw refused({ message: 'An issue cannot block itself' });
  if (blocker.issue.pull !== null || issue.pull !== null)
    throw refused({ message: 'Pull requests cannot block' });
  if (blocker.issue.blockerIds.includes(issue.id)) throw refused({ message: 'This would be circular' });
  if (issue.blockerIds.length >= MOST || blockedBy(state, blocker.issue).length >= MOST)
    throw refused({ message: `At most ${MOST} issues can be linked` });
  issue.blockerIds = [...issue.blockerIds, blockerId];
  blocker.issue.blockedIds = [...blocker.issue.blockedIds, issue.id];
  note(world, target, 'blocked_by_added');
}

/** Takes that back; 404 where it is not there. */
export function removeBlockedBy(world: World, target: Target): void {
  const { repository, issue, blockerId } = target;
  requireUnarchived(repository);
  requireIssues(repository);
  if (!issue.blockerIds.includes(blockerId)) throw notFound();
  issue.blockerIds = issue.blockerIds.filter((id) => id !== blockerId);
  const blocker = placeOf(world.state, blockerId)?.issue;
  if (blocker !== undefined) blocker.blockedIds = blocker.blockedIds.filter((id) => id !== issue.id);
  note(world, target, 'blocked_by_removed');
}

function refused(error: Partial<FieldError>): Error {
  return invalid({ resource: 'IssueDependency', field: 'issue_id', code: 'custom', ...error });
}

function note(
  world: World,
  { actor, issue, blockerId }: Target,
  kind: 'blocked_by_added' | 'blocked_by_removed',
): void {
  const id = nextId(world.state);
  issue.events.push({ id, kind, actorLogin: actor.login, createdAt: nowOf(world), blockerId });
}

/** An issue by its id, with its repository. */
export function placeOf(state: State, id: number): PlacedIssue | null {
  for (const repository of state.repositories.values()) {
    const issue = repository.issues.find((one) => one.id === id);
    if (issue !== undefined) return { repository, issue };
  }
  return null;
}
