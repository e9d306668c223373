// Fields of the events in an issue's timeline, and of comments.

import { placeOf } from '../../actions/issues/dependencies.ts';
import { findIssue, findLabel } from '../../world/find.ts';
import { canSee } from '../../access.ts';
import type { Fields } from '../field-types.ts';
import { actorNode, commitNode, issueNode, issuePath } from '../nodes/lookup.ts';
import { nodeId } from '../nodes/node-id.ts';
import type { CommentNode, EventNode, LabelNode } from '../nodes/nodes.ts';
import { authoredFields } from './authored.ts';
import { reactionGroups } from './reaction.ts';

const EVENT_FIELDS: Fields<EventNode> = {
  id: ({ repository, event }) => nodeId('TimelineEvent', repository.id, event.id),
  createdAt: ({ event }) => event.createdAt,
  actor: ({ event }, _args, context) => actorNode(event.actorLogin, context),
};

const STATE_EVENT_FIELDS: Fields<EventNode> = {
  ...EVENT_FIELDS,
  closable: ({ repository, issue }) => issueNode(repository, issue),
  stateReason: ({ event }) => event.stateReason?.toUpperCase() ?? null,
};

const CLOSED_EVENT_FIELDS: Fields<EventNode> = {
  ...STATE_EVENT_FIELDS,
  closer: ({ repository, event: { closer } }) => {
    if (typeof closer === 'string') return commitNode(repository, closer);
    const pull = closer === undefined ? null : findIssue(repository, closer);
    return pull === null ? null : issueNode(repository, pull);
  },
};

const LABEL_EVENT_FIELDS: Fields<EventNode> = {
  ...EVENT_FIELDS,
  labelable: ({ repository, issue }) => issueNode(repository, issue),
  label: ({ repository, event }): LabelNode => {
    const { name = '', color = '' } = event.label ?? {};
    const label = findLabel(repository, name) ?? { id: event.id, name, color, description: null };
    return { type: 'Label', repository, label };
  },
};

const MILESTONE_EVENT_FIELDS: Fields<EventNode> = {
  ...EVENT_FIELDS,
  subject: ({ repository, issue }) => issueNode(repository, issue),
  milestoneTitle: ({ event }) => event.milestoneTitle ?? '',
};

const BLOCKER_EVENT_FIELDS: Fields<EventNode> = {
  ...EVENT_FIELDS,
  blockingIssue: ({ event }, _args, context) => {
    const place = placeOf(context.state, event.blockerId ?? 0);
    return place === null || !canSee(context.actor, place.repository)
      ? null
      : issueNode(place.repository, place.issue);
  },
};

export const EVENT_FIELDS_BY_TYPE = {
  BlockedByAddedEvent: BLOCKER_EVENT_FIELDS,
  BlockedByRemovedEvent: BLOCKER_EVENT_FIELDS,
  ClosedEvent: CLOSED_EVENT_FIELDS,
  ReopenedEvent: STATE_EVENT_FIELDS,
  LabeledEvent: LABEL_EVENT_FIELDS,
  UnlabeledEvent: LABEL_EVENT_FIELDS,
  MilestonedEvent: MILESTONE_EVENT_FIELDS,
  DemilestonedEvent: MILESTONE_EVENT_FIELDS,
  RenamedTitleEvent: {
    ...EVENT_FIELDS,
    subject: ({ repository, issue }) => issueNode(repository, issue),
    previousTitle: ({ event }) => event.rename?.from ?? '',
    currentTitle: ({ event }) => event.rename?.to ?? '',
  } satisfies Fields<EventNode>,
} as const;

export const COMMENT_FIELDS: Fields<CommentNode> = {
  ...authoredFields(({ repository, comment }) => ({ repository, authorLogin: comment.authorLogin })),
  id: ({ repository, comment }) => nodeId('IssueComment', repository.id, comment.id),
  databaseId: ({ comment }) => comment.id,
  fullDatabaseId: ({ comment }) => String(comment.id),
  body: ({ comment }) => comment.body,
  createdAt: ({ comment }) => comment.createdAt,
  publishedAt: ({ comment }) => comment.createdAt,
  updatedAt: ({ comment }) => comment.editedAt ?? comment.createdAt,
  lastEditedAt: ({ comment }) => comment.editedAt,
  isMinimized: () => false,
  reactionGroups: (node) => reactionGroups(node),
  issue: ({ repository, issue }) => issueNode(repository, issue),
  resourcePath: commentPath,
  url: (node, _args, { webUrl }) => webUrl + commentPath(node),
};

function commentPath({ repository, issue, comment }: CommentNode): string {
  return `${issuePath(repository, issue)}#issuecomment-${comment.id}`;
}
