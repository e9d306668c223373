// What the learning log is told on a day, and by whom it is made.
import { describe, expect, test } from 'vitest';
import type { Tracker } from '../../../../src/roadmap/roadmap.ts';
import { createBelief } from '../../../../src/tracker/belief/belief.ts';
import { parseManagedBlock, printManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import type { ObservedIssue } from '../../../../src/tracker/observed.ts';
import { digestMarker, quietMarker } from '../../../../src/tracker/pages/log-comments.ts';
import { planLog } from '../../../../src/tracker/pages/plan-log.ts';
import type { PlanWithoutFiles } from '../../../../src/tracker/plan/plan-files.ts';
import { aComment, anIssue, anObserved, aRepository } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const BODY = printManagedBlock({
  ...{ marker: { kind: 'log', id: 'log', sum: '' }, before: '', after: '', text: 'Text' },
});
const WEEKLY = { digest: 'weekly', nudges: false } as const;
const NUDGES = { digest: 'off', nudges: true } as const;

/** Made on a Wednesday. */
function aLog(overrides: Partial<ObservedIssue> = {}): ObservedIssue {
  return anIssue({ number: 9, body: BODY, createdAt: '2026-11-18T08:00:00Z', ...overrides });
}

interface Given {
  readonly issues?: readonly ObservedIssue[];
  /** Days on which items were finished. */
  readonly done?: readonly string[];
  readonly resumedOn?: string;
}

function planned(
  tracker: Partial<Tracker>,
  today: string,
  { issues = [aLog()], done = [], resumedOn }: Given = {},
) {
  const items = ['A', 'B', 'C'].map((title) => anItem({ title }));
  const plan: PlanWithoutFiles = {
    roadmap: aRoadmap({ tracker: aTracker(tracker), phases: [aPhase({ items })] }),
    ...{ roadmapPath: 'roadmap.yml', url: 'https://github.com/ada/learning', tracked: new Set() },
    outcome: new Map(done.map((doneOn, at) => [items[at]?.id ?? '', { state: 'done', doneOn }])),
    numbers: { issues: new Map(), milestones: new Map() },
  };
  const observed = anObserved({ issues, repository: aRepository({ committedAt: null }) });
  const belief = createBelief(aRepository(), new Map());
  return planLog({ plan, observed, belief, today, resumedOn });
}

/** How many items, but for what is next after a digest. */
function namedIn(text: string): number {
  return text.replace(/\*\*Up next[^]*/, '').match(/^- [ABC] /gm)?.length ?? 0;
}

/** The markers of what it is told, and how many items each names. */
function told(...given: Parameters<typeof planned>) {
  return planned(...given).flatMap((action) =>
    action.type === 'write-log' ? [[action.marker, namedIn(action.text)]] : [],
  );
}

describe('the log', () => {
  test('is made where something is asked for that it tells', () => {
    expect(planned({ digest: 'off', nudges: false }, '2026-11-30', { issues: [] })).toEqual([]);
    for (const tracker of [WEEKLY, NUDGES]) {
      const [action, ...more] = planned(tracker, '2026-11-30', { issues: [] });
      expect(more).toEqual([]);
      expect(action).toMatchObject({
        type: 'create-page',
        page: 'log',
        title: 'Learning log',
        label: 'roadmap',
      });
      const body = action?.type === 'create-page' ? action.body : '';
      expect(Object.keys(parseManagedBlock(body)?.marker ?? {})).toEqual(['kind', 'id', 'sum']);
    }
  });

  test.each([
    ['open', {}, 1],
    ['closed by a person: silent', { closeReason: 'completed' } as const, 0],
    ['locked: silent', { locked: true }, 0],
  ])('%s; one that was made twice is closed', (_, state, count) => {
    const issues = [aLog(state), aLog({ number: 12, createdAt: '2026-11-18T08:05:00Z' })];
    const actions = planned(WEEKLY, '2026-11-30', { issues, done: ['2026-11-25'] });
    expect(actions).toHaveLength(1 + count);
    expect(actions[0]).toEqual({
      ...{ type: 'update-issue', item: 'log', issue: 12, title: 'Statistics', why: 'made twice' },
      change: { state: 'closed', reason: 'duplicate' },
    });
  });
});

describe('a digest', () => {
  const [MONDAY, NEXT] = ['2026-11-23', '2026-11-30'];

  test('tells what was finished since the week in which the log was made', () => {
    const done = ['2026-11-15', '2026-11-16', '2026-11-22'];
    expect(told(WEEKLY, MONDAY, { done })).toEqual([[digestMarker('2026-11-22'), 2]]);
    expect(told(WEEKLY, '2026-11-22', { done })).toEqual([]);
  });

  test('tells what was finished since the last one', () => {
    const issues = [aLog({ comments: [aComment({ body: digestMarker('2026-11-22') })] })];
    const done = ['2026-11-22', '2026-11-23', '2026-11-29'];
    expect(told(WEEKLY, NEXT, { done, issues })).toEqual([[digestMarker('2026-11-29'), 2]]);
    expect(told(WEEKLY, '2026-11-29', { done, issues })).toEqual([]);
    expect(told(WEEKLY, '2026-11-10', { done: ['2026-11-05'], issues })).toEqual([]);
  });

  test('is written on the day that is asked for', () => {
    const done = ['2026-11-24', '2026-11-22'];
    expect(told({ ...WEEKLY, digest: 'wednesday' }, '2026-11-25', { done })).toEqual([
      [digestMarker('2026-11-24'), 2],
    ]);
  });

  test('is not written where nothing was finished, nor where it is off', () => {
    expect(told(WEEKLY, NEXT)).toEqual([]);
    expect(told(NUDGES, NEXT, { done: ['2026-11-25'] })).toEqual([]);
  });
});

describe('a nudge', () => {
  test('counts from the day on which the log was made, or a pause ended', () => {
    expect(told(NUDGES, '2026-12-01')).toEqual([]);
    expect(told(NUDGES, '2026-12-02')).toEqual([[quietMarker(2, '2026-11-18'), 3]]);
    expect(told(NUDGES, '2026-12-02', { resumedOn: '2026-11-19' })).toEqual([]);
    expect(told(NUDGES, '2026-12-03', { resumedOn: '2026-11-19' })).toEqual([
      [quietMarker(2, '2026-11-19'), 3],
    ]);
  });

  test('is not written where they are off', () => {
    expect(told(WEEKLY, '2026-12-31')).toEqual([]);
  });
});
