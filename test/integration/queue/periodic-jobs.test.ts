// Periodic jobs: what is done now and then by one process for all, and what follows where one fails.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { MilepostError } from '../../../src/errors.ts';
import type { Database } from '../../../src/queue/database/database.ts';
import { paceRow } from '../../../src/queue/pace-rows.ts';
import type { ListedRepository, PeriodicJobsOptions, AppClient } from '../../../src/queue/periodic-jobs.ts';
import { type Queue, startQueue } from '../../../src/queue/queue.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';
import { hurriedClock } from '../../harness/clocks/hurried-clock.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
type PeriodicJobFailure = Parameters<PeriodicJobsOptions['onFailure']>[0];

function aRepository(repositoryId: number, overrides: Partial<ListedRepository> = {}): ListedRepository {
  const pushedAt = Date.now() - DAY_MS;
  const name = `course-${repositoryId}`;
  return { installationId: 7, repositoryId, owner: 'octo', name, pushedAt, ...overrides };
}

function unavailable(): MilepostError {
  return new MilepostError('502', { code: 'unavailable', hint: '', retryable: true });
}

function refused(): MilepostError {
  const retryAt = Date.now() + 90_000;
  return new MilepostError('429', { code: 'refused', hint: '', retryable: true, retryAt });
}

describe.each(kindsOfDatabase())('periodic jobs, %s', (kind) => {
  let held: TestDatabase;
  let database: Database;
  let queues: Queue[];
  let failures: PeriodicJobFailure[];
  let reconciled: number[];
  /** What GitHub has: installations and their repositories. */
  let world: Map<number, ListedRepository[]>;
  let asked: { resyncs: number; listings: number[]; since: number[] };
  let appClient: AppClient;

  beforeAll(async () => {
    held = await aDatabase(kind);
    database = held.database;
  });

  afterAll(() => held.remove());

  beforeEach(() => {
    queues = [];
    failures = [];
    reconciled = [];
    world = new Map([[7, [aRepository(1), aRepository(2)]]]);
    asked = { resyncs: 0, listings: [], since: [] };
    appClient = {
      listInstallations: () => {
        asked.resyncs += 1;
        return Promise.resolve([...world.keys()]);
      },
      listRepositories: (installation) => {
        asked.listings.push(installation);
        return Promise.resolve(world.get(installation) ?? []);
      },
      redeliver: (since) => {
        asked.since.push(since);
        return Promise.resolve({ seen: 3, asked: 1 });
      },
    };
  });

  afterEach(async () => {
    for (const queue of queues) await queue.stop();
    await held.empty();
  });

  async function start(on: Database = held.shared): Promise<Queue> {
    const queue = await startQueue({
      ...{ database: on, clock: systemClock, gatherS: 0.05, onError: () => undefined },
      bossClock: hurriedClock,
      work: {
        ...{ concurrency: 2, onFailure: () => undefined },
        appClient: {
          listInstallations: () => appClient.listInstallations(),
          listRepositories: (installation) => appClient.listRepositories(installation),
          redeliver: (since) => appClient.redeliver(since),
        },
        onPeriodicJobFailure: (failure) => failures.push(failure),
        reconcile: ({ repository }) => {
          reconciled.push(repository.repositoryId);
          return Promise.resolve({ status: 'tracked' });
        },
      },
    });
    queues.push(queue);
    return queue;
  }

  /** Waits until GitHub was asked and the answer is written down. */
  async function until(check: () => unknown): Promise<void> {
    await vi.waitFor(check, { timeout: 120_000, interval: 40 });
  }

  async function known(): Promise<readonly number[]> {
    const { rows } = await database.executeSql<{ id: number }>(
      'SELECT id FROM milepost.repository ORDER BY id',
    );
    return rows.map(({ id }) => id);
  }

  /** Seconds from the first reconciliation to each that was asked for, and its priority. */
  async function asks(): Promise<readonly { id: number; s: number; priority: number }[]> {
    const { rows } = await database.executeSql<{ id: number; s: number; priority: number }>(
      `SELECT singleton_key::float8 AS id, priority, round(extract(epoch FROM start_after - min(start_after) OVER ()))::float8 AS s
       FROM pgboss.job WHERE name = 'reconcile' ORDER BY start_after, id`,
    );
    return rows;
  }

  async function insertRepository(id: number, columns: Readonly<Record<string, string>> = {}): Promise<void> {
    const row = {
      id: String(id),
      installation_id: '7',
      owner: "'octo'",
      name: "'was'",
      seen_at: "now() - interval '1 h'",
      ...columns,
    };
    await database.executeSql(
      `INSERT INTO milepost.repository (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`,
    );
  }

  /** Lets the wait for the next try be over. */
  async function untilRetried(job: string): Promise<void> {
    await until(async () => {
      const { rows } = await database.executeSql(
        "UPDATE pgboss.job SET start_after = now() WHERE name = $1 AND state = 'created' RETURNING id",
        [job],
      );
      expect(rows).toHaveLength(1);
    });
  }

  async function listed(times = 1): Promise<void> {
    await until(async () => {
      const ended = await database.executeSql("SELECT 1 FROM milepost.periodic_job WHERE name = 'listing'");
      expect([asked.listings.length >= times, ended.rows.length]).toEqual([true, 1]);
    });
  }

  test('a start lists the installations, then their repositories, and asks for a reconciliation of each in turn', async () => {
    world.set(
      7,
      [1, 2, 3, 4].map((id) => aRepository(id)),
    );
    const queue = await start();
    await listed();
    expect(asked).toMatchObject({ resyncs: 1, listings: [7] });
    expect(await known()).toEqual([1, 2, 3, 4]);
    const reconciliations = await asks();
    expect(reconciliations.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(reconciliations.map(({ s }) => s)).toEqual([0, 4, 8, 12]);
    expect(new Set(reconciliations.map(({ priority }) => priority))).toEqual(new Set([0]));
    await until(() => expect(reconciled).toContain(1));
    const { periodicJobs } = await queue.inspect();
    expect(periodicJobs.map(({ name, result }) => [name, result])).toEqual([
      ['listing', { installation: 7, repositories: 4 }],
      ['redelivery', { seen: 3, asked: 1 }],
      ['resync', { installations: 1 }],
    ]);
  });

  test('listings are spread: two seconds apart', async () => {
    for (const installation of [8, 9, 10]) world.set(installation, []);
    await start();
    await until(async () => {
      const { rows } = await database.executeSql<{ s: number }>(
        `SELECT round(extract(epoch FROM start_after - min(start_after) OVER ()))::float8 AS s
         FROM pgboss.job WHERE name = 'listing' ORDER BY start_after`,
      );
      expect(rows.map(({ s }) => s)).toEqual([0, 2, 4, 6]);
    });
  });

  test('those without a roadmap are not reconciled again until somebody pushes', async () => {
    const reconciledAt = "now() - interval '2 h'";
    for (const id of [1, 2, 3, 4])
      await insertRepository(id, { status: "'no-roadmap'", reconciled_at: reconciledAt });
    await insertRepository(5, { status: "'tracked'", reconciled_at: reconciledAt });
    await insertRepository(6, { status: "'dead'", reconciled_at: reconciledAt });
    world.set(7, [
      aRepository(1),
      aRepository(2, { pushedAt: Date.now() - HOUR_MS }),
      // Minutes before the reconciliation: the clocks may differ.
      aRepository(3, { pushedAt: Date.now() - 2 * HOUR_MS - 300_000 }),
      aRepository(4, { pushedAt: Date.now() - 2 * HOUR_MS - 900_000 }),
      aRepository(5),
      aRepository(6),
    ]);
    await start();
    await listed();
    expect((await asks()).map(({ id }) => id)).toEqual([2, 3, 5, 6]);
    expect(await known()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('what is no longer listed is forgotten; what came by webhook after the list was asked for is kept', async () => {
    await insertRepository(1);
    await insertRepository(3);
    await insertRepository(4, { installation_id: '8' });
    world.set(8, [aRepository(4, { installationId: 8, name: 'renamed' })]);
    const good = appClient;
    appClient = {
      ...appClient,
      async listRepositories(installation) {
        const listed = await good.listRepositories(installation);
        if (installation === 7)
          await queues[0]?.accept({ id: 'new', repositories: [aRepository(5)], installations: [] });
        return listed;
      },
    };
    await start();
    await until(async () => {
      const { rows } = await database.executeSql("SELECT id FROM milepost.repository WHERE name = 'renamed'");
      expect(rows).toEqual([{ id: 4 }]);
    });
    expect(await known()).toEqual([1, 2, 4, 5]);
  });

  test('an installation that is no longer listed is forgotten with its pace; the others keep theirs', async () => {
    await insertRepository(1);
    await insertRepository(9, { installation_id: '9' });
    await insertRepository(10, { installation_id: '10', seen_at: "now() + interval '1 h'" });
    for (const installation of [7, 9, 10])
      await paceRow(database, installation).update((state) => ({ state: { ...state, silentUntil: 5 } }));
    await start();
    await listed();
    expect(await known()).toEqual([1, 2, 10]);
    const { rows } = await database.executeSql('SELECT installation_id AS id FROM milepost.pace ORDER BY 1');
    expect(rows).toEqual([{ id: 7 }, { id: 10 }]);
  });

  test('a listing that fails is told, tried again later, and forgets nothing', async () => {
    await insertRepository(1);
    await insertRepository(3);
    const good = appClient;
    appClient = { ...appClient, listRepositories: () => Promise.reject(unavailable()) };
    await start();
    await until(() => expect(failures).toHaveLength(1));
    expect(failures[0]).toMatchObject({ job: 'listing', error: { code: 'unavailable' }, retryInMs: 4000 });
    await until(async () => {
      const { rows } = await database.executeSql<{ s: number; data: object }>(
        `SELECT extract(epoch FROM start_after - now())::float8 AS s, data FROM pgboss.job
         WHERE name = 'listing' AND state = 'created'`,
      );
      expect(rows).toMatchObject([{ data: { installationId: 7, failures: 1, deferred: 'outage' } }]);
      expect(rows[0]?.s).toBeGreaterThan(1);
    });
    expect(await known()).toEqual([1, 3]);
    appClient = good;
    await untilRetried('listing');
    await listed();
    expect(await known()).toEqual([1, 2]);
  });

  test.each<[string, () => Error, number | undefined, string | undefined]>([
    ['no answer: again with back-off', unavailable, 4000, 'outage'],
    ['refused: again when GitHub says', refused, 90_000, 'refused'],
    [
      'a wrong key: the next resync has to do',
      () => new MilepostError('401', { code: 'unauthorized', hint: '' }),
      undefined,
      undefined,
    ],
  ])('a resync, %s', async (...[, error, retryInMs, deferred]) => {
    await insertRepository(1);
    appClient = { ...appClient, listInstallations: () => Promise.reject(error()) };
    await start();
    await until(() => expect(failures).toHaveLength(1));
    expect(failures[0]?.job).toBe('resync');
    if (retryInMs === undefined) expect(failures[0]?.retryInMs).toBeUndefined();
    else {
      expect(failures[0]?.retryInMs).toBeLessThanOrEqual(retryInMs);
      expect(failures[0]?.retryInMs).toBeGreaterThan(retryInMs / 2);
    }
    await pause(300);
    const { rows } = await database.executeSql<{ deferred: string }>(
      "SELECT data->>'deferred' AS deferred FROM pgboss.job WHERE name = 'resync' AND state = 'created'",
    );
    expect(rows.map((row) => row.deferred)).toEqual(deferred === undefined ? [] : [deferred]);
    expect(await known()).toEqual([1]);
    // The other periodic jobs go on.
    await until(() => expect(asked.since).toHaveLength(1));
  });

  test.each<[string, () => Error, number]>([
    ['put off is done at once', unavailable, 1],
    ['refused waits on', refused, 0],
  ])('at the next start a resync that was %s', async (_, error, resyncs) => {
    const good = appClient;
    appClient = { ...appClient, listInstallations: () => Promise.reject(error()) };
    const first = await start();
    await until(async () => {
      const { rows } = await database.executeSql(
        "UPDATE pgboss.job SET start_after = now() + interval '40 min' WHERE name = 'resync' AND state = 'created' AND data ? 'deferred' RETURNING id",
      );
      expect(rows).toHaveLength(1);
    });
    await first.stop();
    appClient = good;
    await start();
    await until(() => expect(asked.since).toHaveLength(2));
    await pause(500);
    expect(asked.resyncs).toBe(resyncs);
  });

  test.each<[string, string | undefined, number]>([
    ['the first time, for all that GitHub keeps', undefined, 3 * DAY_MS],
    ['since an hour before the last time', "interval '2 h'", 3 * HOUR_MS],
    ['at most for three days', "interval '30 days'", 3 * DAY_MS],
  ])('lost webhooks are asked for: %s', async (_, ago, backMs) => {
    const from = Date.now();
    if (ago !== undefined)
      await database.executeSql(
        `INSERT INTO milepost.periodic_job VALUES ('redelivery', now() - ${ago}, '{}')`,
      );
    await database.executeSql(
      `INSERT INTO milepost.delivery VALUES ('old', now() - interval '73 h'), ('known', now() - interval '71 h')`,
    );
    const queue = await start();
    await until(() => expect(asked.since).toHaveLength(1));
    expectWithin(asked.since[0], { from: from - backMs, to: Date.now() - backMs });
    const { rows } = await database.executeSql('SELECT id FROM milepost.delivery');
    expect(rows).toEqual([{ id: 'known' }]);
    expect(await queue.accept({ id: 'known', repositories: [], installations: [] })).toBe('replayed');
    expect(await queue.accept({ id: 'old', repositories: [], installations: [] })).toBe('accepted');
  });

  test('a search for lost webhooks that failed starts again from the same moment', async () => {
    const from = Date.now();
    await database.executeSql(
      "INSERT INTO milepost.periodic_job VALUES ('redelivery', now() - interval '2 h', '{}')",
    );
    const good = appClient;
    appClient = { ...appClient, redeliver: () => Promise.reject(unavailable()) };
    await start();
    await until(() => expect(failures).toMatchObject([{ job: 'redelivery', retryInMs: 4000 }]));
    appClient = good;
    await untilRetried('redelivery');
    await until(() => expect(asked.since).toHaveLength(1));
    expectWithin(asked.since[0], { from: from - 3 * HOUR_MS, to: Date.now() - 3 * HOUR_MS });
  });

  test('a webhook that asks for a listing gets one, whatever it claims', async () => {
    const queue = await start();
    await listed();
    world.set(7, [aRepository(2)]);
    await queue.accept({ id: 'suspended', repositories: [], installations: [7] });
    await until(async () => {
      expect(await known()).toEqual([2]);
    });
    expect(asked.listings).toEqual([7, 7]);
  });

  test.runIf(kind === 'postgres')(
    'two processes that start at once never do the same job at once',
    async () => {
      const quick = appClient;
      const running = new Map<string, number>();
      let most = 0;
      async function slowly<Result>(job: string, ask: () => Promise<Result>): Promise<Result> {
        running.set(job, (running.get(job) ?? 0) + 1);
        most = Math.max(most, ...running.values());
        await pause(300);
        running.set(job, (running.get(job) ?? 0) - 1);
        return await ask();
      }
      appClient = {
        listInstallations: () => slowly('resync', () => quick.listInstallations()),
        listRepositories: (id) => slowly('listing', () => quick.listRepositories(id)),
        redeliver: (since) => slowly('redelivery', () => quick.redeliver(since)),
      };
      await Promise.all([start(await held.another()), start(await held.another())]);
      await listed();
      await pause(1500);
      expect(most).toBe(1);
      // One asked for while another is under way waits for it, and is done as well.
      for (const times of [asked.resyncs, asked.listings.length, asked.since.length])
        expect(times).toBeLessThan(3);
    },
  );
});

function expectWithin(moment: number | undefined, { from, to }: { from: number; to: number }): void {
  expect(moment).toBeGreaterThanOrEqual(from);
  expect(moment).toBeLessThanOrEqual(to);
}
