// `Progress: id` in a merged pull request: the item shows as in progress, until it is finished or taken out.
import { describe, expect, test } from 'vitest';
import { describeAction } from '../../../../../src/tracker/describe.ts';
import type { ManagedBlock } from '../../../../../src/tracker/content/managed-block.ts';
import { findLinked, withProgress } from '../../../../../src/tracker/plan/items/in-progress.ts';
import type { Observed } from '../../../../../src/tracker/observed.ts';
import { planFor, settled } from '../../../../../tools/harness/builders/after.ts';
import {
  type PullOverrides,
  STRANGER,
  aPull,
  anIssue,
  anObserved,
  minute,
} from '../../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../../../tools/harness/builders/roadmap.ts';

const SQL = anItem({ title: 'SQL' });
const PROJECT = anItem({ title: 'Project', paths: ['project/**'] });
const ROADMAP = aRoadmap({ phases: [aPhase({ items: [SQL, PROJECT] })] });
const SAID = { number: 12, body: 'Progress: project', files: ['project/a.ts'] } as const;
const SHOWN = 'in progress since [#12](https://github.com/ada/learning/pull/12)';

function merged(observed: Observed, ...pulls: readonly PullOverrides[]): Observed {
  return { ...observed, mergedPulls: pulls.map(aPull) };
}

function readmeOf({ readme }: Observed): string {
  return readme?.text ?? '';
}

const start = settled(ROADMAP, anObserved());
const working = settled(ROADMAP, merged(start, SAID));

describe('an open pull request that is linked to the issue', () => {
  const open = {
    ...start,
    openPulls: [
      { number: 31, updatedAt: minute(20), closes: [2] },
      { number: 30, updatedAt: minute(10), closes: [2, 99] },
    ],
  };

  test('is shown, the first of several, and nothing remembers it', () => {
    const shown = settled(ROADMAP, open);
    expect(readmeOf(shown)).toContain('in progress since [#30](https://github.com/ada/learning/pull/30)');
    expect(shown.issues).toEqual(start.issues);
    expect(planFor(ROADMAP, shown, minute(50)).actions).toEqual([]);
    expect(settled(ROADMAP, { ...shown, openPulls: [] }).readme).toEqual(start.readme);
  });

  test('gives way to a merged one that says so, and shows nothing of what is done', () => {
    expect(readmeOf(settled(ROADMAP, merged(open, SAID)))).toContain(SHOWN);
    const done = merged(open, { number: 13, files: ['project/a.ts'] });
    expect(readmeOf(settled(ROADMAP, done))).not.toContain('in progress since');
  });
});

describe('what is known of the work', () => {
  const match = (progress?: string) => ({
    thing: anIssue(),
    block: { marker: { id: 'sql', ...(progress !== undefined && { progress }) } } as unknown as ManagedBlock,
  });
  const work = { said: undefined, undone: new Map() };
  const undone = new Map([[12, { number: 13, mergedAt: minute(5) }]]);
  const open = { status: { state: 'open' } } as const;
  const done = { status: { state: 'done' } } as const;

  test('stays in the marker of what is finished, and is not written there anew', () => {
    expect(withProgress(done, match('12'), { ...work, said: 14, linked: 15 })).toEqual({
      ...done,
      progress: 12,
    });
    expect(withProgress(done, match(), { ...work, said: 14, linked: 15 })).toEqual(done);
    expect(withProgress(done, undefined, work)).toEqual(done);
  });

  test('is what the marker remembers, else what was merged last, else what is linked', () => {
    const shown = (inProgress: number) => ({ status: { state: 'open', inProgress } });
    expect(withProgress(open, match('12'), { ...work, said: 14 })).toEqual({ ...shown(12), progress: 12 });
    expect(withProgress(open, match('12'), { ...work, said: 14, undone })).toEqual({
      ...shown(14),
      progress: 14,
    });
    expect(withProgress(open, match('12'), { ...work, undone })).toEqual(open);
    expect(withProgress(open, match(), { ...work, linked: 15 })).toEqual(shown(15));
    expect(withProgress(open, undefined, { ...work, said: 14 })).toEqual({ ...shown(14), progress: 14 });
    expect(withProgress(open, undefined, work)).toEqual(open);
  });

  test('is of the first pull request that is linked, in any order', () => {
    const pull = (number: number) => ({ number, updatedAt: minute(1), closes: [2, number] });
    const links = [
      [2, 30],
      ...[
        [31, 31],
        [30, 30],
        [32, 32],
      ],
    ];
    for (const order of [
      [30, 31, 32],
      [32, 31, 30],
      [31, 30, 32],
    ])
      expect(new Map(findLinked(order.map(pull)))).toEqual(new Map(links as [number, number][]));
  });
});

describe('Progress: id', () => {
  test('is shown at the item and under what is next, and written once', () => {
    expect(readmeOf(working)).toContain(SHOWN);
    expect(readmeOf(working)).toMatch(
      /\*\*Up next\*\*\n\n- \[Project\]\(\S+\) · \w+ · in progress since \[#12\]\(\S+\/pull\/12\)\n/,
    );
    expect(working.issues[1]).toMatchObject({ state: 'open' });
    expect(planFor(ROADMAP, working, minute(50)).actions).toEqual([]);
  });

  test('the plan says why it writes', () => {
    expect(planFor(ROADMAP, merged(start, SAID)).actions.map(describeAction)).toContain(
      'update issue #2 "Project": only its hidden marker (in progress since #12)',
    );
  });

  test('stays when so many were merged since then that it is not read any more', () => {
    const later = merged(working);
    expect(planFor(ROADMAP, later, minute(50)).actions).toEqual([]);
    const again = merged(working, { number: 30, body: 'Progress: project', mergedAt: minute(40) });
    expect(planFor(ROADMAP, again, minute(50)).actions).toEqual([]);
  });

  test('ends when the item is finished, and is there again when it is reopened', () => {
    const done = { number: 13, mergedAt: minute(40), files: ['project/b.ts'] };
    const finished = settled(ROADMAP, merged(working, SAID, done), { at: minute(45) });
    expect(finished.issues[1]).toMatchObject({ state: 'closed' });
    expect(readmeOf(finished)).not.toContain(SHOWN);
    expect(planFor(ROADMAP, finished, minute(50)).actions).toEqual([]);
    const open = { state: 'open', closeReason: null, closedAt: null, reopenedAt: minute(60) } as const;
    const reopened = merged({
      ...finished,
      issues: finished.issues.map((issue) => ({ ...issue, ...open })),
    });
    expect(readmeOf(settled(ROADMAP, reopened, { at: minute(70) }))).toContain(SHOWN);
  });

  test('ends when the item is taken out', () => {
    const without = aRoadmap({ phases: [aPhase({ items: [SQL] })] });
    const after = settled(without, working, { at: minute(50) });
    expect(after.issues[1]).toMatchObject({ state: 'closed', closeReason: 'not_planned' });
    expect(readmeOf(after)).not.toContain('in progress since');
    expect(planFor(without, after, minute(60)).actions).toEqual([]);
  });

  test('is taken back with the pull request that said it', () => {
    const revert = { number: 13, mergedAt: minute(40), body: 'Reverts #12' };
    const after = settled(ROADMAP, merged(working, SAID, revert), { at: minute(50) });
    expect(readmeOf(after)).not.toContain('in progress since');
    expect(after.issues[1]?.body).not.toContain('progress=');
    expect(planFor(ROADMAP, after, minute(60)).actions).toEqual([]);
  });

  test('does not outweigh what completes the item', () => {
    const both = merged(start, { ...SAID, body: 'Progress: project\nCompletes: project' });
    expect(readmeOf(settled(ROADMAP, both))).not.toContain('in progress since');
  });

  test('is not believed where somebody without write access said it afterwards', () => {
    const edited = { ...SAID, editedAt: minute(35), editor: STRANGER };
    const seen = { ...merged(start, edited), access: new Map([[STRANGER.login, false]]) };
    expect(readmeOf(settled(ROADMAP, seen))).not.toContain('in progress since');
  });

  test('gives an item of a phase that has not begun its issue', () => {
    const later = aPhase({ title: 'Later', items: [PROJECT] });
    const tracker = aTracker({ open: 'phase' });
    const roadmap = aRoadmap({ tracker, phases: [aPhase({ items: [SQL] }), later] });
    const after = settled(roadmap, merged(settled(roadmap, anObserved()), SAID));
    expect(after.issues.map(({ title }) => title)).toEqual(['SQL', 'Project']);
    expect(readmeOf(after)).toContain(SHOWN);
    expect(planFor(roadmap, after, minute(50)).actions).toEqual([]);
  });
});
