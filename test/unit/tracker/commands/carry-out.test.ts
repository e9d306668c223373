// What a command does to the item on whose issue it stands: what is written, that it is so already, or why not.
import { describe, expect, it, test } from 'vitest';
import { carryOut } from '../../../../src/tracker/commands/carry-out.ts';
import { SO_ALREADY } from '../../../../src/tracker/commands/meaning/meaning.ts';
import type { ObservedIssue } from '../../../../src/tracker/observed.ts';
import { anIssue, minute } from '../../../../tools/harness/builders/observed.ts';
import { anAsked, anItemIssue, letters, marked } from './asked.ts';

const DONE = { closeReason: 'completed' } as const;
const SKIPPED = { closeReason: 'not_planned' } as const;
const DUPLICATE = { closeReason: 'duplicate' } as const;

type Word = 'done' | 'undo' | 'skip' | 'progress';
type Given = readonly [marker: string, issue: Partial<ObservedIssue>];

/** What the issue becomes: what changes beside the text, and the marker; else what is said instead. */
function become(words: `${Word} ${string}` | Word, [attributes, issue]: Given) {
  const [word = '', ...rest] = words.split(' ');
  const at = anItemIssue(attributes, issue);
  const meaning = carryOut(at, anAsked({ word: word as Word, argument: rest.join(' ') }));
  if (meaning.kind === 'refused') return meaning.refusal.message;
  if (meaning.kind === 'so already') return meaning.kind;
  expect(meaning.at).toBe(at);
  return meaning.change;
}

const KEPT = 'shows=https%3A%2F%2Fa.b%2F why=no%20time';
const SHOWS = 'shows=https%3A%2F%2Fc.d%2F';
const CLOSES = { state: 'closed', reason: 'completed' };
const GIVES_UP = { state: 'closed', reason: 'not_planned' };
const REOPENS = { state: 'open', reason: 'reopened' };

test.each<[string, `${Word} ${string}` | Word, Given, object, string]>([
  ['closes an open item', 'done', ['', {}], CLOSES, 'did=done.910.2026-10-01'],
  ['takes an address', 'done https://c.d', ['', {}], CLOSES, `did=done.910.2026-10-01 ${SHOWS}`],
  [
    'keeps an older address, and no reason',
    'done',
    [KEPT, {}],
    CLOSES,
    'did=done.910.2026-10-01 shows=https%3A%2F%2Fa.b%2F',
  ],
  ['replaces the address', 'done https://c.d', [KEPT, {}], CLOSES, `did=done.910.2026-10-01 ${SHOWS}`],
  ['adds it to what is done', 'done https://c.d', ['', DONE], {}, `did=done.910.2026-10-01 ${SHOWS}`],
  ['gives up an open item', 'skip', ['', {}], GIVES_UP, 'did=skip.910.2026-10-01'],
  ['takes a reason', 'skip I know', ['', {}], GIVES_UP, 'did=skip.910.2026-10-01 why=I%20know'],
  ['keeps no older reason and no address', 'skip', [KEPT, {}], GIVES_UP, 'did=skip.910.2026-10-01'],
  ['adds it to what is skipped', 'skip I know', ['', SKIPPED], {}, 'did=skip.910.2026-10-01 why=I%20know'],
  ['… or a duplicate', 'skip I know', ['', DUPLICATE], {}, 'did=skip.910.2026-10-01 why=I%20know'],
  ['takes back what is done', 'undo', [KEPT, DONE], REOPENS, 'did=undo.910.2026-10-01'],
  ['takes back what is skipped', 'undo', ['', SKIPPED], REOPENS, 'did=undo.910.2026-10-01'],
  ['… not that it was begun', 'undo', ['progress=7', DONE], REOPENS, 'progress=7 did=undo.910.2026-10-01'],
  ['takes back what is in progress', 'undo', [`progress=7 ${KEPT}`, {}], {}, 'did=undo.910.2026-10-01'],
  [
    'shows an item as in progress',
    'progress',
    ['', { number: 12 }],
    {},
    'progress=12 did=progress.910.2026-10-01',
  ],
  ['… whatever it keeps', 'progress', [KEPT, {}], {}, `progress=1 did=progress.910.2026-10-01 ${KEPT}`],
])('%s', (...[, words, given, change, marker]) => {
  expect(become(words, given)).toEqual({ ...change, body: { text: marked(marker) } });
});

test.each<[string, `${Word} ${string}` | Word, Given]>([
  ['done, and done', 'done', ['', DONE]],
  ['skipped, and skipped', 'skip', ['', SKIPPED]],
  ['a duplicate, and skipped', 'skip', ['', DUPLICATE]],
  ['in progress, and in progress', 'progress', ['progress=7', {}]],
])('%s: it is so already', (_, words, given) => {
  expect(become(words, given)).toBe('so already');
});

test.each<[Word, Given, string, string]>([
  ['done', ['', SKIPPED], 'The item is skipped.', 'done [address]'],
  ['done', ['', DUPLICATE], 'The item is skipped.', 'done [address]'],
  ['skip', ['', DONE], 'The item is done.', 'skip [why]'],
  ['progress', ['', DONE], 'The item is done.', 'progress'],
  ['progress', ['', SKIPPED], 'The item is skipped.', 'progress'],
  ['progress', ['progress=7', DONE], 'The item is done.', 'progress'],
])('"%s" takes back nothing by itself: %j', (...[word, [attributes, issue], message, usage]) => {
  const hint = `Write "/milepost undo" first, then "/milepost ${usage}".`;
  expect(carryOut(anItemIssue(attributes, issue), anAsked({ word }))).toEqual({
    kind: 'refused',
    refusal: { message, hint },
  });
});

test.each(['', 'did=done.1.2026-09-01'])('nothing is taken back of an open item with "%s"', (attributes) => {
  expect(become('undo', [attributes, {}])).toBe(
    'The item is open and nothing says that it is in progress, so there is nothing to take back.',
  );
});

describe('carried out once', () => {
  it.each([
    ['by the command before it', 909, 'write'],
    ['by the same command', 910, 'so already'],
    ['by a later one', 911, 'so already'],
  ])('as the marker says %s', (_, command, kind) => {
    const at = anItemIssue(`did=undo.${command}.2026-10-01`, { state: 'open' });
    expect(carryOut(at, anAsked()).kind).toBe(kind);
  });

  it('and a later command counts, whatever would be refused now', () => {
    expect(carryOut(anItemIssue('did=skip.911.2026-10-01', SKIPPED), anAsked())).toBe(SO_ALREADY);
  });
});

describe('an address', () => {
  const shown = (argument: string) => become(`done ${argument}`, ['', {}]);
  const keeps = (address: string) => ({
    ...CLOSES,
    body: { text: marked(`did=done.910.2026-10-01 shows=${encodeURIComponent(address)}`) },
  });

  it.each([
    ['http://a.b/', 'http://a.b/'],
    ['HTTPS://Example.COM', 'https://example.com/'],
    ['https://a.b:8443/ä?q=1#x', 'https://a.b:8443/%C3%A4?q=1#x'],
    ['https://a.b/@ada:x', 'https://a.b/@ada:x'],
  ])('%s is kept as %s', (argument, address) => {
    expect(shown(argument)).toEqual(keeps(address));
  });

  it.each([
    ...['example.com', 'done', 'https://', 'ftp://a.b/', 'mailto:ada@a.b', 'javascript:alert(1)', 'data:,x'],
    ...['https://ada@a.b/', 'https://:secret@a.b/', 'https://ada:secret@a.b/'],
    ...['https://a.b/c d', 'https://a.b/ https://c.d/', 'file:///etc/passwd'],
  ])('%s is none', (argument) => {
    expect(shown(argument)).toBe(
      'What follows "done" has to be one web address, with http or https and without a password.',
    );
  });

  it('has room for 450 characters as the marker writes it, and no more', () => {
    const longest = `https://a.b/${letters(450 - 'https%3A%2F%2Fa.b%2F'.length)}`;
    expect(shown(longest)).toEqual(keeps(longest));
    expect(shown(`${longest}a`)).toBe('The address is too long to keep it.');
  });

  it('that is none is said first, also of what is skipped or done', () => {
    for (const issue of [SKIPPED, DONE])
      expect(become('done x', ['', issue])).toMatch(/^What follows "done" has to be one web address/);
  });
});

const OVERTAKEN_OPEN = 'The issue was reopened after this comment was written, so it stays open.';
const OVERTAKEN_CLOSED = 'The issue was closed after this comment was written, so it stays closed.';

describe('what a person did after writing the command', () => {
  const reopened = { reopenedAt: minute(61) };
  it.each<[string, Word, Given, string | object]>([
    ['reopened: not done', 'done', ['', reopened], OVERTAKEN_OPEN],
    ['reopened: not skipped', 'skip', ['', reopened], OVERTAKEN_OPEN],
    ['… whatever a command did before', 'done', ['did=done.909.2026-10-01', reopened], OVERTAKEN_OPEN],
    ['… by an undo: done', 'done', ['did=undo.909.2026-10-01', reopened], CLOSES],
    ['… by an undo: skipped', 'skip', ['did=undo.909.2026-10-01', reopened], GIVES_UP],
    ['reopened at once: done', 'done', ['', { reopenedAt: minute(60) }], CLOSES],
    ['reopened before: done', 'done', ['', { reopenedAt: minute(59) }], CLOSES],
    ['reopened: in progress', 'progress', ['', reopened], {}],
    ['reopened: no longer in progress', 'undo', ['progress=7', reopened], {}],
    ['reopened and closed again: taken back', 'undo', ['', { ...DONE, ...reopened }], REOPENS],
    ['reopened and closed again: done', 'done', ['', { ...DONE, ...reopened }], 'so already'],
    ['closed: not taken back', 'undo', ['', { ...DONE, closedAt: minute(61) }], OVERTAKEN_CLOSED],
    [
      '… whatever a command did before',
      'undo',
      ['did=undo.909.2026-10-01', { ...DONE, closedAt: minute(61) }],
      OVERTAKEN_CLOSED,
    ],
    ['… by done', 'undo', ['did=done.909.2026-10-01', { ...DONE, closedAt: minute(61) }], REOPENS],
    ['… by skip', 'undo', ['did=skip.909.2026-10-01', { ...SKIPPED, closedAt: minute(61) }], REOPENS],
    ['closed at once: taken back', 'undo', ['', { ...DONE, closedAt: minute(60) }], REOPENS],
    ['closed before: taken back', 'undo', ['', { ...DONE, closedAt: minute(59) }], REOPENS],
    ['closed, nobody knows when: taken back', 'undo', ['', { ...DONE, closedAt: null }], REOPENS],
    ['closed: done', 'done', ['', { ...DONE, closedAt: minute(61) }], 'so already'],
    ['closed, and open by now: no longer in progress', 'undo', ['progress=7', { closedAt: minute(61) }], {}],
  ])('%s', (...[, word, given, expected]) => {
    const found = become(word, given);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toEqual({ ...expected, body: { text: expect.any(String) as string } });
  });

  it('is answered with how to say it again', () => {
    const at = anItemIssue('', reopened);
    const hints = (['done', 'skip'] as const).map((word) => {
      const meaning = carryOut(at, anAsked({ word }));
      return meaning.kind === 'refused' ? meaning.refusal.hint : meaning;
    });
    expect(hints).toEqual([
      'If you still mean it, write "/milepost done [address]" once more.',
      'If you still mean it, write "/milepost skip [why]" once more.',
    ]);
  });
});

describe('an issue that is not adopted yet', () => {
  // The checksum of nothing: our text follows.
  const adopted = `<!-- milepost:item id=statistics sum=e3b0c44298fc since=${minute(1500)}`;

  it('gets its marker with what the command does', () => {
    const at = { item: 'statistics', issue: anIssue({ body: 'My notes.' }) };
    const text = `${adopted} progress=1 did=progress.910.2026-10-01 -->\n\n<!-- milepost:end -->\n\nMy notes.`;
    expect(carryOut(at, anAsked({ word: 'progress' }))).toEqual({
      ...{ kind: 'write', at },
      change: { body: { text } },
    });
  });

  it('has nothing to take back while it is open, and is reopened once closed', () => {
    expect(become('undo', ['', { body: '' }])).toMatch(/there is nothing to take back\.$/);
    expect(become('undo', ['', { ...DONE, body: '' }])).toEqual({
      ...REOPENS,
      body: { text: `${adopted} did=undo.910.2026-10-01 -->\n\n<!-- milepost:end -->` },
    });
  });
});

it.each<Word>(['done', 'skip', 'undo', 'progress'])(
  '"%s" is refused where the notes leave no room for the marker',
  (word) => {
    const issue = { body: marked().padEnd(65_536, 'x'), ...(word === 'undo' && DONE) };
    expect(carryOut(anItemIssue('', issue), anAsked({ word }))).toEqual({
      kind: 'refused',
      refusal: {
        message: 'The notes in this issue leave no room for what Milepost has to remember.',
        hint: 'Shorten them, and write the command once more.',
      },
    });
  },
);
