// Comments on issues and pull requests.

import { canPush } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import type { Comment, Issue, Repository } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { MAX_BODY } from './issues.ts';
import { checkText, requireUnarchived } from '../rules.ts';

interface Target {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly issue: Issue;
  readonly body: string;
}

/** Writes a comment. In a locked conversation that is for people with write access: an App is refused. */
export function createComment(world: World, { repository, actor, issue, body }: Target): Comment {
  requireUnarchived(repository);
  if (issue.locked && !(actor.kind === 'user' && canPush(actor, repository))) {
    throw new GitHubRefusal(403, 'Unable to create comment because issue is locked.');
  }
  checkText(body, { resource: 'IssueComment', field: 'body', max: MAX_BODY, required: true });
  const now = nowOf(world);
  const comment: Comment = {
    id: nextId(world.state),
    authorLogin: actor.login,
    body,
    createdAt: now,
    editedAt: null,
    reactions: [],
  };
  issue.comments.push(comment);
  issue.updatedAt = now;
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({ name: 'issue_comment', action: 'created', issue, comment, ...where });
  return comment;
}

/** Takes a comment away, with its reactions. */
export function deleteComment(
  world: World,
  target: Omit<Target, 'body'> & { readonly comment: Comment },
): void {
  const { repository, actor, issue, comment } = target;
  requireUnarchived(repository);
  issue.comments = issue.comments.filter(({ id }) => id !== comment.id);
  issue.updatedAt = nowOf(world);
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({ name: 'issue_comment', action: 'deleted', issue, comment, ...where });
}

/** Edits a comment in place. */
export function updateComment(world: World, change: Target & { readonly comment: Comment }): Comment {
  const { repository, actor, issue, comment, body } = change;
  requireUnarchived(repository);
  checkText(body, { resource: 'IssueComment', field: 'body', max: MAX_BODY, required: true });
  const from = comment.body;
  comment.body = body;
  comment.editedAt = nowOf(world);
  issue.updatedAt = comment.editedAt;
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({
    name: 'issue_comment',
    action: 'edited',
    issue,
    comment,
    changes: { body: { from } },
    ...where,
  });
  return comment;
}
