// What one issue is given besides its text: its assignee, its boxes, our comment, and why it changes.
import { describe, expect, test } from 'vitest';
import type { Action, CreateIssue, UpdateIssue } from '../../../../../src/tracker/action.ts';
import { renderBody } from '../../../../../src/tracker/content/body.ts';
import type { Observed, ObservedIssue } from '../../../../../src/tracker/observed.ts';
import { commentMarker } from '../../../../../src/tracker/plan/items/item-state.ts';
import { planFor, settled } from '../../../../../tools/harness/builders/after.ts';
import { BOT, aComment, aPull, anObserved, minute } from '../../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../../tools/harness/builders/roadmap.ts';

const SQL = anItem({ title: 'SQL', doneWhen: ['[x] read', 'written up'] });
const GIT = anItem({ title: 'Git', kind: 'talk' });
const ROADMAP = aRoadmap({
  kinds: [{ name: 'talk', evidence: 'A recording of the talk.' }],
  phases: [aPhase({ items: [SQL, GIT] })],
});
const START = settled(ROADMAP);
const CLOSED = { state: 'closed', closeReason: 'completed', closedAt: minute(20) } as const;

/** The issues as they are, #1 changed. */
function withFirst(change: Partial<ObservedIssue>, from = START): Observed {
  return { ...from, issues: from.issues.map((one) => (one.number === 1 ? { ...one, ...change } : one)) };
}

function updatesOf(observed: Observed, roadmap = ROADMAP): readonly UpdateIssue[] {
  const isUpdate = (action: Action): action is UpdateIssue => action.type === 'update-issue';
  return planFor(roadmap, observed, minute(90)).actions.filter(isUpdate);
}

describe('a new issue', () => {
  const created = (roadmap = ROADMAP) => {
    const plan = planFor(roadmap, anObserved());
    const isNew = (action: Action): action is CreateIssue => action.type === 'create-issue';
    return plan.actions.filter(isNew).map((one) => ({ ...one, text: renderBody(one.body, plan.numbers) }));
  };

  test('says what shows that it is done, by its kind', () => {
    const [sql, git] = created();
    expect(git?.text).toContain('A recording of the talk.');
    expect(sql?.text).not.toContain('A recording');
  });

  test('is assigned where it is up next, and its marker remembers whom', () => {
    const [first] = created({ ...ROADMAP, tracker: aTracker({ assignee: 'ada' }) });
    expect(first?.assignees).toEqual(['ada']);
    expect(first?.text).toContain(' assigned=ada ');
    const [none] = created();
    expect(none).not.toHaveProperty('assignees');
    expect(none?.text).not.toContain('assigned=');
  });
});

describe('boxes', () => {
  const boxesIn = (observed: Observed) => planFor(ROADMAP, observed).outcome.get('sql')?.boxes;
  const [sql] = START.issues;
  const text = sql?.body ?? '';

  test('are counted where one is ticked: in the issue, or in the roadmap before there is one', () => {
    expect(text).toContain('- [x] read\n- [ ] written up');
    expect(boxesIn(START)).toEqual({ ticked: 1, all: 2 });
    expect(boxesIn(anObserved())).toEqual({ ticked: 1, all: 2 });
    expect(boxesIn(withFirst({ body: text.replace('[ ] written', '[x] written') }))).toEqual({
      ...{ ticked: 2, all: 2 },
    });
    expect(boxesIn(withFirst({ body: text.replace('[x] read', '[ ] read') }))).toBeUndefined();
    expect(planFor(ROADMAP, START).outcome.get('git')).not.toHaveProperty('boxes');
  });
});

describe('an assignee', () => {
  const roadmap = { ...ROADMAP, tracker: aTracker({ assignee: 'ada' }) };

  test('comes and goes with what is up next, in one write with the marker', () => {
    const [update] = updatesOf(START, roadmap);
    expect(update?.change.assignees).toEqual(['ada']);
    const assigned = settled(roadmap, START, { at: minute(90) });
    expect(assigned.issues[0]?.body).toContain(' assigned=ada ');
    expect(updatesOf(assigned, roadmap)).toEqual([]);
    const [taken] = updatesOf(assigned);
    expect(taken?.change.assignees).toEqual([]);
    expect(settled(ROADMAP, assigned, { at: minute(91) }).issues[0]?.body).not.toContain('assigned=');
  });

  test('stays on what is done', () => {
    const assigned = settled(roadmap, START, { at: minute(90) });
    expect(updatesOf(withFirst(CLOSED, assigned), ROADMAP).map(({ item }) => item)).toEqual(['git']);
  });

  test('is not written where its memory has no room', () => {
    const long = withFirst({ body: `${START.issues[0]?.body ?? ''}\n${'x'.repeat(65_200)}` });
    const room = 65_536 - (long.issues[0]?.body.length ?? 0);
    const full = withFirst({ body: `${long.issues[0]?.body ?? ''}${'x'.repeat(room)}` });
    expect(updatesOf(full).map(({ item }) => item)).toEqual([]);
    const plan = planFor(roadmap, full, minute(90));
    expect(plan.conflicts).toMatchObject([{ code: 'issue-too-long', subject: 'issue #1' }]);
    expect(updatesOf(full, roadmap).filter(({ item }) => item === 'sql')).toEqual([]);
  });
});

describe('our comment', () => {
  const told = (pull: number) => aComment({ body: commentMarker({ kind: 'completed', pull }), id: 7 });
  const comments = (observed: Observed) =>
    planFor(ROADMAP, observed, minute(90)).actions.filter(({ type }) => type === 'write-comment');
  const merged = { mergedPulls: [aPull({ closes: [1] })] };
  const about = { kind: 'completed', pull: 50, on: '2026-10-01' };

  test('is new, or the old one is edited', () => {
    const base = { type: 'write-comment', item: 'sql', issue: 1, about };
    expect(comments({ ...START, ...merged })).toEqual([base]);
    expect(comments({ ...withFirst({ comments: [told(40)] }), ...merged })).toEqual([
      { ...base, comment: 7 },
    ]);
    expect(comments({ ...withFirst({ locked: true }), ...merged })).toEqual([]);
  });

  test('says once that the text was edited, and not in a locked conversation', () => {
    const body = (START.issues[0]?.body ?? '').replace('written up', 'written down');
    const roadmap = aRoadmap({
      ...ROADMAP,
      phases: [aPhase({ items: [{ ...SQL, objective: 'New.' }, GIT] })],
    });
    const said = (change: Partial<ObservedIssue>) =>
      planFor(roadmap, withFirst({ body, ...change }), minute(90)).actions.filter(
        ({ type }) => type === 'write-comment',
      );
    expect(said({})).toEqual([{ type: 'write-comment', item: 'sql', issue: 1, about: { kind: 'conflict' } }]);
    expect(said({ locked: true })).toEqual([]);
    expect(said({ comments: [aComment({ body: commentMarker({ kind: 'conflict' }) })] })).toEqual([]);
  });
});

describe('why an issue changes', () => {
  const why = (observed: Observed, roadmap = ROADMAP) => updatesOf(observed, roadmap)[0]?.why;

  test('is what closed or reopened it', () => {
    expect(why({ ...START, mergedPulls: [aPull({ closes: [1] })] })).toBe('completed by #50');
    const done = { ...ROADMAP, phases: [aPhase({ items: [{ ...SQL, done: true }, GIT] })] };
    expect(why(START, done)).toBe('done before');
    const undo = aPull({ number: 60, mergedAt: minute(40), body: 'Reverts ada/learning#50' });
    const undone = {
      ...withFirst({ ...CLOSED, closedBy: [50], closedByWork: true }),
      mergedPulls: [undo, aPull()],
    };
    expect(why(undone)).toBe('taken back by #60');
    const body = (START.issues[0]?.body ?? '').replace(' id=sql', ' id=sql state=retired');
    expect(why(withFirst({ body, state: 'closed', closeReason: 'not_planned' }))).toBe('back in the roadmap');
  });

  test('is nothing where the roadmap changed', () => {
    const changed = { ...ROADMAP, phases: [aPhase({ items: [{ ...SQL, objective: 'New.' }, GIT] })] };
    expect(updatesOf(START, changed)).toHaveLength(1);
    expect(updatesOf(START, changed)[0]).not.toHaveProperty('why');
  });
});

test('that a bot gave an item up is named', () => {
  const { conflicts } = planFor(ROADMAP, withFirst({ ...CLOSED, closeReason: 'not_planned', closer: BOT }));
  expect(conflicts).toMatchObject([{ code: 'closed-by-bot', subject: 'issue #1' }]);
  expect(planFor(ROADMAP, withFirst(CLOSED)).conflicts).toEqual([]);
});
