// The README updater: old text in, new text out. Every byte outside the markers stays.

export interface ReadmeConflict {
  readonly ok: false;
  /** `start-missing`, `end-missing`, `end-before-start` or `twice`. */
  readonly code: string;
  readonly message: string;
  /** Of the marker that is wrong, counted from 1. */
  readonly line: number;
}

export type ReadmeUpdate = { readonly ok: true; readonly text: string } | ReadmeConflict;

/** Replaces the section between the markers, or inserts it after the first heading. */
export function updateReadme(text: string, section: string): ReadmeUpdate {
  throw new Error(`not written yet: ${text}${section}`);
}

export interface NewReadme {
  readonly title: string;
  readonly summary?: string;
  readonly section: string;
}

/** A README for a repository that has none. */
export function newReadme(input: NewReadme): string {
  throw new Error(`not written yet: ${input.title}`);
}
