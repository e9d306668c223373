// A long reconciliation gives its worker to others that wait, and to nobody else.
import { afterEach, expect, test } from 'vitest';
import { type Yielding, startYielding } from '../../../src/queue/yielding.ts';
import { FakeClock } from '../../harness/clocks/fake-clock.ts';

let yielding: Yielding | undefined;

afterEach(() => {
  yielding?.end();
});

/** After 30 s, as the default is; `othersWait` is asked each time. */
function aYielding(othersWait: () => boolean) {
  const clock = new FakeClock();
  let asked = 0;
  const sql = {
    executeSql: () => {
      asked += 1;
      return othersWait() ? Promise.resolve({ rows: [{}] as never[] }) : Promise.resolve({ rows: [] });
    },
  };
  yielding = startYielding(sql, clock);
  return { clock, signal: yielding.signal, end: () => yielding?.end(), asked: () => asked };
}

test('gives way after 30 s when others wait, not before', async () => {
  const { clock, signal, asked } = aYielding(() => true);
  await clock.advance(29_999);
  expect([signal.aborted, asked()]).toEqual([false, 0]);
  await clock.advance(1);
  expect(signal.aborted).toBe(true);
});

test('goes on for an hour when nobody waits', async () => {
  const { clock, signal, asked } = aYielding(() => false);
  await clock.advance(3_600_000);
  expect([signal.aborted, asked()]).toEqual([false, 120]);
});

test('gives way to one that comes later, within 30 s', async () => {
  let waiting = false;
  const { clock, signal } = aYielding(() => waiting);
  await clock.advance(300_000);
  waiting = true;
  await clock.advance(30_000);
  expect(signal.aborted).toBe(true);
});

test('goes on where the database is away for a moment', async () => {
  let broken = true;
  const { clock, signal } = aYielding(() => {
    if (broken) throw new Error('gone');
    return true;
  });
  await clock.advance(60_000);
  expect(signal.aborted).toBe(false);
  broken = false;
  await clock.advance(30_000);
  expect(signal.aborted).toBe(true);
});

test('leaves no timer once the reconciliation has ended', async () => {
  const { clock, signal, end, asked } = aYielding(() => true);
  await clock.advance(10_000);
  end();
  await clock.advance(60_000);
  expect([clock.sleeping(), asked(), signal.aborted]).toEqual([0, 0, false]);
});
