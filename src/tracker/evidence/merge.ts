// A merge, as evidence and as what is told of it. Values only.
import type { IsoDate } from '../../roadmap/roadmap.ts';
import type { Instant } from '../observed.ts';

/** A merge that completes an item. */
export interface Merge {
  /** Of the pull request. */
  readonly number: number;
  readonly mergedAt: Instant;
  /** Nothing says that it completes the item: it only worked on files of its `path`. */
  readonly byPathOnly?: true;
}

/** Why a pull request completes an item: the word that says so, GitHub's link to its issue, or files of its `path`. */
export type Reason =
  | { readonly by: 'completes'; readonly word: string }
  | { readonly by: 'closes'; readonly issue: number }
  | { readonly by: 'path' };

/** What a pull request completes, by item id. */
export type Completed = ReadonlyMap<string, Reason>;

/** By the number of a pull request: the merge that took it back. */
export type Undone = ReadonlyMap<number, Merge>;

/** The one comment on what became of an item: a merge completed it, or took back what had. */
export interface AboutMerge {
  readonly kind: 'completed' | 'reverted';
  readonly pull: number;
  /** The day (UTC) of that merge: only merges of late are read. Unknown in what an early version wrote. */
  readonly on?: IsoDate;
}
