// What there should be of a roadmap whose phases open one after the other.
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../../src/progress/compute.ts';
import type { ItemDecision } from '../../../../src/tracker/plan/items/item-state.ts';
import { findBegun, findScope, isAllThere } from '../../../../src/tracker/plan/scope.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const ROADMAP = aRoadmap({
  tracker: aTracker({ open: 'phase' }),
  phases: [
    aPhase({ title: 'One', due: '2027-01-31', items: [anItem({ title: 'SQL' })] }),
    aPhase({
      title: 'Two',
      due: '2027-02-28',
      items: [anItem({ title: 'Python' }), anItem({ title: 'Git' })],
    }),
    aPhase({ title: 'Three', items: [anItem({ title: 'Capstone' })] }),
  ],
});

function begun(today: string, done: readonly string[] = [], roadmap = ROADMAP): readonly string[] {
  const items = new Map(done.map((id) => [id, { state: 'done' as const }]));
  const progress = computeProgress({ roadmap, items, milestones: new Map() });
  return [...findBegun({ roadmap, progress, today })];
}

describe('phases that have begun', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['2027-01-30', [], ['one']],
    ['2027-01-31', [], ['one', 'two']],
    ['2027-02-28', [], ['one', 'two', 'three']],
    ['2027-01-01', ['sql'], ['one', 'two']],
    ['2027-01-01', ['sql', 'python'], ['one', 'two']],
    ['2027-01-01', ['sql', 'python', 'git'], ['one', 'two', 'three']],
    ['2027-01-01', ['python', 'git'], ['one']],
    ['2027-01-31', ['python', 'git'], ['one', 'two', 'three']],
  ])('on %s with %j done: %j', (today, done, expected) => {
    expect(begun(today, done)).toEqual(expected);
  });

  test('are all where all is opened at once', () => {
    const roadmap = { ...ROADMAP, tracker: aTracker({ open: 'all' }) };
    expect(begun('2027-01-01', [], roadmap)).toEqual(['one', 'two', 'three']);
  });
});

interface Standing {
  readonly begun?: readonly string[];
  readonly issues?: readonly string[];
  readonly milestones?: readonly string[];
  readonly decisions?: readonly [string, ItemDecision][];
  readonly waiting?: readonly string[];
}

function numbersOf({ issues = [], milestones = [] }: Standing) {
  const numbered = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index + 1]));
  return { issues: numbered(issues), milestones: numbered(milestones) };
}

function scope(standing: Standing) {
  const { begun = [], decisions = [], waiting = [] } = standing;
  const found = findScope(ROADMAP, {
    begun: new Set(begun),
    numbers: numbersOf(standing),
    decisions: new Map(decisions),
    waiting: new Set(waiting),
  });
  return { items: [...found.items], phases: [...found.phases] };
}

describe('what there should be', () => {
  test.each<[string, Standing, { items: readonly string[]; phases: readonly string[] }]>([
    ['nothing has begun', {}, { items: [], phases: [] }],
    ['a phase has begun', { begun: ['two'] }, { items: ['python', 'git'], phases: ['two'] }],
    ['an issue is there', { issues: ['git'] }, { items: ['git'], phases: ['two'] }],
    ['a milestone is there', { milestones: ['three'] }, { items: [], phases: ['three'] }],
    [
      'an item is closed by a merge',
      { decisions: [['capstone', { status: { state: 'done' }, close: 'done before' }]] },
      { items: ['capstone'], phases: ['three'] },
    ],
    [
      'an item is worked on',
      { decisions: [['git', { status: { state: 'open', inProgress: 7 } }]] },
      { items: ['git'], phases: ['two'] },
    ],
    ['an item is open', { decisions: [['git', { status: { state: 'open' } }]] }, { items: [], phases: [] }],
    ['an item waits', { begun: ['two'], waiting: ['git'] }, { items: ['python'], phases: ['two'] }],
    ['all of a phase waits', { begun: ['one'], waiting: ['sql'] }, { items: [], phases: ['one'] }],
  ])('%s', (_, standing, expected) => {
    expect(scope(standing)).toEqual(expected);
  });
});

test.each<[boolean, Standing]>([
  [true, { issues: ['python', 'git'], milestones: ['two', 'three'] }],
  [true, { issues: ['python', 'git', 'sql'], milestones: ['one', 'two', 'three'] }],
  [false, { issues: ['python'], milestones: ['two', 'three'] }],
  [false, { issues: ['python', 'git'], milestones: ['three'] }],
  [false, {}],
])('it is %s that all is there: %j', (expected, standing) => {
  const wanted = { items: new Set(['python', 'git']), phases: new Set(['two', 'three']) };
  expect(isAllThere(wanted, numbersOf(standing))).toBe(expected);
});
