import { describe, expect, test } from 'vitest';
import { burnUpOf } from '../../../../src/progress/card/burn-up.ts';
import { drawBurnUp } from '../../../../src/progress/card/burn-up-chart.ts';
import { renderCard } from '../../../../src/progress/card/card.ts';
import { describeCard } from '../../../../src/progress/card/description.ts';
import { othersText } from '../../../../src/progress/card/parts.ts';
import { FONT, MOST_BYTES, WIDTH } from '../../../../src/progress/card/sizes.ts';
import { COLOURS } from '../../../../src/progress/card/style.ts';
import { weeksOf } from '../../../../src/progress/card/weeks.ts';
import { computeProgress } from '../../../../src/progress/compute.ts';
import type { ItemStatus, Progress } from '../../../../src/progress/progress.ts';
import type { Item, Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { dayOf } from '../../../../src/roadmap/schedule.ts';
import { LEARNERS } from '../../../../tools/harness/builders/learners.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { contrast } from '../contrast.ts';
import { readSvg } from './read-svg.ts';

function textsOf(progress: Progress): readonly string[] {
  return readSvg(renderCard(progress)).texts.get('text') ?? [];
}

describe('renderCard', () => {
  test.each([...LEARNERS])('%s', async (name, progress) => {
    const card = renderCard(progress);
    await expect(card).toMatchFileSnapshot(`snapshots/card-${name}.svg`);
    expect(renderCard(progress)).toBe(card);
    expect(Buffer.byteLength(card)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('it needs nothing from elsewhere, and names itself', () => {
    for (const [, progress] of LEARNERS) {
      const card = renderCard(progress);
      const { names, attributes, texts } = readSvg(card);
      expect([...names].filter((name) => /script|image|use|foreign|^a$|animate/.test(name))).toEqual([]);
      expect([...attributes].filter((name) => /^on|href/.test(name))).toEqual([]);
      expect(card.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|@font-face/);
      expect(texts.get('title')).toEqual([progress.title]);
      expect(texts.get('desc')?.[0]).toContain(`${progress.percent} % done`);
    }
  });

  test('each phase is named, or has a column', () => {
    expect(textsOf(learner('halfway'))).toEqual(expect.arrayContaining(['💼 Career', '58 %', '36 %']));
    const card = renderCard(learner('forty-phases'));
    const columns = [...card.matchAll(/class="(track|done|doing)" d="([^"]+)"/g)].map(
      ([, kind, path = '']) => [kind, path.split('z').length - 1],
    );
    expect(Object.fromEntries(columns)).toEqual({ track: 40, done: 21, doing: 1 });
  });

  test('the forecast is said as it is', () => {
    const { outlook } = learner('halfway');
    expect(outlook).toMatchObject({ kind: 'range', half: '2027-02-23', most: '2027-09-28' });
    expect(textsOf(learner('halfway')).map((text) => text.replaceAll('\u00A0', ' '))).toEqual(
      expect.arrayContaining(['23 Feb 2027', '28 Sep 2027']),
    );
    expect(textsOf(learner('early'))).toContain(
      'A forecast comes after 5 finished items on 3 days; so far 3 on 3.',
    );
    expect(textsOf(learner('finished')).join()).not.toMatch(/forecast|half/i);
  });

  test('where all is done and no day is known, nothing is drawn over time', () => {
    const roadmap = aRoadmap({ phases: [aPhase({ items: [anItem({ id: 'a', done: true })] })] });
    const items = new Map([['a', { state: 'done' } as const]]);
    const texts = textsOf(computeProgress({ roadmap, items, milestones: new Map() }));
    expect(texts).toEqual(['Data Analyst', '100 %', '1 of 1 item', 'Foundations', '100 %']);
  });

  test('a forecast that can never come is not promised', () => {
    const textsWith = (...ids: readonly string[]) => {
      const items = ids.map((id) => anItem({ id }));
      return textsOf(notBegun(aRoadmap({ phases: [aPhase({ items })] }))).join();
    };
    expect(textsWith('a', 'b', 'c', 'd', 'e')).not.toContain('forecast');
    expect(textsWith('a', 'b', 'c', 'd', 'e', 'f')).toContain('A forecast comes after 5 finished items');
  });

  test('where nothing is required the optional items are counted', () => {
    const items = ['a', 'b'].map((id) => anItem({ id, optional: true }));
    const progress = computeProgress({
      roadmap: aRoadmap({ phases: [aPhase({ items })] }),
      items: new Map([['a', { state: 'done' } as const]]),
      milestones: new Map(),
    });
    expect(textsOf(progress)).toContain('1 of 2 optional items');
  });

  test('the goal of the burn-up is counted in its unit', () => {
    const goalOf = (...items: readonly Item[]) => {
      const states = new Map([['a', { state: 'done', doneOn: '2027-01-01' } as const]]);
      const roadmap = aRoadmap({ phases: [aPhase({ items })] });
      const texts = textsOf(computeProgress({ roadmap, items: states, milestones: new Map() }));
      return texts[texts.indexOf('Burn-up') + 1]?.replaceAll('\u00A0', ' ');
    };
    expect(goalOf(anItem({ id: 'a' }))).toBe('1 item');
    expect(goalOf(anItem({ id: 'a' }), anItem({ id: 'b' }))).toBe('2 items');
    expect(goalOf(anItem({ id: 'a', hours: 7 }))).toBe('7 hours');
  });

  test('ten phases have a row each; of more, the first that is in progress', () => {
    const progressOf = (count: number) => {
      const phases = Array.from({ length: count }, (_, at) =>
        aPhase({
          id: `p${at}`,
          title: `P${at}`,
          items: [anItem({ id: `a${at}` }), anItem({ id: `b${at}` })],
        }),
      );
      const items = new Map(['a2', 'a4'].map((id) => [id, { state: 'done' } as const]));
      return computeProgress({ roadmap: aRoadmap({ phases }), items, milestones: new Map() });
    };
    const rows = (progress: Progress) => textsOf(progress).filter((text) => /^P\d+$/.test(text));
    const described = (progress: Progress) => readSvg(renderCard(progress)).texts.get('desc')?.[0];
    expect(rows(progressOf(10))).toHaveLength(10);
    expect(described(progressOf(10))).toContain('P9 0 %.');
    expect(rows(progressOf(11))).toEqual(['P0']);
    expect(described(progressOf(11))).toContain('Phases done: 0 of 11; P0 0 %.');
  });

  test('a long title is shown in full beside a hundred phases with long names', () => {
    const title = `${'Learning '.repeat(11)}!`;
    const phases = Array.from({ length: 100 }, (_, index) =>
      aPhase({
        id: `p${index}`,
        title: `${index} ${'学'.repeat(190)}`,
        items: [anItem({ id: `i${index}` })],
      }),
    );
    expect(
      textsOf(notBegun(aRoadmap({ title, phases })))
        .slice(0, 3)
        .join(' '),
    ).toBe(title);
  });

  test('a text that is read from the right begins at the right', () => {
    const card = renderCard(learner('arabic'));
    expect(card).toMatch(/<text class="title" x="432" y="20" direction="rtl">مهندس/);
    expect(card).toMatch(/<text class="percent doing end" x="432"/);
  });

  test.each([
    ['SQL', 'left', '<text class="strong" x="0" y="14">'],
    ['SQL', 'right', '<text class="strong end" x="300" y="14">'],
    ['العربية', 'right', '<text class="strong" x="300" y="14" direction="rtl">'],
    ['العربية', 'left', '<text class="strong end" x="0" y="14" direction="rtl">'],
  ] as const)('"%s" stands at the %s, whatever is read from where', (text, side, expected) => {
    const { nodes } = othersText(text, { side, width: 300, kind: 'text', lines: 1, class: 'strong' });
    expect(nodes.map(({ source }) => source).join('')).toContain(expected);
  });

  test('is described in sentences, one blank between them', () => {
    for (const [, progress] of LEARNERS)
      expect(describeCard(progress, { text: 100, entries: 100 })).toMatch(/^[^ ]+(?: [^ ]+)*\.$/);
  });

  test('on a phone of 390 pixels no text is smaller than 10', () => {
    expect((Math.min(...Object.values(FONT)) * (390 - 2 * 16)) / WIDTH).toBeGreaterThanOrEqual(10);
  });

  test.each(Object.entries(COLOURS))('%s: texts have a contrast of 4.5, bars of 3', (_, colours) => {
    const { ground, text, muted, done, doing, track } = colours;
    for (const colour of [text, muted, done, doing]) {
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of [done, doing]) expect(contrast(colour, track)).toBeGreaterThanOrEqual(3);
  });
});

function notBegun(roadmap: Roadmap): Progress {
  return computeProgress({ roadmap, items: new Map(), milestones: new Map() });
}

function learner(name: string): Progress {
  const progress = LEARNERS.get(name);
  if (progress === undefined) throw new Error(name);
  return progress;
}

describe('weeksOf', () => {
  const finishes = (...days: number[]) => days.map((day) => ({ day, weight: 1 }));
  test.each([
    ['one day', finishes(100), '...........x'],
    ['the day a week before belongs to the week before', finishes(93, 94, 100), '..........xx'],
    ['what is older counts no more', finishes(100 - 84, 100 - 83, 100), 'x..........x'],
  ])('%s', (_, history, expected) => {
    const hadWork = weeksOf(history)?.hadWork ?? [];
    expect(hadWork.map((worked) => (worked ? 'x' : '.')).join('')).toBe(expected);
  });

  test('none without a day', () => {
    expect(weeksOf([])).toBeUndefined();
  });
});

test('the burn-up begins with what was done on a day that is not known', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => anItem({ id, hours: 10 }));
  const progress = computeProgress({
    roadmap: aRoadmap({ phases: [aPhase({ items })] }),
    items: new Map<string, ItemStatus>([
      ['a', { state: 'done' }],
      ['b', { state: 'done', doneOn: '2026-11-02' }],
      ['c', { state: 'skipped' }],
    ]),
    milestones: new Map(),
  });
  const day = dayOf('2026-11-02');
  expect(burnUpOf(progress)).toMatchObject({
    steps: [
      { day: day - 1, weight: 10 },
      { day, weight: 20 },
    ],
    goal: 30,
  });
});

describe('the forecast in the burn-up', () => {
  const STEPS = [
    { day: 0, weight: 0 },
    { day: 10, weight: 5 },
  ] as const;
  test.each([
    ['within what is shown', { half: 15, most: 20 }, 3, 2],
    ['half of it within: the goal is followed to the edge', { half: 15, most: 40 }, 4, 1],
    ['beyond what is shown', { half: 30, most: 60 }, 3, 0],
  ])('%s', (...[, ends, corners, rings]) => {
    const drawn = drawBurnUp({ steps: STEPS, goal: 10, until: 20, ends }).map(({ source }) => source);
    const fan = drawn.find((source) => source.includes('"fan doing"'));
    expect(fan?.match(/[ML]/g)).toHaveLength(corners);
    expect(drawn.filter((source) => source.includes('"ring"'))).toHaveLength(rings);
  });

  test('is not drawn where there is none', () => {
    const drawn = drawBurnUp({ steps: STEPS, goal: 10, until: 20 }).map(({ source }) => source);
    expect(drawn.join('')).not.toMatch(/fan|ring|edge/);
  });
});

test('the burn-up reaches its goal in whatever order the parts of an hour were done', () => {
  const hours = { a: 0.1, b: 0.2, c: 0.3 };
  const items = Object.entries(hours).map(([id, own]) => anItem({ id, hours: own }));
  const progress = computeProgress({
    roadmap: aRoadmap({ phases: [aPhase({ items })] }),
    items: new Map<string, ItemStatus>([
      ['a', { state: 'done', doneOn: '2026-11-05' }],
      ['b', { state: 'done', doneOn: '2026-11-04' }],
      ['c', { state: 'done', doneOn: '2026-11-03' }],
    ]),
    milestones: new Map(),
  });
  const burnUp = burnUpOf(progress);
  expect(burnUp?.steps.at(-1)?.weight).toBe(burnUp?.goal);
  expect(burnUp?.goal).toBe(0.6);
});
