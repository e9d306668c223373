// A new pace for a roadmap file: what each wish changes, and that nothing else does.
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../../src/progress/compute.ts';
import { type Base, parseRoadmap } from '../../../../src/roadmap/parse.ts';
import { type Repaced, repace } from '../../../../src/tracker/repace/repace.ts';
import { parseWish } from '../../../../src/tracker/repace/wish.ts';
import { EXAMPLE_BASE } from '../../../../src/roadmap/problems/example.ts';
import { progressIn } from './written-roadmaps.ts';

const PHASES = `phases:
  - title: One # the first
    duration: 4 weeks
    items: [{task: a}, {task: b}]
  - {title: Two, due: '2027-03-01', items: [{task: c}]}
  - title: Three
    duration: "2 months"   # long
    items:
      - task: d
  - title: Four
    items: [{task: e}]
`;
const ROADMAP = `version: 1
title: T
start: 2027-01-01
pace: 12 hours/week
${PHASES}`;

interface Asked {
  readonly done?: readonly string[];
  readonly today?: string;
  readonly bases?: readonly Base[];
}

function ask(source: string, words: string, { done = [], today = '2027-01-15', bases = [] }: Asked = {}) {
  const read = parseWish(words);
  const parsed = parseRoadmap(source, bases);
  if (!read.ok || !parsed.ok) throw new Error(JSON.stringify([read, parsed]));
  const progress = progressIn(parsed.roadmap, done);
  return repace({ source, bases, wish: read.wish, progress, today });
}

/** What is written under the keys that may change, in the order of the file. */
function dates(repaced: Repaced): readonly string[] {
  if (repaced.kind !== 'changed') return [JSON.stringify(repaced)];
  return [...repaced.text.matchAll(/\b(?:start|pace|due|duration): *["']?([^"'#,}\r\n]*[^"'#,}\r\n ])/g)].map(
    ([, value = '']) => value,
  );
}

describe('each form changes', () => {
  test.each<[string, string, Asked, readonly string[]]>([
    [
      'the start, before anything is done',
      'shift 3 weeks',
      {},
      ['2027-01-22', '12 hours/week', '4 weeks', '2027-03-22', '2 months'],
    ],
    [
      '… back, too',
      'shift 10 days back',
      {},
      ['2026-12-22', '12 hours/week', '4 weeks', '2027-02-19', '2 months'],
    ],
    [
      'the first open phase, once something is',
      'shift 3 weeks',
      { done: ['a'] },
      ['2027-01-01', '12 hours/week', '7 weeks', '2027-03-22', '2 months'],
    ],
    [
      'no phase that is done',
      'shift 1 month',
      { done: ['a', 'b'] },
      ['2027-01-01', '12 hours/week', '4 weeks', '2027-04-01', '2 months'],
    ],
    [
      'one after a written day that is done',
      'shift 1 month',
      { done: ['a', 'b', 'c'] },
      ['2027-01-01', '12 hours/week', '4 weeks', '2027-03-01', '3 months'],
    ],
    [
      'the days of what is open, to finish on one',
      'finish 2027-06-30',
      { today: '2027-01-01' },
      ['2027-01-01', '12 hours/week', '6 weeks', '2027-03-31', '3 months'],
    ],
    [
      'the same, from today and from how far one is',
      'finish 2027-06-30',
      { today: '2027-02-15', done: ['a'] },
      ['2027-01-01', '12 hours/week', '9 weeks', '2027-04-13', '78 days'],
    ],
    [
      'only the last, where all else is done',
      'finish 2027-09-30',
      { today: '2027-02-15', done: ['a', 'b', 'c'] },
      ['2027-01-01', '12 hours/week', '4 weeks', '2027-02-15', '227 days'],
    ],
    [
      'the pace, and what is open in its measure',
      '6 hours/week',
      { today: '2027-01-01' },
      ['2027-01-01', '6 hours/week', '8 weeks', '2027-04-29', '4 months'],
    ],
    [
      'the same to one hour',
      '1h/week',
      { today: '2027-01-01' },
      ['2027-01-01', '1 hour/week', '48 weeks', '2028-12-09', '732 days'],
    ],
  ])('%s: %s', (...[, words, asked, expected]) => {
    expect(dates(ask(ROADMAP, words, asked))).toEqual(expected);
  });

  test('what the forecast expects, and that alone', () => {
    const source = `version: 1\ntitle: T\nstart: 2027-01-01\npace: 5\nphases:\n  - title: One\n    duration: 1 week\n    items: [{task: a}, {task: b}, {task: c}, {task: d}, {task: e}]\n  - title: Two\n    duration: 1 week\n    items: [{task: f}, {task: g}]\n  - title: Three\n    due: 2027-01-20\n    items: [{task: h}]\n`;
    const parsed = parseRoadmap(source);
    if (!parsed.ok) throw new Error('no roadmap');
    const days = ['2027-01-01', '2027-01-08', '2027-01-15', '2027-01-22', '2027-01-29'];
    const items = new Map(
      ['a', 'b', 'c', 'd', 'e'].map((id, at) => [id, { state: 'done', doneOn: days[at] ?? '' }] as const),
    );
    const progress = computeProgress({ roadmap: parsed.roadmap, items, milestones: new Map() });
    const at = (today: string) => repace({ source, bases: [], wish: { kind: 'forecast' }, progress, today });
    expect(progress.phases.map(({ expected }) => expected?.half)).toEqual([
      undefined,
      '2027-02-19',
      '2027-03-01',
    ]);
    expect(dates(at('2027-02-01'))).toEqual(['2027-01-01', '5', '1 week', '6 weeks', '2027-03-01']);
    // In a pause of 40 days the forecast counts from its end.
    expect(dates(at('2027-03-10'))).toEqual(['2027-01-01', '5', '1 week', '82 days', '2027-04-10']);
  });

  test('nothing where the dates are right already', () => {
    expect(ask(ROADMAP, '12 hours a week', { today: '2027-01-01' }).kind).toBe('same');
    expect(ask(ROADMAP, 'finish 2027-05-01', { today: '2027-01-01' }).kind).toBe('same');
  });
});

describe('what is told of a change', () => {
  const told = (words: string, asked: Asked, source = ROADMAP) => {
    const repaced = ask(source, words, asked);
    if (repaced.kind !== 'changed') throw new Error(JSON.stringify(repaced));
    const { text, ...rest } = repaced;
    expect(text).not.toBe(source);
    return rest;
  };

  test('the start, and each phase with its days', () => {
    expect(told('shift 3 weeks', {}, ROADMAP.replace('title: Three', '$&\n    emoji: 🌊'))).toEqual({
      kind: 'changed',
      start: { before: '2027-01-01', after: '2027-01-22' },
      phases: [
        { title: 'One', isDone: false, before: '2027-01-29', after: '2027-02-19' },
        { title: 'Two', isDone: false, before: '2027-03-01', after: '2027-03-22' },
        { title: 'Three', emoji: '🌊', isDone: false, before: '2027-05-01', after: '2027-05-22' },
        { title: 'Four', isDone: false },
      ],
    });
  });

  test('the pace, without the start; what is done as done', () => {
    const asked = { today: '2027-02-15', done: ['a', 'b'] };
    const { phases, ...rest } = told('6 hours/week', asked);
    expect(rest).toEqual({ kind: 'changed', pace: { before: 12, after: 6 } });
    expect(phases.map(({ isDone }) => isDone)).toEqual([true, false, false, false]);
    expect(phases[0]).toEqual({ title: 'One', isDone: true, before: '2027-01-29', after: '2027-01-29' });
  });

  test('when half would be through', () => {
    const items = Array.from({ length: 8 }, (_, at) => `{task: i${at}}`).join(', ');
    const source = `version: 1\ntitle: T\nstart: 2026-11-01\nphases:\n  - {title: One, duration: 4 weeks, items: [${items}]}\n`;
    const done = ['i0', 'i1', 'i2', 'i3', 'i4', 'i5'];
    const parsed = parseRoadmap(source);
    if (!parsed.ok) throw new Error('no roadmap');
    const [one] = progressIn(parsed.roadmap, done).phases;
    expect(one?.expected).toBeDefined();
    const { phases } = told('shift 1 week', { done }, source);
    expect(phases[0]?.expected).toBe(one?.expected?.half);
  });

  test('only the pace where all that has a date is done', () => {
    const asked = { done: ['a', 'b', 'c', 'd'] };
    expect(dates(ask(ROADMAP, '6 hours/week', asked))).toEqual([
      ...['2027-01-01', '6 hours/week', '4 weeks', '2027-03-01', '2 months'],
    ]);
    expect(ask(ROADMAP, '12 hours/week', asked).kind).toBe('same');
  });

  test('a pace that is a number stays one', () => {
    const source = ROADMAP.replace('12 hours/week', '12 # hours');
    const repaced = ask(source, '6 hours/week', { today: '2027-01-01' });
    expect(repaced.kind === 'changed' && repaced.text).toContain('pace: 6 # hours\n');
  });
});

describe('what is optional counts as begun, too', () => {
  const source = ROADMAP.replace('{task: b}', '{task: b, optional: true}');
  test.each([
    [[], '2027-01-22'],
    [['b'], '2027-01-01'],
    [['a', 'b'], '2027-01-01'],
  ])('done: %j', (done, start) => {
    expect(dates(ask(source, 'shift 3 weeks', { done }))[0]).toBe(start);
  });
});

describe('holidays are left out', () => {
  const off = ROADMAP.replace(
    'phases:',
    'tracker: {holidays: [{from: 2027-01-04, to: 2027-01-17}]}\nphases:',
  );
  test.each<[string, Asked, readonly string[]]>([
    [
      'finish 2027-06-30',
      { today: '2027-01-01' },
      ['2027-01-01', '12 hours/week', '44 days', '2027-03-26', '96 days'],
    ],
    ['shift 3 weeks', { done: ['a'] }, ['2027-01-01', '12 hours/week', '7 weeks', '2027-03-22', '2 months']],
  ])('%s', (words, asked, expected) => {
    expect(dates(ask(off, words, asked))).toEqual(expected);
  });

  test('so the day to finish on is the day on which it ends', () => {
    const repaced = ask(off, 'finish 2027-06-30', { today: '2027-01-01' });
    expect(repaced.kind === 'changed' && repaced.phases.at(-2)?.after).toBe('2027-06-30');
  });
});

describe('nothing is changed, and it is said why', () => {
  const noDates = ROADMAP.replace(/^start.*\n/m, '')
    .replace(/ *(?:duration: .*\n)/g, '\n')
    .replace(", due: '2027-03-01'", '');
  const shared = ROADMAP.replace("'2027-03-01'", '&d 2027-03-01').replace(
    'duration: "2 months"   # long',
    'due: *d',
  );
  const SHORT = ROADMAP.replace("due: '2027-03-01'", 'duration: 1 week').replace(
    'title: Four',
    '$&\n    duration: 1 week',
  );
  test.each<[string, string, string, Asked, RegExp]>([
    ['no dates', noDates, 'shift 3 weeks', {}, /no dates.*"start: 2027-01-15"/s],
    [
      'no start',
      ROADMAP.replace(/^start.*\n/m, '').replace(", due: '2027-03-01'", ''),
      '',
      {},
      /when the first begins.*"start: 2027-01-15"/s,
    ],
    ['no pace', ROADMAP.replace(/^pace.*\n/m, ''), '8h/week', {}, /says no pace.*"pace: 8 hours\/week"/s],
    [
      'no forecast',
      ROADMAP,
      '',
      {},
      /5 items that GitHub shows as finished, on 3.*"repace finish 2027-07-15"/s,
    ],
    [
      'all done',
      ROADMAP,
      'shift 1 day',
      { done: ['a', 'b', 'c', 'd'] },
      /All phases that have a date are done/,
    ],
    [
      'a day that is over',
      ROADMAP,
      'finish 2027-01-15',
      { done: ['a'] },
      /begins on 15.Jan.2027.*later day/s,
    ],
    [
      'too few days',
      SHORT,
      'finish 2027-01-16',
      { done: ['a', 'b'] },
      /no day left for each phase.*"repace finish 2027-/s,
    ],
    ['back to where it begins', ROADMAP, 'shift 4 weeks back', { done: ['a'] }, /end before it begins/],
    ['too far back', ROADMAP, 'shift 2 months back', { done: ['a'] }, /end before it begins/],
    ['beyond what a date may be', ROADMAP, 'finish 2300-01-01', {}, /would have a mistake: .*3325 weeks/],
    ['an alias', shared, 'shift 1 day', {}, /line 9.*alias/s],
    [
      'a block',
      ROADMAP.replace('duration: 4 weeks', 'duration: >-\n      4 weeks'),
      'shift 1 day',
      { done: ['a'] },
      /line 7.*block/s,
    ],
    [
      'a merge key',
      ROADMAP.replace('title: One # the first', '&one\n    title: One')
        .replace('title: Three\n', '<<: *one\n    title: Three\n')
        .replace('    duration: "2 months"   # long\n', ''),
      'shift 1 day',
      { done: ['a'] },
      /line 8.*alias/s,
    ],
  ])('%s', (...[, source, words, asked, expected]) => {
    const repaced = ask(source, words, asked);
    expect(repaced.kind).toBe('refused');
    if (repaced.kind === 'refused')
      expect(`${repaced.refusal.message}\n${repaced.refusal.hint}`).toMatch(expected);
  });

  test('a roadmap with mistakes', () => {
    const parsed = parseRoadmap(ROADMAP);
    if (!parsed.ok) throw new Error('no roadmap');
    const given = { bases: [], progress: progressIn(parsed.roadmap, []), today: '2027-01-15' };
    const source = ROADMAP.replace('pace: 12', 'pase: 12');
    expect(repace({ source, wish: { kind: 'pace', hours: 6 }, ...given })).toMatchObject({
      kind: 'refused',
      refusal: { message: expect.stringMatching(/has mistakes/) as string },
    });
  });

  test('dates that come from a roadmap it builds on: with the lines to write', () => {
    const { file } = EXAMPLE_BASE;
    const base = {
      file,
      source: EXAMPLE_BASE.source.replaceAll('    items', '    duration: 4 weeks\n    items'),
    };
    const own = 'version: 1\nextends: mentor/roadmaps/data.yml\nstart: 2027-01-01\n';
    const bases = [base];
    const shifted = ask(own, 'shift 3 weeks', { bases });
    expect(shifted.kind === 'changed' && shifted.text).toBe(own.replace('01-01', '01-22'));
    const refused = ask(own, 'shift 3 weeks', { bases, done: ['statistics'] });
    expect(refused.kind === 'refused' && refused.refusal.hint).toContain(
      'under "change:", "foundations: {duration: 7 weeks}"',
    );
    const changed = `${own}change: # mine\n  foundations: {duration: 7 weeks} # still\n`;
    const again = ask(changed, 'shift 1 week', { bases, done: ['statistics'] });
    expect(again.kind === 'changed' && again.text).toBe(changed.replace('7 weeks', '8 weeks'));
  });
});
