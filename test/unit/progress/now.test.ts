// What status, next and why say, on a terminal and in a comment.
import { describe, expect, test } from 'vitest';
import { type Block, blockLines, blocksMarkdown } from '../../../src/progress/now/blocks.ts';
import { findItem } from '../../../src/progress/now/find-item.ts';
import { pauseOf, pauseText } from '../../../src/progress/now/pause.ts';
import { nextBlocks, statusBlocks } from '../../../src/progress/now/status.ts';
import { whyBlocks } from '../../../src/progress/now/why.ts';
import { computeProgress } from '../../../src/progress/compute.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { FINISHED, HALFWAY, progressWith } from './learner.ts';

const UNDERWAY = progressWith({
  math: { state: 'done', evidence: 14, doneOn: '2027-01-10' },
  python: { state: 'done', evidence: 15, doneOn: '2027-01-20' },
  isl: { state: 'done', doneOn: '2027-02-01' },
  classic: { state: 'done', evidence: 17, doneOn: '2027-02-10' },
  paper: { state: 'done', evidence: 18, doneOn: '2027-02-20' },
  dl: { inProgress: 21, boxes: { ticked: 3, all: 5 } },
});
const HOLIDAYS = [
  { from: '2027-08-02', to: '2027-08-29' },
  { name: 'Easter | @ada', from: '2027-03-26', to: '2027-03-29' },
  { name: 'Winter', from: '2027-02-21', to: '2027-02-24' },
  { from: '2027-05-01', to: '2027-05-01' },
  { from: '2027-12-24', to: '2027-12-24' },
];
const WITH_HOLIDAYS = { ...UNDERWAY, holidays: HOLIDAYS };
const EARLY = progressWith({ math: { state: 'done', evidence: 14, doneOn: '2027-01-10' } });
const SKIPPED = progressWith({ python: { state: 'skipped' } });

test.each<[string, readonly Block[]]>([
  ['status-underway', statusBlocks(UNDERWAY, '2027-03-20')],
  ['status-pause', statusBlocks(UNDERWAY, '2027-03-21')],
  ['status-holidays', statusBlocks(WITH_HOLIDAYS, '2027-03-21')],
  ['status-early', statusBlocks(EARLY, '2027-01-11')],
  ['status-finished', statusBlocks(FINISHED, '2028-01-11')],
  ['next', nextBlocks(UNDERWAY)],
  ['next-finished', nextBlocks(FINISHED)],
  ['why-in-progress', whyBlocks(UNDERWAY, 'dl')],
  ['why-done', whyBlocks(UNDERWAY, 'math')],
  ['why-by-hand', whyBlocks(UNDERWAY, 'isl')],
  ['why-waiting', whyBlocks(UNDERWAY, 'nlp')],
  ['why-later', whyBlocks(UNDERWAY, 'cert')],
  ['why-optional', whyBlocks(UNDERWAY, 'group')],
  ['why-skipped', whyBlocks(SKIPPED, 'python')],
])('%s', async (name, blocks) => {
  const shown = `${blockLines(blocks).join('\n')}\n\n---\n\n${blocksMarkdown(blocks)}\n`;
  expect(shown).not.toMatch(/undefined|NaN|null/);
  await expect(shown).toMatchFileSnapshot(`snapshots/answers/${name}.md`);
});

test('a comment notifies nobody and forges nothing, whatever a title says', () => {
  const evil = '@ada ](x) <!-- milepost:end --> #7 | **';
  const markdown = blocksMarkdown([{ title: [evil], lines: [[evil, ' ', { number: 12 }]], isList: true }]);
  expect(markdown).not.toMatch(/@ada|<!--|(?<!\\)#7/);
  expect(markdown).toContain('#12');
});

describe('a pause', () => {
  test.each([
    ['2027-03-20', undefined],
    ['2027-03-21', { since: '2027-02-20', days: 29 }],
  ])('on %s: %j', (today, expected) => {
    expect(pauseOf(UNDERWAY, today)).toEqual(expected);
  });

  test('has no holidays in it', () => {
    expect(pauseOf(WITH_HOLIDAYS, '2027-03-24')).toBeUndefined();
    expect(pauseOf(WITH_HOLIDAYS, '2027-03-25')).toEqual({ since: '2027-02-20', days: 29 });
    expect(pauseOf(WITH_HOLIDAYS, '2027-01-01')).toBeUndefined();
  });

  test('is none where all is done, or where nothing is known', () => {
    expect(pauseOf({ ...UNDERWAY, outlook: { kind: 'done' } }, '2030-01-01')).toBeUndefined();
    expect(pauseOf(HALFWAY, '2030-01-01')).toBeUndefined();
  });

  test.each([
    [
      30,
      /^In a pause since 20\sFeb\s2027\. Most learners come back: 77 % after 14 days, 64 % after 28, 44 % after 60\.$/,
    ],
    [61, /\. Many learners come back: /],
  ])('of %i days says who comes back', (days, expected) => {
    expect(pauseText({ since: '2027-02-20', days })).toMatch(expected);
  });
});

describe('an item is found by', () => {
  test.each([
    ['its id', 'classic', 'classic'],
    ['the number of its issue', '#6', 'dl'],
    ['its title', 'portfolio page', 'portfolio'],
    ['words of its title', 'Learning Spec', 'dl'],
    ['a title that is nearly right', 'Cloud certificaton', 'cert'],
  ])('%s', (_what, wanted, id) => {
    const found = findItem(UNDERWAY, wanted);
    expect(found.ok && found.item.item.id).toBe(id);
  });

  test.each([
    ['clasic', ['classic']],
    ['xylophone', []],
    ['', []],
    ['a', ['math', 'python', 'isl']],
  ])('"%s" is none: the nearest are %j', (wanted, near) => {
    expect(findItem(UNDERWAY, wanted)).toEqual({ ok: false, near });
  });
});

test('why says what shows an item of a kind, where the roadmap says so, until it is done', () => {
  const roadmap = aRoadmap({
    kinds: [{ name: 'talk', evidence: 'a link to the @recording' }],
    phases: [aPhase({ items: [anItem({ id: 'a', kind: 'talk' }), anItem({ id: 'b' })] })],
  });
  const why = (id: string, state: 'open' | 'done') =>
    blocksMarkdown(
      whyBlocks(computeProgress({ roadmap, items: new Map([['a', { state }]]), milestones: new Map() }), id),
    );
  expect(why('a', 'open')).toContain('It is shown by a link to the @\u200Brecording');
  expect(why('a', 'done')).not.toContain('shown by');
  expect(why('b', 'open')).not.toContain('shown by');
});
