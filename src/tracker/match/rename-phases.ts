// Phases without a written id whose title changed: which milestone is whose now.
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { createLikeness } from './likeness.ts';
import type { Matches } from './match.ts';
import type { ObservedIssue, ObservedMilestone } from '../observed.ts';
import { type Renamed, isIdOf, leftNow, pickRenamed } from './renamed.ts';
import { findRenames } from './rename.ts';

/** A phase is the same where most of its issues are now, else by its words, its place, or as the only one. */
export function findRenamedPhases(
  { phases, tracker }: Roadmap,
  { byId, retired }: Matches<ObservedMilestone>,
  issues: Matches<ObservedIssue>,
): Renamed<ObservedMilestone> {
  const strays = leftNow(retired);
  const heirs = heirsOf(phases, issues);
  const isLike = createLikeness();
  const titles = new Map(phases.map(({ id, title }) => [id, title]));
  const all = { group: '', kind: undefined } as const;
  const { renamed } = findRenames({
    gone: [...strays.values()].map(({ thing, block }) => ({
      ...{ ...all, number: thing.number, isDone: false },
      isDerived: isIdOf(block.marker.id, thing.title),
    })),
    fresh: phases.flatMap(({ id, named }, place) => {
      const stage = tracker.open === 'all' ? ('made' as const) : ('later' as const);
      return named || byId.has(id) ? [] : [{ ...all, id, place, stage }];
    }),
    anchors: phases.flatMap(({ id }, place) => {
      const number = byId.get(id)?.thing.number;
      return number === undefined ? [] : [{ group: all.group, place, number }];
    }),
    isSame: ({ number }, { id }) => {
      const heir = heirs.get(number);
      if (heir !== undefined) return heir === id;
      return isLike(strays.get(number)?.thing.title ?? '', titles.get(id) ?? '');
    },
  });
  return pickRenamed(renamed, strays);
}

/** By a milestone's number the phase that most of its issues are in now, where one has more than all others. */
function heirsOf(phases: Roadmap['phases'], { byId }: Matches<ObservedIssue>): ReadonlyMap<number, string> {
  const counts = new Map<number, Map<string, number>>();
  for (const phase of phases)
    for (const { id } of phase.items) {
      const milestone = byId.get(id)?.thing.milestone ?? undefined;
      if (milestone === undefined) continue;
      const own = counts.get(milestone) ?? new Map<string, number>();
      counts.set(milestone, own.set(phase.id, (own.get(phase.id) ?? 0) + 1));
    }
  return new Map(
    [...counts].flatMap(([milestone, own]) => {
      const [first, second] = [...own].toSorted(([, a], [, b]) => b - a);
      return first === undefined || first[1] === second?.[1] ? [] : [[milestone, first[0]] as const];
    }),
  );
}
