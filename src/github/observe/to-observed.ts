// GitHub's nodes in our words. Pure. Whatever GitHub's schema lets be null may be: see graphql-types.ts.
import type {
  Account,
  Authored,
  CloseReason,
  IssueDetails,
  MergedPull,
  ObservedComment,
  ObservedIssue,
  ObservedMilestone,
  OpenPull,
  PullFile,
} from '../../tracker/observed.ts';
import { hasOwnName } from '../../tracker/belief/doors.ts';
import type { RepositoryName } from '../repository-name.ts';
import type {
  BlockerCountsFragment,
  CommentListFragment,
  CommitListFragment,
  DetailsQuery,
  FileListFragment,
  IssueListFragment,
  MilestoneListFragment,
  OpenPullListFragment,
  PatchStatus,
  PullListFragment,
} from '../graphql/graphql-types.ts';
import { type Page, nodesOf } from '../graphql/pages.ts';

/** A node of a list, the null ones left out. */
export type NodeOf<List> = List extends Page<infer Node> ? NonNullable<Node> : never;

export type IssueNode = NodeOf<IssueListFragment>;
/** With how many issues block it, where that was asked for. */
export type CountedNode = IssueNode &
  Partial<NonNullable<NonNullable<BlockerCountsFragment['nodes']>[number]>>;
export type MilestoneNode = NodeOf<MilestoneListFragment>;
export type PullNode = NodeOf<PullListFragment>;
export type FileNode = NodeOf<FileListFragment>;
export type CommitNode = NodeOf<CommitListFragment>;
export type CommentNode = NodeOf<CommentListFragment>;
export type DetailsNode = Extract<NonNullable<DetailsQuery['nodes'][number]>, { readonly id: string }>;

/** Who wrote something; no author where the account is gone. */
interface AuthoredNode {
  readonly viewerDidAuthor: boolean;
  readonly author: AccountNode;
}

type AccountNode = { readonly __typename: string; readonly login: string } | null;

export function toMilestone(node: MilestoneNode): ObservedMilestone {
  return {
    number: node.number,
    title: node.title,
    description: node.description ?? '',
    state: node.state === 'OPEN' ? 'open' : 'closed',
    due: node.dueOn === null ? null : node.dueOn.slice(0, 10),
  };
}

/** What the details say of an issue about which none were asked for. */
const NO_DETAILS: IssueDetails = {
  reopenedAt: null,
  reopener: null,
  closer: null,
  closedByWork: false,
  wasInMilestone: false,
  assignees: [],
  closedBy: [],
  comments: [],
};

export function toIssue(node: CountedNode, body: string): ObservedIssue {
  const { fullDatabaseId, issueDependenciesSummary: blocked } = node;
  return {
    number: node.number,
    title: node.title,
    body,
    state: node.state === 'OPEN' ? 'open' : 'closed',
    closeReason: node.state === 'OPEN' ? null : closeReason(node.stateReason),
    locked: node.locked,
    createdAt: node.createdAt,
    closedAt: node.closedAt,
    ...authored(node),
    milestone: node.milestone?.number ?? null,
    labels: nodesOf(node.labels).map(({ name }) => name),
    ...(fullDatabaseId != null && { databaseId: Number(fullDatabaseId) }),
    ...(blocked !== undefined && { blockerCount: blocked.totalBlockedBy }),
    ...NO_DETAILS,
    assignees: toAssignees(node),
  };
}

/** Null where the list does not show all. GitHub takes ten at most. */
function toAssignees({ assignees }: Pick<IssueNode, 'assignees'>): readonly string[] | null {
  const logins = nodesOf(assignees).map(({ login }) => login);
  return logins.length < assignees.totalCount ? null : logins;
}

function closeReason(reason: string | null): CloseReason {
  return reason === 'NOT_PLANNED' ? 'not_planned' : reason === 'DUPLICATE' ? 'duplicate' : 'completed';
}

/** The details of an issue, without its comments: those may have further pages. */
export function toDetails(node: DetailsNode, at: RepositoryName): Omit<IssueDetails, 'comments'> {
  const [reopened] = nodesOf(node.reopened);
  const [closed] = nodesOf(node.closed);
  return {
    reopenedAt: reopened?.createdAt ?? null,
    reopener: toAccount(reopened?.actor ?? null),
    closer: toAccount(closed?.actor ?? null),
    closedByWork: closed?.closer != null,
    wasInMilestone: nodesOf(node.milestoned).length > 0,
    assignees: toAssignees(node),
    closedBy: nodesOf(node.closedByPullRequestsReferences)
      .filter(({ merged, repository }) => merged && isHere(repository.nameWithOwner, at))
      .map(({ number }) => number),
  };
}

function authored({ viewerDidAuthor, author }: AuthoredNode): Authored {
  const account = toAccount(author);
  return { ours: viewerDidAuthor && hasOwnName(account), author: account };
}

export function toAccount(node: AccountNode): Account | null {
  return node === null ? null : { login: node.login, isBot: node.__typename === 'Bot' };
}

/** What the comments of ours begin with. */
export const OURS = '<!-- milepost:';
/** More than any marker of ours. */
const BEGINNING = 200;

/** The comments that begin with a marker of ours; of their text only the beginning. */
export function toComments(nodes: readonly CommentNode[]): readonly ObservedComment[] {
  return nodes.flatMap((node) =>
    node.databaseId === null || !node.body.startsWith(OURS)
      ? []
      : [
          {
            id: node.databaseId,
            body: node.body.slice(0, BEGINNING),
            writtenAt: node.lastEditedAt ?? node.createdAt,
            ...authored(node),
          },
        ],
  );
}

/** Issues of this repository that a pull request is linked to. */
function closedIn(
  { closingIssuesReferences }: Pick<PullNode, 'closingIssuesReferences'>,
  at: RepositoryName,
): readonly number[] {
  return nodesOf(closingIssuesReferences)
    .filter(({ repository }) => isHere(repository.nameWithOwner, at))
    .map(({ number }) => number);
}

/** Those from branches of this repository. Anybody may open one from a fork. */
export function toOpenPulls(list: OpenPullListFragment, at: RepositoryName): readonly OpenPull[] {
  return nodesOf(list)
    .filter(({ isCrossRepository }) => !isCrossRepository)
    .map((node) => ({ number: node.number, updatedAt: node.updatedAt, closes: closedIn(node, at) }));
}

/** What a merged pull request holds beside itself; may be more than its own first page. */
export interface PullContent {
  readonly files: readonly FileNode[];
  readonly commits: readonly CommitNode[];
}

export function toMergedPull(
  node: PullNode,
  { files, commits }: PullContent,
  at: RepositoryName,
): MergedPull {
  return {
    number: node.number,
    body: node.body,
    ...authored(node),
    editedAt: node.lastEditedAt,
    editor: toAccount(node.editor),
    mergedAt: node.mergedAt ?? '',
    headBranch: node.headRefName,
    fromFork: node.isCrossRepository,
    baseBranch: node.baseRefName,
    closes: closedIn(node, at),
    files: files.map(({ path, changeType, additions }) => ({ path, change: CHANGES[changeType], additions })),
    commits: commits.map(({ commit: { oid, message } }) => ({ oid, message })),
    mergeCommit: node.mergeCommit,
  };
}

const CHANGES: Readonly<Record<PatchStatus, PullFile['change']>> = {
  ADDED: 'added',
  COPIED: 'added',
  MODIFIED: 'changed',
  CHANGED: 'mode',
  RENAMED: 'renamed',
  DELETED: 'deleted',
};

export function isHere(nameWithOwner: string, { owner, name }: RepositoryName): boolean {
  return nameWithOwner.toLowerCase() === `${owner}/${name}`.toLowerCase();
}
