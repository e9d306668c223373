// Commands heard: what each writes, in which order, and the repository as it is by then.
import { describe, expect, it, test, vi } from 'vitest';
import { hear } from '../../../../src/tracker/commands/hear.ts';
import { ADA, anObserved, minute } from '../../../../tools/harness/builders/observed.ts';
import { marked, says } from './asked.ts';
import { DONE, FIRST, OTHER, PROGRESS, SECOND, answer, heard, hearing, react, update } from './hearing.ts';

test('nothing is written where nobody says anything, and nothing is counted for it', () => {
  const input = hearing([]);
  const progress = vi.fn(() => PROGRESS);
  const { observed, before, after } = hear(input);
  expect([before, after(progress)]).toEqual([[], []]);
  expect(observed).toBe(input.observed);
  expect(progress).not.toHaveBeenCalled();
});

describe('a command on an item', () => {
  it.each([
    ['done', 'did=done.910.2026-10-01', DONE],
    ['skip', 'did=skip.910.2026-10-01', { state: 'closed', reason: 'not_planned' }],
    ['progress', 'progress=1 did=progress.910.2026-10-01', {}],
  ])('"%s" is written, and then done', (...[word, marker, change]) => {
    expect(heard([says(word)])).toEqual({
      before: [update(910, [word, marker], change), react(910, 'rocket')],
      after: [],
    });
  });

  it('is done where it is so already', () => {
    const issues = [{ ...FIRST, body: marked('did=done.910.2026-10-01') }];
    const input = hearing([says('done')], { observed: anObserved({ issues, remarks: [says('done')] }) });
    const { observed, before } = hear(input);
    expect(before).toEqual([react(910, 'rocket')]);
    expect(observed).toBe(input.observed);
  });

  it.each(['done', 'undo', 'skip', 'progress'])('"%s" is refused where there is none', (word) => {
    const { before, after } = heard([says(word, { on: 9 })]);
    expect([before.map(({ type }) => type), after]).toEqual([['answer-command', 'react'], []]);
    expect(before[0]).toHaveProperty(
      'refusal.message',
      `"${word}" is about one item of the roadmap, and this is not the issue of one.`,
    );
    expect(before[1]).toEqual(react(910, '-1', 9));
  });

  it('that makes no sense is refused', () => {
    const refusal = {
      message: 'The item is open and nothing says that it is in progress, so there is nothing to take back.',
      hint: 'To close it, write "/milepost done" or "/milepost skip".',
    };
    const text = `**Not done.** ${refusal.message}\n\n${refusal.hint}`;
    expect(heard([says('undo')]).before).toEqual([
      answer(910, ['mistake-dde713868f18', text], { refusal }),
      react(910, '-1'),
    ]);
  });
});

describe('one after the other', () => {
  it('each finds what those before it have left', () => {
    const said = ['done https://a.b', 'undo', 'progress'].map((words, index) =>
      says(words, { id: 7 - index }),
    );
    const backwards = said.map((remark, index) => ({ ...remark, id: 7 + index }));
    const { observed, before } = hear(hearing(backwards.toReversed()));
    expect(before).toEqual([
      update(7, ['done', 'did=done.7.2026-10-01 shows=https%3A%2F%2Fa.b%2F'], DONE),
      react(7, 'rocket'),
      update(8, ['undo', 'did=undo.8.2026-10-01'], { state: 'open', reason: 'reopened' }),
      react(8, 'rocket'),
      update(9, ['progress', 'progress=1 did=progress.9.2026-10-01'], {}),
      react(9, 'rocket'),
    ]);
    expect(observed.issues).toEqual([
      {
        ...{ ...FIRST, body: marked('progress=1 did=progress.9.2026-10-01') },
        ...{ closer: ADA, reopenedAt: minute(1500), reopener: ADA },
      },
      ...[SECOND, OTHER],
    ]);
  });

  it('and the plan goes on from there: who asked has done it, now', () => {
    const input = hearing([says('done')]);
    const { observed } = hear(input);
    expect(observed).toEqual({
      ...input.observed,
      issues: [
        {
          ...{ ...FIRST, body: marked('did=done.910.2026-10-01') },
          ...{ state: 'closed', closeReason: 'completed', closedAt: minute(1500), closer: ADA },
        },
        ...[SECOND, OTHER],
      ],
    });
  });

  it('what is refused for one counts for that one alone', () => {
    const { before } = heard([says('undo', { id: 7 }), says('done', { id: 8 })]);
    expect(before.slice(-2)).toEqual([
      update(8, ['done', 'did=done.8.2026-10-01'], DONE),
      react(8, 'rocket'),
    ]);
  });
});

describe('a command on no item', () => {
  it.each([
    ['pause', 'pause=910.2026-10-01.open'],
    ['resume', 'pause=910.2026-10-01.over'],
    ['assess SQL advanced', 'skills=4ec7c532.advanced.910.2026-10-01'],
  ])('"%s" is kept in the oldest issue', (words, marker) => {
    const skills = [{ name: 'SQL', target: 'advanced', taughtBy: [] }] as const;
    const [word = ''] = words.split(' ');
    expect(heard([says(words, { on: 9 })], { skills })).toEqual({
      before: [update(910, [word, marker]), react(910, 'rocket', 9)],
      after: [],
    });
  });

  it('is refused where it makes no sense', () => {
    for (const words of ['pause yesterday', 'assess SQL advanced', 'frob'])
      expect(heard([says(words)]).before.map(({ type }) => type)).toEqual(['answer-command', 'react']);
    expect(heard([says('dnoe')]).before[0]).toHaveProperty('refusal', {
      message: 'There is no command "dnoe".',
      hint: 'Did you mean "/milepost done"?',
    });
  });

  it('counts only what issues say that are believed', () => {
    const forged = { ...OTHER, body: marked('pause=999.2026-10-01.open') };
    const remarks = [says('resume')];
    const observed = anObserved({ issues: [FIRST, forged], remarks });
    expect(heard(remarks, { observed, believed: [FIRST] }).before[0]).toEqual(
      update(910, ['resume', 'pause=910.2026-10-01.over']),
    );
    expect(heard(remarks, { observed, believed: [FIRST, forged] }).before).toEqual([react(910, 'rocket')]);
  });
});
