// The queue's database on simulated time: every session knows it, and each statement is counted.
import { setImmediate } from 'node:timers/promises';
import { Client, Pool, type PoolClient } from 'pg';
import type { Database, Sql } from '../../src/queue/database.ts';
import { migrate } from '../../src/queue/migrate.ts';
import { openDatabase } from '../../src/queue/open-database.ts';
import { SETTING, type VirtualClock } from './clock.ts';

export interface SimulatedDatabase extends Database {
  /** So far. */
  readonly statements: number;
}

/** Several processes have a pool each on a PostgreSQL; an embedded database serves one. */
export interface Server {
  readonly kind: Database['kind'];
  connect(): Promise<SimulatedDatabase>;
  /** Drops what was made. */
  close(): Promise<void>;
}

/** As in the product: DATABASE_POOL_SIZE. */
const POOL_SIZE = 10;

const TELL = `SELECT set_config('${SETTING}', $1, false)`;

/** Makes a database of the simulation's own: in memory, or on the server that `url` names. */
export async function openServer(url: string | undefined, clock: VirtualClock): Promise<Server> {
  if (url === undefined) {
    const connect = async () =>
      count(tellSingle(await openDatabase({ kind: 'embedded', directory: null }), clock), clock);
    return { kind: 'embedded', connect, close: () => Promise.resolve() };
  }
  const name = `milepost_simulation_${process.pid}_${Date.now()}`;
  await runOnce(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    kind: 'postgres',
    async connect() {
      const database = count(openSessions(own.href, clock), clock);
      await migrate(database);
      return database;
    },
    close: () => runOnce(url, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The product's own pool does not tell which session a statement runs on, so this is one beside it. */
function openSessions(url: string, clock: VirtualClock): Database {
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
function tellSingle(database: Database, clock: VirtualClock): Database {
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

/** Counts statements, and lets the clock wait for them. */
function count(database: Database, clock: VirtualClock): SimulatedDatabase {
  let statements = 0;
  let underWay = 0;
  let begun = 0;
  let rested: (() => void)[] = [];

  async function track<Result>(run: () => Promise<Result>): Promise<Result> {
    underWay += 1;
    begun += 1;
    try {
      return await run();
    } finally {
      underWay -= 1;
      if (underWay === 0) {
        for (const resolve of rested) resolve();
        rested = [];
      }
    }
  }

  const counted = (sql: Sql): Sql => ({
    executeSql: (text, values) => {
      statements += 1;
      return sql.executeSql(text, values);
    },
  });

  clock.waitFor(async () => {
    let waited = false;
    for (let seen = -1; underWay > 0 || seen !== begun;) {
      waited ||= underWay > 0 || seen !== -1;
      if (underWay > 0) await new Promise<void>((resolve) => rested.push(resolve));
      seen = begun;
      // Whoever got an answer goes on in this turn: to a timer, or to another statement.
      await setImmediate();
    }
    return waited;
  });
  return {
    ...database,
    executeSql: (text, values) => track(() => counted(database).executeSql(text, values)),
    transaction: (run) => {
      // BEGIN and COMMIT.
      statements += 2;
      return track(() => database.transaction((sql) => run(counted(sql))));
    },
    get statements() {
      return statements;
    },
  };
}
