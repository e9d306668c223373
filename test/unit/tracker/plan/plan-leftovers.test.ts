import { describe, expect, test } from 'vitest';
import { describeAction } from '../../../../src/tracker/describe.ts';
import type { Observed, ObservedIssue } from '../../../../src/tracker/observed.ts';
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
