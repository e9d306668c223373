// Phases without a written id whose title changed: which of the new ones has the milestone of the one that is gone.
import { expect, test } from 'vitest';
import { idFromTitle } from '../../../../src/roadmap/id.ts';
import type { Item, Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { settled } from '../../../../tools/harness/builders/after.ts';
import { minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';

function roadmapOf(phases: Readonly<Record<string, readonly Item[]>>): Roadmap {
  return aRoadmap({
    phases: Object.entries(phases).map(([title, items]) =>
      aPhase({ id: idFromTitle(title), named: false, title, items }),
    ),
  });
}

const [a, b1, b2, b3, c] = ['Algebra', 'Biology', 'Botany', 'Bread', 'Chess'].map((title) =>
  anItem({ title }),
);
const items = (...all: readonly (Item | undefined)[]) => all.flatMap((item) => item ?? []);

const START = settled(roadmapOf({ First: items(a), 'The middle part': items(b1, b2, b3), Last: items(c) }));

/** The title of the second milestone, once the phases are these. */
function second(phases: Readonly<Record<string, readonly Item[]>>): string | undefined {
  const { milestones } = settled(roadmapOf(phases), START, { at: minute(30) });
  return milestones.find(({ number }) => number === 2)?.title;
}

test.each([
  [
    'the one that has most of its issues',
    { Early: items(b1), First: items(a), Between: items(b2, b3), Last: items(c) },
    'Between',
  ],
  [
    'also where that one stands elsewhere',
    { First: items(a), Between: items(b1), Last: items(c), Late: items(b2, b3) },
    'Late',
  ],
  [
    'the one at its place, where two have as many',
    { Early: items(b1), First: items(a), Between: items(b2), Last: items(c, b3) },
    'Between',
  ],
  [
    'the one with its words, where two have as many',
    { First: items(a), Other: items(b1), 'The midle part': items(b2), Last: items(c, b3) },
    'The midle part',
  ],
])('%s', (_, phases, expected) => {
  expect(second(phases)).toBe(expected);
});
