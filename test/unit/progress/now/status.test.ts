// What `status` and `next` say in the cases that the snapshots do not show.
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../../src/progress/compute.ts';
import { type Block, blockLines } from '../../../../src/progress/now/blocks.ts';
import { nextBlocks, statusBlocks } from '../../../../src/progress/now/status.ts';
import type { ItemStatus, Progress } from '../../../../src/progress/progress.ts';
import type { Phase } from '../../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { FORECAST, UNDERWAY } from '../learner.ts';

const TODAY = '2027-03-01';

function progressOf(phases: readonly Phase[], states: Readonly<Record<string, ItemStatus>> = {}): Progress {
  return computeProgress({
    roadmap: aRoadmap({ title: 'Data', phases }),
    items: new Map(Object.entries(states)),
    milestones: new Map(),
  });
}

/** The lines of the block with that title. */
function under(blocks: readonly Block[], title: string): readonly string[] | undefined {
  const block = blocks.find((one) => one.title?.[0] === title);
  return block && blockLines([block]).slice(1);
}

const manyOf = (count: number, more = {}) =>
  Array.from({ length: count }, (_, at) => anItem({ id: `i${at}`, title: `I${at}`, ...more }));

describe('a forecast', () => {
  test('is a range, as of the last finished item', () => {
    expect(blockLines(statusBlocks(FORECAST, '2027-01-21'))).toContainEqual(
      expect.stringMatching(
        /^At this pace half of learners finish by \d.*, and 17 of 20 by \d.* \(as of 20 Jan 2027\)\.$/,
      ),
    );
  });

  test.each([
    [
      'enough is to be done',
      6,
      /^A forecast comes after 5 finished items on 3 different days \(so far 0 on 0\)\.$/,
    ],
    ['there will never be enough', 5, undefined],
  ])('is announced where %s', (_, count, expected) => {
    const said = blockLines(statusBlocks(progressOf([aPhase({ items: manyOf(count) })]), TODAY));
    const announced = said.find((line) => line.includes('forecast'));
    if (expected === undefined) expect(announced).toBeUndefined();
    else expect(announced).toMatch(expected);
  });
});

describe('a phase', () => {
  test.each<[string, Partial<Phase>, Readonly<Record<string, ItemStatus>>, string]>([
    ['not begun', { emoji: '🧱', items: manyOf(2) }, {}, '  ▱▱▱▱▱   0 % · 0 of 2   · 🧱 Foundations'],
    [
      'half done, with a day',
      { due: '2027-05-01', items: manyOf(2) },
      { i0: { state: 'done' } },
      '  ▰▰▱▱▱  50 % · 1 of 2   · Foundations · due 1 May 2027',
    ],
    [
      'optional',
      { items: manyOf(4, { optional: true }) },
      { i3: { state: 'done' } },
      '  ▰▱▱▱▱  25 % · 1 of 4 optional · Foundations',
    ],
  ])('%s', (...[, phase, states, expected]) => {
    expect(under(statusBlocks(progressOf([aPhase(phase)], states), TODAY), 'Phases')).toEqual([expected]);
  });

  test('is expected between two days, beside the day on which it is due', () => {
    expect(under(statusBlocks(FORECAST, TODAY), 'Phases')?.[0]).toMatch(
      / · 🧠 Foundations · due 31 Jan 2027, at this pace between \d.* and \d.* 2027$/,
    );
  });
});

test('in progress is what is open and worked on', () => {
  const items = [...manyOf(3), anItem({ id: 'sql', title: 'SQL' })];
  const states = {
    i0: { state: 'done', issue: 1, inProgress: 7 },
    i1: { state: 'open', issue: 2 },
    sql: { state: 'open', issue: 4, inProgress: 9 },
  } as const;
  expect(under(statusBlocks(progressOf([aPhase({ items })], states), TODAY), 'In progress')).toEqual([
    '  #4 SQL · in progress since #9',
  ]);
  expect(under(statusBlocks(progressOf([aPhase({ items })]), TODAY), 'In progress')).toBeUndefined();
});

describe('holidays', () => {
  const heard = (today: string) =>
    under(
      statusBlocks(
        {
          ...UNDERWAY,
          holidays: [
            { from: '2027-08-01', to: '2027-08-02' },
            { name: 'Spring', from: '2027-03-01', to: '2027-03-04' },
            { from: '2027-04-01', to: '2027-04-01' },
            { from: '2027-12-24', to: '2027-12-25' },
          ],
        },
        today,
      ),
      'Holidays, left out of the dates',
    );

  test('are told of to their last day, the next three in their order', () => {
    const later = ['  1 Apr 2027', '  1 Aug 2027 to 2 Aug 2027'];
    expect(heard('2027-03-04')).toEqual(['  Spring: 1 Mar 2027 to 4 Mar 2027', ...later]);
    expect(heard('2027-03-05')).toEqual([...later, '  24 Dec 2027 to 25 Dec 2027']);
  });

  test('that are over are not', () => {
    expect(heard('2028-01-01')).toBeUndefined();
  });
});

describe('a pause', () => {
  const said = (progress: Progress) =>
    blockLines(statusBlocks(progress, '2027-04-20')).find((line) => /pause|nothing finished/i.test(line));

  test('that was asked for goes before one that nobody announced', () => {
    const paused = { since: '2027-03-01', until: '2027-05-01' };
    expect(said({ ...UNDERWAY, paused })).toBe('Paused until 1 May 2027. "/milepost resume" ends it.');
    expect(said({ ...UNDERWAY, paused: { ...paused, until: '2027-03-02' } })).toMatch(
      /^Nothing finished since 2 Mar 2027\./,
    );
  });

  test('is none while something is finished now and then', () => {
    expect(blockLines(statusBlocks(UNDERWAY, TODAY)).join('\n')).not.toMatch(/pause/i);
  });
});

test('a skill of which nothing is known is left out', () => {
  const [skill] = UNDERWAY.skills;
  if (skill === undefined) throw new Error('no skill');
  expect(under(statusBlocks(UNDERWAY, TODAY), 'Skills')).toBeUndefined();
  const skills = [{ ...skill, reached: { level: 'beginner', on: '2027-02-01' } as const }, skill];
  expect(under(statusBlocks({ ...UNDERWAY, skills }, TODAY), 'Skills')).toEqual([
    '  SQL · beginner, on 1 Feb 2027 · to reach: intermediate',
  ]);
});

test('once all is done there is nothing up next', () => {
  const done = progressOf([aPhase({ items: manyOf(1) })], { i0: { state: 'done' } });
  expect(blockLines(nextBlocks(done))).toEqual(['All done.']);
  expect(under(statusBlocks(done, TODAY), 'Up next')).toBeUndefined();
  const open = progressOf([aPhase({ items: manyOf(1) })]);
  expect(blockLines(nextBlocks(open))).toEqual(['Up next', '  I0 · course · next in Foundations']);
});
