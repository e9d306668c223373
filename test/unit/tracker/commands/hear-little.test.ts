// Commands that little is said of: in a locked conversation nothing, where the roadmap has mistakes only how to be helped.
import { describe, expect, it } from 'vitest';
import { hearWithout } from '../../../../src/tracker/commands/hear.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import {
  STRANGER,
  US,
  aRemark,
  aRepository,
  anObserved,
  minute,
} from '../../../../tools/harness/builders/observed.ts';
import { says } from './asked.ts';
import { DONE, ISSUES, SOURCE, answer, heard, react, update } from './hearing.ts';

describe('in a locked conversation nothing is said', () => {
  const isLocked = true;

  it('and a command is carried out', () => {
    expect(heard([says('done', { isLocked })])).toEqual({
      before: [update(910, ['done', 'did=done.910.2026-10-01'], DONE)],
      after: [],
    });
  });

  it.each(['undo', 'help', 'frob', 'sync', 'status', 'next', 'why', 'repace shift 1 week'])(
    'of "%s"',
    (words) => {
      expect(heard([says(words, { isLocked })])).toEqual({ before: [], after: [] });
    },
  );

  it('and a new pace is made', () => {
    expect(heard([says('repace shift 1 week', { isLocked })], { source: SOURCE })).toEqual({
      before: [],
      after: [expect.objectContaining({ type: 'write-repace', command: 910 })],
    });
  });

  it('and it is said in another', () => {
    const said = [says('done', { id: 7, on: 2, isLocked }), says('undo', { id: 8 }), says('done', { id: 9 })];
    expect(heard(said).before.map(({ type }) => type)).toEqual([
      ...['update-issue', 'answer-command', 'react', 'update-issue', 'react'],
    ]);
  });
});

describe('where the roadmap has mistakes', () => {
  const without = (remarks: Observed['remarks'], more: Partial<Observed> = {}) =>
    hearWithout(anObserved({ issues: ISSUES, remarks, ...more }), minute(1500));
  const refusal = {
    message: 'The roadmap has mistakes, so Milepost does nothing here until they are fixed.',
    hint: 'The README, or the issue with the progress, says what they are. Then write the command once more.',
  };

  it.each(['done', 'undo', 'sync', 'status', 'resume', 'repace', 'frob'])('"%s" is refused', (words) => {
    const text = `**Not done.** ${refusal.message}\n\n${refusal.hint}`;
    expect(without([says(words)])).toEqual([
      answer(910, ['mistake-3eef8778a4ab', text], { refusal }),
      react(910, '-1'),
    ]);
  });

  it('help is given', () => {
    expect(without([says('help'), says('help', { id: 911, on: 9 })])).toEqual([
      expect.objectContaining({ type: 'answer-command', command: 910, about: 'help' }),
      react(910, 'rocket'),
      expect.objectContaining({ type: 'answer-command', command: 911, about: 'help' }),
      react(911, 'rocket', 9),
    ]);
  });

  it('nothing is said in a locked conversation, nor to strangers, nor twice', () => {
    const there = aRemark({
      id: 950,
      body: '<!-- milepost:answer about=help to=910 -->\nOld.',
      ours: true,
      author: US,
    });
    expect(without([says('help', { isLocked: true })])).toEqual([]);
    expect(without([says('help', { author: STRANGER })])).toEqual([]);
    expect(without([])).toEqual([]);
    expect(without([says('help'), there])).toEqual([react(910, 'rocket')]);
  });

  it('members of an organisation are heard as GitHub knows them', () => {
    const organisation = { repository: aRepository({ isOrganisation: true }) };
    const bob = says('help', { author: { login: 'bob', isBot: false }, hasRole: false });
    const access = new Map([['bob', true]]);
    expect(without([bob], { ...organisation, access })).toHaveLength(2);
    expect(without([bob], { access })).toEqual([]);
    expect(without([bob], organisation)).toEqual([]);
  });
});
