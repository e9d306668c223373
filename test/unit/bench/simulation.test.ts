import { describe, expect, test } from 'vitest';
import { createAudit } from '../../../tools/simulation/books/audit.ts';
import { VirtualClock } from '../../../tools/simulation/time/clock.ts';
import { createLedger } from '../../../tools/simulation/books/ledger.ts';
import { createPopulation } from '../../../tools/simulation/world/population.ts';
import { createRandom } from '../../../tools/harness/random.ts';

describe('the books see what is wrong', () => {
  test.each([
    ['80 writes in a minute', { count: 80, everyMs: 10 }, { perMinute: 0, perHour: 0 }],
    ['81 writes in a minute', { count: 81, everyMs: 10 }, { perMinute: 1, perHour: 0 }],
    ['500 writes in an hour', { count: 500, everyMs: 7000 }, { perMinute: 0, perHour: 0 }],
    ['501 writes in an hour', { count: 501, everyMs: 7000 }, { perMinute: 0, perHour: 1 }],
    ['501 writes in a little more', { count: 501, everyMs: 7200 }, { perMinute: 0, perHour: 0 }],
  ])('%s', (_, { count, everyMs }, expected) => {
    const audit = createAudit();
    for (let write = 0; write < count; write += 1) audit.write(1, write * everyMs);
    expect(audit.violations).toEqual({ ...expected, inSilence: 0 });
  });

  test('a request in a silence, but not after it, nor of another installation', () => {
    const audit = createAudit();
    audit.refuse(1, { now: 1000, until: 61_000 });
    audit.request(1, 1000);
    audit.request(2, 2000);
    audit.request(1, 61_000);
    expect(audit.violations.inSilence).toBe(0);
    audit.request(1, 60_999);
    expect(audit.violations.inSilence).toBe(1);
  });

  test('reconciliations that overlap', () => {
    const ledger = createLedger();
    ledger.reconcileBegins(1, 0);
    ledger.reconcileBegins(2, 5);
    ledger.reconcileBegins(1, 10);
    expect(ledger.overlaps).toBe(1);
  });

  test('an event is open until a reconciliation that began after it has ended well', () => {
    const ledger = createLedger();
    ledger.reconcileBegins(1, 0);
    ledger.happened(1, { at: 5, lost: false });
    ledger.reconcileEnds(1, { now: 10, well: true });
    ledger.reconcileBegins(1, 20);
    ledger.reconcileEnds(1, { now: 30, well: false });
    expect(ledger.open).toEqual([1]);
    ledger.reconcileBegins(1, 40);
    ledger.reconcileEnds(1, { now: 50, well: true });
    expect(ledger.open).toEqual([]);
    expect(ledger.samples).toEqual([{ at: 5, lost: false, untilReconciled: 15, untilDone: 45 }]);
  });
});

describe('simulated time', () => {
  test('timers run in the step in which they are due, waits end with their signal', async () => {
    const clock = new VirtualClock({ start: 0, stepMs: 100 });
    const seen: string[] = [];
    const note = (what: string) => () => seen.push(`${what} ${clock.now()}`);
    clock.setTimeout(note('once'), 150);
    clock.clearTimeout(clock.setTimeout(note('never'), 150));
    const interval = clock.setInterval(note('often'), 300);
    const stop = new AbortController();
    void clock.sleep(10_000, stop.signal).then(note('slept'));
    clock.setTimeout(() => {
      stop.abort();
      clock.clearInterval(interval);
    }, 700);
    await clock.advance(2000);
    expect(seen).toEqual(['once 200', 'often 300', 'often 600', 'slept 700']);
    expect(clock.now()).toBe(2000);
  });
});

test('the same seed gives the same population: every repository once, many small installations', () => {
  const [one, other] = [createPopulation(3000, createRandom(3)), createPopulation(3000, createRandom(3))];
  expect(one.installations).toBe(other.installations);
  const sizes = Array.from({ length: one.installations }, (_, index) => one.listOf(index + 1).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3000);
  expect(Math.max(...sizes)).toBeGreaterThan(100);
  expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(one.installations / 3);
});
