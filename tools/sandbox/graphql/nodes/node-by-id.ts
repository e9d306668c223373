// Finds what a global id stands for. Reads only.

import { canSee } from '../../access.ts';
import type { Repository, State } from '../../world/state.ts';
import { requireRead } from '../access.ts';
import type { Context } from '../context.ts';
import { nodeNotFound } from '../errors.ts';
import { commitNode, issueNode, pathNode, refNode } from './lookup.ts';
import { decodeNodeId } from './node-id.ts';
import type { DecodedNodeId } from './node-id.ts';
import type { ActorNode, Node } from './nodes.ts';

/** The thing with this global id. Refuses ids that lead nowhere or to what the actor may not see. */
export function nodeById(id: string, context: Context): Node {
  const decoded = decodeNodeId(id);
  const node = decoded === null ? null : find(decoded, context.state);
  if (node === null) throw nodeNotFound(id);
  if ('repository' in node) {
    if (!canSee(context.actor, node.repository)) throw nodeNotFound(id);
    checkRead(node, context);
  }
  return node;
}

function checkRead(node: Exclude<Node, ActorNode>, context: Context): void {
  switch (node.type) {
    case 'Issue':
      requireRead(node.repository, context, 'issues');
      return;
    case 'PullRequest':
      requireRead(node.repository, context, 'pull_requests');
      return;
    case 'IssueComment':
    case 'Label':
    case 'Milestone':
      requireRead(node.repository, context, 'issues', 'pull_requests');
      return;
    case 'Ref':
    case 'Commit':
    case 'Tree':
    case 'Blob':
      requireRead(node.repository, context, 'contents');
      return;
    case 'Repository':
  }
}

function find({ kind, parts }: DecodedNodeId, state: State): Node | null {
  const [first = '', second = '', third = ''] = parts;
  if (kind === 'User' || kind === 'Bot' || kind === 'Organization') {
    const user = [...state.users.values()].find(({ id, type }) => id === Number(first) && type === kind);
    return user === undefined ? null : { type: user.type, user, isViewer: false };
  }
  const repository = state.repositories.get(Number(first));
  if (repository === undefined) return null;
  switch (kind) {
    case 'Repository':
      return { type: 'Repository', repository };
    case 'Ref':
      return refNode(repository, second);
    case 'Commit':
      return commitNode(repository, second);
    case 'Tree':
    case 'Blob': {
      const commit = repository.commits.get(second);
      return commit === undefined ? null : pathNode(repository, commit, third);
    }
    default:
      return findById(repository, kind, Number(second));
  }
}

function findById(repository: Repository, kind: DecodedNodeId['kind'], id: number): Node | null {
  switch (kind) {
    case 'Issue': {
      const issue = repository.issues.find((one) => one.pull === null && one.id === id);
      return issue === undefined ? null : issueNode(repository, issue);
    }
    case 'PullRequest': {
      const issue = repository.issues.find(({ pull }) => pull?.id === id);
      return issue === undefined ? null : issueNode(repository, issue);
    }
    case 'IssueComment': {
      const issue = repository.issues.find(({ comments }) => comments.some((comment) => comment.id === id));
      const comment = issue?.comments.find((one) => one.id === id);
      return issue === undefined || comment === undefined
        ? null
        : { type: 'IssueComment', repository, issue, comment };
    }
    case 'Label': {
      const label = repository.labels.find((one) => one.id === id);
      return label === undefined ? null : { type: 'Label', repository, label };
    }
    case 'Milestone': {
      const milestone = repository.milestones.find((one) => one.id === id);
      return milestone === undefined ? null : { type: 'Milestone', repository, milestone };
    }
    default:
      return null;
  }
}
