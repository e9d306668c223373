// A PostgreSQL server, named by DATABASE_URL. Several processes may share it.
import { Pool, type PoolClient } from 'pg';
import { MilepostError } from '../errors.ts';
import type { Database, Sql } from './database.ts';

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
    throw translateDatabaseError(error, url);
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

/** What PostgreSQL or the way to it refuses, in our words; what is unknown stays as it is. Never names the password. */
export function translateDatabaseError(error: unknown, url: string): unknown {
  if (error instanceof MilepostError || !(error instanceof Error)) return error;
  const [what, hint] = explain(error, describe(url)) ?? [];
  if (what === undefined || hint === undefined) return error;
  return new MilepostError(what, { code: 'database', hint, retryable: true, cause: error });
}

interface Server {
  readonly at: string;
  readonly user: string;
  readonly database: string;
}

function describe(url: string): Server {
  if (!URL.canParse(url)) return { at: 'the server of DATABASE_URL', user: '', database: '' };
  const { host, username, pathname } = new URL(url);
  return { at: host, user: decodeURIComponent(username), database: decodeURIComponent(pathname.slice(1)) };
}

function explain(
  error: Error & { code?: string },
  { at, user, database }: Server,
): readonly [what: string, hint: string] | undefined {
  switch (error.code) {
    case 'ECONNREFUSED':
      return [
        `No PostgreSQL answers at ${at}`,
        'Is it running, and are host and port of DATABASE_URL right?',
      ];
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return [`${at} is not found`, "Check the host's name in DATABASE_URL."];
    case '28P01':
    case '28000':
      return [
        `PostgreSQL at ${at} does not let ${user || 'this user'} in (${error.message})`,
        'Check user and password in DATABASE_URL, and pg_hba.conf of the server.',
      ];
    case '3D000':
      return [`There is no database "${database}" at ${at}`, `Make it: CREATE DATABASE "${database}";`];
    case '42501':
      return [
        `${user || 'This user'} may not do that in the database "${database}" (${error.message})`,
        `Let it make its schemas: GRANT CREATE ON DATABASE "${database}" TO "${user}";`,
      ];
    case '53300':
      return [
        `PostgreSQL at ${at} has no connection left`,
        'Lower DATABASE_POOL_SIZE or raise max_connections.',
      ];
    case '53100':
      return [`The disk of PostgreSQL at ${at} is full`, 'Make room there; Milepost goes on by itself.'];
    case '40001':
    case '40P01':
      return [`PostgreSQL at ${at} undid a transaction (${error.message})`, 'Milepost tries it again later.'];
    case 'ECONNRESET':
    case 'EPIPE':
    case '57P01':
    case '57P02':
    case '57P03':
      return [`PostgreSQL at ${at} ended the connection`, 'Milepost goes on by itself when it is back.'];
    default:
      return explainWithoutCode(error, at);
  }
}

/** "Connection terminated due to connection timeout" is no answer, rather than a cut. */
function explainWithoutCode(error: Error, at: string): readonly [what: string, hint: string] | undefined {
  if (/timeout/i.test(error.message))
    return [`PostgreSQL at ${at} does not answer (${error.message})`, 'Check the network and the server.'];
  if (/connection terminated|connection ended/i.test(error.message))
    return [`The connection to PostgreSQL at ${at} was cut`, 'Milepost goes on by itself when it is back.'];
  return undefined;
}
