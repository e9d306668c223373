// GitHub's nodes in our words. Pure.
import type { CloseReason, MergedPull, ObservedIssue, ObservedMilestone } from '../tracker/observed.ts';
import type { RepositoryName } from './files.ts';
import type {
  AuthoredNode,
  CommentNode,
  IssueNode,
  MilestoneNode,
  PathNode,
  PullNode,
} from './look-answer.ts';

export function toMilestone(node: MilestoneNode): ObservedMilestone {
  return {
    number: node.number,
    title: node.title,
    description: node.description ?? '',
    state: node.state === 'OPEN' ? 'open' : 'closed',
    due: node.dueOn === null ? null : node.dueOn.slice(0, 10),
  };
}

export function toIssue(
  node: IssueNode,
  comments: readonly CommentNode[],
  at: RepositoryName,
): ObservedIssue {
  return {
    number: node.number,
    title: node.title,
    body: node.body,
    state: node.state === 'OPEN' ? 'open' : 'closed',
    closeReason: node.state === 'OPEN' ? null : closeReason(node.stateReason),
    locked: node.locked,
    createdAt: node.createdAt,
    closedAt: node.closedAt,
    reopenedAt: node.reopened.nodes[0]?.createdAt ?? null,
    ours: node.viewerDidAuthor,
    trusted: isTrusted(node),
    milestone: node.milestone?.number ?? null,
    labels: node.labels.nodes.map(({ name }) => name),
    comments: comments.map((comment) => ({
      id: comment.databaseId,
      body: comment.body,
      writtenAt: comment.lastEditedAt ?? comment.createdAt,
      trusted: isTrusted(comment),
    })),
    closedBy: node.closedByPullRequestsReferences.nodes
      .filter(({ merged, repository }) => merged && isHere(repository.nameWithOwner, at))
      .map(({ number }) => number),
  };
}

function closeReason(reason: string | null): CloseReason {
  return reason === 'NOT_PLANNED' ? 'not_planned' : reason === 'DUPLICATE' ? 'duplicate' : 'completed';
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

/**
 * What whoever merged could read. Its author can edit the text of a pull request at any time: of a stranger's that was
 * edited since, only what is in git counts.
 */
export function toMergedPull(node: PullNode, paths: readonly PathNode[], at: RepositoryName): MergedPull {
  const mergedAt = node.mergedAt ?? '';
  const asMerged = isTrusted(node) || node.lastEditedAt === null || node.lastEditedAt <= mergedAt;
  const links = asMerged ? node.closingIssuesReferences.nodes : [];
  return {
    number: node.number,
    body: asMerged ? node.body : '',
    mergedAt,
    headBranch: node.headRefName,
    baseBranch: node.baseRefName,
    closes: links
      .filter(({ repository }) => isHere(repository.nameWithOwner, at))
      .map(({ number }) => number),
    files: paths.map(({ path }) => path),
    messages: [
      ...node.commits.nodes.map(({ commit }) => commit.message),
      ...(node.mergeCommit === null ? [] : [node.mergeCommit.message]),
    ],
  };
}

function isHere(nameWithOwner: string, { owner, name }: RepositoryName): boolean {
  return nameWithOwner.toLowerCase() === `${owner}/${name}`.toLowerCase();
}
