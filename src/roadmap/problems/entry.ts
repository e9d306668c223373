// What the catalogue says of one problem.
import type { Example } from './example.ts';

export interface ProblemEntry {
  /** What is wrong, and where that matters why: whole sentences in Markdown. */
  readonly meaning: string;
  /** A roadmap that raises this problem and no other. */
  readonly example: Example;
  /** What to do about it: whole sentences in Markdown. */
  readonly fix: string;
  /** What Milepost says of it, made from what is wrong in this case. */
  readonly message: (...details: never[]) => string;
}

/** Problems by their codes, which are stable: scripts and people refer to them. */
export type ProblemEntries = Readonly<Record<string, ProblemEntry>>;
