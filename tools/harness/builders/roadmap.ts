// Roadmap values for tests, with as little said as the test needs: `aRoadmap({ phases: [aPhase({ items: […] })] })`.
import { buildTracker } from '../../../src/roadmap/read/build.ts';
import type { Choice, Item, Phase, Roadmap, Tracker } from '../../../src/roadmap/roadmap.ts';

/** A course called "Statistics", id `statistics`; a given title gives the id, which counts as written. */
export function anItem(overrides: Partial<Item> = {}): Item {
  const title = overrides.title ?? 'Statistics';
  return {
    id: idOf(title),
    named: true,
    was: [],
    kind: 'course',
    resources: [],
    covers: [],
    needs: [],
    paths: [],
    doneWhen: [],
    optional: false,
    done: false,
    choices: [],
    ...overrides,
    title,
  };
}

/** A `one-of` item over the given choices. */
export function aOneOf(choices: readonly [Choice, Choice, ...Choice[]], overrides: Partial<Item> = {}): Item {
  const [first] = choices;
  const title = choices.map((choice) => choice.title).join(' or ');
  return anItem({ id: idOf(first.title), kind: first.kind, ...overrides, title, choices });
}

export function aChoice(overrides: Partial<Choice> = {}): Choice {
  return { kind: 'course', title: 'Statistics', ...overrides };
}

/** A phase called "Foundations" with one item; a given title gives the id. */
export function aPhase(overrides: Partial<Phase> = {}): Phase {
  const title = overrides.title ?? 'Foundations';
  return { id: idOf(title), named: true, was: [], items: [anItem()], ...overrides, title };
}

/** A roadmap called "Data Analyst" with one phase of one item. */
export function aRoadmap(overrides: Partial<Roadmap> = {}): Roadmap {
  return {
    title: 'Data Analyst',
    kinds: [],
    skills: [],
    tracks: [],
    tracker: aTracker(),
    phases: [aPhase()],
    ...overrides,
  };
}

/** The settings of a file that says nothing about them. */
export function aTracker(overrides: Partial<Tracker> = {}): Tracker {
  return { ...buildTracker({}), ...overrides };
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);
}
