// From which day on it counts as quiet, and of how many weeks the log is told.
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../../src/progress/compute.ts';
import type { ItemStatus } from '../../../../src/progress/progress.ts';
import type { Roadmap } from '../../../../src/roadmap/roadmap.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { findQuiet, renderNudge } from '../../../../src/tracker/pages/nudge.ts';
import { aPull, anObserved, aRepository } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const QUIET = aRepository({ committedAt: null });
const ITEMS = [anItem({ title: 'SQL' }), anItem({ title: 'Python' })];

interface Given {
  readonly done?: string;
  readonly roadmap?: Partial<Roadmap>;
  readonly observed?: Partial<Observed>;
  readonly told?: readonly (readonly [string, number])[];
  readonly signs?: readonly string[];
  readonly isDone?: boolean;
}

/** What the log is to be told on a day of December 2026. */
function quietOn(today: string, { done, observed = {}, told = [], signs = [], ...given }: Given) {
  const roadmap = aRoadmap({ phases: [aPhase({ items: ITEMS })], ...given.roadmap });
  const all: readonly string[] = given.isDone ? ['sql', 'python'] : done === undefined ? [] : ['sql'];
  const items = new Map(
    all.map((id): [string, ItemStatus] => [
      id,
      { state: 'done', ...(done !== undefined && { doneOn: done }) },
    ]),
  );
  const progress = computeProgress({ roadmap, items, milestones: new Map() });
  return findQuiet({
    ...{ roadmap, progress, observed: anObserved({ repository: QUIET, ...observed }), signs },
    ...{ told: { quiet: new Map(told) }, today: `2026-12-${today}` },
  });
}

const NOVEMBER = '2026-11-20';

describe('after two weeks, and after four', () => {
  test.each([
    ['03', undefined],
    ['04', 2],
    ['17', 2],
    ['18', 4],
    ['31', 4],
  ])('on %s December: %s', (today, weeks) => {
    const quiet = quietOn(today, { done: NOVEMBER });
    expect(quiet).toEqual(weeks === undefined ? undefined : { weeks, since: NOVEMBER });
  });

  test.each<[readonly (readonly [string, number])[], string, number | undefined]>([
    [[[NOVEMBER, 2]], '17', undefined],
    [[[NOVEMBER, 2]], '18', 4],
    [[[NOVEMBER, 4]], '31', undefined],
    [[['2026-10-01', 4]], '17', 2],
  ])('each is told once: %j', (told, today, weeks) => {
    expect(quietOn(today, { done: NOVEMBER, told })?.weeks).toBe(weeks);
  });

  test('not where all is done', () => {
    expect(quietOn('31', { done: NOVEMBER, isDone: true })).toBeUndefined();
  });
});

describe('the last sign of life is', () => {
  const pull = { headBranch: 'work', mergedAt: '2026-11-25T08:00:00Z' };
  const open = { number: 60, closes: [1], updatedAt: '2026-11-26T08:00:00Z' };
  test.each<[string, Given, string]>([
    ['the day of the last item', { done: NOVEMBER }, NOVEMBER],
    ['another sign', { done: NOVEMBER, signs: ['2026-11-21', '2026-11-23'] }, '2026-11-23'],
    ['a merge', { done: NOVEMBER, observed: { mergedPulls: [aPull(pull)] } }, '2026-11-25'],
    [
      'none of ours',
      { done: NOVEMBER, observed: { mergedPulls: [aPull({ ...pull, headBranch: 'milepost/progress' })] } },
      NOVEMBER,
    ],
    ['work on an item', { done: NOVEMBER, observed: { openPulls: [open] } }, '2026-11-26'],
    [
      'no other pull request',
      { done: NOVEMBER, observed: { openPulls: [{ ...open, closes: [] }] } },
      NOVEMBER,
    ],
    [
      'a commit',
      { done: NOVEMBER, observed: { repository: { ...QUIET, committedAt: '2026-11-24T23:59:59Z' } } },
      '2026-11-24',
    ],
    [
      'no commit of a day to come',
      { done: NOVEMBER, observed: { repository: { ...QUIET, committedAt: '2027-01-01T00:00:00Z' } } },
      NOVEMBER,
    ],
    ['the start of the roadmap', { done: NOVEMBER, roadmap: { start: '2026-11-22' } }, '2026-11-22'],
  ])('%s', (_, given, since) => {
    expect(quietOn('17', given)?.since).toBe(since);
  });

  test('none: then it is today, and nothing is said', () => {
    expect(quietOn('31', {})).toBeUndefined();
  });

  test('a start that is to come: nothing is quiet before', () => {
    expect(quietOn('31', { done: NOVEMBER, roadmap: { start: '2027-01-10' } })).toBeUndefined();
  });
});

test('holidays are no quiet time', () => {
  const tracker = aTracker({ holidays: [{ from: '2026-11-21', to: '2026-11-30' }] });
  expect(quietOn('13', { done: NOVEMBER, roadmap: { tracker } })).toBeUndefined();
  expect(quietOn('14', { done: NOVEMBER, roadmap: { tracker } })?.weeks).toBe(2);
});

test('a word names what is next, with how many come back', () => {
  const roadmap = aRoadmap({ phases: [aPhase({ items: ITEMS })] });
  const items = new Map<string, ItemStatus>([['sql', { state: 'open', issue: 7 }]]);
  const { upNext } = computeProgress({ roadmap, items, milestones: new Map() });
  const text = renderNudge(2, upNext, 'https://github.com/ada/learning');
  expect(text).toContain('- [SQL](https://github.com/ada/learning/issues/7) · course\n- Python · course');
  expect(text).toContain('77 of 100');
  expect(renderNudge(4, upNext, '')).toContain('64 of 100');
});
