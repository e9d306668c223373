// The queue's database on simulated time: every session knows it, and each statement is counted.
import { setImmediate } from 'node:timers/promises';
import { Client } from 'pg';
import type { Database, Sql } from '../../../src/queue/database/database.ts';
import { migrate } from '../../../src/queue/database/migrate.ts';
import { openDatabase } from '../../../src/queue/database/open-database.ts';
import type { VirtualClock } from './clock.ts';
import { openSessions, tellSingle } from './sessions.ts';

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
