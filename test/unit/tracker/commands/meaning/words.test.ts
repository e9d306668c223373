// What a comment is read as, to the character, and how commands are written in comments and on the command line.
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../../../src/tracker/commands/meaning/parse-command.ts';
import {
  COMMAND_WORDS,
  asTyped,
  usageOf,
  wordOf,
} from '../../../../../src/tracker/commands/meaning/words.ts';
import { letters } from '../asked.ts';

describe('a comment', () => {
  it.each([
    ['/milepost', { word: 'help', argument: '' }],
    ['/milepost ', { word: 'help', argument: '' }],
    ['/milepost done https://a.b\nMore.', { word: 'done', argument: 'https://a.b' }],
    ['  /Milepost  SKIP  no   time ', { word: 'skip', argument: 'no time' }],
    ['/milepost skip \u202Eevil\u0000', { word: 'skip', argument: 'evil' }],
    ['/milepost skip no\u2028time\u2029now\nMore.', { word: 'skip', argument: 'no time now' }],
    ['/milepost __proto__', { word: undefined, written: '__proto__', near: undefined }],
    ['/MILEPOST Done', { word: 'done', argument: '' }],
    ['/milepost\tundo', { word: 'undo', argument: '' }],
    ['\uFEFF   /milepost undo', { word: 'undo', argument: '' }],
    ['/milepost pause\rfor ever', { word: 'pause', argument: '' }],
    ['/milepost pause\r\nfor ever', { word: 'pause', argument: '' }],
    ['/milepost skip Two WORDS', { word: 'skip', argument: 'Two WORDS' }],
    // Of a first line beyond any use, the beginning counts.
    [`/milepost skip ${letters(2000)}`, { word: 'skip', argument: letters(1000 - '/milepost skip '.length) }],
    [`/milepost ${letters(60)}`, { word: undefined, written: letters(50), near: undefined }],
    ['/milepost DNOE it', { word: undefined, written: 'DNOE', near: 'done' }],
    ['/milepost done! it', { word: undefined, written: 'done!', near: 'done' }],
    ['/milepost x done', { word: undefined, written: 'x', near: undefined }],
  ])('%j asks for something', (body, command) => {
    expect(parseCommand(body)).toStrictEqual(command);
  });

  it.each([
    ...['', '> /milepost done', '`/milepost done`', 'x\n/milepost done', '/milepostdone'],
    ...['    /milepost done', '\t/milepost done', ' \t/milepost done'],
    ...['milepost done', '/milepost-done', '/mileposts', 'Yes: /milepost done', '\n/milepost done'],
    ...[' \uFEFF/milepost done', '\uFEFF\uFEFF/milepost done', '/ milepost done'],
  ])('%j asks for nothing', (body) => {
    expect(parseCommand(body)).toBeUndefined();
  });
});

describe('a command', () => {
  it('is written with what may follow it', () => {
    expect(COMMAND_WORDS.map(usageOf)).toEqual([
      ...['/milepost done [address]', '/milepost undo', '/milepost skip [why]', '/milepost progress'],
      ...['/milepost status', '/milepost next', '/milepost why [item]', '/milepost pause [until]'],
      ...['/milepost resume', '/milepost assess SKILL LEVEL', '/milepost repace [what]'],
      ...['/milepost sync', '/milepost help'],
    ]);
  });

  it('is of an item, or of none', () => {
    expect(COMMAND_WORDS.filter((word) => wordOf(word).isOfItem)).toEqual([
      ...['done', 'undo', 'skip', 'progress'],
    ]);
  });
});

describe('on the command line', () => {
  it.each([
    ['sql-2', 'sql-2'],
    [letters(100), letters(100)],
    [letters(101), `'${letters(101)}'`],
    ['Two words', "'Two words'"],
    ['#12', "'#12'"],
    ['', "''"],
  ])('the item %j is typed as %s', (item, typed) => {
    expect(asTyped('Write "/milepost undo".', item)).toBe(`Write "milepost undo ${typed}".`);
  });

  it.each([
    ['"/milepost why"', '"milepost why"'],
    ['"/milepost frob" or "/milepost d"', '"milepost frob" or "milepost d"'],
    ['"/milepost undo", "/milepost skip [why]"', '"milepost undo ITEM", "milepost skip ITEM [why]"'],
    [`"/milepost ${letters(25)}"`, `"milepost ${letters(25)}"`],
    ['/milepost done', '/milepost done'],
    ['Write "/milepost done https://…".', 'Write "milepost done ITEM https://…".'],
    ['"/milepost Done"', '"/milepost Done"'],
    ['"/milepost"', '"/milepost"'],
  ])('%s is %s', (sentence, typed) => {
    expect(asTyped(sentence)).toBe(typed);
  });
});
