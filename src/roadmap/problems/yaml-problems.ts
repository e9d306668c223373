// Problems of the form of the file: what YAML does not allow, or a roadmap does not need of it.
import { showValue } from '../text.ts';
import type { ProblemEntries } from './entry.ts';
import { items, lines, phases, summarised, top, whole } from './example.ts';

/** What YAML cannot read, in words for someone who has never written YAML. */
const NOT_YAML = {
  indent:
    'this line is indented differently from its neighbours. Keys that belong together begin in the same column.',
  'next-line':
    'the line after this one is indented deeper, as if it belonged to this value. Move it to the left.',
  'open-bracket': 'a [ or { that was opened is not closed, or a comma is missing inside it.',
  'open-quote': 'a quotation mark opens here and is never closed.',
  'two-colons': 'there is a second ": " on this line.',
  bullet: 'a list entry begins with "- ", not with "* ".',
  'list-on-line': 'a list begins on the same line as its key. Begin it on a line of its own.',
  'first-character': 'text cannot begin with this character. Put the text in quotes.',
  backslash:
    'a backslash in double quotes begins a code that does not exist. Use single quotes, or write \\\\.',
  'star-or-and': 'text that begins with * or & has a special meaning in YAML. Put it in quotes.',
  tag: 'text that begins with ! has a special meaning in YAML. Put it in quotes.',
  key: 'a key must be a plain word before a colon.',
  'after-end':
    'there is more text after a value that has ended. Put the whole text in one pair of quotes: double ones where it has an apostrophe.',
  unreadable:
    'this is not valid YAML. Look at the colons, dashes and spaces of this line and the one before.',
} as const;

/** Which of the rules of YAML is broken: by a line without a key, by a comment in the middle of a text, or otherwise. */
export type NotYaml =
  | keyof typeof NOT_YAML
  | { readonly line: string; readonly hasColon: boolean }
  | { readonly comment: string; readonly quoted: string };

const QUOTE_IT = 'Put text that has ": " or " #" in it, or begins with a special character, in quotes.';

function explainNotYaml(broken: NotYaml): string {
  if (broken === 'two-colons' || broken === 'unreadable') return `${NOT_YAML[broken]} ${QUOTE_IT}`;
  if (typeof broken === 'string') return NOT_YAML[broken];
  if ('comment' in broken) {
    const { comment, quoted } = broken;
    return `in YAML ${showValue(comment)} is a comment, and what comes next does not fit there. Put text that has " #" in it in quotes: ${quoted}.`;
  }
  const { line, hasColon } = broken;
  return hasColon
    ? `${showValue(line)} has no space after its colon. Write "title: …".`
    : `${showValue(line)} has no colon. Write a key and its value, such as "title: …".`;
}

export const YAML_PROBLEMS = {
  'not-yaml': {
    meaning:
      'The file cannot be read as YAML from this line on. Most often a text has `: ` or ` #` in it, a line is indented differently from its neighbours, or a bracket or a quotation mark is not closed.',
    example: items('- book: Go: a tour'),
    fix: 'Put such a text in quotes: `- book: "Go: a tour"`. Otherwise do what the message says; while the file is not YAML, nothing else can be checked.',
    message: explainNotYaml,
  },
  'tab-indent': {
    meaning: 'A line is indented with a tab, which YAML does not allow.',
    example: whole('version: 1\ntitle: Data Analyst\nphases:\n\t- title: Foundations'),
    fix: 'Indent with spaces; most editors can be told to write spaces when you press Tab.',
    message: () => 'there is a tab where the indentation is. Use spaces only.',
  },
  'yaml-tag': {
    meaning: 'A text begins with `!`, which YAML takes for the name of a type.',
    example: items('- book: !important Algebra'),
    fix: 'Put the text in quotes: `- book: "!important Algebra"`.',
    message: () => NOT_YAML.tag,
  },
  'yaml-directive': {
    meaning: 'A line begins with `%`, which YAML takes for an instruction to its reader.',
    example: whole('%YAML 1.2\n---\nversion: 1'),
    fix: 'Take the line out.',
    message: () =>
      'a line that begins with "%" is a YAML directive, which a roadmap does not need. Take it out.',
  },
  'two-documents': {
    meaning:
      'A line `---` begins a second document in the same file; Milepost would read only the first one.',
    example: whole('version: 1\ntitle: Data Analyst\n---\nphases: []'),
    fix: 'Take the line out.',
    message: () => 'a line "---" begins a second document. A roadmap is one document: take the line out.',
  },
  'duplicate-key': {
    meaning: 'The same key is written twice in one group of keys, so that one of its values would be lost.',
    example: top('summary: From the first query to a dashboard.\nsummary: A year of evenings.'),
    fix: 'Keep one of them.',
    message: (key: string, line: number) =>
      `the key ${showValue(key)} is written twice; the first is on line ${line}. Keep one.`,
  },
  'bad-merge': {
    meaning: 'The merge key `<<` of YAML takes an alias of a group of keys, but has something else.',
    example: items('- book: Algebra\n  <<: the same as above'),
    fix: 'Name a group of keys with `&name` where it is written, and write `<<: *name`; or write the keys out.',
    message: () => 'the merge key "<<" needs an alias of a group of keys, such as <<: *base.',
  },
  'alias-unknown': {
    meaning: 'A text begins with `*`, which YAML takes for a reference to an earlier `&name`.',
    example: items('- book: *Algebra*'),
    fix: 'Put the text in quotes: `- book: "*Algebra*"`.',
    message: (name: string) =>
      `"*${name}" begins with "*", and no "&${name}" comes before it. If it is text, put it in quotes.`,
  },
  'alias-circle': {
    meaning: 'An alias (`*name`) is inside the value that it refers to, so that it would never end.',
    example: items('- book: Algebra\n  covers: &topics [Groups, *topics]'),
    fix: 'Write the value out.',
    message: (name: string) =>
      `the alias "*${name}" is inside what it refers to. Write the value out instead.`,
  },
  'alias-bomb': {
    meaning: 'Aliases of aliases expand to more values than Milepost reads, although the file is small.',
    example: summarised('eight lists, each of nine aliases of the one before', () =>
      phases(
        lines(
          8,
          (index) =>
            `- &a${index} [${Array(9)
              .fill(index === 0 ? 'x' : `*a${index - 1}`)
              .join(', ')}]`,
        ),
      ),
    ),
    fix: 'Write the values out.',
    message: () => 'the aliases (*name) of this file expand to too many values. Write them out instead.',
  },
} satisfies ProblemEntries;
