// Examples of problems: a few lines to be shown, and the whole file that they stand in.

/** As little as raises a problem. */
export interface Example {
  /** The lines that are shown; where they would be too many, or no text, what they are. */
  readonly shown: string | { readonly description: string };
  /** The file that they stand in; absent where no file alone raises the problem. */
  readonly source?: () => string | Uint8Array;
  /** What to make the message of where no file alone raises the problem. */
  readonly details?: readonly unknown[];
}

/** The roadmap that the examples build on. */
export const EXAMPLE_BASE = {
  file: 'mentor/roadmaps/data.yml',
  source: `version: 1
title: Data Analyst
phases:
  - title: Foundations
    items:
      - course: Statistics
      - book: Algebra
  - title: SQL
    items:
      - skill: SQL
`,
};

const TOP = 'version: 1\ntitle: Data Analyst\n';
const PHASES = 'phases:\n  - title: Foundations\n    items:\n      - task: Write down why you learn this\n';

/** The items of a roadmap's one phase. */
export function items(shown: string): Example {
  return example(shown, `${TOP}phases:\n  - title: Foundations\n    items:\n${indent(shown, 6)}\n`);
}

/** All phases of a roadmap. */
export function phases(shown: string): Example {
  return example(shown, `${TOP}phases:\n${indent(shown, 2)}\n`);
}

/** Lines at the top of a roadmap, before its phases. */
export function top(shown: string): Example {
  return example(shown, `${TOP}${shown}\n${PHASES}`);
}

/** Lines at the top of a roadmap that builds on {@link EXAMPLE_BASE}. */
export function extending(shown: string): Example {
  return whole(`version: 1\nextends: ${EXAMPLE_BASE.file}\n${shown}`);
}

/** A whole file. */
export function whole(shown: string): Example {
  return example(shown, shown);
}

/** An example of many lines, made where it is wanted: what they are is shown instead. */
export function summarised(description: string, make: () => Example): Example {
  return { shown: { description }, source: () => make().source?.() ?? '' };
}

/** `length` lines, each made from its number. */
export function lines(length: number, line: (index: number) => string): string {
  return Array.from({ length }, (_, index) => line(index)).join('\n');
}

/** A file that is too large to be shown, or no text. */
export function described(description: string, source: () => string | Uint8Array): Example {
  return { shown: { description }, source };
}

/** Something that is right in itself, and the details of a problem that only shows elsewhere. */
export function foundElsewhere(shown: Example['shown'], ...details: readonly unknown[]): Example {
  return { shown, details };
}

function example(shown: string, source: string): Example {
  return { shown, source: () => source };
}

function indent(lines: string, by: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(by));
}
