import { describe, expect, test } from 'vitest';
import type { UpdateIssue } from '../../../../src/tracker/action.ts';
import { parseManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import { describeAction } from '../../../../src/tracker/describe.ts';
import type { Observed, ObservedIssue } from '../../../../src/tracker/observed.ts';
import { hasJustLeft, planLeftovers } from '../../../../src/tracker/plan/plan-leftovers.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { ADA, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const ROADMAP = aRoadmap({ phases: [aPhase({ items: [anItem({ title: 'SQL' })] })] });
const START = settled(ROADMAP);

function reconcile(observed: Observed) {
  const plan = planFor(ROADMAP, observed, minute(90));
  const actions = plan.actions.filter(({ type }) => /issue|comment/.test(type));
  const next = settled(ROADMAP, observed, { at: minute(90) });
  return { lines: actions.map(describeAction), conflicts: plan.conflicts, copy: next.issues[1], next };
}

describe('two issues with one marker', () => {
  /** The item's issue is #1, its copy #9. */
  function withCopy(change: Partial<ObservedIssue> = {}, from: Observed = START): Observed {
    const [first] = from.issues;
    if (first === undefined) throw new Error('no issue');
    return { ...from, issues: [first, { ...first, number: 9, ...change }] };
  }

  test('ours is closed as a duplicate; reopened, it stays', () => {
    const { lines, copy, next } = reconcile(withCopy());
    expect(lines).toEqual(['close issue #9 "SQL" (a second issue for one item)']);
    expect(copy?.closeReason).toBe('duplicate');
    const reopened = { state: 'open', closeReason: null, reopenedAt: minute(95) } as const;
    expect(reconcile(withCopy(reopened, next)).lines).toEqual([]);
  });

  test.each([
    [9, 'closed'],
    [10, 'open'],
  ])(
    'made %i minutes after the first is %s: beyond ten minutes it was no accident of ours',
    (minutes, state) => {
      const { conflicts, copy } = reconcile(withCopy({ createdAt: minute(minutes) }));
      expect(copy?.state).toBe(state);
      expect(conflicts).toHaveLength(state === 'open' ? 1 : 0);
    },
  );

  test("a person's is named and left", () => {
    const { lines, conflicts } = reconcile(withCopy({ ours: false, author: ADA }));
    expect(lines).toEqual([]);
    expect(conflicts).toMatchObject([{ code: 'issue-repeated', subject: 'issue #9' }]);
  });

  test('ours beside one that a person made is named and left', () => {
    const { issues } = withCopy();
    const byAda = { ours: false, author: ADA };
    const mine = { ...START, issues: issues.map((one) => (one.number === 9 ? one : { ...one, ...byAda })) };
    expect(reconcile(mine)).toMatchObject({ lines: [], conflicts: [{ code: 'issue-repeated' }] });
  });
});

describe('an item that left the roadmap', () => {
  /** What is planned for its issue alone, which stands in our milestone #1. What blocks it is known only where that is said. */
  function plan(change: Partial<ObservedIssue> = {}, marked = '') {
    const [first] = START.issues;
    if (first === undefined) throw new Error('no issue');
    const body = first.body.replace(' id=sql', ` id=sql${marked}`);
    const known = Object.entries(first).filter(([key]) => key !== 'blockers');
    const thing = { ...(Object.fromEntries(known) as typeof first), milestone: 1, body, ...change };
    const block = parseManagedBlock(thing.body);
    if (block === undefined) throw new Error('no block');
    const planned = planLeftovers({
      matches: { byId: new Map(), doubles: [], retired: [{ thing, block }] },
      milestones: new Set([1]),
      roadmapPath: '.github/roadmap.yml',
    });
    const bodies = planned.actions.flatMap((one) => (one.type === 'update-issue' ? [one.change.body] : []));
    return { ...planned, hasLeft: hasJustLeft(block), bodies };
  }

  const CLOSED = { state: 'closed', closeReason: 'completed', closedAt: minute(60) } as const;

  test('has its issue closed as not planned, without its milestone', () => {
    const { actions, conflicts, unseen, bodies } = plan();
    expect(actions).toEqual([
      {
        ...{ type: 'update-issue', item: 'sql', issue: 1, title: 'SQL', why: 'taken out of the roadmap' },
        change: { state: 'closed', reason: 'not_planned', body: bodies[0], phase: null },
      },
    ]);
    expect(bodies).toEqual([{ text: expect.stringContaining(' state=retired') as string }]);
    expect([conflicts, unseen]).toEqual([[], []]);
  });

  test('that was closed before is only marked', () => {
    const { actions, bodies } = plan(CLOSED);
    expect(actions).toMatchObject([{ change: { body: bodies[0], phase: null }, onlyMarker: true }]);
    expect(Object.keys((actions[0] as UpdateIssue).change)).toEqual(['body', 'phase']);
    expect(bodies).toEqual([{ text: expect.stringContaining(' state=left') as string }]);
  });

  test.each([null, 2])('in the milestone %j, which is none of ours, stays there', (milestone) => {
    for (const state of [{}, CLOSED])
      expect((plan({ milestone, ...state }).actions[0] as UpdateIssue).change).not.toHaveProperty('phase');
  });

  test.each(['retired', 'left'])('and is marked %s is not touched again', (state) => {
    const { actions, conflicts, hasLeft } = plan({}, ` state=${state}`);
    expect([actions, conflicts, hasLeft]).toEqual([[], [], false]);
  });

  test('is left, and named, where the notes leave no room for the note', () => {
    const [first] = START.issues;
    const { actions, conflicts } = plan({ body: `${first?.body ?? ''}\n${'x'.repeat(65_450)}` });
    expect(actions).toEqual([]);
    expect(conflicts).toMatchObject([{ code: 'issue-too-long', subject: 'issue #1' }]);
  });

  test('is blocked no more by what we said', () => {
    const blockers = { there: [7, 8], removals: new Map() };
    const { actions, unseen } = plan({ blockers }, ' blockers=7');
    expect(actions.map(describeAction)).toEqual([
      'issue #1 "SQL" does not wait for #7 any more',
      'close issue #1 "SQL" as not planned (taken out of the roadmap)',
    ]);
    expect(unseen).toEqual([]);
    expect(plan({}, ' blockers=7').unseen).toEqual([1]);
  });
});

test('an issue that repeats the marker of none is named', () => {
  const [first] = START.issues;
  const block = parseManagedBlock(first?.body ?? '');
  if (first === undefined || block === undefined) throw new Error('no issue');
  const plan = (change: Partial<ObservedIssue>) => {
    const doubles = [{ thing: { ...first, ...change }, block }];
    const matches = { byId: new Map(), retired: [], doubles };
    return planLeftovers({ matches, milestones: new Set(), roadmapPath: null });
  };
  expect(plan({})).toMatchObject({ actions: [], conflicts: [{ code: 'issue-repeated' }] });
  expect(plan({ state: 'closed' })).toEqual({ actions: [], conflicts: [], unseen: [] });
  expect(plan({ reopenedAt: minute(3) })).toEqual({ actions: [], conflicts: [], unseen: [] });
});
