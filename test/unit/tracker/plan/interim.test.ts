import { describe, expect, test } from 'vitest';
import type { Action, WriteFiles } from '../../../../src/tracker/action.ts';
import { describeAction, planJson } from '../../../../src/tracker/describe.ts';
import { changedFiles } from '../../../../src/tracker/plan/plan-files.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { aRepository, anObserved, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem, aTracker } from '../../../../tools/harness/builders/roadmap.ts';

/** A first phase of two, and a second one of so many, the last of which the first phase may need. */
function aLong(count: number, firstNeedsLast = false) {
  const items = Array.from({ length: count }, (_, index) => anItem({ title: `Item ${index}` }));
  const needs = firstNeedsLast ? [`item-${count - 1}`] : [];
  const first = [anItem({ title: 'SQL', needs }), anItem({ title: 'Python' })];
  return aRoadmap({ phases: [aPhase({ title: 'First', items: first }), aPhase({ title: 'Second', items })] });
}

function filesOf(actions: readonly Action[]): readonly WriteFiles[] {
  return actions.filter((action) => action.type === 'write-files');
}

/** What the plan says up to the first write of the files. */
function before(actions: readonly Action[]): readonly string[] {
  const at = actions.findIndex(({ type }) => type === 'write-files');
  return actions.slice(0, at).map(describeAction);
}

describe('a first write of the files', () => {
  test('comes after the first phase where 60 issues are to come after it', () => {
    const { actions } = planFor(aLong(60), anObserved());
    expect(filesOf(actions).map(({ interim }) => interim)).toEqual([true, undefined]);
    expect(before(actions).slice(-2)).toEqual(['add issue "SQL"', 'add issue "Python"']);
    expect(actions.at(-1)).toMatchObject({ type: 'write-files' });
  });

  test('is not worth it with 59', () => {
    expect(filesOf(planFor(aLong(59), anObserved()).actions)).toHaveLength(1);
  });

  test('waits for what the first phase needs', () => {
    const { actions } = planFor(aLong(61, true), anObserved());
    expect(before(actions).filter((line) => line.startsWith('add'))).toEqual([
      'add issue "Item 60"',
      'add issue "SQL"',
      'add issue "Python"',
    ]);
  });

  test('waits for a closing in the first phase', () => {
    const roadmap = aLong(60);
    const [first = aPhase(), second = aPhase()] = roadmap.phases;
    const items = first.items.map((item) => ({ ...item, done: true }));
    const done = { ...roadmap, phases: [{ ...first, items }, second] };
    expect(before(planFor(done, anObserved()).actions).at(-1)).toBe('close issue "Python" (done before)');
  });

  test('comes after the first phase that lacks issues, in the middle of a set-up', () => {
    const roadmap = aLong(60);
    const start = settled(aRoadmap({ phases: roadmap.phases.slice(0, 1) }));
    const more = {
      ...roadmap,
      phases: [
        ...roadmap.phases,
        aPhase({
          title: 'Third',
          items:
            aLong(60).phases[1]?.items.map((item) => ({
              ...item,
              id: `third-${item.id}`,
              title: `${item.title} again`,
            })) ?? [],
        }),
      ],
    };
    const { actions } = planFor(more, start);
    expect(filesOf(actions)).toHaveLength(2);
    expect(before(actions).at(-1)).toBe('add issue "Item 59"');
  });

  test.each([
    ['goes into a pull request', aTracker({ readme: 'pull-request' }), anObserved()],
    [
      'is the first commit of an empty repository',
      aTracker(),
      anObserved({ readme: null, repository: aRepository({ head: null, defaultBranch: null }) }),
    ],
  ])('is left out where it %s', (_, tracker, observed) => {
    expect(filesOf(planFor({ ...aLong(60), tracker }, observed).actions)).toHaveLength(1);
  });

  test('is left out where the files are turned off', () => {
    const tracker = aTracker({ readme: 'off' });
    expect(filesOf(planFor({ ...aLong(60), tracker }, anObserved()).actions)).toEqual([]);
  });

  test('is told apart in the plan', () => {
    const plan = planFor(aLong(60), anObserved());
    expect(filesOf(plan.actions).map(describeAction)).toEqual([
      'commit README.md and .github/milepost with what is set up so far',
      'commit README.md and .github/milepost',
    ]);
    const json = planJson(plan).actions.filter(({ summary }) => summary.startsWith('commit'));
    expect(json).toMatchObject([{ type: 'write-files', interim: true }, { type: 'write-files' }]);
  });
});

describe('the README in the middle of a set-up', () => {
  const roadmap = aLong(60);
  const observed = anObserved();
  const plan = planFor(roadmap, observed);
  const [interim] = filesOf(plan.actions);

  function readmeWith(ids: readonly string[]): string {
    if (interim === undefined) throw new Error('no first write');
    const issues = new Map(ids.map((id, index) => [id, index + 1]));
    const files = changedFiles(plan, interim, { issues, milestones: new Map() });
    return files.find(({ path }) => path === 'README.md')?.text ?? '';
  }

  test.each([
    [[], '0 of 62 items are set up; the rest follows by itself.'],
    [['sql'], '1 of 62 items is set up; the rest follows by itself.'],
    [['sql', 'python'], '2 of 62 items are set up; the rest follows by itself.'],
  ])('with %j says %s', (ids, line) => {
    expect(readmeWith(ids)).toContain(`> [!NOTE]\n> ${line}\n`);
  });

  test('says no more of it once all is there', () => {
    const after = settled(roadmap, observed, { at: minute(1) });
    expect(after.readme?.text).not.toContain('set up');
    expect(planFor(roadmap, after).actions).toEqual([]);
  });

  test('is put right by the next reconciliation where the last write never came', () => {
    const stopped = settled(roadmap, observed, { at: minute(1), stopAfter: plan.actions.length - 1 });
    expect(stopped.readme?.text).toContain('2 of 62 items are set up');
    const after = settled(roadmap, stopped, { at: minute(2) });
    expect(after.readme?.text).toBe(settled(roadmap, observed).readme?.text);
  });
});
