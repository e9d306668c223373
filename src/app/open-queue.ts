// The queue with the App's work on it, and a word in the log for what fails.
import type { Logger } from 'pino';
import type { Probot } from 'probot';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import type { ReconcileWorkersOptions } from '../queue/reconciliations.ts';
import { openDatabase } from '../queue/database/open-database.ts';
import type { PeriodicJobsOptions } from '../queue/periodic-jobs.ts';
import type { Drafter } from '../draft.ts';
import { type Queue, startQueue } from '../queue/queue.ts';
import type { AppConfig } from './settings/config.ts';
import { type IsolatedPlanner, createIsolatedPlanner } from './planner/isolated-planner.ts';
import { type Log, createReconcileJob } from './reconcile-job.ts';
import type { Metrics } from './metrics.ts';
import { createAppClient } from './app-client.ts';

export interface OpenQueueOptions {
  readonly config: AppConfig;
  readonly clock: Clock;
  readonly gatherS: number;
  /** `web` does no work. */
  readonly role: 'web' | 'worker' | 'both';
  readonly log: Logger;
  readonly probot: Probot;
  readonly metrics: Pick<Metrics, 'onReconciled'>;
  /** Closed with the queue. Default: one of its own, where work is done. */
  readonly planner?: IsolatedPlanner | undefined;
}

/** Opens the database and starts the queue on it. Throws a MilepostError where that cannot be. */
export async function openQueue(options: OpenQueueOptions): Promise<Queue> {
  const { config, log, clock, gatherS, role } = options;
  const database = await openDatabase(config.database);
  const onError = (error: unknown) => {
    logDatabaseError(log, error);
  };
  const opening = { database, clock, gatherS, onError };
  if (role === 'web') return await startQueue(opening);
  const { planner = createIsolatedPlanner() } = options;
  const queue = await startQueue({ ...opening, work: workOf(options, planner.planner) }).catch(
    async (error: unknown) => {
      await planner.close();
      throw error;
    },
  );
  return {
    ...queue,
    async stop() {
      await queue.stop();
      await planner.close();
    },
  };
}

function workOf({ config, clock, log, probot, metrics }: OpenQueueOptions, planner: Drafter) {
  return {
    reconcile: measured(createReconcileJob({ probot, log, clock, planner, app: config.appId }), metrics),
    appClient: createAppClient({ probot, clock }),
    concurrency: config.concurrency,
    onFailure: createFailureLog(log),
    onPeriodicJobFailure: ({ job, error, retryInMs }: Parameters<PeriodicJobsOptions['onFailure']>[0]) => {
      logFailure(log, { subject: { job }, error, retryInMs });
    },
  };
}

/**
 * Says why a repository was not reconciled. That the Action works there is no mistake, and every write of it sends a webhook: it is said
 * once for each repository.
 */
export function createFailureLog(log: Log): ReconcileWorkersOptions['onFailure'] {
  const left = new Set<string>();
  return ({ repository: { owner, name }, error, retryInMs }) => {
    const repository = `${owner}/${name}`;
    const isLeft = error instanceof MilepostError && error.code === 'left-to-action';
    if (isLeft && left.has(repository)) return;
    if (isLeft) left.add(repository);
    logFailure(log, { subject: { repository }, error, retryInMs });
  };
}

function measured(
  reconcile: ReconcileWorkersOptions['reconcile'],
  { onReconciled }: Pick<Metrics, 'onReconciled'>,
): ReconcileWorkersOptions['reconcile'] {
  return async function measuredReconcile(job, created) {
    const from = performance.now();
    const seconds = () => (performance.now() - from) / 1000;
    try {
      const end = await reconcile(job, created);
      onReconciled({ outcome: end.status, seconds: seconds() });
      return end;
    } catch (error) {
      onReconciled({ outcome: 'failed', seconds: seconds() });
      throw error;
    }
  };
}

/** What pg-boss met between two jobs. It hands on what an error says, not the error. */
export function logDatabaseError(log: Log, error: unknown): void {
  const { code, message, hint } = (error ?? {}) as { code?: unknown; message?: string; hint?: string };
  if (code === 'database') log.warn({ part: 'queue', code }, `the queue has problems: ${message}. ${hint}`);
  else logFailure(log, { subject: { part: 'queue' }, error, retryInMs: undefined });
}

interface Failure {
  readonly subject: Readonly<Record<string, string>>;
  readonly error: unknown;
  readonly retryInMs: number | undefined;
}

function logFailure(log: Log, { subject, error, retryInMs }: Failure): void {
  if (!(error instanceof MilepostError)) {
    log.error({ ...subject, err: error }, 'something failed in a way that Milepost does not know');
    return;
  }
  const { code, message, hint } = error;
  if (code === 'interrupted') log.debug({ ...subject, code }, `${message}. ${hint}`);
  else if (code === 'left-to-action') log.info({ ...subject, code }, `${message}. ${hint}`);
  else if (retryInMs === undefined) log.error({ ...subject, code }, `${message}. ${hint}`);
  else {
    const next = `Trying again in ${Math.ceil(retryInMs / 1000)} s.`;
    log.warn({ ...subject, code }, `${message}. ${hint} ${next}`);
  }
}
