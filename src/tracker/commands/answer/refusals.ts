// Why a command is refused, and the nearest one that is right. Sentences for people; each is escaped where it is rendered.
import { LEVELS } from '../../../roadmap/roadmap.ts';
import { COMMAND_WORDS, type CommandWord, usageOf } from '../meaning/words.ts';

export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

export const REFUSALS = {
  'unknown-word': (written: string, near: CommandWord | undefined): Refusal => ({
    message: `There is no command "${written}".`,
    hint:
      near === undefined ? `There are: ${COMMAND_WORDS.join(', ')}.` : `Did you mean "/milepost ${near}"?`,
  }),
  'not-an-item': (word: CommandWord): Refusal => ({
    message: `"${word}" is about one item of the roadmap, and this is not the issue of one.`,
    hint: `Write "${usageOf(word)}" as a comment on the item's issue.`,
  }),
  'which-item': (written: string, near: readonly string[]): Refusal => ({
    message: written === '' ? 'Which item?' : `There is no item "${written}" in the roadmap.`,
    hint: [
      ...(near.length === 0 ? [] : [`Did you mean ${near.map((id) => `"/milepost why ${id}"`).join(', ')}?`]),
      'On the issue of an item "/milepost why" is enough.',
    ].join(' '),
  }),
  'not-its-own': (): Refusal => ({
    message: 'The roadmap that is followed here is not a file of this repository.',
    hint: 'Change its dates where it stands: "milepost repace" on the command line.',
  }),
  waits: (): Refusal => ({
    message:
      'So many items left the roadmap at once that Milepost waits for you to confirm it, and counts nothing until then.',
    hint: 'The README, or the issue with the progress, says how. Then write the command once more.',
  }),
  'not-an-address': (): Refusal => ({
    message: 'What follows "done" has to be one web address, with http or https and without a password.',
    hint: 'Write "/milepost done https://…", or "/milepost done" alone.',
  }),
  'address-too-long': (): Refusal => ({
    message: 'The address is too long to keep it.',
    hint: 'Use a shorter one, or write "/milepost done" alone.',
  }),
  'already-skipped': (word: CommandWord): Refusal => ({
    message: 'The item is skipped.',
    hint: `Write "/milepost undo" first, then "${usageOf(word)}".`,
  }),
  'already-done': (word: CommandWord): Refusal => ({
    message: 'The item is done.',
    hint: `Write "/milepost undo" first, then "${usageOf(word)}".`,
  }),
  'nothing-to-undo': (): Refusal => ({
    message: 'The item is open and nothing says that it is in progress, so there is nothing to take back.',
    hint: 'To close it, write "/milepost done" or "/milepost skip".',
  }),
  'overtaken-open': (word: CommandWord): Refusal => ({
    message: 'The issue was reopened after this comment was written, so it stays open.',
    hint: `If you still mean it, write "${usageOf(word)}" once more.`,
  }),
  'overtaken-closed': (): Refusal => ({
    message: 'The issue was closed after this comment was written, so it stays closed.',
    hint: 'If you still mean it, write "/milepost undo" once more.',
  }),
  'not-a-time': (written: string, near: string): Refusal => ({
    message: `"${written.slice(0, 50)}" says neither a day nor for how long.`,
    hint: `Write a date or a number of days, weeks or months: "/milepost pause ${near}". Without one the pause lasts until "/milepost resume".`,
  }),
  'past-day': (day: string): Refusal => ({
    message: `${day} is not in the future.`,
    hint: 'Write a later one. To end a pause, write "/milepost resume".',
  }),
  'far-day': (day: string): Refusal => ({
    message: `${day} is more than a year ahead.`,
    hint: 'Write an earlier day, or "/milepost pause" alone: then the pause lasts until "/milepost resume".',
  }),
  'no-skills': (): Refusal => ({
    message: 'The roadmap has no skills.',
    hint: 'Write them under "skills:" in the roadmap file, each with its "name" and the level to reach as its "target".',
  }),
  'which-skill': (
    written: string,
    near: readonly string[],
    level: (typeof LEVELS)[number] = LEVELS[0],
  ): Refusal => ({
    message:
      written === ''
        ? 'Which skill?'
        : `"${written.slice(0, 50)}" names no skill of the roadmap, or more than one.`,
    hint: `Write its name and the level: ${near.map((name) => `"/milepost assess ${name} ${level}"`).join(', ')}.`,
  }),
  'which-level': (written: string, skill: string, near: string | undefined): Refusal => ({
    message: written === '' ? `Which level of ${skill}?` : `"${written.slice(0, 50)}" is no level.`,
    hint: `There are ${LEVELS.join(', ')}: "/milepost assess ${skill} ${near ?? LEVELS[0]}".`,
  }),
  'nothing-yet': (): Refusal => ({
    message: 'The roadmap has no issues here yet, so there is nowhere to keep this.',
    hint: 'Write the command once more when they are there.',
  }),
  'no-room': (): Refusal => ({
    message: 'The notes in this issue leave no room for what Milepost has to remember.',
    hint: 'Shorten them, and write the command once more.',
  }),
  mistakes: (): Refusal => ({
    message: 'The roadmap has mistakes, so Milepost does nothing here until they are fixed.',
    hint: 'The README, or the issue with the progress, says what they are. Then write the command once more.',
  }),
} satisfies Readonly<Record<string, (...details: never[]) => Refusal>>;
