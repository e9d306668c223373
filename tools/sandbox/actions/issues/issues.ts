// Issues: opening and changing them, with the rules and the webhooks that GitHub has for it.

import { canPush } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { findMilestone } from '../../world/find.ts';
import { invalid } from '../../requests/refusal.ts';
import type { Issue, Repository, StateReason } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { ensureLabels, setAssignees, setLabels, setMilestone } from './issue-fields.ts';
import { setIssueState } from './issue-state.ts';
import { checkText, requireIssues, requireUnarchived } from '../rules.ts';

export const MAX_BODY = 65_536;

export interface NewIssue {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly title: string;
  readonly body?: string | null;
  /** Names. Unknown ones become labels, as at GitHub. */
  readonly labels?: readonly string[];
  /** A milestone's number. */
  readonly milestone?: number | null;
  readonly assignees?: readonly string[];
}

/** Opens an issue. Without push access labels, milestone and assignees are dropped without a word. */
export function createIssue(world: World, input: NewIssue): Issue {
  const { repository, actor } = input;
  requireUnarchived(repository);
  requireIssues(repository);
  checkIssue(repository, { ...input, title: input.title });
  const assignees = canPush(actor, repository) ? checkAssignees(repository, input.assignees) : [];
  const kept: Pick<NewIssue, 'labels' | 'milestone'> = canPush(actor, repository) ? input : {};
  const labels = ensureLabels(world, { repository, actor, names: kept.labels ?? [] });
  const issue = addIssue(world, {
    repository,
    login: actor.login,
    title: input.title,
    body: input.body ?? null,
  });
  issue.assignees = [...assignees];
  issue.labelIds = labels.map(({ id }) => id);
  issue.milestone = kept.milestone ?? null;
  const where = { name: 'issues' as const, repositoryId: repository.id, senderLogin: actor.login, issue };
  world.emit({ ...where, action: 'opened' });
  const now = issue.createdAt;
  for (const label of labels) {
    issue.events.push({
      id: nextId(world.state),
      kind: 'labeled',
      actorLogin: actor.login,
      createdAt: now,
      label: { ...label },
    });
    world.emit({ ...where, action: 'labeled', label });
  }
  const milestone = issue.milestone === null ? null : findMilestone(repository, issue.milestone);
  if (milestone !== null) {
    const event = { kind: 'milestoned' as const, milestoneTitle: milestone.title };
    issue.events.push({ id: nextId(world.state), actorLogin: actor.login, createdAt: now, ...event });
    world.emit({ ...where, action: 'milestoned', milestone });
  }
  return issue;
}

interface BareIssue {
  readonly repository: Repository;
  readonly login: string;
  readonly title: string;
  readonly body: string | null;
}

/** Adds the record with the next number, which issues and pull requests share. Tells nobody. */
export function addIssue(world: World, { repository, login, title, body }: BareIssue): Issue {
  const now = nowOf(world);
  const issue: Issue = {
    id: nextId(world.state),
    number: repository.nextIssueNumber++,
    authorLogin: login,
    title,
    body,
    state: 'open',
    stateReason: null,
    locked: false,
    pinned: false,
    editedAt: null,
    editorLogin: null,
    labelIds: [],
    milestone: null,
    assignees: [],
    comments: [],
    events: [],
    linkedPulls: [],
    blockerIds: [],
    blockedIds: [],
    pull: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    closedByLogin: null,
  };
  repository.issues.push(issue);
  return issue;
}

export interface IssueChange {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly issue: Issue;
  readonly title?: string;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  /** Ignored unless `state` changes. */
  readonly stateReason?: StateReason | null;
  /** Replaces all labels. */
  readonly labels?: readonly string[];
  readonly milestone?: number | null;
  readonly assignees?: readonly string[];
}

/** Changes an issue, or the conversation half of a pull request. */
export function updateIssue(world: World, change: IssueChange): Issue {
  const { repository, actor, issue } = change;
  requireUnarchived(repository);
  if (issue.pull === null) requireIssues(repository);
  checkIssue(repository, { ...change, title: change.title ?? issue.title });
  const assignees = canPush(actor, repository) ? checkAssignees(repository, change.assignees, issue) : [];
  editText(world, change);
  if (canPush(actor, repository)) {
    if (change.labels !== undefined) setLabels(world, { ...change, names: change.labels });
    if (change.milestone !== undefined) setMilestone(world, change, change.milestone);
    if (change.assignees !== undefined) setAssignees(world, change, assignees);
  }
  if (change.state !== undefined) {
    const { state, stateReason: reason = null } = change;
    setIssueState(world, { repository, issue, login: actor.login, state, reason });
  }
  return issue;
}

function editText(world: World, { repository, actor, issue, title, body }: IssueChange): void {
  const changes = {
    ...(title !== undefined && title !== issue.title ? { title: { from: issue.title } } : {}),
    ...(body !== undefined && body !== issue.body ? { body: { from: issue.body ?? '' } } : {}),
  };
  if (Object.keys(changes).length === 0) return;
  const now = nowOf(world);
  if (changes.title !== undefined && title !== undefined) {
    const rename = { from: issue.title, to: title };
    issue.events.push({
      id: nextId(world.state),
      kind: 'renamed',
      actorLogin: actor.login,
      createdAt: now,
      rename,
    });
  }
  issue.title = title ?? issue.title;
  issue.body = body === undefined ? issue.body : body;
  if (changes.body !== undefined) {
    issue.editedAt = now;
    issue.editorLogin = actor.login;
  }
  issue.updatedAt = now;
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({
    name: issue.pull === null ? 'issues' : 'pull_request',
    action: 'edited',
    issue,
    changes,
    ...where,
  });
}

function checkIssue(repository: Repository, input: Pick<NewIssue, 'title' | 'body' | 'milestone'>): void {
  checkText(input.title, { resource: 'Issue', field: 'title', max: 256, required: true });
  checkText(input.body, { resource: 'Issue', field: 'body', max: MAX_BODY });
  if (input.milestone != null && findMilestone(repository, input.milestone) === null) {
    throw invalid({ resource: 'Issue', field: 'milestone', code: 'invalid', value: input.milestone });
  }
}

/**
 * Logins as they are written. Those with write access, and whoever takes part in the issue, may be assigned. Another name refuses the whole request, as both
 * answers show: https://github.com/upptime/upptime/issues/125 (POST), https://github.com/jcabi/jcabi-github/issues/802 (PATCH).
 */
function checkAssignees(
  repository: Repository,
  logins: readonly string[] = [],
  issue?: Issue,
): readonly string[] {
  const taking = issue === undefined ? [] : [issue, ...issue.comments].map(({ authorLogin }) => authorLogin);
  const allowed = [repository.owner, ...repository.collaborators.keys(), ...taking];
  return logins.map((login) => {
    const name = allowed.find((one) => one.toLowerCase() === login.toLowerCase());
    if (name === undefined || logins.length > MOST_ASSIGNEES)
      throw invalid({ resource: 'Issue', field: 'assignees', code: 'invalid', value: login });
    return name;
  });
}

/** https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/assigning-issues-and-pull-requests-to-other-github-users */
const MOST_ASSIGNEES = 10;
