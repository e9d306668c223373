// Problems of single characters, and warnings of texts that YAML reads as others than they look.
import { showValue } from '../text.ts';
import type { ProblemEntries } from './entry.ts';
import { items, top } from './example.ts';

export const TEXT_PROBLEMS = {
  'odd-character': {
    meaning:
      'A character only looks like the one that YAML or Milepost needs, or cannot be seen at all: a no-break space, a full-width colon, a long dash. Such characters come with text that was copied from a web page or a word processor.',
    example: items('- book:\u00A0Algebra'),
    fix: 'Delete the character and type it on the keyboard.',
    message: (where: string, name: string, advice: string) => `${where} there is ${name}. ${advice}`,
  },
  'space-before-key': {
    meaning: 'A key in quotes begins with a space, which makes it another key.',
    example: top('" summary": From the first query to a dashboard.'),
    fix: 'Take the space out, and the quotes.',
    message: (key: string) => `the key ${showValue(key)} begins with a space. Take it out.`,
  },
  'control-character': {
    meaning:
      'A text has a character that nobody can see: one that moves the cursor, or turns the direction in which the text is read.',
    example: items('- book: "Algebra\\u202E"'),
    fix: 'Delete it; if you cannot find it, type the text again.',
    message: (name: string) => `an invisible control character (${name}) is in this text. Take it out.`,
  },
  invisible: {
    meaning: 'A text has only invisible characters, so nobody could see it.',
    example: items('- book: "\\u200B"\n  id: algebra'),
    fix: 'Write a text with visible characters.',
    message: () => 'this text has no visible character. Write one.',
  },
  comment: {
    meaning:
      'A warning. In YAML ` #` begins a comment, so the text ends before it. Milepost uses what is left of it.',
    example: items('- task: Play song #1 by heart'),
    fix: 'Put the text in quotes: `"Play song #1 by heart"`. If it is a comment, put a space after the `#`.',
    message: (only: string, { quoted, isBare }: { quoted: string; isBare: boolean }) => {
      const otherwise = isBare ? '' : ' If it is a comment, put a space after the "#".';
      return `" #" begins a comment, so this text is only ${only}. If the rest belongs to it, put all of it in quotes: ${quoted}.${otherwise}`;
    },
  },
  anchor: {
    meaning:
      'A warning. For YAML, a word that begins with `&` is a name that other lines refer to, so it is not part of the text.',
    example: items('- task: &Sharp and flat keys'),
    fix: 'Put the text in quotes: `"&Sharp and flat keys"`.',
    message: (part: string, only: string, quoted: string) =>
      `YAML takes ${part} for a name that other lines refer to, so this text is only ${only}. If it belongs to the text, put all of it in quotes: ${quoted}.`,
  },
  comma: {
    meaning: 'A warning. Within `[ ]` a comma ends an entry, also between round brackets.',
    example: items('- book: Analysis\n  covers: [Calculus (I, II), Algebra]'),
    fix: 'Put the entry in quotes: `"Calculus (I, II)"`.',
    message: (only: string, whole: string) =>
      `the comma ends this entry, so it is only ${only}. If what follows belongs to it, put all of it in quotes: ${whole}.`,
  },
  escape: {
    meaning:
      'A warning. In double quotes YAML reads a backslash and the letter after it as a code, such as `\\t` as a tab.',
    example: items('- task: "Read C:\\tools"'),
    fix: "Use single quotes: `'Read C:\\tools'`.",
    message: (read: readonly string[], written: string) =>
      `in double quotes YAML reads ${read.join(' and ')}. If the backslash belongs to the text, write ${written}.`,
  },
} satisfies ProblemEntries;
