import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/tracker/action.ts';
import { describePlan, planJson } from '../../../../src/tracker/describe.ts';
import { type PlanInput, planRepository } from '../../../../src/tracker/plan/plan-repository.ts';
import { after, planFor, settled } from '../../../../tools/harness/builders/after.ts';
import {
  aMilestone,
  aPull,
  aRepository,
  anIssue,
  anObserved,
  minute,
} from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const BASICS = aPhase({
  title: 'Basics',
  due: '2027-01-31',
  items: [
    anItem({ title: 'Statistics', needs: ['capstone'] }),
    anItem({ title: 'SQL', kind: 'skill', needs: ['statistics'] }),
  ],
});
const DEEP = aPhase({
  title: 'Deep',
  items: [
    anItem({ title: 'Course' }),
    anItem({ title: 'Capstone', kind: 'project', needs: ['course'], optional: true }),
  ],
});
const ROADMAP = aRoadmap({ phases: [BASICS, DEEP] });

function subjects(actions: readonly Action[]): readonly string[] {
  return actions.flatMap((action) =>
    'phase' in action && action.type === 'create-milestone'
      ? [`[${action.phase}]`]
      : action.type === 'create-issue'
        ? [action.item]
        : [],
  );
}

describe('the order of a first sync', () => {
  test('phase by phase, but what is needed comes first, with its milestone', () => {
    expect(subjects(planFor(ROADMAP, anObserved()).actions)).toEqual([
      '[basics]',
      '[deep]',
      'course',
      'capstone',
      'statistics',
      'sql',
    ]);
  });

  test('labels first, the commit last', () => {
    const types = planFor(ROADMAP, anObserved()).actions.map(({ type }) => type);
    expect(types.lastIndexOf('create-label')).toBeLessThan(types.indexOf('create-milestone'));
    expect(types.indexOf('write-files')).toBe(types.length - 1);
  });

  test('every link to what is needed is a number', () => {
    const { issues } = settled(ROADMAP);
    const links = issues.map(({ title, body }) => [title, /### Comes after\n\n- (\S+)/.exec(body)?.[1]]);
    expect(Object.fromEntries(links)).toEqual({
      Course: undefined,
      Capstone: '#1',
      Statistics: '#2',
      SQL: '#3',
    });
  });

  test('a long chain of needs is no trouble', () => {
    const items = Array.from({ length: 1000 }, (_, index) =>
      anItem({ title: `Step ${index}`, needs: index === 999 ? [] : [`step-${index + 1}`] }),
    );
    const { actions } = planFor(aRoadmap({ phases: [aPhase({ items })] }), anObserved());
    expect(subjects(actions).slice(0, 3)).toEqual(['[foundations]', 'step-999', 'step-998']);
  });
});

describe('planning again', () => {
  test('after all is applied there is nothing to do', () => {
    const plan = planFor(ROADMAP, settled(ROADMAP));
    expect(plan.actions).toEqual([]);
    expect(plan.conflicts).toEqual([]);
    expect(describePlan(plan)).toEqual(['Nothing to do.']);
  });

  test.each([1, 5, 9, 11])('after the first %i writes the rest is planned, and no more', (count) => {
    const start = anObserved();
    const plan = planFor(ROADMAP, start);
    const halfway = after(plan, start, { at: minute(0), stopAfter: count });
    const rest = planFor(ROADMAP, halfway);
    expect(rest.actions.length).toBeLessThanOrEqual(plan.actions.length - count);
    expect(planFor(ROADMAP, settled(ROADMAP, halfway)).actions).toEqual([]);
    expect(settled(ROADMAP, halfway)).toEqual(settled(ROADMAP));
  });

  test('the same state gives the same plan, and nothing given is changed', () => {
    const input: PlanInput = deepFreeze({
      roadmap: ROADMAP,
      roadmapPath: 'roadmap.yml',
      observed: anObserved({ issues: [anIssue({ title: 'SQL' })], mergedPulls: [aPull({ closes: [1] })] }),
      now: minute(0),
    });
    expect(planRepository(input)).toEqual(planRepository(input));
  });

  test('a foreign milestone and foreign issues are nobody of ours', () => {
    const foreign = {
      issues: [anIssue({ number: 31, title: 'Fix the sink', ours: false })],
      milestones: [aMilestone({ number: 8, title: 'Holidays' })],
    };
    const observed = settled(ROADMAP, anObserved(foreign));
    expect(observed.issues[0]).toEqual(foreign.issues[0]);
    expect(observed.milestones[0]).toEqual(foreign.milestones[0]);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}

describe('a plan as text and as JSON', () => {
  const first = planFor(
    ROADMAP,
    anObserved({ readme: { path: 'README.md', text: '<!-- milepost:start -->\n' } }),
  );
  const start = settled(ROADMAP);
  const drifted = planFor(
    aRoadmap({
      phases: [
        aPhase({
          ...BASICS,
          title: 'Groundwork',
          items: [anItem({ title: 'Statistics', id: 'statistics' })],
        }),
        { ...DEEP, items: [...DEEP.items, anItem({ title: 'SQL 2' })] },
      ],
    }),
    {
      ...start,
      mergedPulls: [aPull({ closes: [1] })],
      issues: start.issues.map((issue) =>
        issue.number === 2 ? { ...issue, title: 'My capstone', labels: ['bug'] } : issue,
      ),
    },
  );

  test('a first sync beside a README in disorder', async () => {
    await expect(`${describePlan(first).join('\n')}\n`).toMatchFileSnapshot('snapshots/first-sync.txt');
  });

  test('drift, a merge and a changed roadmap', async () => {
    await expect(`${describePlan(drifted).join('\n')}\n`).toMatchFileSnapshot('snapshots/drift.txt');
  });

  test('as JSON it names the same changes, and survives being printed', async () => {
    const json = planJson(drifted);
    expect(json.actions.map(({ summary }) => summary)).toEqual(
      describePlan(drifted)
        .filter((line) => /^ {2}[+~] /.test(line))
        .map((line) => line.slice(4)),
    );
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot('snapshots/drift.json');
  });

  test('the first commit of an empty repository has a line of its own', () => {
    const repository = aRepository({ head: null, defaultBranch: null });
    const text = describePlan(planFor(ROADMAP, anObserved({ repository, readme: null })));
    expect(text).toContain('  ~ make the first commit: README.md and .github/milepost');
  });
});
