// Turns records of the state into the nodes that resolvers pass on, and says where each has its page.

import { findUser } from '../../world/find.ts';
import { resolvePath } from '../../git/resolve.ts';
import type { Commit, Issue, Repository } from '../../world/state.ts';
import type { Context } from '../context.ts';
import type {
  ActorNode,
  BlobNode,
  CommitNode,
  IssueNode,
  PullRequestNode,
  RefNode,
  TreeNode,
} from './nodes.ts';

/** The person or App behind a login; null for one who is gone. */
export function actorNode(login: string, { state }: Pick<Context, 'state'>): ActorNode | null {
  const user = findUser(state, login);
  return user === null ? null : { type: user.type, user, isViewer: false };
}

export function issueNode(repository: Repository, issue: Issue): IssueNode | PullRequestNode {
  const { pull } = issue;
  return pull === null
    ? { type: 'Issue', repository, issue }
    : { type: 'PullRequest', repository, issue, pull };
}

/** As a list of one, or of none where it is no pull request. */
export function pullNodes(repository: Repository, issue: Issue): readonly PullRequestNode[] {
  const { pull } = issue;
  return pull === null ? [] : [{ type: 'PullRequest', repository, issue, pull }];
}

/** The branch as a ref, by its short or its full name; null where there is none. */
export function refNode(repository: Repository, qualifiedName: string): RefNode | null {
  const name = qualifiedName.replace(/^refs\/heads\//, '');
  const oid = repository.branches.get(name);
  return oid === undefined ? null : { type: 'Ref', repository, name, oid };
}

export function commitNode(repository: Repository, oid: string | null): CommitNode | null {
  const commit = oid === null ? undefined : repository.commits.get(oid);
  return commit === undefined ? null : { type: 'Commit', repository, commit };
}

/** The file or folder at a path of a commit; null where there is nothing. */
export function pathNode(repository: Repository, commit: Commit, path: string): TreeNode | BlobNode | null {
  const found = resolvePath(commit, path);
  if (found?.type === 'blob') return { type: 'Blob', repository, commit, path: found.path, file: found.file };
  if (found?.type === 'tree') return { type: 'Tree', repository, commit, path: found.path, oid: found.oid };
  return null;
}

/** `/owner/name`. */
export function repositoryPath({ owner, name }: Repository): string {
  return `/${owner}/${name}`;
}

/** `/owner/name/issues/7`, or `/owner/name/pull/7`. */
export function issuePath(repository: Repository, issue: Issue): string {
  return `${repositoryPath(repository)}/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`;
}
