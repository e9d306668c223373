// What the catalogue says of one kind of conflict.

export interface ConflictEntry {
  /** What was found, and why Milepost does not act on it: whole sentences in Markdown. */
  readonly meaning: string;
  /** What is said of it, and what the learner can do, from the details of the case. */
  readonly say: (...details: never[]) => { readonly message: string; readonly hint: string };
  /** A case as docs/problems.md shows it. */
  readonly example: { readonly subject: string; readonly details: readonly unknown[] };
}

/** Conflicts by their codes, which are stable: scripts and people refer to them. */
export type ConflictEntries = Readonly<Record<string, ConflictEntry>>;
