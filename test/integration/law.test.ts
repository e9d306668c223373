// The law: planning again after applying gives an empty plan, from any start and after anything that people do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Roadmap, itemsOf } from '../../src/roadmap/roadmap.ts';
import { DEEDS, type Deed, IDS, TITLES } from '../harness/deeds.ts';
import { syncWithin } from '../harness/hourly-budget.ts';
import { anItem, aPhase, aRoadmap, aTracker } from '../../tools/harness/builders/roadmap.ts';
import { doubles, foreign, personalStates, whyChanged } from '../harness/theirs.ts';
import { Stage } from '../../tools/harness/stage.ts';
import { runs } from '../harness/depth.ts';

/** Ids keep their title over versions or change it; phases come, go and swap titles. */
const roadmaps = fc
  .record({
    ids: fc.shuffledSubarray(IDS, { minLength: 1 }),
    titles: fc.shuffledSubarray(TITLES, { minLength: TITLES.length }),
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: IDS.length, maxLength: IDS.length }),
    optional: fc.array(fc.boolean(), { minLength: IDS.length, maxLength: IDS.length }),
    cuts: fc.shuffledSubarray([1, 2, 3, 4], { maxLength: 2 }),
    phaseTitles: fc.shuffledSubarray(['Start', 'Middle', 'End'], { minLength: 3 }),
    phaseIds: fc.shuffledSubarray(['one', 'two', 'three'], { minLength: 3 }),
    due: fc.boolean(),
    dependencies: fc.constantFrom('on' as const, 'off' as const),
  })
  .map((written): Roadmap => {
    const items = written.ids.map((id, index) =>
      anItem({
        id,
        title: written.titles[index] ?? id,
        kind: written.kinds[index] ?? 'course',
        optional: written.optional[index] ?? false,
        needs: index > 0 && index % 2 === 0 ? [written.ids[0] ?? ''] : [],
        doneWhen: index % 3 === 0 ? ['read it', 'written up'] : [],
        paths: index % 4 === 1 ? [`work/${id}/**`] : [],
      }),
    );
    const bounds = [0, ...written.cuts.toSorted().filter((cut) => cut < items.length), items.length];
    const phases = bounds.slice(0, -1).map((from, index) =>
      aPhase({
        id: written.phaseIds[index] ?? 'one',
        title: written.phaseTitles[index] ?? 'Start',
        items: items.slice(from, bounds[index + 1]),
        ...(written.due ? { due: `2027-0${index + 1}-15` } : {}),
      }),
    );
    // However much a version takes out was said to be right.
    return aRoadmap({ phases, tracker: aTracker({ retire: 1000, dependencies: written.dependencies }) });
  });

interface Round {
  readonly deeds: readonly (readonly [Deed, number])[];
  readonly roadmap: Roadmap | null;
  /** Before which writes the hour's budget of them is spent, so that the reconciliation goes on later. */
  readonly spentAt: readonly number[];
}

const periodicJobs = fc.array(
  fc.record<Round>({
    deeds: fc.array(fc.tuple(fc.constantFrom(...(Object.keys(DEEDS) as Deed[])), fc.nat({ max: 20 })), {
      maxLength: 4,
    }),
    roadmap: fc.option(roadmaps, { freq: 3 }),
    spentAt: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function play(stage: Stage, { deeds, roadmap }: Round): void {
  for (const [deed, index] of deeds) {
    const issue = stage.issues[index % Math.max(1, stage.issues.length)];
    if (issue !== undefined) DEEDS[deed](stage, issue, index);
    stage.pass(5000);
  }
  if (roadmap !== null) stage.writeRoadmap(roadmap);
  stage.pass(5000);
}

const RUNS = runs(25);
const TIMEOUT_MS = 60_000 + 1000 * RUNS.numRuns;

describe('the law', () => {
  it(
    'plan after apply is empty, foreign things stay, people are not fought, nothing is doubled',
    async () => {
      await fc.assert(
        fc.asyncProperty(roadmaps, periodicJobs, async (roadmap, played) => {
          const stage = new Stage({ roadmap });
          for (const round of [{ deeds: [], roadmap: null, spentAt: [] }, ...played]) {
            play(stage, round);
            const others = foreign(stage);
            const said = personalStates(stage);
            const before = stage.issues.length;
            await syncWithin(stage, round);
            const plan = await stage.planned();
            expect(plan.actions).toEqual([]);
            expect(foreign(stage)).toBe(others);
            expect(stage.issues.length).toBeGreaterThanOrEqual(before);
            expect(doubles(stage)).toEqual([]);
            for (const [number, state] of said) {
              const now = stage.issues.find((issue) => issue.number === number);
              if (now?.state !== state)
                expect(whyChanged(stage, now)).toBe('completed by a merge, or taken out');
            }
            stage.pass(5000);
          }
          stage.sandbox.assertClean();
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  it('holds in an empty repository', async () => {
    const stage = new Stage({ files: null });
    const plan = await stage.plan();
    expect(plan.status).toBe('no-roadmap');
  });
});

describe('the roadmaps of the law', () => {
  it('are varied', () => {
    const sizes = fc.sample(roadmaps, 50).map((roadmap) => itemsOf(roadmap).length);
    expect(new Set(sizes).size).toBeGreaterThan(3);
  });
});
