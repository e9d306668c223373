// How long it takes to make all files that a repository shows, and how that grows.
import type { WriteFiles } from '../../src/tracker/action.ts';
import { changedFiles } from '../../src/tracker/plan/plan-files.ts';
import { planFor } from '../harness/builders/after.ts';
import { anObserved } from '../harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../harness/builders/roadmap.ts';
import { type Row, exponentOf, medianMs } from './row.ts';

/** README, badge, card and progress.json of a roadmap of which half is done. */
export function measureRendering(): readonly Row[] {
  const points = [1000, 3000, 10_000].map((size) => ({ size, cost: renderMs(size) }));
  return [
    {
      name: 'all files of 1,000 items',
      value: points[0]?.cost ?? 0,
      unit: 'ms',
      budget: { is: 'at most', value: 60 },
      note: points.map(({ size, cost }) => `${size}: ${cost.toFixed(1)} ms`).join(', '),
    },
    {
      name: 'all files: growth from 1,000 to 10,000, exponent',
      value: exponentOf(points),
      unit: '',
      budget: { is: 'at most', value: 1.15 },
    },
  ];
}

function renderMs(items: number): number {
  const phases = Array.from({ length: 10 }, (_, phase) =>
    aPhase({
      title: `Phase ${phase}`,
      items: Array.from({ length: items / 10 }, (__, item) =>
        anItem({ title: `Item ${phase} ${item}`, hours: 1 + (item % 9) }),
      ),
    }),
  );
  const roadmap = aRoadmap({ phases });
  const plan = planFor(roadmap, anObserved({}));
  const action = plan.actions.find((one): one is WriteFiles => one.type === 'write-files');
  if (action === undefined) throw new Error('nothing to write');
  const outcome = new Map(
    phases
      .flatMap((phase) => phase.items)
      .map(({ id }, index) => [
        id,
        index % 2 === 0
          ? { state: 'done' as const, doneOn: dayAfter(index % 365) }
          : { state: 'open' as const },
      ]),
  );
  return medianMs(() => changedFiles({ ...plan, outcome }, action, plan.numbers), items > 1000 ? 3 : 7);
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10);
}
