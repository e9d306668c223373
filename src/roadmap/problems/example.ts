// Examples of problems: a few lines to be shown, and the whole file that they stand in.

/** Made of lines that a person can read at a glance. */
export interface Example {
  /** The lines that are shown. */
  readonly shown: string;
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
  return example(shown, `version: 1\nextends: ${EXAMPLE_BASE.file}\n${shown}\n`);
}

/** A whole file. */
export function whole(shown: string): Example {
  return example(shown, shown);
}

/** A file that is too long to be shown, or no text: it is described. */
export function described(shown: string, source: () => string | Uint8Array): Example {
  return { shown: `# ${shown}`, source };
}

/** Lines of a file that is right in itself, and what its problem is found out of elsewhere. */
export function foundElsewhere(shown: string, ...details: readonly unknown[]): Example {
  return { shown, details };
}

function example(shown: string, source: string): Example {
  return { shown, source: () => source };
}

function indent(lines: string, by: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(by));
}
