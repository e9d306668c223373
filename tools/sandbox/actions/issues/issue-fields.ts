// Labels, milestone and assignees of one issue or pull request.

import type { Actor } from '../../actor.ts';
import { findLabel, findMilestone, labelsOf } from '../../world/find.ts';
import type { Issue, Label, Repository } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { createLabel } from './labels.ts';
import { requireUnarchived } from '../rules.ts';

interface Target {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly issue: Issue;
}

interface Names {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly names: readonly string[];
}

/** The labels of these names, each once; GitHub makes those that are missing, in grey. */
export function ensureLabels(world: World, { repository, actor, names }: Names): readonly Label[] {
  const labels = names.map(
    (name) => findLabel(repository, name) ?? createLabel(world, { repository, actor, name }),
  );
  return [...new Set(labels)];
}

/** Replaces the labels of an issue. */
export function setLabels(world: World, target: Target & Names): void {
  const wanted = ensureLabels(world, target);
  const had = labelsOf(target.repository, target.issue);
  for (const label of had)
    if (!wanted.includes(label)) changeLabel(world, { ...target, label, action: 'unlabeled' });
  for (const label of wanted)
    if (!had.includes(label)) changeLabel(world, { ...target, label, action: 'labeled' });
}

/** Puts labels on, besides those that are there. */
export function addLabels(world: World, target: Target & Names): void {
  requireUnarchived(target.repository);
  const names = [...labelsOf(target.repository, target.issue).map(({ name }) => name), ...target.names];
  setLabels(world, { ...target, names });
}

/** Takes one label off. False where it was not on. */
export function removeLabel(world: World, target: Target & { readonly label: Label }): boolean {
  requireUnarchived(target.repository);
  if (!target.issue.labelIds.includes(target.label.id)) return false;
  changeLabel(world, { ...target, action: 'unlabeled' });
  return true;
}

interface LabelChange extends Target {
  readonly label: Label;
  readonly action: 'labeled' | 'unlabeled';
}

function changeLabel(world: World, { repository, actor, issue, label, action }: LabelChange): void {
  issue.labelIds = issue.labelIds.filter((id) => id !== label.id);
  if (action === 'labeled') issue.labelIds.push(label.id);
  const now = nowOf(world);
  issue.updatedAt = now;
  const shown = { name: label.name, color: label.color };
  issue.events.push({
    id: nextId(world.state),
    kind: action,
    actorLogin: actor.login,
    createdAt: now,
    label: shown,
  });
  const where = { repositoryId: repository.id, senderLogin: actor.login, issue, label };
  world.emit({ name: issue.pull === null ? 'issues' : 'pull_request', action, ...where });
}

/** Moves an issue to a milestone, or out of it. The number must exist. */
export function setMilestone(
  world: World,
  { repository, actor, issue }: Target,
  number: number | null,
): void {
  if (issue.milestone === number) return;
  const before = issue.milestone === null ? null : findMilestone(repository, issue.milestone);
  const after = number === null ? null : findMilestone(repository, number);
  const now = nowOf(world);
  issue.milestone = after?.number ?? null;
  issue.updatedAt = now;
  for (const [milestone, action] of [
    [before, 'demilestoned'],
    [after, 'milestoned'],
  ] as const) {
    if (milestone === null) continue;
    const event = { kind: action, milestoneTitle: milestone.title };
    issue.events.push({ id: nextId(world.state), actorLogin: actor.login, createdAt: now, ...event });
    if (issue.pull !== null) continue;
    world.emit({
      name: 'issues',
      action,
      repositoryId: repository.id,
      senderLogin: actor.login,
      issue,
      milestone,
    });
  }
}

/** Replaces the assignees, who are checked before. */
export function setAssignees(
  world: World,
  { repository, actor, issue }: Target,
  logins: readonly string[],
): void {
  const before = issue.assignees;
  issue.assignees = [...logins];
  if (issue.pull !== null) return;
  const where = { name: 'issues' as const, repositoryId: repository.id, senderLogin: actor.login, issue };
  for (const login of issue.assignees) {
    if (!before.includes(login)) world.emit({ ...where, action: 'assigned', assigneeLogin: login });
  }
  for (const login of before) {
    if (!issue.assignees.includes(login))
      world.emit({ ...where, action: 'unassigned', assigneeLogin: login });
  }
}
