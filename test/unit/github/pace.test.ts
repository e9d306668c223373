import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MilepostError } from '../../../src/errors.ts';
import { type Pace, createMemoryStore, createPace } from '../../../src/github/client/pace.ts';
import { FRESH_PACE, reserveTurn, silentUntil } from '../../../src/github/client/pace-state.ts';
import { FakeClock } from '../../harness/clocks/fake-clock.ts';
import { runs } from '../../harness/depth.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

interface Written {
  /** When each write went out, in ms. */
  readonly times: readonly number[];
  readonly deferred: readonly MilepostError[];
}

/** Writers that share a pace, park when they are told to, and pause between writes. */
async function write(counts: readonly number[], pauses: readonly number[] = [0]): Promise<Written> {
  const clock = new FakeClock();
  const pace = createPace(clock);
  const times: number[] = [];
  const deferred: MilepostError[] = [];
  async function writer(count: number): Promise<void> {
    for (let done = 0; done < count;) {
      try {
        await pace.take();
        times.push(clock.now());
        done += 1;
        const pause = pauses[done % pauses.length] ?? 0;
        if (pause > 0) await clock.sleep(pause);
      } catch (error) {
        if (!(error instanceof MilepostError) || error.retryAt === undefined) throw error;
        if (error.retryAt <= clock.now()) throw new Error('told to come back in the past', { cause: error });
        deferred.push(error);
        await clock.sleep(error.retryAt - clock.now());
      }
    }
  }
  let left = counts.length;
  const writers = counts.map((count) => writer(count).finally(() => (left -= 1)));
  for (let hours = 0; left > 0 && hours < 24; hours += 1) await clock.advance(HOUR_MS);
  expect(left).toBe(0);
  await Promise.all(writers);
  return { times, deferred };
}

/** The most writes in any window of that length. */
function mostIn(times: readonly number[], windowMs: number): number {
  let most = 0;
  let from = 0;
  for (const [index, time] of times.entries()) {
    while ((times[from] ?? time) <= time - windowMs) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

async function refusal(pace: Pace): Promise<unknown> {
  return pace.take().catch((error: unknown) => error);
}

describe('the pace of writes', () => {
  test('1,000 writes: at most 80 in any minute, 500 in any hour', async () => {
    const { times, deferred } = await write([1000]);
    expect(times).toHaveLength(1000);
    expect(mostIn(times, MINUTE_MS)).toBeLessThanOrEqual(80);
    expect(mostIn(times, HOUR_MS)).toBeLessThanOrEqual(500);
    expect(deferred.length).toBeLessThanOrEqual(2);
  });

  test('several who share it keep within the limits together', async () => {
    const { times } = await write([200, 200, 200, 100]);
    expect(times).toHaveLength(700);
    expect(mostIn(times, MINUTE_MS)).toBeLessThanOrEqual(80);
    expect(mostIn(times, HOUR_MS)).toBeLessThanOrEqual(500);
  });

  test('whatever the pauses between', async () => {
    const pauses = fc.array(fc.constantFrom(0, 10, 990, 5000, 21_000, 61_000), {
      minLength: 1,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(pauses, async (given) => {
        const { times } = await write([260, 260], given);
        expect(mostIn(times, MINUTE_MS)).toBeLessThanOrEqual(80);
        expect(mostIn(times, HOUR_MS)).toBeLessThanOrEqual(500);
      }),
      runs(15),
    );
  });

  test('is not slower than it must: 20 at once, then about one a second', async () => {
    const { times } = await write([126]);
    const [start = 0] = times;
    expect(times[19]).toBe(start);
    expect((times[125] ?? 0) - start).toBeLessThanOrEqual(108_000);
  });

  test('a pause brings the burst back', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    let taken = 0;
    const takeMany = async (count: number) => {
      for (let turn = 0; turn < count; turn += 1) void pace.take().then(() => (taken += 1));
      await clock.advance(0);
    };
    await takeMany(20);
    await clock.advance(30_000);
    await takeMany(21);
    expect(taken).toBe(40);
    expect(clock.sleeping()).toBe(1);
  });

  test("past the hour's budget it parks, and says until when; what is urgent may spend the last twenty", async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    const start = clock.now();
    for (let count = 0; count < 480; count += 1) {
      const turn = pace.take();
      await clock.advance(1010);
      await turn;
    }
    expect(await refusal(pace)).toMatchObject({ code: 'budget', retryable: true, retryAt: start + HOUR_MS });
    for (let count = 0; count < 20; count += 1) {
      const turn = pace.take({ urgent: true });
      await clock.advance(1010);
      await turn;
    }
    const refused = await pace.take({ urgent: true }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'budget', retryAt: start + HOUR_MS });
    await clock.advance(start + HOUR_MS - clock.now());
    await pace.take({ urgent: true });
  });

  test('a small reconciliation writes while a large one has spent its share', async () => {
    const clock = new FakeClock();
    const store = createMemoryStore();
    const large = createPace(clock, store);
    const small = createPace(clock, store);
    for (let count = 0; count < 480; count += 1) {
      const turn = large.take();
      await clock.advance(1010);
      await turn;
    }
    expect(await refusal(large)).toMatchObject({ code: 'budget' });
    expect(await refusal(small)).toBeUndefined();
  });

  test('a reconciliation is small for its first twenty writes', async () => {
    const clock = new FakeClock();
    const store = createMemoryStore();
    const turns = Array.from({ length: 480 }, () => clock.now() - 1000);
    await store.update((state) => ({ state: { ...state, turns } }));
    const pace = createPace(clock, store);
    for (let count = 0; count < 19; count += 1) await pace.take();
    await store.update((state) => ({ state: { ...state, turns } }));
    expect(await refusal(pace)).toBeUndefined();
    await store.update((state) => ({ state: { ...state, turns } }));
    expect(await refusal(pace)).toMatchObject({ code: 'budget', hint: 'Milepost goes on in 3599 s.' });
  });
});

describe('silence after a refusal', () => {
  const asked = (pace: Pace) => pace.check().catch((error: unknown) => error);

  test('no request until then, and then again', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    const until = clock.now() + 90_000;
    await pace.silence(until);
    expect(await asked(pace)).toMatchObject({ code: 'refused', retryable: true, retryAt: until });
    await clock.advance(89_999);
    expect(await asked(pace)).toMatchObject({ code: 'refused' });
    await clock.advance(1);
    expect(await asked(pace)).toBeUndefined();
  });

  test('the longer one counts', async () => {
    const clock = new FakeClock();
    const pace = createPace(clock);
    await pace.silence(clock.now() + 90_000);
    await pace.silence(clock.now() + 10_000);
    expect(await asked(pace)).toMatchObject({ retryAt: clock.now() + 90_000 });
  });
});

describe('who takes a turn', () => {
  const now = Date.UTC(2026, 11, 1);

  test('nobody, while GitHub wants silence', () => {
    const silent = { turns: [], level: 0, silentUntil: now + 1 };
    expect(reserveTurn(silent, now)).toEqual({ state: silent, freeAt: now + 1 });
    expect(reserveTurn(silent, now + 1)).toMatchObject({ turn: now + 1 });
  });

  test('a write of an hour ago is forgotten', () => {
    const { state } = reserveTurn({ turns: [now - HOUR_MS, now - 1], level: 0, silentUntil: 0 }, now);
    expect(state.turns).toEqual([now - 1, now]);
  });

  test.each([
    ['waits for the budget where that takes four seconds', 4000, { turn: now + 4000 }],
    ['comes back later where it takes more', 4001, { freeAt: now + 4001 }],
  ])('the 501st of an hour %s', (_, wait, expected) => {
    const turns = Array.from({ length: 500 }, (_turn, index) => now - HOUR_MS + wait + index);
    expect(reserveTurn({ turns, level: 0, silentUntil: 0 }, now)).toMatchObject(expected);
  });

  test('four seconds are waited for in line; who stands further back comes again in two minutes', () => {
    const turns: number[] = [];
    let state = FRESH_PACE;
    let back: number | undefined;
    while (back === undefined && turns.length < 100) {
      const reserved = reserveTurn(state, now);
      state = reserved.state;
      if ('freeAt' in reserved) back = reserved.freeAt;
      else turns.push(reserved.turn - now);
    }
    expect(back).toBe(now + 120_000);
    expect(turns).toEqual([...Array.from({ length: 20 }, () => 0), 1010, 2020, 3030]);
    expect(state.turns).toHaveLength(turns.length);
  });
});

describe('a clock that is set back', () => {
  test('does not stop writing until the old time comes again', () => {
    const now = Date.UTC(2026, 11, 1);
    const day = 24 * HOUR_MS;
    const later = { turns: [now + day - 1, now + day], level: now + day, silentUntil: now + day };
    const reserved = reserveTurn(later, now);
    expect(reserved).toMatchObject({ turn: now });
    expect(reserved.state.turns).toHaveLength(3);
    expect(silentUntil(later, now)).toBeLessThanOrEqual(now);
  });

  test('is told by a turn, the burst or a silence more than an hour ahead, each by itself', () => {
    const now = Date.UTC(2026, 11, 1);
    const hour = now + HOUR_MS;
    const silent = { turns: [], level: now, silentUntil: hour };
    expect(silentUntil(silent, now)).toBe(hour);
    expect(silentUntil({ ...silent, silentUntil: hour + 1 }, now)).toBe(0);
    const ahead = { turns: [hour + 1], level: now, silentUntil: 0 };
    expect(reserveTurn(ahead, now)).toMatchObject({ turn: now, state: { turns: [now, now] } });
    expect(reserveTurn({ ...ahead, turns: [hour] }, now).state.turns).toEqual([hour, now]);
    expect(silentUntil({ ...silent, level: hour + 1 }, now)).toBe(hour);
    expect(reserveTurn({ turns: [], level: hour + 1, silentUntil: 0 }, now)).toMatchObject({ turn: now });
    expect(reserveTurn({ turns: [], level: hour, silentUntil: 0 }, now)).toMatchObject({
      freeAt: now + 120_000,
    });
  });

  test('keeps the writes of before, and a silence that GitHub may have asked for', () => {
    const now = Date.UTC(2026, 11, 1);
    const before = { turns: [now - 5000, now + HOUR_MS + 1], level: now, silentUntil: now + 90_000 };
    const { state } = reserveTurn(before, now);
    expect(state).toEqual({ turns: [now - 5000, now], level: now, silentUntil: now + 90_000 });
  });
});
