// What items count for: hours where the roadmap gives them for most, else one each.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { computeProgress } from '../../../src/progress/compute.ts';
import type { ItemState } from '../../../src/progress/progress.ts';
import { type Unit, computeWeights } from '../../../src/progress/weights.ts';
import type { Item, Roadmap } from '../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { runs } from '../../harness/depth.ts';

interface Given {
  readonly items: readonly Item[];
  readonly count?: Unit;
}

function roadmapOf(items: readonly Item[], count?: Unit): Roadmap {
  const roadmap = aRoadmap({ phases: [aPhase({ items })] });
  return count === undefined ? roadmap : { ...roadmap, tracker: { ...roadmap.tracker, count } };
}

const [long, short] = [anItem({ id: 'long', hours: 95 }), anItem({ id: 'short', hours: 8 })];
const bare = anItem({ id: 'bare' });

describe('computeWeights', () => {
  it.each<[string, Given, { unit: Unit; of: Record<string, number> }]>([
    ['hours, where all have them', { items: [long, short] }, { unit: 'hours', of: { long: 95, short: 8 } }],
    [
      'items, where half of them have none',
      { items: [long, bare] },
      { unit: 'items', of: { long: 1, bare: 1 } },
    ],
    [
      'hours, where that is asked for',
      { items: [long, bare], count: 'hours' },
      { unit: 'hours', of: { long: 95, bare: 95 } },
    ],
    [
      'items, where that is asked for',
      { items: [long, short], count: 'items' },
      { unit: 'items', of: { long: 1, short: 1 } },
    ],
    [
      'items, where hours are asked for and there are none',
      { items: [bare], count: 'hours' },
      { unit: 'items', of: { bare: 1 } },
    ],
    [
      'hours, where nothing is required and most of what is optional has them',
      {
        items: [
          { ...long, optional: true },
          { ...short, optional: true },
          { ...bare, optional: true },
        ],
      },
      { unit: 'hours', of: { long: 95, short: 8, bare: 51.5 } },
    ],
    [
      'the median of its kind, where an item has none',
      {
        items: [
          anItem({ id: 'a', kind: 'book', hours: 10 }),
          anItem({ id: 'b', kind: 'book', hours: 20 }),
          anItem({ id: 'c', kind: 'book' }),
          long,
        ],
      },
      { unit: 'hours', of: { a: 10, b: 20, c: 15, long: 95 } },
    ],
    [
      'the median of all, where none of its kind has any',
      { items: [long, short, anItem({ id: 'x', hours: 20 }), anItem({ id: 'exam', kind: 'exam' })] },
      { unit: 'hours', of: { long: 95, short: 8, x: 20, exam: 20 } },
    ],
    [
      'a median without what the sum of two fractions leaves behind',
      { items: [anItem({ id: 'a', hours: 0.1 }), anItem({ id: 'b', hours: 0.2 }), bare] },
      { unit: 'hours', of: { a: 0.1, b: 0.2, bare: 0.15 } },
    ],
    [
      'optional ones do not decide',
      { items: [long, ...['a', 'b', 'c'].map((id) => anItem({ id, optional: true }))] },
      { unit: 'hours', of: { long: 95, a: 95, b: 95, c: 95 } },
    ],
    [
      'the median of its choices, where a one-of has none itself',
      {
        items: [
          anItem({
            id: 'one',
            choices: [
              { kind: 'course', title: 'A', hours: 10 },
              { kind: 'course', title: 'B' },
              { kind: 'book', title: 'C', hours: 40 },
            ],
          }),
        ],
      },
      { unit: 'hours', of: { one: 25 } },
    ],
  ])('%s', (_what, { items, count }, expected) => {
    const weights = computeWeights(roadmapOf(items, count));
    expect({ unit: weights.unit, of: Object.fromEntries(weights.of) }).toEqual(expected);
  });
});

test('95 hours done of 103 are 92 %, whatever the number of items', () => {
  const { percent, hours, done, required } = computeProgress({
    roadmap: roadmapOf([long, short]),
    items: new Map([['long', { state: 'done' }]]),
    milestones: new Map(),
  });
  expect({ percent, hours, done, required }).toEqual({
    percent: 92,
    hours: { done: 95, all: 103 },
    done: 1,
    required: 2,
  });
});

test('what is skipped leaves the hours, and what is optional is not among them', () => {
  const extra = anItem({ id: 'extra', hours: 500, optional: true });
  const { percent, hours } = computeProgress({
    roadmap: roadmapOf([long, short, extra]),
    items: new Map([
      ['short', { state: 'done' }],
      ['long', { state: 'skipped' }],
      ['extra', { state: 'done' }],
    ]),
    milestones: new Map(),
  });
  expect({ percent, hours }).toEqual({ percent: 100, hours: { done: 8, all: 8 } });
});

test('nearly nothing left is not everything', () => {
  const crumb = anItem({ id: 'crumb', hours: Number.MIN_VALUE });
  const { percent } = computeProgress({
    roadmap: roadmapOf([long, crumb]),
    items: new Map([['long', { state: 'done' }]]),
    milestones: new Map(),
  });
  expect(percent).toBe(99);
});

const ITEMS = fc.array(
  fc.record({
    hours: fc.option(fc.double({ min: 0.5, max: 400, noNaN: true }), { nil: undefined }),
    kind: fc.constantFrom('course', 'book', 'project'),
    optional: fc.boolean(),
    state: fc.constantFrom<ItemState>('open', 'done', 'skipped'),
  }),
  { minLength: 1, maxLength: 30 },
);

test('law: no figure falls when an item is done; 100 % only when nothing is open; the phases add up', () => {
  fc.assert(
    fc.property(ITEMS, fc.nat(), (given, at) => {
      const items = given.map(({ hours, ...rest }, index) =>
        anItem({
          id: `i${index}`,
          kind: rest.kind,
          optional: rest.optional,
          ...(hours !== undefined && { hours }),
        }),
      );
      const half = Math.ceil(items.length / 2);
      const phases = [items.slice(0, half), items.slice(half)].map((own, index) =>
        aPhase({ id: `p${index}`, items: own }),
      );
      const progressOf = (states: readonly ItemState[]) =>
        computeProgress({
          roadmap: aRoadmap({ phases }),
          items: new Map(states.map((state, index) => [`i${index}`, { state }])),
          milestones: new Map(),
        });
      const states = given.map(({ state }) => state);
      const open = states.flatMap((state, index) => (state === 'open' ? [index] : []));
      const before = progressOf(states);
      const counted = items.some(({ optional }) => !optional)
        ? items.filter(({ optional }) => !optional)
        : items;
      const isAllDone = counted.every(({ id }) => states[Number(id.slice(1))] !== 'open');
      expect(before.percent === 100).toBe(isAllDone);
      const sum = before.phases.reduce((total, { hours }) => total + (hours?.done ?? 0), 0);
      expect(sum).toBeCloseTo(before.hours?.done ?? 0);
      const next = open[at % Math.max(open.length, 1)];
      if (next === undefined) return;
      const after = progressOf(states.with(next, 'done'));
      expect(after.percent).toBeGreaterThanOrEqual(before.percent);
      expect(after.hours?.done ?? 0).toBeGreaterThanOrEqual(before.hours?.done ?? 0);
    }),
    runs(200),
  );
});
