// Titles of milestones. GitHub refuses two of one title, so they are settled for all phases together.
import type { Phase } from '../../roadmap/roadmap.ts';
import type { PhaseProgress } from '../../progress/progress.ts';
import type { UpdateMilestone } from '../action.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import type { Matched, Matches } from '../match/match.ts';
import type { ObservedMilestone } from '../observed.ts';
import { digest, readWrittenMilestone, weigh } from './written.ts';

/** The milestone's title: the phase's, its emoji before it. */
export function milestoneTitle(phase: Phase): string {
  return phase.emoji === undefined ? phase.title : `${phase.emoji} ${phase.title}`;
}

export interface TitlesInput {
  readonly phases: readonly PhaseProgress[];
  readonly matches: Matches<ObservedMilestone>;
  readonly existing: readonly ObservedMilestone[];
}

/**
 * The titles that milestones are to have, by phase id; none for one that has to wait. GitHub refuses two milestones of
 * one title: a title that another of ours gives up in this plan is freed by a detour. A title that a person chose stays.
 */
export function resolveTitles({ phases, matches, existing }: TitlesInput) {
  const wanted = new Map<string, string>();
  const detours: UpdateMilestone[] = [];
  const conflicts: Conflict[] = [];
  const leaving = new Map<number, string>();
  for (const { phase } of phases) {
    const own = matches.byId.get(phase.id);
    if (own === undefined) continue;
    if (hasTitleOfTheirs(phase, own)) wanted.set(phase.id, own.thing.title);
    else if (own.thing.title !== milestoneTitle(phase)) leaving.set(own.thing.number, phase.id);
  }
  const holders = new Map(existing.map((milestone) => [milestone.title.toLowerCase(), milestone]));
  for (const { phase } of phases) {
    const title = milestoneTitle(phase);
    const holder = holders.get(title.toLowerCase());
    const own = matches.byId.get(phase.id)?.thing;
    if (wanted.has(phase.id)) continue;
    if (holder === undefined || holder.number === own?.number) wanted.set(phase.id, title);
    else if (leaving.has(holder.number)) {
      wanted.set(phase.id, title);
      const change = { title: `${holder.title} (${leaving.get(holder.number) ?? ''})` };
      detours.push({ type: 'update-milestone', milestone: holder.number, title: holder.title, change });
    } else conflicts.push(takenConflict(title, phase, holder));
  }
  return { wanted, detours, conflicts };
}

function hasTitleOfTheirs(phase: Phase, { thing, block }: Matched<ObservedMilestone>): boolean {
  const written = readWrittenMilestone(block?.marker.wrote)?.title;
  const [wanted, observed] = [milestoneTitle(phase), thing.title].map(digest);
  return weigh({ wanted: wanted ?? '', observed: observed ?? '', written }) === 'keep';
}

function takenConflict(title: string, phase: Phase, holder: ObservedMilestone): Conflict {
  return conflict('milestone-title-taken', `milestone "${title}"`, holder.number, phase.id);
}
