// Routes of what blocks an issue, and what it blocks.

import {
  type PlacedIssue,
  addBlockedBy,
  blockedBy,
  blockersOf,
  placeOf,
  removeBlockedBy,
} from '../../actions/issues/dependencies.ts';
import { canSee } from '../../access.ts';
import { notFound } from '../../requests/refusal.ts';
import { found, ok, page } from '../call.ts';
import type { RestCall, Routes } from '../call.ts';
import { representIssue } from '../represent/issue.ts';
import { issueAt } from './issues.ts';

export const dependencyRoutes = {
  'issues/list-dependencies-blocked-by': (call) =>
    list(call, blockersOf(call.world.state, issueAt(call.repository, call.params.issue_number))),

  'issues/list-dependencies-blocking': (call) =>
    list(call, blockedBy(call.world.state, issueAt(call.repository, call.params.issue_number))),

  'issues/add-blocked-by-dependency': ({ world, actor, repository, params, body }) => {
    const issue = issueAt(repository, params.issue_number);
    const blockerId = body.issue_id;
    if (!canSee(actor, found(placeOf(world.state, blockerId)).repository)) throw notFound();
    addBlockedBy(world, { repository, actor, issue, blockerId });
    // Which of the two issues GitHub answers with is not described: a guess.
    const shown = representIssue({ world, repository }, issue);
    return { status: 201, body: shown, headers: { location: `${shown.url}/dependencies/blocked_by` } };
  },

  'issues/remove-dependency-blocked-by': ({ world, actor, repository, params }) => {
    const issue = issueAt(repository, params.issue_number);
    removeBlockedBy(world, { repository, actor, issue, blockerId: params.issue_id });
    return ok(representIssue({ world, repository }, issue));
  },
} satisfies Routes;

function list(call: RestCall, issues: readonly PlacedIssue[]) {
  const shown = issues.filter(({ repository }) => canSee(call.actor, repository));
  return page(call, shown, {
    show: ({ repository, issue }) => representIssue({ world: call.world, repository }, issue),
  });
}
