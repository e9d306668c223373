// Two hundred needs as dependencies, with the real pace against GitHub's limits, on the sandbox's clock.
import { expect, it } from 'vitest';
import { withNeeds } from '../../../tools/harness/builders/many-needs.ts';
import { syncPaced } from '../../../tools/harness/paced-sync.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';

const NEEDS = 200;
const ROADMAP = withNeeds(NEEDS);

function edges(stage: Stage): readonly string[] {
  return stage.issues
    .flatMap((issue) =>
      actions
        .blockersOf(stage.sandbox.world.state, issue)
        .map((blocker) => `${issue.title} ← ${blocker.issue.title}`),
    )
    .toSorted();
}

/** As the roadmap has them. */
function wanted({ phases }: Roadmap): readonly string[] {
  const items = phases.flatMap((phase) => phase.items);
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return items
    .flatMap(({ title, needs }) => needs.map((id) => `${title} ← ${titles.get(id) ?? ''}`))
    .toSorted();
}

it('are all made, none of their writes sooner than the pace allows, and cost nothing once they are there', async () => {
  const stage = new Stage({ roadmap: ROADMAP });
  const { writes, refused } = await syncPaced(stage);
  expect(refused).toBe(0);
  expect(wanted(ROADMAP)).toHaveLength(NEEDS);
  expect(edges(stage)).toEqual(wanted(ROADMAP));
  // A burst of 20, then one a second: between any two writes there was time for those in between.
  const tooSoon = writes.flatMap((moment, index) => {
    const before = writes[index - 20];
    return before === undefined || moment - before >= 1000 ? [] : [moment - before];
  });
  expect(tooSoon).toEqual([]);
  const last = writes.slice(20);
  expect((last.at(-1) ?? 0) - (last[0] ?? 0)).toBeGreaterThanOrEqual((last.length - 1) * 1000);

  stage.pass(120_000);
  expect((await stage.planned()).actions).toEqual([]);
  await stage.reconcile();
  stage.pass(120_000);
  expect(await stage.requests(() => stage.reconcile())).toHaveLength(1);
  stage.sandbox.assertClean();
});
