// The words over the columns of a table, each in each language.
import { expect, test } from 'vitest';
import { EFFORT } from '../../../../src/import/words/fields.ts';
import * as heads from '../../../../src/import/words/heads.ts';
import { ONE } from '../../../../src/import/words/kinds/names.ts';
import { SEVERAL } from '../../../../src/import/words/kinds/several.ts';
import type { Words } from '../../../../src/import/words/pattern.ts';
import { A_WEEK, WEEK } from '../../../../src/import/words/times.ts';
import { allWordsOf, type Read, wordsToTry, importPhases } from './import-phases.ts';

const CELL = 'Play it all';
const table = (head: string, cell = CELL) =>
  `| Rank | Title | ${head} |\n| --- | --- | --- |\n| high | Scales | ${cell} |\n| low | Chords | |`;

/** What a head makes of a cell. */
const HEADS: readonly (readonly [string, Words, cell: string, (phase: Read) => unknown, unknown])[] = [
  ['a state', heads.STATE, '✅', ({ item }) => [item?.done, item?.notes], [true, 'Rank: high']],
  ['a count', heads.COUNT, '12', ({ item }) => item?.notes, 'Rank: high'],
  ['a kind', heads.KIND, 'Book', ({ item }) => [item?.kind, item?.notes], ['book', 'Rank: high']],
  ['a resource', heads.RESOURCES, 'https://example.org/a', ({ item }) => item?.url, 'https://example.org/a'],
  ['a place', heads.PLACE, 'https://example.org/a', ({ item }) => item?.url, 'https://example.org/a'],
  ['what is covered', heads.COVERS, 'one, two', ({ item }) => item?.covers, ['one', 'two']],
  ['a description', heads.DESCRIPTION, CELL, ({ item }) => item?.objective, CELL],
  ['hours', EFFORT, '5', ({ item }) => item?.hours, 5],
];

test.each(HEADS)('the head of %s', (...[, words, cell, read, expected]) => {
  const all = wordsToTry(words);
  const found = importPhases(all.map(([, word]) => table(word, cell)));
  const said = all.map((word, index) => [...word, read(found[index] ?? { items: [], item: undefined })]);
  expect(said).toEqual(all.map((word) => [...word, expected]));
});

test('the head of a title, wherever its column stands', () => {
  const names = (['course', 'book', 'project', 'exam', 'certification', 'skill'] as const).flatMap((kind) => [
    ONE[kind],
    SEVERAL[kind],
  ]);
  const covers = new Set(allWordsOf(heads.COVERS).map(([, word]) => word));
  const all = wordsToTry(heads.TITLE, ...names).filter(([, word]) => !covers.has(word));
  const found = importPhases(
    all.map(([, word]) => `| Extra | ${word} |\n| --- | --- |\n| high | Scales |\n| low | Chords |`),
  );
  expect(all.filter((_, index) => found[index]?.item?.title !== 'Scales')).toEqual([]);
});

test('remarks are no title beside a column that nobody knows', () => {
  const all = wordsToTry(heads.REMARKS);
  const found = importPhases(
    all.map(([, word]) => `| ${word} | Stücke |\n| --- | --- |\n| high | Scales |\n| low | Chords |`),
  );
  expect(all.filter((_, index) => found[index]?.item?.title !== 'Scales')).toEqual([]);
});

test('what the rows are gathered by', () => {
  const all = wordsToTry(heads.AREA);
  const found = importPhases(
    all.map(([, word]) => `| ${word} | Title |\n| --- | --- |\n| high | Scales |\n| low | Chords |`),
  );
  expect(all.filter((_, index) => found[index]?.item?.title !== 'Scales')).toEqual([]);
});

test('hours of each week times weeks', () => {
  const all = [
    ...wordsToTry(WEEK).map(([, word]) => `Hours/${word}`),
    ...wordsToTry(A_WEEK).map(([, word]) => `Hours ${word}`),
  ];
  const found = importPhases(
    all.map((head) => `| Title | ${head} | Duration |\n| --- | --- | --- |\n| Scales | 5 | 4 weeks |`),
  );
  expect(all.filter((_, index) => found[index]?.item?.hours !== 20)).toEqual([]);
});
