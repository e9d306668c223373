// Webhooks come in. Each is written down together with the jobs that it asks for, in one transaction; only then is GitHub
// told that we have it. What comes while a transaction is under way goes into the next one together.
import { setImmediate } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { MilepostError } from '../errors.ts';
import type { Database, Sql } from './database/database.ts';
import { PRIORITY, QUEUES, bringForward, insertReconciliations, oneAtATime } from './jobs.ts';
import type { RepositoryRef, EventTargets } from './event-targets.ts';
import { askForChecks, saveRepositories } from './repositories.ts';

export interface Delivery extends EventTargets {
  /** GitHub's id of the webhook: the same where it is sent again. */
  readonly id: string;
}

export interface InboxOptions {
  readonly database: Database;
  readonly boss: PgBoss;
  /**
   * Seconds from the first event to the reconciliation: a merge comes as a push, a pull request and, up to 2 s later, issues that
   * GitHub closes itself. One reconciliation for all of them.
   */
  readonly gatherS: number;
  /** Called when reconciliations were asked for. */
  readonly onEnqueued: () => void;
}

export interface Inbox {
  /**
   * Resolves once the delivery is kept for good: `replayed` where it was before, then it has no effect. Rejects where it
   * could not be kept; GitHub must be told so.
   */
  accept(delivery: Delivery): Promise<'accepted' | 'replayed'>;
}

interface Waiting {
  readonly delivery: Delivery;
  readonly resolve: (result: 'accepted' | 'replayed') => void;
  readonly reject: (error: unknown) => void;
}

const MOST_AT_ONCE = 500;
/** Where the database does not keep up, GitHub is told at once and asked for it again later, instead of holding all. */
const MOST_WAITING = 5000;

export function createInbox(options: InboxOptions): Inbox {
  const waiting: Waiting[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      await untilQuiet(() => waiting.length);
      const batch = waiting.splice(0, MOST_AT_ONCE);
      try {
        const fresh = await keep(
          options,
          batch.map(({ delivery }) => delivery),
        );
        // Of copies that came at once, the first is new.
        for (const { delivery, resolve } of batch)
          resolve(fresh.delete(delivery.id) ? 'accepted' : 'replayed');
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  return {
    accept: (delivery) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= MOST_WAITING) {
          reject(overrun());
          return;
        }
        waiting.push({ delivery, resolve, reject });
        if (!running) void drain();
      }),
  };
}

/** How often the event loop turns without another delivery before a batch is closed. */
const QUIET_TURNS = 3;

/**
 * An embedded database works on the thread that also reads the webhooks: each batch holds up those that are half read. So
 * they are let through first. Costs next to nothing where there are none.
 */
async function untilQuiet(count: () => number): Promise<void> {
  let seen = count();
  for (let quiet = 0; quiet < QUIET_TURNS && seen < MOST_AT_ONCE; quiet += 1) {
    await setImmediate();
    if (count() > seen) quiet = -1;
    seen = count();
  }
}

/**
 * Writes a batch down. Resolves to the ids that were not there before. Everything in the same order, whatever order it came
 * in: two processes that write the same down at once would lock each other out.
 */
async function keep(options: InboxOptions, batch: readonly Delivery[]): Promise<Set<string>> {
  const { database, boss, gatherS } = options;
  const fresh = await database.transaction(async (sql) => {
    const ids = await insertDeliveries(sql, batch);
    const { repositories, installations } = gather(batch.filter(({ id }) => ids.has(id)));
    await saveRepositories(sql, repositories);
    await askForChecks(sql, gatherChecks(batch.filter(({ id }) => ids.has(id))));
    const wanted = repositories.map(({ repositoryId }) => ({ repositoryId, afterS: gatherS }));
    await insertReconciliations(boss, sql, { wanted, priority: PRIORITY.event });
    await insertListings(boss, sql, installations);
    return ids;
  });
  options.onEnqueued();
  return fresh;
}

async function insertDeliveries(sql: Sql, batch: readonly Delivery[]): Promise<Set<string>> {
  const { rows } = await sql.executeSql<{ id: string }>(
    `INSERT INTO milepost.delivery (id, accepted_at) SELECT DISTINCT unnest($1::text[]) AS id, pgboss.job_now() ORDER BY id
     ON CONFLICT DO NOTHING RETURNING id`,
    [batch.map(({ id }) => id)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Each repository once, as the last delivery names it: it may have been renamed. In the order of their ids. */
function gather(deliveries: readonly Delivery[]): { repositories: RepositoryRef[]; installations: number[] } {
  const repositories = new Map(
    deliveries.flatMap(({ repositories }) => repositories.map((one) => [one.repositoryId, one] as const)),
  );
  const installations = new Set(deliveries.flatMap(({ installations }) => installations));
  return {
    repositories: [...repositories.values()].toSorted((a, b) => a.repositoryId - b.repositoryId),
    installations: [...installations].toSorted((a, b) => a - b),
  };
}

/** By repository, in the order of their ids: commits, and the last delivery that asked for the check of each. */
function gatherChecks(
  deliveries: readonly Delivery[],
): ReadonlyMap<number, Readonly<Record<string, string>>> {
  const asked = new Map<number, Record<string, string>>();
  for (const { id, checks = [] } of deliveries)
    for (const { repositoryId, commit } of checks)
      asked.set(repositoryId, { ...asked.get(repositoryId), [commit]: id });
  return new Map([...asked].toSorted(([a], [b]) => a - b));
}

async function insertListings(boss: PgBoss, sql: Sql, installations: readonly number[]): Promise<void> {
  if (installations.length === 0) return;
  const jobs = installations.map((installationId) => ({
    data: { installationId },
    ...oneAtATime(String(installationId)),
  }));
  await boss.insert(QUEUES.listing, jobs, { db: sql });
  // One that a resync put in may stand hours back.
  await bringForward(sql, QUEUES.listing, { keys: installations.map(String), afterS: 0 });
}

function overrun(): MilepostError {
  return new MilepostError('More webhooks arrive than the database can store', {
    code: 'database',
    hint: 'They are refused until it has caught up, and asked for again later.',
    retryable: true,
  });
}

/** GitHub sends a webhook again for 3 days at most, so an older id need not be known. */
export async function forgetOldDeliveries(sql: Sql): Promise<void> {
  await sql.executeSql(
    "DELETE FROM milepost.delivery WHERE accepted_at < pgboss.job_now() - interval '3 days'",
  );
}
