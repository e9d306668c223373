// Needs as GitHub's own dependencies, on the sandbox: what it costs, and what people do with it.
import { describe, expect, it } from 'vitest';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';

function needing(needs: readonly string[], dependencies: 'on' | 'off' = 'on'): Roadmap {
  const [statistics, sql] = [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })];
  const items = [statistics, sql, anItem({ title: 'Build', needs })];
  return aRoadmap({ tracker: aTracker({ dependencies }), phases: [aPhase({ items })] });
}

async function settled(roadmap: Roadmap): Promise<Stage> {
  const stage = new Stage({ roadmap });
  await stage.reconcile();
  stage.pass(120_000);
  return stage;
}

/** Titles of what blocks an issue, and the operations of a reconciliation. */
const blockers = (stage: Stage, title = 'Build') =>
  actions
    .blockersOf(stage.sandbox.world.state, stage.issue(title))
    .map(({ issue }) => issue.title)
    .toSorted();
async function operations(stage: Stage, run = () => stage.reconcile() as Promise<unknown>) {
  return (await stage.requests(run)).map(({ operation }) => operation);
}

describe('needs as dependencies', () => {
  it('cost one request each, and none once they are there', async () => {
    const stage = new Stage({ roadmap: needing(['statistics', 'sql']) });
    const first = await operations(stage);
    expect(first.filter((one) => one.includes('depend'))).toEqual(
      Array(2).fill('issues/add-blocked-by-dependency'),
    );
    expect(blockers(stage)).toEqual(['SQL', 'Statistics']);
    stage.pass(120_000);
    expect(await operations(stage)).toEqual(['ObserveWithBlockers']);
    expect(await operations(stage, () => stage.planned())).toEqual(['Observe', 'Texts', 'Blockers']);
    stage.sandbox.assertClean();
  });

  it('leave what people add and remove to them', async () => {
    const stage = await settled(needing(['statistics', 'sql']));
    const { repository, learner: actor, sandbox } = stage;
    const [build, sql] = [stage.issue('Build'), stage.issue('SQL')];
    actions.removeBlockedBy(sandbox.world, { repository, actor, issue: build, blockerId: sql.id });
    actions.addBlockedBy(sandbox.world, {
      repository,
      actor,
      issue: sql,
      blockerId: stage.issue('Statistics').id,
    });
    expect((await stage.planned()).conflicts.map(({ code }) => code)).toEqual(['dependency-removed']);
    expect(await operations(stage)).toEqual(['ObserveWithBlockers', 'Blockers', 'issues/update']);
    expect(await stage.planned()).toMatchObject({ actions: [], conflicts: [] });
    stage.writeRoadmap(needing(['statistics', 'sql'], 'off'));
    await stage.reconcile();
    expect([blockers(stage), blockers(stage, 'SQL')]).toEqual([[], ['Statistics']]);
    stage.pass(120_000);
    expect(await operations(stage)).toEqual(['Observe']);
    stage.sandbox.assertClean();
  });

  it('go on without one that GitHub refuses, say it once, and do not try again', async () => {
    const stage = await settled(needing(['statistics']));
    const { repository, learner: actor, sandbox } = stage;
    const [build, sql] = [stage.issue('Build'), stage.issue('SQL')];
    actions.addBlockedBy(sandbox.world, { repository, actor, issue: sql, blockerId: build.id });
    stage.writeRoadmap(needing(['statistics', 'sql']));
    const { plan } = (await stage.reconcile()) as { plan: { conflicts: readonly { code: string }[] } };
    expect(plan.conflicts.map(({ code }) => code)).toEqual(['dependency-refused']);
    expect(blockers(stage)).toEqual(['Statistics']);
    expect(await stage.planned()).toMatchObject({ actions: [], conflicts: [] });
  });
});
