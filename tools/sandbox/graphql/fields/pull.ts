// Fields of pull requests, their commits and their changed files.

import { linkedIssues } from '../../actions/pulls/closing.ts';
import { pullCommits } from '../../actions/pulls/pulls.ts';
import { tryMerge } from '../../actions/pulls/merge-pull.ts';
import { diffTrees } from '../../git/diff.ts';
import type { ChangedFile } from '../../git/diff.ts';
import { findCommit, mergeBase } from '../../git/history.ts';
import type { File } from '../../world/state.ts';
import { requireRead } from '../access.ts';
import { connection } from '../nodes/connection.ts';
import type { Context } from '../context.ts';
import type { Fields } from '../field-types.ts';
import { actorNode, commitNode, issueNode, issuePath, refNode } from '../nodes/lookup.ts';
import { nodeId } from '../nodes/node-id.ts';
import type {
  ChangedFileNode,
  PullRequestCommitNode,
  PullRequestNode,
  RepositoryNode,
} from '../nodes/nodes.ts';
import { CONVERSATION_FIELDS } from './issue.ts';

const CHANGE_TYPES = { added: 'ADDED', removed: 'DELETED', modified: 'MODIFIED' } as const;

export const PULL_REQUEST_FIELDS: Fields<PullRequestNode> = {
  ...CONVERSATION_FIELDS,
  id: ({ repository, pull }) => nodeId('PullRequest', repository.id, pull.id),
  databaseId: ({ pull }) => pull.id,
  fullDatabaseId: ({ pull }) => String(pull.id),
  permalink: ({ repository, issue }, _args, { webUrl }) => webUrl + issuePath(repository, issue),
  state: ({ issue, pull }) => (pull.merged ? 'MERGED' : issue.state.toUpperCase()),
  isDraft: ({ pull }) => pull.draft,
  merged: ({ pull }) => pull.merged,
  mergedAt: ({ pull }) => pull.mergedAt,
  mergedBy: ({ pull }, _args, context) =>
    pull.mergedByLogin === null ? null : actorNode(pull.mergedByLogin, context),
  mergeCommit: ({ repository, pull }) => commitNode(repository, pull.mergeCommitOid),
  baseRefName: ({ pull }) => pull.base,
  baseRefOid: ({ pull }) => pull.baseOid,
  baseRef: ({ repository, pull }) => refNode(repository, pull.base),
  baseRepository: ({ repository }): RepositoryNode => ({ type: 'Repository', repository }),
  headRefName: ({ pull }) => pull.head,
  headRefOid: ({ pull }) => pull.headOid,
  headRef: (node, _args, context) => {
    const head = headRepository(node, context);
    return head === null ? null : refNode(head.repository, node.pull.head);
  },
  headRepository: (node, _args, context) => headRepository(node, context),
  headRepositoryOwner: (node, _args, context) => {
    const head = headRepository(node, context);
    return head === null ? null : actorNode(head.repository.owner, context);
  },
  isCrossRepository: ({ repository, pull }) => pull.headRepositoryId !== repository.id,
  mergeable: ({ repository, issue, pull }) => {
    if (issue.state === 'closed') return 'UNKNOWN';
    return tryMerge(repository, pull)?.ok === true ? 'MERGEABLE' : 'CONFLICTING';
  },
  closingIssuesReferences: ({ repository, issue }, args, context) => {
    requireRead(repository, context, 'issues');
    const linked = linkedIssues(repository, issue).filter(
      ({ linkedPulls }) => args.userLinkedOnly !== true || linkedPulls.includes(issue.number),
    );
    return connection(
      linked.map((one) => issueNode(repository, one)),
      args,
      'closingIssuesReferences',
    );
  },
  files: (node, args) => {
    const files = changesOf(node).map((change): ChangedFileNode => ({
      type: 'PullRequestChangedFile',
      change,
    }));
    return connection(files, args, 'files');
  },
  changedFiles: (node) => changesOf(node).length,
  additions: (node) => total(changesOf(node), 'additions'),
  deletions: (node) => total(changesOf(node), 'deletions'),
  commits: (node, args) => {
    const { repository, pull } = node;
    return connection(
      pullCommits(repository, pull).map((commit): PullRequestCommitNode => ({
        type: 'PullRequestCommit',
        pullRequest: node,
        commit,
      })),
      args,
      'commits',
    );
  },
};

export const CHANGED_FILE_FIELDS: Fields<ChangedFileNode> = {
  path: ({ change }) => change.path,
  changeType: ({ change }) => CHANGE_TYPES[change.status],
  additions: ({ change }) => change.additions,
  deletions: ({ change }) => change.deletions,
};

export const PULL_REQUEST_COMMIT_FIELDS: Fields<PullRequestCommitNode> = {
  id: ({ pullRequest, commit }) =>
    nodeId('PullRequestCommit', pullRequest.repository.id, pullRequest.pull.id, commit.oid),
  pullRequest: ({ pullRequest }) => pullRequest,
  commit: ({ pullRequest, commit }) => commitNode(pullRequest.repository, commit.oid),
  resourcePath: commitOfPullPath,
  url: (node, _args, { webUrl }) => webUrl + commitOfPullPath(node),
};

/** Null where the fork is gone. */
function headRepository({ pull }: PullRequestNode, { state }: Context): RepositoryNode | null {
  const repository = state.repositories.get(pull.headRepositoryId);
  return repository === undefined ? null : { type: 'Repository', repository };
}

/** What differs between the head and the place where it left the base. */
function changesOf({ repository, pull }: PullRequestNode): readonly ChangedFile[] {
  const head = findCommit(repository, pull.headOid);
  const base = mergeBase(repository, pull.baseOid, pull.headOid);
  return head === null ? [] : diffTrees(base?.tree ?? new Map<string, File>(), head.tree);
}

function total(changes: readonly ChangedFile[], what: 'additions' | 'deletions'): number {
  return changes.reduce((sum, change) => sum + change[what], 0);
}

function commitOfPullPath({ pullRequest, commit }: PullRequestCommitNode): string {
  return `${issuePath(pullRequest.repository, pullRequest.issue)}/commits/${commit.oid}`;
}
