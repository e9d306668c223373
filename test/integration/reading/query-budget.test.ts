// GitHub caps what one query may consume, and does not say at how much: whatever the cap is, the end is the same.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { QueryBudget } from '../../../tools/sandbox/sandbox.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import { visible } from '../sweeps/wire/visible.ts';

const ROADMAP: Roadmap = aRoadmap({
  phases: ['Ground', 'House'].map((title, phase) =>
    aPhase({
      title,
      items: Array.from({ length: 15 }, (_, index) => anItem({ title: `Item ${phase * 15 + index + 1}` })),
    }),
  ),
});

/** A first sync beside many issues, then 12 merges of which ours closes half, then a reconciliation with nothing to do. */
async function story(budget: QueryBudget | null): Promise<{ end: object; requests: number; stage: Stage }> {
  const stage = new Stage({ roadmap: ROADMAP });
  const { repository, learner: actor, sandbox } = stage;
  const { world } = sandbox;
  sandbox.settings.queryBudget = budget;
  for (let index = 1; index <= 70; index += 1)
    actions.createIssue(world, { repository, actor, title: `Errand ${index}`, body: 'Mine.' });
  await stage.reconcileUntilDone();
  stage.pass(120_000);
  for (let index = 1; index <= 12; index += 1) merge(stage, index);
  stage.pass(5000);
  await stage.reconcileUntilDone();
  stage.pass(120_000);
  await stage.reconcileUntilDone();
  const last = await stage.requests(() => stage.reconcile());
  expect(last.filter(({ mutates }) => mutates)).toEqual([]);
  sandbox.assertClean();
  return { end: visible(stage), requests: sandbox.log.total, stage };
}

function merge(stage: Stage, index: number): void {
  const { repository, learner: actor, sandbox } = stage;
  const { world } = sandbox;
  const branch = `work-${index}`;
  actions.setBranch(world, { repository, actor, branch, oid: repository.branches.get('main') ?? '' });
  const files = Array.from({ length: 8 }, (_, file) => ({
    path: `work/${index}/${file}.md`,
    content: 'Done.\n',
  }));
  actions.commitFiles(world, { repository, actor, branch, message: 'Work', files });
  const number = stage.issue(`Item ${index}`).number;
  const body = index % 2 === 0 ? `Closes #${number}` : `Completes: item-${index}`;
  const issue = actions.openPull(world, {
    repository,
    actor,
    title: 'Work',
    body,
    head: branch,
    base: 'main',
  });
  actions.mergePull(world, { repository, actor, issue });
}

describe('a first sync and merges', () => {
  const unlimited = story(null);

  it.each<[string, QueryBudget]>([
    ['2,000 nodes a query', { nodes: 2000 }],
    ['1,000 nodes a query', { nodes: 1000 }],
    ['500 nodes a query', { nodes: 500 }],
    ['lists within lists of at most 10', { nested: 10 }],
    ['502 beyond 1,000 nodes', { nodes: 1000, beyond: '502' }],
  ])('come to the same end with %s', async (_, budget) => {
    const { end, requests } = await story(budget);
    const free = await unlimited;
    expect(end).toEqual(free.end);
    expect(requests).toBeGreaterThan(free.requests);
  });

  it('and what GitHub takes is remembered: the next time nothing is refused', async () => {
    const { stage } = await story({ nodes: 1000 });
    const before = stage.sandbox.log.total;
    await stage.reconcile();
    expect(stage.sandbox.log.total - before).toBeLessThanOrEqual(9);
  });

  it('are given up for now where even the narrowest page is refused, to be tried again', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    stage.sandbox.settings.queryBudget = { nodes: 20 };
    await expect(stage.reconcile()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    // 100, 50, 25, 13, 7, 5.
    expect(stage.sandbox.log.total).toBe(6);
    stage.sandbox.settings.queryBudget = null;
    await stage.reconcile();
    expect(stage.issues).toHaveLength(30);
  });

  it('do not hammer a GitHub that is down: three requests a reconciliation', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    stage.sandbox.faults.outage = 'down';
    await expect(stage.reconcile()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(stage.sandbox.log.total).toBe(3);
  });
});
