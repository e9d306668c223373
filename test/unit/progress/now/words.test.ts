// The words that status, next and why have in common.
import { describe, expect, test } from 'vitest';
import { barText, countText, stateText, upNextLine } from '../../../../src/progress/now/words.ts';
import { blockLines } from '../../../../src/progress/now/blocks.ts';
import type { Count, ItemStatus, UpNext } from '../../../../src/progress/progress.ts';
import { aPhase, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const NONE: Count = {
  done: 0,
  required: 0,
  optionalDone: 0,
  optional: 0,
  skipped: 0,
  hours: null,
  percent: 0,
};

test.each<[Partial<Count>, string]>([
  [{}, ''],
  [{ done: 6, required: 15 }, '6 of 15 items'],
  [{ required: 1 }, '0 of 1 item'],
  [{ optionalDone: 1, optional: 2 }, '1 of 2 optional'],
  [{ skipped: 1 }, '1 skipped'],
  [
    { hours: { done: 84, all: 220 }, done: 6, required: 15, optionalDone: 1, optional: 2, skipped: 3 },
    '84 of 220\u00A0hours · 6 of 15 items · 1 of 2 optional · 3 skipped',
  ],
])('%j is counted as %s', (count, expected) => {
  expect(countText({ ...NONE, ...count })).toBe(expected);
});

test.each([
  [0, '▱▱▱▱▱   0 %'],
  [38, '▰▱▱▱▱  38 %'],
  [100, '▰▰▰▰▰ 100 %'],
])('%i percent has the width of each other', (percent, expected) => {
  expect(barText(percent, 5)).toBe(expected);
});

const item = anItem({ title: 'SQL' });
const textOf = (line: ReturnType<typeof stateText>) => blockLines([{ lines: [line] }])[0];

test.each<[string, ItemStatus]>([
  ['open', { state: 'open' }],
  ['open, 2 of 5 ticked', { state: 'open', boxes: { ticked: 2, all: 5 } }],
  ['in progress since #21', { state: 'open', inProgress: 21 }],
  ['in progress since #21, 3 of 5 ticked', { state: 'open', inProgress: 21, boxes: { ticked: 3, all: 5 } }],
  ['done', { state: 'done' }],
  ['done by #14', { state: 'done', evidence: 14, boxes: { ticked: 3, all: 5 } }],
  ['skipped', { state: 'skipped', inProgress: 21 }],
])('%s: %j', (expected, status) => {
  expect(textOf(stateText({ item, weight: 1, ...status }))).toBe(expected);
});

describe('a line of what is up next', () => {
  test.each<[string, Partial<UpNext>]>([
    ['SQL · course · next in 🧱 Basics', {}],
    ['#6 SQL · course · in progress since #21', { issue: 6, why: { kind: 'in-progress', pull: 21 } }],
    ['SQL · course · ready since #12', { why: { kind: 'ready', issue: 12 } }],
    ['SQL · course · optional · ready', { item: { ...item, optional: true }, why: { kind: 'ready' } }],
    [
      'SQL · course · 8 hours · ready since #3',
      { item: { ...item, hours: 8 }, why: { kind: 'ready', pull: 3 } },
    ],
    [
      'SQL · course · 12 of 40 hours this week · next in 🧱 Basics',
      { item: { ...item, hours: 40 }, week: { hours: 12, of: 40 } },
    ],
  ])('%s', (expected, given) => {
    const phase = aPhase({ title: 'Basics', emoji: '🧱' });
    const next: UpNext = { state: 'open', weight: 1, item, phase, why: { kind: 'in-order' }, ...given };
    expect(blockLines([{ lines: [upNextLine(next)] }])).toEqual([expected]);
  });
});
