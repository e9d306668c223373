// Every conflict by its code. A plan says one with `conflict`, so that a code that is not in the catalogue does not compile;
// docs/problems.md and `milepost explain` are made of it.
import type { ConflictEntry } from './entry.ts';
import { ISSUE_CONFLICTS } from './issue-conflicts.ts';
import { PULL_CONFLICTS } from './pull-conflicts.ts';
import { README_CONFLICTS } from './readme-conflicts.ts';
import { ROADMAP_CONFLICTS } from './roadmap-conflicts.ts';

export const CONFLICTS = {
  ...ROADMAP_CONFLICTS,
  ...ISSUE_CONFLICTS,
  ...PULL_CONFLICTS,
  ...README_CONFLICTS,
};

/** Stable name of a conflict, such as `changed-by-hand`. */
export type ConflictCode = keyof typeof CONFLICTS;

/** The catalogue by the heads of its page. */
export const CONFLICT_AREAS = {
  'Left as it is: the roadmap': ROADMAP_CONFLICTS,
  'Left as it is: issues, milestones and labels': ISSUE_CONFLICTS,
  'Left as it is: merged pull requests': PULL_CONFLICTS,
  'Left as it is: the README': README_CONFLICTS,
};

/** Something that we refuse to guess about. Theirs stays. */
export interface Conflict {
  readonly code: ConflictCode;
  /** What it is about: `issue #12`, `README.md`, `milestone "Basics"`. */
  readonly subject: string;
  readonly message: string;
  /** What the learner can do. */
  readonly hint: string;
}

export function conflict<Code extends ConflictCode>(
  code: Code,
  subject: string,
  ...details: Parameters<(typeof CONFLICTS)[Code]['say']>
): Conflict {
  const { say }: ConflictEntry = CONFLICTS[code];
  return { code, subject, ...say(...(details as never[])) };
}

/** One line for people: what it is about, what was found, what to do, and the code. */
export function describeConflict({ code, subject, message, hint }: Conflict): string {
  return `${subject}: ${message} ${hint} [${code}]`;
}
