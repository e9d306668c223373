// Needs as GitHub's own dependencies: what is added and removed, what people do with it, and what the marker remembers.
import { describe, expect, test } from 'vitest';
import type { Item, Roadmap, Tracker } from '../../../../src/roadmap/roadmap.ts';
import type { Plan } from '../../../../src/tracker/plan/plan.ts';
import { leaveBlocker, printBlockers, readBlockers } from '../../../../src/tracker/blockers/blocker.ts';
import { describeAction } from '../../../../src/tracker/describe.ts';
import type { IssueBlockers, Observed } from '../../../../src/tracker/observed.ts';
import { after, planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { anIssue, anObserved, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const FIRST = anItem({ title: 'First' });
const SECOND = anItem({ title: 'Second' });

/** First and Second, and what needs them. */
function aPlanOf(items: readonly Item[], tracker: Partial<Tracker> = {}): Roadmap {
  return aRoadmap({
    tracker: aTracker({ dependencies: 'on', ...tracker }),
    phases: [aPhase({ items: [FIRST, SECOND, ...items] })],
  });
}

const third = (needs: readonly string[], overrides: Partial<Item> = {}) =>
  anItem({ title: 'Third', needs, ...overrides });
const BOTH = aPlanOf([third(['first', 'second'])]);

/** Dependencies that a plan writes, in words. */
function dependencies({ actions }: Plan): readonly string[] {
  return actions.filter(({ type }) => /-blocker$/.test(type)).map(describeAction);
}

function issueOf(observed: Observed, title: string) {
  const issue = observed.issues.find((one) => one.title === title);
  if (issue === undefined) throw new Error(`no issue ${title}`);
  return issue;
}

/** Numbers of the issues that block it. */
const blocking = (observed: Observed, title = 'Third') => issueOf(observed, title).blockers?.there;

function change(observed: Observed, title: string, blockers: IssueBlockers): Observed {
  const changed = { blockers, blockerCount: blockers.there.length };
  return {
    ...observed,
    issues: observed.issues.map((issue) => (issue.title === title ? { ...issue, ...changed } : issue)),
  };
}

/** As a list shows it: what blocks each issue is not known, at most how many. */
function lean(observed: Observed, isCounted = true): Observed {
  return {
    ...observed,
    issues: observed.issues.map((issue) => {
      const copy = { ...issue };
      delete copy.blockers;
      if (!isCounted) delete copy.blockerCount;
      return copy;
    }),
  };
}

describe('where it is on', () => {
  test('each need is one write, once the issues are there, and said in words', () => {
    const plan = planFor(BOTH, anObserved());
    const types = plan.actions.map(({ type }) => type);
    expect(types.slice(types.lastIndexOf('create-issue') + 1)).toEqual([
      ...['add-blocker', 'add-blocker', 'write-files'],
    ]);
    expect(dependencies(plan)).toEqual([
      'issue "Third" waits for "First"',
      'issue "Third" waits for "Second"',
    ]);
    expect(blocking(settled(BOTH))).toEqual([1, 2]);
  });

  test('a need that comes later is added, one that goes is removed, and the marker follows', () => {
    const start = settled(aPlanOf([third(['first'])]));
    const other = aPlanOf([third(['second'])]);
    const plan = planFor(other, start);
    expect(dependencies(plan)).toEqual([
      'issue #3 "Third" does not wait for #1 any more',
      'issue #3 "Third" waits for #2 "Second"',
    ]);
    const end = settled(other, start, { at: minute(1) });
    expect(blocking(end)).toEqual([2]);
    expect(issueOf(end, 'Third').body).toContain(' blockers=2 ');
  });

  test('it is off by default, and a roadmap that turns it off gets what Milepost added removed', () => {
    expect(dependencies(planFor(aPlanOf([third(['first'])], aTracker()), anObserved()))).toEqual([]);
    const off = aPlanOf([third(['first', 'second'])], { dependencies: 'off' });
    const end = settled(off, settled(BOTH), { at: minute(1) });
    expect(blocking(end)).toEqual([]);
    expect(issueOf(end, 'Third').body).not.toContain('blockers=');
  });

  test('an item whose issue is not there yet blocks nothing until it is', () => {
    const later = (first: Partial<Item>): Roadmap => ({
      ...aRoadmap({ tracker: aTracker({ dependencies: 'on', open: 'phase' }) }),
      phases: [
        aPhase({ title: 'One', items: [anItem({ title: 'First', ...first }), third(['second'])] }),
        aPhase({ title: 'Two', items: [SECOND] }),
      ],
    });
    const start = settled(later({}));
    expect(blocking(start)).toEqual([]);
    const end = settled(aPlanOf([third(['second'])]), start, { at: minute(1) });
    expect(blocking(end)).toEqual([issueOf(end, 'Second').number]);
  });

  test.each(['completed', 'not_planned'] as const)(
    'what is closed as %s is not tied, and keeps what it has',
    (closeReason) => {
      const closed = (title: string, observed: Observed): Observed => ({
        ...observed,
        issues: observed.issues.map((issue) =>
          issue.title === title ? { ...issue, state: 'closed', closeReason, closedAt: minute(1) } : issue,
        ),
      });
      const none = settled(aPlanOf([third([])]));
      expect(dependencies(planFor(BOTH, closed('First', none)))).toEqual([
        'issue #3 "Third" waits for #2 "Second"',
      ]);
      expect(dependencies(planFor(BOTH, closed('Third', none)))).toEqual([]);
      expect(dependencies(planFor(BOTH, closed('First', settled(BOTH))))).toEqual([]);
      expect(dependencies(planFor(BOTH, closed('Third', settled(BOTH))))).toEqual([]);
    },
  );

  test('an item that leaves loses what Milepost added, and gets it back when it returns', () => {
    const gone = settled(aPlanOf([]), settled(BOTH), { at: minute(1) });
    expect(blocking(gone)).toEqual([]);
    const back = settled(BOTH, gone, { at: minute(2) });
    expect(blocking(back)).toEqual([1, 2]);
    expect(issueOf(back, 'Third').body).toContain(' blockers=1-1,2-1 ');
    expect(planFor(BOTH, back, minute(3)).actions).toEqual([]);
  });

  test('an adopted issue keeps what blocks it', () => {
    const issues = [
      anIssue({ number: 8, title: 'Else' }),
      anIssue({ number: 9, title: 'Third', blockers: { there: [8], removals: new Map() }, blockerCount: 1 }),
    ];
    const end = settled(BOTH, anObserved({ issues }));
    expect(blocking(end)).toEqual([8, issueOf(end, 'First').number, issueOf(end, 'Second').number]);
  });

  test('an id that changes changes nothing', () => {
    const renamed = aRoadmap({
      tracker: aTracker({ dependencies: 'on' }),
      phases: [
        aPhase({
          items: [anItem({ ...FIRST, id: 'begin', was: ['first'] }), SECOND, third(['begin', 'second'])],
        }),
      ],
    });
    expect(dependencies(planFor(renamed, settled(BOTH)))).toEqual([]);
  });

  test('a plan that is held writes none', () => {
    const start = settled(aPlanOf(['D', 'E', 'F', 'G'].map((title) => anItem({ title, needs: ['first'] }))));
    const plan = planFor(aPlanOf([]), start, minute(1));
    expect(plan.isHeld).toBe(true);
    expect(dependencies(plan)).toEqual([]);
  });

  test('more than 50 behind one are not asked for, and it is said once', () => {
    const many = aPlanOf(
      Array.from({ length: 52 }, (_, at) => anItem({ title: `Item ${at}`, needs: ['first'] })),
    );
    const plan = planFor(many, anObserved());
    expect(dependencies(plan)).toHaveLength(50);
    expect(plan.conflicts.map(({ code, subject }) => [code, subject])).toEqual([
      ['dependency-refused', 'item "item-50"'],
      ['dependency-refused', 'item "item-51"'],
    ]);
    expect(plan.conflicts[0]?.message).toContain('blocked by "First"');
    const end = settled(many);
    expect(planFor(many, end, minute(1))).toMatchObject({ actions: [], conflicts: [] });
    expect(issueOf(end, 'Item 51').body).toContain(' blockers=1x ');
  });

  test('one more than 50, whose issue is there, is named by its number', () => {
    const items = Array.from({ length: 50 }, (_, at) => anItem({ title: `Item ${at}`, needs: ['first'] }));
    const start = settled(aPlanOf([...items, third([])]));
    const more = aPlanOf([...items, third(['first'])]);
    const plan = planFor(more, start, minute(1));
    expect(dependencies(plan)).toEqual([]);
    const number = issueOf(start, 'Third').number;
    expect(plan.conflicts).toMatchObject([{ code: 'dependency-refused', subject: `issue #${number}` }]);
    expect(plan.conflicts[0]?.message).toContain('blocked by #1 "First"');
    const end = after(plan, start, { at: minute(1) });
    expect(issueOf(end, 'Third').body).toContain(' blockers=1x ');
  });
});

describe('what people do', () => {
  test('what they added stays, also where the roadmap asks for the same and then does not', () => {
    const theirs = { there: [1, 2], removals: new Map() };
    const start = change(settled(aPlanOf([third([])])), 'Third', theirs);
    const asked = settled(aPlanOf([third(['first'])]), start, { at: minute(1) });
    expect(blocking(asked)).toEqual([1, 2]);
    expect(blocking(settled(aPlanOf([third([])]), asked, { at: minute(2) }))).toEqual([1, 2]);
  });

  test('what they removed stays removed, is said once, and comes back where the roadmap drops the need and has it again', () => {
    const removed = { there: [1], removals: new Map([[2, 1]]) };
    const used = change(settled(BOTH), 'Third', removed);
    const plan = planFor(BOTH, used, minute(1));
    expect(dependencies(plan)).toEqual([]);
    expect(plan.conflicts).toMatchObject([{ code: 'dependency-removed', subject: 'issue #3' }]);
    expect(plan.conflicts[0]?.message).toContain('#2 "Second"');
    const told = after(plan, used, { at: minute(1) });
    expect(planFor(BOTH, told, minute(2))).toMatchObject({ actions: [], conflicts: [] });
    const dropped = settled(aPlanOf([third(['first'])]), told, { at: minute(3) });
    expect(blocking(settled(BOTH, dropped, { at: minute(4) }))).toEqual([1, 2]);
  });

  test('what they removed and put back is theirs: it stays when the roadmap drops the need', () => {
    const again = { there: [1, 2], removals: new Map([[2, 1]]) };
    const used = change(settled(BOTH), 'Third', again);
    expect(blocking(settled(aPlanOf([third(['first'])]), used, { at: minute(1) }))).toEqual([1, 2]);
  });

  test('what the marker names and GitHub never had was cut off, and is added', () => {
    const cut = change(settled(BOTH), 'Third', { there: [1], removals: new Map() });
    expect(dependencies(planFor(BOTH, cut))).toEqual(['issue #3 "Third" waits for #2 "Second"']);
  });
});

describe('what is asked of GitHub', () => {
  test('nothing where as many are there as the marker names', () => {
    expect(planFor(BOTH, lean(settled(BOTH)), minute(1))).toMatchObject({ actions: [], unseen: [] });
  });

  test.each([
    [
      'fewer are there',
      BOTH,
      (seen: Observed) => lean(change(seen, 'Third', { there: [1], removals: new Map() })),
    ],
    ['it was not counted', BOTH, (seen: Observed) => lean(seen, false)],
    ['a need goes', aPlanOf([third(['first'])]), lean],
    ['it is turned off', aPlanOf([third(['first', 'second'])], { dependencies: 'off' }), lean],
    ['the item leaves', aPlanOf([]), lean],
  ])('that issue, where %s', (_, roadmap, seen) => {
    const plan = planFor(roadmap, seen(settled(BOTH)), minute(1));
    expect(plan.unseen).toEqual([3]);
    expect(dependencies(plan)).toEqual([]);
  });

  test('that issue, where a need comes', () => {
    const plan = planFor(BOTH, lean(settled(aPlanOf([third(['first'])]))), minute(1));
    expect(plan.unseen).toEqual([3]);
  });

  test('nothing of issues without needs, nor where it is off', () => {
    expect(planFor(aPlanOf([]), lean(settled(aPlanOf([])), false)).unseen).toEqual([]);
    const off = aPlanOf([third(['first'])], { dependencies: 'off' });
    expect(planFor(off, lean(settled(off), false)).unseen).toEqual([]);
  });
});

describe('the marker', () => {
  test('says which, how often they were removed before, and which are left to people', () => {
    const blockers = [
      { issue: 9, removals: 0, isTheirs: false },
      { issue: 12, removals: 2, isTheirs: false },
      { issue: 15, removals: 1, isTheirs: true },
    ];
    expect(printBlockers(blockers)).toBe('9,12-2,15-1x');
    expect(readBlockers('9,12-2,15-1x')).toEqual(blockers);
    expect(printBlockers([{ item: 'a' }, { item: 'b' }], new Map([['a', 7]]))).toBe('7');
    expect(printBlockers([])).toBeUndefined();
  });

  test.each(['', 'x', '0', '9-', '-1', '9x9', '99999999999', 'javascript:1'])(
    'reads nothing into %j',
    (written) => {
      expect(readBlockers(written)).toEqual([]);
    },
  );

  test('leaves one to people where GitHub refuses it', () => {
    const { body } = issueOf(settled(BOTH), 'Third');
    expect(leaveBlocker(body, 2)).toBe(body.replace(' blockers=1,2 ', ' blockers=1,2x '));
    expect(leaveBlocker(body, 7)).toBeUndefined();
    expect(leaveBlocker('Nothing of ours.', 2)).toBeUndefined();
    expect(leaveBlocker(issueOf(settled(BOTH), 'First').body, 2)).toBeUndefined();
  });

  test('has room for the most that there can be', () => {
    const items = Array.from({ length: 50 }, (_, at) => anItem({ title: `Item ${at}` }));
    const roadmap = aRoadmap({
      tracker: aTracker({ dependencies: 'on' }),
      phases: [
        aPhase({
          items: [
            ...items,
            third(
              items.map(({ id }) => id),
              { id: 'x'.repeat(64) },
            ),
          ],
        }),
      ],
    });
    const numbered = anObserved({ issues: [anIssue({ number: 1_000_000, title: 'Else' })] });
    const end = settled(roadmap, numbered);
    expect(planFor(roadmap, end, minute(1)).actions).toEqual([]);
    expect(blocking(end)).toHaveLength(50);
  });
});
