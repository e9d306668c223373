// Commands that are done when all else is: what they tell, and what they open.
import { describe, expect, it, test, vi } from 'vitest';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { hear } from '../../../../src/tracker/commands/hear.ts';
import { STRANGER, US, aRemark, anObserved } from '../../../../tools/harness/builders/observed.ts';
import { says } from './asked.ts';
import { DONE, ISSUES, PROGRESS, SOURCE, answer, heard, hearing, react, update } from './hearing.ts';

const NEXT =
  '**Up next**\n\n- #1 Statistics · course · next in Foundations\n- #2 SQL · course · next in Foundations';
const WAITS = {
  message:
    'So many items left the roadmap at once that Milepost waits for you to confirm it, and counts nothing until then.',
  hint: 'The README, or the issue with the progress, says how. Then write the command once more.',
};

describe('what is told of the progress', () => {
  it('is told when all else is written, of what is done by then', () => {
    expect(heard([says('next', { id: 7 }), says('done', { id: 8, on: 1 })])).toEqual({
      before: [update(8, ['done', 'did=done.8.2026-10-01'], DONE), react(8, 'rocket')],
      after: [answer(7, ['next', NEXT]), react(7, 'rocket')],
    });
  });

  it('is counted once for all who ask, and not where nobody does', () => {
    const progress = vi.fn(() => PROGRESS);
    const { after } = hear(
      hearing([says('next', { id: 7 }), says('status', { id: 8 }), says('why', { id: 9 })]),
    );
    expect(progress).not.toHaveBeenCalled();
    expect(after(progress).map(({ type }) => type)).toEqual(
      [1, 2, 3].flatMap(() => ['answer-command', 'react']),
    );
    expect(progress).toHaveBeenCalledTimes(1);
    hear(hearing([says('done')])).after(progress);
    expect(progress).toHaveBeenCalledTimes(1);
  });

  it('is of the item on whose issue it is asked, elsewhere of the one that is named', () => {
    const abouts = (...remarks: Parameters<typeof heard>[0]) =>
      heard(remarks).after.flatMap((action) => (action.type === 'answer-command' ? [action.about] : []));
    expect(abouts(says('why', { on: 2 }))).toEqual(['why-4ec7c53222c8']);
    expect(abouts(says('why statistics', { on: 2 }))).toEqual(['why-49d4843163a7']);
    expect(abouts(says('why sql', { on: 9 }))).toEqual(['why-4ec7c53222c8']);
    expect(heard([says('why', { on: 9 })]).after).toEqual([
      expect.objectContaining({
        refusal: { message: 'Which item?', hint: 'On the issue of an item "/milepost why" is enough.' },
      }),
      react(910, '-1', 9),
    ]);
  });

  it('knows what is true today: a pause is over on its day, a holiday after its last one', () => {
    const progress = {
      ...{ ...PROGRESS, paused: { since: '2026-10-01', until: '2026-10-02' } },
      holidays: [{ name: 'Hike', from: '2026-10-01', to: '2026-10-02' }],
    };
    const told = (now: string) => {
      const [first] = hear(hearing([says('status')], { now })).after(() => progress);
      const body = first?.type === 'answer-command' ? first.body : '';
      return ['Paused until', 'Hike'].filter((word) => body.includes(word));
    };
    expect(told('2026-10-01T23:59:59Z')).toEqual(['Paused until', 'Hike']);
    expect(told('2026-10-02T23:59:59Z')).toEqual(['Hike']);
    expect(told('2026-10-03T00:00:00Z')).toEqual([]);
  });

  it.each(['status', 'next', 'why'])('is not where nothing is counted: "%s"', (word) => {
    const text = `**Not done.** ${WAITS.message}\n\n${WAITS.hint}`;
    expect(hear(hearing([says(word)])).after(() => undefined)).toEqual([
      answer(910, ['mistake-7521ef8c40a4', text], { refusal: WAITS }),
      react(910, '-1'),
    ]);
  });
});

describe('sync', () => {
  it('is seen at once, and done when all else is', () => {
    expect(heard([says('sync')])).toEqual({ before: [react(910, 'eyes')], after: [react(910, 'rocket')] });
  });

  it('counts nothing', () => {
    const input = hearing([says('sync')]);
    expect(hear(input).observed).toBe(input.observed);
  });
});

test('help is given at once', () => {
  const { before, after } = heard([says('help')]);
  expect([before.map(({ type }) => type), after]).toEqual([['answer-command', 'react'], []]);
  expect(before).toEqual([expect.objectContaining({ command: 910, about: 'help' }), react(910, 'rocket')]);
});

test('an answer that is there is edited, or is enough', () => {
  const there = (to: number) =>
    aRemark({ id: 950, body: `<!-- milepost:answer about=next to=${to} -->\nOld.`, ours: true, author: US });
  expect(heard([says('next'), there(909)]).after).toEqual([
    answer(910, ['next', NEXT], { comment: 950 }),
    react(910, 'rocket'),
  ]);
  expect(heard([says('next'), there(910)]).after).toEqual([react(910, 'rocket')]);
  expect(heard([says('next'), { ...there(910), ours: false, author: STRANGER }]).after).toEqual([
    answer(910, ['next', NEXT]),
    react(910, 'rocket'),
  ]);
});

describe('a new pace', () => {
  const pull = { type: 'write-repace', command: 910, path: 'roadmap.yml' };
  const ANSWER = answer(910, ['repace', '<!-- milepost:pull -->']);

  it('is a pull request, before the answer that names it', () => {
    expect(heard([says('repace shift 1 week')], { source: SOURCE })).toEqual({
      before: [],
      after: [expect.objectContaining(pull), ANSWER, react(910, 'rocket')],
    });
  });

  it('is there already where a pull request answers, and is answered from then on', () => {
    const repace: Observed['repace'] = {
      branch: true,
      pull: { number: 7, state: 'open', body: '<!-- milepost:repace to=910 -->' },
    };
    const remarks = [says('repace shift 1 week')];
    const observed = anObserved({ issues: ISSUES, remarks, repace });
    expect(heard(remarks, { source: SOURCE, observed })).toEqual({
      before: [],
      after: [answer(910, ['repace', 'The new dates are in #7.']), react(910, 'rocket')],
    });
  });

  it('is refused where the roadmap is not of this repository, or nothing is counted', () => {
    const [refusal] = heard([says('repace shift 1 week')]).after;
    expect(refusal).toHaveProperty(
      'refusal.message',
      'The roadmap that is followed here is not a file of this repository.',
    );
    const { after } = hear(hearing([says('repace shift 1 week')], { source: SOURCE }));
    expect(after(() => undefined)).toEqual([expect.objectContaining({ refusal: WAITS }), react(910, '-1')]);
  });

  it('is made for the last of several alone, wherever they stand', () => {
    const said = [
      says('repace shift 3 weeks', { id: 800 }),
      says('repace frob', { id: 900, on: 9 }),
      says('repace shift 1 week'),
      says('sync', { id: 920 }),
    ];
    expect(heard(said, { source: SOURCE })).toEqual({
      before: [react(800, 'rocket'), react(900, 'rocket', 9), react(920, 'eyes')],
      after: [expect.objectContaining(pull), ANSWER, react(910, 'rocket'), react(920, 'rocket')],
    });
  });
});
