// Comments that speak to Milepost, and its answers, over all conversations in which something happened lately. The first of them
// come with the observation; where there are more, they are read page by page. Keeps nothing else of what people write.
import type { ObservedReaction, ObservedRemark, ReactionKind } from '../../../tracker/observed.ts';
import { hasOwnName } from '../../../tracker/belief/doors.ts';
import { parseCommand } from '../../../tracker/commands/meaning/parse-command.ts';
import type { RepositoryName } from '../../repository-name.ts';
import type { ObserveQuery, RemarkListFragment } from '../../graphql/graphql-types.ts';
import { follow, nodesOf, ofType } from '../../graphql/pages.ts';
import { type Reader, readWide } from '../../graphql/read-wide.ts';
import { OURS, toAccount } from '../to-observed.ts';

type Repository = NonNullable<ObserveQuery['repository']>;

interface Talk {
  readonly id: string;
  readonly number: number;
  readonly locked: boolean;
  readonly comments: RemarkListFragment;
}

interface Reading {
  readonly reader: Reader;
  readonly at: RepositoryName;
  /** The moment from which on comments matter, as GitHub writes it. */
  readonly since: string;
}

/**
 * Of one conversation, the comments before those that came along, and so many of them in one reconciliation: whoever floods a
 * repository with comments costs no more than that.
 */
const MOST_FURTHER = 3;

/** Oldest first. */
export async function readRemarks(reading: Reading, first: Repository): Promise<readonly ObservedRemark[]> {
  const remarks: ObservedRemark[] = [];
  let further = 0;
  for (const talk of await readTalks(reading, first)) {
    const nodes = [...nodesOf(talk.comments)];
    const before = cursorBefore(talk.comments, reading.since);
    if (before !== null && further < MOST_FURTHER) {
      further += 1;
      nodes.push(...(await readBefore(reading, talk, before)));
    }
    for (const node of nodes) remarks.push(...toRemark(node, talk));
  }
  return remarks.toSorted((a, b) => a.id - b.id);
}

/** Of issues one more page; of pull requests those with the latest activity, which all came along. */
async function readTalks({ reader, at, since }: Reading, first: Repository): Promise<readonly Talk[]> {
  const talks: Talk[] = [];
  let pages = 0;
  await follow({
    first: first.issueTalks,
    next: async (after) =>
      (
        await readWide(reader, 'IssueTalks', ({ files: few, comments }) => ({
          ...{ ...at, since, few, comments, after },
        }))
      ).repository?.issueTalks,
    take(nodes) {
      talks.push(...nodes.filter(({ comments }) => nodesOf(comments).length > 0));
      const last = nodes.at(-1);
      const isAll = last === undefined || nodesOf(last.comments).length === 0;
      return isAll || ++pages > 1 ? 'enough' : undefined;
    },
  });
  return [...talks, ...nodesOf(first.pullTalks).filter(({ updatedAt }) => updatedAt >= since)];
}

type RemarkNode = NonNullable<NonNullable<RemarkListFragment['nodes']>[number]>;

async function readBefore({ reader }: Reading, { id }: Talk, before: string): Promise<readonly RemarkNode[]> {
  const { node } = await readWide(reader, 'Remarks', ({ wide }) => ({ id, wide, before }));
  return nodesOf(node === null ? null : ofType(node)?.page);
}

/** Where the comments before these go on; null where none of them matters. */
function cursorBefore(page: RemarkListFragment, since: string): string | null {
  const oldest = nodesOf(page)[0]?.createdAt ?? '';
  return page.pageInfo.hasPreviousPage && oldest >= since ? page.pageInfo.startCursor : null;
}

/** More than a command or a marker needs. */
const BEGINNING = 1000;

const KINDS: Readonly<Record<string, ReactionKind>> = { EYES: 'eyes', ROCKET: 'rocket', THUMBS_DOWN: '-1' };

/** Only people with a role in the repository are called so. https://docs.github.com/graphql/reference/enums#commentauthorassociation */
const ROLES: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

function toRemark(node: RemarkNode, { number, locked }: Talk): readonly ObservedRemark[] {
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

type Group = NonNullable<RemarkNode['reactionGroups']>[number];

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
