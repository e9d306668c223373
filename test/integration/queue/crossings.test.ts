// What crosses: an event, a list and a reconciliation that know of the same repository at the same time. The newest word counts.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { MilepostError } from '../../../src/errors.ts';
import { createInbox } from '../../../src/queue/inbox.ts';
import { startJobs } from '../../../src/queue/jobs.ts';
import type { ReconcileJob } from '../../../src/queue/reconciliations.ts';
import type { AppClient } from '../../../src/queue/periodic-jobs.ts';
import { type Queue, startQueue } from '../../../src/queue/queue.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';
import { hurriedClock } from '../../harness/clocks/hurried-clock.ts';
import { PATIENT } from '../../harness/patience.ts';

const WITHIN = { ...PATIENT, interval: 20 };

let made = 0;

function aDelivery(repositoryIds: readonly number[], overrides: { installationId?: number } = {}) {
  const repositories = repositoryIds.map((repositoryId) => ({
    ...{ installationId: 7, repositoryId, owner: 'octo', name: `course-${repositoryId}` },
    ...overrides,
  }));
  return { id: `crossing-${(made += 1)}`, repositories, installations: [] };
}

function aListing(installationId: number) {
  return { id: `crossing-${(made += 1)}`, repositories: [], installations: [installationId] };
}

describe.each(kindsOfDatabase())('crossings, %s', (kind) => {
  let held: TestDatabase;
  let queue: Queue;
  let reconcile: (job: ReconcileJob) => Promise<void>;
  let listRepositories: AppClient['listRepositories'];
  let reconciled: { repository: number; installation: number }[];

  beforeEach(() => {
    reconciled = [];
    reconcile = () => Promise.resolve();
    listRepositories = () => Promise.resolve([]);
  });

  beforeAll(async () => {
    held = await aDatabase(kind);
    queue = await startQueue({
      ...{ database: held.database, clock: systemClock, gatherS: 0.1, bossClock: hurriedClock },
      onError: () => undefined,
      work: {
        ...{ concurrency: 2, onFailure: () => undefined, onPeriodicJobFailure: () => undefined },
        appClient: {
          listInstallations: () => Promise.reject(new Error('not asked here')),
          listRepositories: (id) => listRepositories(id),
          redeliver: () => Promise.resolve({ seen: 0, asked: 0 }),
        },
        async reconcile(job) {
          const { repositoryId, installationId } = job.repository;
          reconciled.push({ repository: repositoryId, installation: installationId });
          await reconcile(job);
          return { status: 'tracked' };
        },
      },
    });
  });

  afterAll(async () => {
    await queue.stop();
    await held.remove().catch(() => undefined);
  });

  async function read(text: string): Promise<readonly unknown[]> {
    return (await held.database.executeSql(text)).rows;
  }

  test('a repository that an event names while a reconciliation finds it gone is reconciled again', async () => {
    reconcile = async () => {
      reconcile = () => Promise.resolve();
      await queue.accept(aDelivery([1], { installationId: 8 }));
      throw new MilepostError('gone', { code: 'not-found', hint: '' });
    };
    await queue.accept(aDelivery([1]));
    await vi.waitFor(
      () =>
        expect(reconciled).toEqual([
          { repository: 1, installation: 7 },
          { repository: 1, installation: 8 },
        ]),
      WITHIN,
    );
  });

  test('a list does not take back what an event told after it was asked for', async () => {
    listRepositories = async (installationId) => {
      await queue.accept(aDelivery([2], { installationId: 8 }));
      return [{ installationId, repositoryId: 2, owner: 'octo', name: 'old-name', pushedAt: Date.now() }];
    };
    await queue.accept(aListing(7));
    await vi.waitFor(() => expect(reconciled).toEqual([{ repository: 2, installation: 8 }]), WITHIN);
    expect(await read('SELECT name FROM milepost.repository WHERE id = 2')).toEqual([{ name: 'course-2' }]);
  });

  test('an event brings a listing forward that waits for its turn in a resync', async () => {
    const listed: number[] = [];
    listRepositories = (installationId) => Promise.resolve(listed.push(installationId)).then(() => []);
    await queue.accept(aListing(7));
    await vi.waitFor(() => expect(listed).toEqual([7]), WITHIN);
    await held.database.executeSql(
      `INSERT INTO pgboss.job (name, policy, singleton_key, data, start_after)
       VALUES ('listing', 'stately', '7', '{"installationId": 7}', now() + interval '1 hour')`,
    );
    await queue.accept(aListing(7));
    await vi.waitFor(() => expect(listed).toEqual([7, 7]), WITHIN);
  });

  test('a repository whose reconciliation was cut off is not dead where another reconciliation has come to an end since', async () => {
    await queue.accept(aDelivery([5]));
    const status = () => read('SELECT status FROM milepost.repository WHERE id = 5');
    await vi.waitFor(async () => expect(await status()).toEqual([{ status: 'tracked' }]), WITHIN);
    await held.database.executeSql(
      `INSERT INTO pgboss.job (name, data, created_on) VALUES ('dead', '{"repositoryId": 5}', now() - interval '1 minute')`,
    );
    const waiting = () => read("SELECT id FROM pgboss.job WHERE name = 'dead' AND state <> 'completed'");
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), WITHIN);
    expect(await status()).toEqual([{ status: 'tracked' }]);
    await held.database.executeSql(
      `INSERT INTO pgboss.job (name, data) VALUES ('dead', '{"repositoryId": 5}')`,
    );
    await vi.waitFor(async () => expect(await status()).toEqual([{ status: 'dead' }]), WITHIN);
  });

  test('a reconciliation whose job went to another process ends without a word', async () => {
    let ended = false;
    reconcile = async ({ signal }) => {
      await held.database.executeSql(
        `UPDATE pgboss.job SET retry_count = retry_count + 1 WHERE singleton_key = '3'`,
      );
      await vi.waitFor(() => expect(signal.aborted).toBe(true), WITHIN);
      ended = true;
      throw new MilepostError('Stopped halfway', { code: 'interrupted', hint: '' });
    };
    await queue.accept(aDelivery([3]));
    await vi.waitFor(() => expect(ended).toBe(true), WITHIN);
    // Another delivery is written down behind whatever the reconciliation writes, if it does.
    await queue.accept(aDelivery([4]));
    await vi.waitFor(() => expect(reconciled).toHaveLength(2), WITHIN);
    expect(await read('SELECT status FROM milepost.repository WHERE id = 3')).toEqual([{ status: 'new' }]);
    expect(
      await read("SELECT state::text FROM pgboss.job WHERE name = 'reconcile' AND singleton_key = '3'"),
    ).toEqual([{ state: 'active' }]);
  });
});

describe.skipIf(!kindsOfDatabase().includes('postgres'))('two that take webhooks in', () => {
  test('do not lock each other out where they name the same repositories in another order', async () => {
    const held = await aDatabase('postgres');
    const onError = () => undefined;
    const databases = [held.database, await held.another()];
    const bosses = [];
    for (const database of databases) bosses.push(await startJobs({ database, onError }));
    const inboxes = bosses.map((boss, index) =>
      createInbox({
        boss,
        database: databases[index] ?? held.database,
        gatherS: 3,
        onEnqueued: () => undefined,
      }),
    );
    const ids = Array.from({ length: 400 }, (_, index) => index + 1);
    const kept: PromiseSettledResult<unknown>[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const both = inboxes.map((inbox, index) =>
        inbox.accept(aDelivery(index === 0 ? ids : ids.toReversed())),
      );
      kept.push(...(await Promise.allSettled(both)));
    }
    for (const boss of bosses) await boss.stop();
    await databases[1]?.close();
    await held.remove();
    expect(kept.filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});
