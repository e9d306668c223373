// What blocks issues on GitHub, asked by their ids for those about which it decides something.
import type { IssueBlockers, Observed } from '../../tracker/observed.ts';
import { failure } from '../failures/failure.ts';
import type { BlockerListFragment, BlockersQuery } from '../graphql/graphql-types.ts';
import { follow, nodesOf, ofType } from '../graphql/pages.ts';
import { type Reader, readWide } from '../graphql/read-wide.ts';
import { WIDEST, widthsAt } from '../graphql/widths.ts';
import type { RepositoryName } from '../repository-name.ts';
import { isGone } from './details.ts';
import type { ObservationRest } from './observe.ts';
import { type NodeOf, isHere } from './to-observed.ts';

type BlockedNode = Extract<NonNullable<BlockersQuery['nodes'][number]>, { readonly id: string }>;

/** The observation with what blocks these issues. */
export async function withBlockers(
  rest: ObservationRest,
  observed: Observed,
  numbers: readonly number[],
): Promise<Observed> {
  const { reader, at } = rest.blobs;
  const asked = numbers.flatMap((number) => rest.issues.get(number)?.id ?? []);
  const found = new Map<string, IssueBlockers & { readonly databaseId: number }>();
  for (let from = 0; from < asked.length;) {
    const ids = asked.slice(from, from + widthsAt(reader.known.width ?? WIDEST).wide);
    const nodes = await readPage(reader, ids);
    for (const node of nodes) found.set(node.id, await toBlockers(reader, node, at));
    from += nodes.length;
  }
  const issues = observed.issues.map((issue) => {
    const seen = found.get(rest.issues.get(issue.number)?.id ?? '');
    if (seen === undefined) return issue;
    const { databaseId, ...blockers } = seen;
    return { ...issue, databaseId, blockers };
  });
  return { ...observed, issues };
}

async function readPage(reader: Reader, page: readonly string[]): Promise<readonly BlockedNode[]> {
  let asked = 0;
  const { nodes } = await readWide(reader, 'Blockers', ({ wide, few, comments }) => {
    const ids = page.slice(0, wide);
    asked = ids.length;
    return { ids, few, comments };
  }).catch((error: unknown) => {
    throw isGone(error) ? failure('gone') : error;
  });
  const found: readonly BlockedNode[] = nodes.flatMap((node) => ofType(node) ?? []);
  if (found.length < asked) throw failure('gone');
  return found;
}

async function toBlockers(reader: Reader, node: BlockedNode, at: RepositoryName) {
  const there: number[] = [];
  await follow({
    first: node.blockedBy,
    next: async (after) =>
      (await readWide(reader, 'BlockersOfIssue', ({ wide }) => ({ id: node.id, wide, after }))).node?.page,
    take(nodes) {
      there.push(...numbersHere(nodes, at));
      return undefined;
    },
  });
  const removals = new Map<number, number>();
  const removed = nodesOf(node.removed).flatMap(({ blockingIssue }) => blockingIssue ?? []);
  for (const number of numbersHere(removed, at)) removals.set(number, (removals.get(number) ?? 0) + 1);
  return { there, removals, databaseId: Number(node.fullDatabaseId) };
}

/** An issue of another repository never is an item's. */
function numbersHere(nodes: readonly NodeOf<BlockerListFragment>[], at: RepositoryName): readonly number[] {
  return nodes.flatMap(({ number, repository }) => (isHere(repository.nameWithOwner, at) ? [number] : []));
}
