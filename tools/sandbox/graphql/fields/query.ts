// The fields at the top of a query.

import { findUser } from '../../world/find.ts';
import { repositoryByName } from '../access.ts';
import { graphqlError } from '../errors.ts';
import type { Fields } from '../field-types.ts';
import { actorNode } from '../nodes/lookup.ts';
import { nodeById } from '../nodes/node-by-id.ts';
import type { ActorNode } from '../nodes/nodes.ts';

export const QUERY_FIELDS: Fields<undefined> = {
  repository: (_source, { owner = '', name = '', followRenames }, context) =>
    repositoryByName(`${owner}/${name}`, context, followRenames),
  viewer: (_source, _args, { actor, state }): ActorNode => {
    const user = findUser(state, actor.login);
    if (user === null) throw graphqlError('NOT_FOUND', 'Could not resolve to a viewer.');
    return { type: user.type, user, isViewer: true };
  },
  user: (_source, { login = '' }, context) => {
    const node = actorNode(login, context);
    if (node?.type === 'User') return node;
    throw graphqlError('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
  },
  repositoryOwner: (_source, { login = '' }, context) => actorNode(login, context),
  rateLimit: (_source, _args, { cost, rate }) => ({
    cost: cost.cost,
    nodeCount: cost.nodeCount,
    limit: rate.limit,
    remaining: rate.remaining,
    used: rate.used,
    resetAt: `${new Date(rate.resetAt).toISOString().slice(0, 19)}Z`,
  }),
  node: (_source, { id = '' }, context) => nodeById(id, context),
  nodes: (_source, { ids = [] }, context) =>
    ids.map((id) => {
      try {
        return nodeById(id, context);
      } catch (error) {
        // One id that leads nowhere nulls its own place only: graphql-js takes an error as that element's failure.
        return error;
      }
    }),
};
