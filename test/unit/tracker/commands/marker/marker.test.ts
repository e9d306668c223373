// What an issue's marker keeps of commands: read, written, cut to its room, and put where there is room for it.
import { describe, expect, it, test } from 'vitest';
import {
  ROOM,
  encodeSaid,
  fitsSaid,
  printDid,
  saidIn,
} from '../../../../../src/tracker/commands/marker/said.ts';
import {
  type Kept,
  bodyKeeping,
  keepInOne,
} from '../../../../../src/tracker/commands/marker/write-marker.ts';
import { refuse } from '../../../../../src/tracker/commands/meaning/meaning.ts';
import { anIssue, minute } from '../../../../../tools/harness/builders/observed.ts';
import { anAsked, anItemIssue, letters, marked } from '../asked.ts';

describe('a marker', () => {
  it.each([
    ['did=done.12.2026-12-01', { did: { word: 'done', command: 12, day: '2026-12-01' } }],
    ['did=undo.7.2026-12-01', { did: { word: 'undo', command: 7, day: '2026-12-01' } }],
    ['did=skip.7.2026-12-01', { did: { word: 'skip', command: 7, day: '2026-12-01' } }],
    [
      'did=progress.1234567890123456.2026-12-01',
      { did: { word: 'progress', command: 1_234_567_890_123_456, day: '2026-12-01' } },
    ],
    [
      'did=done.12.2026-12-01 shows=https%3A%2F%2Fa.b%2F why=no%20time',
      {
        ...{ did: { word: 'done', command: 12, day: '2026-12-01' } },
        ...{ address: 'https://a.b/', why: 'no time' },
      },
    ],
    ['did=x why=no%20time', { why: 'no time' }],
    ['did=x shows=a', { address: 'a' }],
  ])('%s says what was done and said', (attributes, said) => {
    expect(saidIn(marked(attributes))).toStrictEqual(said);
  });

  it.each([
    ...[
      '',
      'shows=a why=b',
      'did=',
      'did=status.12.2026-12-01',
      'did=done',
      'did=done.12',
      'did=done.x.2026-12-01',
    ],
    ...['did=xdone.12.2026-12-01', 'did=done.12.2026-12-01x', 'did=done.12345678901234567.2026-12-01'],
    ...['did=done..2026-12-01', 'did=done.12.26-12-01', 'did=done.12.2026-1-01', 'did=done.12.2026-12-1'],
    ...['did=doneX12.2026-12-01', 'did=done.12X2026-12-01', 'did=x shows=%E0%A4%A why=%'],
  ])('with "%s" says nothing', (attributes) => {
    expect(saidIn(marked(attributes))).toStrictEqual({});
  });

  it('is needed: words alone say nothing', () => {
    expect(saidIn('I wrote did=done.12.2026-12-01 here.')).toStrictEqual({});
    expect(saidIn('')).toStrictEqual({});
  });

  it('says what was done as it is read', () => {
    const did = { word: 'skip', command: 12, day: '2026-12-01' } as const;
    expect(printDid(did)).toBe('skip.12.2026-12-01');
    expect(saidIn(marked(`did=${printDid(did)}`))).toStrictEqual({ did });
  });
});

describe('of a text is kept', () => {
  it.each([
    ['', ''],
    ['no time', 'no%20time'],
    [letters(450), letters(450)],
    [letters(451), `${letters(450)}%E2%80%A6`],
    ['ä'.repeat(75), '%C3%A4'.repeat(75)],
    // A letter is whole, or left out.
    [`${letters(446)}ä`, `${letters(446)}%E2%80%A6`],
    [`${letters(444)}ä`, `${letters(444)}%C3%A4`],
    ['🧠'.repeat(38), `${'%F0%9F%A7%A0'.repeat(37)}%E2%80%A6`],
  ])('%s', (text, encoded) => {
    expect(encodeSaid(text)).toBe(encoded);
  });

  test('what 450 characters have room for', () => {
    expect(ROOM).toBe(450);
    expect([letters(450), letters(451), '🧠'.repeat(37), '🧠'.repeat(38)].map(fitsSaid)).toEqual([
      ...[true, false, true, false],
    ]);
  });
});

describe('the issue keeps', () => {
  const kept = (attributes: string, change: Kept) =>
    bodyKeeping(anItemIssue(attributes), change, minute(90))?.text;

  test('all of its text, and the rest of its marker', () => {
    expect(kept('state=closed since=2026-01-01 progress=7', { pause: '1.2026-12-01.open' })).toBe(
      marked('state=closed since=2026-01-01 progress=7 pause=1.2026-12-01.open'),
    );
  });

  test('what is new in place of what was there', () => {
    expect(kept('did=done.1.2026-12-01 shows=a', { did: 'done.2.2026-12-02', why: 'b' })).toBe(
      marked('did=done.2.2026-12-02 shows=a why=b'),
    );
  });

  test('nothing of what is taken away', () => {
    const nothing = { did: undefined, shows: undefined, why: undefined, progress: undefined };
    expect(kept('progress=7 did=x shows=a why=b', { ...nothing, skills: 'c' })).toBe(marked('skills=c'));
  });

  test('its line ends, and what stands round our part', () => {
    const body = marked().replaceAll('\n', '\r\n');
    const text = bodyKeeping(anItemIssue('', { body }), { did: 'x' }, minute(90))?.text;
    expect(text).toBe(
      'Mine.\r\n<!-- milepost:item id=statistics sum=x did=x -->\nOurs.\n<!-- milepost:end -->\r\nNotes.',
    );
  });

  test('no more than GitHub takes', () => {
    const added = ' did=x'.length;
    const full = (length: number) => anItemIssue('', { body: marked().padEnd(length, 'x') });
    expect(bodyKeeping(full(65_536 - added), { did: 'x' }, minute(90))?.text).toHaveLength(65_536);
    expect(bodyKeeping(full(65_537 - added), { did: 'x' }, minute(90))).toBeUndefined();
  });

  test.each([
    ['', ''],
    [' \n ', ''],
    ['My notes.\n', '\n\nMy notes.\n'],
    ['<!-- milepost:item sum=x -->', '\n\n<!-- milepost:item sum=x -->'],
  ])('%j below a marker of ours, once it is adopted', (body, after) => {
    const start = '<!-- milepost:item id=statistics sum=e3b0c44298fc since=2026-10-01T09:30:00Z did=x -->';
    expect(bodyKeeping(anItemIssue('', { body }), { did: 'x' }, minute(90))).toEqual({
      text: `${start}\n\n<!-- milepost:end -->${after}`,
    });
  });
});

describe('something that is about no item is kept', () => {
  const asked = anAsked({ word: 'pause' });
  const first = { item: 'statistics', issue: anIssue({ number: 4, body: marked() }) };
  const second = { item: 'statistics', issue: anIssue({ number: 2, body: marked() }) };
  const full = { item: 'statistics', issue: anIssue({ number: 3, body: marked().padEnd(65_536, 'x') }) };
  const written = { body: { text: marked('pause=x') } };

  test('in the first issue', () => {
    expect(keepInOne(asked, [first, second], () => ({ pause: 'x' }))).toEqual({
      ...{ kind: 'write', at: first, change: written },
    });
  });

  test('in the next one that has room, in its text and in its marker', () => {
    const seen: number[] = [];
    const meaning = keepInOne(asked, [full, first, second], ({ number }) => {
      seen.push(number);
      return number === 4 ? undefined : { pause: 'x' };
    });
    expect(meaning).toEqual({ kind: 'write', at: second, change: written });
    expect(seen).toEqual([3, 4, 2]);
  });

  test('in one that is adopted by now, with the time', () => {
    const adopted = { item: 'statistics', issue: anIssue({ body: '' }) };
    const start = `<!-- milepost:item id=statistics sum=e3b0c44298fc since=${asked.now} pause=x -->`;
    expect(keepInOne(asked, [adopted], () => ({ pause: 'x' }))).toEqual({
      ...{ kind: 'write', at: adopted },
      change: { body: { text: `${start}\n\n<!-- milepost:end -->` } },
    });
  });

  test('nowhere, where none has room or there is none', () => {
    expect(
      keepInOne(asked, [full, first], ({ number }) => (number === 3 ? { pause: 'x' } : undefined)),
    ).toEqual(refuse('no-room'));
    expect(keepInOne(asked, [full], () => ({ pause: 'x' }))).toEqual(refuse('no-room'));
    expect(keepInOne(asked, [], () => ({ pause: 'x' }))).toEqual(refuse('nothing-yet'));
  });
});
