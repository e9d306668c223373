// Where an item stands, and why there.
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../../src/progress/compute.ts';
import { blockLines, blocksMarkdown } from '../../../../src/progress/now/blocks.ts';
import { placeOf, whyBlocks } from '../../../../src/progress/now/why.ts';
import type { ItemStatus } from '../../../../src/progress/progress.ts';
import type { Item } from '../../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { UNDERWAY, progressWith } from '../learner.ts';

function whyOf(
  items: readonly Item[],
  states: Readonly<Record<string, ItemStatus>> = {},
  id = 'a',
): readonly string[] {
  const progress = computeProgress({
    roadmap: aRoadmap({ phases: [aPhase({ items })] }),
    items: new Map(Object.entries(states)),
    milestones: new Map(),
  });
  return blockLines(whyBlocks(progress, id));
}

describe('the place of an item', () => {
  test('is not known of an id that nothing has', () => {
    expect(() => placeOf(UNDERWAY, 'nope')).toThrow(new RangeError('There is no item nope.'));
  });

  test('is its phase, its needs, and what waits for it', () => {
    const { phase, needs, waitsFor, holdsUp } = placeOf(UNDERWAY, 'dl');
    expect(phase.phase.id).toBe('deep-learning');
    expect([needs, waitsFor, holdsUp].map((items) => items.map(({ item }) => item.id))).toEqual([
      ['classic'],
      [],
      ['nlp'],
    ]);
    expect(placeOf(UNDERWAY, 'nlp').waitsFor.map(({ item }) => item.id)).toEqual(['dl']);
    expect(placeOf(progressWith({ nlp: { state: 'skipped' } }), 'dl').holdsUp).toEqual([]);
  });

  test.each([
    ['of what counts', {}, 'cert', 12],
    ['without what is skipped', { math: { state: 'skipped' } }, 'cert', 15],
    ['of a skipped one', { cert: { state: 'skipped' } }, 'cert', undefined],
    ['of an optional one', {}, 'sql', undefined],
  ] as const)('%s has its share of the roadmap', (...[, states, id, share]) => {
    expect(placeOf(progressWith(states), id).share).toBe(share);
  });
});

describe('what it counts for', () => {
  const a = anItem({ id: 'a', hours: 3 });
  test.each<[string, readonly Item[], string]>([
    ['its hours', [a, anItem({ id: 'b', hours: 9 })], 'Counts for 3 hours: 25 % of the roadmap.'],
    [
      'those of its like',
      [anItem({ id: 'a' }), anItem({ id: 'b', hours: 0.1 }), anItem({ id: 'c', hours: 0.2 })],
      'Counts for 0.15 hours (it has no hours of its own: the median of those like it): 33 % of the roadmap.',
    ],
    [
      'as much as every other, whatever its hours are',
      [a, anItem({ id: 'b' }), anItem({ id: 'c' })],
      'Counts as much as every other item: 33 % of the roadmap.',
    ],
    [
      'nothing, where it is optional',
      [anItem({ id: 'a', optional: true }), anItem({ id: 'b' })],
      'Optional items are counted separately, and do not lower the percent.',
    ],
  ])('%s', (_, items, expected) => {
    expect(whyOf(items)).toContain(expected);
  });
});

describe('its state', () => {
  test.each<[string, ItemStatus, string]>([
    ['open', { state: 'open' }, 'Open.'],
    [
      'worked on',
      { state: 'open', inProgress: 21, boxes: { ticked: 3, all: 5 } },
      'In progress since #21, 3 of 5 ticked.',
    ],
    ['begun', { state: 'open', boxes: { ticked: 1, all: 2 } }, 'Open, 1 of 2 ticked.'],
    ['done', { state: 'done', evidence: 14, doneOn: '2026-12-03' }, 'Done by #14, on 3 Dec 2026.'],
    ['closed by hand', { state: 'done', doneOn: '2026-12-03' }, 'Done, closed by hand, on 3 Dec 2026.'],
    ['done before the roadmap came', { state: 'done' }, 'Done.'],
    ['skipped', { state: 'skipped' }, 'Skipped: its issue was closed as not planned.'],
  ])('%s', (_, status, expected) => {
    const [, , said] = whyOf([anItem({ id: 'a' }), anItem({ id: 'b' })], { a: status });
    expect(said).toBe(expected);
  });
});

describe('why it is next, or not', () => {
  const [a, b, c] = [
    anItem({ id: 'a', title: 'A', needs: ['b', 'c'] }),
    anItem({ id: 'b', title: 'B' }),
    anItem({ id: 'c', title: 'C' }),
  ];
  const before = ['d', 'e', 'f'].map((id) => anItem({ id, title: id }));
  test.each<[string, readonly Item[], Readonly<Record<string, ItemStatus>>, string | undefined]>([
    [
      'next',
      [a, b, c],
      { b: { state: 'done', evidence: 7 }, c: { state: 'skipped' } },
      'Up next: it is ready since #7.',
    ],
    ['waiting', [a, b, c], { b: { state: 'open', issue: 4 } }, 'Not up next: it waits for #4 B, C.'],
    ['waiting for one of two', [a, b, c], { b: { state: 'done' } }, 'Not up next: it waits for C.'],
    [
      'later',
      [...before, { ...a, needs: [] }],
      { d: { state: 'open', issue: 4 } },
      'Not up next: first #4 d, e, f.',
    ],
    ['done', [a, b, c], { a: { state: 'done' } }, undefined],
  ])('%s', (...[, items, states, expected]) => {
    expect(whyOf(items, states).find((line) => /up next/i.test(line))).toBe(expected);
  });
});

describe('what would finish it', () => {
  const BY_PULL = '  a merged pull request that says "Completes: a" on a line of its own';
  const finish = (item: Item, status?: ItemStatus) => {
    const lines = whyOf([item], status === undefined ? {} : { a: status });
    return lines.includes('Finished by') ? lines.slice(lines.indexOf('Finished by') + 1) : undefined;
  };

  test.each<[string, string[], Partial<Item>, ItemStatus | undefined]>([
    ['before it has an issue, a pull request', [BY_PULL], {}, undefined],
    [
      'or files',
      [BY_PULL, '  one that adds or changes a file under notes/ or src/a/'],
      { paths: ['notes/', 'src/a/'] },
      undefined,
    ],
    [
      'or its issue',
      [
        '  closing #5',
        '  a comment "/milepost done" on #5, with the address of what shows it',
        BY_PULL,
        '  one that says "Closes #5"',
      ],
      {},
      { state: 'open', issue: 5 },
    ],
  ])('%s', (...[, expected, given, status]) => {
    expect(finish(anItem({ id: 'a', ...given }), status)).toEqual(expected);
  });

  test('is not said of what is finished', () => {
    expect(finish(anItem({ id: 'a' }), { state: 'done', issue: 5 })).toBeUndefined();
    expect(finish(anItem({ id: 'a' }), { state: 'skipped', issue: 5 })).toBeUndefined();
  });
});

test('what comes before and after it is listed, and nothing where there is nothing', () => {
  const items = [anItem({ id: 'a', title: 'A', needs: ['b'] }), anItem({ id: 'b', title: 'B' })];
  const b = { b: { state: 'done', issue: 2, evidence: 9 } } as const;
  expect(whyOf(items, b)).toEqual(expect.arrayContaining(['Comes after', '  #2 B · done by #9']));
  expect(whyOf(items, b)).not.toContain('Waits for it');
  expect(whyOf(items, {}, 'b')).toEqual(expect.arrayContaining(['Waits for it', '  A']));
  expect(whyOf(items, {}, 'b')).not.toContain('Comes after');
});

test('its kind stands below its title, whether it is optional, and its id', () => {
  expect(whyOf([anItem({ id: 'a', title: 'A' })]).slice(0, 2)).toEqual(['A', 'course · id a']);
  expect(whyOf([anItem({ id: 'a', kind: 'book', optional: true })])[1]).toBe('book · optional · id a');
});

test('why says what shows an item of a kind, where the roadmap says so, until it is done', () => {
  const roadmap = aRoadmap({
    kinds: [{ name: 'talk', evidence: 'a link to the @recording' }],
    phases: [aPhase({ items: [anItem({ id: 'a', kind: 'talk' }), anItem({ id: 'b' })] })],
  });
  const why = (id: string, state: 'open' | 'done') =>
    blocksMarkdown(
      whyBlocks(computeProgress({ roadmap, items: new Map([['a', { state }]]), milestones: new Map() }), id),
    );
  expect(why('a', 'open')).toContain('It is shown by a link to the @\u200Brecording');
  expect(why('a', 'done')).not.toContain('shown by');
  expect(why('b', 'open')).not.toContain('shown by');
});
