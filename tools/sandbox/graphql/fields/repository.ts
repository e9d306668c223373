// Fields of a repository.

import { roleOf } from '../../access.ts';
import { findIssue, findLabel, findMilestone, fullName } from '../../world/find.ts';
import { resolveBlob, resolveExpression } from '../../git/resolve.ts';
import type { Repository } from '../../world/state.ts';
import { requireRead } from '../access.ts';
import { connection } from '../nodes/connection.ts';
import { graphqlError } from '../errors.ts';
import type { Fields } from '../field-types.ts';
import {
  actorNode,
  commitNode,
  issueNode,
  pathNode,
  pullNodes,
  refNode,
  repositoryPath,
} from '../nodes/lookup.ts';
import { nodeId } from '../nodes/node-id.ts';
import type {
  GitObjectNode,
  IssueNode,
  LabelNode,
  MilestoneNode,
  PullRequestNode,
  RepositoryNode,
} from '../nodes/nodes.ts';
import { selectIssues, selectLabels, selectMilestones, selectPulls } from '../nodes/select.ts';

const PLAIN_FIELDS: Fields<RepositoryNode> = {
  id: ({ repository }) => nodeId('Repository', repository.id),
  databaseId: ({ repository }) => repository.id,
  name: ({ repository }) => repository.name,
  nameWithOwner: ({ repository }) => fullName(repository),
  owner: ({ repository }, _args, context) => actorNode(repository.owner, context),
  resourcePath: ({ repository }) => repositoryPath(repository),
  url: ({ repository }, _args, { webUrl }) => webUrl + repositoryPath(repository),
  description: ({ repository }) => repository.description,
  isArchived: ({ repository }) => repository.archived,
  isDisabled: () => false,
  isEmpty: ({ repository }) => repository.branches.size === 0,
  isFork: ({ repository }) => repository.fork,
  isLocked: () => false,
  isPrivate: ({ repository }) => repository.private,
  isTemplate: () => false,
  visibility: ({ repository }) => (repository.private ? 'PRIVATE' : 'PUBLIC'),
  hasIssuesEnabled: ({ repository }) => repository.hasIssues,
  createdAt: ({ repository }) => repository.createdAt,
  updatedAt: ({ repository }) => repository.updatedAt,
  pushedAt: ({ repository }) => (repository.branches.size === 0 ? null : repository.pushedAt),
  viewerPermission: ({ repository }, _args, { actor }) =>
    actor.kind === 'user' ? (roleOf(repository, actor.login)?.toUpperCase() ?? null) : null,
  viewerCanAdminister: ({ repository }, _args, { actor }) =>
    actor.kind === 'user' && roleOf(repository, actor.login) === 'admin',
};

const GIT_FIELDS: Fields<RepositoryNode> = {
  defaultBranchRef: ({ repository }, _args, context) => {
    requireRead(repository, context, 'contents');
    return refNode(repository, repository.defaultBranch);
  },
  ref: ({ repository }, { qualifiedName }, context) => {
    requireRead(repository, context, 'contents');
    return refNode(repository, qualifiedName ?? '');
  },
  refs: ({ repository }, args, context) => {
    requireRead(repository, context, 'contents');
    const names = args.refPrefix === 'refs/heads/' ? [...repository.branches.keys()].sort() : [];
    const found = names.filter((name) => args.query == null || name.includes(args.query));
    return connection(
      found.flatMap((name) => refNode(repository, name) ?? []),
      args,
      'refs',
    );
  },
  object: ({ repository }, { expression, oid }, context) => {
    requireRead(repository, context, 'contents');
    return expression == null ? byOid(repository, oid ?? '') : objectNode(repository, expression);
  },
};

const CONVERSATION_FIELDS: Fields<RepositoryNode> = {
  issue: ({ repository }, { number = 0 }, context) => {
    requireRead(repository, context, 'issues');
    return one(repository, number, 'Issue');
  },
  issueOrPullRequest: ({ repository }, { number = 0 }, context) => {
    requireRead(repository, context, 'issues', 'pull_requests');
    return one(repository, number, null);
  },
  pullRequest: ({ repository }, { number = 0 }, context) => {
    requireRead(repository, context, 'pull_requests');
    return one(repository, number, 'PullRequest');
  },
  issues: ({ repository }, args, context) => {
    requireRead(repository, context, 'issues');
    const issues = repository.hasIssues ? selectIssues(repository, args) : [];
    return connection(
      issues.map((issue) => issueNode(repository, issue)),
      args,
      'issues',
    );
  },
  pullRequests: ({ repository }, args, context) => {
    requireRead(repository, context, 'pull_requests');
    const pulls = selectPulls(repository, args);
    return connection(
      pulls.flatMap((issue) => pullNodes(repository, issue)),
      args,
      'pullRequests',
    );
  },
};

const GROUPING_FIELDS: Fields<RepositoryNode> = {
  label: ({ repository }, { name = '' }, context): LabelNode | null => {
    requireRead(repository, context, 'issues', 'pull_requests');
    const label = findLabel(repository, name);
    return label === null ? null : { type: 'Label', repository, label };
  },
  labels: ({ repository }, args, context) => {
    requireRead(repository, context, 'issues', 'pull_requests');
    const labels = selectLabels(repository.labels, args);
    return connection(
      labels.map((label): LabelNode => ({ type: 'Label', repository, label })),
      args,
      'labels',
    );
  },
  milestone: ({ repository }, { number = 0 }, context): MilestoneNode | null => {
    requireRead(repository, context, 'issues', 'pull_requests');
    const milestone = findMilestone(repository, number);
    return milestone === null ? null : { type: 'Milestone', repository, milestone };
  },
  milestones: ({ repository }, args, context) => {
    requireRead(repository, context, 'issues', 'pull_requests');
    const milestones = selectMilestones(repository.milestones, args);
    return connection(
      milestones.map((milestone): MilestoneNode => ({ type: 'Milestone', repository, milestone })),
      args,
      'milestones',
    );
  },
};

export const REPOSITORY_FIELDS: Fields<RepositoryNode> = {
  ...PLAIN_FIELDS,
  ...GIT_FIELDS,
  ...CONVERSATION_FIELDS,
  ...GROUPING_FIELDS,
};

function objectNode(repository: Repository, expression: string): GitObjectNode | null {
  const found = resolveExpression(repository, expression);
  if (found === null) return null;
  return found.type === 'commit'
    ? commitNode(repository, found.commit.oid)
    : pathNode(repository, found.commit, found.path);
}

function byOid(repository: Repository, oid: string): GitObjectNode | null {
  const commit = commitNode(repository, oid);
  if (commit !== null) return commit;
  const found = resolveBlob(repository, oid);
  return found?.type === 'blob' ? pathNode(repository, found.commit, found.path) : null;
}

/** The issue or pull request with this number; GitHub refuses a number of the other kind. */
function one(
  repository: Repository,
  number: number,
  kind: 'Issue' | 'PullRequest' | null,
): IssueNode | PullRequestNode {
  const issue = findIssue(repository, number);
  const node = issue === null ? null : issueNode(repository, issue);
  if (node !== null && (kind === null || node.type === kind)) return node;
  const what = kind === null ? 'an issue or pull request' : kind === 'Issue' ? 'an Issue' : 'a PullRequest';
  throw graphqlError('NOT_FOUND', `Could not resolve to ${what} with the number of ${number}.`);
}
