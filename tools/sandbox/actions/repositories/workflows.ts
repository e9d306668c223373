// GitHub Actions of a repository: its settings, its workflow files' records, dispatches, the schedule, the token of a run.

import type { Actor } from '../../actor.ts';
import { tipOf } from '../../git/history.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import { findUser } from '../../world/find.ts';
import type { Repository } from '../../world/state.ts';
import type { Token } from '../../world/accounts.ts';
import type { Workflow, WorkflowRun } from '../../world/workflow.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { readWorkflow } from '../../workflows/workflow-file.ts';
import type { WorkflowFile } from '../../workflows/workflow-file.ts';
import { createApp, randomText } from '../accounts/accounts.ts';

/** The login under which a workflow's token acts. */
export const WORKFLOW_BOT = 'github-actions[bot]';

/** GitHub's own, for a hosted runner. */
const TOKEN_LIFE_MS = 6 * 60 * 60 * 1_000;
/** In a public repository without any, GitHub turns off what runs by the clock. */
const IDLE_MS = 60 * 24 * 60 * 60 * 1_000;

const NO_PULLS = 'GitHub Actions is not permitted to create or approve pull requests.';

/** Refuses a pull request by a workflow where the repository's setting does. */
export function requirePullsByWorkflows({ actions }: Repository, actor: Actor): void {
  if (actor.isWorkflow === true && !actions.mayCreatePulls) throw new GitHubRefusal(403, NO_PULLS);
}

/** The token of a run: for its repository, with its permissions. GitHub keeps an App for it, which is made when it is first needed. */
export function createWorkflowToken(
  world: World,
  { repository, run }: { readonly repository: Repository; readonly run: WorkflowRun },
): Token {
  if (findUser(world.state, WORKFLOW_BOT) === null) createApp(world, ACTIONS_APP);
  const token: Token = {
    value: `ghs_${randomText(36)}`,
    kind: 'workflow',
    login: WORKFLOW_BOT,
    installationId: null,
    expiresAt: world.clock.now() + TOKEN_LIFE_MS,
    workflow: { runId: run.id, repositoryId: repository.id, permissions: run.permissions },
  };
  world.state.tokens.set(token.value, token);
  run.startedAt = nowOf(world);
  run.updatedAt = run.startedAt;
  return token;
}

const ACTIONS_APP = { slug: 'github-actions', name: 'GitHub Actions', owner: 'github' } as const;

/** The workflows whose files the default branch has: those that are new begin. */
export function listWorkflows(world: World, repository: Repository): readonly Workflow[] {
  const tree = tipOf(repository, repository.defaultBranch)?.tree ?? new Map<string, never>();
  const paths = [...tree.keys()].filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)).sort();
  const now = nowOf(world);
  for (const path of paths) {
    const known = repository.workflows.find((one) => one.path === path);
    if (known === undefined)
      repository.workflows.push({
        ...{ id: nextId(world.state), path, state: 'active', createdAt: now, updatedAt: now },
      });
  }
  return repository.workflows.filter(({ path }) => paths.includes(path));
}

/** What the default branch's file says, or null where it cannot be read. */
export function workflowFileOf(repository: Repository, { path }: Workflow): WorkflowFile | null {
  const file = tipOf(repository, repository.defaultBranch)?.tree.get(path);
  const read = readWorkflow(file?.content.toString('utf8') ?? '');
  return read.ok ? read.file : null;
}

interface Enabling {
  readonly workflow: Workflow;
  readonly state: Workflow['state'];
}

/** Turns a workflow on or off. */
export function setWorkflowState(world: World, { workflow, state }: Enabling): void {
  workflow.state = state;
  workflow.updatedAt = nowOf(world);
}

export interface Dispatch {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly workflow: Workflow;
  /** A branch, with or without `refs/heads/`. */
  readonly ref: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** Runs a workflow by hand. 422 where it is off, does not take that, or the branch or an input is unknown. */
export function dispatchWorkflow(world: World, { repository, actor, workflow, ...asked }: Dispatch): void {
  const branch = asked.ref.replace(/^refs\/heads\//, '');
  const tip = tipOf(repository, branch);
  if (tip === null) throw new GitHubRefusal(422, `No ref found for: ${asked.ref}`);
  if (workflow.state !== 'active')
    throw new GitHubRefusal(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  const read = readWorkflow(tip.tree.get(workflow.path)?.content.toString('utf8') ?? '');
  const trigger = read.ok ? read.file.triggers.get('workflow_dispatch') : undefined;
  if (trigger === undefined)
    throw new GitHubRefusal(422, "Workflow does not have 'workflow_dispatch' trigger");
  const known = Object.entries(trigger.inputs ?? {});
  const names = known.map(([name]) => name);
  const odd = Object.keys(asked.inputs ?? {}).filter((name) => !names.includes(name));
  if (odd.length > 0) throw new GitHubRefusal(422, `Unexpected inputs provided: ${JSON.stringify(odd)}`);
  const defaults = known.flatMap(([name, input]) =>
    input?.default === undefined ? [] : [[name, input.default]],
  );
  const inputs = { ...(Object.fromEntries(defaults) as Record<string, unknown>), ...asked.inputs };
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({
    name: 'workflow_dispatch',
    path: workflow.path,
    ref: `refs/heads/${branch}`,
    inputs,
    ...where,
  });
}

/** The clock strikes: the workflows that run by it do, once, or are turned off where nothing has happened for 60 days. */
export function strikeSchedule(world: World, repository: Repository): void {
  const isIdle = !repository.private && world.clock.now() - Date.parse(repository.pushedAt) > IDLE_MS;
  for (const workflow of listWorkflows(world, repository)) {
    const cron = workflowFileOf(repository, workflow)?.triggers.get('schedule')?.crons?.[0];
    if (cron === undefined || workflow.state !== 'active') continue;
    const where = { repositoryId: repository.id, senderLogin: repository.owner };
    if (isIdle) setWorkflowState(world, { workflow, state: 'disabled_inactivity' });
    else world.emit({ name: 'schedule', path: workflow.path, cron, ...where });
  }
}
