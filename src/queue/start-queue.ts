// The queue put together: what comes in, what is worked on, and how it ends.
import { setMaxListeners } from 'node:events';
import type { PgBoss } from 'pg-boss';
import type { Clock } from '../clock.ts';
import type { Database } from './database/database.ts';
import { type Delivery, createInbox } from './inbox.ts';
import { type JobsOptions, type LookData, QUEUES, startJobs } from './jobs.ts';
import { type Looks, type LooksOptions, workLooks } from './looks.ts';
import { type RoundsOptions, workRounds } from './rounds.ts';
import { type Inspection, inspect } from './operator.ts';
import { type QueueStatus, readStatus, retryTroubled } from './status.ts';
import { watchTrouble } from './trouble.ts';

export interface QueueOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** See {@link createInbox}. */
  readonly gatherS: number;
  readonly onError: (error: unknown) => void;
  /** See JobsOptions. */
  readonly bossClock?: JobsOptions['bossClock'];
  /** What works on it; none where this process only takes webhooks in. */
  readonly work?: Pick<LooksOptions, 'look' | 'onFailure' | 'concurrency' | 'sliceMs'> & {
    readonly scout: RoundsOptions['scout'];
    readonly onRoundFailure: RoundsOptions['onFailure'];
  };
}

export interface Queue {
  /** See Inbox. */
  accept(delivery: Delivery): Promise<'accepted' | 'replayed'>;
  status(): Promise<QueueStatus>;
  inspect(): Promise<Inspection>;
  /** Looks again at what was given up. Resolves to how many repositories that are. */
  retry(): Promise<number>;
  /** Takes no more jobs, lets running looks end between two writes, and closes the database: within 25 s. */
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
  let looks: Looks | undefined;
  const stopped = new AbortController();
  // Each nudge that is on its way listens to it; Node would take more than ten for a leak.
  setMaxListeners(0, stopped.signal);

  let nudgeAt = 0;

  /** A worker of ours need not wait for its next poll to find what we put in ourselves. */
  function onWake(): void {
    if (looks === undefined) return;
    const now = clock.now();
    const at = Math.ceil((now + gatherS * 1000) / NUDGE_EVERY_MS) * NUDGE_EVERY_MS;
    if (at === nudgeAt) return;
    nudgeAt = at;
    void clock.sleep(at - now, stopped.signal).then(() => looks?.nudge());
  }

  if (work !== undefined) {
    const trouble = watchTrouble(database);
    looks = await workLooks({ database, boss, clock, trouble, ...work });
    await workDead(boss, database);
    const { scout, onRoundFailure: onFailure } = work;
    await workRounds({ database, boss, scout, now: () => clock.now(), trouble, onWake, onFailure });
  }
  const inbox = createInbox({ database, boss, gatherS, onWake });
  return {
    accept: (delivery) => inbox.accept(delivery),
    status: () => readStatus(database),
    inspect: () => inspect(database),
    async retry() {
      const count = await retryTroubled(boss, database);
      looks?.nudge();
      return count;
    },
    async stop() {
      stopped.abort();
      looks?.interrupt();
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

/** A look whose process ended under it eight times is left to an operator, like one that failed eight times. */
async function workDead(boss: PgBoss, database: Database): Promise<void> {
  await boss.work<LookData>(QUEUES.dead, { pollingIntervalSeconds: 10 }, async ([job]) => {
    const failure = {
      code: 'crashed',
      message: 'The process ended in the middle of a look, eight times',
      hint: 'See the log around that time.',
    };
    await database.executeSql(
      // Under `stately` a look that is cut off while another waits to be tried again comes here at once. That one counts.
      `UPDATE milepost.repository SET status = 'dead', error = $2, looked_at = pgboss.job_now()
       WHERE id = $1 AND NOT coalesce(looked_at > (SELECT created_on FROM pgboss.job WHERE name = '${QUEUES.dead}' AND id = $3), false)
       AND NOT EXISTS (SELECT 1 FROM pgboss.job WHERE name = '${QUEUES.look}' AND state <= 'active' AND singleton_key = $4)`,
      [job?.data.repositoryId, JSON.stringify(failure), job?.id, String(job?.data.repositoryId)],
    );
  });
}
