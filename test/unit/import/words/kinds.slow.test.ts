// The words for kinds, each in each language, where it may stand: as a label, in a title, above a list, as a verb.
import { describe, expect, test } from 'vitest';
import { AT, BY, IN_NAMES } from '../../../../src/import/words/credits.ts';
import { ABOVE, LEARNING, TO_LEARN } from '../../../../src/import/words/kinds/above.ts';
import { inferKind, isTopics, kindOfLabel, kindOfPlace } from '../../../../src/import/words/kinds/kinds.ts';
import { ONE, PROJECT_SORT } from '../../../../src/import/words/kinds/names.ts';
import { SEVERAL } from '../../../../src/import/words/kinds/several.ts';
import { BUILD, DO, JOIN, LEARN, READ, TAKE, THE } from '../../../../src/import/words/kinds/verbs.ts';
import { CHAPTER, NO_KIND, WITHIN } from '../../../../src/import/words/kinds/within.ts';
import { LANGUAGES, type Language, type Words, wordsOf } from '../../../../src/import/words/pattern.ts';
import { KINDS, type Kind } from '../../../../src/roadmap/roadmap.ts';
import { wordsToTry, importPhases } from './import-phases.ts';

/** Without those that count only alone. */
function inText(table: Words): Words {
  const rows = LANGUAGES.map((language) => {
    const words = table[language].split(', ').filter((word) => !word.startsWith('('));
    return [language, words.join(', ')] as const;
  });
  return Object.fromEntries(rows) as Record<Language, string>;
}

const wrong = (table: Words, read: (word: string) => unknown, expected: unknown) =>
  wordsToTry(table).flatMap(([language, word]) => {
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
  const found = wordsToTry(table).flatMap(([language, word]) => {
    const title = last.includes(language) ? `${what} ${word}` : `${word} ${what}`;
    const read = inferKind(title, ['career']).kind;
    const weak = kind === 'community' || kind === 'task';
    return read === (weak ? 'career' : kind) && inferKind(title, []).kind === kind ? [] : [[title, read]];
  });
  expect(found).toEqual([]);
});

test.each([
  ['a book', READ, 'book'],
  ['what one takes', TAKE, undefined],
] as const)('a verb for %s before a title in bold', (...[, verbs, kind]) => {
  const words = [
    ...wordsToTry(verbs).map(([, word]) => word),
    ...wordsToTry(THE).map(([, word]) => `${wordsOf(verbs, 'en')[0] ?? ''} ${word}`),
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

test('by whom it is, behind a title', () => {
  const words = wordsToTry(BY).map(([, word]) => word);
  const marked = importPhases(words.map((word) => `- **Scales** ${word} Anna Bo: to play`));
  const plain = importPhases(words.map((word) => `- Book: Scales ${word} Anna Bo`));
  const under = importPhases(words.map((word) => `### Books\n\n- Scales ${word} Anna Bo`));
  for (const found of [marked, plain, under])
    expect(found.map(({ item }) => [item?.title, item?.by])).toEqual(words.map(() => ['Scales', 'Anna Bo']));
});

test('where it is', () => {
  const words = wordsToTry(AT).map(([, word]) => word);
  const found = importPhases(words.map((word) => `- **Scales** ${word} Khan Academy`));
  expect(found.map(({ item }) => [item?.title, item?.by])).toEqual(
    words.map(() => ['Scales', 'Khan Academy']),
  );
});

test('small words in a name', () => {
  const words = wordsToTry(IN_NAMES).map(([, word]) => word);
  const found = importPhases(words.map((word) => `- Course: **Scales** – Escola ${word} Música`));
  expect(found.map(({ item }) => item?.by)).toEqual(words.map((word) => `Escola ${word} Música`));
});

test.each([
  ['Corso di Python', 'Corso di Python', undefined],
  ['Курс от Яндекса', 'Курс от Яндекса', undefined],
  ['Курс алгоритмов от Яндекса', 'Курс алгоритмов', 'Яндекса'],
  ['Libro: Historia de España', 'Historia de España', undefined],
  ['**Course** on scales.example.org', 'Course', 'scales.example.org'],
  ['**Curso** en Python', 'Curso', undefined],
])('%s', (line, title, by) => {
  const [phase] = importPhases([`- ${line}`]);
  expect([phase?.item?.title, phase?.item?.by]).toEqual([title, by]);
});

test('a chapter of a book', () => {
  expect(wrong(CHAPTER, (word) => inferKind(`Scales, ${word} 3`, []).kind, 'book')).toEqual([]);
});

test('a sort of project', () => {
  expect(wrong(PROJECT_SORT, (word) => kindOfLabel(`${word} project 2`), 'project')).toEqual([]);
  expect(wrong(PROJECT_SORT, (word) => kindOfLabel(`Proyecto ${word}:`), 'project')).toEqual([]);
});

test('what is to be learned is a skill', () => {
  expect(wrong(TO_LEARN, (word) => kindOfPlace(`Books ${word}:`), 'skill')).toEqual([]);
});

test('what one learns with is a course', () => {
  const words = wordsToTry(LEARNING);
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
  ['Networking & Databases', 'Networking services', 'task'],
  ['Networking & Databases', 'Learn TCP', 'skill'],
  ['Networking events', 'Talk to five people', 'community'],
  ['Career', 'Learn TCP', 'skill'],
  ['Projects & Job Search', 'Apply for jobs', 'career'],
  ['Projects & Job Search', 'Build a chat server', 'project'],
] as const)('under %s, %s is a %s', (heading, title, kind) => {
  expect(inferKind(title, [kindOfPlace(heading)]).kind).toBe(kind);
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
  ['Imparare i cicli', 'skill'],
  ['Изучение циклов', 'skill'],
  ['Grundkurs Mathematik', 'course'],
  ['Assistir à playlist de Java', 'course'],
  ['Посмотреть лекцию 3', 'course'],
  ['《深入理解计算机系统》', 'book'],
  ['Написать бота', 'project'],
  ['Решить 10 задач', 'practice'],
  ['모의고사', 'exam'],
  ['Actualizar el CV', 'career'],
  ['Contribuir a proyectos open source', 'community'],
  ['Book Sprint', 'task'],
] as const)('%s is a %s', (title, kind) => {
  expect(inferKind(title, []).kind).toBe(kind);
});
