// Routes of the reactions to comments.

import { addReaction, removeReaction } from '../../actions/issues/reactions.ts';
import { nothing, ok, page } from '../call.ts';
import type { Routes } from '../call.ts';
import { representReaction } from '../represent/issue.ts';
import { commentAt } from './issues.ts';

export const reactionRoutes = {
  'reactions/list-for-issue-comment': (call) => {
    const { world, repository, params, query } = call;
    const { comment } = commentAt(repository, params.comment_id);
    const asked = comment.reactions.filter(
      ({ content }) => query.content === undefined || content === query.content,
    );
    return page(call, asked, { show: (reaction) => representReaction({ world, repository }, reaction) });
  },

  'reactions/create-for-issue-comment': ({ world, actor, repository, params, body: { content } }) => {
    const at = commentAt(repository, params.comment_id);
    const { reaction, isNew } = addReaction(world, { repository, actor, ...at, content });
    const shown = representReaction({ world, repository }, reaction);
    // It has no address of its own.
    return isNew ? { status: 201, body: shown } : ok(shown);
  },

  'reactions/delete-for-issue-comment': ({ world, actor, repository, params }) => {
    const at = commentAt(repository, params.comment_id);
    removeReaction(world, { repository, actor, ...at, id: params.reaction_id });
    return nothing();
  },
} satisfies Routes;
