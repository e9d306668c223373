// What the learner said of an item in a command, and the day on which it was done.
import { describe, expect, test } from 'vitest';
import type { Merge } from '../../../../../src/tracker/evidence/merge.ts';
import type { ObservedIssue } from '../../../../../src/tracker/observed.ts';
import { commentMarker } from '../../../../../src/tracker/plan/items/item-state.ts';
import { BOT, aComment, minute } from '../../../../../tools/harness/builders/observed.ts';
import { decide, left, mergedAt, told } from './decide.ts';

describe('what the learner said in a command', () => {
  const body = (marker: string) =>
    `<!-- milepost:item id=sql sum=x ${marker} -->\ntext\n<!-- milepost:end -->`;
  const closed = { closeReason: 'completed', closedAt: minute(60) } as const;
  const skipped = { closeReason: 'not_planned', closer: BOT } as const;

  test('is why it is skipped, though a bot closed it for them', () => {
    const issue = { ...skipped, body: body('did=skip.12.2026-12-01 why=no%20time') };
    expect(decide({ issue })).toEqual(left({ state: 'skipped', skippedFor: 'no time' }));
    expect(decide({ issue: { ...issue, body: body('did=skip.12.2026-12-01') } })).toEqual(
      left({ state: 'skipped' }),
    );
    expect(decide({ issue: { ...issue, body: body('did=progress.12.2026-12-01') } })).toEqual({
      ...left({ state: 'open' }),
      closedBy: BOT,
    });
  });

  test('is what shows that it is done, and the day', () => {
    const done = body('did=done.12.2026-11-05 shows=https%3A%2F%2Fa.b%2F');
    expect(decide({ issue: { ...closed, body: done } }).status).toEqual({
      ...{ state: 'done', doneOn: '2026-11-05', address: 'https://a.b/' },
    });
    const without = body('did=done.12.2026-11-05');
    expect(decide({ issue: { ...closed, body: without, closedBy: [50] } }).status).toEqual({
      ...{ state: 'done', doneOn: '2026-11-05' },
    });
  });

  test('gives way to the merge that our comment tells of', () => {
    const comments = [told(50, 61)];
    const issue = { ...closed, comments, body: body('did=done.12.2026-11-05') };
    expect(decide({ issue }).status).toMatchObject({ state: 'done', evidence: 50 });
  });

  test('to take it back, holds against files alone, whoever reopened the issue for them', () => {
    const merges = [{ ...mergedAt(40), byPathOnly: true as const }];
    const reopened = { reopenedAt: minute(30), reopener: BOT };
    const issue = { ...reopened, body: body('did=undo.12.2026-12-01') };
    expect(decide({ issue, merges })).toEqual(left({ state: 'open' }));
    expect(decide({ issue: { ...issue, body: body('did=done.12.2026-12-01') }, merges }).close).toBeDefined();
    const never = { body: body('did=undo.12.2026-12-01') };
    expect(decide({ issue: never, merges }).close).toBeDefined();
  });
});

describe('the day on which it was done', () => {
  const closed = { closeReason: 'completed', closedAt: '2026-11-20T08:00:00Z' } as const;
  const merge: Merge = { number: 50, mergedAt: '2026-11-17T23:59:59Z' };

  test('is that of the merge, which the comment keeps', () => {
    const decision = decide({ issue: {}, merges: [merge] });
    expect(decision.status.doneOn).toBe('2026-11-17');
    const about = decision.comment?.about ?? { kind: 'conflict' };
    const comments = [aComment({ body: commentMarker(about), writtenAt: closed.closedAt })];
    expect(decide({ issue: { ...closed, comments } }).status.doneOn).toBe('2026-11-17');
  });

  test.each<[string, Partial<ObservedIssue>]>([
    ['without a merge', {}],
    ['where an early version told of the merge', { comments: [told(50, 11)] }],
    [
      'where our comment names no day of the calendar',
      { comments: [aComment({ body: '<!-- milepost:completed pull=50 on=2026-99-99 -->' })] },
    ],
    ['closed again after what our comment tells of', { comments: [told(50, 11)], reopenedAt: minute(20) }],
  ])('is that of the closing %s', (_, issue) => {
    expect(decide({ issue: { ...closed, ...issue } }).status.doneOn).toBe('2026-11-20');
  });

  test('is not known of what was done before the roadmap, nor of what is open or skipped', () => {
    expect(decide({ issue: closed, doneBefore: true }).status).toEqual({ state: 'done' });
    expect(decide({ issue: { ...closed, closeReason: 'not_planned' } }).status).toEqual({ state: 'skipped' });
    expect(decide({ issue: {} }).status).toEqual({ state: 'open' });
  });
});
