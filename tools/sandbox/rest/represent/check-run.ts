// Check runs and their suites as REST shows them.

import type { components } from '@octokit/openapi-types';
import { latestChecks, pullsAt } from '../../actions/pulls/checks.ts';
import type { CheckRun } from '../../world/check-run.ts';
import { apiUrl, webUrl } from './addresses.ts';
import { representApp } from './app.ts';
import type { Place } from './issue.ts';

type Schemas = components['schemas'];

/** A check run. */
export function representCheckRun(place: Place, run: CheckRun): Schemas['check-run'] {
  const { world, repository } = place;
  const url = apiUrl(world, repository, `/check-runs/${run.id}`);
  const app = appOf(place, run);
  return {
    id: run.id,
    head_sha: run.headSha,
    node_id: `CR_${run.id}`,
    external_id: run.externalId,
    url,
    html_url: webUrl(world, repository, `/runs/${run.id}`),
    // The page of the App, where it gives none.
    details_url: run.detailsUrl ?? app?.external_url ?? null,
    status: run.status,
    conclusion: run.conclusion as Schemas['check-run']['conclusion'],
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    name: run.name,
    check_suite: { id: run.suiteId },
    app,
    pull_requests: representPulls(place, run),
  };
}

/** The suite of a run, as a webhook shows it. */
export function representCheckSuite(place: Place, run: CheckRun) {
  const { world, repository } = place;
  const [pull] = pullsAt(repository, run.headSha);
  const { status, conclusion } = stateOfSuite(
    latestChecks(repository, run.headSha).filter(({ suiteId }) => suiteId === run.suiteId),
  );
  return {
    ...{ id: run.suiteId, node_id: `CS_${run.suiteId}`, status, conclusion },
    url: apiUrl(world, repository, `/check-suites/${run.suiteId}`),
    ...{ head_sha: run.headSha, head_branch: pull?.pull?.head ?? null, before: null, after: run.headSha },
    ...{ app: appOf(place, run), pull_requests: representPulls(place, run) },
    ...{ created_at: run.startedAt, updated_at: run.completedAt ?? run.startedAt },
  };
}

/** The worst comes first. Its order is a guess; what completes a suite is not. */
const CONCLUSIONS = ['failure', 'timed_out', 'action_required', 'cancelled', 'neutral', 'skipped', 'success'];

/** A suite is queued again as soon as one of its runs is asked for, and completed when all are. */
export function stateOfSuite(runs: readonly CheckRun[]): {
  status: CheckRun['status'];
  conclusion: string | null;
} {
  if (runs.some(({ isAskedFor }) => isAskedFor)) return { status: 'queued', conclusion: null };
  const open = runs.find(({ status }) => status !== 'completed');
  if (open !== undefined) return { status: open.status, conclusion: null };
  const conclusion = CONCLUSIONS.find((one) => runs.some((run) => run.conclusion === one)) ?? null;
  return { status: 'completed', conclusion };
}

function appOf({ world }: Place, { appId }: CheckRun) {
  const app = world.state.apps.get(appId);
  return app === undefined ? null : representApp(world, app);
}

function representPulls(
  { world, repository }: Place,
  { headSha }: CheckRun,
): Schemas['pull-request-minimal'][] {
  const { id, name } = repository;
  const repo = { id, name, url: apiUrl(world, repository) };
  return pullsAt(repository, headSha).flatMap(({ number, pull }) =>
    pull === null
      ? []
      : {
          ...{ id: pull.id, number, url: apiUrl(world, repository, `/pulls/${number}`) },
          head: { ref: pull.head, sha: pull.headOid, repo },
          base: { ref: pull.base, sha: pull.baseOid, repo },
        },
  );
}
