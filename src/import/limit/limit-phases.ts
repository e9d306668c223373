// Drafted phases within the limits of a roadmap: titles told apart, no more phases and items than one may have.
import { leaveOut } from '../report/left-out.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import type { DraftItem, DraftPhase, LeftOut } from '../draft.ts';
import { cut } from './limit-item.ts';
import type { ImportNote } from '../report/report.ts';
import { noteStage } from '../structure/stages.ts';

export interface FittedPhases {
  readonly phases: readonly DraftPhase[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly ImportNote[];
}

export function limitPhases(found: readonly DraftPhase[]): FittedPhases {
  const told = tellApart(found.map(limitTexts));
  const few = joinNeighbours(told.phases);
  const bounded = boundItems(few.phases);
  return {
    phases: bounded.phases.map(tellItemsApart),
    leftOut: bounded.leftOut,
    notes: [...told.notes, ...few.notes],
  };
}

/** Where a title is there twice in one phase, the heading over it is said beside each. */
function tellItemsApart(phase: DraftPhase): DraftPhase {
  const keys = phase.items.map(({ title }) => keyOf(title));
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  const items = phase.items.map((item, index) => {
    const group = item.under[0]?.title;
    const noted =
      group === undefined || !twice.has(keys[index] ?? '')
        ? item
        : { ...item, notes: [...item.notes, group] };
    return noteStage(noted, phase.title);
  });
  return { ...phase, items };
}

function limitTexts(phase: DraftPhase): DraftPhase {
  return { ...phase, title: limitTitle(phase.title), heading: limitTitle(phase.heading) };
}

function limitTitle(title: string): string {
  return title.length > LIMITS.phaseTitle - 20 ? `${cut(title, LIMITS.phaseTitle - 21)}…` : title;
}

/** Phases of one title: with their numbers, "Week 5: Review"; where even these are the same, they are one phase. */
function tellApart(phases: readonly DraftPhase[]): {
  readonly phases: readonly DraftPhase[];
  readonly notes: readonly ImportNote[];
} {
  const count = new Map<string, number>();
  for (const { title } of phases) count.set(keyOf(title), (count.get(keyOf(title)) ?? 0) + 1);
  const byTitle = new Map<string, DraftPhase>();
  const notes: ImportNote[] = [];
  for (const phase of phases) {
    const named = nameApart(phase, {
      isTwice: (title) => (count.get(keyOf(title)) ?? 0) > 1,
      has: (title) => byTitle.get(keyOf(title)),
    });
    const same = byTitle.get(keyOf(named.title));
    if (same !== undefined)
      notes.push({
        line: phase.line,
        message: `a second "${named.title}" was merged into the first, on line ${same.line}`,
      });
    byTitle.set(keyOf(named.title), same === undefined ? named : merge(same, named));
  }
  return { phases: [...byTitle.values()], notes };
}

interface Names {
  readonly isTwice: (title: string) => boolean;
  readonly has: (title: string) => DraftPhase | undefined;
}

/** By its whole heading where its title is there twice; by its plan where another plan has the same heading. */
function nameApart(phase: DraftPhase, { isTwice, has }: Names): DraftPhase {
  const { title, heading, track } = phase;
  const named = isTwice(title) ? { ...phase, title: heading } : phase;
  const same = has(named.title);
  if (same === undefined || same.track === track) return named;
  return { ...named, title: limitTitle(`${named.title} (${cut(track?.title ?? 'for all', 60)})`) };
}

function keyOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim() || title
  );
}

function merge(one: DraftPhase, other: DraftPhase): DraftPhase {
  return {
    ...one,
    items: [...one.items, ...other.items],
    sayings: [...one.sayings, ...other.sayings],
  };
}

/** As many neighbours together as it takes to have at most 100. */
function joinNeighbours(phases: readonly DraftPhase[]): {
  readonly phases: readonly DraftPhase[];
  readonly notes: readonly ImportNote[];
} {
  if (phases.length <= LIMITS.phases) return { phases, notes: [] };
  const size = Math.ceil(phases.length / LIMITS.phases);
  const joined: DraftPhase[] = [];
  // Neighbours may be of two plans: so many phases are one plan.
  const inOne = phases.map(withoutTrack);
  for (let at = 0; at < phases.length; at += size) {
    const [first, ...others] = inOne.slice(at, at + size);
    if (first === undefined) continue;
    const last = others.at(-1);
    joined.push(last === undefined ? first : joinAll(first, others, last));
  }
  const message = `${phases.length} phases are more than the ${LIMITS.phases} that a roadmap may have; each ${size} neighbours became one`;
  return { phases: tellJoinedApart(joined), notes: [{ message }] };
}

function withoutTrack({ track, ...phase }: DraftPhase): DraftPhase {
  return track === undefined ? phase : { ...phase, guesses: [...phase.guesses, `of "${track.title}"`] };
}

/** Neighbours as one phase: it lasts as long as nobody says. */
function joinAll(first: DraftPhase, others: readonly DraftPhase[], last: DraftPhase): DraftPhase {
  const { heading, line, items, sayings, guesses } = others.reduce(merge, first);
  const title = `${cut(first.title, 90)} – ${cut(last.title, 90)}`;
  return { title, heading, line, items, sayings, guesses };
}

function tellJoinedApart(phases: readonly DraftPhase[]): readonly DraftPhase[] {
  const seen = new Map<string, number>();
  return phases.map((phase) => {
    const number = (seen.get(keyOf(phase.title)) ?? 0) + 1;
    seen.set(keyOf(phase.title), number);
    return number === 1 ? phase : { ...phase, title: `${phase.title} (${number})` };
  });
}

function boundItems(phases: readonly DraftPhase[]): {
  readonly phases: readonly DraftPhase[];
  readonly leftOut: readonly LeftOut[];
} {
  let room = LIMITS.items;
  const leftOut: LeftOut[] = [];
  const kept = phases.flatMap((phase): readonly DraftPhase[] => {
    const items = phase.items.slice(0, room);
    const beyond = phase.items.slice(room);
    room -= items.length;
    leftOut.push(...beyond.flatMap((item) => leaveItem(item, 'items')));
    if (items.length > 0) return [{ ...phase, items }];
    leftOut.push(...leaveSayings(phase));
    return [];
  });
  return { phases: kept, leftOut };
}

/** All entries that speak of a phase that the roadmap has no room for. */
export function leaveSayings({ sayings }: DraftPhase): readonly LeftOut[] {
  const entries = sayings.flatMap((saying) => saying.entries);
  return entries.map((entry) => leaveOut(entry, 'over-limit', 'phase'));
}

/** All entries of an item that the roadmap has no room for. */
export function leaveItem({ entries, parts }: DraftItem, limit: 'items' | 'file'): readonly LeftOut[] {
  return [...entries, ...parts].map((entry) => leaveOut(entry, 'over-limit', limit));
}
