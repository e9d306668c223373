// What stands in the queue, for the operator.
import { PRIORITY, QUEUES, insertReconciliations } from './jobs.ts';
import type { Database, Sql } from './database/database.ts';
import type { ReconcileFailure, RepositoryStatus } from './repositories.ts';
import type { PgBoss } from 'pg-boss';

export interface QueueStatus {
  /** Reconciliations that could start now, that wait for their time, and that are under way. */
  readonly due: number;
  readonly later: number;
  readonly running: number;
  /** How long the oldest due reconciliation has waited, in s. */
  readonly oldestS: number;
  readonly listings: number;
  readonly deliveries: number;
  readonly repositories: Readonly<Partial<Record<RepositoryStatus, number>>>;
}

export async function readStatus(sql: Sql): Promise<QueueStatus> {
  const jobs = await sql.executeSql<{
    due: number;
    later: number;
    running: number;
    oldest: number;
    listings: number;
  }>(
    `SELECT
       count(*) FILTER (WHERE name = '${QUEUES.reconcile}' AND state < 'active' AND start_after <= pgboss.job_now())::int AS due,
       count(*) FILTER (WHERE name = '${QUEUES.reconcile}' AND state < 'active' AND start_after > pgboss.job_now())::int AS later,
       count(*) FILTER (WHERE name = '${QUEUES.reconcile}' AND state = 'active')::int AS running,
       coalesce(extract(epoch FROM pgboss.job_now() - min(start_after)
         FILTER (WHERE name = '${QUEUES.reconcile}' AND state < 'active' AND start_after <= pgboss.job_now())), 0)::float8 AS oldest,
       count(*) FILTER (WHERE name <> '${QUEUES.reconcile}' AND state <= 'active')::int AS listings
     FROM pgboss.job
     WHERE state <= 'active' AND name = ANY ($1::text[])`,
    [[QUEUES.reconcile, QUEUES.listing, QUEUES.resync, QUEUES.redelivery]],
  );
  const repositories = await sql.executeSql<{ status: RepositoryStatus; count: number }>(
    'SELECT status, count(*)::int AS count FROM milepost.repository GROUP BY status',
  );
  const deliveries = await sql.executeSql<{ count: number }>(
    'SELECT count(*)::int AS count FROM milepost.delivery',
  );
  const { due = 0, later = 0, running = 0, oldest = 0, listings = 0 } = jobs.rows[0] ?? {};
  return {
    ...{ due, later, running, listings },
    oldestS: Math.round(oldest),
    deliveries: deliveries.rows[0]?.count ?? 0,
    repositories: Object.fromEntries(repositories.rows.map(({ status, count }) => [status, count])),
  };
}

/** A repository whose last reconciliation failed. */
export interface FailingRepository {
  readonly repository: string;
  readonly installationId: number;
  readonly status: RepositoryStatus;
  readonly failure: ReconcileFailure | null;
  /** ISO 8601. */
  readonly reconciledAt: string | null;
}

/** Those that are dead, stuck or waiting, the gravest first. */
export async function findFailing(sql: Sql, most = 50): Promise<readonly FailingRepository[]> {
  const { rows } = await sql.executeSql<{
    owner: string;
    name: string;
    installation_id: number;
    status: RepositoryStatus;
    error: ReconcileFailure | null;
    reconciled_at: Date | null;
  }>(
    `SELECT owner, name, installation_id, status, error, reconciled_at FROM milepost.repository
     WHERE status IN ('dead', 'stuck', 'waiting') ORDER BY status, reconciled_at DESC LIMIT $1`,
    [most],
  );
  return rows.map(({ owner, name, installation_id, status, error, reconciled_at }) => ({
    repository: `${owner}/${name}`,
    installationId: installation_id,
    status,
    failure: error,
    reconciledAt: reconciled_at === null ? null : reconciled_at.toISOString(),
  }));
}

/** What was done now and then, and what came of it. */
export interface PeriodicJob {
  readonly name: string;
  /** ISO 8601. */
  readonly endedAt: string;
  readonly result: Readonly<Record<string, unknown>>;
}

export async function readPeriodicJobs(sql: Sql): Promise<readonly PeriodicJob[]> {
  const { rows } = await sql.executeSql<{ name: string; ended_at: Date; result: Record<string, unknown> }>(
    'SELECT name, ended_at, result FROM milepost.periodic_job ORDER BY name',
  );
  return rows.map(({ name, ended_at, result }) => ({ name, endedAt: ended_at.toISOString(), result }));
}

/**
 * How long ago a process was at work on the queue, in s; null where none ever was. Each looks after it every 15 s, whatever
 * its role, and pg-boss writes down when.
 */
export async function readTended(sql: Sql): Promise<number | null> {
  const { rows } = await sql.executeSql<{ ago: number | null }>(
    'SELECT extract(epoch FROM pgboss.job_now() - max(monitor_claim_on))::float8 AS ago FROM pgboss.queue',
  );
  const ago = rows[0]?.ago ?? null;
  return ago === null ? null : Math.max(0, Math.round(ago));
}

/** How much an installation has written of late. */
export interface InstallationPace {
  readonly installationId: number;
  /** Writes within the last hour, of 500. */
  readonly lastHour: number;
  /** No request before, in ISO 8601: GitHub asked for silence. */
  readonly silentUntil: string | null;
}

/** The installations that wrote or were refused within the last hour, the busiest first. */
export async function readPaces(sql: Sql, most = 50): Promise<readonly InstallationPace[]> {
  const { rows } = await sql.executeSql<{ id: number; count: number; silent: Date | null }>(
    `SELECT installation_id AS id, recent.count, CASE WHEN silent_until > clock.ms THEN to_timestamp(silent_until / 1000) END AS silent
     FROM milepost.pace, (SELECT extract(epoch FROM pgboss.job_now())::float8 * 1000 AS ms) AS clock,
       LATERAL (SELECT count(*)::int AS count FROM unnest(turns) AS turn WHERE turn > clock.ms - 3600000) AS recent
     WHERE recent.count > 0 OR silent_until > clock.ms ORDER BY recent.count DESC LIMIT $1`,
    [most],
  );
  return rows.map(({ id, count, silent }) => ({
    installationId: id,
    lastHour: count,
    silentUntil: silent === null ? null : silent.toISOString(),
  }));
}

/** Asks for a reconciliation of each repository that is dead or stuck. Resolves to how many there are. */
export async function retryFailing(boss: PgBoss, database: Database): Promise<number> {
  return await database.transaction(async (sql) => {
    const { rows } = await sql.executeSql<{ id: number }>(
      "UPDATE milepost.repository SET status = 'waiting' WHERE status IN ('dead', 'stuck') RETURNING id",
    );
    const wanted = rows.map(({ id }) => ({ repositoryId: id, afterS: 0 }));
    await insertReconciliations(boss, sql, { wanted, priority: PRIORITY.event });
    return rows.length;
  });
}
