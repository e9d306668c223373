// Routes of a repository as a whole, and of check runs in it.

import { createCheckRun, updateCheckRun } from '../../actions/pulls/checks.ts';
import type { CheckChange } from '../../actions/pulls/checks.ts';
import { deleteRepository, transferRepository } from '../../actions/accounts/ownership.ts';
import { updateRepository } from '../../actions/repositories/repository.ts';
import { roleOf } from '../../access.ts';
import { findUser } from '../../world/find.ts';
import { resolveCommit } from '../../git/resolve.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import type { CheckRun } from '../../world/check-run.ts';
import type { Repository } from '../../world/state.ts';
import { created, found, nothing, ok, page } from '../call.ts';
import type { Routes } from '../call.ts';
import { representCheckRun } from '../represent/app.ts';
import { representFullRepository, representRepository } from '../represent/repository.ts';
import { representUser } from '../represent/user.ts';

export const repositoryRoutes = {
  'repos/get': ({ world, repository, actor }) => ok(representFullRepository(world, repository, actor)),

  'repos/update': ({ world, repository, actor, body = {} }) => {
    const { name, description, archived, has_issues: hasIssues, default_branch: defaultBranch } = body;
    const isPrivate = body.visibility === undefined ? body.private : body.visibility === 'private';
    updateRepository(world, {
      repository,
      actor,
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(archived === undefined ? {} : { archived }),
      ...(hasIssues === undefined ? {} : { hasIssues }),
      ...(isPrivate === undefined ? {} : { private: isPrivate }),
      ...(defaultBranch === undefined ? {} : { defaultBranch }),
    });
    return ok(representFullRepository(world, repository, actor));
  },

  'repos/delete': ({ world, repository, actor }) => {
    deleteRepository(world, { repository, actor });
    return nothing();
  },

  'repos/transfer': ({ world, repository, actor, body }) => {
    const { new_owner: newOwner, new_name: newName } = body;
    transferRepository(world, {
      ...{ repository, actor, newOwner },
      ...(newName === undefined ? {} : { newName }),
    });
    return { status: 202, body: representRepository(world, repository, actor) };
  },

  'repos/get-collaborator-permission-level': ({ world, repository, params }) => {
    const user = found(findUser(world.state, params.username));
    const role = roleOf(repository, user.login) ?? 'none';
    // GitHub folds the finer roles into the old four words, and tells them apart in role_name.
    const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
    return ok({
      permission,
      role_name: role,
      user: { ...representUser(world, user.login), role_name: role },
    });
  },

  'checks/create': ({ world, actor, repository, body }) => {
    if (actor.kind !== 'installation')
      throw new GitHubRefusal(403, 'You must authenticate via a GitHub App.');
    const run = createCheckRun(world, {
      repository,
      appId: actor.appId ?? 0,
      ...changeOf(body),
      headSha: body.head_sha,
      name: body.name,
    });
    return created(representCheckRun({ world, repository }, run));
  },

  'checks/update': ({ world, repository, params, body }) => {
    const run = runAt(repository, params.check_run_id);
    updateCheckRun(world, run, changeOf(body));
    return ok(representCheckRun({ world, repository }, run));
  },

  'checks/get': ({ world, repository, params }) =>
    ok(representCheckRun({ world, repository }, runAt(repository, params.check_run_id))),

  'checks/list-annotations': (call) =>
    page(call, runAt(call.repository, call.params.check_run_id).annotations, {
      show: (annotation) => ({
        start_column: null,
        end_column: null,
        title: null,
        raw_details: null,
        blob_href: '',
        ...annotation,
      }),
    }),

  'checks/list-for-ref': (call) => {
    const { world, repository, params, query } = call;
    const commit = found(resolveCommit(repository, params.ref));
    const runs = repository.checkRuns.filter(
      (run) =>
        run.headSha === commit.oid && (query.check_name === undefined || run.name === query.check_name),
    );
    return page(call, runs, {
      show: (run) => representCheckRun({ world, repository }, run),
      wrap: (shown) => ({ total_count: runs.length, check_runs: shown }),
    });
  },
} satisfies Routes;

function runAt(repository: Repository, id: number | bigint): CheckRun {
  return found(repository.checkRuns.find((run) => run.id === id));
}

interface CheckBody {
  readonly name?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly details_url?: string;
  readonly external_id?: string;
  readonly started_at?: string;
  readonly completed_at?: string;
  readonly output?: object;
}

/** The body in the sandbox's own words. The description has already vouched for its values. */
function changeOf(body: CheckBody | undefined): CheckChange {
  const given = {
    name: body?.name,
    status: body?.status,
    conclusion: body?.conclusion,
    detailsUrl: body?.details_url,
    externalId: body?.external_id,
    startedAt: body?.started_at,
    completedAt: body?.completed_at,
    output: body?.output,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
