// As many items as one can follow: where there are more, the headings over the entries become the items, and the entries their
// checklists. The finest headings that suffice; nothing is dropped.
import type { DraftItem, DraftPhase, Under } from '../draft.ts';
import type { ImportNote } from '../report/report.ts';
import { type Group, foldGroup } from './fold-group.ts';

/** More issues than this nobody follows. */
export const MOST_ITEMS = 120;

export interface FoldedPhases {
  readonly phases: readonly DraftPhase[];
  readonly notes: readonly ImportNote[];
}

/** @param most items that the roadmap should have at most; undefined keeps each entry an item */
export function foldItems(phases: readonly DraftPhase[], most: number | undefined): FoldedPhases {
  if (most === undefined) return { phases, notes: [] };
  const tracks = new Set(phases.flatMap(({ track }) => track ?? []));
  if (tracks.size === 0) return foldFollowed(phases, most);
  // A learner follows one track and what belongs to all: so many are the issues.
  const ways = [...tracks].map((one) => {
    const followed = phases.filter(({ track }) => track === undefined || track === one);
    const folded = foldFollowed(followed, most);
    return {
      one,
      notes: folded.notes,
      made: new Map(followed.map((phase, at) => [phase, folded.phases[at]])),
    };
  });
  const [first] = ways;
  return {
    phases: phases.map((phase) => {
      const way = ways.find(({ one }) => one === phase.track) ?? first;
      return way?.made.get(phase) ?? phase;
    }),
    notes: ways.flatMap(({ one, notes }) =>
      notes.map(({ message }) => ({ message: `in the track "${one.title}", ${message}` })),
    ),
  };
}

/** What a learner follows, within so many items. */
function foldFollowed(phases: readonly DraftPhase[], most: number): FoldedPhases {
  const deep = phases.map((phase) => foldPhase(phase, groupsOf(phase, { up: 0, folds: isDeepBox })));
  const [all, before] = [count(phases), count(deep)];
  if (before <= most)
    return { phases: tellApart(deep), notes: before === all ? [] : [{ message: sayDeep(all, before) }] };
  const ways = waysToFold(phases);
  const folded = ways.map((way) => phases.map((phase) => foldPhase(phase, groupsOf(phase, way))));
  const fitting = folded.find((one) => count(one) <= most) ?? fewest(folded);
  const after = count(fitting);
  const notes = after === all ? [] : [{ message: sayFolded({ all, after, most }) }];
  return { phases: tellApart(fitting), notes };
}

function sayDeep(all: number, after: number): string {
  return `boxes below two headings became checklists: ${all} entries are ${after} items, named after the inner headings; ${KEEP}`;
}

function sayFolded({
  all,
  after,
  most,
}: {
  readonly all: number;
  readonly after: number;
  readonly most: number;
}): string {
  const few = after <= most ? '' : ', as few as its headings allow';
  return `${all} items are more than one can follow, so they became ${after}${few}, named after the headings over them, with what stands there as checklists; ${KEEP}, and --items 200 sets another number`;
}

const KEEP = 'milepost import --fine keeps an item for each entry';

interface Way {
  /** How many of the inner headings are passed over. */
  readonly up: number;
  readonly folds: (item: DraftItem) => boolean;
}

function waysToFold(phases: readonly DraftPhase[]): readonly Way[] {
  const depths = phases.flatMap(({ items }) => items.map((item) => headingsOver(item).length));
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  return Array.from({ length: deepest + 1 }, (_, up) => [
    { up, folds: isPlain },
    { up, folds: mayFold },
  ]).flat();
}

function count(phases: readonly DraftPhase[]): number {
  return phases.reduce((sum, { items }) => sum + items.length, 0);
}

function fewest(ways: readonly (readonly DraftPhase[])[]): readonly DraftPhase[] {
  return ways.reduce((best, one) => (count(one) < count(best) ? one : best));
}

/** A box below two headings of its phase is a part of what the inner one names, however few there are. */
function isDeepBox(item: DraftItem): boolean {
  const boxes = item.entries.every(({ what }) => what === 'checkbox') && item.entries.length > 0;
  const headings = item.under.filter(({ isLabel }) => !isLabel);
  return boxes && headings.length >= 2 && item.title.length <= SHORT && isPlain(item);
}

const SHORT = 60;

/** What is work of its own: it stays an item as long as there is another way. */
const OWN: ReadonlySet<string> = new Set(['project', 'course', 'book', 'certification', 'exam', 'degree']);

function isPlain(item: DraftItem): boolean {
  return mayFold(item) && !OWN.has(item.kind);
}

/** Hours and a choice can only be said of an item. */
function mayFold({ hours, choices }: DraftItem): boolean {
  return hours === undefined && choices.length === 0;
}

/** The headings over an item; its labels where there are none. */
function headingsOver({ under }: DraftItem): readonly Under[] {
  const headings = under.filter(({ isLabel }) => !isLabel);
  return headings.length > 0 ? headings : under;
}

function groupsOf({ items }: DraftPhase, { up, folds }: Way): readonly Group[] {
  const groups = new Map<string, Group & { readonly items: DraftItem[] }>();
  for (const [index, item] of items.entries()) {
    const over = headingsOver(item);
    const path = over.slice(0, Math.max(0, over.length - up));
    const heading = path.at(-1);
    const key = folds(item) ? `under ${heading?.line ?? 0}` : `alone ${index}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { ...(heading !== undefined && { heading }), above: path.slice(0, -1), items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()];
}

function foldPhase(phase: DraftPhase, groups: readonly Group[]): DraftPhase {
  return { ...phase, items: groups.flatMap((group) => foldGroup(group, phase)) };
}

/** Where several headings say the same ("Theory"), each says what it stands under, too. */
function tellApart(phases: readonly DraftPhase[]): readonly DraftPhase[] {
  const seen = new Map<string, number>();
  const titles = phases.flatMap(({ items }) => items.map(({ title }) => title.toLowerCase()));
  for (const title of titles) seen.set(title, (seen.get(title) ?? 0) + 1);
  return phases.map((phase) => ({
    ...phase,
    items: phase.items.map((item) => {
      const isFolded = item.entries.length === 0 && item.parts.length > 0;
      if (!isFolded || seen.get(item.title.toLowerCase()) === 1) return item;
      const above = item.under.at(-1)?.title ?? phase.title;
      return above === item.title ? item : { ...item, title: `${above}: ${item.title}` };
    }),
  }));
}
