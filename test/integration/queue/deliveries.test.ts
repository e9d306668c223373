// Whatever comes in, however often and in whatever order: each repository is reconciled after its last new delivery.
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { MilepostError } from '../../../src/errors.ts';
import type { Delivery } from '../../../src/queue/inbox.ts';
import type { ReconcileJob } from '../../../src/queue/reconciliations.ts';
import { type Queue, startQueue } from '../../../src/queue/queue.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';
import { hurriedClock } from '../../harness/clocks/hurried-clock.ts';
import { PATIENT } from '../../harness/patience.ts';
import { runs } from '../../harness/depth.ts';

interface Seen {
  readonly repository: number;
  readonly from: number;
  readonly to: number;
}

const QUIET = {
  listInstallations: () => Promise.reject(new Error('not asked here')),
  listRepositories: () => Promise.reject(new Error('not asked here')),
  redeliver: () => Promise.resolve({ seen: 0, asked: 0 }),
};

let made = 0;

function aDelivery(repositoryId: number): Delivery {
  const repositories = [{ installationId: 7, repositoryId, owner: 'octo', name: `course-${repositoryId}` }];
  return { id: `delivery-${(made += 1)}`, repositories, installations: [] };
}

/** A sequence of arrivals: which delivery, by which process, after how long a pause. */
const ARRIVALS = fc
  .array(
    fc.record({ repository: fc.integer({ min: 1, max: 3 }), copies: fc.constantFrom(1, 1, 2, 3, 10, 100) }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((deliveries) => {
    const copies = deliveries.flatMap(({ repository, copies }, index) =>
      Array.from({ length: copies }, () => ({ index, repository })),
    );
    return fc.record({
      order: fc.shuffledSubarray(copies, { minLength: copies.length }),
      processes: fc.infiniteStream(fc.nat({ max: 1 })).map((stream) => [...stream.take(copies.length)]),
      // The arrivals come in up to three goes, so that some fall into reconciliations.
      goes: fc.integer({ min: 1, max: 3 }),
    });
  });

describe.each(kindsOfDatabase())('deliveries, %s', (kind) => {
  let held: TestDatabase;
  let queues: Queue[];
  let seen: Seen[] = [];
  let reconcile: (job: ReconcileJob) => Promise<void> = () => pause(15);

  beforeAll(async () => {
    held = await aDatabase(kind);
    const databases = kind === 'postgres' ? [await held.another(), await held.another()] : [held.database];
    queues = [];
    for (const database of databases)
      queues.push(
        await startQueue({
          ...{ database, clock: systemClock, bossClock: hurriedClock, gatherS: 0.05 },
          onError: () => undefined,
          work: {
            ...{ concurrency: 2, yieldAfterMs: 200, appClient: QUIET },
            ...{ onFailure: () => undefined, onPeriodicJobFailure: () => undefined },
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
        }),
      );
  });

  afterEach(() => {
    reconcile = () => pause(15);
    seen = [];
  });

  afterAll(async () => {
    for (const queue of queues) await queue.stop();
    // Embedded, the queue has closed the only one that there is.
    if (kind === 'postgres') await held.remove();
  });

  async function untilNothingWaits(): Promise<void> {
    await vi.waitFor(
      async () => {
        const status = await queues[0]?.status();
        expect(status).toMatchObject({ due: 0, later: 0, running: 0 });
      },
      { timeout: 120_000, interval: 30 },
    );
  }

  test('any list, doubled and shuffled, on one process or another', async () => {
    await fc.assert(
      fc.asyncProperty(ARRIVALS, async ({ order, processes, goes }) => {
        seen = [];
        const deliveries = new Map<number, Delivery>();
        const accepted = new Map<number, number>();
        const answers = new Map<number, string[]>();
        async function arrive({ index, repository }: { index: number; repository: number }, process: number) {
          const delivery = deliveries.get(index) ?? aDelivery(repository);
          deliveries.set(index, delivery);
          const asked = performance.now();
          const answer = await queues[process % queues.length]?.accept(delivery);
          answers.set(index, [...(answers.get(index) ?? []), answer ?? 'none']);
          if (answer === 'accepted') accepted.set(repository, Math.max(asked, accepted.get(repository) ?? 0));
        }
        const each = Math.ceil(order.length / goes);
        for (let go = 0; go < goes; go += 1) {
          const from = go * each;
          const part = order.slice(from, from + each);
          await Promise.all(part.map((one, at) => arrive(one, processes[from + at] ?? 0)));
          await pause(40);
        }
        await untilNothingWaits();

        for (const all of answers.values()) {
          expect(all.filter((answer) => answer === 'accepted')).toHaveLength(1);
          expect(all.filter((answer) => answer === 'replayed')).toHaveLength(all.length - 1);
        }
        for (const [repository, at] of accepted) {
          const own = seen.filter((one) => one.repository === repository).toSorted((a, b) => a.from - b.from);
          expect(own.at(-1)?.from ?? 0).toBeGreaterThanOrEqual(at);
          for (const [index, one] of own.entries())
            expect(one.from).toBeGreaterThanOrEqual(own[index - 1]?.to ?? 0);
        }
        expect(new Set(seen.map(({ repository }) => repository))).toEqual(new Set(accepted.keys()));
      }),
      runs(5),
    );
  });

  test('the same webhooks, in another order in each process at once: none is refused', async () => {
    reconcile = () => Promise.resolve();
    for (let round = 0; round < 12; round += 1) {
      const deliveries = Array.from({ length: 40 }, (_, index) => aDelivery(100 + (index % 9)));
      const there = deliveries.map((one) => queues[0]?.accept(one));
      const back = deliveries.toReversed().map((one) => queues.at(-1)?.accept(one));
      const answers = await Promise.all([...there, ...back]);
      expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(40);
    }
    await untilNothingWaits();
  });

  test('a copy that comes while its first is reconciled, or after, leads to no other reconciliation', async () => {
    const delivery = aDelivery(4);
    reconcile = () => pause(300);
    const copies = async () => {
      const results = await Promise.all(
        queues.flatMap((queue) => [queue.accept(delivery), queue.accept(delivery)]),
      );
      return new Set(results);
    };
    expect(await copies()).toEqual(new Set(['accepted', 'replayed']));
    await vi.waitFor(async () => expect((await queues[0]?.status())?.running).toBe(1), PATIENT);
    expect(await copies()).toEqual(new Set(['replayed']));
    await untilNothingWaits();
    expect(await copies()).toEqual(new Set(['replayed']));
    await untilNothingWaits();
    expect(seen).toHaveLength(1);
  });

  test('a long reconciliation gives way when others wait for a worker, and goes on behind them', async () => {
    const workers = queues.length * 2;
    const gaveWay: number[] = [];
    let isSettled = false;
    reconcile = async ({ repository, signal }) => {
      const id = repository.repositoryId;
      if (id > workers || gaveWay.includes(id)) return;
      for (let waited = 0; waited < 8000 && !signal.aborted; waited += 20) await pause(20);
      if (!signal.aborted) return;
      if (isSettled) gaveWay.push(id);
      throw new MilepostError('others wait', { code: 'interrupted', hint: '', retryable: true });
    };
    for (let id = 1; id <= workers; id += 1) await queues[0]?.accept(aDelivery(id));
    const running = async () => (await queues[0]?.status())?.running;
    // Until the other process asks for work, the reconciliations give way to each other.
    await vi.waitFor(
      async () => {
        expect(await running()).toBe(workers);
        await pause(300);
        expect(await running()).toBe(workers);
      },
      { timeout: 120_000 },
    );
    isSettled = true;
    await pause(700);
    // Each has had its turn several times over, and nobody waits.
    expect(gaveWay).toEqual([]);
    await queues[0]?.accept(aDelivery(99));
    await untilNothingWaits();
    expect(gaveWay).not.toEqual([]);
    const order = seen.map(({ repository }) => repository);
    for (const id of gaveWay) expect(order.lastIndexOf(id)).toBeGreaterThan(order.indexOf(id));
    expect(order).toContain(99);
    const [first = 0] = gaveWay;
    expect(order.lastIndexOf(first)).toBeGreaterThan(order.indexOf(99) - workers);
  });
});

describe.each(kindsOfDatabase())('a database that is gone, %s', (kind) => {
  test('every delivery that waits is refused, so that GitHub is told', async () => {
    const held = await aDatabase(kind);
    const database = kind === 'postgres' ? await held.another() : held.database;
    const queue = await startQueue({ database, clock: systemClock, gatherS: 3, onError: () => undefined });
    expect(await queue.accept(aDelivery(1))).toBe('accepted');
    await queue.stop();
    const answers = await Promise.allSettled([queue.accept(aDelivery(1)), queue.accept(aDelivery(2))]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    // It is asked each time anew: one refusal does not stop the inbox.
    await expect(queue.accept(aDelivery(3))).rejects.toThrow();
    if (kind === 'postgres') await held.remove();
  });
});
