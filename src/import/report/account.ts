// What became of each entry of the source. Nothing is dropped silently: an entry that nobody took is named.
import { leaveOut } from './left-out.ts';
import type { DraftPhase, LeftOut } from '../draft.ts';
import type { ImportedEntry, LeftOutEntry, SourceEntry } from './report.ts';

export interface Account {
  readonly imported: readonly ImportedEntry[];
  readonly leftOut: readonly LeftOutEntry[];
}

interface Placed {
  readonly phase: DraftPhase;
  readonly id: string;
  readonly itemIds: readonly string[];
}

/** `entries` are all of the source; the phases are those that came into the roadmap. */
export function accountFor(
  entries: readonly SourceEntry[],
  placed: readonly Placed[],
  leftOut: readonly LeftOut[],
): Account {
  const imported = uniqueEntries(placed.flatMap(importedIn));
  const taken = new Set(imported.map(keyOf));
  const left = uniqueEntries(leftOut).filter((entry) => !taken.has(keyOf(entry)));
  for (const entry of left) taken.add(keyOf(entry));
  const lost = uniqueEntries(entries)
    .filter((entry) => !taken.has(keyOf(entry)))
    .map((entry) => leaveOut(entry, 'unclear'));
  return { imported: inOrder(imported), leftOut: inOrder([...left, ...lost]) };
}

function importedIn({ phase, id, itemIds }: Placed): readonly ImportedEntry[] {
  return [
    ...phase.items.flatMap((item, index) => {
      const place = { phase: id, item: itemIds[index] ?? '' };
      return [
        ...item.entries.map((entry): ImportedEntry => ({ ...entry, as: 'item', ...place })),
        ...item.parts.map((entry): ImportedEntry => ({ ...entry, as: 'part', ...place })),
      ];
    }),
    ...phase.sayings
      .flatMap(({ entries }) => entries)
      .map((entry): ImportedEntry => ({ ...entry, as: 'phase', phase: id })),
  ];
}

function keyOf({ line, what, text }: SourceEntry): string {
  return `${line} ${what} ${text}`;
}

function uniqueEntries<Entry extends SourceEntry>(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [`${keyOf(entry)} ${itemOf(entry)}`, entry])).values()];
}

/** Two titles on one line are two items of one entry. */
function itemOf(entry: SourceEntry): string {
  return 'item' in entry ? String(entry.item) : '';
}

function inOrder<Entry extends SourceEntry>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => a.line - b.line);
}
