// A job carried out: the repository is reconciled, and the log says what came of it.
import type { Clock } from '../clock.ts';
import { connect } from '../github/connect.ts';
import { createMemory } from '../github/memory.ts';
import { type Pace, createPace } from '../github/pace.ts';
import { offerRoadmap } from '../onboard.ts';
import type { Job } from '../queue/queue.ts';
import { type Reconciled, reconcile } from '../reconcile.ts';
import { formatProblem } from '../roadmap/problem.ts';
import { describeAction } from '../tracker/describe.ts';
import type { Probot } from 'probot';

export type Log = Pick<Probot['log'], 'info' | 'warn' | 'error' | 'debug'>;

export interface LookOptions {
  readonly probot: Pick<Probot, 'auth'>;
  readonly log: Log;
  readonly clock: Clock;
}

/** A function that looks at one repository. Writes of one installation share a pace. */
export function createLook({
  probot,
  log,
  clock,
}: LookOptions): (job: Job, signal: AbortSignal) => Promise<void> {
  const memory = createMemory(clock);
  const paces = new Map<number, Pace>();

  return async function look({ installationId, owner, name }, signal) {
    const pace = paces.get(installationId) ?? createPace(clock);
    paces.set(installationId, pace);
    const github = connect(await probot.auth(installationId), { pace, clock });
    const at = { owner, name };
    const onAction = (action: Parameters<typeof describeAction>[0]) => {
      log.debug({ repository: `${owner}/${name}` }, describeAction(action));
    };
    const result = await reconcile({ github, at, clock, memory, onAction, signal });
    report(`${owner}/${name}`, result, log);
    if (result.status !== 'no-roadmap') return;
    const offered = await offerRoadmap(github, result.look);
    if (offered.length > 0) log.info({ repository: `${owner}/${name}` }, 'offered a first roadmap');
  };
}

function report(repository: string, result: Reconciled, log: Log): void {
  switch (result.status) {
    case 'no-roadmap':
      log.debug({ repository }, 'no roadmap');
      return;
    case 'invalid':
      for (const problem of result.problems) log.warn({ repository }, formatProblem(result.path, problem));
      return;
    case 'done':
      log.info(
        { repository, changes: result.done.length },
        result.done.length === 0 ? 'up to date' : 'brought up to date',
      );
      for (const { subject, message, hint } of result.plan.conflicts) {
        log.info({ repository, subject }, `left as it is: ${message} ${hint}`);
      }
  }
}
