// Problems of keys: those that are not known, missing or in the wrong place, and kinds.
import { showValue } from '../text.ts';
import type { ProblemEntries } from './entry.ts';
import { items, top, whole } from './example.ts';

/** What the keys that belong there look like. */
type NotKeys =
  /** `form` is how it is written: `- task: Tune the guitar`. */
  | {
      readonly found: unknown;
      readonly name: string;
      readonly lacking: 'key' | 'kind';
      readonly form: string;
    }
  /** `book:Algebra`; `line` has the space. */
  | { readonly found: unknown; readonly line: string }
  /** What is under the key: `the name of each kind`. */
  | { readonly found: unknown; readonly key: string; readonly under: string }
  | { readonly found: unknown; readonly setting: string };

function explainNotKeys(wrong: NotKeys): string {
  const found = showValue(wrong.found);
  if ('form' in wrong)
    return `${wrong.name} is ${found} and has no ${wrong.lacking}. Write it as "${wrong.form}".`;
  if ('line' in wrong) return `${found} has no plain space after its colon. Write it as "${wrong.line}".`;
  if ('under' in wrong)
    return `"${wrong.key}" is ${found}, and must hold keys. Write "${wrong.key}:" and under it ${wrong.under} with its own keys.`;
  return `"tracker" is ${found}, and must hold settings. Write them under it, such as "${wrong.setting}".`;
}

export const KEY_PROBLEMS = {
  'unknown-key': {
    meaning: 'A key is not allowed there. What it says would be lost, so nothing is done until it is fixed.',
    example: items('- book: Algebra\n  ned: [statistics]'),
    fix: 'Correct the key, or move it to where it belongs; docs/roadmap.md lists the keys of each place. If there is no key for it, write it into `notes`.',
    message: (key: string) =>
      key === '$schema'
        ? '"$schema" is not a key of a roadmap. For help in an editor, begin the file with the comment "# yaml-language-server: $schema=…".'
        : `unknown key ${showValue(key)}.`,
  },
  'missing-key': {
    meaning: 'A key that must be there is missing.',
    example: whole('version: 1\ntitle: Data Analyst'),
    fix: 'Add it as the message shows.',
    message: (key: string, place: string, example: string) =>
      `"${key}" is missing in ${place}. Write ${example}.`,
  },
  'not-keys': {
    meaning:
      'There is a plain text or a list where a group of keys and values belongs, such as an item without its kind.',
    example: items('- Tune the guitar'),
    fix: 'Write the key before it, with a colon and a space: `- task: Tune the guitar`.',
    message: explainNotKeys,
  },
  'no-kind': {
    meaning: 'An item has no kind. The kind is the key before its title, such as `book` or `project`.',
    example: items('- by: A school\n  hours: 40'),
    fix: 'Add the kind and the title: `course: Statistics`.',
    message: (what: string) =>
      `this ${what} has no kind. Write the kind and the title, such as "book: Its title".`,
  },
  'unknown-kind': {
    meaning: 'The key with the title of an item is not a kind that Milepost knows.',
    example: items('- workshop: Statistics for beginners'),
    fix: 'Use a known kind, or declare yours at the top of the file: `kinds: {workshop: {}}`.',
    message: (key: string) =>
      key === 'title'
        ? '"title" is not a key of an item: write its kind instead, such as "book: Its title".'
        : `${showValue(key)} is not a kind. Use a known one, or declare yours under "kinds:" at the top of the file.`,
  },
  'two-kinds': {
    meaning: 'An item has two kinds, and it can only be one thing.',
    example: items('- course: Statistics\n  book: Statistics in a nutshell'),
    fix: 'Make two items of it; if one of them is enough, put both under `one-of`.',
    message: (kind: string, first: string, what: 'item' | 'choice') =>
      `"${kind}" is a second kind on one ${what}, which is already a "${first}". Make it ${what === 'item' ? 'an item' : 'a choice'} of its own.`,
  },
  'bad-kind': {
    meaning:
      'A name under `kinds` cannot be the name of a kind, because it is not a plain lower-case word, or is already a key.',
    example: top('kinds:\n  Side Project: {}'),
    fix: 'Choose a short word in lower case, such as `side-project`.',
    message: (name: string) => `${showValue(name)} cannot be the name of a kind.`,
  },
  'not-with-one-of': {
    meaning: 'An item with `one-of` has a key that only one choice can have.',
    example: items('- one-of:\n    - course: Python\n    - book: Python\n  url: https://example.org/python'),
    fix: 'Move it to the choice that it describes, or into `notes`.',
    message: (key: string, where: string) => `"${key}" does not go with "one-of". Move it ${where}.`,
  },
} satisfies ProblemEntries;
