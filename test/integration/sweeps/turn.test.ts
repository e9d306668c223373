// A write waits for its turn, up to a second and more: what a person saves meanwhile stays.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import { App } from './wire/app.ts';

/** More writes than come at once. */
const COUNT = 24;

function roadmapWith(objective: string): Roadmap {
  const items = Array.from({ length: COUNT }, (_, index) => anItem({ title: `Step ${index}`, objective }));
  return aRoadmap({ phases: [aPhase({ items })] });
}

function phasesWith(goal: string): Roadmap {
  const phases = Array.from({ length: COUNT }, (_, index) =>
    aPhase({ title: `Phase ${index}`, goal, items: [anItem({ title: `Step ${index}` })] }),
  );
  return aRoadmap({ phases });
}

/** Syncs a changed roadmap; while the first write that has to wait does so, somebody does something. */
async function syncWhileWaiting(stage: Stage, changed: Roadmap, happens: () => void): Promise<App> {
  await stage.reconcile();
  stage.pass(3_600_000);
  const app = new App(stage);
  stage.writeRoadmap(changed);
  const sleep = stage.clock.sleep.bind(stage.clock);
  let happened = false;
  Object.assign(stage.clock, {
    sleep: async (ms: number) => {
      stage.pass(Math.max(0, ms - 150));
      if (!happened) happens();
      happened = true;
      await sleep(Math.min(ms, 150));
    },
  });
  expect((await app.settle()).end).toBe('done');
  expect(happened).toBe(true);
  return app;
}

function edit(
  stage: Stage,
  fields: (issue: Issue) => { title?: string; body?: string; labels?: string[] },
): void {
  const { sandbox, repository, learner: actor } = stage;
  for (const issue of stage.issues)
    actions.updateIssue(sandbox.world, { repository, actor, issue, ...fields(issue) });
}

describe('while a write waits for its turn', () => {
  it('notes stay that were written 150 ms before it', async () => {
    const stage = new Stage({ roadmap: roadmapWith('To count.') });
    const app = await syncWhileWaiting(stage, roadmapWith('To reckon.'), () => {
      edit(stage, ({ body }) => ({ body: `My notes.\n${body ?? ''}` }));
    });
    for (const { body } of stage.issues) expect(body).toMatch(/^My notes\.\n[^]*To reckon\./);
    expect((await app.planned()).actions).toEqual([]);
  });

  it('so does a label', async () => {
    const stage = new Stage({ roadmap: roadmapWith('To count.') });
    const optional = aRoadmap({
      phases: roadmapWith('To count.').phases.map((phase) => ({
        ...phase,
        items: phase.items.map((item) => ({ ...item, optional: true })),
      })),
    });
    await syncWhileWaiting(stage, optional, () => {
      edit(stage, ({ labelIds }) => ({
        labels: [
          ...stage.repository.labels.filter(({ id }) => labelIds.includes(id)).map(({ name }) => name),
          'mine',
        ],
      }));
    });
    const mine = stage.repository.labels.find(({ name }) => name === 'mine')?.id ?? 0;
    for (const { labelIds } of stage.issues) expect(labelIds).toContain(mine);
  });

  it('so does a note on a milestone', async () => {
    const stage = new Stage({ roadmap: phasesWith('To count.') });
    await syncWhileWaiting(stage, phasesWith('To reckon.'), () => {
      const { sandbox, repository, learner: actor } = stage;
      for (const milestone of repository.milestones) {
        const description = `Every evening.\n${milestone.description ?? ''}`;
        actions.updateMilestone(sandbox.world, { repository, actor, milestone, description });
      }
    });
    for (const { description } of stage.repository.milestones)
      expect(description).toMatch(/^Every evening\.\n[^]*To reckon/);
  });
});
