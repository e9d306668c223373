// How long parsing and planning take, and how they grow.
import { parseRoadmap } from '../../src/roadmap/parse.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { planRepository } from '../../src/tracker/plan/plan-repository.ts';
import { after } from '../harness/builders/after.ts';
import { REFUSED, WRONG } from '../harness/builders/hostile-roadmaps.ts';
import { anObserved } from '../harness/builders/observed.ts';
import { printRoadmap } from '../harness/builders/print-roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../harness/builders/roadmap.ts';
import { type Row, exponentOf, medianMs } from './row.ts';

const NOW = '2026-12-01T08:00:00Z';

export function measurePlanning(): readonly Row[] {
  const plans = [100, 1000, 10_000].map((size) => ({ size, cost: planMs(size) }));
  const parses = [100, 300, 1000].map((size) => ({ size, cost: parseMs(size) }));
  const notes = (points: typeof plans) =>
    points.map(({ size, cost }) => `${size}: ${cost.toFixed(1)} ms`).join(', ');
  return [
    {
      name: 'plan of 1,000 settled items',
      value: plans[1]?.cost ?? 0,
      unit: 'ms',
      budget: { is: 'at most', value: 50 },
      note: notes(plans),
    },
    {
      name: 'plan: growth from 1,000 to 10,000, exponent',
      value: exponentOf(plans.slice(1)),
      unit: '',
      budget: { is: 'at most', value: 1.15 },
    },
    {
      name: 'parse and validate 1,000 items',
      value: parses[2]?.cost ?? 0,
      unit: 'ms',
      budget: { is: 'at most', value: 150 },
      note: notes(parses),
    },
    {
      name: 'parse: growth from 100 to 1,000, exponent',
      value: exponentOf(parses),
      unit: '',
      budget: { is: 'at most', value: 1.15 },
    },
    refusals(parses[2]?.cost ?? 0),
  ];
}

/** What a hostile file costs at most, beside one that is as long as is allowed. */
function refusals(longestMs: number): Row {
  const costs = [...REFUSED, ...WRONG].map(([name, source]) => ({
    name,
    ms: medianMs(() => parseRoadmap(source), 3),
  }));
  const [worst] = costs.toSorted((a, b) => b.ms - a.ms);
  return {
    name: 'parse: the costliest hostile roadmap, beside 1,000 items',
    value: (worst?.ms ?? 0) / longestMs,
    unit: '×',
    budget: { is: 'at most', value: 10 },
    note: `${worst?.name ?? ''}: ${(worst?.ms ?? 0).toFixed(1)} ms`,
  };
}

function roadmapOf(items: number): Roadmap {
  const phases = Array.from({ length: items / 20 }, (_, phase) =>
    aPhase({
      title: `Phase ${phase}`,
      items: Array.from({ length: 20 }, (__, item) => anItem({ title: `Item ${phase} ${item}`, hours: 4 })),
    }),
  );
  return aRoadmap({ phases });
}

function planMs(items: number): number {
  const roadmap = roadmapOf(items);
  const plan = (observed: ReturnType<typeof anObserved>) =>
    planRepository({ roadmap, roadmapPath: '.github/roadmap.yml', observed, now: NOW });
  const empty = anObserved({});
  const settled = after(plan(empty), empty, { at: NOW });
  if (plan(settled).actions.length > 0) throw new Error('the law: there is something left to do');
  return medianMs(() => plan(settled), items > 1000 ? 3 : 7);
}

function parseMs(items: number): number {
  const bytes = Buffer.from(printRoadmap(roadmapOf(items)));
  if (!parseRoadmap(bytes).ok) throw new Error('the roadmap does not parse');
  return medianMs(() => parseRoadmap(bytes));
}
