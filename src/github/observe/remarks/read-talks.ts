// All that was said since a moment in many conversations at once, the oldest first, with one request.
import { TALK_PAGES } from '../../graphql/talks.ts';
import type { RemarkFragment, TalksQuery, TalksQueryVariables } from '../../graphql/graphql-types.ts';
import { nodesOf } from '../../graphql/pages.ts';
import { type Reader, readWide } from '../../graphql/read-wide.ts';
import type { Widths } from '../../graphql/widths.ts';

export interface Talk {
  readonly number: number;
  readonly locked: boolean;
  readonly remarks: readonly RemarkFragment[];
}

export interface Talks {
  readonly talks: readonly Talk[];
  /** Up to this moment everything was read, after it not; null where all of it was. */
  readonly readUpTo: string | null;
}

type TalkNode = NonNullable<TalksQuery['talks0']>[number];
/** One request, and none where nothing is asked. Of more conversations than one request takes, the first. */
export async function readTalks(reader: Reader, ids: readonly string[], since: string): Promise<Talks> {
  if (ids.length === 0) return { talks: [], readUpTo: null };
  const answer = await readWide(reader, 'Talks', (widths) => ({ since, ...talkVariables(ids, widths) }));
  const pages = TALK_PAGES.flatMap((slot) => nodesOf<TalkNode>({ nodes: answer[`talks${slot}`] ?? null }));
  const talks = pages.map(({ number, locked, page }) => ({ number, locked, remarks: nodesOf(page) }));
  const last = new Map(pages.map(({ number, page }) => [number, page]));
  const cut = [...last.values()].filter(({ pageInfo }) => pageInfo.hasNextPage);
  const [readUpTo = null] = cut.map((page) => nodesOf(page).at(-1)?.createdAt ?? since).toSorted();
  return { talks, readUpTo };
}

/** As many comments of each conversation as one request has room for, in pages. */
export function talkVariables(
  ids: readonly string[],
  { wide }: Pick<Widths, 'wide'>,
): Omit<TalksQueryVariables, 'since'> {
  const asked = ids.slice(0, wide);
  const room = (TALK_PAGES.length * wide) / asked.length;
  const depth = Math.ceil(room / wide);
  const each = Math.floor(room / depth);
  const pages = TALK_PAGES.flatMap((slot) => [
    [`with${slot}`, slot < depth],
    [`ids${slot}`, slot < depth ? asked : []],
    [`skip${slot}`, slot * each],
  ]);
  return { each, ...(Object.fromEntries(pages) as Omit<TalksQueryVariables, 'since' | 'each'>) };
}
