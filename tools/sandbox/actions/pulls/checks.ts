// Check runs of Apps on a commit: made, changed, asked for again.

import type { Actor } from '../../actor.ts';
import { GitHubRefusal, invalid } from '../../requests/refusal.ts';
import type { CheckRun } from '../../world/check-run.ts';
import type { Timestamp } from '../../world/clock.ts';
import type { Issue, Repository } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';

/** https://docs.github.com/rest/checks/runs: of summary and text, in characters. */
const MAX_TEXT = 65_535;
const MAX_ANNOTATION_TITLE = 255;
/** In bytes. */
const MAX_ANNOTATION_MESSAGE = 65_536;

/** As it was sent; GitHub's description has vouched for its other parts. */
type Annotation = Readonly<Record<string, unknown>> & { readonly title?: string; readonly message?: string };

export interface CheckChange {
  readonly name?: string;
  readonly status?: CheckRun['status'];
  /** Completes the run. */
  readonly conclusion?: string;
  readonly detailsUrl?: string;
  readonly externalId?: string;
  readonly startedAt?: Timestamp;
  readonly completedAt?: Timestamp;
  readonly output?: {
    readonly title?: string;
    readonly summary?: string;
    readonly text?: string;
    readonly annotations?: readonly Annotation[];
  };
}

interface OfApp {
  readonly repository: Repository;
  /** An installation. */
  readonly actor: Actor;
}

export interface NewCheckRun extends CheckChange, OfApp {
  readonly name: string;
  readonly headSha: string;
}

/** Creates a check run. 422 for a commit that the repository does not have. */
export function createCheckRun(world: World, input: NewCheckRun): CheckRun {
  const { repository, actor, name, headSha } = input;
  if (!repository.commits.has(headSha)) {
    const message = `No commit found for SHA: ${headSha}`;
    throw invalid({ resource: 'CheckRun', field: 'head_sha', code: 'custom', message });
  }
  const appId = actor.appId ?? 0;
  checkOutput(input);
  const twin = repository.checkRuns.find((one) => one.appId === appId && one.headSha === headSha);
  const run: CheckRun = {
    ...{ id: nextId(world.state), suiteId: twin?.suiteId ?? nextId(world.state), appId, name, headSha },
    ...{ status: 'queued', conclusion: null, detailsUrl: null, externalId: '' },
    ...{ startedAt: nowOf(world), completedAt: null, annotations: [], isAskedFor: false },
    output: { title: null, summary: null, text: null },
  };
  for (const one of repository.checkRuns)
    if (one.suiteId === run.suiteId && one.name === name) one.isAskedFor = false;
  repository.checkRuns.push(run);
  apply(world, run, input);
  const where = { repositoryId: repository.id, senderLogin: actor.login, run };
  world.emit({ name: 'check_run', action: 'created', ...where });
  if (run.status === 'completed') world.emit({ name: 'check_run', action: 'completed', ...where });
  return run;
}

export interface CheckRunChange extends CheckChange, OfApp {
  readonly run: CheckRun;
}

/** Changes a check run; annotations are added to those that it has. 403 for another App's. */
export function updateCheckRun(world: World, input: CheckRunChange): void {
  const { repository, actor, run } = input;
  if (run.appId !== actor.appId)
    throw new GitHubRefusal(
      403,
      `Invalid app_id \`${run.appId}\` - check run can only be modified by the GitHub App that created it.`,
    );
  checkOutput(input);
  apply(world, run, input);
  run.isAskedFor = false;
  if (input.conclusion === undefined) return;
  const where = { repositoryId: repository.id, senderLogin: actor.login, run };
  world.emit({ name: 'check_run', action: 'completed', ...where });
}

/** Asks the run's App for it again. 403 for another App's, 422 for one that is not completed. */
export function rerequestCheckRun(world: World, { repository, actor, run }: CheckRunChange): void {
  if (actor.kind === 'installation' && actor.appId !== run.appId)
    throw new GitHubRefusal(403, 'The check run does not belong to the GitHub App.');
  if (run.status !== 'completed') throw new GitHubRefusal(422, 'This check run is not rerequestable');
  run.isAskedFor = true;
  const where = { repositoryId: repository.id, senderLogin: actor.login, run };
  world.emit({ name: 'check_run', action: 'rerequested', ...where });
}

/** Of each App and name the run that counts, which is the last one. */
export function latestChecks(repository: Repository, headSha: string): readonly CheckRun[] {
  const runs = repository.checkRuns.filter((run) => run.headSha === headSha);
  return [...new Map(runs.map((run) => [`${run.appId} ${run.name}`, run])).values()];
}

/** Open pull requests whose head it is; of those from forks GitHub does not tell here. */
export function pullsAt(repository: Repository, headSha: string): readonly Issue[] {
  return repository.issues.filter(
    ({ state, pull }) =>
      state === 'open' && pull?.headOid === headSha && pull.headRepositoryId === repository.id,
  );
}

function checkOutput({ output }: CheckChange): void {
  const refuse = (message: string) =>
    invalid({ resource: 'CheckRun', field: 'output', code: 'invalid', message });
  for (const text of [output?.summary, output?.text])
    if ((text?.length ?? 0) > MAX_TEXT) throw refuse('Output is too long');
  for (const { title, message } of output?.annotations ?? []) {
    if ((title?.length ?? 0) > MAX_ANNOTATION_TITLE) throw refuse('Annotation title is too long');
    if (Buffer.byteLength(message ?? '') > MAX_ANNOTATION_MESSAGE)
      throw refuse('Annotation message is too long');
  }
}

function apply(world: World, run: CheckRun, change: CheckChange): void {
  const { output } = change;
  run.name = change.name ?? run.name;
  run.detailsUrl = change.detailsUrl ?? run.detailsUrl;
  run.externalId = change.externalId ?? run.externalId;
  run.startedAt = change.startedAt ?? run.startedAt;
  run.status = change.conclusion === undefined ? (change.status ?? run.status) : 'completed';
  run.conclusion = run.status === 'completed' ? (change.conclusion ?? run.conclusion) : null;
  run.completedAt =
    run.status === 'completed' ? (change.completedAt ?? run.completedAt ?? nowOf(world)) : null;
  if (output === undefined) return;
  run.output = {
    title: output.title ?? run.output.title,
    summary: output.summary ?? run.output.summary,
    text: output.text ?? run.output.text,
  };
  run.annotations.push(...(output.annotations ?? []));
}
