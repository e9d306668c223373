// What a marker remembers of the fields that we wrote beside our text, and what follows from it: a field that a person
// changed since is theirs until the roadmap changes it.
import { shortHash } from './managed-block.ts';

/** What an issue's marker remembers: digests of its title and of our labels on it, the number of its milestone. */
export interface WrittenIssue {
  readonly title: string;
  /** Empty where it is not known. */
  readonly milestone: string;
  readonly labels: readonly string[];
}

/** What a milestone's marker remembers: digests of its title and of what its text is made from, its date. */
export interface WrittenMilestone {
  readonly title: string;
  /** Empty where there was none. */
  readonly due: string;
  readonly text: string;
}

/** A few hex digits that stand for a value: enough to tell that it changed. */
export function digest(value: string): string {
  return shortHash(value).slice(0, 8);
}

/** The same whatever the case: GitHub takes two such names for one. */
export function labelDigest(name: string): string {
  return shortHash(name.toLowerCase()).slice(0, 4);
}

/** As it stands in the marker: `wrote=title.milestone.label.label`. */
export function printWrittenIssue({ title, milestone, labels }: WrittenIssue): string {
  return [title, milestone, ...labels].join('.');
}

/** Undefined where the marker says nothing: it was written before there was such a memory. */
export function readWrittenIssue(wrote: string | undefined): WrittenIssue | undefined {
  const [title, milestone, ...labels] = wrote?.split('.') ?? [];
  return title === undefined || milestone === undefined ? undefined : { title, milestone, labels };
}

/** As it stands in the marker: `wrote=title.date.text`. */
export function printWrittenMilestone({ title, due, text }: WrittenMilestone): string {
  return [title, due, text].join('.');
}

/** See {@link readWrittenIssue}. */
export function readWrittenMilestone(wrote: string | undefined): WrittenMilestone | undefined {
  const [title, due, text] = wrote?.split('.') ?? [];
  return title === undefined || due === undefined || text === undefined ? undefined : { title, due, text };
}

/** `same`: as the roadmap wants it. `write`: the roadmap changed, or we do not know better. `keep`: a person changed it. */
export type Verdict = 'same' | 'write' | 'keep';

/** Weighs what the roadmap wants now against what is there, and what we wrote. */
export function weigh(field: {
  readonly wanted: string;
  readonly observed: string;
  readonly written: string | undefined;
}): Verdict {
  if (field.observed === field.wanted) return 'same';
  return field.written === field.wanted ? 'keep' : 'write';
}
