// PostgreSQL inside this process (PGlite), kept in a directory. It survives a killed process; it does not flush to the
// disk, so it may not survive a power cut. https://pglite.dev/docs/
import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import { MilepostError } from '../../errors.ts';
import type { Database, Sql } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { preparedFile, readPrepared } from './prepared.ts';

/** 128 MB of buffers and 1 GB of write-ahead log are PostgreSQL's own defaults: far too much here. */
const START = ['shared_buffers=8MB', 'max_wal_size=64MB', 'min_wal_size=32MB'].flatMap((setting) => [
  '-c',
  setting,
]);

/**
 * Opens the database in a directory, or makes it, there or in memory, from a prepared one where there is that file. Throws
 * a MilepostError where another process has it, or where it is damaged: then nothing is changed, and never is an empty one
 * put in its place.
 */
export async function openEmbedded(directory: string | null, prepared?: URL): Promise<Database> {
  const empty = prepared ?? (await preparedFile());
  if (directory === null) return wrap(await start('memory://', await readPrepared(empty)));
  const lock = await lockDirectory(directory);
  try {
    return wrap(await openDirectory(directory, empty), { directory, release: () => lock.release() });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** On what is at that place, on a copy of the empty database, or, without one, on what it makes from nothing. */
async function start(place: string, empty: Blob | undefined): Promise<PGlite> {
  return await PGlite.create(place, {
    startParams: [...PGlite.defaultStartParams, ...START],
    ...(empty === undefined ? {} : { loadDataDir: empty }),
  });
}

async function openDirectory(directory: string, prepared: URL): Promise<PGlite> {
  const place = join(directory, 'db');
  const wasComplete = await isSetUp(directory);
  // PGlite takes a directory without this file for a new one, and would begin anew in what is left of the old.
  if (wasComplete && !(await exists(join(place, 'PG_VERSION'))))
    throw damaged(directory, new Error('db/PG_VERSION is missing'));
  // The first start was cut off before anything was accepted.
  if (!wasComplete) await rm(place, { recursive: true, force: true });
  const empty = wasComplete ? undefined : await readPrepared(prepared);
  try {
    const pglite = await start(place, empty);
    await pglite.query('SELECT 1');
    if (!wasComplete)
      await writeFile(join(directory, COMPLETE), 'The database beside this file was set up whole.\n');
    return pglite;
  } catch (error) {
    throw wasComplete ? damaged(directory, error) : notMade(directory, error);
  }
}

/** Whether a database was ever set up there. */
export async function isSetUp(directory: string): Promise<boolean> {
  return exists(join(directory, COMPLETE));
}

/** Written once the database is set up whole: what is without it was cut off in the middle of that. */
const COMPLETE = 'complete';

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** What PGlite throws is not always an Error, and seldom has a message. */
function reason(cause: unknown): string {
  const { message, code, errno } = (cause ?? {}) as { message?: string; code?: string; errno?: number };
  return (
    (message ?? code ?? (errno === undefined ? 'no reason given' : `error ${errno}`)).split('\n')[0] ?? ''
  );
}

function damaged(directory: string, cause: unknown): MilepostError {
  return new MilepostError(`The database in ${directory} is damaged or cannot be read (${reason(cause)})`, {
    code: 'database',
    hint: 'Check the disk. Then restore a copy, or move the directory away: Milepost starts with a new one and reconciles every repository again; only deliveries that were waiting are lost.',
    cause,
  });
}

function notMade(directory: string, cause: unknown): MilepostError {
  return new MilepostError(`A database cannot be made in ${directory} (${reason(cause)})`, {
    code: 'database',
    hint: 'It needs about 60 MB free, and permission to write there. Or set DATABASE_URL to a PostgreSQL server.',
    cause,
  });
}

/**
 * data_corrupted, index_corrupted, undefined_file; duplicate_table, where the count of our steps is cut off.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const DAMAGE = new Set(['XX001', 'XX002', '58P01', '42P07']);

/** A damaged table is found only where it is read, which may be long after the start. */
function translating<Result>(directory: string, run: Promise<Result>): Promise<Result> {
  return run.catch((error: unknown) => {
    const { code = '' } = (error ?? {}) as { code?: string };
    throw DAMAGE.has(code) ? damaged(directory, error) : error;
  });
}

function wrap(
  pglite: PGlite,
  { directory = 'memory', release }: { directory?: string; release?: () => Promise<void> } = {},
): Database {
  const adapter = fromPglite(pglite);
  return {
    kind: 'embedded',
    executeSql: (text, values) => translating(directory, adapter.executeSql(text, values)),
    setSessionStatements: async (statements) => adapter.setSessionStatements?.(statements),
    transaction: (run) =>
      translating(
        directory,
        pglite.transaction((tx) => run(inTransaction(tx))),
      ),
    async close() {
      await pglite.close();
      await release?.();
    },
  };
}

/** Unlike outside of one, a statement that fails here must not roll the transaction back behind our back. */
function inTransaction(tx: Transaction): Sql {
  return {
    executeSql: async (text, values = []) => ({ rows: (await tx.query(text, values)).rows as never[] }),
  };
}
