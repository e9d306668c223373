// How reconciliations end, and what follows: another one, or somebody's turn. One at a time for each repository, whatever happens.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { MilepostError, type MilepostErrorOptions } from '../../../src/errors.ts';
import type { Database } from '../../../src/queue/database/database.ts';
import type { ReconcileJob } from '../../../src/queue/reconciliations.ts';
import { findRepository } from '../../../src/queue/repositories.ts';
import { type Queue, startQueue } from '../../../src/queue/queue.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';
import { hurriedClock } from '../../harness/clocks/hurried-clock.ts';
import { PATIENT } from '../../harness/patience.ts';

interface Seen {
  readonly repository: number;
  readonly from: number;
  readonly to: number;
}

/** What each reconciliation does; by default nothing, quickly. */
type ReconcileSpan = (job: ReconcileJob) => Promise<void>;

/** No lists: a list without our repositories would have them forgotten. */
const QUIET = {
  listInstallations: () => Promise.reject(new Error('not asked here')),
  listRepositories: () => Promise.reject(new Error('not asked here')),
  redeliver: () => Promise.resolve({ seen: 0, asked: 0 }),
};

/** Idle workers ask every 200 ms: see hurriedClock. */
const SEVERAL_POLLS_MS = 600;

let made = 0;

function aDelivery(repositoryId: number) {
  const repositories = [{ installationId: 7, repositoryId, owner: 'octo', name: `course-${repositoryId}` }];
  return { id: `delivery-${(made += 1)}`, repositories, installations: [] };
}

function anError(options: Partial<MilepostErrorOptions>): MilepostError {
  return new MilepostError('no', { code: 'unavailable', hint: '', ...options });
}

describe.each(kindsOfDatabase())('reconciliations, %s', (kind) => {
  let held: TestDatabase;
  let seen: Seen[];
  let reconcile: ReconcileSpan;
  let queues: Queue[];

  beforeAll(async () => {
    held = await aDatabase(kind);
  });

  afterAll(() => held.remove());

  beforeEach(() => {
    seen = [];
    reconcile = () => Promise.resolve();
    queues = [];
  });

  afterEach(async () => {
    for (const queue of queues) await queue.stop();
    await held.empty();
  });

  async function start(database: Database = held.shared): Promise<Queue> {
    const queue = await startQueue({
      ...{ database, clock: systemClock, bossClock: hurriedClock },
      gatherS: 0.1,
      onError: () => undefined,
      work: {
        concurrency: 4,
        appClient: QUIET,
        onFailure: () => undefined,
        onPeriodicJobFailure: () => undefined,
        async reconcile(job) {
          const from = performance.now();
          try {
            await reconcile(job);
          } finally {
            seen.push({ repository: job.repository.repositoryId, from, to: performance.now() });
          }
          return { status: 'tracked' };
        },
      },
    });
    queues.push(queue);
    return queue;
  }

  async function reconciled(times: number): Promise<void> {
    await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(times), PATIENT);
    // The outcome is written down after the reconciliation, and before its job ends.
    await vi.waitFor(async () => expect(await jobs('active')).toEqual([]), PATIENT);
  }

  /** Seconds from when each reconciliation was put in until it is due. */
  async function jobs(state: 'created' | 'active'): Promise<readonly number[]> {
    const { rows } = await held.database.executeSql<{ s: number }>(
      `SELECT extract(epoch FROM start_after - created_on)::float8 AS s FROM pgboss.job WHERE name = 'reconcile' AND state = '${state}'`,
    );
    return rows.map(({ s }) => s);
  }

  /** Of those that wait. */
  const waits = () => jobs('created');

  test('are told which checks were asked for again, until one has ended well', async () => {
    const asked: (readonly string[])[] = [];
    const queue = await start();
    reconcile = async ({ askedFor }) => {
      asked.push([...askedFor].toSorted());
      if (asked.length > 1) return;
      // Meanwhile one of them again, and another one; and this one fails.
      await queue.accept({ ...aDelivery(1), checks: [{ repositoryId: 1, commit: 'b' }] });
      throw anError({ code: 'stale', retryable: true, retryAt: 0 });
    };
    await queue.accept({ ...aDelivery(1), checks: [{ repositoryId: 1, commit: 'a' }] });
    await reconciled(2);
    reconcile = async ({ askedFor }) => {
      asked.push([...askedFor]);
      if (asked.length === 3)
        await queue.accept({ ...aDelivery(1), checks: [{ repositoryId: 1, commit: 'c' }] });
    };
    await queue.accept({ ...aDelivery(1), checks: [{ repositoryId: 1, commit: 'c' }] });
    await reconciled(4);
    await queue.accept(aDelivery(1));
    await reconciled(5);
    expect(asked).toEqual([['a'], ['a', 'b'], ['c'], ['c'], []]);
  });

  test('write down what they are about to create before they do, and hand on what is still in doubt', async () => {
    const intended = async () => Object.fromEntries((await findRepository(held.database, 1))?.intended ?? []);
    const meanwhile: unknown[] = [];
    reconcile = async ({ intended: kept }) => {
      kept.times.set('sql', 1);
      await kept.save();
      kept.times.delete('sql');
      kept.times.set('python', 2);
      await kept.save();
      // As a process finds it that comes after this one was killed: rather too much than too little.
      meanwhile.push(await intended());
    };
    const queue = await start();
    await queue.accept(aDelivery(1));
    await reconciled(1);
    expect(meanwhile).toEqual([{ sql: 1, python: 2 }]);
    expect(await intended()).toEqual({ python: 2 });
  });

  describe('that fail', () => {
    test.each<[string, () => Error, string, [number, number] | undefined]>([
      ['no proper answer: again in 4 s', () => anError({ retryable: true }), 'waiting', [3, 5]],
      [
        'refused: again when GitHub says, at most a fifth later',
        () => anError({ code: 'refused', retryable: true, retryAt: Date.now() + 60_000 }),
        'waiting',
        [45, 73],
      ],
      [
        'a permission is missing: its owner is asked',
        () => anError({ code: 'permission' }),
        'stuck',
        undefined,
      ],
      ['a mistake of ours: given up at once', () => new TypeError('x is undefined'), 'dead', undefined],
    ])('%s', async (...[, error, status, wait]) => {
      const queue = await start();
      reconcile = () => Promise.reject(error());
      await queue.accept(aDelivery(1));
      await reconciled(1);
      const { failing } = await queue.inspect();
      expect(failing).toMatchObject([{ repository: 'octo/course-1', status }]);
      const [s, ...more] = await waits();
      expect(more).toEqual([]);
      if (wait === undefined) expect(s).toBeUndefined();
      else {
        expect(s).toBeGreaterThan(wait[0]);
        expect(s).toBeLessThan(wait[1]);
      }
      expect(seen).toHaveLength(1);
    });

    test('the eighth time in a row: given up, until an operator or an event says otherwise', async () => {
      const queue = await start();
      reconcile = () => Promise.reject(anError({ retryable: true }));
      await queue.accept(aDelivery(1));
      await reconciled(1);
      for (let time = 2; time <= 8; time += 1) {
        await vi.waitFor(async () => {
          expect(await waits()).toHaveLength(1);
        }, PATIENT);
        await held.database.executeSql("UPDATE pgboss.job SET start_after = now() WHERE state = 'created'");
        await reconciled(time);
      }
      await vi.waitFor(async () => {
        expect((await queue.inspect()).failing).toMatchObject([{ status: 'dead' }]);
      }, PATIENT);
      expect(await waits()).toEqual([]);
      reconcile = () => Promise.resolve();
      expect(await queue.retry()).toBe(1);
      await reconciled(9);
      expect((await queue.inspect()).failing).toEqual([]);
    });

    test('a repository that is gone is forgotten', async () => {
      const queue = await start();
      reconcile = () => Promise.reject(anError({ code: 'not-found' }));
      await queue.accept(aDelivery(1));
      await reconciled(1);
      expect((await queue.status()).repositories).toEqual({});
    });

    test('an event does not bring one forward that waits with good reason', async () => {
      const queue = await start();
      reconcile = () =>
        Promise.reject(anError({ code: 'refused', retryable: true, retryAt: Date.now() + 60_000 }));
      await queue.accept(aDelivery(1));
      await reconciled(1);
      await queue.accept(aDelivery(1));
      await pause(SEVERAL_POLLS_MS);
      expect(seen).toHaveLength(1);
      expect(await waits()).toHaveLength(1);
    });
  });

  test('one that was interrupted goes on at once', async () => {
    const queue = await start();
    reconcile = () => {
      reconcile = () => Promise.resolve();
      return Promise.reject(anError({ code: 'interrupted' }));
    };
    await queue.accept(aDelivery(1));
    await reconciled(2);
    expect((await queue.inspect()).failing).toEqual([]);
  });

  test('an event during a reconciliation leads to one more, a hundred to no more than that', async () => {
    const queue = await start();
    let release: () => void = () => undefined;
    const busy = new Promise<void>((resolve) => (release = resolve));
    const isReconciling = vi.fn();
    reconcile = () => {
      isReconciling();
      return busy;
    };
    await queue.accept(aDelivery(1));
    await vi.waitFor(() => expect(isReconciling).toHaveBeenCalled(), PATIENT);
    await Promise.all(Array.from({ length: 100 }, () => queue.accept(aDelivery(1))));
    release();
    await reconciled(2);
    await pause(SEVERAL_POLLS_MS);
    expect(seen).toHaveLength(2);
    expect(seen[1]?.from).toBeGreaterThanOrEqual(seen[0]?.to ?? Infinity);
  });

  test('other repositories do not wait for a busy one', async () => {
    const queue = await start();
    let release: () => void = () => undefined;
    const busy = new Promise<void>((resolve) => (release = resolve));
    const isReconciling = vi.fn();
    reconcile = ({ repository }) => {
      if (repository.repositoryId !== 1) return pause(10);
      isReconciling();
      return busy;
    };
    await queue.accept(aDelivery(1));
    await vi.waitFor(() => expect(isReconciling).toHaveBeenCalled(), PATIENT);
    for (let repository = 2; repository <= 20; repository += 1) await queue.accept(aDelivery(repository));
    await vi.waitFor(() => expect(seen).toHaveLength(19), PATIENT);
    release();
  });

  // deliveries.test.ts shows the same of a single process, which an embedded database has.
  test.runIf(kind === 'postgres')(
    'several processes never reconcile one repository at once, and no event is lost',
    async () => {
      const databases = [held.shared, await held.another(), await held.another()];
      for (const database of databases) await start(database);
      reconcile = () => pause(20 + Math.random() * 60);
      const accepted = new Map<number, number>();
      for (let event = 0; event < 60; event += 1) {
        const repository = 1 + Math.floor(Math.random() * 3);
        // Another process may have begun before the answer is here.
        const asked = performance.now();
        await queues[event % queues.length]?.accept(aDelivery(repository));
        accepted.set(repository, asked);
        await pause(Math.random() * 60);
      }
      await vi.waitFor(
        async () => expect(await queues[0]?.status()).toMatchObject({ due: 0, later: 0, running: 0 }),
        PATIENT,
      );
      for (const [repository, at] of accepted) {
        const own = seen.filter((one) => one.repository === repository).toSorted((a, b) => a.from - b.from);
        for (const [index, one] of own.entries())
          expect(one.from).toBeGreaterThanOrEqual(own[index - 1]?.to ?? 0);
        expect(own.at(-1)?.from).toBeGreaterThanOrEqual(at);
      }
    },
  );

  test('asked to stop: the reconciliation is interrupted, kept for later, and another start goes on with it', async () => {
    const queue = await start();
    const isReconciling = vi.fn();
    const isInterrupted = vi.fn();
    reconcile = ({ signal }) =>
      new Promise((_, reject) => {
        isReconciling();
        signal.addEventListener('abort', () => {
          isInterrupted();
          reject(anError({ code: 'interrupted' }));
        });
      });
    await queue.accept(aDelivery(1));
    await vi.waitFor(() => expect(isReconciling).toHaveBeenCalled(), PATIENT);
    await queue.stop();
    queues = [];
    expect(isInterrupted).toHaveBeenCalledOnce();
    reconcile = () => Promise.resolve();
    await start();
    await reconciled(2);
  });
});
