// What commands tell of the progress, as it stands in the answer; long texts and lists are cut where a reader sees it.
import { describe, expect, it, test } from 'vitest';
import { computeProgress } from '../../../../../src/progress/compute.ts';
import type { ItemStatus } from '../../../../../src/progress/progress.ts';
import type { Phase } from '../../../../../src/roadmap/roadmap.ts';
import { type Question, tell } from '../../../../../src/tracker/commands/answer/tell.ts';
import { aPhase, aRoadmap, anItem } from '../../../../../tools/harness/builders/roadmap.ts';
import { letters } from '../asked.ts';

const ITEMS = ['Statistics', 'SQL', 'Maths'].map((title) => anItem({ title }));
const STATES: readonly (readonly [string, ItemStatus])[] = [
  ['statistics', { state: 'open', issue: 1, inProgress: 7 }],
  ['sql', { state: 'open', issue: 2 }],
  ['maths', { state: 'done', issue: 3 }],
];

function told(
  question: Partial<Question>,
  phases: readonly Phase[] = [aPhase({ items: ITEMS })],
  states = STATES,
) {
  const progress = computeProgress({
    roadmap: aRoadmap({ phases }),
    items: new Map(states),
    milestones: new Map(),
    paused: { since: '2026-09-01', until: '2026-10-01' },
  });
  return tell({ word: 'status', argument: '', here: undefined, today: '2026-10-01', ...question }, progress);
}

const UP_NEXT = `**Up next**

- #1 Statistics · course · in progress since #7
- #2 SQL · course · next in Foundations`;

const WHY_SQL = `**#2 SQL**

course · id sql\\
Open.\\
Counts as much as every other item: 33 % of the roadmap.\\
Phase 1 of 1, Foundations: in progress, 33 %, 1 of 3 items.\\
Up next: it is next in Foundations.

**Finished by**

- closing #2
- a comment "/milepost done" on #2, with the address of what shows it
- a merged pull request that says "Completes: sql" on a line of its own
- one that says "Closes #2"`;

test('status tells all of it', () => {
  const rest = `**Phases**

- ▰▱▱▱▱ 33 % · 1 of 3 · Foundations

**In progress**

- #1 Statistics · in progress since #7

${UP_NEXT}`;
  const head = '**Data Analyst**\n\n▰▰▰▱▱▱▱▱▱▱ 33 % · 1 of 3 items';
  expect(told({})).toEqual({ about: 'status', text: `${head}\n\n${rest}` });
  expect(told({ today: '2026-09-30' })).toEqual({
    about: 'status',
    text: `${head}\n\nPaused until 1\u00A0Oct\u00A02026. "/milepost resume" ends it.\n\n${rest}`,
  });
});

test('next tells what to do now', () => {
  expect(told({ word: 'next' })).toEqual({ about: 'next', text: UP_NEXT });
});

describe('why', () => {
  it.each([
    ['by its id', 'sql', undefined],
    ['by its number', '#2', undefined],
    ['rather than the one on whose issue it is asked', 'sql', 'statistics'],
    ['on whose issue it is asked', '', 'sql'],
  ])('explains an item: %s', (_, argument, here) => {
    expect(told({ word: 'why', argument, here })).toEqual({ about: 'why-4ec7c53222c8', text: WHY_SQL });
  });

  it('is another question for another item', () => {
    expect(told({ word: 'why', argument: 'statistics' })).toMatchObject({ about: 'why-49d4843163a7' });
  });

  it.each([
    ['', undefined, 'Which item?', ''],
    ['cooking', 'sql', 'There is no item "cooking" in the roadmap.', ''],
    ['slq', undefined, 'There is no item "slq" in the roadmap.', 'Did you mean "/milepost why sql"? '],
  ])('of "%s" is refused', (...[argument, here, message, near]) => {
    expect(told({ word: 'why', argument, here })).toEqual({
      message,
      hint: `${near}On the issue of an item "/milepost why" is enough.`,
    });
  });
});

describe('is cut', () => {
  const linesUnder = (head: string, phases: readonly Phase[], states = STATES) => {
    const said = told({}, phases, states);
    if ('message' in said) throw new Error(said.message);
    return (said.text.split(`**${head}**\n\n`)[1] ?? '').split('\n\n')[0]?.split('\n') ?? [];
  };
  const phases = (count: number, title = 'One') =>
    Array.from({ length: count }, (_, index) =>
      aPhase({ id: `phase-${index}`, title: `${title}${index}`, items: [] }),
    );
  const BAR = '▰▰▰▰▰ 100 % · 0 of 0 · ';

  it('a list of more than a hundred', () => {
    const line = (index: number) => `- ${BAR}One${index}`;
    expect(linesUnder('Phases', phases(100))).toEqual(Array.from({ length: 100 }, (_, index) => line(index)));
    expect(linesUnder('Phases', phases(103)).slice(99)).toEqual([line(99), '- … and 3 more']);
  });

  it('a text of more than 300 characters', () => {
    // Two spaces fill the column of the count; Markdown shows them as one.
    const full = letters(300 - BAR.length - 2 - 1);
    expect(linesUnder('Phases', phases(1, full))).toEqual([`- ${BAR}${full}0`]);
    expect(linesUnder('Phases', phases(1, `${full}a`))).toEqual([`- ${BAR}${full}a…`]);
  });

  it('what would not fit into a comment, to half of it', () => {
    const titled = phases(100, letters(300)).map((phase, index) => ({
      ...phase,
      items: [anItem({ id: `item-${index}`, title: letters(300) })],
    }));
    const states = titled.map((_, index) => [`item-${index}`, { state: 'open', inProgress: 7 }] as const);
    const lines = linesUnder('In progress', titled, states);
    expect(lines).toHaveLength(51);
    expect([lines[0], lines[50]]).toEqual([`- ${letters(150)}… · in progress since #7`, '- … and 50 more']);
  });
});
