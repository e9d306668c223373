// What the plan knows of each item, and what the learner said of themselves.
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../../src/tracker/plan/plan.ts';
import type { ItemDecision } from '../../../../src/tracker/plan/items/item-state.ts';
import { outcomeIn, saidByLearner, withBoxes } from '../../../../src/tracker/plan/outcome.ts';
import type { PlannedIssue } from '../../../../src/tracker/plan/items/plan-issues.ts';
import type { RoadmapMatches } from '../../../../src/tracker/match/match-roadmap.ts';
import { settled } from '../../../../tools/harness/builders/after.ts';
import { aRemark } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

test('an item that another one may have become is marked', () => {
  const decisions = new Map<string, ItemDecision>([
    ['sql', { status: { state: 'open' } }],
    ['python', { status: { state: 'done' }, close: 'done before' }],
    ['git', { status: { state: 'open' } }],
  ]);
  const unclear = [
    { items: [anItem({ id: 'git' })] },
    { items: [anItem({ id: 'sql' }), anItem({ id: 'r' })] },
  ];
  const outcome = outcomeIn(decisions, { unclear } as unknown as RoadmapMatches);
  expect([...outcome]).toEqual([
    ['sql', { state: 'open', isUnclear: true }],
    ['python', { state: 'done' }],
    ['git', { state: 'open', isUnclear: true }],
  ]);
});

test('the boxes of an issue stand with its item', () => {
  const outcome: Outcome = new Map([
    ['sql', { state: 'open' }],
    ['python', { state: 'done', doneOn: '2026-12-01' }],
  ]);
  const planned: ReadonlyMap<string, PlannedIssue> = new Map([
    ['sql', { actions: [], conflicts: [], boxes: { ticked: 1, all: 3 } }],
    ['python', { actions: [], conflicts: [] }],
  ]);
  expect([...withBoxes(outcome, planned)]).toEqual([
    ['sql', { state: 'open', boxes: { ticked: 1, all: 3 } }],
    ['python', { state: 'done', doneOn: '2026-12-01' }],
  ]);
});

describe('what the learner says', () => {
  const skills = [{ name: 'SQL', target: 'advanced' as const, taughtBy: [] }];
  const roadmap = aRoadmap({ skills, phases: [aPhase({ items: [anItem({ covers: ['SQL'] })] })] });
  const said = (...commands: readonly string[]) => {
    const remarks = commands.map((body, index) => aRemark({ id: 100 + index, on: 1, body }));
    return saidByLearner(settled(roadmap, { ...settled(roadmap), remarks }).issues, roadmap);
  };

  test('is nothing where nothing was said', () => {
    expect(said()).toEqual({ said: {} });
  });

  test('is that they pause', () => {
    expect(said('/milepost pause 2 weeks')).toEqual({
      said: { paused: { since: '2026-10-01', until: '2026-10-15' } },
    });
  });

  test('is that a pause is over', () => {
    expect(said('/milepost pause', '/milepost resume')).toEqual({ said: {}, resumedOn: '2026-10-01' });
  });

  test('is what they reached', () => {
    expect(said('/milepost assess SQL beginner')).toEqual({
      said: { reached: new Map([['SQL', { level: 'beginner', on: '2026-10-01' }]]) },
    });
  });
});
