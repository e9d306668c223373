// Which issue is which item's, which milestone is which phase's: by marker, else by an equal title (adoption).
import type { ObservedIssue, ObservedMilestone } from '../observed.ts';
import { type ManagedBlock, parseManagedBlock } from '../content/managed-block.ts';
import { normaliseTitle } from './title.ts';

export interface Matched<Thing> {
  readonly thing: Thing;
  /** Our part as it stands; none in what is adopted now. */
  readonly block: ManagedBlock | undefined;
}

export interface Matches<Thing> {
  /** By item or phase id. */
  readonly byId: ReadonlyMap<string, Matched<Thing>>;
  /** Carry our marker for an id that the roadmap no longer has. */
  readonly retired: readonly (Matched<Thing> & { readonly block: ManagedBlock })[];
  /** Carry the marker of an id that an older one already has. */
  readonly doubles: readonly (Matched<Thing> & { readonly block: ManagedBlock })[];
}

interface Wanted {
  readonly id: string;
  /** Ids that it had before. */
  readonly was: readonly string[];
  readonly title: string;
  /** What else it may be called before it is ours: a phase without the emoji that we put before its title. */
  readonly alias?: string;
}

/** The label that each of our issues carries. Only people with triage rights can set one. */
export const ROADMAP_LABEL = 'roadmap';

/** Matches items to issues, which are believed all. */
export function matchIssues(
  items: readonly Wanted[],
  issues: readonly ObservedIssue[],
): Matches<ObservedIssue> {
  return match(items, {
    kind: 'item',
    things: issues,
    text: (issue) => issue.body,
    // Work that is open or done is a better fit than something that was given up.
    rank: (issue) => (issue.state === 'open' || issue.closeReason === 'completed' ? 0 : 1),
  });
}

export function matchMilestones(
  phases: readonly Wanted[],
  milestones: readonly ObservedMilestone[],
): Matches<ObservedMilestone> {
  return match(phases, {
    kind: 'phase',
    things: milestones,
    text: (milestone) => milestone.description,
    rank: () => 0,
  });
}

interface Candidates<Thing> {
  readonly kind: 'item' | 'phase';
  readonly things: readonly Thing[];
  readonly text: (thing: Thing) => string;
  readonly rank: (thing: Thing) => number;
}

function match<Thing extends { number: number; title: string }>(
  wanted: readonly Wanted[],
  candidates: Candidates<Thing>,
): Matches<Thing> {
  const ids = new Set(wanted.map(({ id }) => id));
  const byId = new Map<string, Matched<Thing>>();
  const unmatched: Matched<Thing>[] = [];
  const doubles: (Matched<Thing> & { block: ManagedBlock })[] = [];
  for (const thing of candidates.things.toSorted((a, b) => a.number - b.number)) {
    const block = parseManagedBlock(candidates.text(thing));
    // A page of ours is no item, whatever it is called.
    if (block?.marker.kind === 'progress' || block?.marker.kind === 'log') continue;
    if (block?.marker.kind !== candidates.kind || !ids.has(block.marker.id)) unmatched.push({ thing, block });
    else if (byId.has(block.marker.id)) doubles.push({ thing, block });
    else byId.set(block.marker.id, { thing, block });
  }
  const byRank = unmatched.toSorted((a, b) => candidates.rank(a.thing) - candidates.rank(b.thing));
  const strays = takeOver(wanted, byRank, { byId, kind: candidates.kind });
  // A copy of another's text whose title is still free is that one: GitHub takes a milestone's title only once.
  adopt(wanted, { byId, strays: [...strays, ...doubles], rank: candidates.rank });
  const adopted = new Set([...byId.values()].map(({ thing }) => thing));
  const retired = strays.filter(
    (stray): stray is Matched<Thing> & { block: ManagedBlock } =>
      stray.block?.marker.kind === candidates.kind && !adopted.has(stray.thing),
  );
  return { byId, retired, doubles: doubles.filter(({ thing }) => !adopted.has(thing)) };
}

/** Gives each id without a match what carries the marker of an earlier id; the rest comes back. */
function takeOver<Thing>(
  wanted: readonly Wanted[],
  unmatched: readonly Matched<Thing>[],
  { byId, kind }: { byId: Map<string, Matched<Thing>>; kind: 'item' | 'phase' },
): readonly Matched<Thing>[] {
  const now = new Map(wanted.flatMap(({ id, was }) => was.map((old) => [old, id] as const)));
  return unmatched.filter((matched) => {
    const id = matched.block?.marker.kind === kind ? now.get(matched.block.marker.id) : undefined;
    if (id === undefined || byId.has(id)) return true;
    byId.set(id, matched);
    return false;
  });
}

/** Gives each id without a match the first stray whose title is the same to a reader. */
function adopt<Thing extends { number: number; title: string }>(
  wanted: readonly Wanted[],
  pool: {
    byId: Map<string, Matched<Thing>>;
    strays: readonly Matched<Thing>[];
    rank: (thing: Thing) => number;
  },
): void {
  const byTitle = new Map<string, Matched<Thing>[]>();
  for (const stray of pool.strays.toSorted((a, b) => pool.rank(a.thing) - pool.rank(b.thing))) {
    const title = normaliseTitle(stray.thing.title);
    byTitle.set(title, [...(byTitle.get(title) ?? []), stray]);
  }
  const names = [
    ...wanted.map(({ id, title }) => ({ id, title })),
    ...wanted.flatMap(({ id, alias }) => (alias === undefined ? [] : [{ id, title: alias }])),
  ];
  for (const { id, title } of names) {
    if (pool.byId.has(id)) continue;
    const alike = byTitle.get(normaliseTitle(title)) ?? [];
    const exact = alike.findIndex(({ thing }) => thing.title === title);
    const [found] = alike.splice(Math.max(exact, 0), 1);
    if (found !== undefined) pool.byId.set(id, found);
  }
}
