// While Milepost syncs, people go on: between any two requests anything may happen. Nothing of theirs is lost, and one
// more reconciliation at most is enough.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import { App } from './wire/app.ts';
import { HANDS, type Moment, anArena, syncWhile } from './wire/hands.ts';
import { runs, some } from '../../harness/depth.ts';

const moments = fc.array(
  fc.record<Moment>({
    hand: fc.constantFrom(...Object.keys(HANDS)),
    at: fc.nat({ max: 14 }),
    index: fc.nat({ max: 5 }),
  }),
  { minLength: 1, maxLength: 3 },
);

const RUNS = runs(8);
const TIMEOUT_MS = 60_000 + 1000 * RUNS.numRuns;

describe('people who go on meanwhile', () => {
  it.each([
    { when: 'the first sync', isFirst: true },
    { when: 'a sync with a new version of the roadmap', isFirst: false },
  ])(
    'lose nothing in $when, and find it right after one more reconciliation',
    async ({ isFirst }) => {
      await fc.assert(
        fc.asyncProperty(moments, async (chosen) => {
          const stage = await anArena(isFirst);
          await syncWhile(stage, new App(stage), chosen);
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  // Before the reconciliation, after which both texts change; then between writes.
  const chosen = [
    { at: 1, index: 0 },
    { at: 1, index: 2 },
    { at: 2, index: 1 },
    { at: 4, index: 1 },
    { at: 7, index: 0 },
  ];

  it.each(Object.keys(HANDS))('may do so at any moment: %s', async (hand) => {
    for (const moment of some(chosen, hand.length)) {
      const stage = await anArena(false);
      await syncWhile(stage, new App(stage), [{ hand, ...moment }]);
    }
  });

  it('find ten moments in it', async () => {
    const stage = await anArena(false);
    const requests = await stage.requests(() => new App(stage).settle());
    expect(requests).toHaveLength(10);
  });
});

describe('text that is written long after the reconciliation, and before our own write of the same issue', () => {
  it.each(['addNotes', 'editInside'])('is kept: %s', async (hand) => {
    const stage = await anArena(false);
    const requests = await stage.requests(() =>
      syncWhile(stage, new App(stage), [{ hand, at: 3, index: 0 }]),
    );
    const at = requests.findIndex(({ operation }) => operation === 'issues/get');
    expect(requests[at + 1]?.operation).toBe('Observe');
  });

  it('so is a label of their own', async () => {
    const stage = await anArena(false);
    const app = new App(stage);
    const { sandbox, repository, learner: actor } = stage;
    const [issue] = stage.issues;
    if (issue === undefined) throw new Error('there is no issue');
    app.before((sent) => {
      if (sent !== 3) return;
      stage.pass(3000);
      const labels = ['mine', ...namesOf(stage, issue)];
      actions.updateIssue(sandbox.world, { repository, actor, issue, labels });
    });
    await app.settle();
    expect(namesOf(stage, issue)).toEqual(expect.arrayContaining(['mine', 'optional']));
    expect((await app.planned()).actions).toEqual([]);
  });

  it('so is a note on a milestone', async () => {
    const phases = (goal: string) => [
      aPhase({ goal }),
      aPhase({ title: 'House', goal, items: [anItem({ title: 'Build' })] }),
    ];
    const stage = new Stage({ roadmap: aRoadmap({ phases: phases('To count') }) });
    await stage.reconcile();
    const app = new App(stage);
    stage.writeRoadmap(aRoadmap({ phases: phases('To reckon') }));
    const { sandbox, repository, learner: actor } = stage;
    const milestone = repository.milestones.at(-1);
    if (milestone === undefined) throw new Error('there is no milestone');
    app.before((sent) => {
      if (sent !== 3) return;
      stage.pass(3000);
      const description = `Every evening.\n${milestone.description ?? ''}`;
      actions.updateMilestone(sandbox.world, { repository, actor, milestone, description });
    });
    await app.settle();
    expect(milestone.description).toMatch(/^Every evening\.\n[^]*To reckon/);
    expect((await app.planned()).actions).toEqual([]);
  });
});

function namesOf({ repository }: Stage, issue: Issue): readonly string[] {
  return repository.labels.filter(({ id }) => issue.labelIds.includes(id)).map(({ name }) => name);
}
