// Reconciliations carried out: one at a time for each repository over all processes, tried again after a failure, deferred where
// GitHub asks to wait, given up after eight tries.
import type { Job, PgBoss } from 'pg-boss';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import type { KeptIntents } from '../github/apply/intents.ts';
import { type Known, parseKnown } from '../github/known.ts';
import type { PaceStore } from '../github/client/pace.ts';
import { afterFailure } from './after-failure.ts';
import type { Database } from './database/database.ts';
import { GROUPED, type ReconcileData, QUEUES } from './jobs.ts';
import { paceRow } from './pace-rows.ts';
import {
  type KnownRepository,
  type ReconcileStatus,
  findRepository,
  intendedRow,
  recordReconcile,
} from './repositories.ts';
import { startYielding } from './yielding.ts';
import type { OutageWatch } from './outage-watch.ts';

/** What a reconciliation is given. */
export interface ReconcileJob {
  readonly repository: KnownRepository;
  /** Where the pace of the repository's installation is kept. */
  readonly pace: PaceStore;
  /** Throws `interrupted` where another process has taken the job over. Right before every request. */
  readonly assertOurs: () => Promise<void>;
  /** Raised to stop between two writes. */
  readonly signal: AbortSignal;
  /** What is remembered of the repository; what the reconciliation learns is added to it, also where it fails. */
  readonly known: Known;
  /** Kept in the repository's row, so that a process that is killed leaves word of what it may have created. */
  readonly intended: KeptIntents;
  /** Commits whose check somebody asked for again; done once the reconciliation has ended. */
  readonly askedFor: ReadonlySet<string>;
}

export interface ReconcileEnd {
  readonly status: ReconcileStatus;
}

/** What the reconciliation created, to ms since the epoch; filled while it goes on, also where it fails. See Memory. */
export type Created = Map<number, number>;

export interface ReconcileWorkersOptions {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly clock: Clock;
  readonly reconcile: (job: ReconcileJob, created: Created) => Promise<ReconcileEnd>;
  /** `retryInMs` is undefined where there is no other try. */
  readonly onFailure: (failure: {
    repository: KnownRepository;
    error: unknown;
    retryInMs: number | undefined;
  }) => void;
  readonly outage: OutageWatch;
  /** Reconciliations at once in this process. */
  readonly concurrency: number;
  /** See {@link startYielding}. */
  readonly yieldAfterMs?: number | undefined;
}

export interface ReconcileWorkers {
  /** Wakes a worker that waits for the next poll. */
  nudge(): void;
  /** Stops running reconciliations between two writes. They are put off until somebody works again. */
  interrupt(): void;
  readonly running: number;
}

export async function workReconciliations(options: ReconcileWorkersOptions): Promise<ReconcileWorkers> {
  const { boss, concurrency } = options;
  const stopped = new AbortController();
  const workers: string[] = [];
  const idle = new Set<string>();

  /** One that waits for its next poll asks for work now. */
  function nudge(): void {
    const [id] = idle;
    if (id !== undefined) boss.notifyWorker(id);
  }

  for (let count = 0; count < concurrency; count += 1) {
    let id = '';
    id = await boss.work<ReconcileData>(QUEUES.reconcile, GROUPED, async ([job]) => {
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

/** Never throws for what the reconciliation threw: pg-boss would try again at once, or not at all where another reconciliation waits. */
async function carryOut(
  options: ReconcileWorkersOptions,
  job: Job<ReconcileData>,
  stopped: AbortSignal,
): Promise<void> {
  const { database, boss, clock, outage } = options;
  const repository = await findRepository(database, job.data.repositoryId);
  if (repository === undefined) return;
  const yielding = startYielding(database, clock, options.yieldAfterMs);
  const created: Created = new Map(repository.created);
  const known = parseKnown(repository.known);
  const intended = intendedRow(database, repository);
  try {
    const pace = paceRow(database, repository.installationId);
    const signal = AbortSignal.any([job.signal, stopped, yielding.signal]);
    const askedFor = new Set(Object.keys(repository.askedFor));
    const { status } = await options.reconcile(
      { repository, pace, assertOurs: () => assertOurs(boss, job), signal, known, intended, askedFor },
      created,
    );
    const learnt = { created, known, intended: intended.times };
    const ended = { status, ...learnt, answered: repository.askedFor };
    await recordReconcile(database, repository.repositoryId, ended);
    await outage.isOver();
  } catch (error) {
    // pg-boss raises the job's own signal where the job is no longer ours, which may be before we ask.
    if (error instanceof TakenOver || job.signal.aborted) return;
    const { seenAt } = repository;
    const learnt = { created, known, intended: intended.times };
    const failed = { data: job.data, error, ...learnt, seenAt, now: clock.now() };
    const retryInMs = await afterFailure(boss, database, failed);
    // Only now: whoever finds that GitHub answers again brings forward what is there.
    outage.note(String(repository.repositoryId), error);
    options.onFailure({ repository, error, retryInMs });
  } finally {
    yielding.end();
  }
}

/** An answer that took longer is no longer true: the process may have been stopped meanwhile. In ms. */
const FRESH_MS = 5000;

/** pg-boss notes that we are still there, and tells whether the job is still ours. */
async function assertOurs(boss: PgBoss, job: Job<ReconcileData>): Promise<void> {
  for (let asked = -Infinity; performance.now() - asked > FRESH_MS;) {
    asked = performance.now();
    // What it resolves to is documented, though not typed: https://pgboss.io/api/jobs
    const { settled } = (await boss.touch(QUEUES.reconcile, job)) as { settled?: readonly string[] };
    if (settled?.includes(job.id) === false) throw new TakenOver();
  }
}

class TakenOver extends MilepostError {
  constructor() {
    super('Another process reconciles this repository now', {
      code: 'interrupted',
      hint: 'This one was silent for too long.',
    });
  }
}
