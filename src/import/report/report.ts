// What an import says of itself: what became of each entry of the source. Values only; the words are in describe-report.ts.
import type { LeftOutCode } from './left-out.ts';
import type { Phase, Roadmap } from '../../roadmap/roadmap.ts';

/** What is counted in a source. A checkbox is a list item with a box; a quote counts where it holds a task. */
export type EntryKind = 'list-item' | 'checkbox' | 'table-row' | 'quote';

/** One entry of the source. */
export interface SourceEntry {
  /** From 1, in the source as it was given. */
  readonly line: number;
  readonly what: EntryKind;
  /** Its words on one line, shortened. */
  readonly text: string;
}

export interface ImportedEntry extends SourceEntry {
  /** `item`: it is an item; `part`: it says something about one; `phase`: it is in the goal or the outcome of a phase. */
  readonly as: 'item' | 'part' | 'phase';
  /** The id of the phase that it came to. */
  readonly phase: string;
  /** The id of the item that it is, or is part of; absent where it speaks of the phase. */
  readonly item?: string;
}

export interface LeftOutEntry extends SourceEntry {
  readonly code: LeftOutCode;
  readonly why: string;
}

/** Something to know that is not about one entry: a repair, a guess, a text that was shortened. */
export interface ImportNote {
  readonly line?: number;
  readonly message: string;
}

/** One of several plans of the document, as a track of the roadmap. */
export interface ImportedTrack {
  readonly id: string;
  readonly title: string;
  /** Where its heading stands. */
  readonly line: number;
  /** What belongs to it alone. */
  readonly phases: number;
  readonly items: number;
  /** Whether it is the one that the roadmap follows. */
  readonly followed: boolean;
}

/** A phase of the roadmap, and where it comes from. */
export interface ImportedPhase {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly items: number;
  readonly done: number;
  /** The id of the track that it belongs to, where it belongs to one. */
  readonly track?: string;
}

/** What the document does not say, and was taken to be so; the same words stand above it in the YAML. */
export interface ImportGuess {
  readonly line: number;
  readonly phase: string;
  /** The id of the item that it is about; absent where it is about the phase. */
  readonly item?: string;
  readonly message: string;
}

export interface ImportReport {
  /** The encoding that the text had once been read in by mistake, where that was repaired. */
  readonly encoding?: 'windows-1252' | 'macintosh';
  readonly counts: {
    /** Checkboxes included. */
    readonly listItems: number;
    readonly checkboxes: number;
    readonly tableRows: number;
    /** Only those that hold a task. */
    readonly quotes: number;
    /** In all tracks. */
    readonly phases: number;
    readonly items: number;
  };
  /** In the order of the roadmap. */
  readonly phases: readonly ImportedPhase[];
  /** Only where the document has several plans. */
  readonly tracks?: readonly ImportedTrack[];
  /** In the order of the source. With `leftOut` it holds every entry of the source. */
  readonly imported: readonly ImportedEntry[];
  readonly leftOut: readonly LeftOutEntry[];
  readonly guesses: readonly ImportGuess[];
  readonly notes: readonly ImportNote[];
}

type ImportRefusal = 'no-roadmap' | 'not-text' | 'too-big' | 'too-deep';

export type Imported =
  | {
      readonly ok: true;
      /** Parses to `roadmap`. */
      readonly yaml: string;
      readonly roadmap: Roadmap;
      /** All phases of the YAML, those of tracks that are not followed as well. */
      readonly phases: readonly Phase[];
      readonly report: ImportReport;
    }
  | {
      readonly ok: false;
      readonly code: ImportRefusal;
      readonly message: string;
      /** What the reader can do. */
      readonly hint: string;
      readonly report?: ImportReport;
    };
