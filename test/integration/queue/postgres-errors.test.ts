// What a PostgreSQL server refuses, and a server that goes away: said in words that help, without the password.
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { once } from 'node:events';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { MilepostError } from '../../../src/errors.ts';
import type { Database } from '../../../src/queue/database/database.ts';
import { createInbox } from '../../../src/queue/inbox.ts';
import { startJobs } from '../../../src/queue/jobs.ts';
import { openDatabase } from '../../../src/queue/database/open-database.ts';
import { openOperator } from '../../../src/queue/operator.ts';
import { openPostgres } from '../../../src/queue/database/postgres.ts';
import { aDatabase } from '../../harness/database.ts';
import { PATIENT } from '../../harness/patience.ts';

const SERVER = process.env['TEST_DATABASE_URL'];
const PASSWORD = 'pass-word-of-ours';

async function refusal(url: string): Promise<MilepostError> {
  const result = await openDatabase({ kind: 'postgres', url, poolSize: 2 }).then(
    (database) => database.close(),
    (error: unknown) => error,
  );
  if (result instanceof MilepostError) return result;
  throw new Error(`opened, or another error: ${String(result)}`);
}

function expectNoPassword(error: MilepostError): void {
  expect(`${error.message} ${error.hint} ${String(error.cause)}`).not.toContain(PASSWORD);
}

/** A server that answers the first message with an error, as PostgreSQL words it on the wire. */
function errorResponse(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

describe('a server that does not let us in', () => {
  let server: Server;
  let sockets: Socket[];

  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  async function serve(answer: (socket: Socket) => void): Promise<string> {
    sockets = [];
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.once('data', () => {
        answer(socket);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return `postgres://learner:${PASSWORD}@127.0.0.1:${port}/milepost`;
  }

  test.each<[string, string, RegExp, RegExp]>([
    [
      '28P01',
      'password authentication failed for user "learner"',
      /does not let learner in/,
      /user and password/,
    ],
    ['28000', 'no pg_hba.conf entry for host', /does not let learner in/, /pg_hba\.conf/],
    ['3D000', 'database "milepost" does not exist', /no database "milepost"/, /CREATE DATABASE "milepost"/],
    ['53300', 'sorry, too many clients already', /no connection left/, /DATABASE_POOL_SIZE/],
    ['53100', 'could not extend file', /disk .* is full/, /Make room/],
    ['40P01', 'deadlock detected', /rolled back a transaction/, /tries it again/],
    ['57P03', 'the database system is starting up', /ended the connection/, /goes on by itself/],
  ])('%s, %s', async (...[code, message, what, hint]) => {
    const url = await serve((socket) => socket.end(errorResponse(code, message)));
    const error = await refusal(url);
    expect(error).toMatchObject({ code: 'database', retryable: true });
    expect(error.message).toMatch(what);
    expect(error.message).toContain(new URL(url).host);
    expect(error.hint).toMatch(hint);
    expectNoPassword(error);
  });

  test('one that hangs up', async () => {
    const error = await refusal(await serve((socket) => socket.end()));
    expect(error).toMatchObject({ code: 'database', retryable: true });
    expect(error.message).toMatch(/^The connection to PostgreSQL at 127\.0\.0\.1:\d+ was cut$/);
    expectNoPassword(error);
  });

  test('one that resets the connection', async () => {
    const error = await refusal(await serve((socket) => socket.resetAndDestroy()));
    expect(error).toMatchObject({ code: 'database', retryable: true });
    expect(error.message).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+ ended the connection$/);
  });

  test('one that never answers is given up after some seconds', async () => {
    const error = await refusal(await serve(() => undefined));
    expect(error).toMatchObject({ code: 'database', retryable: true });
    expect(error.message).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+ does not answer/);
    expectNoPassword(error);
  });

  test('no server at all', async () => {
    const url = await serve(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    const error = await refusal(url);
    expect(error).toMatchObject({ code: 'database', retryable: true });
    expect(error.message).toBe(`No PostgreSQL answers at ${new URL(url).host}`);
    expect(error.hint).toMatch(/host and port of DATABASE_URL/);
    expectNoPassword(error);
  });
});

test('a host that is not found', async () => {
  const error = await refusal(`postgres://learner:${PASSWORD}@no-such-host.invalid/milepost`);
  expect(error).toMatchObject({ code: 'database', message: 'no-such-host.invalid is not found' });
  expectNoPassword(error);
});

describe.runIf(SERVER !== undefined)('a real server', () => {
  const role = `milepost_test_role_${process.pid}`;
  const name = `milepost_test_errors_${process.pid}`;

  function urlOf(change: Partial<Record<'username' | 'password' | 'pathname', string>>): string {
    return Object.assign(new URL(SERVER ?? ''), { password: PASSWORD, ...change }).href;
  }

  async function asAdmin(...statements: readonly string[]): Promise<void> {
    const client = new Client({ connectionString: SERVER });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  beforeAll(() => asAdmin(`CREATE DATABASE ${name}`, `CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`));
  afterAll(() => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${role}`));

  test.each<[string, () => string, RegExp, RegExp]>([
    [
      'a role that does not exist',
      () => urlOf({ username: 'nobody-here' }),
      /let nobody-here in/,
      /user and/,
    ],
    [
      'a database that does not exist',
      () => urlOf({ pathname: '/no-db' }),
      /no database "no-db"/,
      /CREATE DATA/,
    ],
    [
      'a role that may connect and no more',
      () => urlOf({ username: role, pathname: `/${name}` }),
      /may not do that in the database "milepost_test_errors_\d+" \(permission denied/,
      /GRANT CREATE ON DATABASE "milepost_test_errors_\d+" TO "milepost_test_role_\d+";/,
    ],
  ])('%s', async (...[, url, what, hint]) => {
    const error = await refusal(url());
    expect(error.code).toBe('database');
    expect(error.message).toMatch(what);
    expect(error.hint).toMatch(hint);
    expectNoPassword(error);
  });

  test('what the hint says helps: with the right granted, it starts', async () => {
    const url = urlOf({ username: role, pathname: `/${name}` });
    const { hint } = await refusal(url);
    await asAdmin(hint.slice(hint.indexOf('GRANT')));
    const database = await openDatabase({ kind: 'postgres', url, poolSize: 2 });
    const boss = await startJobs({ database, onError: () => undefined });
    await boss.stop({ graceful: false });
    await database.close();
  });

  test('an operator on a database without Milepost is told so, and nothing is made', async () => {
    const url = urlOf({ pathname: '/postgres' });
    const error: unknown = await openOperator({ kind: 'postgres', url, poolSize: 1 }).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ code: 'database', hint: 'Start it once: milepost serve.' });
  });
});

describe.runIf(SERVER !== undefined)('a server that ends connections under way', () => {
  async function killOthers(database: Database): Promise<void> {
    const { rows } = await database.executeSql<{ name: string }>('SELECT current_database() AS name');
    const client = new Client({ connectionString: SERVER });
    await client.connect();
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      rows[0]?.name,
    ]);
    await client.end();
  }

  const cut = { name: 'MilepostError', code: 'database', retryable: true };

  /** An idle connection whose end the pool has not read yet fails once more: each of the pool's four may, and no more. */
  async function onceServed<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let tries = 0; tries < 4; tries += 1) {
      try {
        return await work();
      } catch (error) {
        expect(error).toMatchObject(cut);
      }
    }
    return work();
  }

  test('a query and a transaction fail with a failure that can be tried again, and the next ones work', async () => {
    const held = await aDatabase('postgres');
    const { database } = held;
    const query = database.executeSql('SELECT pg_sleep(300)');
    const transaction = database.transaction(async (sql) => {
      await sql.executeSql('INSERT INTO milepost.pace (installation_id) VALUES (7)');
      await sql.executeSql('SELECT pg_sleep(300)');
    });
    const ended = Promise.allSettled([query, transaction]);
    await vi.waitFor(async () => {
      const { rows } = await database.executeSql(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query = 'SELECT pg_sleep(300)'",
      );
      expect(rows).toHaveLength(2);
    }, PATIENT);
    await killOthers(database);
    for (const one of await ended) {
      expect(one.status).toBe('rejected');
      if (one.status === 'rejected') expect(one.reason).toMatchObject(cut);
    }
    const { rows } = await onceServed(() => database.executeSql('SELECT 1 FROM milepost.pace'));
    expect(rows).toEqual([]);
    await held.remove();
  });

  test('a statement that is not answered in time ends as an error, and the next one works', async () => {
    const held = await aDatabase('postgres');
    const name = await held.database.executeSql<{ name: string }>('SELECT current_database() AS name');
    const url = new URL(SERVER ?? '');
    url.pathname = `/${name.rows[0]?.name ?? ''}`;
    const database = await openPostgres(url.href, 2, 1000);
    const silent = {
      code: 'database',
      retryable: true,
      message: expect.stringContaining('does not answer') as string,
    };
    await expect(database.executeSql('SELECT pg_sleep(60)')).rejects.toMatchObject(silent);
    const transaction = database.transaction((sql) => sql.executeSql('SELECT pg_sleep(60)'));
    await expect(transaction).rejects.toMatchObject(silent);
    expect((await database.executeSql('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await database.close();
    await held.remove();
  });

  test('a webhook that comes at that moment is refused or kept, never both; the next is kept', async () => {
    const held = await aDatabase('postgres');
    const { database } = held;
    const boss = await startJobs({ database, onError: () => undefined });
    const inbox = createInbox({ database, boss, gatherS: 3, onEnqueued: () => undefined });
    const repositories = [{ installationId: 7, repositoryId: 1, owner: 'octo', name: 'course' }];
    // A transaction holds the table until the connections are ended.
    const holder = database.transaction((sql) =>
      sql.executeSql('LOCK TABLE milepost.delivery; SELECT pg_sleep(300)'),
    );
    const ended = Promise.allSettled([holder]);
    await vi.waitFor(async () => {
      const { rows } = await database.executeSql(
        "SELECT 1 FROM pg_locks WHERE relation = 'milepost.delivery'::regclass AND mode = 'AccessExclusiveLock'",
      );
      expect(rows).toHaveLength(1);
    }, PATIENT);
    const accepted = inbox
      .accept({ id: 'a', repositories, installations: [] })
      .catch((error: unknown) => error);
    await vi.waitFor(async () => {
      const { rows } = await database.executeSql('SELECT 1 FROM pg_locks WHERE NOT granted');
      expect(rows).not.toHaveLength(0);
    }, PATIENT);
    await killOthers(database);
    await ended;
    expect(await accepted).toMatchObject(cut);
    const again = () => inbox.accept({ id: 'a', repositories, installations: [] });
    expect(await onceServed(again)).toBe('accepted');
    await boss.stop({ graceful: false });
    await held.remove();
  });
});
