// What status, next and why say, on a terminal and in a comment.
import { expect, test } from 'vitest';
import { type Block, blockLines, blocksMarkdown } from '../../../../src/progress/now/blocks.ts';
import { nextBlocks, statusBlocks } from '../../../../src/progress/now/status.ts';
import { whyBlocks } from '../../../../src/progress/now/why.ts';
import type { Progress } from '../../../../src/progress/progress.ts';
import { FINISHED, UNDERWAY, progressWith } from '../learner.ts';

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
const [SQL, MATHS, PATIENCE] = UNDERWAY.skills;
/** In a pause that the learner asked for; of two skills they have said how far they are. */
const ASSESSED: Progress = {
  ...UNDERWAY,
  paused: { since: '2027-03-01', until: '2027-04-01' },
  skills: [
    ...(SQL === undefined ? [] : [{ ...SQL, reached: { level: 'beginner', on: '2027-01-31' } as const }]),
    ...(MATHS === undefined ? [] : [MATHS]),
    ...(PATIENCE === undefined
      ? []
      : [{ ...PATIENCE, reached: { level: 'advanced', on: '2027-02-01' } as const }]),
  ],
};

test.each<[string, () => readonly Block[]]>([
  ['status-underway', () => statusBlocks(UNDERWAY, '2027-03-20')],
  ['status-pause', () => statusBlocks(UNDERWAY, '2027-03-21')],
  ['status-holidays', () => statusBlocks(WITH_HOLIDAYS, '2027-03-21')],
  ['status-early', () => statusBlocks(EARLY, '2027-01-11')],
  ['status-paused', () => statusBlocks(ASSESSED, '2027-03-22')],
  ['status-finished', () => statusBlocks(FINISHED, '2028-01-11')],
  ['next', () => nextBlocks(UNDERWAY)],
  ['next-finished', () => nextBlocks(FINISHED)],
  ['why-in-progress', () => whyBlocks(UNDERWAY, 'dl')],
  ['why-done', () => whyBlocks(UNDERWAY, 'math')],
  ['why-by-hand', () => whyBlocks(UNDERWAY, 'isl')],
  ['why-waiting', () => whyBlocks(UNDERWAY, 'nlp')],
  ['why-later', () => whyBlocks(UNDERWAY, 'cert')],
  ['why-optional', () => whyBlocks(UNDERWAY, 'group')],
  ['why-skipped', () => whyBlocks(SKIPPED, 'python')],
])('%s', async (name, said) => {
  const blocks = said();
  const shown = `${blockLines(blocks).join('\n')}\n\n---\n\n${blocksMarkdown(blocks)}\n`;
  expect(shown).not.toMatch(/undefined|NaN|null/);
  await expect(shown).toMatchFileSnapshot(`snapshots/${name}.md`);
});
