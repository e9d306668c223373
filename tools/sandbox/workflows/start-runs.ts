// From an event of the world to the runs that it starts, each in its place in its concurrency group.
// https://docs.github.com/actions/concepts/workflows-and-actions/concurrency

import picomatch from 'picomatch';
import { WORKFLOW_BOT } from '../actions/repositories/workflows.ts';
import { buildRepositoryPayload } from '../webhooks/payload.ts';
import { findUser } from '../world/find.ts';
import type { Access } from '../world/permission.ts';
import type { Repository } from '../world/state.ts';
import type { Workflow, WorkflowRun } from '../world/workflow.ts';
import { nextId, nowOf } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { WorldEvent } from '../world/world-event.ts';
import { contextsOf } from './contexts.ts';
import { fillIn, holds } from './expression.ts';
import { occurrenceOf } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import { everything, readWorkflow } from './workflow-file.ts';
import type { Trigger, WorkflowFile } from './workflow-file.ts';

/** GitHub starts a run at these where nothing is said. */
const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
};

/** What a workflow's own token does starts nothing, but for these. */
const ALWAYS: readonly string[] = ['workflow_dispatch', 'repository_dispatch'];

interface Starting {
  readonly world: World;
  readonly violate: (problem: string) => void;
}

/** Starts the runs that an event leads to. */
export function startRuns(starting: Starting, event: WorldEvent): void {
  if (!('repositoryId' in event)) return;
  const { world } = starting;
  const repository = world.state.repositories.get(event.repositoryId);
  if (repository?.actions.enabled !== true || repository.archived) return;
  if (event.senderLogin === WORKFLOW_BOT && !ALWAYS.includes(event.name)) return;
  const occurrence = occurrenceOf(world, repository, event);
  if (occurrence === null || occurrence.isSkipped) return;
  let payload: string | null = null;
  for (const path of workflowPaths(occurrence)) {
    payload ??= JSON.stringify(buildRepositoryPayload(world, event));
    startRun(starting, { repository, occurrence, path, payload, actorLogin: event.senderLogin });
  }
}

function workflowPaths({ tree, path }: Occurrence): readonly string[] {
  const all = [...tree.keys()].filter((one) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(one));
  return path === undefined ? all.sort() : all.filter((one) => one === path);
}

interface Beginning {
  readonly repository: Repository;
  readonly occurrence: Occurrence;
  readonly path: string;
  readonly payload: string;
  readonly actorLogin: string;
}

function startRun({ world, violate }: Starting, beginning: Beginning): void {
  const { repository, occurrence, path } = beginning;
  const workflow = workflowAt(world, repository, path);
  if (workflow.state !== 'active') return;
  const read = readWorkflow(occurrence.tree.get(path)?.content.toString('utf8') ?? '');
  if (!read.ok) {
    // Of a file that it cannot read, GitHub tells at each push.
    if (read.by === 'unknown') violate(`the sandbox does not know what ${path} says: ${read.problem}`);
    else if (occurrence.event === 'push') addRun(world, beginning, { workflow, file: null });
    return;
  }
  const trigger = read.file.triggers.get(occurrence.event);
  if (trigger === undefined || !isMeant(trigger, occurrence)) return;
  addRun(world, beginning, { workflow, file: read.file });
}

/** The record of a file; one that no default branch has had yet begins with its first run. */
function workflowAt(world: World, repository: Repository, path: string): Workflow {
  const known = repository.workflows.find((one) => one.path === path);
  if (known !== undefined) return known;
  const now = nowOf(world);
  const added: Workflow = { id: nextId(world.state), path, state: 'active', createdAt: now, updatedAt: now };
  repository.workflows.push(added);
  return added;
}

function isMeant(trigger: Trigger, { event, action, branch }: Occurrence): boolean {
  const types = trigger.types ?? DEFAULT_TYPES[event];
  if (types !== undefined && action !== null && !types.includes(action)) return false;
  return (
    trigger.branches === undefined || branch === null || picomatch.isMatch(branch, [...trigger.branches])
  );
}

interface Meant {
  readonly workflow: Workflow;
  /** Null where GitHub cannot read it. */
  readonly file: WorkflowFile | null;
}

function addRun(world: World, beginning: Beginning, { workflow, file }: Meant): void {
  const { repository, occurrence, path, payload } = beginning;
  const { event, ref, headBranch, headSha, headRepositoryId } = occurrence;
  const now = nowOf(world);
  const run: WorkflowRun = {
    ...{ id: nextId(world.state), workflowId: workflow.id, path, name: file?.name ?? path },
    number: repository.runs.filter(({ workflowId }) => workflowId === workflow.id).length + 1,
    ...{ repositoryId: repository.id, event, payload, ref, headBranch, headSha, headRepositoryId },
    actorLogin: findUser(world.state, beginning.actorLogin)?.login ?? repository.owner,
    permissions: permissionsOf(repository, occurrence, file),
    ...{ group: null, steps: file?.steps ?? [], status: 'queued', conclusion: null },
    ...{ createdAt: now, startedAt: null, updatedAt: now },
  };
  if (file === null) {
    repository.runs.push({ ...run, status: 'completed', conclusion: 'startup_failure' });
    return;
  }
  const contexts = contextsOf(world, run);
  if (file.condition !== null && !holds(file.condition, contexts)) return;
  const group = file.group === null ? null : fillIn(file.group, contexts).toLowerCase();
  queue(world, repository, { run: { ...run, group }, cancelsRunning: file.cancelsRunning });
}

/** The token of a run for a fork's pull request reads, and no more. */
function permissionsOf(
  { id, actions }: Repository,
  { headRepositoryId }: Occurrence,
  file: WorkflowFile | null,
): Readonly<Record<string, Access>> {
  const asked =
    file?.permissions ??
    (actions.defaultPermissions === 'write'
      ? everything('write')
      : { contents: 'read' as const, packages: 'read' as const, metadata: 'read' as const });
  if (headRepositoryId === id) return asked;
  return Object.fromEntries(Object.keys(asked).map((name) => [name, 'read']));
}

interface Queued {
  readonly run: WorkflowRun;
  readonly cancelsRunning: boolean;
}

/** One of a group is under way and one waits: a newer one takes the place of that which waits. */
function queue(world: World, repository: Repository, { run, cancelsRunning }: Queued): void {
  const group = repository.runs.filter((one) => run.group !== null && one.group === run.group);
  const waits = group.find(({ status }) => status === 'pending');
  const first = group.find(({ status }) => status === 'queued' || status === 'in_progress');
  repository.runs.push(run);
  if (waits !== undefined) completeRun(world, repository, { run: waits, conclusion: 'cancelled' });
  if (first === undefined) return;
  if (cancelsRunning) completeRun(world, repository, { run: first, conclusion: 'cancelled' });
  else run.status = 'pending';
}

interface Completed {
  readonly run: WorkflowRun;
  readonly conclusion: NonNullable<WorkflowRun['conclusion']>;
}

/** A run is over: its token ends, and what waited for it comes next. */
export function completeRun(world: World, repository: Repository, { run, conclusion }: Completed): void {
  if (run.status === 'completed') return;
  const held = run.status !== 'pending';
  run.status = 'completed';
  run.conclusion = conclusion;
  run.updatedAt = nowOf(world);
  for (const token of world.state.tokens.values()) {
    if (token.workflow?.runId === run.id) world.state.tokens.delete(token.value);
  }
  const next = repository.runs.find(({ group, status }) => group === run.group && status === 'pending');
  if (held && run.group !== null && next !== undefined) next.status = 'queued';
}
