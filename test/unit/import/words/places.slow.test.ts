// Each word of each meaning, in each language, in each place of a document where its meaning is read.
import { describe, expect, test } from 'vitest';
import { DURATION, EFFORT, GOAL, OFFERED_BY, OUTCOME } from '../../../../src/import/words/fields.ts';
import { LEVEL, LEVEL_WORDS } from '../../../../src/import/words/levels.ts';
import type { Words } from '../../../../src/import/words/pattern.ts';
import { ABLE, AFTER_THIS, BY_THE_END, HELPS, ONE_OF } from '../../../../src/import/words/phrases.ts';
import { DONE, NOTHING, OPEN, OPTIONAL, REQUIRED } from '../../../../src/import/words/states.ts';
import { ABOUT } from '../../../../src/import/words/times.ts';
import { LEVELS } from '../../../../src/roadmap/roadmap.ts';
import { allWordsOf, type Read, wordsToTry, importPhase, importPhases } from './import-phases.ts';

/** What a word is written into, what is read of it, and what that has to be. */
type Place = readonly [
  where: string,
  table: Words,
  write: (word: string) => string,
  read: (phase: Read) => unknown,
  expected: unknown,
];

const SAID = 'Play it all';
const phaseSays = (line: string) => `${line}\n\n- Scales`;
const itemSays = (line: string) => `- Project: Scales\n  - ${line}`;
const cellSays = (head: string, cell: string) =>
  `| Title | ${head} |\n| --- | --- |\n| Scales | ${cell} |\n| Chords | |`;
const leadSays = (lead: string) => `- Walk\n\n${lead}\n\n- Scales\n- Chords`;

const titleAndLevel = ({ item }: Read) => [item?.title, item?.level];
const titleAndOptional = ({ item }: Read) => [item?.title, item?.optional];
const titleDoneNotes = ({ item }: Read) => [item?.title, item?.done, item?.notes];
const choicesOf = ({ items }: Read) => items[1]?.choices.map(({ title }) => title);

const PLACES: readonly Place[] = [
  ['goal of a phase', GOAL, (word) => phaseSays(`${word}: ${SAID}`), ({ goal }) => goal, SAID],
  ['goal in bold, a wide colon', GOAL, (word) => phaseSays(`**${word}**：${SAID}`), ({ goal }) => goal, SAID],
  ['goal under an item', GOAL, (word) => itemSays(`${word} : ${SAID}`), ({ item }) => item?.objective, SAID],
  ['goal behind a title', GOAL, (word) => `- **Scales** – ${word}: ${SAID}`, objectiveOf, SAID],
  ['outcome of a phase', OUTCOME, (word) => phaseSays(`${word}: ${SAID}`), ({ outcome }) => outcome, SAID],
  [
    'outcome behind a label',
    OUTCOME,
    (word) => `**To do**:\n\n- Scales\n\n**${word}**: ${SAID}`,
    ({ outcome }) => outcome,
    SAID,
  ],
  ['duration', DURATION, (word) => phaseSays(`${word}: 3 weeks`), ({ duration }) => duration, '3 weeks'],
  ['hours under an item', EFFORT, (word) => itemSays(`${word}: 5`), ({ item }) => item?.hours, 5],
  [
    'about so many hours',
    ABOUT,
    (word) => `- Course: Scales (${word} 5 h)`,
    ({ item }) => item?.title,
    'Scales',
  ],
  ['author under an item', OFFERED_BY, (word) => itemSays(`${word}: Anna`), ({ item }) => item?.by, 'Anna'],
  ['author in a column', OFFERED_BY, (word) => cellSays(word, 'Anna'), ({ item }) => item?.by, 'Anna'],
  ...Object.entries(LEVEL_WORDS).flatMap(([level, words]): readonly Place[] => [
    [
      `${level} under an item`,
      words,
      (word) => itemSays(`Level: ${word}.`),
      titleAndLevel,
      ['Scales', level],
    ],
    [`${level} in brackets`, words, (word) => `- Scales (${word})`, titleAndLevel, ['Scales', level]],
    [
      `${level} behind a dash`,
      words,
      (word) => `- Scales – Level: ${word}`,
      titleAndLevel,
      ['Scales', level],
    ],
    [`up to ${level}`, words, (word) => `- Scales [beginner - ${word}]`, titleAndLevel, ['Scales', level]],
    [`${level} in a cell`, words, (word) => cellSays('Difficulty', word), titleAndLevel, ['Scales', level]],
  ]),
  ['level', LEVEL, (word) => itemSays(`${word}: Advanced`), titleAndLevel, ['Scales', 'advanced']],
  [
    'level in brackets',
    LEVEL,
    (word) => `- Scales (${word}: advanced)`,
    titleAndLevel,
    ['Scales', 'advanced'],
  ],
  ['level as a head', LEVEL, (word) => cellSays(word, 'advanced'), titleAndLevel, ['Scales', 'advanced']],
  ['optional in brackets', OPTIONAL, (word) => `- Scales (${word})`, titleAndOptional, ['Scales', true]],
  [
    'optional in wide brackets',
    OPTIONAL,
    (word) => `- （${word}）Scales`,
    titleAndOptional,
    ['Scales', true],
  ],
  ['optional as a label', OPTIONAL, (word) => `- ${word}: Scales`, titleAndOptional, ['Scales', true]],
  ['optional in a cell', OPTIONAL, (word) => cellSays('Status', word), titleAndOptional, ['Scales', true]],
  ['optional as a head', OPTIONAL, (word) => cellSays(word, 'yes'), titleAndOptional, ['Scales', true]],
  ['not optional', OPTIONAL, (word) => cellSays(word, 'no'), titleAndOptional, ['Scales', false]],
  ['required as a head', REQUIRED, (word) => cellSays(word, '❌'), titleAndOptional, ['Scales', true]],
  ['not required', REQUIRED, (word) => cellSays(`${word}?`, 'no'), titleAndOptional, ['Scales', true]],
  [
    'optional by a heading',
    OPTIONAL,
    (word) => `### ${word}\n\n- Scales`,
    titleAndOptional,
    ['Scales', true],
  ],
  ['optional by a label', OPTIONAL, (word) => `- ${word}:\n  - Scales`, titleAndOptional, ['Scales', true]],
  ['optional by a lead', OPTIONAL, (word) => `${word}:\n\n- Scales`, titleAndOptional, ['Scales', true]],
  ['done', DONE, (word) => cellSays('Status', word), titleDoneNotes, ['Scales', true, undefined]],
  ['done, and when', DONE, (word) => cellSays('Status', `${word} (May)`), ({ item }) => item?.done, true],
  ['not done', OPEN, (word) => cellSays('Status', word), titleDoneNotes, ['Scales', false, undefined]],
  ['nothing', NOTHING, (word) => cellSays('Rank', word), titleDoneNotes, ['Scales', false, undefined]],
  ['one of several', ONE_OF, (word) => leadSays(`Now ${word}:`), choicesOf, ['Scales', 'Chords']],
  ['one of several, no colon', ONE_OF, (word) => leadSays(`${word}.`), choicesOf, ['Scales', 'Chords']],
  ['what it helps with', HELPS, (word) => leadSays(`This ${word}:`), outcomeOf, 'Scales; Chords'],
  ['what one is able to', ABLE, (word) => leadSays(`So ${word}:`), outcomeOf, 'Scales; Chords'],
  ['what is ahead', BY_THE_END, (word) => leadSays(`${word} May:`), outcomeOf, 'Scales; Chords'],
  [
    'what a quote says of a phase',
    AFTER_THIS,
    (word) => `> ${word} …\n\n- Scales`,
    ({ outcome }) => outcome?.endsWith(' …'),
    true,
  ],
];

function objectiveOf({ item }: Read) {
  return item?.objective;
}

function outcomeOf({ outcome }: Read) {
  return outcome;
}

test.each(PLACES)('%s', (...[, table, write, read, expected]) => {
  expect(allWordsOf(table).length).toBeGreaterThan(13);
  const words = wordsToTry(table);
  const found = importPhases(words.map(([, word]) => write(word)));
  const said = words.map((word, index) => [...word, read(found[index] ?? { items: [], item: undefined })]);
  expect(said).toEqual(words.map((word) => [...word, expected]));
});

test.each([GOAL, OUTCOME, DURATION, EFFORT])('a head of a column is no title of an item', (table) => {
  const words = wordsToTry(table);
  const found = importPhases(words.map(([, word]) => cellSays(word, SAID)));
  expect(words.filter((_, index) => found[index]?.item?.title !== 'Scales')).toEqual([]);
});

test('the levels are those of a roadmap', () => {
  expect(Object.keys(LEVEL_WORDS)).toEqual([...LEVELS]);
});

test.each([
  'Extra-curricular talks',
  'Bonus rounds',
  'Python básico',
  'Orta Asya tarihi',
  'Talks at pre-intermediate',
])('%s keeps its words', (title) => {
  expect(importPhase(`- ${title}`).items).toMatchObject([{ title, optional: false }]);
});

test.each(['50 % done', 'Completed 40 %', 'Terminado al 80%', 'donepezil', 'jamais'])(
  'a cell "%s" is not done',
  (cell) => {
    expect(importPhase(cellSays('Status', cell)).item?.done).toBe(false);
  },
);

describe('a word', () => {
  test.each([
    ['without accents', 'Duracion: 3 semanas'],
    ['with accents apart', 'Dure\u0301e : 3 semaines'],
    ['in capitals of Turkish', 'SÜRESİ: 3 HAFTA'],
    ['in Korean, with a particle', '기간: 3주간'],
    ['without spaces', '期間：約3週間です'],
  ])('%s', (_how, line) => {
    expect(importPhase(phaseSays(line)).duration).toBe('3 weeks');
  });
});

test('each milestone of a phase is kept', () => {
  const phase = importPhase(phaseSays('**Milestone**: Build a todo app\n\n**Milestone**: Show it'));
  expect(phase.outcome).toBe('Build a todo app; Show it');
});
