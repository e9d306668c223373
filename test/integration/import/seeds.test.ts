// The documents that the product comes from, against expectations written from them. Their text is not in the project:
// SEEDS_DIR says where they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';
import { readExpectation } from './judge/expectation.ts';
import { findFactFaults, findTitleFaults } from './judge/facts.ts';
import {
  type Case,
  checkExpectation,
  findLost,
  findLostLinks,
  findMisplaced,
  findPhaseFaults,
} from './judge/judge.ts';
import { type Document, judged, linesOf } from './judge/judged.ts';
import { importMarkdown } from './judge/outcome.ts';

const { SEEDS_DIR } = process.env;
if (SEEDS_DIR === undefined) {
  console.log(
    'import/seeds.test.ts skipped: run it with SEEDS_DIR=<folder of the source documents> npm test',
  );
}

/** What wrongly decoded UTF-8 leaves behind in these documents. */
const BROKEN = /[\uF8FF\uFFFD\u0080-\u009F]|ð|â€|â†|Ã|≠ü|Ôü/u;

const counts: string[] = [];

describe.skipIf(SEEDS_DIR === undefined).each(['000', '001', '002', '004'])('%s', (seed) => {
  let document: Document;
  let given: Case;

  beforeAll(() => {
    document = readSeed(seed);
    given = judged(document);
  });

  test('the expectation speaks of every line of work, and of no other', () => {
    expect(checkExpectation(linesOf(document), document.expected)).toEqual([]);
  });

  test('every line lands where its reader looks for it', () => {
    const misplaced = findMisplaced(given);
    const { roadmap, leftOut } = given.outcome;
    const right = `${given.lines.length - misplaced.length} of ${given.lines.length} lines of work in place`;
    const made = `${roadmap.phases.length} phases, ${itemsOf(roadmap).length} items, ${roadmap.skills.length} skills`;
    counts.push(`${seed}: ${right}; ${made}, ${leftOut.size} left out`);
    expect(misplaced).toEqual([]);
  });

  test('nothing is dropped silently, no address either', () => {
    expect([...findLost(given), ...findLostLinks(given)]).toEqual([]);
  });

  test('phases: their titles, order, emoji, length and number of items', () => {
    expect(findPhaseFaults(given)).toEqual([]);
  });

  test('facts: kinds, authors, addresses, objectives, ticks', () => {
    expect(findFactFaults(given)).toEqual([]);
  });

  test('titles are tidy and can be told apart', () => {
    expect(findTitleFaults(given)).toEqual([]);
  });

  test('no trace of a wrong encoding', () => {
    expect(given.outcome.yaml).not.toMatch(BROKEN);
  });
});

test.skipIf(SEEDS_DIR === undefined)('003 is a story: no roadmap, and what was looked for', () => {
  const result = importMarkdown(readBytes('003'));
  expect(result).toMatchObject({ ok: false, code: 'no-roadmap' });
  if (result.ok) return;
  const said = `${result.message} ${result.hint}`;
  expect(said).toMatch(/heading|phase/i);
  expect(said).toMatch(/list|item|checkbox|table/i);
});

afterAll(() => {
  if (counts.length > 0) console.log(counts.join('\n'));
});

function readSeed(seed: string): Document {
  return { bytes: readBytes(seed), expected: readExpectation(`seeds/${seed}`) };
}

function readBytes(seed: string): Uint8Array {
  const folder = SEEDS_DIR ?? '';
  const file = readdirSync(folder).find((name) => name.startsWith(`${seed}_`));
  return readFileSync(join(folder, file ?? seed));
}
