// Routes of check runs.

import {
  createCheckRun,
  latestChecks,
  rerequestCheckRun,
  updateCheckRun,
} from '../../actions/pulls/checks.ts';
import type { CheckChange } from '../../actions/pulls/checks.ts';
import { resolveCommit } from '../../git/resolve.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import type { CheckRun } from '../../world/check-run.ts';
import type { Repository } from '../../world/state.ts';
import { created, found, ok, page } from '../call.ts';
import type { Routes } from '../call.ts';
import { representCheckRun } from '../represent/check-run.ts';

export const checkRoutes = {
  'checks/create': ({ world, actor, repository, body }) => {
    if (actor.kind !== 'installation')
      throw new GitHubRefusal(403, 'You must authenticate via a GitHub App.');
    const at = { headSha: body.head_sha, name: body.name };
    const run = createCheckRun(world, { repository, actor, ...changeOf(body), ...at });
    return created(representCheckRun({ world, repository }, run));
  },

  'checks/update': ({ world, actor, repository, params, body }) => {
    const run = runAt(repository, params.check_run_id);
    updateCheckRun(world, { repository, actor, run, ...changeOf(body) });
    return ok(representCheckRun({ world, repository }, run));
  },

  'checks/rerequest-run': ({ world, actor, repository, params }) => {
    rerequestCheckRun(world, { repository, actor, run: runAt(repository, params.check_run_id) });
    return { status: 201, body: {} };
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
    const all = repository.checkRuns.filter(({ headSha }) => headSha === commit.oid);
    const runs = (query.filter === 'all' ? all : latestChecks(repository, commit.oid)).filter(
      ({ name, status, appId }) =>
        (query.check_name === undefined || name === query.check_name) &&
        (query.status === undefined || status === query.status) &&
        (query.app_id === undefined || appId === query.app_id),
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
