// Fields of the reactions to a comment, by kind.

import type { Reaction, ReactionContent } from '../../world/state.ts';
import type { Fields } from '../field-types.ts';
import { connection } from '../nodes/connection.ts';
import { actorNode } from '../nodes/lookup.ts';
import type { CommentNode, ReactionGroupNode } from '../nodes/nodes.ts';

/** GraphQL's words for REST's, in the order in which GitHub lists them. */
const KINDS: Readonly<Record<ReactionContent, string>> = {
  '+1': 'THUMBS_UP',
  '-1': 'THUMBS_DOWN',
  laugh: 'LAUGH',
  hooray: 'HOORAY',
  confused: 'CONFUSED',
  heart: 'HEART',
  rocket: 'ROCKET',
  eyes: 'EYES',
};

/** All kinds, those without a reaction as well. */
export function reactionGroups({ comment }: CommentNode): readonly ReactionGroupNode[] {
  return (Object.keys(KINDS) as ReactionContent[]).map((content) => ({
    type: 'ReactionGroup',
    comment,
    content,
  }));
}

export const REACTION_GROUP_FIELDS: Fields<ReactionGroupNode> = {
  content: ({ content }) => KINDS[content],
  createdAt: (group) => reactionsOf(group)[0]?.createdAt ?? null,
  viewerHasReacted: (group, _args, { actor }) =>
    reactionsOf(group).some(({ login }) => login === actor.login),
  reactors: (group, args, context) =>
    connection(
      reactionsOf(group).flatMap(({ login }) => actorNode(login, context) ?? []),
      args,
      'reactors',
    ),
};

function reactionsOf({ comment, content }: ReactionGroupNode): readonly Reaction[] {
  return comment.reactions.filter((reaction) => reaction.content === content);
}
