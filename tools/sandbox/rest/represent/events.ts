// What happened to an issue, as the lists of events and the timeline show it.

import { nodeId } from '../../graphql/nodes/node-id.ts';
import type { Issue, IssueEvent } from '../../world/state.ts';
import { apiUrl } from './addresses.ts';
import { representComment } from './issue.ts';
import type { Place } from './issue.ts';
import { representUser } from './user.ts';

/** An event as `GET …/issues/{n}/events` shows it. */
export function representEvent({ world, repository }: Place, event: IssueEvent) {
  return {
    id: event.id,
    node_id: nodeId('TimelineEvent', repository.id, event.id),
    url: apiUrl(world, repository, `/issues/events/${event.id}`),
    actor: representUser(world, event.actorLogin),
    event: event.kind,
    commit_id: null,
    commit_url: null,
    created_at: event.createdAt,
    performed_via_github_app: null,
    ...(event.kind === 'closed' ? { state_reason: event.stateReason ?? null } : {}),
    ...(event.label === undefined ? {} : { label: { ...event.label } }),
    ...(event.milestoneTitle === undefined ? {} : { milestone: { title: event.milestoneTitle } }),
    ...(event.rename === undefined ? {} : { rename: { ...event.rename } }),
  };
}

/** Events and comments in the order in which they came. */
export function representTimeline(place: Place, issue: Issue): readonly unknown[] {
  const comments = issue.comments.map((comment) => ({
    at: comment.createdAt,
    id: comment.id,
    shown: commentEvent(place, issue, comment.id),
  }));
  const events = issue.events.map((event) => ({
    at: event.createdAt,
    id: event.id,
    shown: representEvent(place, event),
  }));
  return [...comments, ...events]
    .sort((a, b) => a.at.localeCompare(b.at) || a.id - b.id)
    .map(({ shown }) => shown);
}

function commentEvent(place: Place, issue: Issue, id: number) {
  const comment = issue.comments.find((one) => one.id === id);
  if (comment === undefined) return null;
  const user = representUser(place.world, comment.authorLogin);
  const { author_association: association = 'NONE', ...shown } = representComment(place, issue, comment);
  return { ...shown, event: 'commented', actor: user, user, author_association: association };
}
