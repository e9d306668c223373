// Check runs of an App on a commit.

import { invalid } from '../../requests/refusal.ts';
import type { CheckRun } from '../../world/check-run.ts';
import type { Timestamp } from '../../world/clock.ts';
import type { Repository } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';

const MAX_SUMMARY = 65_535;

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
    readonly annotations?: readonly Readonly<Record<string, unknown>>[];
  };
}

export interface NewCheckRun extends CheckChange {
  readonly repository: Repository;
  readonly appId: number;
  readonly name: string;
  readonly headSha: string;
}

/** Creates a check run. 422 for a commit that the repository does not have. */
export function createCheckRun(world: World, input: NewCheckRun): CheckRun {
  const { repository, appId, name, headSha } = input;
  if (!repository.commits.has(headSha)) {
    const message = `No commit found for SHA: ${headSha}`;
    throw invalid({ resource: 'CheckRun', field: 'head_sha', code: 'custom', message });
  }
  const run: CheckRun = {
    id: nextId(world.state),
    appId,
    name,
    headSha,
    status: 'queued',
    conclusion: null,
    detailsUrl: null,
    externalId: '',
    startedAt: nowOf(world),
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  };
  updateCheckRun(world, run, input);
  repository.checkRuns.push(run);
  return run;
}

/** Changes a check run; annotations are added to those that it has. */
export function updateCheckRun(world: World, run: CheckRun, change: CheckChange): void {
  const { output } = change;
  if ((output?.summary?.length ?? 0) > MAX_SUMMARY || (output?.text?.length ?? 0) > MAX_SUMMARY) {
    throw invalid({ resource: 'CheckRun', field: 'output', code: 'invalid', message: 'Output is too long' });
  }
  run.name = change.name ?? run.name;
  run.detailsUrl = change.detailsUrl ?? run.detailsUrl;
  run.externalId = change.externalId ?? run.externalId;
  run.startedAt = change.startedAt ?? run.startedAt;
  run.status = change.conclusion === undefined ? (change.status ?? run.status) : 'completed';
  run.conclusion = change.conclusion ?? run.conclusion;
  if (run.status === 'completed') run.completedAt ??= change.completedAt ?? nowOf(world);
  if (output === undefined) return;
  run.output = {
    title: output.title ?? run.output.title,
    summary: output.summary ?? run.output.summary,
    text: output.text ?? run.output.text,
  };
  run.annotations.push(...(output.annotations ?? []));
}
