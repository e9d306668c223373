// Fields of issues, and those that a pull request shares with them.

import { type PlacedIssue, blockedBy, blockersOf } from '../../actions/issues/dependencies.ts';
import { linkedIssues } from '../../actions/pulls/closing.ts';
import { findMilestone, labelsOf } from '../../world/find.ts';
import type { Issue, Repository } from '../../world/state.ts';
import { requireRead } from '../access.ts';
import { connection } from '../nodes/connection.ts';
import type { Context } from '../context.ts';
import { canSee } from '../../access.ts';
import type { Args, Fields } from '../field-types.ts';
import { actorNode, issueNode, issuePath, pullNodes } from '../nodes/lookup.ts';
import { nodeId } from '../nodes/node-id.ts';
import type { CommentNode, IssueNode, LabelNode, PullRequestNode } from '../nodes/nodes.ts';
import { timelineItems } from '../nodes/timeline.ts';
import { authoredFields } from './authored.ts';

/** What issues and pull requests have in common. */
export const CONVERSATION_FIELDS: Fields<IssueNode | PullRequestNode> = {
  ...authoredFields(({ repository, issue }) => ({ repository, authorLogin: issue.authorLogin })),
  number: ({ issue }) => issue.number,
  title: ({ issue }) => issue.title,
  body: ({ issue }) => issue.body ?? '',
  closed: ({ issue }) => issue.state === 'closed',
  closedAt: ({ issue }) => issue.closedAt,
  createdAt: ({ issue }) => issue.createdAt,
  publishedAt: ({ issue }) => issue.createdAt,
  updatedAt: ({ issue }) => issue.updatedAt,
  lastEditedAt: ({ issue }) => issue.editedAt,
  editor: ({ issue }, _args, context) =>
    issue.editorLogin === null ? null : actorNode(issue.editorLogin, context),
  locked: ({ issue }) => issue.locked,
  resourcePath: ({ repository, issue }) => issuePath(repository, issue),
  url: ({ repository, issue }, _args, { webUrl }) => webUrl + issuePath(repository, issue),
  milestone: ({ repository, issue }) => {
    const milestone = issue.milestone === null ? null : findMilestone(repository, issue.milestone);
    return milestone === null ? null : { type: 'Milestone', repository, milestone };
  },
  labels: ({ repository, issue }, args) => {
    const labels = labelsOf(repository, issue).map((label): LabelNode => ({
      type: 'Label',
      repository,
      label,
    }));
    return connection(labels, args, 'labels');
  },
  assignees: ({ issue }, args, context) =>
    connection(
      issue.assignees.flatMap((login) => actorNode(login, context) ?? []),
      args,
      'assignees',
    ),
  comments: ({ repository, issue }, args) => {
    const comments = issue.comments.map((comment): CommentNode => ({
      type: 'IssueComment',
      repository,
      issue,
      comment,
    }));
    return connection(comments, args, 'comments');
  },
  timelineItems: (node, args, context) => timelineItems(node, args, context),
};

export const ISSUE_FIELDS: Fields<IssueNode> = {
  ...CONVERSATION_FIELDS,
  id: ({ repository, issue }) => nodeId('Issue', repository.id, issue.id),
  databaseId: ({ issue }) => issue.id,
  fullDatabaseId: ({ issue }) => String(issue.id),
  isPinned: ({ issue }) => issue.pinned,
  state: ({ issue }) => issue.state.toUpperCase(),
  // What GitHub says of a duplicate without `enableDuplicate` is not documented; older clients know no third reason.
  stateReason: ({ issue }, { enableDuplicate }) =>
    issue.stateReason === 'duplicate' && enableDuplicate !== true ? 'NOT_PLANNED' : upper(issue.stateReason),
  blockedBy: ({ issue }, args, context) =>
    dependencies(blockersOf(context.state, issue), { args, context, field: 'blockedBy' }),
  blocking: ({ issue }, args, context) =>
    dependencies(blockedBy(context.state, issue), { args, context, field: 'blocking' }),
  issueDependenciesSummary: ({ issue }, _args, { state }) => {
    const [by, blocking] = [blockersOf(state, issue), blockedBy(state, issue)];
    return {
      ...{ blockedBy: openAmong(by), totalBlockedBy: by.length },
      ...{ blocking: openAmong(blocking), totalBlocking: blocking.length },
    };
  },
  closedByPullRequestsReferences: ({ repository, issue }, args, context) => {
    requireRead(repository, context, 'pull_requests');
    const pulls =
      args.userLinkedOnly === true
        ? linkedByHand(repository, issue)
        : pullsLinkedTo(repository, issue, context);
    const shown = pulls.filter(({ state }) => args.includeClosedPrs === true || state === 'open');
    return connection(
      shown.flatMap((pull) => pullNodes(repository, pull)),
      args,
      'closedByPullRequestsReferences',
    );
  },
};

interface Asked {
  readonly args: Args;
  readonly context: Context;
  readonly field: string;
}

/** Those that whoever asks may see. */
function dependencies(issues: readonly PlacedIssue[], { args, context, field }: Asked) {
  const seen = issues.filter(({ repository }) => canSee(context.actor, repository));
  const nodes = seen.map(({ repository, issue }) => issueNode(repository, issue));
  return connection(nodes, args, field);
}

function openAmong(issues: readonly PlacedIssue[]): number {
  return issues.filter(({ issue }) => issue.state === 'open').length;
}

function upper(word: string | null): string | null {
  return word === null ? null : word.toUpperCase();
}

function linkedByHand(repository: Repository, issue: Issue): readonly Issue[] {
  return repository.issues.filter(({ number }) => issue.linkedPulls.includes(number));
}

function pullsLinkedTo(repository: Repository, issue: Issue, context: Context): readonly Issue[] {
  const links = context.memo(repository, 'links', () => linksOf(repository));
  return links.get(issue.number) ?? [];
}

/** By issue number: the pull requests that are linked to it, oldest first. */
function linksOf(repository: Repository): ReadonlyMap<number, readonly Issue[]> {
  const links = new Map<number, Issue[]>();
  for (const pull of repository.issues) {
    if (pull.pull === null) continue;
    for (const { number } of linkedIssues(repository, pull))
      links.set(number, [...(links.get(number) ?? []), pull]);
  }
  return links;
}
