// What a person changed in a field after we wrote it stays theirs, until the roadmap itself changes it.
import { describe, expect, test } from 'vitest';
import type { Phase, Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { describeAction } from '../../../../src/tracker/describe.ts';
import type { Observed, ObservedIssue, ObservedMilestone } from '../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { anObserved, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const SQL = anItem({ title: 'SQL', kind: 'course' });
const TALK = anItem({ title: 'Talk', kind: 'practice' });
const BASICS = aPhase({ title: 'Basics', due: '2027-01-31', goal: 'The ground.', items: [SQL] });
const DEEP = aPhase({ title: 'Deep', items: [TALK] });
const ROADMAP = aRoadmap({ phases: [BASICS, DEEP] });
const START = settled(ROADMAP);

function reconcile(roadmap: Roadmap, observed: Observed) {
  const plan = planFor(roadmap, observed, minute(90));
  const next = settled(roadmap, observed, { at: minute(90) });
  expect(planFor(roadmap, next, minute(91)).actions).toEqual([]);
  const lines = plan.actions.filter(({ type }) => type !== 'write-files').map(describeAction);
  const kept = plan.conflicts.filter(({ code }) => code === 'changed-by-hand');
  return { lines, kept, next };
}

function withIssue(observed: Observed, change: Partial<ObservedIssue>): Observed {
  return {
    ...observed,
    issues: observed.issues.map((one) => (one.number === 1 ? { ...one, ...change } : one)),
  };
}

function withMilestone(observed: Observed, change: Partial<ObservedMilestone>): Observed {
  const milestones = observed.milestones.map((one) => (one.number === 1 ? { ...one, ...change } : one));
  return { ...observed, milestones };
}

function withPhase(change: Partial<Phase>): Roadmap {
  return aRoadmap({ phases: [{ ...BASICS, ...change }, DEEP] });
}

/** As an early version wrote it: without a memory. */
function forgetful(observed: Observed): Observed {
  const without = (text: string) => text.replace(/ wrote=[\w.-]+/, '');
  return {
    ...observed,
    issues: observed.issues.map((issue) => ({ ...issue, body: without(issue.body) })),
    milestones: observed.milestones.map((one) => ({ ...one, description: without(one.description) })),
  };
}

const moved = withPhase({ items: [anItem({ title: 'Python' })] });

/** Each field: what a person does, what the roadmap then says, and what is there after that. */
const ISSUE_FIELDS: readonly {
  readonly field: string;
  readonly hand: Partial<ObservedIssue>;
  readonly said: string;
  readonly roadmap: Roadmap;
  readonly then: Partial<ObservedIssue>;
}[] = [
  {
    field: 'the title',
    hand: { title: 'Mine' },
    said: 'its title is not "SQL"',
    roadmap: withPhase({ items: [{ ...SQL, title: 'Databases' }] }),
    then: { title: 'Databases' },
  },
  {
    field: 'a label that is taken off',
    hand: { labels: ['roadmap', 'bug'] },
    said: 'it lacks the label "course"',
    roadmap: withPhase({ items: [{ ...SQL, kind: 'book' }] }),
    then: { labels: ['roadmap', 'bug', 'book'] },
  },
  {
    field: 'all labels taken off',
    hand: { labels: [] },
    said: 'it lacks the labels "roadmap", "course"',
    roadmap: withPhase({ items: [{ ...SQL, optional: true }] }),
    then: { labels: ['optional'] },
  },
  {
    field: 'a label of ours that is put on',
    hand: { labels: ['roadmap', 'course', 'practice'] },
    said: 'it has the label "practice"',
    roadmap: withPhase({ items: [{ ...SQL, kind: 'practice' }] }),
    then: { labels: ['roadmap', 'practice'] },
  },
  {
    field: 'the milestone',
    hand: { milestone: null },
    said: 'it is not in the milestone of phase "Basics"',
    roadmap: aRoadmap({ phases: [...moved.phases.slice(0, 1), { ...DEEP, items: [TALK, SQL] }] }),
    then: { milestone: 2 },
  },
];

const MILESTONE_FIELDS: readonly {
  readonly field: string;
  readonly hand: Partial<ObservedMilestone>;
  readonly said: string;
  readonly roadmap: Roadmap;
  readonly then: Partial<ObservedMilestone>;
}[] = [
  {
    field: 'the title',
    hand: { title: 'Mine' },
    said: 'its title is not "Basics"',
    roadmap: withPhase({ title: 'Groundwork' }),
    then: { title: 'Groundwork' },
  },
  {
    field: 'the date',
    hand: { due: '2027-06-30' },
    said: 'it is not due on 2027-01-31',
    roadmap: withPhase({ due: '2027-02-28' }),
    then: { due: '2027-02-28' },
  },
  {
    field: 'the date, taken away',
    hand: { due: null },
    said: 'it is not due on 2027-01-31',
    roadmap: withPhase({ due: '2027-02-28' }),
    then: { due: '2027-02-28' },
  },
  {
    field: 'our part of the description',
    hand: { description: (START.milestones[0]?.description ?? '').replace('The ground.', 'Rest.') },
    said: 'its description was edited',
    roadmap: withPhase({ goal: 'Another.' }),
    then: { description: expect.stringContaining('Another.') as string },
  },
];

describe.each(ISSUE_FIELDS)('of an issue $field', ({ hand, said, roadmap, then }) => {
  const used = withIssue(START, hand);

  test('changed by a person stays, and the plan says so', () => {
    const { lines, kept, next } = reconcile(ROADMAP, used);
    expect(lines).toEqual([]);
    expect(kept).toMatchObject([
      { subject: 'issue #1', message: `Somebody changed it: ${said}. It stays so.` },
    ]);
    expect(next.issues[0]).toEqual(used.issues[0]);
  });

  test('follows the roadmap again when that changes it, and is theirs again after', () => {
    const { next } = reconcile(roadmap, used);
    expect(next.issues[0]).toMatchObject(then);
    const again = withIssue(next, { title: 'Mine again' });
    expect(reconcile(roadmap, again).next.issues[0]?.title).toBe('Mine again');
  });

  test('stays when something else changes', () => {
    const other = aRoadmap({
      phases: ROADMAP.phases.map((phase) => ({
        ...phase,
        items: phase.items.map((item) => ({ ...item, objective: 'More.' })),
      })),
    });
    const { kept, next } = reconcile(other, used);
    expect(next.issues[0]).toMatchObject(hand);
    expect(next.issues[0]?.body).toContain('More.');
    expect(kept).toHaveLength(1);
  });

  test('changed back by hand, it is as it was', () => {
    const { title, labels, milestone } = START.issues[0] ?? {};
    const back = withIssue(used, { title, labels, milestone } as ObservedIssue);
    expect(reconcile(ROADMAP, back)).toMatchObject({ lines: [], kept: [] });
  });

  test('of which an early version wrote no memory follows the roadmap', () => {
    const { lines, kept, next } = reconcile(ROADMAP, forgetful(used));
    expect(lines).toHaveLength(1);
    expect(kept).toEqual([]);
    expect(next.issues[0]?.body).toContain(' wrote=');
  });
});

describe.each(MILESTONE_FIELDS)('of a milestone $field', ({ hand, said, roadmap, then }) => {
  const used = withMilestone(START, hand);

  test('changed by a person stays, and the plan says so', () => {
    const { lines, kept, next } = reconcile(ROADMAP, used);
    expect(lines).toEqual([]);
    const subject = `milestone "${used.milestones[0]?.title ?? ''}"`;
    expect(kept).toMatchObject([{ subject, message: `Somebody changed it: ${said}. It stays so.` }]);
    expect(next.milestones[0]).toEqual(used.milestones[0]);
  });

  test('follows the roadmap again when that changes it', () => {
    expect(reconcile(roadmap, used).next.milestones[0]).toMatchObject(then);
  });
});

describe('what is remembered', () => {
  test('an early version wrote nothing of it: where all is right nothing is written', () => {
    expect(reconcile(ROADMAP, forgetful(START))).toMatchObject({ lines: [], kept: [] });
  });

  test('follows a roadmap that comes to say what a person wrote before', () => {
    const renamed = withPhase({ items: [{ ...SQL, title: 'Mine' }] });
    const { lines, next } = reconcile(renamed, withIssue(START, { title: 'Mine' }));
    expect(lines).toEqual(['update issue #1 "Mine": only its hidden marker']);
    const again = withIssue(next, { title: 'SQL' });
    expect(reconcile(renamed, again).next.issues[0]?.title).toBe('SQL');
  });

  test('an issue that left the roadmap comes back into its milestone', () => {
    const { next: retired } = reconcile(moved, START);
    expect(retired.issues[0]?.milestone).toBeNull();
    expect(reconcile(ROADMAP, retired).next.issues[0]?.milestone).toBe(1);
  });
});

describe('a label that a person deleted', () => {
  const deleted: Observed = {
    ...withIssue(START, { labels: ['roadmap'] }),
    labels: START.labels.filter(({ name }) => name !== 'course'),
  };

  test('is not made again', () => {
    expect(reconcile(ROADMAP, deleted).lines).toEqual([]);
  });

  test('is made again for another item that has it', () => {
    const more = withPhase({ items: [SQL, anItem({ title: 'Python' })] });
    expect(reconcile(more, deleted).lines).toEqual(['create label "course"', 'add issue "Python"']);
  });
});

describe('titles of milestones', () => {
  const used = withMilestone(START, { title: 'Third' });

  test('a title that a person gave to one of ours is not taken from it', () => {
    const third = aPhase({ title: 'Third', items: [anItem({ title: 'Python' })] });
    const { next } = reconcile(aRoadmap({ phases: [BASICS, DEEP, third] }), used);
    expect(next.milestones.map(({ title }) => title)).toEqual(['Third', 'Deep', 'Third (third)']);
    const free = withMilestone(next, { title: 'Basics' });
    const { next: freed } = reconcile(aRoadmap({ phases: [BASICS, DEEP, third] }), free);
    expect(freed.milestones.map(({ title }) => title)).toEqual(['Basics', 'Deep', 'Third']);
  });

  test('nor where the roadmap renames another phase to it', () => {
    const { next } = reconcile(aRoadmap({ phases: [BASICS, { ...DEEP, title: 'Third' }] }), used);
    expect(next.milestones.map(({ title }) => title)).toEqual(['Third', 'Deep']);
  });
});

test('a roadmap without dates says nothing of a date that a person set', () => {
  const undated = aPhase({ title: 'Basics', goal: 'The ground.', items: [SQL] });
  const roadmap = aRoadmap({ phases: [undated, DEEP] });
  const dated = withMilestone(settled(roadmap, anObserved()), { due: '2027-06-30' });
  expect(reconcile(roadmap, dated)).toMatchObject({ lines: [], kept: [] });
});
