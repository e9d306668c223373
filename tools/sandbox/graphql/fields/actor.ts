// Fields of people and Apps.

import { nodeId } from '../nodes/node-id.ts';
import type { ActorNode } from '../nodes/nodes.ts';
import type { Fields } from '../field-types.ts';

/** GitHub's GraphQL leaves `[bot]` off an App's login, but for `viewer`. */
function loginOf({ user, isViewer }: ActorNode): string {
  return user.type === 'Bot' && !isViewer ? user.login.replace(/\[bot\]$/, '') : user.login;
}

export const ACTOR_FIELDS: Fields<ActorNode> = {
  id: (actor) => nodeId(actor.user.type, actor.user.id),
  databaseId: (actor) => actor.user.id,
  login: loginOf,
  name: () => null,
  createdAt: (actor) => actor.user.createdAt,
  resourcePath: (actor) => (actor.user.type === 'Bot' ? `/apps/${loginOf(actor)}` : `/${actor.user.login}`),
  url: (actor, _args, { webUrl }) =>
    actor.user.type === 'Bot' ? `${webUrl}/apps/${loginOf(actor)}` : `${webUrl}/${actor.user.login}`,
  isViewer: (actor, _args, context) => actor.user.login === context.actor.login,
};
