// The judge itself: it is content with an import that is right, and tells each way of being wrong.
import { describe, expect, test } from 'vitest';
import { anItem, aPhase, aRoadmap } from '../../../tools/harness/builders/roadmap.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';
import type { Phase, Roadmap } from '../../../src/roadmap/roadmap.ts';
import type { Expectation } from './judge/expectation.ts';
import { findFactFaults } from './judge/facts.ts';
import { findLost, findLostLinks, findMisplaced, findPhaseFaults } from './judge/judge.ts';
import { scanMarkdown } from './judge/scan.ts';

const SOURCE = [
  '# Plan',
  '- [About](#about)',
  '## Phase 1: Start',
  '- [x] [Alpha course](https://example.org/alpha) (6 hours)',
  '- **Beta** by a school: small things',
  '## Phase 2: End',
  '| What | Hours |',
  '| --- | --- |',
  '| Gamma rays | 4 |',
  '```',
  '- no item',
  '```',
].join('\n');

const EXPECTED: Expectation = {
  title: 'Plan',
  phases: [
    { title: 'Start', lines: '4-5' },
    { title: 'End', lines: 9 },
  ],
  leftOut: [{ lines: 2, why: 'contents' }],
  items: [{ line: 4, kind: 'course', url: 'https://example.org/alpha', hours: 6, done: true }],
};

const ALPHA = anItem({ title: 'Alpha course', url: 'https://example.org/alpha', hours: 6, done: true });
const BETA = anItem({ title: 'Beta', by: 'a school', notes: 'small things' });
const GAMMA = anItem({ title: 'Gamma rays', hours: 4 });
const START = aPhase({ title: 'Start', items: [ALPHA, BETA] });
const END = aPhase({ title: 'End', items: [GAMMA] });

test('the scanner sees work, and neither code nor the heads of tables', () => {
  expect(scanMarkdown(SOURCE).map(({ line, kind, ticked }) => [line, kind, ticked])).toEqual([
    [2, 'item', undefined],
    [4, 'item', true],
    [5, 'item', undefined],
    [9, 'row', undefined],
  ]);
});

test('a right import has no faults', () => {
  expect(faultsOf([START, END])).toEqual([]);
});

describe('is told', () => {
  test.each<[string, readonly Phase[], readonly string[]]>([
    [
      'an item in the wrong phase',
      [aPhase({ title: 'Start', items: [ALPHA] }), aPhase({ title: 'End', items: [BETA, GAMMA] })],
      [
        '5: **Beta** by a school: small things → expected “Start”, got “End”',
        '“Start” has 1 items, expected 2 to 2',
        '“End” has 2 items, expected 1 to 1',
      ],
    ],
    [
      'a row that is lost',
      [START, aPhase({ title: 'End', items: [anItem({ title: 'Delta' })] })],
      ['9: | Gamma rays | 4 | → expected “End”, got nowhere', '9: dropped silently: | Gamma rays | 4 |'],
    ],
    [
      'words that are lost',
      [aPhase({ title: 'Start', items: [ALPHA, anItem({ title: 'Beta' })] }), END],
      [
        '5: **Beta** by a school: small things → expected “Start”, got nowhere',
        '5: dropped silently: **Beta** by a school: small things',
      ],
    ],
    [
      'an address, hours and a tick',
      [aPhase({ title: 'Start', items: [anItem({ title: 'Alpha course' }), BETA] }), END],
      [
        '4: the address https://example.org/alpha is gone',
        '4: url of “Alpha course” is not there, expected https://example.org/alpha',
        '4: hours of “Alpha course” is not there, expected 6',
        '4: done of “Alpha course” is false, expected true',
      ],
    ],
    ['phases in another order', [END, START], ['no phase “End” where it is expected']],
    [
      'a phase too many',
      [START, END, aPhase({ title: 'Licence' })],
      ['a phase “Licence” that nobody expects'],
    ],
  ])('%s', (_, phases, faults) => {
    expect(faultsOf(phases)).toEqual(faults);
  });

  test('a line that should be left out', () => {
    expect(faultsOf([START, END], new Set())).toEqual([
      '2: [About](#about) → expected left out (contents), got nowhere',
      '2: dropped silently: [About](#about)',
    ]);
  });
});

function faultsOf(phases: readonly Phase[], leftOut: ReadonlySet<number> = new Set([2])): readonly string[] {
  const roadmap: Roadmap = aRoadmap({ title: 'Plan', phases });
  const outcome = { yaml: printRoadmap(roadmap), roadmap, leftOut };
  const given = { lines: scanMarkdown(SOURCE), expected: EXPECTED, outcome };
  return [findMisplaced, findLost, findLostLinks, findPhaseFaults, findFactFaults].flatMap((find) =>
    find(given),
  );
}
