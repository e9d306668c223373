// Routes of GitHub Actions: workflows, their runs, dispatches, settings.

import { dispatchWorkflow, listWorkflows, setWorkflowState } from '../../actions/repositories/workflows.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import type { Repository } from '../../world/state.ts';
import type { Workflow, WorkflowRun } from '../../world/workflow.ts';
import type { World } from '../../world/world.ts';
import { found, nothing, ok, page } from '../call.ts';
import type { RestCall, Routes } from '../call.ts';
import { apiUrl, webUrl } from '../represent/addresses.ts';
import { representRun, representWorkflow } from '../represent/workflow.ts';

export const workflowRoutes = {
  'actions/list-repo-workflows': (call) => {
    const { world, repository } = call;
    const workflows = listWorkflows(world, repository);
    return page(call, workflows, {
      show: (workflow) => representWorkflow({ world, repository }, workflow),
      wrap: (shown) => ({ total_count: workflows.length, workflows: shown }),
    });
  },

  'actions/get-workflow': ({ world, repository, params }) =>
    ok(representWorkflow({ world, repository }, workflowAt(world, repository, params.workflow_id))),

  'actions/enable-workflow': ({ world, repository, params }) => {
    const workflow = workflowAt(world, repository, params.workflow_id);
    setWorkflowState(world, { workflow, state: 'active' });
    return nothing();
  },

  'actions/disable-workflow': ({ world, repository, params }) => {
    const workflow = workflowAt(world, repository, params.workflow_id);
    setWorkflowState(world, { workflow, state: 'disabled_manually' });
    return nothing();
  },

  'actions/create-workflow-dispatch': ({ world, actor, repository, params, body }) => {
    const workflow = workflowAt(world, repository, params.workflow_id);
    const { ref, inputs = {}, return_run_details: tells = false } = body;
    dispatchWorkflow(world, { repository, actor, workflow, ref, inputs });
    const run = repository.runs.findLast(({ workflowId }) => workflowId === workflow.id);
    if (!tells || run === undefined) return nothing();
    return ok({
      workflow_run_id: run.id,
      run_url: apiUrl(world, repository, `/actions/runs/${run.id}`),
      html_url: webUrl(world, repository, `/actions/runs/${run.id}`),
    });
  },

  'actions/list-workflow-runs-for-repo': (call) => listRuns(call, call.repository.runs),

  'actions/list-workflow-runs': (call) => {
    const { id } = workflowAt(call.world, call.repository, call.params.workflow_id);
    return listRuns(
      call,
      call.repository.runs.filter(({ workflowId }) => workflowId === id),
    );
  },

  'actions/get-workflow-run': ({ world, repository, params }) =>
    ok(representRun({ world, repository }, found(repository.runs.find(({ id }) => id === params.run_id)))),

  'actions/get-github-actions-permissions-repository': ({ repository: { actions } }) =>
    ok(actions.enabled ? { enabled: true, allowed_actions: 'all' } : { enabled: false }),

  'actions/set-github-actions-permissions-repository': ({ repository: { actions }, body }) => {
    actions.enabled = body.enabled;
    return nothing();
  },

  'actions/get-github-actions-default-workflow-permissions-repository': ({ repository: { actions } }) =>
    ok({
      default_workflow_permissions: actions.defaultPermissions,
      can_approve_pull_request_reviews: actions.mayCreatePulls,
    }),

  'actions/set-github-actions-default-workflow-permissions-repository': ({ repository, body }) => {
    const { actions } = repository;
    actions.defaultPermissions = body.default_workflow_permissions ?? actions.defaultPermissions;
    actions.mayCreatePulls = body.can_approve_pull_request_reviews ?? actions.mayCreatePulls;
    return nothing();
  },

  'repos/create-dispatch-event': ({ world, actor, repository, body }) => {
    const { event_type: action, client_payload: clientPayload = {} } = body;
    const where = { repositoryId: repository.id, senderLogin: actor.login };
    world.emit({ name: 'repository_dispatch', action, clientPayload, ...where });
    return nothing();
  },
} satisfies Routes;

/** By id or by the file's name. */
function workflowAt(world: World, repository: Repository, wanted: number | string): Workflow {
  const one = listWorkflows(world, repository).find(
    ({ id, path }) => String(id) === String(wanted) || path.endsWith(`/${wanted}`),
  );
  return found(one);
}

interface RunFilter {
  readonly event?: string | undefined;
  readonly branch?: string | undefined;
  readonly status?: string | undefined;
  readonly actor?: string | undefined;
}

/** Filters that it has; another one is refused, since to ignore it would be an answer that GitHub never gives. */
const FILTERS = ['event', 'branch', 'status', 'actor', 'per_page', 'page', 'exclude_pull_requests'];

function listRuns(
  call: Pick<RestCall<unknown, unknown, RunFilter>, 'query' | 'url' | 'world' | 'repository'>,
  runs: readonly WorkflowRun[],
) {
  const { world, repository, query } = call;
  const odd = Object.keys(query).find((name) => !FILTERS.includes(name));
  if (odd !== undefined) throw new GitHubRefusal(501, `The sandbox does not know runs by ${odd}`);
  const { event, branch, status, actor } = query;
  const meant = runs
    .filter(
      (run) =>
        (event === undefined || run.event === event) &&
        (branch === undefined || run.headBranch === branch) &&
        (actor === undefined || run.actorLogin === actor) &&
        (status === undefined || run.status === status || run.conclusion === status),
    )
    .sort((a, b) => b.id - a.id);
  return page(call, meant, {
    show: (run) => representRun({ world, repository }, run),
    wrap: (shown) => ({ total_count: meant.length, workflow_runs: shown }),
  });
}
