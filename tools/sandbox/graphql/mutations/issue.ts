// Mutations of issues and their comments.

import { createComment, updateComment } from '../../actions/issues/comments.ts';
import * as issues from '../../actions/issues/issues.ts';
import { pinIssue as pin } from '../../actions/issues/pin.ts';
import { hasAccess } from '../../access.ts';
import type { StateReason } from '../../world/state.ts';
import { requireRead, requireWrite } from '../access.ts';
import type { Context } from '../context.ts';
import { forbidden, nodeNotFound } from '../errors.ts';
import { actorNode, issueNode } from '../nodes/lookup.ts';
import { nodeById } from '../nodes/node-by-id.ts';
import type { CommentNode, IssueNode, PullRequestNode } from '../nodes/nodes.ts';
import { mutation } from './mutation.ts';

interface Closing {
  readonly issueId: string;
  readonly stateReason?: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' | null;
}

export const closeIssue = mutation<Closing>(({ issueId, stateReason }, context) => {
  const { repository, issue } = issueById(issueId, context);
  requireWrite(repository, context, 'issues');
  issues.updateIssue(context.world, {
    repository,
    actor: context.actor,
    issue,
    state: 'closed',
    stateReason: (stateReason ?? 'COMPLETED').toLowerCase() as StateReason,
  });
  return { issue: issueNode(repository, issue) };
});

export const pinIssue = mutation<{ readonly issueId: string }>(({ issueId }, context) => {
  const { repository, issue } = issueById(issueId, context);
  requireWrite(repository, context, 'issues');
  pin({ repository, issue });
  return { issue: issueNode(repository, issue) };
});

export const reopenIssue = mutation<{ readonly issueId: string }>(({ issueId }, context) => {
  const { repository, issue } = issueById(issueId, context);
  requireWrite(repository, context, 'issues');
  issues.updateIssue(context.world, { repository, actor: context.actor, issue, state: 'open' });
  return { issue: issueNode(repository, issue) };
});

interface Update {
  readonly id: string;
  readonly title?: string | null;
  readonly body?: string | null;
  readonly state?: 'OPEN' | 'CLOSED' | null;
  readonly labelIds?: readonly string[] | null;
  readonly milestoneId?: string | null;
}

export const updateIssue = mutation<Update>((input, context) => {
  const { repository, issue } = issueById(input.id, context);
  requireWrite(repository, context, 'issues');
  const { title, body, state } = input;
  issues.updateIssue(context.world, {
    repository,
    actor: context.actor,
    issue,
    ...(title != null ? { title } : {}),
    ...(body != null ? { body } : {}),
    ...(state != null ? { state: state === 'OPEN' ? ('open' as const) : ('closed' as const) } : {}),
    ...(input.labelIds != null ? { labels: input.labelIds.map((id) => labelName(id, context)) } : {}),
    ...(input.milestoneId !== undefined ? { milestone: milestoneNumber(input.milestoneId, context) } : {}),
  });
  return { issue: issueNode(repository, issue), actor: actorNode(context.actor.login, context) };
});

export const addComment = mutation<{ readonly subjectId: string; readonly body: string }>(
  (input, context) => {
    const { repository, issue } = conversationById(input.subjectId, context);
    // Whoever may read may comment; an installation needs the permission to write.
    if (context.actor.kind === 'installation')
      requireWrite(repository, context, issue.pull === null ? 'issues' : 'pull_requests');
    else requireRead(repository, context, 'issues');
    const comment = createComment(context.world, {
      repository,
      actor: context.actor,
      issue,
      body: input.body,
    });
    const node: CommentNode = { type: 'IssueComment', repository, issue, comment };
    return { commentEdge: { cursor: '', node }, subject: issueNode(repository, issue) };
  },
);

export const updateIssueComment = mutation<{ readonly id: string; readonly body: string }>(
  (input, context) => {
    const node = nodeById(input.id, context);
    if (node.type !== 'IssueComment') throw nodeNotFound(input.id);
    const { repository, issue, comment } = node;
    const { actor } = context;
    const isAuthor = comment.authorLogin.toLowerCase() === actor.login.toLowerCase();
    const permission = issue.pull === null ? 'issues' : 'pull_requests';
    if (!(isAuthor && actor.kind === 'user') && !hasAccess(actor, { repository, permission, level: 'write' }))
      throw forbidden();
    updateComment(context.world, { repository, actor, issue, comment, body: input.body });
    return { issueComment: node };
  },
);

function conversationById(id: string, context: Context): IssueNode | PullRequestNode {
  const node = nodeById(id, context);
  if (node.type === 'Issue' || node.type === 'PullRequest') return node;
  throw nodeNotFound(id);
}

function issueById(id: string, context: Context): IssueNode {
  const node = conversationById(id, context);
  if (node.type === 'Issue') return node;
  throw nodeNotFound(id);
}

function labelName(id: string, context: Context): string {
  const node = nodeById(id, context);
  if (node.type === 'Label') return node.label.name;
  throw nodeNotFound(id);
}

function milestoneNumber(id: string | null, context: Context): number | null {
  if (id === null) return null;
  const node = nodeById(id, context);
  if (node.type === 'Milestone') return node.milestone.number;
  throw nodeNotFound(id);
}
