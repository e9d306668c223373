// pg-boss, set up for Milepost: its queues, and how a reconciliation gets into one. The life of a reconciliation's job:
//
//     an event, a resync,
//     doctor --retry
//          │
//          ▼    its time has come, and nobody reconciles the repository
//       waiting ──────────────────────────────────▶ running ─────▶ done
//        ▲   ▲                                       │ │ │
//        │   └── interrupted: it yields, or the ─────┘ │ │
//        │       process stops or is killed            │ │
//        │                                             │ │
//        │ its time has come, or the outage is over    │ │
//        └──────────── deferred ◀── a failure, or ─────┘ │
//                                   a rate limit         │
//                                                        │
//                      stuck, dead ◀── no retry helps ───┘
//                           └──▶ waiting, by an event, a resync or doctor --retry
//
// - waiting: one for each repository. An event brings it forward (`bringForward`), a resync leaves it where it is.
// - running: one for each repository, over all processes. Another may wait meanwhile; should this one end as deferred, that
//   one is deferred with it (`deferReconcile`). A process that was silent for 30 s loses its job to another, without a word.
// - deferred: after a failure for 4 s to 49 min, after a rate limit until the time that GitHub or the pace names. No event
//   brings it forward; when GitHub answers again, what an outage deferred goes on within a minute (`catchUp`).
// - done: the repository's row says how: tracked, no-roadmap, invalid. Where GitHub does not know it any more, the row goes.
// - stuck: its owner has to do something. dead, for an operator: failed eight times in a row, failed by a mistake of ours, or
//   its process was killed eight times, which pg-boss counts: it hands out what was cut off, and the eighth time puts it
//   into the queue `dead`. Of neither is a job left: the row says so.
//
// A job is run in reconciliations.ts; after-failure.ts decides what follows, with retry.ts. To pg-boss each that was not
// cut off is completed, and the next try is another job. Listings, resyncs and redeliveries are deferred the same way.
import { randomUUID } from 'node:crypto';
import { type Clock as BossClock, type JobInsert, PgBoss } from 'pg-boss';
import type { Database, Sql } from './database/database.ts';

/**
 * reconcile: one repository. listing: list one installation's repositories. resync: list the installations. redelivery: ask
 * GitHub for what did not reach us. dead: reconciliations whose process ended under them too often.
 */
export const QUEUES = {
  reconcile: 'reconcile',
  listing: 'listing',
  resync: 'resync',
  redelivery: 'redelivery',
  dead: 'dead',
} as const;

export interface ReconcileData {
  readonly repositoryId: number;
  /** Reconciliations that failed in a row. */
  readonly failures: number;
  readonly deferred: Deferral;
}

/** Why a job waits for a time that was chosen with care: an event must not bring it forward. */
export type Deferral = 'outage' | 'refused' | null;

/** A refusal does not count as a failure: see requeueAfter. */
export function whyDeferred(again: { readonly failures: number }, failures: number): Exclude<Deferral, null> {
  return again.failures > failures ? 'outage' : 'refused';
}

/** Reconciliations that an event asked for go ahead of those of a sweep. */
export const PRIORITY = { sweep: 0, event: 1 } as const;

/** A worker that has not been heard of for so long is taken for dead, in seconds; pg-boss asks every half of it. */
const HEARTBEAT_S = 30;
/** A reconciliation gives way long before; this ends one that hangs. */
const EXPIRE_S = 3600;
/** Kept for a moment, so that what happened can be looked up. */
const KEEP_DONE_S = 600;

export interface JobsOptions {
  readonly database: Database;
  readonly onError: (error: unknown) => void;
  /** Seconds between searches for jobs whose worker is gone. */
  readonly superviseS?: number;
  /** pg-boss's own time and timers; a test brings its own. */
  readonly bossClock?: BossClock | undefined;
}

/** Starts pg-boss with its tables and queues. */
export async function startJobs({
  database,
  onError,
  superviseS = 15,
  bossClock,
}: JobsOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    db: withoutOldKeys(database),
    backend: backendOf(database),
    createSchema: false,
    superviseIntervalSeconds: superviseS,
    monitorIntervalSeconds: superviseS,
    maintenanceIntervalSeconds: KEEP_DONE_S,
    ...(bossClock === undefined ? {} : { clock: bossClock }),
  });
  boss.on('error', onError);
  try {
    await boss.start();
    await createQueues(boss);
    if (database.kind === 'embedded') await failOrphans(boss, database);
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
}

/**
 * pg-boss passes over the keys that were active when it last counted, and reads that count once a minute, at a start as
 * well: a job that is due would wait for up to 75 s. The group (see oneAtATime) sees to it that only one of a key runs.
 */
function withoutOldKeys(database: Database): Database {
  return {
    ...database,
    // The same as in Sql.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
    async executeSql<Row>(text: string, values?: unknown[]) {
      const { rows } = await database.executeSql<Row>(text, values);
      return { rows: rows.map((row) => (hasOldKeys(row) ? { ...row, singletonsActive: null } : row)) };
    },
  };
}

function hasOldKeys(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'singletonsActive' in row;
}

/** Of jobs with this key one waits and one runs at most; their workers must ask for GROUPED. */
export function oneAtATime(key: string): { singletonKey: string; group: { id: string } } {
  return { singletonKey: key, group: { id: key } };
}

/** What a worker of such jobs asks pg-boss for. */
export const GROUPED = { pollingIntervalSeconds: 2, groupConcurrency: 1 } as const;

export function backendOf({ kind }: Pick<Database, 'kind'>): 'pglite' | 'postgres' {
  return kind === 'embedded' ? 'pglite' : 'postgres';
}

/** Nobody else can be at work on an embedded database, so what is at work in it was cut off with the last process. */
async function failOrphans(boss: PgBoss, sql: Sql): Promise<void> {
  const { rows } = await sql.executeSql<{ name: string; id: string }>(
    "SELECT name, id FROM pgboss.job WHERE state = 'active'",
  );
  for (const { name, id } of rows) await boss.fail(name, id, { message: 'the process ended' });
}

async function createQueues(boss: PgBoss): Promise<void> {
  // A job ends as done even where its reconciliation failed: we put the next try in ourselves. pg-boss's own tries are for a
  // process that ended in the middle.
  const common = { retryLimit: 7, deleteAfterSeconds: KEEP_DONE_S, heartbeatSeconds: HEARTBEAT_S };
  await boss.createQueue(QUEUES.dead, { deleteAfterSeconds: KEEP_DONE_S });
  await boss.createQueue(QUEUES.reconcile, {
    ...common,
    policy: 'stately',
    expireInSeconds: EXPIRE_S,
    deadLetter: QUEUES.dead,
  });
  for (const name of [QUEUES.listing, QUEUES.resync, QUEUES.redelivery])
    await boss.createQueue(name, { ...common, policy: 'stately', expireInSeconds: EXPIRE_S });
  // Each is read once here: a queue that pg-boss does not know yet is read outside of the transaction that uses it,
  // which waits for itself where there is a single connection.
  for (const name of Object.values(QUEUES)) await boss.findJobs(name, { id: randomUUID() });
}

export interface Wanted {
  readonly repositoryId: number;
  /** Seconds from now. */
  readonly afterS: number;
}

/** Asks for reconciliations. Where one waits already, an event brings it forward, unless it is deferred. */
export async function insertReconciliations(
  boss: PgBoss,
  sql: Sql,
  { wanted, priority }: { readonly wanted: readonly Wanted[]; readonly priority: number },
): Promise<void> {
  if (wanted.length === 0) return;
  const jobs = wanted.map((one) => ({ id: randomUUID(), ...reconcileJob(one, priority) }));
  const inserted = new Set(await boss.insert(QUEUES.reconcile, jobs, { db: sql, returnId: true }));
  const waiting = jobs.filter(({ id }) => !inserted.has(id)).map(({ singletonKey }) => singletonKey);
  if (priority === PRIORITY.sweep) return;
  await bringForward(sql, QUEUES.reconcile, { keys: waiting, afterS: wanted[0]?.afterS ?? 0 });
}

/** An event asks for what waits already, under these keys: it comes sooner, unless it is deferred. Locked in one order, as in the inbox. */
export async function bringForward(
  sql: Sql,
  queue: string,
  { keys, afterS }: { readonly keys: readonly string[]; readonly afterS: number },
): Promise<void> {
  if (keys.length === 0) return;
  await sql.executeSql(
    `WITH waiting AS MATERIALIZED (
       SELECT id FROM pgboss.job
       WHERE name = $1 AND state = 'created' AND singleton_key = ANY ($2::text[]) AND data->>'deferred' IS NULL
       ORDER BY singleton_key FOR UPDATE
     )
     UPDATE pgboss.job SET priority = $3, start_after = least(start_after, pgboss.job_now() + $4 * interval '1 s')
     FROM waiting WHERE job.name = $1 AND job.id = waiting.id`,
    [queue, keys, PRIORITY.event, afterS],
  );
}

function reconcileJob({ repositoryId, afterS }: Wanted, priority: number) {
  const data: ReconcileData = { repositoryId, failures: 0, deferred: null };
  return { data, ...oneAtATime(String(repositoryId)), startAfter: afterS, priority } satisfies JobInsert;
}

export interface DeferredReconcile extends ReconcileData {
  /** Seconds from now. */
  readonly afterS: number;
  readonly priority: number;
}

/** Asks for one reconciliation later: the one that waits is put off to then, or one is added. */
export async function deferReconcile(
  boss: PgBoss,
  { afterS, priority, ...data }: DeferredReconcile,
): Promise<void> {
  await boss.upsert(QUEUES.reconcile, data, {
    ...oneAtATime(String(data.repositoryId)),
    startAfter: afterS,
    priority,
  });
}

/** Which of the jobs that wait since GitHub did not answer go on, and over how many seconds they are spread. */
export interface CatchUp {
  readonly queues: readonly string[];
  readonly withinS: number;
}

/** When GitHub answers again: all go on within a minute, not at once. */
const EVERYTHING: CatchUp = { queues: Object.values(QUEUES), withinS: 60 };

/** Brings forward the reconciliations and periodic jobs that an outage put off, as if it had not been. What GitHub refused waits on. */
export async function catchUp(sql: Sql, { queues, withinS }: CatchUp = EVERYTHING): Promise<void> {
  await sql.executeSql(
    `UPDATE pgboss.job SET start_after = least(start_after, pgboss.job_now() + random() * $1 * interval '1 s'),
       data = jsonb_set(data, '{failures}', '0')
     WHERE name = ANY ($2::text[]) AND state = 'created' AND data->>'deferred' = 'outage'`,
    [withinS, queues],
  );
}
