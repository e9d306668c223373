// What of the roadmap there is in GitHub already: by marker and title (match.ts), then what only changed its title
// (rename.ts). Decides nothing about what becomes of it.
import { readSection } from '../../progress/readme/update-readme.ts';
import { type Roadmap, itemsOf } from '../../roadmap/roadmap.ts';
import type { Numbers } from '../plan/plan.ts';
import { type Matched, type Matches, matchIssues, matchMilestones } from './match.ts';
import type { Observed, ObservedIssue, ObservedMilestone } from '../observed.ts';
import { milestoneTitle } from '../content/milestone-titles.ts';
import { type RenamedItems, findRenamedItems } from './rename-items.ts';
import { findRenamedPhases } from './rename-phases.ts';
import type { Renamed } from './renamed.ts';

export interface RoadmapMatches extends Pick<RenamedItems, 'unclear' | 'waiting'> {
  readonly issues: Matches<ObservedIssue>;
  readonly milestones: Matches<ObservedMilestone>;
  readonly numbers: Numbers;
  /** Ids of the items and phases that have another title now, and so another id. */
  readonly renamed: ReadonlySet<string>;
}

/** Matches items to issues and phases to milestones. What is not clear is in neither list of what left the roadmap. */
export function matchRoadmap(roadmap: Roadmap, observed: Observed): RoadmapMatches {
  const foundIssues = matchIssues(itemsOf(roadmap), observed.issues);
  const phases = roadmap.phases.map((phase) => ({
    id: phase.id,
    was: phase.was,
    title: milestoneTitle(phase),
    alias: phase.title,
  }));
  const foundMilestones = matchMilestones(phases, observed.milestones);
  const renamedPhases = findRenamedPhases(roadmap, foundMilestones, foundIssues);
  const milestones = withRenamed(foundMilestones, renamedPhases);
  const { renamed, unclear, waiting } = findRenamedItems(roadmap, {
    issues: foundIssues,
    milestones,
    section: observed.readme?.text == null ? undefined : readSection(observed.readme.text),
  });
  const issues = withRenamed(foundIssues, renamed);
  const kept = new Set(unclear.map(({ stray }) => stray.thing));
  const keptIn = new Set([...kept].map(({ milestone }) => milestone));
  return {
    issues: withoutRetired(issues, ({ thing }) => kept.has(thing)),
    milestones: withoutRetired(milestones, ({ thing }) => keptIn.has(thing.number)),
    numbers: { issues: numbersOf(issues.byId), milestones: numbersOf(milestones.byId) },
    renamed: new Set([...renamedPhases.keys(), ...renamed.keys()]),
    ...{ unclear, waiting },
  };
}

function withRenamed<Thing>(matches: Matches<Thing>, renamed: Renamed<Thing>): Matches<Thing> {
  const taken = new Set([...renamed.values()].map(({ thing }) => thing));
  const byId = new Map<string, Matched<Thing>>([...matches.byId, ...renamed]);
  return withoutRetired({ ...matches, byId }, ({ thing }) => taken.has(thing));
}

function withoutRetired<Thing>(
  matches: Matches<Thing>,
  isOther: (retired: Matched<Thing>) => boolean,
): Matches<Thing> {
  return { ...matches, retired: matches.retired.filter((one) => !isOther(one)) };
}

function numbersOf(byId: Matches<{ number: number }>['byId']): ReadonlyMap<string, number> {
  return new Map([...byId].map(([id, { thing }]) => [id, thing.number]));
}
