// The queue put together: what comes in, what is worked on, and how it ends.
import { setMaxListeners } from 'node:events';
import type { PgBoss } from 'pg-boss';
import type { Clock } from '../clock.ts';
import type { Database } from './database/database.ts';
import { type Delivery, createInbox } from './inbox.ts';
import { type JobsOptions, type ReconcileData, QUEUES, startJobs } from './jobs.ts';
import {
  type ReconcileWorkers,
  type ReconcileWorkersOptions,
  workReconciliations,
} from './reconciliations.ts';
import { type PeriodicJobsOptions, workPeriodicJobs } from './periodic-jobs.ts';
import { type Inspection, inspect } from './operator.ts';
import { type QueueStatus, readStatus, retryFailing } from './status.ts';
import { watchOutage } from './outage-watch.ts';

export interface QueueOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** See {@link createInbox}. */
  readonly gatherS: number;
  readonly onError: (error: unknown) => void;
  /** See JobsOptions. */
  readonly bossClock?: JobsOptions['bossClock'];
  /** What works on it; none where this process only takes webhooks in. */
  readonly work?: Pick<
    ReconcileWorkersOptions,
    'reconcile' | 'onFailure' | 'concurrency' | 'yieldAfterMs'
  > & {
    readonly appClient: PeriodicJobsOptions['appClient'];
    readonly onPeriodicJobFailure: PeriodicJobsOptions['onFailure'];
  };
}

export interface Queue {
  /** See Inbox. */
  accept(delivery: Delivery): Promise<'accepted' | 'replayed'>;
  status(): Promise<QueueStatus>;
  inspect(): Promise<Inspection>;
  /** Requeues what was given up. Resolves to how many repositories that are. */
  retry(): Promise<number>;
  /** Takes no more jobs, lets running reconciliations end between two writes, and closes the database: within 25 s. */
  stop(): Promise<void>;
}

const STOP_MS = 20_000;
const CLOSE_MS = 4000;
/** Webhooks by the thousand must not make a worker ask by the thousand. */
const NUDGE_EVERY_MS = 100;

/** Starts the queue on an open database, which it closes in the end, also where it cannot start. */
export async function startQueue(options: QueueOptions): Promise<Queue> {
  const { database, onError, bossClock } = options;
  let boss: PgBoss | undefined;
  try {
    boss = await startJobs({ database, onError, bossClock });
    return await startOn(boss, options);
  } catch (error) {
    await boss?.stop({ graceful: false });
    await database.close();
    throw error;
  }
}

async function startOn(boss: PgBoss, options: QueueOptions): Promise<Queue> {
  const { database, clock, gatherS, work } = options;
  let reconciliations: ReconcileWorkers | undefined;
  const stopped = new AbortController();
  // Each nudge that is on its way listens to it; Node would take more than ten for a leak.
  setMaxListeners(0, stopped.signal);

  let nudgeAt = 0;

  /** A worker of ours need not wait for its next poll to find what we put in ourselves. */
  function onEnqueued(): void {
    if (reconciliations === undefined) return;
    const now = clock.now();
    const at = Math.ceil((now + gatherS * 1000) / NUDGE_EVERY_MS) * NUDGE_EVERY_MS;
    if (at === nudgeAt) return;
    nudgeAt = at;
    void clock.sleep(at - now, stopped.signal).then(() => reconciliations?.nudge());
  }

  if (work !== undefined) {
    const outage = watchOutage(database);
    reconciliations = await workReconciliations({ database, boss, clock, outage, ...work });
    await workDead(boss, database);
    const { appClient, onPeriodicJobFailure: onFailure } = work;
    const now = () => clock.now();
    await workPeriodicJobs({ database, boss, appClient, now, outage, onEnqueued, onFailure });
  }
  const inbox = createInbox({ database, boss, gatherS, onEnqueued });
  return {
    accept: (delivery) => inbox.accept(delivery),
    status: () => readStatus(database),
    inspect: () => inspect(database),
    async retry() {
      const count = await retryFailing(boss, database);
      reconciliations?.nudge();
      return count;
    },
    async stop() {
      stopped.abort();
      reconciliations?.interrupt();
      await boss.stop({ graceful: true, timeout: STOP_MS });
      // A server that is silent does not answer to this either.
      const closed = new AbortController();
      const closing = database.close().finally(() => {
        closed.abort();
      });
      await Promise.race([closing, clock.sleep(CLOSE_MS, closed.signal)]);
    },
  };
}

/** A reconciliation whose process ended under it eight times is left to an operator, like one that failed eight times. */
async function workDead(boss: PgBoss, database: Database): Promise<void> {
  await boss.work<ReconcileData>(QUEUES.dead, { pollingIntervalSeconds: 10 }, async ([job]) => {
    const failure = {
      code: 'crashed',
      message: 'The process ended in the middle of a reconciliation, eight times',
      hint: 'See the log around that time.',
    };
    await database.executeSql(
      // Under `stately` a reconciliation that is cut off while another waits to be tried again comes here at once. That one counts.
      `UPDATE milepost.repository SET status = 'dead', error = $2, reconciled_at = pgboss.job_now()
       WHERE id = $1 AND NOT coalesce(reconciled_at > (SELECT created_on FROM pgboss.job WHERE name = '${QUEUES.dead}' AND id = $3), false)
       AND NOT EXISTS (SELECT 1 FROM pgboss.job WHERE name = '${QUEUES.reconcile}' AND state <= 'active' AND singleton_key = $4)`,
      [job?.data.repositoryId, JSON.stringify(failure), job?.id, String(job?.data.repositoryId)],
    );
  });
}
