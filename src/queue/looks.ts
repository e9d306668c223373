// Looks carried out: one at a time for each repository over all processes, tried again after a failure, parked where
// GitHub asks to wait, given up after eight tries.
import type { Job, PgBoss } from 'pg-boss';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import type { PaceStore } from '../github/pace.ts';
import { lookAgain } from '../retry.ts';
import type { Database } from './database.ts';
import { type LookData, PRIORITY, QUEUES, parkLook } from './jobs.ts';
import { paceRow } from './pace-rows.ts';
import type { LookFailure, LookStatus } from './queue.ts';
import { type KnownRepository, findRepository, recordLook } from './repositories.ts';

/** What a look is given. */
export interface LookJob {
  readonly repository: KnownRepository;
  /** Where the pace of the repository's installation is kept. */
  readonly pace: PaceStore;
  /** Throws `interrupted` where another process has taken the job over. Right before every request. */
  readonly assertOurs: () => Promise<void>;
  /** Raised to stop between two writes. */
  readonly signal: AbortSignal;
}

export interface LookEnd {
  readonly status: LookStatus;
}

/** Issues that the look created, number to ms since the epoch; filled while it goes on, also where it fails. */
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
  /** Looks at once in this process. */
  readonly concurrency: number;
}

/** A look that has gone on for so long makes room where others wait, in ms; it goes on after them. */
const SLICE_MS = 30_000;

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

async function carryOut(options: LooksOptions, job: Job<LookData>, stopped: AbortSignal): Promise<void> {
  const { database, boss } = options;
  const repository = await findRepository(database, job.data.repositoryId);
  if (repository === undefined) return;
  const slice = startSlice(database);
  const created: Created = new Map(repository.created);
  try {
    const end = await options.look(
      {
        repository,
        pace: paceRow(database, repository.installationId),
        assertOurs: () => assertOurs(boss, job),
        signal: AbortSignal.any([job.signal, stopped, slice.signal]),
      },
      created,
    );
    await recordLook(database, repository.repositoryId, { status: end.status, created });
  } catch (error) {
    await afterFailure(options, { repository, job, error, created });
  } finally {
    slice.end();
  }
}

/** pg-boss notes that we are still there, and tells whether the job is still ours. */
async function assertOurs(boss: PgBoss, job: Job<LookData>): Promise<void> {
  // What it resolves to is documented, though not typed: https://pgboss.io/api/jobs
  const { settled } = (await boss.touch(QUEUES.look, job)) as { settled?: readonly string[] };
  if (settled?.includes(job.id) === false) throw new TakenOver();
}

class TakenOver extends MilepostError {
  constructor() {
    super('Another process looks at this repository now', {
      code: 'interrupted',
      hint: 'This one was silent for too long.',
    });
  }
}

interface Failed {
  readonly repository: KnownRepository;
  readonly job: Job<LookData>;
  readonly error: unknown;
  readonly created: Created;
}

/** Never throws for what the look threw: pg-boss would try again at once, or not at all where another look waits. */
async function afterFailure(
  options: LooksOptions,
  { repository, job, error, created }: Failed,
): Promise<void> {
  if (error instanceof TakenOver) return;
  const { database, boss, clock } = options;
  const again = isInterrupted(error)
    ? { delayMs: 0, failures: job.data.failures }
    : lookAgain(error, { failures: job.data.failures, now: clock.now() });
  options.onFailure({ repository, error, retryInMs: again?.delayMs });
  const { repositoryId } = repository;
  const failure = describeFailure(error);
  if (again === undefined) {
    const status = isRetryable(error) ? 'dead' : 'stuck';
    await recordLook(database, repositoryId, { status, created, failure });
    return;
  }
  await recordLook(database, repositoryId, { status: 'waiting', created, failure });
  await parkLook(boss, {
    repositoryId,
    afterS: Math.ceil(again.delayMs * spread(repositoryId)) / 1000,
    failures: again.failures,
    // A large look that made room goes on behind the others.
    priority:
      error instanceof MilepostError && error.code === 'unavailable' ? PRIORITY.event : PRIORITY.sweep,
  });
}

function isInterrupted(error: unknown): boolean {
  return error instanceof MilepostError && error.code === 'interrupted';
}

function isRetryable(error: unknown): boolean {
  return !(error instanceof MilepostError) || error.retryable;
}

function describeFailure(error: unknown): LookFailure {
  if (error instanceof MilepostError) return { code: error.code, message: error.message, hint: error.hint };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unknown', message, hint: 'A mistake in Milepost: please report it.' };
}

/** 1 to 1.2, the same for a repository each time: what failed together does not come back together, nor too early. */
function spread(repositoryId: number): number {
  return 1 + ((Math.imul(repositoryId, 2_654_435_761) >>> 0) / 2 ** 32) * 0.2;
}

interface Slice {
  readonly signal: AbortSignal;
  end(): void;
}

/** Raised when others wait for a worker, every half minute. */
function startSlice(database: Database): Slice {
  const slice = new AbortController();
  const timer = setInterval(() => {
    void othersWait(database).then(
      (waiting) => {
        if (waiting) slice.abort();
      },
      // The database has a moment of trouble: the look goes on.
      () => undefined,
    );
  }, SLICE_MS);
  return {
    signal: slice.signal,
    end: () => {
      clearInterval(timer);
    },
  };
}

async function othersWait(database: Database): Promise<boolean> {
  const { rows } = await database.executeSql(
    `SELECT 1 FROM pgboss.job WHERE name = '${QUEUES.look}' AND state < 'active' AND start_after <= now() LIMIT 1`,
  );
  return rows.length > 0;
}
