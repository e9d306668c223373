// Mutations of branches.

import { deleteBranch, setBranch } from '../../actions/repositories/push.ts';
import { requireWrite } from '../access.ts';
import type { Context } from '../context.ts';
import { graphqlError, nodeNotFound } from '../errors.ts';
import { refNode } from '../nodes/lookup.ts';
import { nodeById } from '../nodes/node-by-id.ts';
import type { RefNode } from '../nodes/nodes.ts';
import { mutation } from './mutation.ts';

const BRANCH = /^refs\/heads\/(.+)$/;

interface Creation {
  readonly repositoryId: string;
  /** `refs/heads/…`; the sandbox has no tags. */
  readonly name: string;
  readonly oid: string;
}

export const createRef = mutation<Creation>(({ repositoryId, name, oid }, context) => {
  const node = nodeById(repositoryId, context);
  if (node.type !== 'Repository') throw nodeNotFound(repositoryId);
  const { repository } = node;
  requireWrite(repository, context, 'contents');
  const branch = BRANCH.exec(name)?.[1];
  if (branch === undefined) throw graphqlError('UNPROCESSABLE', `"${name}" is not a valid ref name.`);
  if (repository.branches.has(branch)) {
    throw graphqlError('UNPROCESSABLE', `A ref named "${name}" already exists in the repository.`);
  }
  setBranch(context.world, { repository, actor: context.actor, branch, oid });
  return { ref: refNode(repository, branch) };
});

interface Move {
  readonly refId: string;
  readonly oid: string;
  readonly force?: boolean | null;
}

export const updateRef = mutation<Move>(({ refId, oid, force }, context) => {
  const { repository, name } = refById(refId, context);
  requireWrite(repository, context, 'contents');
  setBranch(context.world, { repository, actor: context.actor, branch: name, oid, force: force ?? false });
  return { ref: refNode(repository, name) };
});

export const deleteRef = mutation<{ readonly refId: string }>(({ refId }, context) => {
  const { repository, name } = refById(refId, context);
  requireWrite(repository, context, 'contents');
  deleteBranch(context.world, { repository, actor: context.actor, branch: name });
  return {};
});

function refById(id: string, context: Context): RefNode {
  const node = nodeById(id, context);
  if (node.type === 'Ref') return node;
  throw nodeNotFound(id);
}
