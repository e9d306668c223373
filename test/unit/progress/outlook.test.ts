import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../src/progress/compute.ts';
import { isForecastToCome } from '../../../src/progress/outlook.ts';
import type { ItemStatus, Progress } from '../../../src/progress/progress.ts';
import { anItem, aPhase, aRoadmap, aTracker } from '../../../tools/harness/builders/roadmap.ts';

const item = (id: string, more = {}) => anItem({ id, title: id, ...more });

/** Six items in a first phase, two in a second, one optional in a third. */
const ROADMAP = aRoadmap({
  phases: [
    aPhase({ id: 'one', items: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => item(id)) }),
    aPhase({ id: 'two', items: [item('g'), item('h')] }),
    aPhase({ id: 'three', items: [item('extra', { optional: true })] }),
  ],
});

type Dates = Readonly<Record<string, string | undefined>>;

/** One item every ten days from 1 January. */
const STEADY: Dates = {
  a: '2027-01-01',
  b: '2027-01-11',
  c: '2027-01-21',
  d: '2027-01-31',
  e: '2027-02-10',
};

function progressWith(
  dates: Dates,
  roadmap = ROADMAP,
  others: Readonly<Record<string, ItemStatus>> = {},
): Progress {
  const done = Object.entries(dates).map(([id, doneOn]): [string, ItemStatus] => [
    id,
    { state: 'done', ...(doneOn === undefined ? {} : { doneOn }) },
  ]);
  const items = new Map([...done, ...Object.entries(others)]);
  return computeProgress({ roadmap, items, milestones: new Map() });
}

function expectedIn(progress: Progress) {
  return Object.fromEntries(progress.phases.map(({ phase, expected }) => [phase.id, expected]));
}

describe('the outlook of a roadmap', () => {
  test('is a range from the day of the last finished item', () => {
    const { outlook } = progressWith(STEADY);
    expect(outlook).toMatchObject({ kind: 'range', asOf: '2027-02-10' });
    if (outlook.kind !== 'range') return;
    expect(outlook.half > '2027-02-10').toBe(true);
    expect(outlook.most > outlook.half).toBe(true);
  });

  test.each<[string, Dates, { items: number; days: number }]>([
    ['nothing is done', {}, { items: 0, days: 0 }],
    ['four items are', { ...STEADY, e: undefined }, { items: 4, days: 4 }],
    [
      'all on two days',
      Object.fromEntries(Object.keys(STEADY).map((id, at) => [id, at < 3 ? '2027-01-01' : '2027-01-02'])),
      { items: 5, days: 2 },
    ],
    [
      'they were done before the roadmap',
      Object.fromEntries(Object.keys(STEADY).map((id) => [id, undefined])),
      { items: 0, days: 0 },
    ],
  ])('is not known where %s', (_, dates, known) => {
    expect(progressWith(dates).outlook).toEqual({ kind: 'too-early', ...known });
  });

  test('is "done" once nothing is open, optional items aside', () => {
    const all = { ...STEADY, f: '2027-02-20', g: '2027-02-21', h: '2027-02-22' };
    expect(progressWith(all).outlook).toEqual({ kind: 'done' });
    expect(progressWith({ ...all, h: undefined }, ROADMAP, { h: { state: 'skipped' } }).outlook).toEqual({
      kind: 'done',
    });
  });

  test('does not learn from optional items beside required ones', () => {
    expect(progressWith({ ...STEADY, extra: '2027-02-10' })).toMatchObject({
      outlook: progressWith(STEADY).outlook,
      history: progressWith(STEADY).history,
    });
  });

  test('weighs by hours', () => {
    const withHours = (hours: Readonly<Record<string, number>>) =>
      aRoadmap({
        phases: [
          aPhase({
            id: 'one',
            items: ROADMAP.phases
              .slice(0, 2)
              .flatMap(({ items }) => items)
              .map(({ id }) => item(id, { hours: hours[id] ?? 10 })),
          }),
        ],
      });
    const [small, large] = [progressWith(STEADY, withHours({})), progressWith(STEADY, withHours({ h: 90 }))];
    if (small.outlook.kind !== 'range' || large.outlook.kind !== 'range') throw new Error('no range');
    expect(large.outlook.half > small.outlook.half).toBe(true);
  });

  test('has a date even for half a million hours', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
      item(id, { hours: id === 'f' ? 9999 * 60 : 0.1 }),
    );
    const { outlook } = progressWith(STEADY, aRoadmap({ phases: [aPhase({ id: 'one', items })] }));
    expect(outlook).toMatchObject({
      kind: 'range',
      most: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
  });
});

test('the history is in the order of the days, whatever the order of the items', () => {
  const shuffled = { a: '2027-02-10', b: '2027-01-01', c: '2027-01-31', d: '2027-01-11', e: '2027-01-21' };
  const { history, outlook } = progressWith(shuffled);
  expect(history).toEqual(progressWith(STEADY).history);
  expect(outlook).toEqual(progressWith(STEADY).outlook);
});

describe('a forecast is to come', () => {
  const roadmapOf = (count: number, optional: boolean) =>
    aRoadmap({
      phases: [aPhase({ items: Array.from({ length: count }, (_, at) => item(`i${at}`, { optional })) })],
    });
  const before = { i0: { state: 'done' } } as const;
  test.each<[string, Progress, boolean]>([
    ['six items are left', progressWith({}, roadmapOf(6, false)), true],
    ['five items are left', progressWith({}, roadmapOf(5, false)), false],
    ['six optional ones are left', progressWith({}, roadmapOf(6, true)), true],
    [
      'five are left of six that were done on days unknown',
      progressWith({}, roadmapOf(6, false), before),
      false,
    ],
    ['five optional ones are left of six', progressWith({}, roadmapOf(6, true), before), false],
    ['one was finished, five are left', progressWith({ i0: '2027-01-01' }, roadmapOf(6, false)), true],
    ['it is there', progressWith(STEADY), false],
    ['all is done', progressWith({ i0: '2027-01-01' }, roadmapOf(1, false)), false],
  ])('or not: %s', (_, progress, expected) => {
    expect(isForecastToCome(progress)).toBe(expected);
  });
});

describe('the expected end of a phase', () => {
  test('comes in the order of the phases, the last with the roadmap', () => {
    const progress = progressWith(STEADY);
    const { one, two } = expectedIn(progress);
    expect(one && two && one.half < two.half && one.most < two.most).toBe(true);
    expect(progress.outlook).toMatchObject({ ...two });
  });

  test('is not given where the phase is done, or nothing can be said yet', () => {
    expect(expectedIn(progressWith({ ...STEADY, f: '2027-02-20' })).one).toBeUndefined();
    expect(expectedIn(progressWith({}))).toEqual({ one: undefined, two: undefined, three: undefined });
  });

  test('waits for what its items need, wherever that stands', () => {
    const needy = aRoadmap({
      phases: [
        aPhase({
          id: 'one',
          items: ['a', 'b', 'c', 'd', 'e'].map((id) => item(id)).concat(item('f', { needs: ['g'] })),
        }),
        aPhase({ id: 'two', items: [item('g'), item('h')] }),
      ],
    });
    const free = expectedIn(progressWith(STEADY)).one;
    const bound = expectedIn(progressWith(STEADY, needy)).one;
    expect(free && bound && bound.half > free.half).toBe(true);
  });

  test('follows a chain of a thousand needs', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `i${at}`);
    const items = ids.map((id, at) => item(id, { needs: ids.slice(at - 1, at) }));
    const dates = Object.fromEntries(Object.values(STEADY).map((day, at) => [`i${at}`, day]));
    const long = aRoadmap({ phases: [aPhase({ id: 'one', items: items.toReversed() })] });
    expect(expectedIn(progressWith(dates, long)).one).toBeDefined();
  });
});

describe('holidays', () => {
  const withHolidays = (...ranges: readonly (readonly [string, string])[]) =>
    aRoadmap({
      ...ROADMAP,
      tracker: aTracker({ holidays: ranges.map(([from, to]) => ({ from, to })) }),
    });
  const plain = progressWith(STEADY);

  test('ahead move the days that come after their beginning, by as many days', () => {
    const { half, most } = plain.outlook.kind === 'range' ? plain.outlook : { half: '', most: '' };
    const between = progressWith(STEADY, withHolidays(['2027-03-20', '2027-04-02'])).outlook;
    expect([half, most]).toEqual(['2027-03-25', '2027-07-08']);
    expect(between).toMatchObject({ half: '2027-04-08', most: '2027-07-22' });
    const later = progressWith(STEADY, withHolidays(['2027-04-01', '2027-04-14'])).outlook;
    expect(later).toMatchObject({ half, most: '2027-07-22' });
    expect(progressWith(STEADY, withHolidays(['2028-04-01', '2028-04-14'])).outlook).toEqual(plain.outlook);
  });

  test('past do not count for the pace: two months off between two items change nothing but the days', () => {
    const off = { ...STEADY, d: '2027-03-31', e: '2027-04-10' };
    const moved = progressWith(off, withHolidays(['2027-01-25', '2027-03-24']));
    expect(moved.outlook).toMatchObject({ asOf: '2027-04-10', half: '2027-05-23', most: '2027-09-05' });
    expect(progressWith(off).outlook).not.toMatchObject({ half: '2027-05-23' });
  });

  test('on which something was finished are days of study', () => {
    const always = progressWith(STEADY, withHolidays(['2026-12-25', '2027-02-10']));
    expect(always.outlook).toMatchObject({ kind: 'range', asOf: '2027-02-10' });
    const days = ['2027-01-01', '2027-01-11', '2027-01-21', '2027-01-31', '2027-02-10'] as const;
    const around = days.slice(1).map((day, at): readonly [string, string] => [days[at] ?? day, day]);
    expect(progressWith(STEADY, withHolidays(...around)).outlook).toEqual(always.outlook);
  });

  test('of which only the days of work are left: five items on five days', () => {
    const daily = { a: '2027-02-06', b: '2027-02-07', c: '2027-02-08', d: '2027-02-09', e: '2027-02-10' };
    for (const ofSecond of [10, 90]) {
      const phases = ROADMAP.phases.map((phase) => ({
        ...phase,
        items: phase.items.map((one) => ({ ...one, hours: one.id === 'b' ? ofSecond : 10 })),
      }));
      const holidays = withHolidays(['2026-12-25', '2027-02-10']);
      const always = progressWith(STEADY, { ...holidays, phases });
      expect(always.outlook).toEqual(progressWith(daily, aRoadmap({ phases })).outlook);
    }
  });

  test('that lie elsewhere leave every figure as it is', () => {
    const elsewhere = progressWith(
      STEADY,
      withHolidays(['2020-01-01', '2021-01-01'], ['2196-01-01', '2197-01-01']),
    );
    expect({ ...elsewhere, holidays: [] }).toEqual(plain);
  });
});
