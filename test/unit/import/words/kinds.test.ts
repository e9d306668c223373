// The words for kinds and for heads of columns, each in each language, where it may stand.
import { describe, expect, test } from 'vitest';
import * as heads from '../../../../src/import/words/heads.ts';
import { ABOVE, LEARNING, TO_LEARN } from '../../../../src/import/words/kinds/above.ts';
import { inferKind, isTopics, kindOfLabel, kindOfPlace } from '../../../../src/import/words/kinds/kinds.ts';
import { ONE, PROJECT_SORT } from '../../../../src/import/words/kinds/names.ts';
import { SEVERAL } from '../../../../src/import/words/kinds/several.ts';
import { BUILD, DO, JOIN, LEARN, READ, TAKE, THE } from '../../../../src/import/words/kinds/verbs.ts';
import { NO_KIND, WITHIN } from '../../../../src/import/words/kinds/within.ts';
import { LANGUAGES, type Language, type Words, wordsOf } from '../../../../src/import/words/pattern.ts';
import { EFFORT } from '../../../../src/import/words/fields.ts';
import { A_WEEK, WEEK } from '../../../../src/import/words/times.ts';
import { KINDS, type Kind } from '../../../../src/roadmap/roadmap.ts';
import { type Read, allWordsOf, importPhases } from './import-phases.ts';

/** Without those that count only alone. */
function inText(table: Words): Words {
  const rows = LANGUAGES.map((language) => {
    const words = table[language].split(', ').filter((word) => !word.startsWith('('));
    return [language, words.join(', ')] as const;
  });
  return Object.fromEntries(rows) as Record<Language, string>;
}

const wrong = (table: Words, read: (word: string) => unknown, expected: unknown) =>
  allWordsOf(table).flatMap(([language, word]) => {
    const found = read(word);
    return found === expected ? [] : [[language, word, found]];
  });

test('there are words for each kind', () => {
  const known = [...KINDS].toSorted();
  expect(Object.keys(ONE).toSorted()).toEqual(known);
  expect(Object.keys(SEVERAL).toSorted()).toEqual(known);
});

describe.each(Object.keys(ONE) as Kind[])('a word for %s', (kind) => {
  test('as a label, with a number, too', () => {
    for (const table of [ONE[kind], SEVERAL[kind]]) {
      expect(wrong(table, kindOfLabel, kind)).toEqual([]);
      expect(wrong(table, (word) => kindOfLabel(`${word.toUpperCase()} 3:`), kind)).toEqual([]);
    }
  });

  test('in a title', () => {
    if (kind === 'skill' || kind === 'task') return;
    const tables = [ONE[kind], SEVERAL[kind], WITHIN[kind] ?? []].flat().map(inText);
    for (const table of tables)
      expect(wrong(table, (word) => inferKind(`Scales ${word}`, []).kind, kind)).toEqual([]);
  });

  test('over a list', () => {
    if (kind === 'task') return;
    const tables = [SEVERAL[kind], ABOVE[kind] ?? []].flat().map(inText);
    for (const table of tables)
      expect(wrong(table, (word) => kindOfPlace(`Scales, ${word}`), kind)).toEqual([]);
  });
});

test.each([
  ['a skill', LEARN, 'skill', 'Akkorde'],
  ['a book', READ, 'book', 'Akkorde'],
  ['company', JOIN, 'community', 'Akkorde'],
  ['a task', DO, 'task', 'Akkorde'],
  ['a project', BUILD, 'project', 'app'],
] as const)('a verb for %s', (...[, table, kind, what]) => {
  const last: readonly string[] = ['tr', 'hi', 'ja', 'ko'];
  const found = allWordsOf(table).flatMap(([language, word]) => {
    const title = last.includes(language) ? `${what} ${word}` : `${word} ${what}`;
    const read = inferKind(title, ['career']).kind;
    const weak = kind === 'community' || kind === 'skill' || kind === 'task';
    return read === (weak ? 'career' : kind) && inferKind(title, []).kind === kind ? [] : [[title, read]];
  });
  expect(found).toEqual([]);
});

test.each([
  ['a book', READ, 'book'],
  ['what one takes', TAKE, undefined],
] as const)('a verb for %s before a title in bold', (...[, verbs, kind]) => {
  const words = [
    ...allWordsOf(verbs).map(([, word]) => word),
    ...allWordsOf(THE).map(([, word]) => `${wordsOf(verbs, 'en')[0] ?? ''} ${word}`),
  ];
  const found = importPhases(words.map((word) => `- As you play, ${word} **Scales**`));
  const said = found.map(({ item }) => [
    item?.title,
    kind === undefined ? undefined : item?.kind,
    item?.notes,
  ]);
  expect(said).toEqual(words.map(() => ['Scales', kind, 'As you play']));
});

test.each([
  ['one, two e tre', ['one', 'two e tre']],
  ['one, and two, и три', ['one', 'two', 'три']],
  ['html, o que é css, I can', ['html', 'o que é css', 'I can']],
])('topics: %s', (text, covers) => {
  const [phase] = importPhases([`- **Scales**: ${text}`]);
  expect(phase?.item?.covers).toEqual(covers);
});

test('a sort of project', () => {
  expect(wrong(PROJECT_SORT, (word) => kindOfLabel(`${word} project 2`), 'project')).toEqual([]);
  expect(wrong(PROJECT_SORT, (word) => kindOfLabel(`Proyecto ${word}:`), 'project')).toEqual([]);
});

test('what is to be learned is a skill', () => {
  expect(wrong(TO_LEARN, (word) => kindOfPlace(`Books ${word}:`), 'skill')).toEqual([]);
});

test('what one learns with is a course', () => {
  const words = allWordsOf(LEARNING);
  const found = importPhases(words.map(([, word]) => `- **${word}:** all of the scales`));
  expect(words.filter((_, index) => found[index]?.item?.kind !== 'course')).toEqual([]);
});

test('topics are no label', () => {
  expect(wrong(SEVERAL.skill, isTopics, true)).toEqual([]);
});

test('words that mean something else', () => {
  expect(wrong(NO_KIND, (word) => inferKind(`Scales ${word}solving`.slice(0, -7), []).kind, 'task')).toEqual(
    [],
  );
});

test.each([
  'Au cours de la semaine',
  'Курсор в редакторе',
  'Проектирование схем',
  'Event loop',
  'Le présenter à trois personnes',
  'Ler um CSV da prefeitura',
  'Best practices',
  '项目管理',
  '基本の文法',
  '日本の地理',
  '정책 살펴보기',
])('%s is a task', (title) => {
  expect(inferKind(title, []).kind).toBe('task');
});

test.each([
  ['Abschlussprojekt: Wetter-App', 'project'],
  ['Crear una aplicación de notas', 'project'],
  ['用React构建一个网站', 'task'],
  ['构建一个网站', 'project'],
  ['ブログサイトを作る', 'project'],
  ['나만의 블로그 만들기', 'project'],
  ['Python öğren', 'skill'],
  ['Grammatik lernen', 'skill'],
  ['Prüfung B1 ablegen', 'exam'],
  ['Прочитать книгу «Чистый код»', 'book'],
  ['Курс по алгоритмам', 'course'],
  ['Upratować', 'task'],
] as const)('%s is a %s', (title, kind) => {
  expect(inferKind(title, []).kind).toBe(kind);
});

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
  const all = allWordsOf(words);
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
  const all = allWordsOf(heads.TITLE, ...names).filter(([, word]) => !covers.has(word));
  const found = importPhases(
    all.map(([, word]) => `| Extra | ${word} |\n| --- | --- |\n| high | Scales |\n| low | Chords |`),
  );
  expect(all.filter((_, index) => found[index]?.item?.title !== 'Scales')).toEqual([]);
});

test('remarks are no title beside a column that nobody knows', () => {
  const all = allWordsOf(heads.REMARKS);
  const found = importPhases(
    all.map(([, word]) => `| ${word} | Stücke |\n| --- | --- |\n| high | Scales |\n| low | Chords |`),
  );
  expect(all.filter((_, index) => found[index]?.item?.title !== 'Scales')).toEqual([]);
});

test('what the rows are gathered by', () => {
  const all = allWordsOf(heads.AREA);
  const found = importPhases(
    all.map(([, word]) => `| ${word} | Title |\n| --- | --- |\n| high | Scales |\n| low | Chords |`),
  );
  expect(all.filter((_, index) => found[index]?.item?.title !== 'Scales')).toEqual([]);
});

test('hours of each week times weeks', () => {
  const all = [
    ...allWordsOf(WEEK).map(([, word]) => `Hours/${word}`),
    ...allWordsOf(A_WEEK).map(([, word]) => `Hours ${word}`),
  ];
  const found = importPhases(
    all.map((head) => `| Title | ${head} | Duration |\n| --- | --- | --- |\n| Scales | 5 | 4 weeks |`),
  );
  expect(all.filter((_, index) => found[index]?.item?.hours !== 20)).toEqual([]);
});
