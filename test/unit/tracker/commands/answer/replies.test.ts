// What is said to whoever gave a command: what is seen at once, one answer for all who ask the same, and the reaction.
import { describe, expect, it, test } from 'vitest';
import type { Answered } from '../../../../../src/tracker/commands/answer/answers.ts';
import {
  type Outcome,
  createReplies,
  helped,
  refused,
} from '../../../../../src/tracker/commands/answer/replies.ts';
import type { Command } from '../../../../../src/tracker/commands/meaning/parse-command.ts';
import type { Pending } from '../../../../../src/tracker/commands/pending.ts';
import type { ObservedReaction } from '../../../../../src/tracker/observed.ts';
import { ADA, BOT, STRANGER, aRemark } from '../../../../../tools/harness/builders/observed.ts';

const STATUS: Command = { word: 'status', argument: '' };
const WHY: Command = { word: 'why', argument: '' };
const DONE: Command = { word: 'done', argument: '' };
const WRONG: Command = { word: undefined, written: 'dnoe', near: 'done' };

function asks(id: number, command = STATUS, on = 1): Pending {
  return { remark: aRemark({ id, on }), command };
}

const TOLD: Outcome = { reaction: 'rocket', answer: { about: 'status', text: 'Half.' } };
const REFUSAL = { message: 'No.', hint: 'Yes.' };
const REFUSED: Outcome = { reaction: '-1', answer: { about: 'mistake-1', text: 'No.', refusal: REFUSAL } };

/** What is done for one after the other, with these answers there. */
function replied(
  asked: readonly (readonly [Pending, Outcome])[],
  there: readonly (readonly [string, Answered])[] = [],
) {
  const replies = createReplies(
    asked.map(([pending]) => pending),
    new Map(there),
  );
  return asked.map(([pending, outcome]) => replies.to(pending, outcome));
}

function react(command: number, kind: 'eyes' | 'rocket' | '-1', on = 1) {
  return { type: 'react', command, on, kind };
}

function answer(command: number, to: number, more: object = {}) {
  const body = `<!-- milepost:answer about=status to=${to} -->\nHalf.`;
  return { type: 'answer-command', command, on: 1, about: 'status', body, ...more };
}

test.each(['rocket', '-1'] as const)('without an answer there is a reaction alone: %s', (reaction) => {
  expect(replied([[asks(7, DONE, 12), { reaction }]])).toEqual([
    { seen: [], done: [react(7, reaction, 12)] },
  ]);
});

describe('what takes a while is seen at once', () => {
  const seen = (...reactions: readonly ObservedReaction[]) => {
    const pending = { ...asks(7), remark: aRemark({ id: 7, reactions }) };
    return replied([[pending, { reaction: 'rocket', isLast: true }]])[0]?.seen;
  };
  const eyes = { kind: 'eyes', ours: false, author: null } as const;

  it.each<[string, readonly ObservedReaction[]]>([
    ['where nobody said so', []],
    ['where a person did', [{ ...eyes, author: ADA }]],
    ['where a stranger did', [{ ...eyes, author: STRANGER }]],
    ['where nobody knows who did', [eyes]],
    ['where an App says another thing', [{ ...eyes, kind: 'rocket', author: BOT }]],
  ])('%s', (_, reactions) => {
    expect(seen(...reactions)).toEqual([react(7, 'eyes')]);
  });

  it.each<[string, readonly ObservedReaction[]]>([
    ['we', [{ ...eyes, ours: true }]],
    [
      'we, beside others',
      [
        { ...eyes, author: ADA },
        { ...eyes, ours: true },
      ],
    ],
    ['an App', [{ ...eyes, author: BOT }]],
  ])('but once, where %s said so', (_, reactions) => {
    expect(seen(...reactions)).toEqual([]);
  });

  it('and what is done at once is not', () => {
    expect(replied([[asks(7), TOLD]])[0]?.seen).toEqual([]);
  });

  it('also where it is answered, or was answered before', () => {
    const later = [[asks(7), { ...TOLD, isLast: true }]] as const;
    expect(replied(later)).toEqual([{ seen: [react(7, 'eyes')], done: [answer(7, 7), react(7, 'rocket')] }]);
    expect(replied(later, [['1 status', { id: 50, to: 7 }]])).toEqual([
      { seen: [react(7, 'eyes')], done: [react(7, 'rocket')] },
    ]);
  });
});

describe('an answer', () => {
  it('is a comment, and comes before the reaction', () => {
    expect(replied([[asks(7), TOLD]])).toEqual([{ seen: [], done: [answer(7, 7), react(7, 'rocket')] }]);
  });

  it('is the same comment as before, edited', () => {
    expect(replied([[asks(7), TOLD]], [['1 status', { id: 50, to: 6 }]])[0]?.done).toEqual([
      answer(7, 7, { comment: 50 }),
      react(7, 'rocket'),
    ]);
  });

  it.each([7, 8])('is there already where one answers up to #%i', (to) => {
    expect(replied([[asks(7), TOLD]], [['1 status', { id: 50, to }]])[0]?.done).toEqual([react(7, 'rocket')]);
  });

  it.each(['2 status', '1 help'])('to another question is none: %s', (key) => {
    expect(replied([[asks(7), TOLD]], [[key, { id: 50, to: 9 }]])[0]?.done).toEqual([
      answer(7, 7),
      react(7, 'rocket'),
    ]);
  });
});

describe('of several who ask at once', () => {
  it('the same on the same issue, the first is answered for all, up to the last', () => {
    expect(replied([asks(7), asks(8), asks(10)].map((one) => [one, TOLD]))).toEqual([
      { seen: [], done: [answer(7, 10), react(7, 'rocket')] },
      { seen: [], done: [react(8, 'rocket')] },
      { seen: [], done: [react(10, 'rocket')] },
    ]);
  });

  it('the same in more words, too', () => {
    const [first, second] = replied([
      [asks(7), TOLD],
      [asks(8, { word: 'status', argument: 'please' }), TOLD],
    ]);
    expect([first?.done, second?.done]).toEqual([[answer(7, 8), react(7, 'rocket')], [react(8, 'rocket')]]);
  });

  it('another thing, or elsewhere, nobody is answered by the way', () => {
    const [first] = replied([
      [asks(7), TOLD],
      [asks(8, WHY), { reaction: 'rocket' }],
      [asks(9, STATUS, 2), { reaction: 'rocket' }],
      [asks(10, WRONG), { reaction: 'rocket' }],
    ]);
    expect(first?.done).toEqual([answer(7, 7), react(7, 'rocket')]);
  });

  it('in two conversations, each is answered', () => {
    const [, second] = replied([
      [asks(7), TOLD],
      [asks(8, STATUS, 2), TOLD],
    ]);
    expect(second?.done).toEqual([answer(8, 8, { on: 2 }), react(8, 'rocket', 2)]);
  });
});

describe('a refusal', () => {
  const no = (command: number, to: number, more: object = {}) => {
    const body = `<!-- milepost:answer about=mistake-1 to=${to} -->\nNo.`;
    return {
      ...{ type: 'answer-command', command, on: 1, about: 'mistake-1', body },
      ...more,
      refusal: REFUSAL,
    };
  };

  it('says why, and once more for programs', () => {
    expect(replied([[asks(7, DONE), REFUSED]])[0]?.done).toEqual([no(7, 7), react(7, '-1')]);
  });

  const BAD: Command = { word: 'done', argument: 'here' };

  it('answers all who wrote the same, up to the last', () => {
    expect(
      replied([7, 8, 9].map((id) => [asks(id, id === 8 ? DONE : BAD), REFUSED])).map(({ done }) => done),
    ).toEqual([[no(7, 9), react(7, '-1')], [react(8, '-1')], [react(9, '-1')]]);
    const wrong = replied([7, 8].map((id) => [asks(id, WRONG), REFUSED]));
    expect(wrong.map(({ done }) => done)).toEqual([[no(7, 8), react(7, '-1')], [react(8, '-1')]]);
  });

  it('answers no others with the same word, which may be right, and none elsewhere', () => {
    const [first, second] = replied([
      [asks(7, BAD), REFUSED],
      [asks(8, DONE), { reaction: 'rocket' }],
      [asks(9, BAD, 2), REFUSED],
    ]);
    expect([first?.done, second?.done]).toEqual([[no(7, 7), react(7, '-1')], [react(8, 'rocket')]]);
  });

  it('stands in the comment of the same mistake before, and is there once', () => {
    const there: readonly (readonly [string, Answered])[] = [['1 mistake-1', { id: 50, to: 6 }]];
    expect(replied([[asks(7, DONE), REFUSED]], there)[0]?.done).toEqual([
      no(7, 7, { comment: 50 }),
      react(7, '-1'),
    ]);
    expect(replied([[asks(6, DONE), REFUSED]], there)[0]?.done).toEqual([react(6, '-1')]);
  });

  it('of another word for which there is none has its own', () => {
    expect(replied([[asks(7, WRONG), REFUSED]])[0]?.done).toEqual([no(7, 7), react(7, '-1')]);
  });
});

test('help is done, with the table', () => {
  const { answer: said, ...rest } = helped();
  expect(rest).toEqual({ reaction: 'rocket' });
  expect(said?.about).toBe('help');
  expect(said?.text).toMatch(/^\| Command \| What it does \|\n/);
  expect(Object.keys(said ?? {})).toEqual(['about', 'text']);
});

test('a refused command is not done, and the answer says why', () => {
  expect(refused({ message: 'statistics', hint: 'Yes.' })).toEqual({
    reaction: '-1',
    answer: {
      about: 'mistake-49d4843163a7',
      text: '**Not done.** statistics\n\nYes.',
      refusal: { message: 'statistics', hint: 'Yes.' },
    },
  });
});
