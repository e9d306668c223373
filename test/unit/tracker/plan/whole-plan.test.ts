// What a whole plan hands over beside its actions for single items: what is not known, what commands changed, what labels there are.
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/tracker/action.ts';
import type { Observed, ObservedIssue } from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import {
  STRANGER,
  aPull,
  aRemark,
  aRepository,
  anObserved,
} from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const SQL = anItem({ title: 'SQL', paths: ['sql/**'] });
const PYTHON = anItem({ title: 'Python', kind: 'skill', needs: ['sql'] });
const ROADMAP = aRoadmap({ phases: [aPhase({ items: [SQL, PYTHON] })] });
const START = settled(ROADMAP);

function ofType<Type extends Action['type']>(actions: readonly Action[], type: Type) {
  return actions.filter((action): action is Extract<Action, { type: Type }> => action.type === type);
}

function withIssues(change: (issue: ObservedIssue) => Partial<ObservedIssue>): Observed {
  return { ...START, issues: START.issues.map((issue) => ({ ...issue, ...change(issue) })) };
}

describe('what a plan does not know', () => {
  test('are files of which only their size tells whether they are work', () => {
    const files = [{ path: 'sql/a.pdf', change: 'added', additions: 0 }] as const;
    expect(planFor(ROADMAP, { ...START, mergedPulls: [aPull({ files })] }).unsized).toEqual([
      { pull: 50, path: 'sql/a.pdf' },
    ]);
    expect(planFor(ROADMAP, START).unsized).toEqual([]);
  });

  test('are people of whom nobody said whether they may write', () => {
    const pull = aPull({ body: 'Completes: sql', author: STRANGER });
    expect(planFor(ROADMAP, { ...START, mergedPulls: [pull] }).doubts).toEqual(['mallory']);
    expect(planFor(ROADMAP, START).doubts).toEqual([]);
  });

  test('is what blocks an issue, where that decides something', () => {
    const roadmap = { ...ROADMAP, tracker: aTracker({ dependencies: 'on' }) };
    const known = settled(roadmap);
    expect(planFor(roadmap, known)).toMatchObject({ actions: [], unseen: [] });
    const issues = START.issues.map((issue) =>
      Object.fromEntries(Object.entries(issue).filter(([key]) => key !== 'blockers')),
    ) as unknown as readonly ObservedIssue[];
    expect(planFor(roadmap, { ...START, issues }).unseen).toEqual([2]);
  });
});

test('needs become dependencies once their issues are there', () => {
  const roadmap = { ...ROADMAP, tracker: aTracker({ dependencies: 'on' }) };
  const added = ofType(planFor(roadmap, anObserved()).actions, 'add-blocker');
  expect(added).toMatchObject([{ item: 'python', need: 'sql' }]);
});

test('the issue of what is up next, and no other, is made with its assignee', () => {
  const roadmap = { ...ROADMAP, tracker: aTracker({ assignee: 'ada' }) };
  const created = ofType(planFor(roadmap, anObserved()).actions, 'create-issue');
  expect(created.map(({ item, assignees }) => [item, assignees])).toEqual([
    ['sql', ['ada']],
    ['python', undefined],
  ]);
});

describe('commands change what the plan goes on from', () => {
  const after = (...bodies: readonly string[]) => {
    const remarks = bodies.map((body, index) => aRemark({ id: 100 + index, on: 1, body }));
    return planFor(ROADMAP, { ...START, remarks });
  };

  test('an item that one closes is done', () => {
    expect(after('/milepost done').outcome.get('sql')).toMatchObject({ state: 'done' });
    expect(after('/milepost help').outcome.get('sql')).toEqual({ state: 'open' });
  });

  test('a pause that one asks for holds', () => {
    expect(after('/milepost pause').paused).toEqual({ since: '2026-10-01' });
    expect(after('/milepost help').paused).toBeUndefined();
  });

  test('an answer tells of the progress as it is once all is done', () => {
    const [answer] = ofType(after('/milepost done', '/milepost status').actions, 'answer-command');
    expect(answer?.body).toContain('1 of 2');
  });

  test('the same mistake twice is answered once', () => {
    const { actions } = after('/milepost dnoe', '/milepost dnoe');
    expect(actions.map(({ type }) => type)).toEqual(['answer-command', 'react', 'react']);
  });

  test('an answer waits where so much would leave the roadmap that a person is asked', () => {
    const items = Array.from({ length: 12 }, (_, index) => anItem({ title: `Item ${index}` }));
    const many = settled(aRoadmap({ phases: [aPhase({ items })] }));
    const few = aRoadmap({ phases: [aPhase({ items: items.slice(0, 2) })] });
    const plan = planFor(few, { ...many, remarks: [aRemark({ id: 100, on: 1, body: '/milepost status' })] });
    expect(plan.isHeld).toBe(true);
    const [answer] = ofType(plan.actions, 'answer-command');
    expect(answer?.body).toContain('waits for you to confirm');
  });
});

test('of an issue whose item may be one of two now the roadmap is asked', () => {
  const renamed = aRoadmap({
    phases: [
      aPhase({
        items: ['SQL for analysts', 'SQL for everybody'].map((title) => anItem({ title, named: false })),
      }),
    ],
  });
  const before = settled(aRoadmap({ phases: [aPhase({ items: [anItem({ title: 'SQL', named: false })] })] }));
  expect(planFor(renamed, before).conflicts).toMatchObject([{ code: 'renamed-or-new', subject: 'issue #1' }]);
});

describe('a label that is deleted', () => {
  const gone = { labels: START.labels.filter(({ name }) => name !== 'skill') };
  const created = (observed: Observed, roadmap = ROADMAP) =>
    ofType(planFor(roadmap, observed).actions, 'create-label').map(({ name }) => name);
  const without = (...titles: readonly string[]) =>
    withIssues(({ title, labels }) =>
      titles.includes(title) ? { labels: labels.filter((name) => name !== 'skill') } : {},
    );

  test('stays so, as each of its issues lost it', () => {
    expect(START.labels.map(({ name }) => name)).toContain('skill');
    expect(created({ ...without('Python'), ...gone })).toEqual([]);
  });

  test('comes back with an item that has never had it', () => {
    const more = aRoadmap({
      phases: [aPhase({ items: [SQL, PYTHON, anItem({ title: 'Git', kind: 'skill' })] })],
    });
    expect(created({ ...without('Python'), ...gone }, more)).toEqual(['skill']);
  });
});

describe('with issues turned off', () => {
  const repository = aRepository({ hasIssues: false });
  const plan = planFor(ROADMAP, anObserved({ repository }));

  test('every item is open, none has an issue, and that is said', () => {
    expect([...plan.outcome]).toEqual([
      ['sql', { state: 'open' }],
      ['python', { state: 'open' }],
    ]);
    expect([plan.tracked.size, plan.doubts, plan.url]).toEqual([0, [], 'https://github.com/ada/learning']);
    expect(plan.conflicts.map(({ code, subject }) => [code, subject])).toEqual([
      ['issues-disabled', 'ada/learning'],
    ]);
    expect(ofType(plan.actions, 'write-files')).toHaveLength(1);
  });

  test('is planned once', () => {
    const noted = settled(ROADMAP, anObserved({ repository }));
    expect(noted.readme?.text).toContain('Issues are turned off in this repository.');
    expect(planFor(ROADMAP, noted).actions).toEqual([]);
    expect(planFor(ROADMAP, { ...noted, readme: null }).actions).toEqual([]);
    expect(planFor(ROADMAP, { ...noted, generated: new Map(), readme: null }).actions).toHaveLength(1);
  });
});
