// Each reason why a command is refused, word by word, with the nearest command that is right.
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../../../src/tracker/commands/answer/refusals.ts';
import { refuse } from '../../../../../src/tracker/commands/meaning/meaning.ts';
import { letters } from '../asked.ts';

describe('a word that is no command', () => {
  it('is named, with the nearest', () => {
    expect(REFUSALS['unknown-word']('dnoe', 'done')).toEqual({
      message: 'There is no command "dnoe".',
      hint: 'Did you mean "/milepost done"?',
    });
  });

  it('is named, with all of them where none is near', () => {
    expect(REFUSALS['unknown-word']('x', undefined).hint).toBe(
      'There are: done, undo, skip, progress, status, next, why, pause, resume, assess, repace, sync, help.',
    );
  });
});

describe('an item', () => {
  it.each([
    ['done', 'done [address]'],
    ['undo', 'undo'],
  ] as const)('is what "%s" is about', (word, usage) => {
    expect(REFUSALS['not-an-item'](word)).toEqual({
      message: `"${word}" is about one item of the roadmap, and this is not the issue of one.`,
      hint: `Write "/milepost ${usage}" as a comment on the item's issue.`,
    });
  });

  it.each([
    ['', [], 'Which item?', ''],
    ['x', [], 'There is no item "x" in the roadmap.', ''],
    ['', ['a'], 'Which item?', 'Did you mean "/milepost why a"? '],
    [
      'x',
      ['a', 'b'],
      'There is no item "x" in the roadmap.',
      'Did you mean "/milepost why a", "/milepost why b"? ',
    ],
  ])('that nobody finds: "%s", near %j', (...[written, near, message, meant]) => {
    expect(REFUSALS['which-item'](written, near)).toEqual({
      message,
      hint: `${meant}On the issue of an item "/milepost why" is enough.`,
    });
  });

  it('is done or skipped already', () => {
    expect(REFUSALS['already-skipped']('done')).toEqual({
      message: 'The item is skipped.',
      hint: 'Write "/milepost undo" first, then "/milepost done [address]".',
    });
    expect(REFUSALS['already-done']('skip')).toEqual({
      message: 'The item is done.',
      hint: 'Write "/milepost undo" first, then "/milepost skip [why]".',
    });
  });
});

it.each([
  [
    'not-its-own',
    'The roadmap that is followed here is not a file of this repository.',
    'Change its dates where it stands: "milepost repace" on the command line.',
  ],
  [
    'waits',
    'So many items left the roadmap at once that Milepost waits for you to confirm it, and counts nothing until then.',
    'The README, or the issue with the progress, says how. Then write the command once more.',
  ],
  [
    'not-an-address',
    'What follows "done" has to be one web address, with http or https and without a password.',
    'Write "/milepost done https://…", or "/milepost done" alone.',
  ],
  [
    'address-too-long',
    'The address is too long to keep it.',
    'Use a shorter one, or write "/milepost done" alone.',
  ],
  [
    'nothing-to-undo',
    'The item is open and nothing says that it is in progress, so there is nothing to take back.',
    'To close it, write "/milepost done" or "/milepost skip".',
  ],
  [
    'overtaken-closed',
    'The issue was closed after this comment was written, so it stays closed.',
    'If you still mean it, write "/milepost undo" once more.',
  ],
  [
    'no-skills',
    'The roadmap has no skills.',
    'Write them under "skills:" in the roadmap file, each with its "name" and the level to reach as its "target".',
  ],
  [
    'nothing-yet',
    'The roadmap has no issues here yet, so there is nowhere to keep this.',
    'Write the command once more when they are there.',
  ],
  [
    'no-room',
    'The notes in this issue leave no room for what Milepost has to remember.',
    'Shorten them, and write the command once more.',
  ],
  [
    'mistakes',
    'The roadmap has mistakes, so Milepost does nothing here until they are fixed.',
    'The README, or the issue with the progress, says what they are. Then write the command once more.',
  ],
] as const)('%s', (code, message, hint) => {
  expect(REFUSALS[code]()).toEqual({ message, hint });
});

it('the issue was reopened meanwhile', () => {
  expect(REFUSALS['overtaken-open']('skip')).toEqual({
    message: 'The issue was reopened after this comment was written, so it stays open.',
    hint: 'If you still mean it, write "/milepost skip [why]" once more.',
  });
});

describe('a pause', () => {
  it('says a day or for how long; of what it says, 50 characters are named', () => {
    const hint =
      'Write a date or a number of days, weeks or months: "/milepost pause 2 weeks". Without one the pause lasts until "/milepost resume".';
    expect(REFUSALS['not-a-time'](letters(50), '2 weeks')).toEqual({
      message: `"${letters(50)}" says neither a day nor for how long.`,
      hint,
    });
    expect(REFUSALS['not-a-time'](`${letters(50)}b`, '2 weeks')).toEqual(
      REFUSALS['not-a-time'](letters(50), '2 weeks'),
    );
  });

  it('lasts until a day to come, in a year', () => {
    expect(REFUSALS['past-day']('2026-12-01')).toEqual({
      message: '2026-12-01 is not in the future.',
      hint: 'Write a later one. To end a pause, write "/milepost resume".',
    });
    expect(REFUSALS['far-day']('2028-12-01')).toEqual({
      message: '2028-12-01 is more than a year ahead.',
      hint: 'Write an earlier day, or "/milepost pause" alone: then the pause lasts until "/milepost resume".',
    });
  });
});

describe('a skill', () => {
  it.each<[Parameters<(typeof REFUSALS)['which-skill']>, string, string]>([
    [['', ['SQL']], 'Which skill?', 'Write its name and the level: "/milepost assess SQL beginner".'],
    [
      ['slq', ['SQL', 'R'], 'advanced'],
      '"slq" names no skill of the roadmap, or more than one.',
      'Write its name and the level: "/milepost assess SQL advanced", "/milepost assess R advanced".',
    ],
    [
      [`${letters(50)}b`, ['SQL']],
      `"${letters(50)}" names no skill of the roadmap, or more than one.`,
      'Write its name and the level: "/milepost assess SQL beginner".',
    ],
  ])('%j', (details, message, hint) => {
    expect(REFUSALS['which-skill'](...details)).toEqual({ message, hint });
  });

  it.each<[Parameters<(typeof REFUSALS)['which-level']>, string, string]>([
    [['', 'SQL', undefined], 'Which level of SQL?', 'beginner'],
    [['expert', 'SQL', undefined], '"expert" is no level.', 'beginner'],
    [['advancd', 'SQL', 'advanced'], '"advancd" is no level.', 'advanced'],
    [[`${letters(50)}b`, 'SQL', undefined], `"${letters(50)}" is no level.`, 'beginner'],
  ])('has a level: %j', (details, message, level) => {
    expect(REFUSALS['which-level'](...details)).toEqual({
      message,
      hint: `There are beginner, intermediate, advanced: "/milepost assess SQL ${level}".`,
    });
  });
});

it('refusing a command says so, with what its reason needs to know', () => {
  expect(refuse('past-day', '2026-12-01')).toEqual({
    kind: 'refused',
    refusal: {
      message: '2026-12-01 is not in the future.',
      hint: 'Write a later one. To end a pause, write "/milepost resume".',
    },
  });
});
