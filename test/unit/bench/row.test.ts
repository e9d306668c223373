// What the bench computes from what it measured, and how it is told.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Row, exponentOf, isOk, medianMs, mostWithin, renderRow } from '../../../tools/bench/row.ts';

const atMost = (value: number) => ({ is: 'at most', value }) as const;
const atLeast = (value: number) => ({ is: 'at least', value }) as const;

describe('a row', () => {
  it.each<[string, number, Row['budget'], boolean]>([
    ['below what it may be', 49.9, atMost(50), true],
    ['at what it may be', 50, atMost(50), true],
    ['above what it may be', 50.1, atMost(50), false],
    ['above what it must be', 0.6, atLeast(0.5), true],
    ['at what it must be', 0.5, atLeast(0.5), true],
    ['below what it must be', 0.49, atLeast(0.5), false],
    ['held against nothing', 1e9, undefined, true],
    ['not a number', NaN, atMost(50), false],
  ])('%s', (...[, value, budget, ok]) => {
    const row: Row = { name: 'figure', value, unit: 'ms', ...(budget === undefined ? {} : { budget }) };
    expect(isOk(row)).toBe(ok);
    expect(renderRow(row).includes('FALLS SHORT')).toBe(!ok);
  });

  it('is told in columns', () => {
    const rows: readonly Row[] = [
      { name: 'requests of a first sync', value: 16, unit: '', budget: atMost(16) },
      { name: 'webhooks against bare Probot', value: 0.4567, unit: '×', budget: atLeast(0.5), note: '456/s' },
      { name: 'memory, idle', value: 123.456, unit: 'MB' },
    ];
    expect(rows.map(renderRow)).toEqual([
      `${'requests of a first sync'.padEnd(62)}        16      ≤ 16 ok`,
      `${'webhooks against bare Probot'.padEnd(62)}    0.46 ×     ≥ 0.5 FALLS SHORT  456/s`,
      `${'memory, idle'.padEnd(62)}    123 MB`,
    ]);
  });

  it('is judged by what was measured, not by what is shown', () => {
    const row: Row = { name: 'ratio', value: 1.1001, unit: '×', budget: atMost(1.1) };
    expect(renderRow(row)).toMatch(/1\.1 × +≤ 1\.1 FALLS SHORT$/);
  });
});

describe('the exponent of a cost', () => {
  const points = (costOf: (size: number) => number) =>
    [100, 300, 1000, 3000, 10_000].map((size) => ({ size, cost: costOf(size) }));

  it.each<[string, (size: number) => number, number]>([
    ['constant', () => 7, 0],
    ['linear', (size) => 3 * size, 1],
    ['quadratic', (size) => size ** 2 / 50, 2],
    ['a root', (size) => Math.sqrt(size), 0.5],
  ])('%s', (_what, costOf, exponent) => {
    expect(exponentOf(points(costOf))).toBeCloseTo(exponent, 10);
  });

  it('of what is a little more than linear lies between one and two', () => {
    const exponent = exponentOf(points((size) => size * Math.log2(size)));
    expect(exponent).toBeGreaterThan(1.1);
    expect(exponent).toBeLessThan(1.25);
  });
});

describe('the most moments within a window', () => {
  it.each<[string, readonly number[], number, number]>([
    ['none', [], 60, 0],
    ['one', [5], 60, 1],
    ['all at once', [5, 5, 5], 60, 3],
    ['the end of a window does not count', [0, 60], 60, 1],
    ['just within', [0, 59], 60, 2],
    ['a cluster in the middle', [0, 100, 110, 120, 159, 160, 500], 60, 4],
    ['the last ones', [0, 1000, 1001, 1002], 60, 3],
    ['a window after another', [0, 10, 20, 60, 70, 80], 60, 3],
  ])('%s', (...[, moments, windowMs, most]) => {
    expect(mostWithin(moments, windowMs)).toBe(most);
  });

  it('is what counting by hand gives', () => {
    const moments = Array.from({ length: 200 }, (_, index) => (index * 37) % 1000).toSorted((a, b) => a - b);
    const byHand = moments.map((end) => moments.filter((one) => one > end - 90 && one <= end).length);
    expect(mostWithin(moments, 90)).toBe(Math.max(...byHand));
  });
});

describe('the median of several runs', () => {
  it('warms up once, and runs as often as it is told', () => {
    let runs = 0;
    expect(medianMs(() => (runs += 1), 5)).toBeGreaterThanOrEqual(0);
    expect(runs).toBe(6);
  });

  it('is not moved by one slow run', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    let runs = 0;
    expect(medianMs(() => vi.advanceTimersByTime((runs += 1) === 3 ? 60 : 5))).toBe(5);
  });
});
