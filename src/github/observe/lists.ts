// The lists of an observation, page by page: what cannot be ours is dropped as each page comes, so that no flood of issues is held.
import type { Observed, ObservedIssue, MergedPull, ObservedLabel } from '../../tracker/observed.ts';
import { PROGRESS_BRANCH, REPACE_BRANCH } from '../../tracker/our-names.ts';
import { parseManagedBlock } from '../../tracker/content/managed-block.ts';
import type { RepositoryName } from '../repository-name.ts';
import type { ObserveQuery, OurPullListFragment } from '../graphql/graphql-types.ts';
import type { Held } from './held.ts';
import { type Page, follow, nodesOf } from '../graphql/pages.ts';
import { type Reader, readWide } from '../graphql/read-wide.ts';
import {
  type IssueNode,
  type NodeOf,
  type PullNode,
  toIssue,
  toMergedPull,
  toMilestone,
  toOpenPulls,
} from './to-observed.ts';
import type { Widths } from '../graphql/widths.ts';

/** Of an issue, what it takes to ask for more. */
export interface LeanIssue {
  readonly id: string;
  readonly number: number;
  readonly updatedAt: string;
  /** How many it has. */
  readonly comments: number;
  /** Whoever asks created it. */
  readonly isByViewer: boolean;
  /** Its text was not kept, since it is long and not ours. */
  readonly isTextLeftOut: boolean;
  /** It has more labels than the list showed. */
  readonly hasMoreLabels: boolean;
  /** It has more assignees than the list showed. */
  readonly hasMoreAssignees: boolean;
}

/** A merged pull request, and the node that it was made from. */
export interface LeanPull {
  readonly node: PullNode;
  readonly pull: MergedPull;
}

export interface Lists extends Pick<
  Observed,
  'labels' | 'milestones' | 'issues' | 'openPulls' | 'progressPull'
> {
  readonly repace: NonNullable<Observed['repace']>;
  readonly leanIssues: ReadonlyMap<number, LeanIssue>;
  readonly pulls: readonly LeanPull[];
}

interface Reading {
  readonly reader: Reader;
  readonly at: RepositoryName;
  readonly held: Held;
}

type Repository = NonNullable<ObserveQuery['repository']>;

/** All lists. Merged pull requests without activity since `settledAt` are asked for only as far as they come along. */
export async function readLists(
  reading: Reading,
  first: Repository,
  settledAt: string | undefined,
): Promise<Lists> {
  const labels = await readLabels(reading, first);
  const milestones = await readMilestones(reading, first);
  const { issues, leanIssues } = await readIssues(reading, first);
  const pulls = await readMergedPulls(reading, { first: first.pullRequests, settledAt });
  const ours = await findOurPull({ ...reading, branch: PROGRESS_BRANCH }, first.ourPulls);
  const progressPull = ours === null ? null : { number: ours.number, state: LOWER[ours.state] };
  const repace = { branch: first.repaceBranch !== null, pull: findRepacePull(first, pulls) };
  const openPulls = toOpenPulls(first.openPulls, reading.at);
  return { labels, milestones, issues, leanIssues, pulls, openPulls, progressPull, repace };
}

async function readLabels({ reader, at, held }: Reading, { labels: first }: Repository) {
  const labels: ObservedLabel[] = [];
  await follow({
    first,
    next: async (after) =>
      (await readWide(reader, 'Labels', ({ wide }) => ({ ...at, wide, after }))).repository?.labels,
    take(nodes) {
      for (const node of nodes) {
        const label = { name: node.name, description: node.description ?? '' };
        held.hold(label.name + label.description);
        labels.push(label);
      }
      return undefined;
    },
  });
  return labels;
}

async function readMilestones({ reader, at, held }: Reading, { milestones: first }: Repository) {
  const milestones: ReturnType<typeof toMilestone>[] = [];
  await follow({
    first,
    next: async (after) =>
      (await readWide(reader, 'Milestones', ({ wide }) => ({ ...at, wide, after }))).repository?.milestones,
    take(nodes) {
      for (const node of nodes) {
        held.hold(node.title + (node.description ?? ''));
        milestones.push(toMilestone(node));
      }
      return undefined;
    },
  });
  return milestones;
}

async function readIssues({ reader, at, held }: Reading, { issues: first }: Repository) {
  const document = reader.withBlockers ? 'IssuesWithBlockers' : 'Issues';
  const issues: ObservedIssue[] = [];
  const leanIssues = new Map<number, LeanIssue>();
  await follow({
    first,
    next: async (after) =>
      (await readWide(reader, document, ({ wide, few }) => ({ ...at, wide, few, after }))).repository?.issues,
    take(nodes) {
      for (const node of nodes) {
        const isKept = mayMatter(node.body);
        const issue = toIssue(node, isKept ? node.body : '');
        held.hold(issue.title + issue.body);
        issues.push(issue);
        leanIssues.set(node.number, toLean(node, !isKept));
      }
      return undefined;
    },
  });
  for (const [index, issue] of issues.entries()) {
    const lean = leanIssues.get(issue.number);
    if (lean?.hasMoreLabels !== true || parseManagedBlock(issue.body) === undefined) continue;
    issues[index] = { ...issue, labels: await readIssueLabels(reader, lean.id) };
    leanIssues.set(issue.number, { ...lean, hasMoreLabels: false });
  }
  return { issues, leanIssues };
}

/** Texts up to this length are kept whosever they are: where one is adopted, it need not be asked for again. */
const SHORT = 1024;

function mayMatter(body: string): boolean {
  return body.length <= SHORT || (body.includes('<!-- milepost:') && parseManagedBlock(body) !== undefined);
}

function toLean(
  { id, number, updatedAt, comments, labels, assignees, viewerDidAuthor: isByViewer }: IssueNode,
  isTextLeftOut: boolean,
): LeanIssue {
  const hasMoreLabels = labels?.pageInfo.hasNextPage ?? false;
  const hasMoreAssignees = assignees.totalCount > nodesOf(assignees).length;
  return {
    ...{ id, number, updatedAt, comments: comments.totalCount },
    ...{ isByViewer, isTextLeftOut, hasMoreLabels, hasMoreAssignees },
  };
}

/** All labels of an issue that has many. */
export async function readIssueLabels(reader: Reader, id: string): Promise<readonly string[]> {
  const labels: string[] = [];
  const next = async (after: string | null) =>
    (await readWide(reader, 'IssueLabels', ({ wide }) => ({ id, wide, after }))).node?.page;
  await follow({
    first: await next(null),
    next,
    take(nodes) {
      labels.push(...nodes.map(({ name }) => name));
      return undefined;
    },
  });
  return labels;
}

/** So many of the merged pull requests with the latest activity are read. */
const MOST_PULLS = 50;

async function readMergedPulls(
  { reader, at, held }: Reading,
  { first, settledAt }: { first: Page<PullNode>; settledAt: string | undefined },
): Promise<readonly LeanPull[]> {
  const pulls: LeanPull[] = [];
  const variables = ({ few, pulls, files, commits }: Widths) => ({ ...at, few, pulls, files, commits });
  await follow({
    first,
    next: async (after) =>
      (await readWide(reader, 'MergedPulls', (widths) => ({ ...variables(widths), after }))).repository
        ?.pullRequests,
    take(nodes) {
      for (const node of nodes) {
        const content = { files: nodesOf(node.files), commits: nodesOf(node.commits) };
        const pull = toMergedPull(node, content, at);
        held.hold(node.body + textsOf(pull).join(''));
        pulls.push({ node, pull });
      }
      const oldest = nodes.at(-1)?.updatedAt;
      const isSettled = settledAt !== undefined && oldest !== undefined && oldest < settledAt;
      return isSettled || pulls.length >= MOST_PULLS ? 'enough' : undefined;
    },
  });
  return pulls.slice(0, MOST_PULLS);
}

function textsOf({ commits, mergeCommit, files }: MergedPull): readonly string[] {
  const messages = [...commits, ...(mergeCommit === null ? [] : [mergeCommit])].map(({ message }) => message);
  return [...messages, ...files.map(({ path }) => path)];
}

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

/** The newest one from the branch. Once that is deleted, a merged one is still among those with the latest activity. */
function findRepacePull(
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
