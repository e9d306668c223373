// The law of the card: it is well-formed and small enough, whatever the roadmap.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCard } from '../../../../src/progress/card/card.ts';
import { MOST_BYTES } from '../../../../src/progress/card/sizes.ts';
import { computeProgress } from '../../../../src/progress/compute.ts';
import type { ItemState, ItemStatus } from '../../../../src/progress/progress.ts';
import { LIMITS } from '../../../../src/roadmap/limits.ts';
import { dateOf } from '../../../../src/roadmap/schedule.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { runs } from '../../../harness/depth.ts';
import { readSvg } from './read-svg.ts';

const SIGN = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  fc.constantFrom(
    '&',
    '<',
    '>',
    '"',
    "'",
    ']]>',
    '<!--',
    '\u0301',
    '\u202E',
    '﷽',
    '學',
    'م',
    '👨‍👩‍👧‍👦',
    '\uFFFF',
    ' ',
  ),
);

function titles(most: number): fc.Arbitrary<string> {
  const signs = fc.array(SIGN, { minLength: 1, maxLength: most }).map((all) => all.join(''));
  const same = fc.tuple(SIGN, fc.nat(most)).map(([sign, times]) => sign.repeat(times + 1));
  return fc.oneof(signs, same).map((title) => title.slice(0, most));
}

const STATES = fc.array(
  fc.record({
    state: fc.constantFrom<ItemState>('open', 'done', 'done', 'skipped'),
    day: fc.option(fc.integer({ min: 0, max: 20_000 })),
    hours: fc.option(fc.double({ min: 1e-9, max: LIMITS.hours, noNaN: true })),
    optional: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

test('any roadmap gives the same bytes again, 15,000 at most, well-formed and without NaN', () => {
  const given = fc.record({
    title: titles(LIMITS.title),
    names: fc.array(titles(LIMITS.phaseTitle), { minLength: 1, maxLength: LIMITS.phases }),
    emoji: fc.option(titles(LIMITS.emoji)),
    states: STATES,
    many: fc.constantFrom(1, LIMITS.items / 40),
  });
  fc.assert(
    fc.property(given, ({ title, names, emoji, states, many }) => {
      const all = Array.from({ length: many }, () => states).flat();
      const items = all.map(({ hours, optional }, at) =>
        anItem({ id: `i${at}`, optional, ...(hours !== null && { hours }) }),
      );
      const phases = names.map((name, index) =>
        aPhase({
          id: `p${index}`,
          title: name,
          ...(emoji !== null && { emoji }),
          items: items.filter((_, at) => at % names.length === index),
        }),
      );
      const statusOf = ({ state, day }: (typeof all)[number], at: number): ItemStatus => ({
        state,
        ...(state === 'done' && day !== null && { doneOn: dateOf(day + at) }),
      });
      const progress = computeProgress({
        roadmap: aRoadmap({ title, phases }),
        items: new Map(all.map((one, at) => [`i${at}`, statusOf(one, at)])),
        milestones: new Map(),
      });
      const card = renderCard(progress);
      expect(renderCard(structuredClone(progress))).toBe(card);
      expect(Buffer.byteLength(card)).toBeLessThanOrEqual(MOST_BYTES);
      expect(card).not.toMatch(/NaN|Infinity|undefined/);
      readSvg(card);
    }),
    runs(100),
  );
});
