// What the database holds, and how busy it was.
import type { Database, Sql } from '../../../src/queue/database/database.ts';

export const TABLES = [
  'pgboss.job',
  'milepost.delivery',
  'milepost.repository',
  'milepost.pace',
  'milepost.periodic_job',
] as const;

export type Rows = Readonly<Record<(typeof TABLES)[number], number>>;

export async function countRows(sql: Sql): Promise<Rows> {
  const columns = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS "${table}"`);
  const { rows } = await sql.executeSql<Rows>(`SELECT ${columns.join(', ')}`);
  return rows[0] ?? { ...NONE };
}

export const NONE: Rows = {
  'pgboss.job': 0,
  'milepost.delivery': 0,
  'milepost.repository': 0,
  'milepost.pace': 0,
  'milepost.periodic_job': 0,
};

/** In MB. */
export async function readSize(sql: Sql): Promise<number> {
  const { rows } = await sql.executeSql<{ bytes: number }>(
    'SELECT pg_database_size(current_database())::float8 AS bytes',
  );
  return Math.round((rows[0]?.bytes ?? 0) / 2 ** 20);
}

/** How long sessions of this database have been executing statements, in s of real time; undefined where nobody counts. */
export async function readActiveS(database: Database): Promise<number | undefined> {
  if (database.kind === 'embedded') return undefined;
  const { rows } = await database.executeSql<{ ms: number }>(
    'SELECT active_time::float8 AS ms FROM pg_stat_database WHERE datname = current_database()',
  );
  return (rows[0]?.ms ?? 0) / 1000;
}

/** A reconciliation that is on its way. */
export interface WaitingReconcile {
  readonly repositoryId: number;
  /** From now, in s. */
  readonly afterS: number;
  /** See ReconcileData. */
  readonly deferred: string | null;
}

/** The reconciliations on their way to some of the repositories. */
export async function findWaiting(
  sql: Sql,
  repositoryIds: readonly number[],
): Promise<readonly WaitingReconcile[]> {
  const { rows } = await sql.executeSql<WaitingReconcile>(
    `SELECT singleton_key::float8 AS "repositoryId", data->>'deferred' AS deferred,
       extract(epoch FROM start_after - pgboss.job_now())::float8 AS "afterS"
     FROM pgboss.job WHERE name = 'reconcile' AND state <= 'active' AND singleton_key = ANY ($1::text[])`,
    [repositoryIds.map(String)],
  );
  return rows;
}
