// Workflows and their runs as REST shows them.

import type { components } from '@octokit/openapi-types';
import { workflowFileOf } from '../../actions/repositories/workflows.ts';
import { findCommit } from '../../git/history.ts';
import { treeOid } from '../../git/oid.ts';
import { findIssue } from '../../world/find.ts';
import type { Workflow, WorkflowRun } from '../../world/workflow.ts';
import { apiUrl, webUrl } from './addresses.ts';
import type { Place } from './issue.ts';
import { representRepository } from './repository.ts';
import { representUser } from './user.ts';

type Schemas = components['schemas'];

/** A workflow; one whose file cannot be read is called by its path. */
export function representWorkflow({ world, repository }: Place, workflow: Workflow): Schemas['workflow'] {
  const { id, path, state, createdAt, updatedAt } = workflow;
  return {
    ...{ id, node_id: `W_${id}`, path, state, created_at: createdAt, updated_at: updatedAt },
    name: workflowFileOf(repository, workflow)?.name ?? path,
    url: apiUrl(world, repository, `/actions/workflows/${id}`),
    html_url: webUrl(world, repository, `/blob/${repository.defaultBranch}/${path}`),
    badge_url: webUrl(world, repository, `/workflows/${path}/badge.svg`),
  };
}

/** A run of a workflow. */
export function representRun(place: Place, run: WorkflowRun): Schemas['workflow-run'] {
  const { world, repository } = place;
  const url = apiUrl(world, repository, `/actions/runs/${run.id}`);
  const head = world.state.repositories.get(run.headRepositoryId) ?? repository;
  const actor = representUser(world, run.actorLogin);
  return {
    ...{ id: run.id, node_id: `WFR_${run.id}`, name: run.name, path: run.path, workflow_id: run.workflowId },
    ...{ head_branch: run.headBranch, head_sha: run.headSha, run_number: run.number, run_attempt: 1 },
    ...{ event: run.event, status: run.status, conclusion: run.conclusion, actor, triggering_actor: actor },
    display_title: titleOf(place, run),
    ...{
      created_at: run.createdAt,
      updated_at: run.updatedAt,
      run_started_at: run.startedAt ?? run.createdAt,
    },
    ...{ url, html_url: webUrl(world, repository, `/actions/runs/${run.id}`) },
    ...{ jobs_url: `${url}/jobs`, logs_url: `${url}/logs`, artifacts_url: `${url}/artifacts` },
    ...{ cancel_url: `${url}/cancel`, rerun_url: `${url}/rerun`, previous_attempt_url: null },
    check_suite_url: apiUrl(world, repository, `/check-suites/${run.id}`),
    workflow_url: apiUrl(world, repository, `/actions/workflows/${run.workflowId}`),
    ...{ pull_requests: [], referenced_workflows: [], head_commit: headCommit(place, run) },
    repository: representRepository(world, repository) as Schemas['minimal-repository'],
    head_repository: representRepository(world, head) as Schemas['minimal-repository'],
  };
}

/** By the commit, or by the issue or pull request that the event is about. */
function titleOf({ repository }: Place, { payload, headSha, name }: WorkflowRun): string {
  const { issue, pull_request: pull } = JSON.parse(payload) as Record<string, { number: number } | undefined>;
  const number = (issue ?? pull)?.number;
  const title = number === undefined ? undefined : findIssue(repository, number)?.title;
  return title ?? findCommit(repository, headSha)?.message.split('\n', 1)[0] ?? name;
}

function headCommit({ repository }: Place, { headSha }: WorkflowRun): Schemas['nullable-simple-commit'] {
  const commit = findCommit(repository, headSha);
  if (commit === null) return null;
  const person = { name: commit.authorLogin, email: `${commit.authorLogin}@users.noreply.github.com` };
  return {
    ...{ id: commit.oid, tree_id: treeOid(commit.tree), message: commit.message },
    ...{ timestamp: commit.committedAt, author: person, committer: person },
  };
}
