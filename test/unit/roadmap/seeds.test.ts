import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';

const { SEEDS_DIR } = process.env;
if (SEEDS_DIR === undefined) {
  console.log('seeds.test.ts skipped: run it with SEEDS_DIR=<folder of the source documents> npm test');
}

test.skipIf(SEEDS_DIR === undefined)('every bold title of the source document is in our roadmap', () => {
  const seed = readFileSync(join(SEEDS_DIR ?? '', '001_c3656d8ed7d3fd33.txt'), 'utf8');
  const result = parseRoadmap(
    readFileSync(new URL('../../../roadmaps/machine-learning-engineer.yml', import.meta.url)),
  );
  if (!result.ok) throw new Error('the roadmap is wrong');
  const ours = [
    ...result.roadmap.phases.map(({ title }) => title),
    ...itemsOf(result.roadmap).flatMap(({ title, choices }) => [
      title,
      ...choices.map((choice) => choice.title),
    ]),
  ].map(plain);
  const titles = boldTitles(seed);
  expect(titles).toHaveLength(20);
  expect(titles.filter((title) => !ours.includes(plain(title)))).toEqual([]);
});

/** Phases, courses, books and projects stand in bold; so do labels with a colon at the end and one whole sentence. */
function boldTitles(seed: string): readonly string[] {
  return [...seed.matchAll(/\*\*(.+?)\*\*/g)]
    .map(([, bold = '']) =>
      bold
        .replace(/^(?:Phase|Project) \d+: /, '')
        .replace(/[^\x20-\x7E]+.*$/, '')
        .trim(),
    )
    .filter((title) => title !== '' && !title.endsWith(':') && !/\bAfter this phase\b/.test(title));
}

function plain(title: string): string {
  return title.toLowerCase().replace(/[".]/g, '').trim();
}
