// Databases of an experiment's own on a PostgreSQL server.
import { Client } from 'pg';

export interface ChaosDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

let made = 0;

/** Makes an empty database on the server that the address names. */
export async function createDatabase(server: string): Promise<ChaosDatabase> {
  const name = `milepost_chaos_${process.pid}_${(made += 1)}`;
  await runSql(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await runSql(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Runs one statement on a connection of its own. */
export async function runSql<Row extends object>(url: string, text: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

export interface RowLock {
  /** Whether a process waits for the row. */
  isWaitedFor(): Promise<boolean>;
  release(): Promise<void>;
}

/** Holds the row of the running reconciliation of a repository, so that whoever asks about it has to wait. */
export async function lockActiveReconcile(url: string, repositoryId: number): Promise<RowLock> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  await client.query(
    "SELECT id FROM pgboss.job WHERE name = 'reconcile' AND state = 'active' AND singleton_key = $1 FOR UPDATE",
    [String(repositoryId)],
  );
  return {
    async isWaitedFor() {
      const waiting = await runSql(
        url,
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'milepost' AND wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    },
    async release() {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

/** Lets nobody in any more, and throws out who is in. */
export async function closeDatabase(server: string, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await runSql(server, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  await runSql(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
}

export async function openDatabaseAgain(server: string, url: string): Promise<void> {
  await runSql(server, `ALTER DATABASE ${new URL(url).pathname.slice(1)} WITH ALLOW_CONNECTIONS true`);
}

/** Ends the connections of the App that wait for a row. */
export async function cutWaiting(url: string): Promise<void> {
  await runSql(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'milepost' AND wait_event_type = 'Lock'`,
  );
}
