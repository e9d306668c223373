// What comes next, and why.
import { describe, expect, test } from 'vitest';
import { computeProgress } from '../../../../src/progress/compute.ts';
import { reasonText, weekText } from '../../../../src/progress/now/reason.ts';
import type { ItemStatus } from '../../../../src/progress/progress.ts';
import type { Item, Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { anItem, aPhase, aRoadmap } from '../../../../tools/harness/builders/roadmap.ts';

type States = Readonly<Record<string, Partial<ItemStatus>>>;

function nextOf(roadmap: Roadmap, states: States = {}, milestones: ReadonlyMap<string, number> = new Map()) {
  const items = new Map(
    Object.entries(states).map(([id, status]) => [id, { state: 'open' as const, ...status }]),
  );
  return computeProgress({ roadmap, items, milestones }).upNext;
}

function only(...items: readonly Item[]): Roadmap {
  return aRoadmap({ phases: [aPhase({ title: 'Basics', items })] });
}

const FREE = anItem({ id: 'free' });
const NEEDY = anItem({ id: 'needy' });
const [A, B] = [anItem({ id: 'a' }), anItem({ id: 'b' })];

describe('why', () => {
  test.each<[string, States, ReturnType<typeof reasonText>]>([
    ['worked on', { needy: { inProgress: 21 } }, { words: 'in progress since', pull: 21 }],
    [
      'its needs are met: the pull request of the one that was done last',
      { a: { evidence: 14, doneOn: '2026-03-02' }, b: { evidence: 17, doneOn: '2026-03-01' } },
      { words: 'ready since', pull: 14 },
    ],
    [
      'of the same day, the later pull request',
      { a: { evidence: 14, doneOn: '2026-03-02' }, b: { evidence: 17, doneOn: '2026-03-02' } },
      { words: 'ready since', pull: 17 },
    ],
    [
      'closed by hand: its issue',
      { a: { issue: 3, doneOn: '2026-03-02' }, b: { evidence: 17, doneOn: '2026-03-01' } },
      { words: 'ready since', issue: 3 },
    ],
    [
      'a skipped need is no day to be ready since',
      { a: { state: 'skipped' }, b: { evidence: 5 } },
      { words: 'ready since', pull: 5 },
    ],
    [
      'nor does its issue say when',
      { a: { state: 'skipped', issue: 30 }, b: { evidence: 5 } },
      { words: 'ready since', pull: 5 },
    ],
    [
      'of the same day, the later of an issue and a pull request',
      { a: { issue: 20, doneOn: '2026-03-02' }, b: { evidence: 17, doneOn: '2026-03-02' } },
      { words: 'ready since', issue: 20 },
    ],
    [
      'done without an issue, before all others',
      { a: {}, b: { issue: 6 } },
      { words: 'ready since', issue: 6 },
    ],
    [
      'done before the roadmap came, before what has a day',
      { a: { evidence: 99 }, b: { evidence: 17, doneOn: '2026-03-02' } },
      { words: 'ready since', pull: 17 },
    ],
    [
      'all needs skipped',
      { a: { state: 'skipped', issue: 3 }, b: { state: 'skipped', issue: 4 } },
      { words: 'ready' },
    ],
    ['done before there were issues', {}, { words: 'ready' }],
  ])('%s', (_what, states, expected) => {
    const done = { a: { state: 'done', ...states['a'] }, b: { state: 'done', ...states['b'] } } as const;
    for (const needs of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const [first] = nextOf(only({ ...NEEDY, needs }, A, B), { ...states, ...done });
      expect(first?.item.id).toBe('needy');
      expect(first && reasonText(first)).toEqual(expected);
    }
  });

  test('what needs nothing is next in its phase', () => {
    const [first] = nextOf(aRoadmap({ phases: [aPhase({ title: 'Basics', emoji: '🧱', items: [FREE] })] }));
    expect(first && reasonText(first)).toEqual({ words: 'next in 🧱 Basics' });
  });
});

describe("the week's hours", () => {
  const hours = (...each: readonly number[]) =>
    each.map((one, index) => anItem({ id: `i${index}`, hours: one }));
  const textsOf = (pace: number | undefined, ...each: readonly number[]) =>
    nextOf({ ...only(...hours(...each)), ...(pace === undefined ? {} : { pace }) }).map(weekText);

  test.each<[string, Parameters<typeof textsOf>, string[]]>([
    ['what takes longer takes the whole week', [12, 40, 1], ['12 of 40 hours this week']],
    ['what is left of the week goes to the next one', [12, 5, 40, 1], ['5 hours', '7 of 40 hours this week']],
    ['a full week has room for no more', [12, 5, 7, 1], ['5 hours', '7 hours']],
    ['less than half an hour is too little to begin', [12, 11.6, 3], ['11.6 hours']],
    ['half an hour is enough', [12, 11.5, 3], ['11.5 hours', '0.5 of 3 hours this week']],
    ['however little the week has, one is next', [0.25, 3, 1], ['0.25 of 3 hours this week']],
    ['of a part of an hour, hundredths', [0.75, 3], ['0.75 of 3 hours this week']],
    ['of more, tenths', [12, 4.66, 40], ['4.66 hours', '7.3 of 40 hours this week']],
    ['without a pace, the hours alone', [undefined, 40, 1], ['40 hours', '1 hour']],
  ])('%s', (_what, given, expected) => {
    const texts = textsOf(...given);
    expect(texts.map((text) => text?.replaceAll('\u00A0', ' '))).toEqual(expected);
  });

  test('without a pace there are none', () => {
    const [first] = nextOf(only(...hours(5)));
    expect(first?.week).toBeUndefined();
  });

  test('what has no hours says none', () => {
    const [first] = nextOf({ ...only(FREE), pace: 12 });
    expect(first?.week).toBeUndefined();
    expect(first && weekText(first)).toBeUndefined();
  });
});

describe('phases', () => {
  const phases = ['one', 'two'].map((id) =>
    aPhase({ id, title: id, items: [anItem({ id: `${id}-a` }), anItem({ id: `${id}-b` })] }),
  );
  const tracker = { ...aRoadmap().tracker, open: 'phase' } as const;
  const idsOf = (...input: Parameters<typeof nextOf>) => nextOf(...input).map(({ item }) => item.id);

  test('one that is opened later waits', () => {
    expect(idsOf(aRoadmap({ tracker, phases }))).toEqual(['one-a', 'one-b']);
    expect(idsOf(aRoadmap({ phases }))).toEqual(['one-a', 'one-b', 'two-a']);
  });

  test('but not once its milestone or its issue is there', () => {
    const [one, two] = [
      new Map([['one', 1]]),
      new Map([
        ['one', 1],
        ['two', 2],
      ]),
    ];
    expect(idsOf(aRoadmap({ tracker, phases }), {}, one)).toEqual(['one-a', 'one-b']);
    expect(idsOf(aRoadmap({ tracker, phases }), {}, two)).toEqual(['one-a', 'one-b', 'two-a']);
    expect(idsOf(aRoadmap({ tracker, phases }), { 'two-b': { issue: 9 } })).toContain('two-b');
  });

  test('if all that is begun waits for a later one, that one is next all the same', () => {
    const [, later] = phases;
    if (later === undefined) throw new Error('no phase');
    const first = aPhase({ id: 'one', title: 'one', items: [anItem({ id: 'a', needs: ['two-a'] })] });
    expect(idsOf(aRoadmap({ tracker, phases: [first, later] }))).toEqual(['two-a', 'two-b']);
  });
});
