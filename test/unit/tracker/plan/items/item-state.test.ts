import { describe, expect, test } from 'vitest';
import type { Undone } from '../../../../../src/tracker/evidence/merge.ts';
import type { ObservedIssue } from '../../../../../src/tracker/observed.ts';
import { commentMarker, conflictOf, outcomeOf } from '../../../../../src/tracker/plan/items/item-state.ts';
import { ADA, BOT, US, aComment, anIssue, minute } from '../../../../../tools/harness/builders/observed.ts';
import { DAY, type Case, decide, left, mergedAt, told } from './decide.ts';

describe('an open issue', () => {
  test('stays open without a merge', () => {
    expect(decide({ issue: {} })).toEqual(left({ state: 'open' }));
  });

  test('is closed for the earliest merge, and told of it', () => {
    const merges = [mergedAt(10, 51), mergedAt(20, 52)];
    expect(decide({ issue: {}, merges })).toEqual({
      status: { state: 'done', evidence: 51, doneOn: DAY },
      close: merges[0],
      comment: { about: { kind: 'completed', pull: 51, on: DAY } },
    });
  });

  test.each([
    ['before', 10],
    ['at the moment of', 30],
  ])('is not closed again by a merge %s its reopening', (_, minutes) => {
    const decision = decide({ issue: { reopenedAt: minute(30) }, merges: [mergedAt(minutes)] });
    expect(decision).toEqual(left({ state: 'open' }));
  });

  test('is closed by a second merge after its reopening, and the old comment is edited', () => {
    const issue = { reopenedAt: minute(30), comments: [told(51, 11, { id: 7 })] };
    const decision = decide({ issue, merges: [mergedAt(10, 51), mergedAt(40, 52)] });
    expect(decision.close).toMatchObject({ number: 52 });
    expect(decision.comment).toEqual({ about: { kind: 'completed', pull: 52, on: DAY }, id: 7 });
    expect(decision.status).toEqual({ state: 'done', evidence: 52, doneOn: DAY });
  });

  test('is told of its merge where our comment names another one, in the same comment', () => {
    const decision = decide({ issue: { comments: [told(51, 11, { id: 7 })] }, merges: [mergedAt(40, 52)] });
    expect(decision.comment).toEqual({ about: { kind: 'completed', pull: 52, on: DAY }, id: 7 });
  });

  test('that is adopted is closed by its merge, too', () => {
    const decision = decide({ issue: {}, isAdopted: true, merges: [mergedAt(10)] });
    expect(decision.close).toMatchObject({ number: 50 });
  });
});

describe('no issue yet', () => {
  test('stays open without a merge', () => {
    expect(decide({})).toEqual(left({ state: 'open' }));
  });

  test('is closed as soon as it is created where the work is merged', () => {
    expect(decide({ merges: [mergedAt(10)] })).toMatchObject({
      status: { state: 'done', evidence: 50, doneOn: DAY },
      comment: { about: { kind: 'completed', pull: 50, on: DAY } },
    });
  });
});

describe('an issue that a person closed', () => {
  test.each([
    ['completed', 'done'],
    ['not_planned', 'skipped'],
    ['duplicate', 'skipped'],
  ] as const)('as %s is %s, and never reopened', (closeReason, state) => {
    const decision = decide({ issue: { closeReason, closedAt: minute(5) } });
    expect(decision).toEqual(left(state === 'done' ? { state, doneOn: DAY } : { state }));
  });

  test('as not planned stays so, whatever is merged', () => {
    const decision = decide({ issue: { closeReason: 'not_planned' }, merges: [mergedAt(10)] });
    expect(decision).toEqual(left({ state: 'skipped' }));
  });

  test('shows the pull request that GitHub names', () => {
    const issue = { closeReason: 'completed', closedBy: [44, 45] } as const;
    expect(decide({ issue }).status).toMatchObject({ state: 'done', evidence: 44 });
  });

  test('that we retired and a person then called completed is done', () => {
    const decision = decide({ issue: { closeReason: 'completed' }, marker: { state: 'retired' } });
    expect(decision.status.state).toBe('done');
  });
});

describe('the comment on an issue that GitHub closed itself', () => {
  const closed = { closeReason: 'completed', closedAt: minute(31), closedBy: [50] } as const;

  test('is written once', () => {
    expect(decide({ issue: closed, merges: [mergedAt(30)] })).toMatchObject({
      status: { state: 'done', evidence: 50, doneOn: DAY },
      comment: { about: { kind: 'completed', pull: 50, on: DAY } },
    });
    const issue = { ...closed, comments: [told(50, 32)] };
    expect(decide({ issue, merges: [mergedAt(30)] })).toEqual(
      left({ state: 'done', evidence: 50, doneOn: DAY }),
    );
  });

  test('is written for a merge in the second in which the issue was adopted', () => {
    const decision = decide({ issue: closed, marker: { since: minute(30) }, merges: [mergedAt(30)] });
    expect(decision.comment).toEqual({ about: { kind: 'completed', pull: 50, on: DAY } });
  });

  test('is written where GitHub merged and closed in the same second', () => {
    const decision = decide({ issue: { ...closed, closedAt: minute(30) }, merges: [mergedAt(30)] });
    expect(decision.comment).toEqual({ about: { kind: 'completed', pull: 50, on: DAY } });
  });

  test('is edited where it tells of a merge before the reopening', () => {
    const comments = [told(40, 11, { id: 7 })];
    const issue = { ...closed, reopenedAt: minute(20), comments };
    const decision = decide({ issue, merges: [mergedAt(10, 40), mergedAt(30)] });
    expect(decision.comment).toEqual({ about: { kind: 'completed', pull: 50, on: DAY }, id: 7 });
    expect(decision.status).toEqual({ state: 'done', evidence: 50, doneOn: DAY });
  });

  test.each<[string, Case]>([
    ['a merge after the closing', { issue: closed, merges: [mergedAt(40)] }],
    [
      'a merge before the reopening',
      { issue: { ...closed, reopenedAt: minute(30) }, merges: [mergedAt(20)] },
    ],
    ['a merge before the issue', { issue: { ...closed, createdAt: minute(30) }, merges: [mergedAt(20)] }],
    [
      'a merge before it was adopted',
      { issue: closed, marker: { since: minute(30) }, merges: [mergedAt(20)] },
    ],
    ['an issue adopted just now', { issue: closed, isAdopted: true, merges: [mergedAt(30)] }],
    ['no merge', { issue: closed }],
  ])('is not written for %s', (_, input) => {
    const decision = decide(input);
    expect(decision.status.state).toBe('done');
    expect(decision).not.toHaveProperty('comment');
  });
});

describe('an item put back into the roadmap', () => {
  const retired = { marker: { state: 'retired' } } as const;

  test('is reopened where we closed it', () => {
    expect(decide({ ...retired, issue: { closeReason: 'not_planned' } })).toEqual({
      status: { state: 'open' },
      reopen: 'back',
    });
  });

  test('that was reopened by hand stays open', () => {
    expect(decide({ ...retired, issue: { reopenedAt: minute(70) } })).toEqual(left({ state: 'open' }));
  });
});

describe('our comments', () => {
  test('are found by their first line', () => {
    const issue = anIssue({
      comments: [
        aComment({ id: 1, body: 'nice' }),
        aComment({ id: 2, body: `look: ${commentMarker({ kind: 'conflict' })}` }),
        aComment({ id: 3, body: `${commentMarker({ kind: 'conflict' })}\nEdited.` }),
        told(12, 5, { id: 4 }),
      ],
    });
    expect(conflictOf(issue)?.id).toBe(3);
    expect(outcomeOf(issue)).toMatchObject({ id: 4, about: 'completed', pull: 12 });
    expect(outcomeOf(anIssue())).toBeUndefined();
  });
});

describe('what was done before the roadmap came', () => {
  const closed = { status: { state: 'done' }, close: 'done before' };

  test('is closed when its issue is made, and while nobody has reopened it', () => {
    expect(decide({ doneBefore: true })).toEqual(closed);
    expect(decide({ issue: {}, doneBefore: true })).toEqual(closed);
    expect(decide({ issue: {}, isAdopted: true, doneBefore: true })).toEqual(closed);
  });

  test('stays as people leave it: reopened, or given up', () => {
    expect(decide({ issue: { reopenedAt: minute(5) }, doneBefore: true })).toEqual(left({ state: 'open' }));
    const given = { state: 'closed', closeReason: 'not_planned', closedAt: minute(5) } as const;
    expect(decide({ issue: given, doneBefore: true })).toEqual(left({ state: 'skipped' }));
  });

  test('has a merge as its evidence where there is one', () => {
    const merges = [mergedAt(10, 51)];
    expect(decide({ issue: {}, merges, doneBefore: true })).toMatchObject({
      close: merges[0],
      comment: { about: { kind: 'completed', pull: 51, on: DAY } },
    });
    expect(decide({ issue: { reopenedAt: minute(5) }, merges, doneBefore: true })).toMatchObject({
      close: merges[0],
    });
  });
});

describe('an issue whose completion was taken back', () => {
  const undone: Undone = new Map([[50, mergedAt(40, 60)]]);
  const closed = { closeReason: 'completed', closedAt: minute(31) } as const;
  const tells = { comments: [told(50, 31, { id: 7 })] };
  const reopened = {
    status: { state: 'open' },
    reopen: { number: 60, mergedAt: minute(40) },
    comment: { about: { kind: 'reverted', pull: 60 }, id: 7 },
  };

  test('is reopened, and the one comment says so', () => {
    expect(decide({ issue: { ...closed, ...tells }, undone })).toEqual(reopened);
  });

  test('is reopened where GitHub closed it and we have told nothing yet', () => {
    expect(decide({ issue: { ...closed, closedBy: [50] }, undone })).toEqual({
      ...reopened,
      comment: { about: { kind: 'reverted', pull: 60 } },
    });
  });

  test('is told of it where our comment tells of one that was taken back earlier', () => {
    const body = `${commentMarker({ kind: 'reverted', pull: 55 })}\nOpen again.`;
    const comments = [aComment({ id: 7, body, writtenAt: minute(20) })];
    expect(decide({ issue: { ...closed, closedBy: [50], comments }, undone })).toEqual(reopened);
  });

  test('is reopened where GitHub closed it by itself before we told', () => {
    const comments = [told(50, 32, { id: 7 })];
    expect(decide({ issue: { ...closed, comments, closedByWork: true }, undone })).toEqual(reopened);
  });

  test('is reopened where we stopped after the comment', () => {
    const body = `${commentMarker({ kind: 'reverted', pull: 60 })}\nOpen again.`;
    const comments = [aComment({ id: 7, body, writtenAt: minute(41) })];
    const { status, reopen } = reopened;
    expect(decide({ issue: { ...closed, comments }, undone })).toEqual({ status, reopen });
  });

  test.each<[string, Partial<ObservedIssue>]>([
    ['a person closed it since', { closedAt: minute(41) }],
    ['a person closed it in the second of the merge', { closedAt: minute(40) }],
    ['a person reopened and closed it before', { reopenedAt: minute(35), closedAt: minute(36) }],
    ['it was closed by something else', { comments: [told(49, 31)] }],
    ['nothing closed it', { comments: [] }],
    ['a person closed it before we told', { comments: [told(50, 32)] }],
  ])('stays closed where %s', (_, issue) => {
    const decision = decide({ issue: { ...closed, ...tells, ...issue }, undone });
    expect(decision.status.state).toBe('done');
    expect(decision.reopen).toBeUndefined();
  });

  test('stays closed where other evidence stands, and the comment names that', () => {
    const merges = [mergedAt(35, 51)];
    expect(decide({ issue: { ...closed, ...tells }, merges, undone })).toEqual({
      status: { state: 'done', evidence: 51, doneOn: DAY },
      comment: { about: { kind: 'completed', pull: 51, on: DAY }, id: 7 },
    });
  });

  test('stays closed where the roadmap says that it was done before', () => {
    expect(decide({ issue: { ...closed, ...tells }, undone, doneBefore: true }).reopen).toBeUndefined();
  });

  test('that was reopened by a person stays open', () => {
    const issue = { ...tells, reopenedAt: minute(35), reopener: ADA };
    expect(decide({ issue, undone })).toEqual(left({ state: 'open' }));
  });
});

describe('files alone', () => {
  const merges = [{ ...mergedAt(40), byPathOnly: true as const }];

  test('close an issue', () => {
    expect(decide({ issue: {}, merges }).close).toMatchObject({ number: 50 });
  });

  test('never close one again that a person has reopened', () => {
    const issue = { reopenedAt: minute(30), reopener: ADA };
    expect(decide({ issue, merges })).toEqual(left({ state: 'open' }));
    expect(decide({ issue, merges: [...merges, mergedAt(41, 51)] }).close).toMatchObject({ number: 51 });
  });

  test('close one that we reopened ourselves', () => {
    expect(decide({ issue: { reopenedAt: minute(30), reopener: US }, merges }).close).toBeDefined();
  });
});

describe('what a bot gives up', () => {
  test.each(['not_planned', 'duplicate'] as const)(
    'as %s stays in the count, and is named',
    (closeReason) => {
      expect(decide({ issue: { closeReason, closer: BOT } })).toEqual({
        ...left({ state: 'open' }),
        closedBy: BOT,
      });
    },
  );

  test('is done by a merge all the same', () => {
    const issue = { closeReason: 'not_planned', closer: BOT } as const;
    expect(decide({ issue, merges: [mergedAt(70)] })).toEqual(
      left({ state: 'done', evidence: 50, doneOn: DAY }),
    );
  });

  test('is skipped once a person closes it', () => {
    expect(decide({ issue: { closeReason: 'not_planned', closer: ADA } })).toEqual(
      left({ state: 'skipped' }),
    );
  });
});
