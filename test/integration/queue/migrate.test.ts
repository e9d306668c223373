// The tables: made once by however many start, never touched where a newer Milepost has been.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/queue/database/database.ts';
import { startJobs } from '../../../src/queue/jobs.ts';
import { migrate } from '../../../src/queue/database/migrate.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';

/** As on an empty database. */
async function empty(database: Database): Promise<void> {
  await database.executeSql('DROP SCHEMA IF EXISTS milepost CASCADE; DROP SCHEMA IF EXISTS pgboss CASCADE');
}

/** Every table, column and index of ours, and what is in them. */
async function snapshot(database: Database): Promise<unknown> {
  const { rows: columns } = await database.executeSql(
    `SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns
     WHERE table_schema IN ('milepost', 'pgboss') ORDER BY 1, 2, 3`,
  );
  const { rows: indexes } = await database.executeSql(
    "SELECT tablename, indexname FROM pg_indexes WHERE schemaname = 'milepost' ORDER BY 1, 2",
  );
  const { rows: versions } = await database.executeSql('SELECT version FROM milepost.version');
  const { rows: pace } = await database.executeSql('SELECT * FROM milepost.pace ORDER BY 1');
  return { columns, indexes, versions, pace };
}

async function schemas(database: Database): Promise<number> {
  const { rows } = await database.executeSql(
    "SELECT 1 FROM information_schema.schemata WHERE schema_name IN ('milepost', 'pgboss')",
  );
  return rows.length;
}

describe.each(kindsOfDatabase())('the tables, %s', (kind) => {
  let held: TestDatabase;
  let database: Database;
  let others: Database[];

  beforeAll(async () => {
    held = await aDatabase(kind);
    database = held.database;
  });

  afterAll(() => held.remove());

  beforeEach(async () => {
    others = [];
    await empty(database);
    await migrate(database);
  });

  afterEach(async () => {
    for (const other of others) await other.close();
  });

  test('names of before are those of now: rows stay, and queues of the old names are gone', async () => {
    const boss = await startJobs({ database, onError: () => undefined });
    await boss.createQueue('look');
    await boss.send('look', { repositoryId: 1 });
    await boss.schedule('look', '0 0 1 1 *');
    await boss.stop({ graceful: false });
    const before = await snapshot(database);
    await database.executeSql(
      `ALTER TABLE milepost.repository DROP COLUMN asked_for;
       ALTER TABLE milepost.repository RENAME COLUMN reconciled_at TO looked_at;
       ALTER TABLE milepost.periodic_job RENAME TO round;
       INSERT INTO milepost.round VALUES ('redelivery', now(), '{}');
       UPDATE milepost.version SET version = 3`,
    );
    await migrate(database);
    expect(await snapshot(database)).toEqual(before);
    const count = async (from: string) => (await database.executeSql(`SELECT 1 FROM ${from}`)).rows.length;
    expect(await count('milepost.periodic_job')).toBe(1);
    expect(await count("pgboss.queue WHERE name = 'look'")).toBe(0);
    expect(await count("pgboss.job WHERE name = 'look'")).toBe(0);
    expect(await count("pgboss.queue WHERE name = 'reconcile'")).toBe(1);
  });

  test('a second start changes nothing, and what is there stays', async () => {
    await database.executeSql("INSERT INTO milepost.pace VALUES (7, '{1}', 2, 3)");
    const before = await snapshot(database);
    await migrate(database);
    expect(await snapshot(database)).toEqual(before);
    const { versions } = before as { versions: unknown[] };
    expect(versions).toEqual([{ version: 5 }]);
  });

  test('those of a newer Milepost are refused with what to do, and not touched', async () => {
    await database.executeSql('DROP SCHEMA IF EXISTS pgboss CASCADE');
    await database.executeSql('UPDATE milepost.version SET version = 99');
    const before = await snapshot(database);
    await expect(migrate(database)).rejects.toMatchObject({
      name: 'MilepostError',
      code: 'database',
      retryable: false,
      message: 'The database was set up by a newer Milepost',
      hint: expect.stringContaining('Start that version again') as string,
    });
    expect(await snapshot(database)).toEqual(before);
    expect(await schemas(database)).toBe(1);
    if (kind === 'postgres') await expect(held.another()).rejects.toThrow(/newer Milepost/);
  });

  test('a step that fails leaves nothing behind, and the next start makes all', async () => {
    await empty(database);
    const failing: Database = {
      ...database,
      transaction: (run) =>
        database.transaction((sql) =>
          run({
            executeSql: (text, values) => {
              if (text.includes('milepost.round')) return Promise.reject(new Error('no'));
              return sql.executeSql(text, values);
            },
          }),
        ),
    };
    await expect(migrate(failing)).rejects.toThrow('no');
    expect(await schemas(database)).toBe(0);
    await migrate(database);
    expect(await schemas(database)).toBe(2);
  });

  test.runIf(kind === 'postgres')(
    'four processes that start at once on an empty database all start, and make them once',
    async () => {
      for (let round = 0; round < 2; round += 1) {
        await empty(database);
        others = await Promise.all([held.another(), held.another(), held.another(), held.another()]);
        const errors: unknown[] = [];
        const onError = (error: unknown) => errors.push(error);
        const bosses = await Promise.all(others.map((other) => startJobs({ database: other, onError })));
        const { rows: versions } = await database.executeSql('SELECT version FROM milepost.version');
        expect(versions).toEqual([{ version: 5 }]);
        const { rows: queues } = await database.executeSql('SELECT name FROM pgboss.queue ORDER BY name');
        expect(queues.map((row) => (row as { name: string }).name)).toEqual(
          expect.arrayContaining(['dead', 'reconcile', 'resync', 'redelivery', 'listing']),
        );
        await Promise.all(bosses.map((boss) => boss.stop({ graceful: false })));
        for (const other of others) await other.close();
        others = [];
        expect(errors).toEqual([]);
      }
    },
  );
});
