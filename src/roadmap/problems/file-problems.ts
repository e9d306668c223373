// Problems of the file as a whole: that it is text, a roadmap, and of a size that can be handled.
import { LIMITS } from '../limits.ts';
import type { ProblemEntries } from './entry.ts';
import { described, foundElsewhere, items, lines, summarised, top, whole } from './example.ts';

const BEGIN = 'Begin with "version: 1", "title: …" and "phases:".';
const SPLIT = 'Split the roadmap into several, one for each repository.';

export const FILE_PROBLEMS = {
  'empty-file': {
    meaning: 'The file has nothing in it.',
    example: described('an empty file', () => '\n'),
    fix: 'Write a roadmap into it; `milepost init` makes one that you can change.',
    message: () => `the file is empty. ${BEGIN}`,
  },
  'not-a-roadmap': {
    meaning: 'The file is YAML, and it is not a group of keys and values such as every roadmap is.',
    example: whole('- course: Statistics\n- book: Algebra'),
    fix: 'Begin the file with `version: 1`, `title: …` and `phases:`, each on a line of its own, with a space after the colon.',
    message: (found?: string) =>
      found === undefined
        ? 'a colon has no space after it. Write "version: 1" and not "version:1".'
        : `the file is ${found}, not a roadmap. ${BEGIN}`,
  },
  'utf-16': {
    meaning: 'The file is written in UTF-16, as some editors on Windows do, or in UTF-32.',
    example: described('a file that was saved as "Unicode" or "UTF-16"', () =>
      Uint8Array.from([0xff, 0xfe, 0x76, 0, 0x65, 0]),
    ),
    fix: 'Save it again with the encoding UTF-8.',
    message: (encoding: string) => `the file is written in ${encoding}. Save it as UTF-8.`,
  },
  'not-utf-8': {
    meaning: 'The file has bytes that are not valid UTF-8; most often it was saved in an older encoding.',
    example: described('"title: résumé", saved in Latin-1', () =>
      Uint8Array.from('title: r\u00E9sum\u00E9', (character) => character.charCodeAt(0)),
    ),
    fix: 'Save it again with the encoding UTF-8.',
    message: () => 'the file has bytes that are not UTF-8 text. Save it as UTF-8.',
  },
  'nul-byte': {
    meaning:
      'The file has a byte of value 0, which no text file has: it is another kind of file, or it was damaged.',
    example: described('a picture or a program that is called roadmap.yml', () => 'version: 1\ntitle: \0'),
    fix: 'Put a text file in its place.',
    message: () => 'the file has a NUL byte, so it is not a text file. Save it as UTF-8 text.',
  },
  'too-large': {
    meaning: 'The file is larger than Milepost reads.',
    example: described('a file of 600 KB', () => `title: ${'x'.repeat(600_000)}\n`),
    fix: `Shorten the notes, or move long texts into files that the items link to. ${SPLIT}`,
    message: () => `the file is larger than ${LIMITS.bytes} bytes (${LIMITS.bytes / 1024} KiB).`,
  },
  'too-many-lines': {
    meaning: 'The file has more lines than Milepost reads.',
    example: described('a file of 30,000 lines', () => 'title: x\n'.repeat(30_000)),
    fix: SPLIT,
    message: () => `more than ${LIMITS.lines} lines. Split the roadmap into several.`,
  },
  'too-many-values': {
    meaning: 'The file has more keys, values, brackets and quotation marks than Milepost reads.',
    example: described('a list of 50,000 numbers', () => `title: [${'1,'.repeat(50_000)}]\n`),
    fix: SPLIT,
    message: () => `more than ${LIMITS.marks} keys, values and marks. Split the roadmap into several.`,
  },
  'too-deep': {
    meaning: 'Lists or keys are nested more deeply than any roadmap needs.',
    example: described('forty nested lists', () => `title: ${'['.repeat(40)}${']'.repeat(40)}\n`),
    fix: 'A roadmap has phases, these have items, and these have lists: remove what is deeper.',
    message: () => `more than ${LIMITS.depth} nested lists or keys. A roadmap needs at most nine levels.`,
  },
  'too-many-items': {
    meaning: 'The roadmap has more items than Milepost makes issues of.',
    example: summarised('a phase of 1,200 items', () =>
      items(lines(1200, (index) => `- task: Task ${index}`)),
    ),
    fix: `${SPLIT} Small steps of one item can be its \`done-when\` instead.`,
    message: () => `this is item ${LIMITS.items + 1}. Split the roadmap into several.`,
  },
  'too-many-kinds': {
    meaning: 'The roadmap declares more kinds of its own than Milepost takes.',
    example: summarised('a roadmap with 60 kinds under `kinds`', () =>
      top(`kinds:\n${lines(60, (index) => `  kind-${index}: {}`)}`),
    ),
    fix: 'Use one kind for similar things.',
    message: () => `this is kind ${LIMITS.kinds + 1} of its own. Use one kind for similar things.`,
  },
  more: {
    meaning: 'The file has more problems or warnings than are shown at once.',
    example: summarised('a phase of 120 items without a kind', () =>
      items(lines(120, (index) => `- id: item-${index}`)),
    ),
    fix: 'Fix those that are shown; the next check shows the others.',
    message: (count: number, what: 'problem' | 'warning') =>
      `${count} more ${what}${count === 1 ? ' is' : 's are'} not shown. Fix these first.`,
  },
  'too-heavy': {
    meaning:
      'Planning what to do for this repository took more time or memory than the App gives to one repository, so it was given up. No issue was touched.',
    example: foundElsewhere(
      {
        description:
          'a roadmap with hundreds of patterns under `path`, in a repository with thousands of merged pull requests',
      },
      'Planning was given up: it took longer than 10 s',
    ),
    fix: 'Make the roadmap, the README or the patterns under `path` smaller.',
    message: (what: string) => `${what}.`,
  },
} satisfies ProblemEntries;
