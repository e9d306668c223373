// What a comment asks for, read from its first line; and the page that explains it says the same.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../../src/tracker/commands/meaning/parse-command.ts';
import { saidIn } from '../../../../src/tracker/commands/marker/said.ts';
import { COMMAND_WORDS, asTyped, usageOf, wordOf } from '../../../../src/tracker/commands/meaning/words.ts';

describe('docs/commands.md', () => {
  const rows = readFileSync('docs/commands.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, usage, does, example] =
        /^\| `(\/milepost [^`]+)` \| ([^|]+) \| `([^`]+)` \|$/.exec(line) ?? [];
      return usage === undefined ? [] : [{ usage, does, example: example ?? '' }];
    });

  it('has each command once, with an example that is read as that command', () => {
    expect(rows.map(({ usage, does }) => [usage, does])).toEqual(
      COMMAND_WORDS.map((word) => [usageOf(word), wordOf(word).does]),
    );
    expect(rows.map(({ example }) => parseCommand(example)?.word)).toEqual(COMMAND_WORDS);
  });
});

describe('a comment', () => {
  it.each([
    ['/milepost done https://a.b\nMore.', { word: 'done', argument: 'https://a.b' }],
    ['  /Milepost  SKIP  no   time ', { word: 'skip', argument: 'no time' }],
    ['   /milepost\tdone\thttps://a.b', { word: 'done', argument: 'https://a.b' }],
    ['\uFEFF/milepost\r\nMore.', { word: 'help', argument: '' }],
    ['/milepost skip \u202Eevil\u0000', { word: 'skip', argument: 'evil' }],
    ['/milepost skip no\u2028time\u2029now\nMore.', { word: 'skip', argument: 'no time now' }],
    ['/milepost dnoe', { word: undefined, written: 'dnoe', near: 'done' }],
    ['/milepost __proto__', { word: undefined, written: '__proto__', near: undefined }],
  ])('%j asks for something', (body, command) => {
    expect(parseCommand(body)).toEqual(command);
  });

  it.each([
    '',
    '/milepostdone',
    '> /milepost done',
    '`/milepost done`',
    'x\n/milepost done',
    '    /milepost done',
    '\t/milepost done',
    ' \t/milepost done',
  ])('%j asks for nothing', (body) => {
    expect(parseCommand(body)).toBeUndefined();
  });
});

it.each([
  [
    'Write "/milepost undo" first, then "/milepost done [address]".',
    'sql',
    'Write "milepost undo sql" first, then "milepost done sql [address]".',
  ],
  ['Or "/milepost done https://…".', '#1', `Or "milepost done '#1' https://…".`],
  ['Then "/milepost pause 2 weeks".', undefined, 'Then "milepost pause 2 weeks".'],
  ['Write "/milepost skip" or /milepost.', undefined, 'Write "milepost skip ITEM" or /milepost.'],
])('on the command line %j names the item', (sentence, item, typed) => {
  expect(asTyped(sentence, item)).toBe(typed);
});

it('what a marker keeps is read again, and nothing of what we never wrote', () => {
  const issue = (marker: string) =>
    `<!-- milepost:item id=a sum=x ${marker} -->\nText\n<!-- milepost:end -->`;
  expect(saidIn(issue('did=done.12.2026-12-01 shows=https%3A%2F%2Fa.b%2F'))).toEqual({
    did: { word: 'done', command: 12, day: '2026-12-01' },
    address: 'https://a.b/',
  });
  expect(saidIn(issue('did=drop.12.2026-12-01 shows=%E0%A4%A'))).toEqual({});
});
