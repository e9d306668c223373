// Why an import leaves an entry out, by codes. Whoever leaves one out says so with `leaveOut`, so that a code that is not in the
// catalogue does not compile; docs/problems.md and `milepost explain` are made of it.
import { LIMITS } from '../../roadmap/limits.ts';
import type { Explanation } from '../../roadmap/problems/explanation.ts';

interface ReasonEntry {
  /** What such an entry is: whole sentences in Markdown. */
  readonly meaning: string;
  /** What goes on after "Left out, because", from the details of the case. */
  readonly why: (...details: never[]) => string;
  /** What to do about it: whole sentences in Markdown. */
  readonly fix: string;
  /** A case as docs/problems.md shows it. */
  readonly example: readonly unknown[];
}

const MOVE =
  'If it is something to do, put it under a heading that names a phase, such as `## Phase 3: Practice`, and import again; or add it to the roadmap by hand.';
const SPLIT =
  'Import the parts of the document that belong to one roadmap, or make several roadmaps, one for each repository.';

const LIMITED = {
  items: `a roadmap has at most ${LIMITS.items} items`,
  phase: 'the roadmap has no room for its phase',
  prose: `the goal or the outcome of a phase has at most ${LIMITS.prose} characters`,
  file: 'the roadmap would be larger than a roadmap file may be',
} as const;

const EMPTY = {
  entry: 'it has no text',
  row: 'no cell of it is a title',
} as const;

const LABEL = {
  phase: 'it is the name of a phase',
  list: 'it only names the entries under it',
  nothing: 'there is nothing under it',
  when: 'it only says when, or which one in a row',
  said: 'it says something about the work around it, and is no work',
  blank: 'it is a blank to fill in',
  rest: 'it is a rest day or a total, and no work',
  favour: 'it asks for a star or wishes luck, and is no work',
} as const;

export const LEFT_OUT = {
  aside: {
    meaning:
      'Its section does not belong to a roadmap: it is about the author or the project, says thanks, lists resources, or looks back.',
    why: (title: string, what: string) => `its section, "${title}", is ${what}`,
    fix: MOVE,
    example: ['Contributing', 'about the project'],
  },
  contents: {
    meaning: 'It is in a table of contents, which only links to other places of the same document.',
    why: (title: string) => `its section, "${title}", is a table of contents`,
    fix: MOVE,
    example: ['On this page'],
  },
  label: {
    meaning:
      'It is not something to do: it is the name of what is under it, says when, how long or how hard the work around it is, or has a blank to fill in.',
    why: (of: keyof typeof LABEL) => LABEL[of],
    fix: 'Nothing, usually: what is under it was imported. Otherwise add it to the roadmap by hand.',
    example: ['list'],
  },
  empty: {
    meaning: 'It has no text from which an item could be made.',
    why: (what: keyof typeof EMPTY) => EMPTY[what],
    fix: 'Nothing, if it was meant to be empty. Otherwise give it a title and import again.',
    example: ['row'],
  },
  html: {
    meaning: 'It is written in HTML. Only headings of `<summary>` are read from HTML.',
    why: () => 'it is written in HTML; write it as "- …" to have it imported',
    fix: 'Write it as a Markdown list, each entry on a line that begins with `- `, and import again.',
    example: [],
  },
  'over-limit': {
    meaning: 'The roadmap would be larger than a roadmap may be.',
    why: (of: keyof typeof LIMITED) => LIMITED[of],
    fix: SPLIT,
    example: ['items'],
  },
  'not-read': {
    meaning: 'It comes so late in a very long document that it was not read.',
    why: () => 'the document is too long to be read that far',
    fix: SPLIT,
    example: [],
  },
  unclear: {
    meaning: 'The import did not understand what it is.',
    why: (alone?: 'alone') =>
      alone === undefined ? 'it was not understood' : 'its section has nothing to do in it',
    fix: 'Add it to the roadmap by hand if it belongs there.',
    example: [],
  },
} satisfies Readonly<Record<string, ReasonEntry>>;

/** Stable name of a reason, such as `aside`. */
export type LeftOutCode = keyof typeof LEFT_OUT;

/** The catalogue by the head of its page. */
export const LEFT_OUT_AREAS = { 'Left out of an import': LEFT_OUT };

/** The entry with the reason why it is not in the roadmap. */
export function leaveOut<Entry extends object, Code extends LeftOutCode>(
  entry: Entry,
  code: Code,
  ...details: Parameters<(typeof LEFT_OUT)[Code]['why']>
): Entry & { readonly code: Code; readonly why: string } {
  const { why }: ReasonEntry = LEFT_OUT[code];
  return { ...entry, code, why: why(...(details as never[])) };
}

/** Whether the catalogue has it. */
export function isLeftOutCode(text: string): text is LeftOutCode {
  return Object.hasOwn(LEFT_OUT, text);
}

export function explainLeftOut(code: LeftOutCode): Explanation {
  const { meaning, why, fix, example }: ReasonEntry = LEFT_OUT[code];
  return { meaning, message: `Left out, because ${why(...(example as never[]))} [${code}]:`, fix };
}
