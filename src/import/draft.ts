// A roadmap while it is being made: items and phases with the entries of the source that they came from. Values only.
import type { Item, Kind } from '../roadmap/roadmap.ts';
import type { LeftOutCode } from './report/left-out.ts';
import type { SourceEntry } from './report/report.ts';

/** What the source never says, and what is only made in the end. */
type NotDrafted = 'id' | 'named' | 'was' | 'needs' | 'paths' | 'kind' | 'notes';

/** A heading within a phase, or a label with a list under it. */
export interface Under {
  readonly title: string;
  readonly line: number;
  /** Whether it only says what kind of list follows: "Topics:". */
  readonly isLabel: boolean;
}

export interface DraftItem extends Omit<Item, NotDrafted> {
  readonly kind: Kind;
  readonly notes: readonly string[];
  /** The entry that it is; several for a choice. */
  readonly entries: readonly SourceEntry[];
  /** Entries that say something about it. */
  readonly parts: readonly SourceEntry[];
  readonly line: number;
  /** What was guessed, for a comment beside it. */
  readonly guesses: readonly string[];
  /** The headings and labels that it stands under in its phase, the outermost first. */
  readonly under: readonly Under[];
  /** What others name it by: the code or the number of its row. */
  readonly key?: string;
  /** What comes before it, in the words of its row. */
  readonly requires?: { readonly header: string; readonly text: string };
  /** The phase that the row of a table names. */
  readonly stage?: string;
}

export interface LeftOut extends SourceEntry {
  readonly code: LeftOutCode;
  readonly why: string;
}

/** Something said of the phase itself, with the entries that it came from. */
export interface Saying {
  readonly as: 'goal' | 'outcome' | 'duration';
  readonly text: string;
  readonly entries: readonly SourceEntry[];
}

/** What a list, a table or a section came to. */
export interface Yield {
  readonly items: readonly DraftItem[];
  readonly leftOut: readonly LeftOut[];
  readonly sayings: readonly Saying[];
}

/** One of several plans in the document. */
export interface DraftTrack {
  readonly title: string;
  readonly line: number;
  /** Whether its heading says that it is the one to take. */
  readonly recommended: boolean;
  readonly summary?: string;
}

export interface DraftPhase {
  readonly title: string;
  /** The heading as it was written, for telling the phase from another of the same title. */
  readonly heading: string;
  readonly emoji?: string;
  readonly duration?: string;
  readonly line: number;
  readonly items: readonly DraftItem[];
  readonly sayings: readonly Saying[];
  readonly guesses: readonly string[];
  /** The plan that it belongs to, where there are several. */
  readonly track?: DraftTrack;
}

export const NOTHING: Yield = { items: [], leftOut: [], sayings: [] };

export function joinYields(yields: readonly Yield[]): Yield {
  return {
    items: yields.flatMap(({ items }) => items),
    leftOut: yields.flatMap(({ leftOut }) => leftOut),
    sayings: yields.flatMap(({ sayings }) => sayings),
  };
}
