// A job carried out: the repository is reconciled, and the log says what came of it.
import type { Probot } from 'probot';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import { refuseBesideAction } from '../github/observe/doors/action-workflow.ts';
import { createAccessMemories } from '../github/observe/access.ts';
import { type GitHub, connect } from '../github/client/connect.ts';
import { createIntents } from '../github/apply/intents.ts';
import { createMemory } from '../github/memory.ts';
import { type Pace, createPace } from '../github/client/pace.ts';
import { offerRoadmap } from '../onboard.ts';
import type { Drafter } from '../draft.ts';
import type { Created, ReconcileEnd, ReconcileJob } from '../queue/reconciliations.ts';
import type { Planned } from '../plan-again.ts';
import { type Reconciled, reconcile } from '../reconcile.ts';
import { formatProblem, formatWarning } from '../roadmap/problem.ts';
import type { Plan } from '../tracker/plan/plan.ts';
import { describeAction } from '../tracker/describe.ts';
import { withInstallation } from './installation.ts';
import { createJudge } from './judge-job.ts';

export type Log = Pick<Probot['log'], 'info' | 'warn' | 'error' | 'debug'>;

export interface ReconcileOptions {
  readonly probot: Pick<Probot, 'auth'>;
  readonly log: Log;
  readonly clock: Clock;
  readonly planner: Drafter;
  /** The App's id. */
  readonly app: number;
}

/** A function that reconciles one repository, with its installation's rights and at its installation's pace. */
export function createReconcileJob({ probot, log, clock, planner, app }: ReconcileOptions) {
  const accessTo = createAccessMemories(clock);
  const judge = createJudge({ log, clock, app });
  return async function reconcileJob(job: ReconcileJob, created: Created): Promise<ReconcileEnd> {
    const { owner, name, installationId, repositoryId } = job.repository;
    const at = { owner, name, id: repositoryId };
    const repository = `${owner}/${name}`;
    const memory = createMemory(clock, created);
    const intents = createIntents(clock, job.intended);
    const onAction = (action: Parameters<typeof describeAction>[0]) => {
      log.debug({ repository }, describeAction(action));
    };
    return await withInstallation({ probot, installationId, clock }, async (octokit) => {
      const github = connect(octokit, { pace: ours(createPace(clock, job.pace), job), clock });
      const access = accessTo(repositoryId);
      const seen: { planned?: Planned } = {};
      const judgeSeen = async ({ planned } = seen) => {
        if (planned !== undefined) await judge(job, { github, at, access, planner, planned });
      };
      const result = await reconcile({
        ...{ github, at, clock, memory, intents, access, onAction },
        signal: job.signal,
        known: job.known,
        onObserved: refuseBesideAction,
        onPlanned(planned) {
          seen.planned = planned;
        },
        planner,
      }).catch(async (error: unknown) => {
        if (isOwnersTurn(error)) await judgeSeen().catch(() => undefined);
        throw error;
      });
      report(repository, result, log);
      if (result.status === 'no-roadmap') await offer(github, result, { log, repository, planner });
      await judgeSeen();
      return { status: result.status === 'done' ? 'tracked' : result.status };
    });
  };
}

/** What stays until its owner does something: a check that a merge waits for must not wait with it. */
function isOwnersTurn(error: unknown): boolean {
  return error instanceof MilepostError && !error.retryable && !GONE.has(error.code);
}

const GONE: ReadonlySet<string> = new Set([
  'not-found',
  'not-installed',
  'archived',
  'unauthorized',
  'left-to-action',
]);

/** Between waiting for a turn and the request, the job may have gone to another process. */
function ours(pace: Pace, { assertOurs }: ReconcileJob): Pace {
  return {
    ...pace,
    async check() {
      await pace.check();
      await assertOurs();
    },
  };
}

interface Offering {
  readonly log: Log;
  readonly repository: string;
  readonly planner: Drafter;
}

async function offer(
  github: GitHub,
  { observation }: Extract<Reconciled, { status: 'no-roadmap' }>,
  { log, repository, planner }: Offering,
): Promise<void> {
  const offered = await offerRoadmap(github, observation, planner);
  if (offered.length === 0) return;
  const isWithdrawn = offered.some(({ type }) => type === 'withdraw-pull');
  log.info(
    { repository },
    isWithdrawn ? 'took the offer of a first roadmap back' : 'offered a first roadmap',
  );
}

function report(repository: string, result: Reconciled, log: Log): void {
  switch (result.status) {
    case 'no-roadmap':
      log.debug({ repository }, 'no roadmap');
      if (result.done !== undefined)
        log.info({ repository }, 'removed the warning from the README about a roadmap that is gone');
      return;
    case 'invalid':
      for (const problem of result.problems)
        log.warn({ repository, code: problem.code }, formatProblem(result.path, problem));
      if (result.done.length > 0)
        log.info({ repository }, 'the learner is told that the roadmap has mistakes');
      reportConflicts(repository, result.plan, log);
      return;
    case 'done':
      for (const warning of result.warnings)
        log.warn({ repository, code: warning.code }, formatWarning(result.path, warning));
      log.info(
        { repository, changes: result.done.length },
        result.done.length === 0 ? 'up to date' : 'brought up to date',
      );
      reportConflicts(repository, result.plan, log);
  }
}

function reportConflicts(repository: string, { conflicts }: Plan, log: Log): void {
  for (const { code, subject, message, hint } of conflicts) {
    log.info({ repository, subject, code }, `left as it is: ${message} ${hint}`);
  }
}
