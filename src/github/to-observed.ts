// GitHub's nodes in our words. Pure. Whatever GitHub's schema lets be null may be: see graphql-types.ts.
import type {
  Account,
  CloseReason,
  IssueDetails,
  MergedPull,
  ObservedComment,
  ObservedIssue,
  ObservedMilestone,
} from '../tracker/observed.ts';
import type { RepositoryName } from './repository-name.ts';
import type {
  CommentAuthorAssociation,
  CommentListFragment,
  CommitListFragment,
  DetailsQuery,
  FileListFragment,
  IssueListFragment,
  MilestoneListFragment,
  PullListFragment,
} from './graphql-types.ts';
import { type Page, nodesOf } from './pages.ts';

/** A node of a list, the null ones left out. */
export type NodeOf<List> = List extends Page<infer Node> ? NonNullable<Node> : never;

export type IssueNode = NodeOf<IssueListFragment>;
export type MilestoneNode = NodeOf<MilestoneListFragment>;
export type PullNode = NodeOf<PullListFragment>;
export type FileNode = NodeOf<FileListFragment>;
export type CommitNode = NodeOf<CommitListFragment>;
export type CommentNode = NodeOf<CommentListFragment>;
export type DetailsNode = Extract<NonNullable<DetailsQuery['nodes'][number]>, { readonly id: string }>;

/** Who wrote something; no author where the account is gone. */
interface AuthoredNode {
  readonly viewerDidAuthor: boolean;
  readonly authorAssociation: CommentAuthorAssociation;
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
  closedBy: [],
  comments: [],
};

export function toIssue(node: IssueNode, body: string): ObservedIssue {
  return {
    number: node.number,
    title: node.title,
    body,
    state: node.state === 'OPEN' ? 'open' : 'closed',
    closeReason: node.state === 'OPEN' ? null : closeReason(node.stateReason),
    locked: node.locked,
    createdAt: node.createdAt,
    closedAt: node.closedAt,
    ours: node.viewerDidAuthor,
    trusted: isTrusted(node),
    milestone: node.milestone?.number ?? null,
    labels: nodesOf(node.labels).map(({ name }) => name),
    ...NO_DETAILS,
  };
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
    closedBy: nodesOf(node.closedByPullRequestsReferences)
      .filter(({ merged, repository }) => merged && isHere(repository.nameWithOwner, at))
      .map(({ number }) => number),
  };
}

function toAccount(node: AccountNode): Account | null {
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
            trusted: isTrusted(node),
          },
        ],
  );
}

/**
 * Only to tell a stranger's text from one whose author may write here anyway; never to grant a right. An App, such as
 * Milepost's where a person runs it by hand, has no association, and writes only where it was installed.
 * https://docs.github.com/graphql/reference/enums#commentauthorassociation
 */
function isTrusted({ viewerDidAuthor, authorAssociation, author }: AuthoredNode): boolean {
  const mayWrite = ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(authorAssociation);
  return viewerDidAuthor || mayWrite || author?.__typename === 'Bot';
}

/** What a merged pull request holds beside itself; may be more than its own first page. */
export interface PullContent {
  readonly files: readonly FileNode[];
  readonly commits: readonly CommitNode[];
}

/**
 * What whoever merged could read. Its author can edit the text of a pull request at any time: of a stranger's that was
 * edited since, only what is in git counts.
 */
export function toMergedPull(
  node: PullNode,
  { files, commits }: PullContent,
  at: RepositoryName,
): MergedPull {
  const mergedAt = node.mergedAt ?? '';
  const asMerged = isTrusted(node) || node.lastEditedAt === null || node.lastEditedAt <= mergedAt;
  const links = asMerged ? nodesOf(node.closingIssuesReferences) : [];
  return {
    number: node.number,
    body: asMerged ? node.body : '',
    mergedAt,
    headBranch: node.headRefName,
    baseBranch: node.baseRefName,
    closes: links
      .filter(({ repository }) => isHere(repository.nameWithOwner, at))
      .map(({ number }) => number),
    files: files.map(({ path }) => path),
    messages: [
      ...commits.map(({ commit }) => commit.message),
      ...(node.mergeCommit === null ? [] : [node.mergeCommit.message]),
    ],
  };
}

function isHere(nameWithOwner: string, { owner, name }: RepositoryName): boolean {
  return nameWithOwner.toLowerCase() === `${owner}/${name}`.toLowerCase();
}
