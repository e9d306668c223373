// What expressions of a workflow may ask about: `github`, `inputs`, `secrets`, `vars`. Reads only.
// https://docs.github.com/actions/reference/workflows-and-actions/contexts

import { fullName } from '../world/find.ts';
import type { WorkflowRun } from '../world/workflow.ts';
import type { World } from '../world/world.ts';
import type { Contexts } from './expression.ts';

/** The contexts of a run; the token only once it runs. */
export function contextsOf(world: World, run: WorkflowRun, token = ''): Contexts {
  const event = JSON.parse(run.payload) as { readonly inputs?: unknown };
  const repository = world.state.repositories.get(run.repositoryId);
  const { owner = '', name = '' } = repository ?? {};
  const isPull = run.event === 'pull_request';
  const github = {
    ...{ event, event_name: run.event, ref: run.ref, sha: run.headSha, actor: run.actorLogin, token },
    ref_name: run.ref.replace(/^refs\/(?:heads|pull)\//, ''),
    head_ref: isPull ? run.headBranch : '',
    repository: fullName({ owner, name }),
    repository_owner: owner,
    workflow: run.name,
    run_id: String(run.id),
    run_number: String(run.number),
    ...{ server_url: world.url, api_url: world.url, graphql_url: `${world.url}/graphql` },
  };
  return { github, inputs: event.inputs ?? {}, secrets: { GITHUB_TOKEN: token }, vars: {} };
}
