// A PostgreSQL server, named by DATABASE_URL. Several processes may share it.
import { Pool, type PoolClient } from 'pg';
import { MilepostError } from '../../errors.ts';
import type { Database, Sql } from './database.ts';
import { translateDatabaseError } from './postgres-errors.ts';

/** PostgreSQL 14 is the oldest that pg-boss and its own makers still look after. */
const OLDEST = 140_000;

/** A server or a network that went silent must not hold whoever asks, nor our stopping, for long. */
const ANSWER_MS = 15_000;

/**
 * Opens a pool. Throws a MilepostError where the server is not reached, refuses us, or is too old. `answerMs`: how long a
 * statement may take.
 */
export async function openPostgres(url: string, poolSize: number, answerMs = ANSWER_MS): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'milepost',
    connectionTimeoutMillis: 5000,
    query_timeout: answerMs,
    // A connection that is cut off without a word must not hold a transaction for ever.
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  // So would that of one that breaks within a transaction, whose statement has failed already: https://node-postgres.com/apis/client#error
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await checkVersion(pool);
  } catch (error) {
    await pool.end();
    throw translateDatabaseError(error, url, 'opening');
  }
  return {
    kind: 'postgres',
    executeSql: (text, values) => translating(url, () => sqlOn(pool).executeSql(text, values)),
    transaction: (work) => translating(url, () => inTransaction(pool, work)),
    close: () => pool.end(),
  };
}

/** The server may go away and come back at any time. */
async function translating<Result>(url: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw translateDatabaseError(error, url);
  }
}

async function checkVersion(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ number: string; text: string }>(
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text",
  );
  if (Number(rows[0]?.number) >= OLDEST) return;
  throw new MilepostError(`PostgreSQL ${rows[0]?.text ?? ''} is too old`, {
    code: 'database',
    hint: 'Milepost needs PostgreSQL 14 or later.',
  });
}

function sqlOn(client: Pool | PoolClient): Sql {
  return {
    executeSql: async (text, values) => {
      const result: unknown = await client.query(text, values);
      // Several statements in one text give several results.
      const results = (Array.isArray(result) ? result : [result]) as { rows: never[] }[];
      return { rows: results.flatMap(({ rows }) => rows) };
    },
  };
}

async function inTransaction<Result>(pool: Pool, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(sqlOn(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
