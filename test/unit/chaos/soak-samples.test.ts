// What counts as growth in a long run, and what is the usual up and down.
import { describe, expect, it } from 'vitest';
import { type Sample, growthOf, slopeOf } from '../../../tools/chaos/experiments/soak-samples.ts';

/** A hundred samples over 100,000 deliveries; the heap rises by 150 MB between two collections. */
function samples(of: (deliveries: number) => Partial<Sample> = () => ({})): readonly Sample[] {
  return Array.from({ length: 101 }, (_, index) => {
    const deliveries = index * 1000;
    const base = { deliveries, rss: 500, heap: 70 + (index % 4) * 50, files: 330 };
    const { heap = 0, ...more } = of(deliveries);
    return { ...base, ...more, heap: base.heap + heap };
  });
}

describe('a slope', () => {
  it.each([
    ['a straight line', [1, 3, 5, 7], 2],
    ['a level', [4, 4, 4], 0],
    ['a fall', [9, 6, 3], -3],
    ['one point', [5], 0],
    ['none', [], 0],
    ['up and down about a level', [0, 1, 1, 0], 0],
  ])('of %s', (...[, values, slope]) => {
    expect(slopeOf(values.map((y, x) => ({ x, y })))).toBeCloseTo(slope, 10);
  });
});

describe('growth', () => {
  it('is none where the heap goes up and down', () => {
    const { heap, rss, files, moreFiles } = growthOf(samples());
    expect(heap).toBeCloseTo(0, 5);
    expect(rss).toBeCloseTo(0, 10);
    expect([files, moreFiles]).toEqual([[330, 330], 0]);
  });

  it('is what stays after each collection, for each 10,000 deliveries', () => {
    expect(growthOf(samples((deliveries) => ({ heap: deliveries / 2000 }))).heap).toBeCloseTo(5, 1);
  });

  it('in the first half does not count', () => {
    const warm = samples((deliveries) => ({
      heap: Math.min(deliveries, 49_000) / 500,
      files: deliveries < 50_000 ? 900 : 330,
    }));
    expect(growthOf(warm).heap).toBeCloseTo(0, 5);
    expect(growthOf(warm).files).toEqual([330, 330]);
  });

  it('of open files is that of the last quarter over the one before', () => {
    const leak = samples((deliveries) => ({ files: 330 + deliveries / 1000 }));
    expect(growthOf(leak).moreFiles).toBeGreaterThanOrEqual(25);
    expect(growthOf(leak).files).toEqual([380, 430]);
  });

  it('of RSS is told as it is measured', () => {
    expect(growthOf(samples((deliveries) => ({ rss: 500 + deliveries / 1000 }))).rss).toBeCloseTo(10, 5);
  });
});
