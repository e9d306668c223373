// Looks carried out: one at a time for each repository over all processes, tried again after a failure, parked where
// GitHub asks to wait, given up after eight tries.
import type { Job, PgBoss } from 'pg-boss';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import type { KeptIntents } from '../github/apply/intents.ts';
import { type Known, parseKnown } from '../github/known.ts';
import type { PaceStore } from '../github/client/pace.ts';
import { afterFailure } from './after-look.ts';
import type { Database } from './database/database.ts';
import { type LookData, QUEUES } from './jobs.ts';
import { paceRow } from './pace-rows.ts';
import type { LookStatus } from './queue.ts';
import { type KnownRepository, findRepository, intendedRow, recordLook } from './repositories.ts';
import { startSlice } from './slice.ts';
import type { Trouble } from './trouble.ts';

/** What a look is given. */
export interface LookJob {
  readonly repository: KnownRepository;
  /** Where the pace of the repository's installation is kept. */
  readonly pace: PaceStore;
  /** Throws `interrupted` where another process has taken the job over. Right before every request. */
  readonly assertOurs: () => Promise<void>;
  /** Raised to stop between two writes. */
  readonly signal: AbortSignal;
  /** What is remembered of the repository; what the look learns is added to it, also where it fails. */
  readonly known: Known;
  /** Kept in the repository's row, so that a process that is killed leaves word of what it may have created. */
  readonly intended: KeptIntents;
}

export interface LookEnd {
  readonly status: LookStatus;
}

/** What the look created, to ms since the epoch; filled while it goes on, also where it fails. See Memory. */
export type Created = Map<number, number>;

export interface LooksOptions {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly clock: Clock;
  readonly look: (job: LookJob, created: Created) => Promise<LookEnd>;
  /** `retryInMs` is undefined where there is no other try. */
  readonly onFailure: (failure: {
    repository: KnownRepository;
    error: unknown;
    retryInMs: number | undefined;
  }) => void;
  readonly trouble: Trouble;
  /** Looks at once in this process. */
  readonly concurrency: number;
  /** See {@link startSlice}. */
  readonly sliceMs?: number | undefined;
}

export interface Looks {
  /** Wakes a worker that waits for the next poll. */
  nudge(): void;
  /** Stops running looks between two writes. They are put off until somebody works again. */
  interrupt(): void;
  readonly running: number;
}

export async function workLooks(options: LooksOptions): Promise<Looks> {
  const { boss, concurrency } = options;
  const stopped = new AbortController();
  const workers: string[] = [];
  const idle = new Set<string>();

  /** One that waits for its next poll looks for work now. */
  function nudge(): void {
    const [id] = idle;
    if (id !== undefined) boss.notifyWorker(id);
  }

  for (let count = 0; count < concurrency; count += 1) {
    let id = '';
    id = await boss.work<LookData>(QUEUES.look, WORK, async ([job]) => {
      if (job === undefined) return;
      idle.delete(id);
      nudge();
      try {
        await carryOut(options, job, stopped.signal);
      } finally {
        idle.add(id);
        boss.notifyWorker(id);
      }
    });
    workers.push(id);
    idle.add(id);
  }
  return {
    nudge,
    interrupt() {
      stopped.abort();
    },
    get running() {
      return workers.length - idle.size;
    },
  };
}

/** Looks start some seconds after they were asked for, so asking every second or two is no delay that one would see. */
const WORK = { batchSize: 1, pollingIntervalSeconds: 2, groupConcurrency: 1 } as const;

/** Never throws for what the look threw: pg-boss would try again at once, or not at all where another look waits. */
async function carryOut(options: LooksOptions, job: Job<LookData>, stopped: AbortSignal): Promise<void> {
  const { database, boss, clock, trouble } = options;
  const repository = await findRepository(database, job.data.repositoryId);
  if (repository === undefined) return;
  const slice = startSlice(database, clock, options.sliceMs);
  const created: Created = new Map(repository.created);
  const known = parseKnown(repository.known);
  const intended = intendedRow(database, repository);
  try {
    const pace = paceRow(database, repository.installationId);
    const signal = AbortSignal.any([job.signal, stopped, slice.signal]);
    const { status } = await options.look(
      { repository, pace, assertOurs: () => assertOurs(boss, job), signal, known, intended },
      created,
    );
    const learnt = { created, known, intended: intended.items };
    await recordLook(database, repository.repositoryId, { status, ...learnt });
    await trouble.isOver();
  } catch (error) {
    // pg-boss raises the job's own signal where the job is no longer ours, which may be before we ask.
    if (error instanceof TakenOver || job.signal.aborted) return;
    const { seenAt } = repository;
    const learnt = { created, known, intended: intended.items };
    const failed = { data: job.data, error, ...learnt, seenAt, now: clock.now() };
    const retryInMs = await afterFailure(boss, database, failed);
    // Only now: whoever finds that GitHub answers again brings forward what is there.
    trouble.note(String(repository.repositoryId), error);
    options.onFailure({ repository, error, retryInMs });
  } finally {
    slice.end();
  }
}

/** An answer that took longer is no longer true: the process may have been stopped meanwhile. In ms. */
const FRESH_MS = 5000;

/** pg-boss notes that we are still there, and tells whether the job is still ours. */
async function assertOurs(boss: PgBoss, job: Job<LookData>): Promise<void> {
  for (let asked = -Infinity; performance.now() - asked > FRESH_MS;) {
    asked = performance.now();
    // What it resolves to is documented, though not typed: https://pgboss.io/api/jobs
    const { settled } = (await boss.touch(QUEUES.look, job)) as { settled?: readonly string[] };
    if (settled?.includes(job.id) === false) throw new TakenOver();
  }
}

class TakenOver extends MilepostError {
  constructor() {
    super('Another process looks at this repository now', {
      code: 'interrupted',
      hint: 'This one was silent for too long.',
    });
  }
}
