// Milestones of a repository. Titles are unique, and GitHub never closes one by itself.

import type { Actor } from '../../actor.ts';
import { invalid } from '../../requests/refusal.ts';
import type { Timestamp } from '../../world/clock.ts';
import type { Milestone, Repository } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { Changes } from '../../world/world-event.ts';
import type { World } from '../../world/world.ts';
import { pacificMidnight } from './due-date.ts';
import { checkText, requireIssues, requireUnarchived } from '../rules.ts';

export interface NewMilestone {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly title: string;
  readonly description?: string | null;
  readonly state?: 'open' | 'closed';
  readonly dueOn?: Timestamp | null;
}

/** Creates a milestone. 422 `already_exists` for a title in use, open or closed. */
export function createMilestone(world: World, input: NewMilestone): Milestone {
  const { repository, actor } = input;
  requireUnarchived(repository);
  requireIssues(repository);
  checkMilestone(repository, input, null);
  const now = nowOf(world);
  const state = input.state ?? 'open';
  const milestone: Milestone = {
    id: nextId(world.state),
    number: repository.nextMilestoneNumber++,
    title: input.title,
    description: input.description ?? null,
    state,
    dueOn: pacificMidnight(input.dueOn ?? null),
    creatorLogin: actor.login,
    createdAt: now,
    updatedAt: now,
    closedAt: state === 'closed' ? now : null,
  };
  repository.milestones.push(milestone);
  tell(world, { repository, actor, milestone, action: 'created' });
  return milestone;
}

export interface MilestoneChange {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly milestone: Milestone;
  readonly title?: string;
  readonly description?: string | null;
  readonly state?: 'open' | 'closed';
  readonly dueOn?: Timestamp | null;
}

/** Changes, closes or reopens a milestone. */
export function updateMilestone(world: World, change: MilestoneChange): Milestone {
  const { repository, actor, milestone } = change;
  requireUnarchived(repository);
  requireIssues(repository);
  checkMilestone(repository, { title: milestone.title, ...change }, milestone);
  const changes = edit(milestone, change);
  milestone.updatedAt = nowOf(world);
  if (Object.keys(changes).length > 0)
    tell(world, { repository, actor, milestone, action: 'edited', changes });
  if (change.state !== undefined && change.state !== milestone.state) {
    milestone.state = change.state;
    milestone.closedAt = change.state === 'closed' ? nowOf(world) : null;
    tell(world, { repository, actor, milestone, action: change.state === 'closed' ? 'closed' : 'opened' });
  }
  return milestone;
}

/** Deletes a milestone, off every issue too. */
export function deleteMilestone(
  world: World,
  { repository, actor, milestone }: Pick<MilestoneChange, 'repository' | 'actor' | 'milestone'>,
): void {
  requireUnarchived(repository);
  repository.milestones = repository.milestones.filter((other) => other !== milestone);
  for (const issue of repository.issues) {
    if (issue.milestone === milestone.number) issue.milestone = null;
  }
  tell(world, { repository, actor, milestone, action: 'deleted' });
}

function edit(milestone: Milestone, change: MilestoneChange): Changes {
  const changes: Record<string, { from: string }> = {};
  if (change.title !== undefined && change.title !== milestone.title) {
    changes['title'] = { from: milestone.title };
    milestone.title = change.title;
  }
  if (change.description !== undefined && change.description !== milestone.description) {
    changes['description'] = { from: milestone.description ?? '' };
    milestone.description = change.description;
  }
  if (change.dueOn !== undefined && pacificMidnight(change.dueOn) !== milestone.dueOn) {
    changes['due_on'] = { from: milestone.dueOn ?? '' };
    milestone.dueOn = pacificMidnight(change.dueOn);
  }
  return changes;
}

interface Telling {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly milestone: Milestone;
  readonly action: 'created' | 'edited' | 'closed' | 'opened' | 'deleted';
  readonly changes?: Changes;
}

function tell(world: World, { repository, actor, ...event }: Telling): void {
  world.emit({ name: 'milestone', repositoryId: repository.id, senderLogin: actor.login, ...event });
}

function checkMilestone(
  repository: Repository,
  input: Pick<NewMilestone, 'title' | 'dueOn'>,
  self: Milestone | null,
): void {
  checkText(input.title, { resource: 'Milestone', field: 'title', max: 255, required: true });
  if (repository.milestones.some((other) => other !== self && other.title === input.title)) {
    throw invalid({ resource: 'Milestone', field: 'title', code: 'already_exists' });
  }
  if (input.dueOn != null && Number.isNaN(Date.parse(input.dueOn))) {
    throw invalid({ resource: 'Milestone', field: 'due_on', code: 'invalid' });
  }
}
