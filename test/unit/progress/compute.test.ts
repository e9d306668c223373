import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../src/progress/compute.ts';
import type { ItemState, ItemStatus, Paused } from '../../../src/progress/progress.ts';
import type { Item } from '../../../src/roadmap/roadmap.ts';
import { anItem, aPhase, aRoadmap } from '../../../tools/harness/builders/roadmap.ts';

type Marked = readonly [state: ItemState, overrides?: Partial<Item>];

/** Progress of phases whose items are called `1.1`, `1.2`, `2.1`. */
function progressOf(phases: readonly (readonly Marked[])[], pace?: number) {
  const states = new Map<string, { state: ItemState }>();
  const built = phases.map((items, phase) =>
    aPhase({
      title: `Phase ${phase + 1}`,
      items: items.map(([state, overrides], index) => {
        const id = `${phase + 1}.${index + 1}`;
        states.set(id, { state });
        return anItem({ id, title: id, ...overrides });
      }),
    }),
  );
  const roadmap = aRoadmap({ phases: built, ...(pace === undefined ? {} : { pace }) });
  return computeProgress({ roadmap, items: states, milestones: new Map() });
}

const OPTIONAL = { optional: true };

describe('counts', () => {
  test.each<[string, Marked[], object]>([
    ['nothing done', [['open'], ['open']], { done: 0, required: 2, percent: 0 }],
    ['a third is rounded down', [['done'], ['open'], ['open']], { done: 1, required: 3, percent: 33 }],
    [
      'almost all is not all',
      [...Array.from({ length: 199 }, (): Marked => ['done']), ['open']],
      { percent: 99 },
    ],
    [
      'skipped leaves the count',
      [['done'], ['skipped'], ['open']],
      { done: 1, required: 2, skipped: 1, percent: 50 },
    ],
    ['all skipped is 100', [['skipped'], ['skipped']], { done: 0, required: 0, skipped: 2, percent: 100 }],
    [
      'open optional items lower nothing',
      [['done'], ['open', OPTIONAL]],
      { optional: 1, optionalDone: 0, percent: 100 },
    ],
    [
      'done optional items raise nothing',
      [['open'], ['done', OPTIONAL]],
      { optional: 1, optionalDone: 1, percent: 0 },
    ],
    [
      'a skipped optional item leaves its count',
      [['open'], ['skipped', OPTIONAL]],
      { optional: 0, skipped: 1 },
    ],
    [
      'only optional: they are counted',
      [
        ['done', OPTIONAL],
        ['open', OPTIONAL],
      ],
      { required: 0, percent: 50 },
    ],
    [
      'only optional, all done',
      [
        ['done', OPTIONAL],
        ['skipped', OPTIONAL],
      ],
      { required: 0, percent: 100 },
    ],
    ['all required skipped, optional open', [['skipped'], ['open', OPTIONAL]], { required: 0, percent: 100 }],
  ])('%s', (_, items, expected) => {
    const progress = progressOf([items]);
    expect(progress).toMatchObject(expected);
    expect(progress.phases[0]).toMatchObject(expected);
  });

  test.each<[string, Marked[], object]>([
    [
      'of an hour',
      [
        ['done', { hours: 0.7 }],
        ['done', { hours: 0.1 }],
        ['open', { hours: 0.2 }],
      ],
      { hours: { done: 0.8, all: 1 }, percent: 80 },
    ],
    [
      'of many',
      [
        ['done', { hours: 10.1 }],
        ['done', { hours: 0.2 }],
        ['done', { hours: 0.7 }],
        ['open', { hours: 89 }],
      ],
      { hours: { done: 11, all: 100 }, percent: 11 },
    ],
    [
      'next to nothing',
      [
        ['done', { hours: 1e-9 }],
        ['open', { hours: 3e-9 }],
      ],
      { hours: { done: 1e-9, all: 4e-9 }, percent: 25 },
    ],
  ])('the parts of an hour add up: %s', (_, items, expected) => {
    expect(progressOf([items])).toMatchObject(expected);
  });

  test('hours are counted where something is required', () => {
    const hours = { hours: 5 };
    expect(progressOf([[['open', hours]]]).hours).toEqual({ done: 0, all: 5 });
    expect(progressOf([[['done', { ...hours, ...OPTIONAL }]]]).hours).toBeNull();
  });

  test('what is not known has no key', () => {
    const progress = progressOf([[['done'], ['open']], [['open', OPTIONAL]]]);
    expect(progress).toStrictEqual(JSON.parse(JSON.stringify(progress)));
  });

  test('an item without an entry is open, and numbers are carried over', () => {
    const roadmap = aRoadmap({
      phases: [aPhase({ id: 'p', items: [anItem({ id: 'a' }), anItem({ id: 'b' })] })],
    });
    const items = new Map([['a', { state: 'done', issue: 3, evidence: 9 } as const]]);
    const [phase] = computeProgress({ roadmap, items, milestones: new Map([['p', 4]]) }).phases;
    expect(phase?.milestone).toBe(4);
    expect(phase?.items).toMatchObject([{ state: 'done', issue: 3, evidence: 9 }, { state: 'open' }]);
  });

  test('any states: the phases add up, and 100 percent means that nothing required is open', () => {
    const marked = fc.tuple(
      fc.constantFrom<ItemState>('open', 'done', 'skipped'),
      fc.record({ optional: fc.boolean() }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(marked, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        (phases) => {
          const progress = progressOf(phases);
          for (const key of ['done', 'required', 'optional', 'optionalDone', 'skipped'] as const) {
            expect(progress.phases.reduce((sum, phase) => sum + phase[key], 0)).toBe(progress[key]);
          }
          const open = phases.flat().filter(([state, { optional }]) => state === 'open' && !optional);
          if (open.length > 0) expect(progress.percent).toBeLessThan(100);
          else if (phases.flat().some(([, { optional }]) => !optional)) expect(progress.percent).toBe(100);
          expect(progress.upNext.length > 0).toBe(phases.flat().some(([state]) => state === 'open'));
        },
      ),
    );
  });
});

describe('state of a phase', () => {
  test.each<[string, Marked[][], string[]]>([
    ['the first is where to begin', [[['open']], [['open']]], ['in progress', 'not started']],
    ['the next one follows', [[['done']], [['open']], [['open']]], ['done', 'in progress', 'not started']],
    ['begun out of order', [[['open']], [['done'], ['open']]], ['in progress', 'in progress']],
    ['begun by skipping', [[['open']], [['skipped'], ['open']]], ['in progress', 'in progress']],
    ['done out of order', [[['open']], [['done']]], ['in progress', 'done']],
    ['optional items hold nothing up', [[['done'], ['open', OPTIONAL]], [['open']]], ['done', 'in progress']],
    [
      'only optional items, one open',
      [
        [
          ['done', OPTIONAL],
          ['open', OPTIONAL],
        ],
      ],
      ['in progress'],
    ],
    ['only optional items, none open', [[['done', OPTIONAL]]], ['done']],
  ])('%s', (_, phases, expected) => {
    expect(progressOf(phases).phases.map(({ state }) => state)).toEqual(expected);
  });
});

test('a phase is begun by work on it', () => {
  const roadmap = aRoadmap({
    phases: ['a', 'b', 'c'].map((id) => aPhase({ id, title: id, items: [anItem({ id, title: id })] })),
  });
  const items = new Map([['b', { state: 'open', inProgress: 7 } as const]]);
  const { phases } = computeProgress({ roadmap, items, milestones: new Map() });
  expect(phases.map(({ state }) => state)).toEqual(['in progress', 'in progress', 'not started']);
});

test('a skill counts the items that teach it, but for those that are skipped', () => {
  const ids = ['a', 'b', 'c', 'other'];
  const skill = { name: 'SQL', target: 'advanced', taughtBy: ['a', 'b', 'c'] } as const;
  const roadmap = aRoadmap({
    skills: [skill],
    phases: [aPhase({ items: ids.map((id) => anItem({ id, title: id })) })],
  });
  const items = new Map<string, { state: ItemState }>([
    ['a', { state: 'done' }],
    ['b', { state: 'skipped' }],
    ['other', { state: 'done' }],
  ]);
  const { skills } = computeProgress({ roadmap, items, milestones: new Map() });
  expect(skills).toEqual([{ skill, done: 1, teaching: 2 }]);
});

describe('up next', () => {
  const long: Marked = ['open', { hours: 90 }];
  const short: Marked = ['open', { hours: 1 }];
  test.each<[string, Marked[], number | undefined, string[]]>([
    ['at most three', [['open'], ['open'], ['open'], ['open']], undefined, ['1.1', '1.2', '1.3']],
    ['not what is done or skipped', [['done'], ['skipped'], ['open']], undefined, ['1.3']],
    ['not before what it needs', [['open', { needs: ['1.2'] }], ['open']], undefined, ['1.2']],
    ['a skipped need is met', [['skipped'], ['open', { needs: ['1.1'] }]], undefined, ['1.2']],
    ['required before optional', [['open', OPTIONAL], ['open']], undefined, ['1.2', '1.1']],
    ['what fits the week', [['open', { hours: 5 }], ['open', { hours: 7 }], short], 12, ['1.1', '1.2']],
    ['one at least', [long, short], 12, ['1.1']],
    ['unknown hours fit', [long, ['open'], short], 12, ['1.1', '1.2']],
    ['hours without a pace do not matter', [long, long], undefined, ['1.1', '1.2']],
    ['nothing when nothing is open', [['done'], ['skipped']], 12, []],
  ])('%s', (...[, items, pace, expected]) => {
    expect(progressOf([items], pace).upNext.map(({ item }) => item.id)).toEqual(expected);
  });

  test('of each rank, what is in progress comes first', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => anItem({ id, title: id, optional: id < 'c' }));
    const { upNext } = computeProgress({
      roadmap: aRoadmap({ phases: [aPhase({ items })] }),
      items: new Map(['b', 'd'].map((id) => [id, { state: 'open', inProgress: 7 }])),
      milestones: new Map(),
    });
    expect(upNext.map(({ item }) => item.id)).toEqual(['d', 'c', 'b']);
  });

  test('goes on into the next phase', () => {
    const { upNext } = progressOf([[['done'], ['open']], [['open']]]);
    expect(upNext.map(({ item }) => item.id)).toEqual(['1.2', '2.1']);
  });
});

describe('a pause', () => {
  const roadmap = aRoadmap({ phases: [aPhase({ items: [anItem({ id: 'a' }), anItem({ id: 'b' })] })] });
  const paused = { since: '2026-12-01', until: '2027-01-10' };
  const pausedWith = (items: Readonly<Record<string, ItemStatus>>, of: Paused = paused) =>
    computeProgress({ roadmap, items: new Map(Object.entries(items)), milestones: new Map(), paused: of })
      .paused;
  const doneOn = (day: string): ItemStatus => ({ state: 'done', doneOn: day });

  test('is over once something is finished after it, or nothing is left', () => {
    expect(pausedWith({})).toEqual(paused);
    expect(pausedWith({ a: doneOn('2027-01-09') })).toEqual(paused);
    expect(pausedWith({ a: doneOn('2027-01-10') })).toBeUndefined();
    expect(pausedWith({ a: doneOn('2027-01-01'), b: { state: 'skipped' } })).toBeUndefined();
  });

  test('without an end lasts whatever is finished', () => {
    expect(pausedWith({ a: doneOn('2027-03-01') }, { since: '2026-12-01' })).toEqual({ since: '2026-12-01' });
  });
});
