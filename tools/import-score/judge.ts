// An import against what a learner expects of it: does each item stand in its phase, under a title that says what to do, and
// is anything there that is no work, or lost? Pure; looks at the roadmap alone.
import type { Imported } from '../../src/import/report/report.ts';
import type { Item, Roadmap } from '../../src/roadmap/roadmap.ts';
import type { ExpectedItem, Reading } from './expected.ts';
import { factFaults, headFaults } from './facts.ts';
import { bare, holds, isNear } from './words.ts';

export interface Verdict {
  /** Items that are expected. */
  readonly wanted: number;
  /** Of them, how many stand in the right phase, as an item or as a part of one. */
  readonly placed: number;
  /** Of them, how many have a title that says what to do. */
  readonly titled: number;
  /** Of them, how many stand nowhere in the roadmap. */
  readonly lost: number;
  /** Items of the roadmap. */
  readonly items: number;
  /** Of them, how many nobody expects. */
  readonly noise: number;
  /** Each fault in words. */
  readonly faults: readonly string[];
  /** What is wrong besides: title, tracks, outcomes, kinds, ticks, hours, addresses. */
  readonly facts: readonly string[];
}

/** The verdict on the reading that the import comes nearest to. All tracks count, also those that are not followed. */
export function judge(imported: Imported, readings: readonly Reading[]): Verdict {
  const verdicts = readings.map((reading) =>
    judgeReading(imported.ok ? { ...imported.roadmap, phases: imported.phases } : undefined, reading),
  );
  return verdicts.reduce((best, one) => (merit(one) > merit(best) ? one : best));
}

function merit({ wanted, placed, titled, lost, items, noise }: Verdict): number {
  return (placed + titled - lost) / wanted - noise / Math.max(1, items);
}

interface Wanted {
  readonly item: ExpectedItem;
  readonly names: readonly string[];
  readonly phase: number;
}

interface Made {
  readonly item: Item;
  readonly names: readonly string[];
  /** The number of the expected phase that its phase stands for. */
  readonly phase: number | undefined;
}

interface Pair {
  readonly wanted: Wanted;
  readonly made?: Made | undefined;
  /** Whether its words are the item's title; otherwise they are near it, or stand within the item. */
  readonly exact: boolean;
  readonly inPhase: boolean;
}

function judgeReading(roadmap: Roadmap | undefined, reading: Reading): Verdict {
  const wanted = reading.phases.flatMap(({ items }, phase) =>
    items.map((item): Wanted => ({ item, phase, names: item.title.map(bare) })),
  );
  const made = roadmap === undefined ? [] : madeOf(roadmap, reading);
  const pairs = pair(wanted, made, roadmap);
  const paired = new Set(pairs.flatMap(({ made: one }) => one ?? []));
  const also = (reading.also ?? []).map(bare);
  const noise = made.filter(
    (one) => !paired.has(one) && !one.names.some((name) => also.some((other) => holds(name, other))),
  );
  const lost = pairs.filter((one) => one.made === undefined && !one.inPhase && !one.exact);
  const faults = [
    ...pairs.flatMap((one) => faultsOf(one, reading)),
    ...noise.map(({ item }) => `noise: "${item.title}"`),
  ];
  return {
    wanted: wanted.length,
    placed: pairs.filter(({ inPhase }) => inPhase).length,
    titled: pairs.filter(({ made: one, exact }) => one !== undefined && exact).length,
    lost: lost.length,
    items: made.length,
    noise: noise.length,
    faults,
    facts: [
      ...headFaults(roadmap, reading, (phase) => phaseFor(roadmap, reading, phase)),
      ...pairs.flatMap(({ wanted: { item }, made: one }) =>
        one === undefined ? [] : factFaults(one.item, item),
      ),
    ],
  };
}

function faultsOf({ wanted, made, exact, inPhase }: Pair, { phases }: Reading): readonly string[] {
  const [title = ''] = wanted.item.title;
  const [phase = ''] = phases[wanted.phase]?.title ?? [];
  if (made === undefined && !exact) return [`lost: "${title}" of "${phase}"`];
  return [
    ...(inPhase ? [] : [`phase: "${title}" is not in "${phase}"`]),
    ...(made === undefined
      ? [`title: "${title}" is only a part of something`]
      : exact
        ? []
        : [`title: "${made.item.title}" for "${title}"`]),
  ];
}

/** Each phase of the roadmap stands for one expected phase at most: the same title first, then one that holds the other. */
function standFor(roadmap: Roadmap, { phases }: Reading): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const tests = [(one: string, other: string) => one === other, holdsEither];
  for (const same of tests) {
    for (const [index, { title }] of phases.entries()) {
      if (taken.has(index)) continue;
      const at = roadmap.phases.findIndex(
        (phase, place) => !found.has(place) && title.some((name) => same(bare(phase.title), bare(name))),
      );
      if (at === -1) continue;
      found.set(at, index);
      taken.add(index);
    }
  }
  return found;
}

function holdsEither(one: string, other: string): boolean {
  return holds(one, other) || holds(other, one);
}

function phaseFor(roadmap: Roadmap | undefined, reading: Reading, phase: number) {
  if (roadmap === undefined) return undefined;
  const at = [...standFor(roadmap, reading)].find(([, index]) => index === phase)?.[0];
  return at === undefined ? undefined : roadmap.phases[at];
}

function madeOf(roadmap: Roadmap, reading: Reading): readonly Made[] {
  const phases = standFor(roadmap, reading);
  return roadmap.phases.flatMap(({ items }, index) =>
    items.map((item): Made => ({
      item,
      names: [item.title, ...item.choices.map(({ title }) => title)].map(bare),
      phase: phases.get(index),
    })),
  );
}

/** Each expected item with what it came to: its own title here, elsewhere, a near one, then words within an item. */
function pair(
  wanted: readonly Wanted[],
  made: readonly Made[],
  roadmap: Roadmap | undefined,
): readonly Pair[] {
  const free = new Set(made);
  const pairs = new Map<Wanted, Pair>();
  const steps = [true, false].flatMap((exact) => [true, false].map((inPhase) => ({ exact, inPhase })));
  for (const { exact, inPhase } of steps) {
    for (const one of wanted) {
      if (pairs.has(one)) continue;
      const fits = (name: string) => one.names.some((wish) => (exact ? name === wish : isNear(name, wish)));
      const found = [...free].find(
        (other) => (other.phase === one.phase) === inPhase && other.names.some(fits),
      );
      if (found === undefined) continue;
      free.delete(found);
      pairs.set(one, { wanted: one, made: found, exact, inPhase });
    }
  }
  return wanted.map((one) => pairs.get(one) ?? partOf(one, made, roadmap));
}

/** An expected item that is none: whether its words stand within an item, or in what is said of a phase. */
function partOf(wanted: Wanted, made: readonly Made[], roadmap: Roadmap | undefined): Pair {
  const holders = made.filter(({ item }) =>
    partsOf(item).some((part) => wanted.names.some((name) => holds(part, name))),
  );
  const said = (roadmap?.phases ?? []).flatMap(({ goal = '', outcome = '' }) => [bare(goal), bare(outcome)]);
  const isSaid = said.some((text) => wanted.names.some((name) => holds(text, name)));
  return {
    wanted,
    exact: holders.length > 0 || isSaid,
    inPhase: holders.some(({ phase }) => phase === wanted.phase),
  };
}

function partsOf({ covers, doneWhen, objective, notes, resources, title }: Item): readonly string[] {
  const links = resources.map((resource) => resource.title);
  return [title, ...covers, ...doneWhen, objective ?? '', notes ?? '', ...links].map(bare);
}
