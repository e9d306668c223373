// Problems of lists and texts that hold too little or too much.
import { showValue } from '../text.ts';
import type { ProblemEntries } from './entry.ts';
import { items, lines, phases, summarised, top, whole } from './example.ts';

export const AMOUNT_PROBLEMS = {
  'not-a-list': {
    meaning: 'There is a single value where a list belongs.',
    example: items('- book: Algebra\n  covers: Groups'),
    fix: 'Put it in square brackets, `covers: [Groups]`, or on a line of its own that begins with `- `.',
    message: (name: string, found: unknown) => `${name} is ${showValue(found)}, not a list.`,
  },
  'empty-value': {
    meaning: 'A key has no value.',
    example: items('- book: Algebra\n  hours:'),
    fix: 'Write the value, or take the line out.',
    message: (name: string) => `${name} has no value. Write one, or take the line out.`,
  },
  'empty-list': {
    meaning: 'A list has no entries, and it must have at least one.',
    example: whole('version: 1\ntitle: Data Analyst\nphases: []'),
    fix: 'Add an entry, or take the key out where it may be missing.',
    message: (key: string) => `"${key}" is an empty list.`,
  },
  'empty-phase': {
    meaning: 'A phase has no items. It would become a milestone that is never reached.',
    example: phases('- title: Foundations\n  items: []'),
    fix: 'Add an item, or take the phase out.',
    message: () => 'this phase has no items. Add one, such as "- book: Its title", or take the phase out.',
  },
  'too-few-choices': {
    meaning: '`one-of` offers no choice, because it has only one entry or none.',
    example: items('- one-of:\n    - book: Algebra'),
    fix: 'Add another choice, or write the one that is there as an item.',
    message: () => '"one-of" has fewer than two choices.',
  },
  'too-few-tracks': {
    meaning: '`tracks` offers no choice, because it has only one entry.',
    example: top('tracks:\n  - title: Data Scientist\ntrack: data-scientist'),
    fix: 'Add another track, or take `tracks` out.',
    message: () => '"tracks" has only one track, which is no choice. Add another, or remove "tracks".',
  },
  'too-many': {
    meaning: 'A list has more entries than Milepost takes.',
    example: summarised('a book that covers 60 topics', () =>
      items(`- book: Algebra\n  covers:\n${lines(60, (index) => `    - Topic ${index}`)}`),
    ),
    fix: 'Shorten it, or make two items of one.',
    message: (name: string, count: number) => `${name} has ${count} entries.`,
  },
  'too-long': {
    meaning:
      'A text is longer than Milepost takes. Titles have to fit into the titles of issues and milestones.',
    example: summarised('a phase whose title has 250 characters', () =>
      phases(`- title: ${'x'.repeat(250)}\n  items:\n    - book: Algebra`),
    ),
    fix: 'Shorten it. What does not fit into a title can go into `notes`, `goal` or `summary`.',
    message: (length: number, name?: string) =>
      name === undefined
        ? `the titles of the choices, joined with " or ", are ${length} characters long. Give fewer choices or shorter titles.`
        : `${name} is ${length} characters long.`,
  },
  'not-one-line': {
    meaning: 'A text that must be on one line has several.',
    example: items('- book: |\n    Algebra\n    for beginners'),
    fix: 'Write it on one line. Longer texts go into `notes`, `objective`, `goal`, `outcome` or `summary`.',
    message: (name: string) => `${name} has more than one line.`,
  },
} satisfies ProblemEntries;
