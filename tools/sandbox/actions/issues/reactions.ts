// Reactions to comments. GitHub tells nobody of them, and the comment counts as unchanged.

import { canPush } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { GitHubRefusal, notFound } from '../../requests/refusal.ts';
import type { Comment, Issue, Reaction, ReactionContent, Repository } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { requireUnarchived } from '../rules.ts';

interface Target {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly issue: Issue;
  readonly comment: Comment;
}

/** Reacts; the same again leaves the first one as it is. A locked conversation is for people with write access: a guess. */
export function addReaction(
  world: World,
  { repository, actor, issue, comment, content }: Target & { readonly content: ReactionContent },
): { readonly reaction: Reaction; readonly isNew: boolean } {
  requireUnarchived(repository);
  if (issue.locked && !(actor.kind === 'user' && canPush(actor, repository)))
    throw new GitHubRefusal(403, 'Unable to create reaction because issue is locked.');
  const { login } = actor;
  const before = comment.reactions.find((one) => one.login === login && one.content === content);
  if (before !== undefined) return { reaction: before, isNew: false };
  const reaction = { id: nextId(world.state), login, content, createdAt: nowOf(world) };
  comment.reactions = [...comment.reactions, reaction];
  return { reaction, isNew: true };
}

/** Takes a reaction back. 404 where it is not there, or somebody else's. */
export function removeReaction(
  _world: World,
  { repository, actor, comment, id }: Target & { readonly id: number },
): void {
  requireUnarchived(repository);
  const reaction = comment.reactions.find((one) => one.id === id);
  if (reaction?.login !== actor.login) throw notFound();
  comment.reactions = comment.reactions.filter((one) => one !== reaction);
}
