// Routes of issues, their labels, comments and events.

import { createComment, deleteComment, updateComment } from '../../actions/issues/comments.ts';
import { addLabels, removeLabel, setLabels } from '../../actions/issues/issue-fields.ts';
import { createIssue, updateIssue } from '../../actions/issues/issues.ts';
import { requireIssues } from '../../actions/rules.ts';
import { canPush } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { findIssue, findLabel, findMilestone, labelsOf } from '../../world/find.ts';
import { GitHubRefusal, notFound } from '../../requests/refusal.ts';
import type { Comment, Issue, Repository } from '../../world/state.ts';
import { created, found, nothing, ok, page } from '../call.ts';
import type { Routes } from '../call.ts';
import { representEvent, representTimeline } from '../represent/events.ts';
import { representComment, representIssue, representLabel } from '../represent/issue.ts';
import { filterIssues } from './issue-filter.ts';

export const issueRoutes = {
  'issues/list-for-repo': (call) => {
    const { repository, query, world } = call;
    const issues = filterIssues(repository, query);
    return page(call, issues, { show: (issue) => representIssue({ world, repository }, issue) });
  },

  'issues/create': ({ world, actor, repository, body }) => {
    const milestone = body.milestone == null ? null : Number(body.milestone);
    const assignees = body.assignees ?? (body.assignee == null ? [] : [body.assignee]);
    const issue = createIssue(world, {
      repository,
      actor,
      title: String(body.title),
      body: body.body ?? null,
      labels: labelNames(body.labels),
      milestone,
      assignees,
    });
    return created(representIssue({ world, repository }, issue));
  },

  'issues/get': ({ world, repository, params }) =>
    ok(representIssue({ world, repository }, issueAt(repository, params.issue_number))),

  'issues/update': ({ world, actor, repository, params, body = {} }) => {
    const issue = issueAt(repository, params.issue_number);
    requireAuthorOrPush(repository, actor, issue.authorLogin);
    const { state, state_reason: stateReason, labels, milestone, assignees } = body;
    updateIssue(world, {
      repository,
      actor,
      issue,
      ...(body.title == null ? {} : { title: String(body.title) }),
      ...(body.body === undefined ? {} : { body: body.body }),
      ...(state === undefined ? {} : { state }),
      ...(stateReason === undefined ? {} : { stateReason: stateReason }),
      ...(labels === undefined ? {} : { labels: labelNames(labels) }),
      ...(milestone === undefined ? {} : { milestone: milestone === null ? null : Number(milestone) }),
      ...(assignees === undefined ? {} : { assignees: loginsOf(assignees) }),
    });
    return ok(representIssue({ world, repository }, issue));
  },

  'issues/list-labels-on-issue': (call) => {
    const { world, repository, params } = call;
    const labels = labelsOf(repository, issueAt(repository, params.issue_number));
    return page(call, labels, { show: (label) => representLabel({ world, repository }, label) });
  },

  'issues/add-labels': ({ world, actor, repository, params, body }) => {
    const issue = issueAt(repository, params.issue_number);
    addLabels(world, { repository, actor, issue, names: labelNames(labelList(body)) });
    return ok(labelsOf(repository, issue).map((label) => representLabel({ world, repository }, label)));
  },

  'issues/set-labels': ({ world, actor, repository, params, body }) => {
    const issue = issueAt(repository, params.issue_number);
    setLabels(world, { repository, actor, issue, names: labelNames(labelList(body)) });
    return ok(labelsOf(repository, issue).map((label) => representLabel({ world, repository }, label)));
  },

  'issues/remove-label': ({ world, actor, repository, params }) => {
    const issue = issueAt(repository, params.issue_number);
    const label = findLabel(repository, params.name);
    if (label === null || !removeLabel(world, { repository, actor, issue, label })) {
      throw new GitHubRefusal(404, 'Label does not exist');
    }
    return ok(labelsOf(repository, issue).map((one) => representLabel({ world, repository }, one)));
  },

  'issues/remove-all-labels': ({ world, actor, repository, params }) => {
    const issue = issueAt(repository, params.issue_number);
    setLabels(world, { repository, actor, issue, names: [] });
    return nothing();
  },

  'issues/list-comments': (call) => {
    const { world, repository, params } = call;
    const issue = issueAt(repository, params.issue_number);
    return page(call, issue.comments, {
      show: (comment) => representComment({ world, repository }, issue, comment),
    });
  },

  'issues/list-comments-for-repo': (call) => {
    const { world, repository, query } = call;
    const all = repository.issues.flatMap((issue) => issue.comments.map((comment) => ({ issue, comment })));
    const changedAt = ({ comment }: (typeof all)[number]) => comment.editedAt ?? comment.createdAt;
    const asked = all.filter((one) => query.since === undefined || changedAt(one) >= query.since);
    asked.sort((a, b) => a.comment.id - b.comment.id);
    if (query.sort === 'updated') asked.sort((a, b) => changedAt(a).localeCompare(changedAt(b)));
    // GitHub ignores the direction where nothing says by what to sort.
    if (query.sort !== undefined && query.direction === 'desc') asked.reverse();
    return page(call, asked, {
      show: ({ issue, comment }) => representComment({ world, repository }, issue, comment),
    });
  },

  'issues/create-comment': ({ world, actor, repository, params, body }) => {
    const issue = issueAt(repository, params.issue_number);
    const comment = createComment(world, { repository, actor, issue, body: body.body });
    return created(representComment({ world, repository }, issue, comment));
  },

  'issues/get-comment': ({ world, repository, params }) => {
    const { issue, comment } = commentAt(repository, params.comment_id);
    return ok(representComment({ world, repository }, issue, comment));
  },

  'issues/update-comment': ({ world, actor, repository, params, body }) => {
    const { issue, comment } = commentAt(repository, params.comment_id);
    requireAuthorOrPush(repository, actor, comment.authorLogin);
    updateComment(world, { repository, actor, issue, comment, body: body.body });
    return ok(representComment({ world, repository }, issue, comment));
  },

  'issues/delete-comment': ({ world, actor, repository, params }) => {
    const { issue, comment } = commentAt(repository, params.comment_id);
    requireAuthorOrPush(repository, actor, comment.authorLogin);
    deleteComment(world, { repository, actor, issue, comment });
    return nothing();
  },

  'issues/list-events': (call) => {
    const { world, repository, params } = call;
    const { events } = issueAt(repository, params.issue_number);
    return page(call, events, { show: (event) => representEvent({ world, repository }, event) });
  },

  'issues/list-events-for-timeline': (call) => {
    const { world, repository, params } = call;
    const timeline = representTimeline({ world, repository }, issueAt(repository, params.issue_number));
    return page(call, timeline, { show: (event) => event });
  },
} satisfies Routes;

/** The issue, or the conversation of a pull request. 404 without; 410 where issues are switched off. */
export function issueAt(repository: Repository, number: number): Issue {
  const issue = found(findIssue(repository, number));
  if (issue.pull === null) requireIssues(repository);
  return issue;
}

/** Refuses a person who neither wrote it nor may write to the repository. */
export function requireAuthorOrPush(repository: Repository, actor: Actor, authorLogin: string): void {
  if (actor.login === authorLogin || canPush(actor, repository)) return;
  throw new GitHubRefusal(403, 'Must have admin rights to Repository.');
}

type LabelInput = string | { readonly name?: string };

function labelNames(labels: readonly LabelInput[] | undefined): readonly string[] {
  return (labels ?? []).map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
}

/** GitHub takes `{ labels: [...] }`, a bare list, or a bare name. */
function labelList(body: unknown): readonly LabelInput[] {
  if (typeof body === 'string') return [body];
  if (Array.isArray(body)) return body as LabelInput[];
  return (body as { readonly labels?: readonly LabelInput[] } | undefined)?.labels ?? [];
}

function loginsOf(assignees: readonly (string | { readonly login?: string })[]): readonly string[] {
  return assignees.map((assignee) => (typeof assignee === 'string' ? assignee : (assignee.login ?? '')));
}

/** A comment by id with its conversation, or 404. */
export function commentAt(
  repository: Repository,
  id: number | bigint,
): { readonly issue: Issue; readonly comment: Comment } {
  for (const issue of repository.issues) {
    const comment = issue.comments.find((one) => one.id === id);
    if (comment !== undefined) return { issue, comment };
  }
  throw notFound();
}

/** A milestone by number, or 404. */
export function milestoneAt(repository: Repository, number: number) {
  return found(findMilestone(repository, number));
}
