// The answers to commands: the marker that says what one answers, which of those that are there count, and what they say.
import { describe, expect, it, test } from 'vitest';
import { createBelief } from '../../../../../src/tracker/belief/belief.ts';
import {
  aboutMistake,
  answerMarker,
  answersUpTo,
  findAnswers,
  keyOf,
  renderHelp,
  renderRefusal,
} from '../../../../../src/tracker/commands/answer/answers.ts';
import type { ObservedRemark } from '../../../../../src/tracker/observed.ts';
import { ADA, BOT, STRANGER, US, aRemark } from '../../../../../tools/harness/builders/observed.ts';
import { letters } from '../asked.ts';

describe('the marker of an answer', () => {
  it.each([
    ['help', 42, '<!-- milepost:answer about=help to=42 -->'],
    ['why-49d4843163a7', 1, '<!-- milepost:answer about=why-49d4843163a7 to=1 -->'],
  ])('about %s up to %i is read again', (about, to, marker) => {
    expect(answerMarker({ about, to })).toBe(marker);
    expect(answersUpTo(`${marker}\nText`)).toBe(to);
  });

  it.each([
    [`<!-- milepost:answer about=${letters(40)} to=7 -->`, 7],
    ['<!-- milepost:answer about=a to=1234567890123456 -->', 1_234_567_890_123_456],
    [`<!-- milepost:answer about=${letters(41)} to=7 -->`, 0],
    ['<!-- milepost:answer about=a to=12345678901234567 -->', 0],
    ['<!-- milepost:answer about= to=7 -->', 0],
    ['<!-- milepost:answer about=A to=7 -->', 0],
    ['<!-- milepost:answer about=a to=x -->', 0],
    ['<!-- milepost:answer about=a to= -->', 0],
    ['<!-- milepost:answer about=a to=-7 -->', 0],
    ['> <!-- milepost:answer about=a to=7 -->', 0],
    ['\n<!-- milepost:answer about=a to=7 -->', 0],
    ['/milepost help', 0],
    ['', 0],
  ])('%j answers up to %i', (body, to) => {
    expect(answersUpTo(body)).toBe(to);
  });
});

describe('of the answers that are there', () => {
  const found = (...remarks: readonly (Partial<ObservedRemark> & { readonly says?: string })[]) => {
    const belief = createBelief({ owner: 'ada', isOrganisation: false }, new Map());
    const all = remarks.map(({ says = 'about=help to=5', ...remark }) =>
      aRemark({ ours: true, author: US, body: `<!-- milepost:answer ${says} -->\nText`, ...remark }),
    );
    const answers = Object.fromEntries(findAnswers(all, belief));
    expect([...belief.doubts]).toEqual([]);
    return answers;
  };

  it('each question in each conversation has its own', () => {
    expect(
      found(
        { id: 1 },
        { id: 2, on: 2 },
        { id: 3, says: 'about=status to=7' },
        { id: 4, body: '/milepost help' },
      ),
    ).toEqual({ '1 help': { id: 1, to: 5 }, '2 help': { id: 2, to: 5 }, '1 status': { id: 3, to: 7 } });
  });

  it('the last counts, wherever it stands', () => {
    const [older, newer] = [
      { id: 2, says: 'about=help to=9' },
      { id: 1, says: 'about=help to=10' },
    ];
    expect(found(older, newer)).toEqual({ '1 help': { id: 1, to: 10 } });
    expect(found(newer, older)).toEqual({ '1 help': { id: 1, to: 10 } });
  });

  it('of two that answer the same comment, the one that was written last', () => {
    expect(found({ id: 1 }, { id: 2 })).toEqual({ '1 help': { id: 2, to: 5 } });
  });

  it.each<[string, Partial<ObservedRemark>]>([
    ['an App', { ours: false, author: BOT }],
    ['the owner', { ours: false, author: ADA }],
    ['ourselves, whose account is gone', { ours: true, author: null }],
  ])('those by %s count', (_, remark) => {
    expect(found({ id: 1, ...remark })).toEqual({ '1 help': { id: 1, to: 5 } });
  });

  it.each<[string, Partial<ObservedRemark>]>([
    ['a stranger', { ours: false, author: STRANGER }],
    ['nobody', { ours: false, author: null }],
  ])('one by %s does not, nor does it hide another', (_, remark) => {
    const forged = { id: 2, says: 'about=help to=999', ...remark };
    expect(found(forged)).toEqual({});
    expect(found({ id: 1 }, forged)).toEqual({ '1 help': { id: 1, to: 5 } });
  });

  it('there may be none', () => {
    expect(found()).toEqual({});
  });
});

test('a question is known by its conversation and what it is about', () => {
  expect(keyOf(12, 'help')).toBe('12 help');
});

test('the same mistake in the same words is the same question, whatever is advised', () => {
  // SHA-256 of the message.
  expect(aboutMistake({ message: 'statistics', hint: 'A.' })).toBe('mistake-49d4843163a7');
  expect(aboutMistake({ message: 'statistics', hint: 'B.' })).toBe('mistake-49d4843163a7');
  expect(aboutMistake({ message: 'sql', hint: 'A.' })).toBe('mistake-4ec7c53222c8');
  const marker = answerMarker({ about: aboutMistake({ message: 'sql', hint: '' }), to: 3 });
  expect(answersUpTo(marker)).toBe(3);
});

test('a refusal says why, and what would be right', () => {
  expect(renderRefusal({ message: 'There is no *command*.', hint: 'Did you mean "/milepost done"?' })).toBe(
    '**Not done.** There is no \\*command\\*.\n\nDid you mean "/milepost done"?',
  );
});

test('help is the table of all commands', () => {
  const lines = renderHelp().split('\n');
  expect(lines.slice(0, 4)).toEqual([
    '| Command | What it does |',
    '| --- | --- |',
    '| `/milepost done [address]` | Closes the item as done, and keeps the address that shows it: a certificate, a notebook, a video |',
    '| `/milepost undo` | Takes back that the item is done, skipped or in progress |',
  ]);
  expect(lines.slice(2, -2).map((line) => line.split('`')[1])).toEqual([
    ...['/milepost done [address]', '/milepost undo', '/milepost skip [why]', '/milepost progress'],
    ...['/milepost status', '/milepost next', '/milepost why [item]', '/milepost pause [until]'],
    ...['/milepost resume', '/milepost assess SKILL LEVEL', '/milepost repace [what]'],
    ...['/milepost sync', '/milepost help'],
  ]);
  expect(lines.slice(-3)).toEqual([
    '| `/milepost help` | Answers with this table |',
    '',
    "Write one on the first line of a comment, on the item's issue if it is about an item. 🚀 means done, 👎 not done. Only people with write access are heard, and edits do not count.",
  ]);
});
