// The queue as an operator sees it from outside, without working on it.
import { PgBoss } from 'pg-boss';
import { MilepostError } from '../errors.ts';
import type { Database, DatabaseSettings, Sql } from './database/database.ts';
import { backendOf } from './jobs.ts';
import { isSetUp, openEmbedded } from './database/embedded.ts';
import { openPostgres } from './database/postgres.ts';
import {
  type InstallationPace,
  type QueueStatus,
  type PeriodicJob,
  type FailingRepository,
  findFailing,
  readPaces,
  readPeriodicJobs,
  readStatus,
  readTended,
  retryFailing,
} from './status.ts';

/** What stands in the queue, and what does not go on by itself. */
export interface Inspection {
  readonly status: QueueStatus;
  readonly failing: readonly FailingRepository[];
  readonly periodicJobs: readonly PeriodicJob[];
  readonly paces: readonly InstallationPace[];
  /** See readTended. */
  readonly tendedS: number | null;
}

/** Reads all that there is to see. */
export async function inspect(sql: Sql): Promise<Inspection> {
  return {
    status: await readStatus(sql),
    failing: await findFailing(sql),
    periodicJobs: await readPeriodicJobs(sql),
    paces: await readPaces(sql),
    tendedS: await readTended(sql),
  };
}

export interface Operator {
  inspect(): Promise<Inspection>;
  /** See retryFailing. */
  retry(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the database beside the processes that work on it; an embedded one only where none does. Changes nothing by
 * itself. Throws a MilepostError `database` where it cannot be opened, or was never set up.
 */
export async function openOperator(settings: DatabaseSettings): Promise<Operator> {
  const database = await open(settings);
  try {
    await assertSetUp(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    inspect: () => inspect(database),
    async retry() {
      const boss = new PgBoss({
        ...{ db: database, backend: backendOf(database) },
        ...{ supervise: false, schedule: false, migrate: false, createSchema: false },
      });
      await boss.start();
      const count = await retryFailing(boss, database);
      await boss.stop();
      return count;
    },
    close: () => database.close(),
  };
}

/** To inspect must not make what is not there. */
async function open(settings: DatabaseSettings): Promise<Database> {
  if (settings.kind === 'postgres') return await openPostgres(settings.url, settings.poolSize);
  if (settings.directory === null || !(await isSetUp(settings.directory))) throw notSetUp();
  return await openEmbedded(settings.directory);
}

async function assertSetUp(database: Database): Promise<void> {
  const { rows } = await database.executeSql<{ there: boolean }>(
    "SELECT to_regclass('milepost.repository') IS NOT NULL AND to_regclass('pgboss.job') IS NOT NULL AS there",
  );
  if (rows[0]?.there !== true) throw notSetUp();
}

function notSetUp(): MilepostError {
  return new MilepostError('The database has no tables of Milepost yet', {
    code: 'database',
    hint: 'Start it once: milepost serve.',
  });
}
