import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MilepostError } from '../../../src/errors.ts';
import { InProcessQueue } from '../../../src/queue/in-process.ts';
import type { Job } from '../../../src/queue/queue.ts';
import { type Retry, createRetry } from '../../../src/retry.ts';
import { FakeClock } from '../../builders/fake-clock.ts';

const seconds = (count: number) => count * 1000;

interface Look {
  readonly repository: number;
  readonly name: string;
  /** Seconds since the beginning. */
  readonly from: number;
  to?: number;
}

interface Options {
  /** What each look does after its `takes` seconds: by default nothing; an error is thrown. */
  readonly outcome?: (lookOf: number) => unknown;
  readonly takes?: number;
  readonly retry?: (clock: FakeClock) => Retry;
}

/** A queue whose looks are recorded. */
function aQueue({ outcome = () => undefined, takes = 10, retry = () => retryAfter() }: Options = {}) {
  const clock = new FakeClock();
  const start = clock.now();
  const elapsed = () => (clock.now() - start) / 1000;
  const looks: Look[] = [];
  const failures: (number | undefined)[] = [];
  const queue = new InProcessQueue({
    clock,
    look: async ({ repositoryId, name }, signal) => {
      const look: Look = { repository: repositoryId, name, from: elapsed() };
      looks.push(look);
      const count = looks.filter(({ repository }) => repository === repositoryId).length;
      await clock.sleep(takes * 1000, signal);
      look.to = elapsed();
      const error = outcome(count);
      if (error instanceof Error) throw error;
    },
    createRetry: () => retry(clock),
    onFailure: (_, __, retryInMs) => failures.push(retryInMs),
  });
  return { clock, queue, looks, failures, starts: () => looks.map(({ from }) => from) };
}

/** Retries after these seconds, one after the other, and then gives up. */
function retryAfter(...waits: readonly number[]): Retry {
  const left = [...waits];
  return {
    delay: () => {
      const next = left.shift();
      return next === undefined ? undefined : seconds(next);
    },
  };
}

function aJob(repositoryId = 1, name = 'learning'): Job {
  return { installationId: 7, repositoryId, owner: 'ada', name };
}

describe('a burst', () => {
  test('of 100 wakes at once costs one look, after 3 quiet seconds', async () => {
    const { clock, queue, starts } = aQueue();
    for (let count = 0; count < 100; count += 1) queue.wake(aJob());
    await clock.advance(seconds(60));
    expect(starts()).toEqual([3]);
    expect(queue.size()).toBe(0);
  });

  test('that goes on while its look runs costs two', async () => {
    const { clock, queue, starts } = aQueue();
    for (let count = 0; count < 50; count += 1) queue.wake(aJob());
    await clock.advance(seconds(5));
    for (let count = 0; count < 50; count += 1) queue.wake(aJob());
    await clock.advance(seconds(60));
    expect(starts()).toEqual([3, 16]);
  });

  test('is waited for while it goes on, but not for ever', async () => {
    const { clock, queue, starts } = aQueue();
    for (let second = 0; second < 14; second += 2) {
      queue.wake(aJob());
      await clock.advance(seconds(2));
    }
    queue.wake(aJob());
    await clock.advance(seconds(1));
    expect(starts()).toEqual([15]);
  });

  test('of 100 pushes at any moments within a look: at most two looks', async () => {
    const moments = fc.array(fc.nat({ max: 2900 }), { minLength: 1, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(moments, async (at) => {
        const { clock, queue, starts } = aQueue({ takes: 30 });
        for (const pause of at
          .toSorted((a, b) => a - b)
          .map((one, index, all) => one - (all[index - 1] ?? 0))) {
          await clock.advance(pause);
          queue.wake(aJob());
        }
        await clock.advance(seconds(120));
        expect(starts().length).toBeLessThanOrEqual(2);
        expect(starts().length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  test('looks under the name that came last: the repository may have been renamed', async () => {
    const { clock, queue, looks } = aQueue();
    queue.wake(aJob(1, 'old'));
    queue.wake(aJob(1, 'new'));
    await clock.advance(seconds(60));
    expect(looks.map(({ name }) => name)).toEqual(['new']);
  });
});

describe('repositories', () => {
  test('one look at a time for each, whatever wakes it when', async () => {
    const steps = fc.array(
      fc.record({ pause: fc.nat({ max: 9000 }), repository: fc.integer({ min: 1, max: 3 }) }),
      {
        minLength: 5,
        maxLength: 40,
      },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (wakes) => {
        const { clock, queue, looks } = aQueue();
        const lastWake = new Map<number, number>();
        let now = 0;
        for (const { pause, repository } of wakes) {
          await clock.advance(pause);
          now += pause / 1000;
          queue.wake(aJob(repository));
          lastWake.set(repository, now);
        }
        await clock.advance(seconds(120));
        for (const [repository, woken] of lastWake) {
          const own = looks.filter((look) => look.repository === repository);
          for (const [index, look] of own.entries())
            expect(look.from).toBeGreaterThanOrEqual(own[index - 1]?.to ?? 0);
          // No wake is lost: a look begins after the last one.
          expect(own.at(-1)?.from).toBeGreaterThanOrEqual(woken);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('others are not held up by a slow one', async () => {
    const { clock, queue, looks } = aQueue({ takes: 600 });
    for (let repository = 1; repository <= 50; repository += 1) queue.wake(aJob(repository));
    await clock.advance(seconds(4));
    expect(looks.filter(({ from }) => from === 3)).toHaveLength(50);
    expect(queue.size()).toBe(50);
  });
});

describe('a look that fails', () => {
  const boom = new Error('boom');

  test('is tried again after each delay, until there is none', async () => {
    const { clock, queue, starts, failures } = aQueue({
      outcome: () => boom,
      takes: 0,
      retry: () => retryAfter(1, 20),
    });
    queue.wake(aJob());
    await clock.advance(seconds(120));
    expect(starts()).toEqual([3, 4, 24]);
    expect(failures).toEqual([1000, 20_000, undefined]);
    expect(queue.size()).toBe(0);
  });

  test('and is parked is not woken early', async () => {
    const outcome = (count: number) => (count === 1 ? boom : undefined);
    const { clock, queue, starts } = aQueue({ outcome, takes: 0, retry: () => retryAfter(100) });
    queue.wake(aJob());
    await clock.advance(seconds(5));
    for (let count = 0; count < 20; count += 1) {
      queue.wake(aJob());
      await clock.advance(seconds(4));
    }
    expect(starts()).toEqual([3]);
    await clock.advance(seconds(60));
    expect(starts()).toEqual([3, 103]);
  });

  test('was woken meanwhile and gives up: it is looked at once more', async () => {
    const outcome = (count: number) => (count === 1 ? boom : undefined);
    const { clock, queue, starts } = aQueue({ outcome });
    queue.wake(aJob());
    await clock.advance(seconds(5));
    queue.wake(aJob());
    await clock.advance(seconds(60));
    expect(starts()).toEqual([3, 16]);
  });

  test('is forgotten: the next wake begins anew', async () => {
    const { clock, queue, starts, failures } = aQueue({ outcome: () => boom, takes: 0 });
    queue.wake(aJob());
    await clock.advance(seconds(60));
    queue.wake(aJob());
    await clock.advance(seconds(60));
    expect(starts()).toEqual([3, 63]);
    expect(failures).toEqual([undefined, undefined]);
  });

  test('after waiting as GitHub asked does not count as tried: a big roadmap waits often', async () => {
    const { clock, queue, looks } = aQueue({
      outcome: (count) =>
        count <= 10
          ? new MilepostError('slow down', {
              code: 'refused',
              hint: '',
              retryable: true,
              retryAt: clock.now() + 60_000,
            })
          : count === 11
            ? new MilepostError('502', { code: 'unavailable', hint: '', retryable: true })
            : undefined,
      takes: 0,
      retry: createRetry,
    });
    queue.wake(aJob());
    await clock.advance(seconds(1200));
    expect(looks).toHaveLength(12);
  });
});

describe('settled and stop', () => {
  test('settled when nothing waits or runs', async () => {
    const { clock, queue, looks } = aQueue();
    queue.wake(aJob());
    let isSettled = false;
    const settled = queue.settled().then(() => (isSettled = true));
    await clock.advance(seconds(12));
    expect(isSettled).toBe(false);
    await clock.advance(seconds(2));
    await settled;
    expect(looks).toHaveLength(1);
  });

  test('settled waits for what was woken while a look ran', async () => {
    const { clock, queue, looks } = aQueue();
    queue.wake(aJob());
    await clock.advance(seconds(5));
    queue.wake(aJob());
    const settled = queue.settled();
    await clock.advance(seconds(60));
    await settled;
    expect(looks).toHaveLength(2);
  });

  test('stop drops what waits, ends what runs, takes no more, and leaves no timer', async () => {
    const boom = new Error('boom');
    const { clock, queue, looks } = aQueue({
      outcome: () => boom,
      takes: 100,
      retry: () => retryAfter(1000),
    });
    queue.wake(aJob(1));
    await clock.advance(seconds(110));
    queue.wake(aJob(2));
    await clock.advance(seconds(5));
    queue.wake(aJob(2));
    queue.wake(aJob(3));
    expect(queue.size()).toBe(3);
    await queue.stop();
    expect(looks.map(({ repository, to }) => [repository, to])).toEqual([
      [1, 103],
      [2, 115],
    ]);
    queue.wake(aJob(4));
    await clock.advance(seconds(5000));
    expect(looks).toHaveLength(2);
    expect(queue.size()).toBe(0);
    expect(clock.sleeping()).toBe(0);
  });
});
