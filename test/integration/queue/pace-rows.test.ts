// The pace that all processes share: together they keep within what GitHub allows, whoever writes.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MilepostError } from '../../../src/errors.ts';
import { type Pace, type PaceStore, createPace } from '../../../src/github/client/pace.ts';
import { FRESH_PACE, reserveTurn } from '../../../src/github/client/pace-state.ts';
import type { Database } from '../../../src/queue/database/database.ts';
import { paceRow } from '../../../src/queue/pace-rows.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';
import { FakeClock } from '../../harness/clocks/fake-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 9, 1, 8);

/** The most in any window of that length. */
function mostIn(times: readonly number[], windowMs: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [index, time] of sorted.entries()) {
    while ((sorted[from] ?? time) <= time - windowMs) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

describe.each(kindsOfDatabase())('the pace of two processes, %s', (kind) => {
  let held: TestDatabase;
  let databases: readonly [Database, Database];

  beforeAll(async () => {
    held = await aDatabase(kind);
    databases = [held.database, await held.another()];
  });

  afterAll(async () => {
    if (databases[1] !== databases[0]) await databases[1].close();
    await held.remove();
  });

  beforeEach(() => held.database.executeSql('DELETE FROM milepost.pace'));

  /** Of one installation, as either process sees it. */
  function stores(): readonly [PaceStore, PaceStore] {
    return [paceRow(databases[0], 7), paceRow(databases[1], 7)];
  }

  function paces(clock: FakeClock): readonly [Pace, Pace] {
    const [one, other] = stores();
    return [createPace(clock, one), createPace(clock, other)];
  }

  /** Both ask at once, `each` times, at a moment. Resolves to the moments granted. */
  async function askAt(now: number, each: number): Promise<readonly number[]> {
    const asked = stores().flatMap((store) =>
      Array.from({ length: each }, () => store.update((state) => reserveTurn(state, now))),
    );
    return (await Promise.all(asked)).flatMap((reserved) => ('turn' in reserved ? [reserved.turn] : []));
  }

  /** Writes spread over the 55 minutes before, taken in one go. */
  async function writtenBefore(count: number): Promise<number[]> {
    const { turns } = await stores()[0].update((fresh) => {
      let state = fresh;
      for (let index = 0; index < count; index += 1)
        ({ state } = reserveTurn(state, START + (index * 55 * MINUTE_MS) / count));
      return { state, turns: state.turns };
    });
    return [...turns];
  }

  test('grant at once a burst of 20, not 20 each, and no turn twice after it', async () => {
    const granted = await askAt(START, 15);
    expect(granted.filter((turn) => turn === START)).toHaveLength(20);
    const later = granted.filter((turn) => turn > START).toSorted((a, b) => a - b);
    // Who would stand in line for more than 4 s is sent away.
    expect(later).toEqual([1010, 2020, 3030].map((ms) => START + ms));
  });

  test('grant at most 80 in any minute and 500 in any hour, however often both ask', async () => {
    const granted = await writtenBefore(420);
    const from = START + 55 * MINUTE_MS;
    for (let at = 0; at < 8 * MINUTE_MS; at += 20_000) granted.push(...(await askAt(from + at, 7)));
    expect(mostIn(granted, MINUTE_MS)).toBeLessThanOrEqual(80);
    expect(mostIn(granted, HOUR_MS)).toBe(500);
    expect(granted.length).toBeGreaterThan(500);
  });

  test('reconciliations on both keep within the limits: 480 in an hour for the large ones', async () => {
    const times = await writtenBefore(400);
    const clock = new FakeClock(START + 55 * MINUTE_MS);
    const deferred: MilepostError[] = [];
    /** Each ends when it is told to come back after this hour. */
    async function reconcile(store: PaceStore): Promise<void> {
      const pace = createPace(clock, store);
      // A large reconciliation: its first writes, which may spend the reserve, are long done.
      for (;;) {
        try {
          await pace.take({ urgent: false });
          times.push(clock.now());
        } catch (error) {
          if (!(error instanceof MilepostError) || error.retryAt === undefined) throw error;
          deferred.push(error);
          if (error.retryAt >= START + HOUR_MS) return;
          await clock.sleep(error.retryAt - clock.now());
        }
      }
    }
    let running = 2;
    const reconciliations = stores().map((store) => reconcile(store).finally(() => (running -= 1)));
    while (running > 0) {
      await clock.advance(clock.sleeping() > 0 ? 1010 : 0);
      // The database answers in its own time; nobody may be overtaken by the clock.
      while (running > 0 && clock.sleeping() < running) await clock.advance(0);
    }
    await Promise.all(reconciliations);
    expect(times).toHaveLength(480);
    expect(mostIn(times, MINUTE_MS)).toBeLessThanOrEqual(80);
    expect(deferred.every(({ code }) => code === 'budget')).toBe(true);
  });

  test('a refusal that one learns holds the other back, until the time that GitHub named', async () => {
    const clock = new FakeClock(START);
    const [one, other] = paces(clock);
    const until = START + 90_000;
    await one.silence(until);
    const refused = { code: 'refused', retryable: true, retryAt: until };
    await expect(other.check()).rejects.toMatchObject(refused);
    await expect(other.take()).rejects.toMatchObject(refused);
    await clock.advance(89_999);
    await expect(other.check()).rejects.toMatchObject(refused);
    await clock.advance(1);
    await other.check();
    await other.take();
  });

  test('the longer of two silences counts, learnt at the same moment', async () => {
    const clock = new FakeClock(START);
    const [one, other] = paces(clock);
    await Promise.all([one.silence(START + 60_000), other.silence(START + 120_000)]);
    await expect(one.check()).rejects.toMatchObject({ retryAt: START + 120_000 });
  });

  test('another installation is not held back', async () => {
    const clock = new FakeClock(START);
    await createPace(clock, paceRow(databases[0], 7)).silence(START + 90_000);
    await createPace(clock, paceRow(databases[1], 8)).check();
    expect(await paceRow(databases[1], 8).read()).toEqual(FRESH_PACE);
  });

  test('a change that throws leaves the row as it was, and free', async () => {
    const [store] = stores();
    await askAt(START, 1);
    const before = await store.read();
    const failing = store.update(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.read()).toEqual(before);
    expect(await askAt(START, 1)).toHaveLength(2);
  });
});
