// What follows a reconciliation that failed: what its repository's row says, and the next try.
import type { PgBoss } from 'pg-boss';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, MilepostError, type MilepostErrorOptions } from '../../../src/errors.ts';
import { afterFailure } from '../../../src/queue/after-failure.ts';

const NOW = Date.UTC(2026, 11, 1);

interface Followed {
  /** ms. */
  readonly delay: number | undefined;
  readonly row: 'forgotten' | { readonly status: unknown; readonly failure: unknown };
  readonly next: Readonly<Record<string, unknown>> | undefined;
}

async function followed(error: unknown, { failures = 0, repositoryId = 7 } = {}): Promise<Followed> {
  let row: Followed['row'] | undefined;
  let next: Followed['next'];
  const boss = {
    upsert(_queue: string, given: object, options: { startAfter: number; priority: number }) {
      const { startAfter, priority } = options;
      next = { ...given, startAfter, priority };
      return Promise.resolve();
    },
  };
  const sql = {
    executeSql(text: string, values: unknown[] = []) {
      const failure = () => JSON.parse(String(values[3])) as unknown;
      row = text.startsWith('DELETE') ? 'forgotten' : { status: values[1], failure: failure() };
      return Promise.resolve({ rows: [] });
    },
  };
  const delay = await afterFailure(boss as unknown as PgBoss, sql, {
    data: { repositoryId, failures, deferred: null },
    error,
    created: new Map([[12, NOW]]),
    known: {},
    intended: new Map(),
    seenAt: new Date(NOW),
    now: NOW,
  });
  if (row === undefined) throw new Error('no row was written');
  return { delay, row, next };
}

function failed(code: ErrorCode, options: Partial<MilepostErrorOptions> = {}): MilepostError {
  return new MilepostError('It failed', { code, hint: 'Do this.', retryable: true, ...options });
}

describe('a next try', () => {
  test.each([
    [
      'goes in front of resyncs after an outage',
      failed('unavailable'),
      [{ failures: 1, deferred: 'outage' }, 4000],
    ],
    ['waits as long as GitHub says', failed('refused', { retryAt: NOW + 60_000 }), [{ failures: 0 }, 60_000]],
    ['comes at once after an interruption', failed('interrupted'), [{ failures: 0, deferred: null }, 0]],
  ] as const)('%s', async (_, error, [next, delay]) => {
    const found = await followed(error);
    expect(found.next).toMatchObject({ repositoryId: 7, ...next });
    expect(found.delay).toBe(delay);
    expect(found.row).toEqual({
      status: 'waiting',
      failure: { code: error.code, message: 'It failed', hint: 'Do this.' },
    });
  });

  test('after an outage comes before one that spent its budget, or made room', async () => {
    const priorities = [
      failed('unavailable'),
      failed('budget', { retryAt: NOW + 9000 }),
      failed('interrupted'),
    ];
    const [outage, budget, room] = await Promise.all(
      priorities.map(async (error) => Number((await followed(error)).next?.['priority'])),
    );
    expect(outage).toBeGreaterThan(budget ?? NaN);
    expect(room).toBe(budget);
  });

  test('an interruption counts as no failure, whatever came before', async () => {
    const { next } = await followed(failed('interrupted'), { failures: 7 });
    expect(next).toMatchObject({ failures: 7, startAfter: 0 });
  });

  test('is up to a fifth later, not earlier: differently for each repository, and the same each time', async () => {
    const starts = async () =>
      Promise.all(
        Array.from({ length: 50 }, async (_, repositoryId) => {
          const { next } = await followed(failed('unavailable'), { repositoryId });
          return Number(next?.['startAfter']);
        }),
      );
    const found = await starts();
    expect(await starts()).toEqual(found);
    expect(Math.min(...found)).toBe(4);
    expect(Math.max(...found)).toBeLessThanOrEqual(4.8);
    expect(Math.max(...found)).toBeGreaterThan(4.7);
    expect(new Set(found).size).toBeGreaterThan(40);
  });
});

interface Dead {
  readonly failures?: number;
  readonly status: string;
  readonly failure: object;
}

function bug(message: string): object {
  return { code: 'unknown', message, hint: 'A bug in Milepost: please report it.' };
}

describe('no next try', () => {
  test.each(['not-found', 'not-installed'] as const)('where it is %s: the row goes', async (code) => {
    const found = await followed(failed(code, { retryable: false }));
    expect(found).toEqual({ delay: undefined, row: 'forgotten', next: undefined });
  });

  test.each<[string, unknown, Dead]>([
    [
      'its owner has to act',
      failed('archived', { retryable: false }),
      { status: 'stuck', failure: { code: 'archived' } },
    ],
    [
      'it failed eight times',
      failed('unavailable'),
      { failures: 7, status: 'dead', failure: { code: 'unavailable', hint: 'Do this.' } },
    ],
    [
      'a mistake of ours',
      new TypeError('x is undefined'),
      { status: 'dead', failure: bug('x is undefined') },
    ],
    ['what is no error', 'boom', { status: 'dead', failure: bug('boom') }],
  ])('%s', async (_, error, { failures = 0, ...row }) => {
    const found = await followed(error, { failures });
    expect(found).toMatchObject({ delay: undefined, row, next: undefined });
  });
});
