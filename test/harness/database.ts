// Databases for tests of the queue: embedded in a directory, and of a test's own on PostgreSQL where TEST_DATABASE_URL is set.
import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import type { Database } from '../../src/queue/database/database.ts';
import { openDatabase } from '../../src/queue/database/open-database.ts';
import { aDirectory } from './directory.ts';
import { DEPTH } from './depth.ts';

const SERVER = process.env['TEST_DATABASE_URL'];

/** The kinds that can be tested here, in a quick run one of them; setup/say-skipped.ts says how to test the other. */
export function kindsOfDatabase(): readonly Database['kind'][] {
  if (SERVER === undefined) return ['embedded'];
  return DEPTH === 'quick' ? ['postgres'] : ['embedded', 'postgres'];
}

export interface TestDatabase {
  readonly database: Database;
  /** Opens it once more, as another process would; embedded there is only the one. */
  another(): Promise<Database>;
  /** The same for a queue that other tests follow: what would close it in the end does not. */
  readonly shared: Database;
  /** Deletes every row that a queue may have left. */
  empty(): Promise<void>;
  /** Closes it, unless a queue on it has, and drops it where it is on a server. */
  remove(): Promise<void>;
}

let made = 0;

/** An empty database with Milepost's tables. */
export async function aDatabase(kind: Database['kind']): Promise<TestDatabase> {
  if (kind === 'embedded') {
    const directory = await aDirectory();
    const database = await openDatabase({ kind, directory });
    return {
      ...forSeveral(database),
      another: () => Promise.resolve(database),
      async remove() {
        await database.close().catch(() => undefined);
        await rm(directory, { recursive: true, force: true });
      },
    };
  }
  const { url, drop } = await aServersDatabase();
  const another = () => openDatabase({ kind, url, poolSize: 4 });
  const database = await another();
  return {
    ...forSeveral(database),
    another,
    async remove() {
      await database.close().catch(() => undefined);
      await drop();
    },
  };
}

function forSeveral(database: Database): Pick<TestDatabase, 'database' | 'shared' | 'empty'> {
  return {
    database,
    shared: { ...database, close: () => Promise.resolve() },
    async empty() {
      const { rows } = await database.executeSql<{ tables: string }>(
        "SELECT string_agg('milepost.' || tablename, ', ') AS tables FROM pg_tables WHERE schemaname = 'milepost' AND tablename <> 'version'",
      );
      await database.executeSql(`DELETE FROM pgboss.job; TRUNCATE ${rows[0]?.tables ?? ''}`);
    },
  };
}

/** An empty database on the server. */
async function aServersDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `milepost_test_${process.pid}_${(made += 1)}`;
  await runOnServer(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER ?? '');
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOnServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

export interface TestSettings {
  /** MILEPOST_DATA or DATABASE_URL, for an App as it is run. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** A database that the App itself opens. */
export async function databaseSettings(kind: Database['kind']): Promise<TestSettings> {
  if (kind === 'embedded') {
    const directory = await aDirectory();
    return {
      env: { MILEPOST_DATA: directory },
      remove: () => rm(directory, { recursive: true, force: true }),
    };
  }
  const { url, drop } = await aServersDatabase();
  return { env: { DATABASE_URL: url }, remove: drop };
}

async function runOnServer(text: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
