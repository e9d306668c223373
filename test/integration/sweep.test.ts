// Every request of the first sync fails once in every way. The end is the same, and no write is repeated blindly.
import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../sandbox/sandbox.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../builders/roadmap.ts';
import { Stage } from '../stage.ts';

const ROADMAP: Roadmap = aRoadmap({
  phases: [
    aPhase({
      title: 'Ground',
      items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL', kind: 'skill' })],
    }),
    aPhase({
      title: 'House',
      items: [anItem({ title: 'Build', kind: 'project', needs: ['statistics'], optional: true })],
    }),
  ],
});

const FAULTS: readonly FaultKind[] = [
  '502-before',
  '502-after',
  'reset-after',
  '429',
  '403-secondary',
  'truncated',
];

/** All that a person can see of the repository. */
function visible(stage: Stage): object {
  const { milestones, labels } = stage.repository;
  const labelName = (id: number) => labels.find((label) => label.id === id)?.name ?? '';
  return {
    labels: labels.map(({ name, color }) => ({ name, color })),
    milestones: milestones.map(({ title, description, state }) => ({ title, description, state })),
    issues: stage.issues.map(({ number, title, body, state, labelIds, milestone }) => ({
      number,
      title,
      body,
      state,
      labels: labelIds.map(labelName),
      milestone,
    })),
    readme: stage.file('README.md'),
    badge: stage.file('.github/milepost/badge.svg'),
  };
}

async function cleanRun(): Promise<{ end: object; requests: number }> {
  const stage = new Stage({ roadmap: ROADMAP });
  const requests = await stage.requests(() => stage.look());
  return { end: visible(stage), requests: requests.length };
}

describe('each request of the first sync', () => {
  it.each(FAULTS)('may fail with %s', async (kind) => {
    const clean = await cleanRun();
    for (let at = 0; at < clean.requests; at += 1) {
      const stage = new Stage({ roadmap: ROADMAP });
      stage.sandbox.faults.arm({ kind, at });
      const log = await stage.requests(() => stage.lookUntilDone());
      const where = `${kind} at request ${at} (${log[at]?.operation ?? ''})`;
      expect(log[at]?.fault, where).toBe(kind);
      expect(visible(stage), where).toEqual(clean.end);
      expect(log[at + 1]?.operation, `${where}: looks again first`).toBe('Look');
      expect((await stage.planned()).actions, where).toEqual([]);
      stage.sandbox.assertClean();
    }
  });

  it('is one of few: labels + milestones + issues, one look, one commit', async () => {
    const { requests } = await cleanRun();
    expect(requests).toBe(5 + 2 + 3 + 2);
  });
});

describe('lists that lag behind', () => {
  it('do not lead to a second issue', async () => {
    const { requests } = await cleanRun();
    const stage = new Stage({ roadmap: ROADMAP });
    stage.sandbox.faults.arm({ kind: 'stale', at: requests, behind: 3 });
    await stage.look();
    const looks = await stage.lookUntilDone();
    expect(looks).toBeGreaterThan(1);
    expect(stage.issues).toHaveLength(3);
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('and a create whose answer was lost may double an issue: the next look closes the second one', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    stage.sandbox.faults.arm({ kind: '502-after', operation: 'issues/create' });
    stage.sandbox.faults.arm({ kind: 'stale', operation: 'Look', behind: 1 });
    await stage.lookUntilDone();
    await stage.look();
    const open = stage.issues.filter(({ state }) => state === 'open').map(({ title }) => title);
    expect(open.toSorted()).toEqual(['Build', 'SQL', 'Statistics']);
    expect((await stage.planned()).actions).toEqual([]);
  });
});
