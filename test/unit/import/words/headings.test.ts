// The words for times, phases and numbers, in each language: in headings, and beside numbers.
import { describe, expect, test } from 'vitest';
import { readPhaseTitle } from '../../../../src/import/structure/phase-label.ts';
import { findDuration, findHours, findHoursAWeek } from '../../../../src/import/words/amounts.ts';
import { LANGUAGES, type Language, type Words, wordsOf } from '../../../../src/import/words/pattern.ts';
import { CARDINALS, ORDINALS } from '../../../../src/import/words/numerals.ts';
import {
  FOUR_MONTHS,
  PART,
  PARTS,
  PHASE,
  PHASES,
  QUARTER,
  SEMESTER,
} from '../../../../src/import/words/phase-words.ts';
import { EACH, TOTAL } from '../../../../src/import/words/stretches.ts';
import {
  ABOUT,
  A_DAY,
  A_MONTH,
  A_WEEK,
  DAY,
  HOUR,
  MONTH,
  UP_TO,
  WEEK,
  YEAR,
} from '../../../../src/import/words/times.ts';

function inHeading(word: string) {
  const { label, title } = readPhaseTitle(`${word} 3: Basics`);
  return { label, title };
}
const STEP = { label: 'word', title: 'Basics' };

/** What a word is tried in, and what has to be read there. */
type Place = readonly [where: string, table: Words, read: (word: string) => unknown, expected: unknown];

const PLACES: readonly Place[] = [
  ['hours', HOUR, (word) => findHours(`5 ${word}`)?.hours, 5],
  ['days', DAY, (word) => findDuration(`3 ${word}`)?.duration, '3 days'],
  ['weeks', WEEK, (word) => findDuration(`3 ${word}`)?.duration, '3 weeks'],
  ['months', MONTH, (word) => findDuration(`3${word}`)?.duration, '3 months'],
  ['years', YEAR, (word) => findDuration(`3 ${word}`)?.duration, '36 months'],
  ['hours a week', A_WEEK, (word) => findHoursAWeek(`5 h ${word}`)?.hours, 5],
  ['hours a week are no hours', A_WEEK, (word) => findHours(`5 h ${word}`)?.hours, undefined],
  ['hours a day are no hours', A_DAY, (word) => findHours(`5 h ${word}`)?.hours, undefined],
  ['hours a month are no hours', A_MONTH, (word) => findHours(`5 h ${word}`)?.hours, undefined],
  ['hours by a day', DAY, (word) => findHours(`5 h/${word}`)?.hours, undefined],
  ['hours by a week', WEEK, (word) => findHoursAWeek(`5 h/${word}`)?.hours, 5],
  ['a range', UP_TO, (word) => findDuration(`2 ${word} 3 weeks`)?.duration, '3 weeks'],
  ['a range of weeks', UP_TO, (word) => readPhaseTitle(`Week 2 ${word} 3: Basics`).duration, '2 weeks'],
  ['so long in all', TOTAL, (word) => readPhaseTitle(`Basics (2 weeks ${word})`).title, 'Basics'],
  ['so long each', EACH, (word) => readPhaseTitle(`Basics (2 weeks ${word})`).title, 'Basics'],
  ['about so long', ABOUT, (word) => readPhaseTitle(`Basics (${word} 2 weeks)`).title, 'Basics'],
  ...[PHASE, PHASES, PART, PARTS, DAY, WEEK, MONTH, QUARTER, FOUR_MONTHS, SEMESTER, YEAR].map(
    (table): Place => ['a phase heading', table, inHeading, STEP],
  ),
];

/** A week in each language, with and without a gender that shows. */
const A_WEEK_OF: Readonly<Record<Language, string>> = {
  en: 'week',
  es: 'semana',
  pt: 'semana',
  fr: 'semaine',
  de: 'woche',
  it: 'settimana',
  pl: 'tydzień',
  tr: 'hafta',
  ru: 'неделя',
  ar: 'الأسبوع',
  hi: 'सप्ताह',
  zh: '周',
  ja: '週',
  ko: '주',
};

describe.each(LANGUAGES)('numbers in the words of %s', (language) => {
  const week = A_WEEK_OF[language];
  const gap = ['zh', 'ja'].includes(language) ? '' : ' ';
  const unread = (headings: readonly string[]) =>
    headings.filter((heading) => {
      const { title, duration, label } = readPhaseTitle(heading);
      return title !== 'Basics' || duration !== '1 week' || label !== 'word';
    });

  test('behind the word for a week, and in front of it', () => {
    const [cardinals, ordinals] = [wordsOf(CARDINALS, language), wordsOf(ORDINALS, language)];
    expect(unread([...cardinals, ...ordinals].map((word) => `${week}${gap}${word}: Basics`))).toEqual([]);
    expect(unread(ordinals.map((word) => `${word}${gap}${week}: Basics`))).toEqual([]);
  });

  test('they count', () => {
    const first = CARDINALS[language].split(', ').map((forms) => forms.split('/')[0] ?? '');
    expect(first).toHaveLength(12);
    expect(ORDINALS[language].split(', ')).toHaveLength(12);
    const range = readPhaseTitle(`${week}${gap}${first[1] ?? ''} - ${first[10] ?? ''}: Basics`);
    expect(range.duration).toBe('10 weeks');
  });
});

test.each([
  ['1st week: Basics', '1 week'],
  ['2. Woche – Basics', '1 week'],
  ['1ª semana: Basics', '1 week'],
  ['3ème mois : Basics', '1 month'],
  ['2-я неделя. Basics', '1 week'],
  ['1. hafta: Basics', '1 week'],
  ['2週目：Basics', '1 week'],
  ['2学期：Basics', '6 months'],
  ['2분기: Basics', '3 months'],
  ['الأسبوع الأول والثاني: Basics', '2 weeks'],
  ['Cuatrimestre 2: Basics', '4 months'],
  ['Trimestre 2: Basics', '3 months'],
])('%s', (heading, duration) => {
  expect(readPhaseTitle(heading)).toMatchObject({ title: 'Basics', label: 'word', duration });
});

test('several of a step are no label without numbers', () => {
  const words = [PHASES, PARTS, WEEK].flatMap((table) =>
    LANGUAGES.flatMap((language) => wordsOf(table, language)),
  );
  const headings = words.map((word) => `${word}: A, B`);
  expect(headings.map((heading) => readPhaseTitle(heading).title)).toEqual(headings);
});

test.each([
  ...['Phased rollout', 'Staged deployments', 'Moduli: A, B', 'Unita: A, B'],
  ...['Paso a paso', 'Passo a passo: o servidor', 'Día a día', 'Semana a semana'],
  ...['First steps', 'First week at work', 'Part on networks', 'Section once more', 'Week due dates'],
  ...['First: Basics', 'The second part of it', '3 weeks of Pandas', '日本の歴史', '第一印象'],
])('the heading "%s" is no label', (heading) => {
  expect(readPhaseTitle(heading)).toMatchObject({ title: heading });
  expect(readPhaseTitle(heading).label).toBeUndefined();
});

describe.each(PLACES)('%s', (...[, table, read, expected]) => {
  test.each(LANGUAGES)('in %s', (language) => {
    const words = wordsOf(table, language);
    expect(words.map((word) => [word, read(word)])).toEqual(words.map((word) => [word, expected]));
  });
});

test.each([
  ['第3週: 基礎', '基礎', '1 week'],
  ['第一阶段：基础', '基础', undefined],
  ['第十二周 复习', '复习', '1 week'],
  ['3주차: 기초', '기초', '1 week'],
  ['1단계: 기초', '기초', undefined],
  ['Semana 3: Bases', 'Bases', '1 week'],
  ['基礎（約2週間）', '基礎', '2 weeks'],
])('the heading %s', (heading, title, duration) => {
  const read = readPhaseTitle(heading);
  expect([read.title, read.duration]).toEqual([title, duration]);
});

test.each(['3 weekly', '3 주제', '3 tagebuch', '3 семестра', '3 mesas'])('%s is no time', (text) => {
  expect(findDuration(text)).toBeUndefined();
});
