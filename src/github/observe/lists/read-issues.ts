// The list of issues. Lean: what only few of them need is asked for those few, see details.ts.
import { parseManagedBlock } from '../../../tracker/content/managed-block.ts';
import type { ObservedIssue } from '../../../tracker/observed.ts';
import { follow, nodesOf } from '../../graphql/pages.ts';
import { type Reader, readWide } from '../../graphql/read-wide.ts';
import { type IssueNode, toIssue } from '../to-observed.ts';
import type { Reading, Repository } from './reading.ts';

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

export async function readIssues({ reader, at, held }: Reading, { issues: first }: Repository) {
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
