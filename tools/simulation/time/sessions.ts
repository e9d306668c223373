// Sessions that know the simulated time: on a PostgreSQL, and the single one of an embedded database.
import { Pool, type PoolClient } from 'pg';
import type { Database, Sql } from '../../../src/queue/database/database.ts';
import { SETTING, type VirtualClock } from './clock.ts';

/** As in the product: DATABASE_POOL_SIZE. */
const POOL_SIZE = 10;

const TELL = `SELECT set_config('${SETTING}', $1, false)`;

/** The product's own pool does not tell which session a statement runs on, so this is one beside it. */
export function openSessions(url: string, clock: VirtualClock): Database {
  // Waiting for the disk would only make the simulation slow: no figure of it is in real time but the machine's.
  const pool = new Pool({ connectionString: url, max: POOL_SIZE, options: '-c synchronous_commit=off' });
  // What breaks while it is idle, the database's end for instance, nobody waits for.
  pool.on('error', () => undefined);
  const told = new WeakMap<PoolClient, number>();

  async function onSession<Result>(run: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await pool.connect();
    try {
      if (told.get(client) !== clock.now()) await client.query(TELL, [clock.now()]);
      told.set(client, clock.now());
      return await run(client);
    } finally {
      client.release();
    }
  }

  return {
    kind: 'postgres',
    executeSql: (text, values) => onSession((client) => sqlOn(client).executeSql(text, values)),
    setSessionStatements: () => Promise.resolve(),
    transaction: (run) => onSession((client) => inTransaction(client, run)),
    close: () => pool.end(),
  };
}

function sqlOn(client: PoolClient): Sql {
  return {
    executeSql: async (text, values) => {
      const result: unknown = await client.query(text, values);
      const results = (Array.isArray(result) ? result : [result]) as { rows: never[] }[];
      return { rows: results.flatMap(({ rows }) => rows) };
    },
  };
}

async function inTransaction<Result>(
  client: PoolClient,
  run: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  await client.query('BEGIN');
  try {
    const result = await run(sqlOn(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** A single session, which runs what it is given one after the other: it need only be told before. */
export function tellSingle(database: Database, clock: VirtualClock): Database {
  let told = 0;

  async function tell(): Promise<void> {
    if (told === clock.now()) return;
    told = clock.now();
    await database.executeSql(TELL, [String(told)]);
  }

  return {
    ...database,
    setSessionStatements: () => Promise.resolve(),
    executeSql: async (text, values) => {
      await tell();
      return await database.executeSql(text, values);
    },
    transaction: async (run) => {
      await tell();
      return await database.transaction(run);
    },
  };
}
