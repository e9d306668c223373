// An issue's timeline: its events and comments in the order in which they happened.

import type { IssueEvent } from '../../world/state.ts';
import { connection } from './connection.ts';
import type { Context } from '../context.ts';
import { unknownToSandbox } from '../errors.ts';
import type { Args } from '../field-types.ts';
import type { CommentNode, EventNode, EventType, IssueNode } from './nodes.ts';

const EVENT_TYPES: Readonly<Record<IssueEvent['kind'], EventType>> = {
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  renamed: 'RenamedTitleEvent',
  labeled: 'LabeledEvent',
  unlabeled: 'UnlabeledEvent',
  milestoned: 'MilestonedEvent',
  demilestoned: 'DemilestonedEvent',
  blocked_by_added: 'BlockedByAddedEvent',
  blocked_by_removed: 'BlockedByRemovedEvent',
};

const TYPE_BY_ITEM: Readonly<Record<string, string>> = {
  CLOSED_EVENT: 'ClosedEvent',
  REOPENED_EVENT: 'ReopenedEvent',
  RENAMED_TITLE_EVENT: 'RenamedTitleEvent',
  LABELED_EVENT: 'LabeledEvent',
  UNLABELED_EVENT: 'UnlabeledEvent',
  MILESTONED_EVENT: 'MilestonedEvent',
  DEMILESTONED_EVENT: 'DemilestonedEvent',
  BLOCKED_BY_ADDED_EVENT: 'BlockedByAddedEvent',
  BLOCKED_BY_REMOVED_EVENT: 'BlockedByRemovedEvent',
  ISSUE_COMMENT: 'IssueComment',
};

/** The connection behind `timelineItems` of an issue or a pull request. Asking for a kind of item that the sandbox never records is a violation. */
export function timelineItems(
  node: Pick<IssueNode, 'repository' | 'issue'>,
  args: Args,
  context: Context,
): object {
  const { repository, issue } = node;
  const wanted = args.itemTypes?.map((item) => {
    const type = TYPE_BY_ITEM[item];
    if (type === undefined) throw unknownToSandbox(`IssueTimelineItemsItemType.${item}`, context);
    return type;
  });
  const all: { readonly at: string; readonly item: EventNode | CommentNode }[] = [
    ...issue.events.map((event) => ({
      at: event.createdAt,
      item: { type: EVENT_TYPES[event.kind], repository, issue, event },
    })),
    ...issue.comments.map((comment) => ({
      at: comment.createdAt,
      item: { type: 'IssueComment' as const, repository, issue, comment },
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const filtered = all
    .filter(
      ({ at, item }) => (wanted?.includes(item.type) ?? true) && (args.since == null || at >= args.since),
    )
    .slice(args.skip ?? 0)
    .map(({ item }) => item);
  const page = connection(filtered, args, 'timelineItems');
  return {
    ...page,
    totalCount: all.length,
    filteredCount: filtered.length,
    pageCount: page.nodes.length,
    updatedAt: issue.updatedAt,
  };
}
