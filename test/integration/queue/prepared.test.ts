// A first start begins with the empty database that the build made: it is whole, and a damaged one is never half used.
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../src/queue/database/database.ts';
import { openEmbedded } from '../../../src/queue/database/embedded.ts';
import { migrate } from '../../../src/queue/database/migrate.ts';
import { startJobs } from '../../../src/queue/jobs.ts';
import { anEmptyDatabase, fillDirectory } from '../../harness/directory.ts';

let prepared: URL;
let directory: string;

beforeAll(async () => {
  prepared = await anEmptyDatabase();
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'milepost-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

/** Drawn anew by each initdb. */
async function identity(database: Database): Promise<string> {
  const { rows } = await database.executeSql<{ id: string }>(
    'SELECT system_identifier::text AS id FROM pg_control_system()',
  );
  return rows[0]?.id ?? '';
}

/** The identity of the one that is made there, after it took our tables and those of pg-boss. */
async function make(place: string, file = prepared): Promise<string> {
  const database = await openEmbedded(place, file);
  await migrate(database);
  const boss = await startJobs({ database, onError: () => undefined });
  await boss.stop({ graceful: false });
  await database.executeSql("INSERT INTO milepost.periodic_job VALUES ('kept', now(), '{}')");
  const made = await identity(database);
  await database.close();
  return made;
}

test('the file is there whole, or not at all', async () => {
  const files = await readdir(new URL('.', prepared));
  expect(files.filter((name) => name.includes('.tar'))).toEqual([basename(fileURLToPath(prepared))]);
});

test('databases are made from the prepared one, and kept over a restart; in memory they are gone', async () => {
  const missingParent = join(directory, 'made', 'here');
  const one = await make(missingParent);
  expect((await stat(missingParent)).mode & 0o777).toBe(0o700);
  const again = await openEmbedded(missingParent, prepared);
  expect(await identity(again)).toBe(one);
  const { rows } = await again.executeSql('SELECT name FROM milepost.periodic_job');
  expect(rows).toEqual([{ name: 'kept' }]);
  await again.close();
  const inMemory = await openEmbedded(null, prepared);
  expect(await identity(inMemory)).toBe(one);
  await inMemory.close();
});

test('where none was prepared, one is made from nothing', async () => {
  const missing = pathToFileURL(join(directory, 'missing.tar.gz'));
  const copy = join(directory, 'copy');
  await fillDirectory(copy);
  const copied = await openEmbedded(copy);
  expect(await make(join(directory, 'one'), missing)).not.toBe(await identity(copied));
  await copied.close();
});

test('what a start that was cut off left is made anew', async () => {
  await mkdir(join(directory, 'db', 'base'), { recursive: true });
  await writeFile(join(directory, 'db', 'PG_VERSION'), '18\n');
  await writeFile(join(directory, 'db', 'base', 'half'), 'half');
  await writeFile(join(directory, 'lock'), '');
  await make(directory);
  expect(await readdir(join(directory, 'db', 'base'))).not.toContain('half');
  expect(await readdir(directory)).toContain('complete');
});

test.each<[string, (whole: Buffer) => Buffer]>([
  ['is cut off', (whole) => whole.subarray(0, whole.length / 2)],
  ['is empty', () => Buffer.alloc(0)],
  ['is something else', () => Buffer.alloc(1000, 0x5a)],
])('a prepared one that %s is refused with what to do', async (_, damage) => {
  const file = join(directory, 'damaged.tar.gz');
  await writeFile(file, damage(await readFile(prepared)));
  const error: unknown = await openEmbedded(join(directory, 'data'), pathToFileURL(file)).catch(
    (cause: unknown) => cause,
  );
  await rm(file);
  expect(error).toMatchObject({
    code: 'database',
    retryable: false,
    message: expect.stringContaining(`${file} cannot be read (`) as string,
    hint: expect.stringMatching(/Delete it and build Milepost again: npm run build\.$/) as string,
  });
  // As before a first start: a whole one helps.
  expect(await readdir(join(directory, 'data'))).toEqual(['lock']);
});
