// Our own pull requests, found by their branches.
import type { Observed } from '../../../tracker/observed.ts';
import { PROGRESS_BRANCH, REPACE_BRANCH } from '../../../tracker/our-names.ts';
import type { OurPullListFragment } from '../../graphql/graphql-types.ts';
import { follow, nodesOf } from '../../graphql/pages.ts';
import { readWide } from '../../graphql/read-wide.ts';
import type { NodeOf } from '../to-observed.ts';
import type { LeanPull } from './read-merged-pulls.ts';
import type { Reading, Repository } from './reading.ts';

type OurPullNode = NodeOf<OurPullListFragment>;

interface OurBranch extends Pick<Reading, 'reader' | 'at'> {
  readonly branch: string;
}

/** The newest pull request from a branch of ours; those from forks with a branch of that name are not, however many. */
export async function findOurPull(
  { reader, at, branch }: OurBranch,
  first: OurPullListFragment,
): Promise<OurPullNode | null> {
  const found: OurPullNode[] = [];
  await follow({
    first,
    next: async (after) =>
      (await readWide(reader, 'OurPulls', ({ wide: few }) => ({ ...at, branch, few, after }))).repository
        ?.ourPulls,
    take(nodes) {
      found.push(...nodes.filter(({ isCrossRepository }) => !isCrossRepository));
      return found.length > 0 ? 'enough' : undefined;
    },
  });
  return found[0] ?? null;
}

/** The newest one that carries our files. */
export async function findProgressPull(
  reading: Reading,
  { ourPulls }: Repository,
): Promise<Observed['progressPull']> {
  const ours = await findOurPull({ ...reading, branch: PROGRESS_BRANCH }, ourPulls);
  return ours === null ? null : { number: ours.number, state: LOWER[ours.state] };
}

/** The newest one that brings a new pace. Once its branch is deleted, a merged one is still among those with the latest activity. */
export function findRepacePull(
  { repaceBranch }: Repository,
  merged: readonly LeanPull[],
): NonNullable<Observed['repace']>['pull'] {
  const isOurs = ({ pull: { headBranch, fromFork } }: LeanPull) => headBranch === REPACE_BRANCH && !fromFork;
  const node = nodesOf(repaceBranch?.associatedPullRequests)[0] ?? merged.find(isOurs)?.node;
  if (node === undefined) return null;
  const state = 'state' in node ? LOWER[node.state] : 'merged';
  return { number: node.number, state, body: node.body };
}

const LOWER = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;
