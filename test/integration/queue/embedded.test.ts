// The embedded database's directory: one process at a time, kept over a restart, never silently begun anew.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MilepostError } from '../../../src/errors.ts';
import { lockDirectory } from '../../../src/queue/database/directory-lock.ts';
import { startJobs } from '../../../src/queue/jobs.ts';
import { openDatabase } from '../../../src/queue/database/open-database.ts';
import type { Database } from '../../../src/queue/database/database.ts';
import { openOperator } from '../../../src/queue/operator.ts';
import { aDirectory } from '../../harness/directory.ts';

/** Holds a directory as a Milepost does, then says so. */
const HOLD = `
  import { openSync, writeSync } from 'node:fs';
  import { tryLock } from 'fs-native-extensions';
  const fd = openSync(process.argv[1], 'a+');
  if (!tryLock(fd)) process.exit(1);
  writeSync(fd, 'process ' + process.pid + ' on here\\n');
  console.log('held');
  setInterval(() => undefined, 1000);
`;

/** A directory with a database that is set up. */
let template: string;
/** Path of the file of a table or index, below db/. */
const paths = new Map<string, string>();
const RELATIONS = ['milepost.repository', 'milepost.version', 'pgboss.queue', 'pg_catalog.pg_class'];

beforeAll(async () => {
  template = await aDirectory();
  const database = await open(template);
  await database.executeSql("INSERT INTO milepost.periodic_job VALUES ('kept', now(), '{}')");
  await database.executeSql(
    "INSERT INTO milepost.repository (id, installation_id, owner, name, seen_at) VALUES (1, 7, 'octo', 'course', now())",
  );
  for (const relation of RELATIONS) {
    const { rows } = await database.executeSql<{ path: string }>('SELECT pg_relation_filepath($1) AS path', [
      relation,
    ]);
    paths.set(relation, rows[0]?.path ?? '');
  }
  await database.close();
});

afterAll(() => rm(template, { recursive: true, force: true }));

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'milepost-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

function open(place: string): Promise<Database> {
  return openDatabase({ kind: 'embedded', directory: place });
}

async function refusal(place = directory): Promise<MilepostError> {
  const result = await open(place).then(
    (database) => database.close(),
    (error: unknown) => error,
  );
  if (result instanceof MilepostError) return result;
  throw new Error(`opened, or another error: ${String(result)}`);
}

async function periodicJobs(database: Database): Promise<number> {
  const { rows } = await database.executeSql("SELECT 1 FROM milepost.periodic_job WHERE name = 'kept'");
  return rows.length;
}

/** Every file with its size, apart from the lock and from what PostgreSQL makes anew at each start. */
async function inventory(place: string): Promise<readonly string[]> {
  const names = await readdir(place, { recursive: true });
  const files = names.filter((name) => !/lock$|postmaster\.pid$|pg_internal\.init$/.test(name));
  return Promise.all(files.toSorted().map(async (name) => `${name} ${(await stat(join(place, name))).size}`));
}

describe('a directory that is there', () => {
  test('keeps what was written over a restart', async () => {
    cpSync(template, directory, { recursive: true });
    const database = await open(directory);
    expect(await periodicJobs(database)).toBe(1);
    await database.executeSql('INSERT INTO milepost.pace (installation_id) VALUES (7)');
    await database.close();
    const again = await open(directory);
    const { rows } = await again.executeSql('SELECT installation_id FROM milepost.pace');
    expect(rows).toEqual([{ installation_id: 7 }]);
    await again.close();
  });

  test('is closed again where its tables cannot be used, so that another start finds it free', async () => {
    cpSync(template, directory, { recursive: true });
    const database = await open(directory);
    await database.executeSql('UPDATE milepost.version SET version = version + 1');
    await database.close();
    expect((await refusal()).message).toMatch(/newer Milepost/);
    expect((await refusal()).message).toMatch(/newer Milepost/);
  });
});

describe('a directory that somebody holds', () => {
  let holder: ChildProcess;

  beforeEach(async () => {
    // Who holds it is asked before anything in it is read.
    await writeFile(join(directory, 'complete'), '');
    const program = ['--input-type=module', '--eval', HOLD, join(directory, 'lock')];
    holder = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    if (holder.stdout !== null) await once(holder.stdout, 'data');
  });

  afterEach(async () => {
    if (holder.exitCode !== null || holder.signalCode !== null) return;
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  });

  test('is refused with the name of the process, and left as it is', async () => {
    const before = await inventory(directory);
    const error = await refusal();
    expect(error).toMatchObject({ code: 'database', retryable: false });
    expect(error.message).toContain(directory);
    expect(error.message).toContain(`process ${holder.pid ?? 0} on`);
    expect(error.hint).toMatch(/Stop that process.*MILEPOST_DATA.*DATABASE_URL/);
    expect(await inventory(directory)).toEqual(before);
    expect(await readFile(join(directory, 'lock'), 'utf8')).toContain(`process ${holder.pid ?? 0} on`);
  });

  test('is refused while the process is stopped, and free once it is killed', async () => {
    holder.kill('SIGSTOP');
    expect((await refusal()).message).toContain('is in use');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = await lockDirectory(directory);
    expect(await readFile(join(directory, 'lock'), 'utf8')).toContain(`process ${process.pid} on`);
    await lock.release();
  });

  test('is refused to an operator too', async () => {
    await expect(openOperator({ kind: 'embedded', directory })).rejects.toThrow(/in use by process/);
  });
});

test('two locks at once in one process: one of them is refused', async () => {
  const [one, other] = await Promise.allSettled([lockDirectory(directory), lockDirectory(directory)]);
  expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  for (const result of [one, other]) if (result.status === 'fulfilled') await result.value.release();
});

describe('a directory that is damaged is refused with what to do, and left as it is', () => {
  const inDb = (path: string) => join(directory, 'db', path);
  const overwrite = async (path: string) =>
    writeFile(inDb(path), Buffer.alloc((await stat(inDb(path))).size, 0x5a));
  const of = (relation: string) => paths.get(relation) ?? '';

  test.each<[string, () => Promise<void>]>([
    ['pg_control is overwritten', () => overwrite('global/pg_control')],
    ['pg_control is cut off', () => truncate(inDb('global/pg_control'))],
    ['PG_VERSION is missing', () => rm(inDb('PG_VERSION'))],
    ['a system table is overwritten', () => overwrite(of('pg_catalog.pg_class'))],
    ['a table of ours is overwritten', () => overwrite(of('milepost.version'))],
    ['a table of ours is cut off', () => truncate(inDb(of('milepost.version')))],
  ])('%s', async (_, damage) => {
    cpSync(template, directory, { recursive: true });
    await damage();
    const before = (await inventory(directory)).filter((file) => file.startsWith('db/base'));
    const error = await refusal();
    expect(error).toMatchObject({ code: 'database', retryable: false });
    expect(error.message).toContain(`The database in ${directory} is damaged`);
    expect(error.message).not.toContain('no reason given');
    expect(error.hint).toMatch(/restore a copy, or move the directory away/);
    const left = (await inventory(directory)).filter((file) => file.startsWith('db/base'));
    expect(left).toEqual(before);
    // Nor does a second start take it for a new one.
    expect((await refusal()).message).toContain('is damaged');
  });

  test('a table that is only read later: the first to read it says so', async () => {
    cpSync(template, directory, { recursive: true });
    await overwrite(of('milepost.repository'));
    const database = await open(directory);
    const damaged = {
      code: 'database',
      message: expect.stringContaining(`${directory} is damaged`) as string,
    };
    const read = 'SELECT * FROM milepost.repository';
    await expect(database.executeSql(read)).rejects.toMatchObject(damaged);
    await expect(database.transaction((sql) => sql.executeSql(read))).rejects.toMatchObject(damaged);
    await expect(database.executeSql('SELECT 1 FROM no_such_table')).rejects.toMatchObject({ code: '42P01' });
    expect(await periodicJobs(database)).toBe(1);
    await database.close();
  });

  test("a table of pg-boss's: the start of the queue says so", async () => {
    cpSync(template, directory, { recursive: true });
    await overwrite(of('pgboss.queue'));
    const database = await open(directory);
    await expect(startJobs({ database, onError: () => undefined })).rejects.toMatchObject({
      code: 'database',
    });
    await database.close();
  });
});

describe('what is no directory to write in', () => {
  test.each<[string, () => Promise<string>]>([
    [
      'a file',
      async () => {
        await writeFile(join(directory, 'file'), 'mine');
        return join(directory, 'file');
      },
    ],
    [
      'below a file',
      async () => {
        await writeFile(join(directory, 'file'), 'mine');
        return join(directory, 'file', 'below');
      },
    ],
    [
      'a lock that is a directory',
      async () => {
        await mkdir(join(directory, 'lock'));
        return directory;
      },
    ],
  ])('%s', async (_, prepare) => {
    const place = await prepare();
    const error = await refusal(place);
    expect(error).toMatchObject({ code: 'database', retryable: false });
    expect(error.message).toContain(`${place} cannot be used: E`);
    expect(error.hint).toContain('MILEPOST_DATA');
  });

  // Root may write everywhere, so there is nothing to be refused.
  test.skipIf(process.getuid?.() === 0)('one that others own', async () => {
    await chmod(directory, 0o500);
    const error = await refusal();
    await chmod(directory, 0o700);
    expect(error.message).toContain('cannot be used: EACCES');
  });

  test('a database that was set up and is gone is not begun anew', async () => {
    await writeFile(join(directory, 'complete'), '');
    expect((await refusal()).message).toContain('is damaged');
    expect(await readdir(directory)).not.toContain('db');
  });

  test('a db that is a file is not taken for a database', async () => {
    await writeFile(join(directory, 'complete'), '');
    await writeFile(join(directory, 'db'), 'mine');
    expect((await refusal()).message).toContain('is damaged');
    expect(await readFile(join(directory, 'db'), 'utf8')).toBe('mine');
  });
});

test('an operator who only inspects makes no database', async () => {
  const place = join(directory, 'none');
  await expect(openOperator({ kind: 'embedded', directory: place })).rejects.toMatchObject({
    code: 'database',
    hint: 'Start it once: milepost serve.',
  });
  expect(await readdir(directory)).toEqual([]);
});
