// The report of an import, from what each step says of itself.
import type { MadeRoadmap } from '../limit/limit-roadmap.ts';
import type { Account } from './account.ts';
import type { ImportGuess, ImportNote, ImportReport, ImportedPhase, SourceEntry } from './report.ts';

interface Said {
  readonly encoding: ImportReport['encoding'] | undefined;
  readonly entries: readonly SourceEntry[];
  readonly account: Account;
  readonly made: MadeRoadmap;
  readonly notes: readonly ImportNote[];
}

export function reportOf({ encoding, entries, account, made, notes }: Said): ImportReport {
  return {
    ...(encoding !== undefined && { encoding }),
    counts: countEntries(entries, account, made),
    phases: made.placed.map((placed, index) => tellPhase(placed, made.roadmap.phases[index]?.tracks?.[0])),
    ...(made.tracks.length > 0 && { tracks: made.tracks }),
    ...account,
    guesses: made.placed.flatMap(guessesIn).toSorted(byLine),
    notes: notes.toSorted(byLine),
  };
}

function countEntries(
  entries: readonly SourceEntry[],
  { imported }: Account,
  { placed }: MadeRoadmap,
): ImportReport['counts'] {
  const count = (what: SourceEntry['what']) => entries.filter((entry) => entry.what === what).length;
  return {
    listItems: count('list-item') + count('checkbox'),
    checkboxes: count('checkbox'),
    tableRows: count('table-row'),
    quotes: imported.filter(({ what }) => what === 'quote').length,
    phases: placed.length,
    items: placed.reduce((sum, { itemIds }) => sum + itemIds.length, 0),
  };
}

type Placed = MadeRoadmap['placed'][number];

function tellPhase({ id, phase }: Placed, track: string | undefined): ImportedPhase {
  return {
    id,
    title: phase.title,
    line: phase.line,
    items: phase.items.length,
    done: phase.items.filter(({ done }) => done).length,
    ...(track !== undefined && { track }),
  };
}

function guessesIn({ phase, itemIds, id }: Placed): readonly ImportGuess[] {
  return [
    ...phase.guesses.map((message): ImportGuess => ({ line: phase.line, phase: id, message })),
    ...phase.items.flatMap(({ line, guesses }, index) =>
      guesses.map((message): ImportGuess => ({ line, phase: id, item: itemIds[index] ?? '', message })),
    ),
  ];
}

function byLine(a: ImportNote, b: ImportNote): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
