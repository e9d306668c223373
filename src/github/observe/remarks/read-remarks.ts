// Comments that speak to Milepost, and its answers, over all conversations in which something happened lately. The latest come
// with the observation; what else was said since is read with one more request. Keeps nothing else of what people write.
import type { ObservedReaction, ObservedRemark, ReactionKind } from '../../../tracker/observed.ts';
import { hasOwnName } from '../../../tracker/belief/doors.ts';
import { parseCommand } from '../../../tracker/commands/meaning/parse-command.ts';
import type { ObserveQuery, RemarkFragment, RemarkListFragment } from '../../graphql/graphql-types.ts';
import { nodesOf } from '../../graphql/pages.ts';
import type { Reader } from '../../graphql/read-wide.ts';
import type { LeanIssue } from '../lists/read-issues.ts';
import { OURS, toAccount } from '../to-observed.ts';
import { type Talk, readTalks } from './read-talks.ts';

type Repository = NonNullable<ObserveQuery['repository']>;

interface Reading {
  readonly reader: Reader;
  /** The moment from which on comments matter, as GitHub writes it. */
  readonly since: string;
  readonly issues: ReadonlyMap<number, LeanIssue>;
}

export interface Remarks {
  /** Oldest first. */
  readonly remarks: readonly ObservedRemark[];
  /** Up to this moment everything was read, after it not; null where all of it was. */
  readonly readUpTo: string | null;
}

export const NO_REMARKS: Remarks = { remarks: [], readUpTo: null };

/** However much was said, at most one request. */
export async function readRemarks({ reader, since, issues }: Reading, first: Repository): Promise<Remarks> {
  const latest = [...nodesOf(first.issueTalks), ...nodesOf(first.pullTalks)];
  const whole = new Set(
    latest.filter(({ comments }) => isWhole(comments, since)).map(({ number }) => number),
  );
  // Issues first: the items' own are the oldest.
  const others = [...issues.values(), ...nodesOf(first.latestPulls).map(toTalking)].filter(
    ({ number, comments, updatedAt }) => comments > 0 && updatedAt >= since && !whole.has(number),
  );
  const { talks, readUpTo } = await readTalks(
    reader,
    others.map(({ id }) => id),
    since,
  );
  const came = latest.map(({ comments, ...talk }) => ({ ...talk, remarks: nodesOf(comments) }));
  const remarks = new Map(
    [...came, ...talks].flatMap((talk) =>
      talk.remarks.flatMap((node) => toRemark(node, talk)).map((remark) => [remark.id, remark] as const),
    ),
  );
  return { remarks: [...remarks.values()].toSorted((a, b) => a.id - b.id), readUpTo };
}

type LatestPull = NonNullable<NonNullable<Repository['latestPulls']['nodes']>[number]>;

function toTalking({ comments, ...pull }: LatestPull) {
  return { ...pull, comments: comments.totalCount };
}

/** Whether all that was said since came along. */
function isWhole(page: RemarkListFragment, since: string): boolean {
  const oldest = nodesOf(page)[0]?.createdAt ?? '';
  return !page.pageInfo.hasPreviousPage || oldest < since;
}

/** More than a command or a marker needs. */
const BEGINNING = 1000;

const KINDS: Readonly<Record<string, ReactionKind>> = { EYES: 'eyes', ROCKET: 'rocket', THUMBS_DOWN: '-1' };

/** Only people with a role in the repository are called so. https://docs.github.com/graphql/reference/enums#commentauthorassociation */
const ROLES: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

function toRemark(node: RemarkFragment, { number, locked }: Talk): readonly ObservedRemark[] {
  const { databaseId: id, createdAt, lastEditedAt } = node;
  const body = node.body.slice(0, BEGINNING);
  if (id === null || (!body.startsWith(`${OURS}answer `) && parseCommand(body) === undefined)) return [];
  const author = toAccount(node.author);
  return [
    {
      ...{ id, body, createdAt, on: number, isLocked: locked, author },
      ours: node.viewerDidAuthor && hasOwnName(author),
      writtenAt: lastEditedAt ?? createdAt,
      isEdited: lastEditedAt !== null,
      hasRole: ROLES.has(node.authorAssociation),
      reactions: (node.reactionGroups ?? []).flatMap(toReactions),
    },
  ];
}

type Group = NonNullable<RemarkFragment['reactionGroups']>[number];

function toReactions({ content, viewerHasReacted, reactors }: Group): readonly ObservedReaction[] {
  const kind = KINDS[content];
  if (kind === undefined) return [];
  const others = (reactors.nodes ?? []).flatMap((node) =>
    node !== null && 'login' in node ? [toAccount(node)] : [],
  );
  return [
    ...(viewerHasReacted ? [{ kind, ours: true, author: null }] : []),
    ...others.map((author) => ({ kind, ours: false, author })),
  ];
}
