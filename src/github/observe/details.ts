// What only few issues need, asked for those few by their ids: comments, when they were reopened, who closed them, and the
// texts that were left out. What is remembered of an issue holds as long as GitHub says that it was not updated since.
import { MilepostError } from '../../errors.ts';
import type { IssueDetails, MergedPull, Observed, ObservedIssue } from '../../tracker/observed.ts';
import type { Known, KnownDetails } from '../known.ts';
import { type LeanIssue, readIssueLabels } from './lists/read-issues.ts';
import type { LeanPull } from './lists/read-merged-pulls.ts';
import type { ObservationRest } from './observe.ts';
import { follow, nodesOf, ofType } from '../graphql/pages.ts';
import { failure } from '../failures/failure.ts';
import { readTalks } from './remarks/read-talks.ts';
import { type Reader, readWide } from '../graphql/read-wide.ts';
import {
  type CommentNode,
  type CommitNode,
  type DetailsNode,
  type FileNode,
  OURS,
  toComments,
  toDetails,
  toMergedPull,
} from './to-observed.ts';
import { WIDEST, widthsAt } from '../graphql/widths.ts';

/** The observation with the details of these issues. `now` in ms since the epoch. */
export async function withDetails(
  rest: ObservationRest,
  observed: Observed,
  { numbers, now }: { readonly numbers: ReadonlySet<number>; readonly now: number },
): Promise<Observed> {
  try {
    const issues = observed.issues.filter(({ number }) => numbers.has(number));
    const found = await readAll(rest, issues, now);
    return { ...observed, issues: observed.issues.map((issue) => found.get(issue.number) ?? issue) };
  } catch (error) {
    throw isGone(error) ? failure('gone') : error;
  }
}

/** What was asked for by its id is not there: that says nothing of the repository. */
export function isGone(error: unknown): boolean {
  return error instanceof MilepostError && error.code === 'not-found';
}

async function readAll(rest: ObservationRest, issues: readonly ObservedIssue[], now: number) {
  const { reader } = rest.blobs;
  const found = new Map<number, ObservedIssue>();
  const asked: { readonly issue: ObservedIssue; readonly lean: LeanIssue }[] = [];
  for (const issue of issues) {
    const lean = rest.issues.get(issue.number);
    if (lean === undefined) continue;
    const remembered = recall(reader.known, issue, lean);
    if (remembered === undefined) asked.push({ issue, lean });
    else found.set(issue.number, remembered);
  }
  for (let from = 0; from < asked.length;) {
    const page = asked.slice(from, from + widthsAt(reader.known.width ?? WIDEST).wide);
    const nodes = await readPage(
      rest,
      page.map(({ lean }) => lean),
    );
    // GitHub may have taken fewer at once than we asked for.
    for (const { issue, lean } of page.slice(0, nodes.length)) {
      const node = nodes.find(({ id }) => id === lean.id);
      if (node === undefined) throw failure('gone');
      found.set(issue.number, await completed(rest, { issue, lean, node, now }));
    }
    from += nodes.length;
  }
  return found;
}

async function readPage({ blobs: { reader } }: ObservationRest, page: readonly LeanIssue[]) {
  let asked = 0;
  const { nodes } = await readWide(reader, 'Details', ({ wide, few, comments }) => {
    const ids = page.slice(0, wide).map(({ id }) => id);
    asked = ids.length;
    return { ids, few, comments, withBody: page.some(({ isTextLeftOut }) => isTextLeftOut) };
  });
  const found: readonly DetailsNode[] = nodes.flatMap((node) => ofType(node) ?? []);
  if (found.length < asked) throw failure('gone');
  return found;
}

interface Completing {
  readonly issue: ObservedIssue;
  readonly lean: LeanIssue;
  readonly node: DetailsNode;
  readonly now: number;
}

async function completed(
  rest: ObservationRest,
  { issue, lean, node, now }: Completing,
): Promise<ObservedIssue> {
  const { reader, at } = rest.blobs;
  const { comments, isAll } = await readComments(reader, issue, node);
  const details: IssueDetails = { ...toDetails(node, at), comments: toComments(comments) };
  remember(reader.known, { issue, lean, details: { ...details, isAll }, now });
  return {
    ...issue,
    ...details,
    // Who has not read them all must not repeat what one of them may say.
    locked: issue.locked || !isAll,
    body: lean.isTextLeftOut ? (node.body ?? issue.body) : issue.body,
    labels: lean.hasMoreLabels ? await readIssueLabels(reader, lean.id) : issue.labels,
  };
}

/** Before anything was written. */
const EVER = '1970-01-01T00:00:00Z';

/**
 * The comments of an issue that may be ours; of a closed one no more than it takes to find what we told. At most one request; where
 * it does not read them all, we say nothing there.
 */
async function readComments(reader: Reader, { state }: ObservedIssue, { id, comments: first }: DetailsNode) {
  const isOurs = ({ body }: CommentNode) => body.startsWith(OURS);
  const comments: readonly CommentNode[] = nodesOf(first).filter(isOurs);
  const isTold = state === 'closed' && comments.some(({ viewerDidAuthor }) => viewerDidAuthor);
  if (isTold || !first.pageInfo.hasNextPage) return { comments, isAll: true };
  const { talks, readUpTo } = await readTalks(reader, [id], EVER);
  if (talks.length === 0) throw failure('gone');
  return { comments: talks.flatMap(({ remarks }) => remarks).filter(isOurs), isAll: readUpTo === null };
}

/** What changes within the second of the last change, or a moment before lists show it, must not be missed. In ms. */
const SETTLED_MS = 60_000;

interface Remembering {
  readonly issue: ObservedIssue;
  readonly lean: LeanIssue;
  readonly details: Omit<KnownDetails, 'at'>;
  readonly now: number;
}

function remember(known: Known, { issue, lean, details, now }: Remembering): void {
  if (now - Date.parse(lean.updatedAt) < SETTLED_MS) return;
  known.issues = { ...known.issues, [issue.number]: { ...details, at: lean.updatedAt } };
}

function recall(known: Known, issue: ObservedIssue, lean: LeanIssue): ObservedIssue | undefined {
  const remembered: KnownDetails | undefined = known.issues?.[issue.number];
  if (remembered === undefined || lean.isTextLeftOut || lean.hasMoreLabels) return undefined;
  const { at, isAll, ...details } = remembered;
  return at === lean.updatedAt ? { ...issue, ...details, locked: issue.locked || !isAll } : undefined;
}

/** Forgets what no issue needs any more. */
export function keepDetails(known: Known, numbers: ReadonlySet<number>): void {
  const kept = Object.entries(known.issues ?? {}).filter(([number]) => numbers.has(Number(number)));
  known.issues = Object.fromEntries(kept);
}

/** The merged pull requests with all of their files and commits. `withFiles`: some item is completed by paths. */
export async function completePulls(
  rest: ObservationRest,
  withFiles: boolean,
): Promise<readonly MergedPull[]> {
  const pulls: MergedPull[] = [];
  try {
    for (const lean of rest.pulls) pulls.push(await completePull(rest, lean, withFiles));
  } catch (error) {
    throw isGone(error) ? failure('gone') : error;
  }
  return pulls;
}

async function completePull(
  { blobs: { reader, at } }: ObservationRest,
  { node, pull }: LeanPull,
  withFiles: boolean,
): Promise<MergedPull> {
  const { id } = node;
  const hasMoreFiles = withFiles && node.files?.pageInfo.hasNextPage === true;
  if (!hasMoreFiles && !node.commits.pageInfo.hasNextPage) return pull;
  const files: FileNode[] = [];
  const commits: CommitNode[] = [];
  await follow({
    first: hasMoreFiles ? node.files : { ...node.files, pageInfo: NO_MORE },
    next: async (after) =>
      (await readWide(reader, 'PullFiles', ({ wide }) => ({ id, wide, after }))).node?.page,
    take(nodes) {
      files.push(...nodes);
      return undefined;
    },
  });
  await follow({
    first: node.commits,
    next: async (after) =>
      (await readWide(reader, 'PullCommits', ({ wide }) => ({ id, wide, after }))).node?.page,
    take(nodes) {
      commits.push(...nodes);
      return undefined;
    },
  });
  return toMergedPull(node, { files, commits }, at);
}

const NO_MORE = { hasNextPage: false, endCursor: null };
