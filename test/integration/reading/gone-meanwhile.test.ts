// What is deleted, turned off or archived between a reconciliation and its writes: another reconciliation tells, and its words are right.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { GitHub } from '../../../src/github/client/connect.ts';
import { createMemory } from '../../../src/github/memory.ts';
import { type Reconciled, reconcile } from '../../../src/reconcile.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })] })],
});

const TWO_PHASES = aRoadmap({
  phases: [...ROADMAP.phases, aPhase({ title: 'House', items: [anItem({ title: 'Build' })] })],
});

const [FIRST = aPhase()] = ROADMAP.phases;
const CHANGED = aRoadmap({
  phases: [
    {
      ...FIRST,
      items: FIRST.items.map((item) => (item.id === 'sql' ? { ...item, objective: 'More.' } : item)),
    },
  ],
});

/** Set up, and with an item that changed in the roadmap, so that there is something to write. */
async function withDrift(): Promise<Stage> {
  const stage = new Stage({ roadmap: ROADMAP });
  await stage.reconcile();
  stage.pass(120_000);
  stage.writeRoadmap(CHANGED);
  return stage;
}

/** The loop, with something that happens just before its first write. */
async function reconcileWhile(stage: Stage, happens: () => unknown): Promise<Reconciled> {
  const { github, at, clock } = stage;
  let happened = false;
  const racing: GitHub = {
    ...github,
    request: (route, parameters) => {
      if (!happened && !route.startsWith('GET ')) {
        happened = true;
        happens();
      }
      return github.request(route, parameters);
    },
  };
  return reconcile({ github: racing, at, clock, memory: createMemory(clock) });
}

describe('between the observation and the write', () => {
  it('an issue is deleted: it is created again', async () => {
    const stage = await withDrift();
    const result = await reconcileWhile(stage, () => {
      stage.repository.issues.splice(stage.repository.issues.indexOf(stage.issue('SQL')), 1);
    });
    expect(result.status).toBe('done');
    expect(stage.issues.map(({ title }) => title)).toEqual(['Statistics', 'SQL']);
    stage.pass(2000);
    expect((await stage.planned()).actions).toEqual([]);
  });

  it.each([0, 1])('a milestone is deleted during a first sync: it is made again (%i)', async (index) => {
    const stage = new Stage({ roadmap: TWO_PHASES });
    const { repository, learner: actor, sandbox, github, at, clock } = stage;
    let happened = false;
    const racing: GitHub = {
      ...github,
      request: async (route, parameters) => {
        const milestone = repository.milestones[index];
        if (!happened && milestone !== undefined && route === 'POST /repos/{owner}/{repo}/issues') {
          happened = true;
          actions.deleteMilestone(sandbox.world, { repository, actor, milestone });
        }
        return github.request(route, parameters);
      },
    };
    const result = await reconcile({ github: racing, at, clock, memory: createMemory(clock) });
    expect(result.status).toBe('done');
    expect(repository.milestones.map(({ title }) => title).toSorted()).toEqual(['Foundations', 'House']);
    expect(stage.issues.every(({ milestone }) => milestone !== null)).toBe(true);
    expect(stage.issues).toHaveLength(3);
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('issues are turned off: the next reconciliation says so, and nothing fails', async () => {
    const stage = await withDrift();
    const { repository, learner: actor, sandbox } = stage;
    const result = await reconcileWhile(stage, () => {
      actions.updateRepository(sandbox.world, { repository, actor, hasIssues: false });
    });
    expect(result).toMatchObject({ status: 'done', plan: { conflicts: [{ code: 'issues-disabled' }] } });
  });

  it('the repository is archived: it is said, once', async () => {
    const stage = await withDrift();
    const { repository, learner: actor, sandbox } = stage;
    const reconciling = reconcileWhile(stage, () => {
      actions.updateRepository(sandbox.world, { repository, actor, archived: true });
    });
    await expect(reconciling).rejects.toMatchObject({ code: 'archived', retryable: false });
  });
});

describe('another repository under the name of ours', () => {
  it('is left alone: of two that swapped names, neither is observed twice', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    const { github, clock, at, repository } = stage;
    const memory = createMemory(clock);
    const other = reconcile({ github, at: { ...at, id: repository.id + 1 }, clock, memory });
    await expect(other).rejects.toMatchObject({ code: 'not-found' });
    expect(stage.issues).toEqual([]);
    await reconcile({ github, at: { ...at, id: repository.id }, clock, memory });
    expect(stage.issues).toHaveLength(2);
  });
});
