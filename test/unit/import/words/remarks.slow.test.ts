// What is said of the work around it is no item: how long, how hard, what to know before, remarks, blanks.
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import { ASKING, NO_WORK_FIELDS, REST } from '../../../../src/import/words/asides/remarks.ts';
import { wordsToTry, importPhases } from './import-phases.ts';

function leftOutOf(lines: readonly string[]): readonly string[] {
  const imported = importMarkdown(
    `# Plan\n\n## Phase 1: Scales\n\n- C major\n${lines.map((line) => `- ${line}\n`).join('')}`,
  );
  return (imported.report?.leftOut ?? []).filter(({ code }) => code === 'label').map(({ text }) => text);
}

test('each word in bold before a colon', () => {
  const words = wordsToTry(...NO_WORK_FIELDS).map(([, word]) => word);
  const left = leftOutOf(words.map((word) => `**${word}:** everything that matters`));
  expect(words.filter((word) => !left.some((text) => text.startsWith(word)))).toEqual([]);
});

test.each([
  'Time: 2 hours/day',
  '**Time**: 2 hours/day',
  '**Goal 1:** ______',
  'Name: ____',
  '**Level (1-5):** 3',
])('%s', (line) => {
  expect(leftOutOf([line])).toHaveLength(1);
});

test.each([
  'Time: a short history',
  'Levels of abstraction',
  'Tip calculator',
  'Read __init__.py',
  'Wait...',
])('%s is work', (line) => {
  expect(leftOutOf([line])).toEqual([]);
});

test('how long a phase lasts is said of the phase', () => {
  const [phase, again] = importPhases(['- **Duration:** 3 weeks\n- C major', '- Scales\n- Dauer: 2 Wochen']);
  expect([phase?.duration, phase?.items.length]).toEqual(['3 weeks', 1]);
  expect([again?.duration, again?.items.length]).toEqual(['2 weeks', 1]);
});

test.each([
  ['**Topics:** loops, lists', 'loops, lists'],
  ['Temas: bucles, listas', 'bucles, listas'],
  ['**Tools**: Git, Linux', 'Git, Linux'],
  ['**Содержание:** циклы, списки', 'циклы, списки'],
  ['**Activity:** play all of the scales', 'play all of the scales'],
])('%s: the label is no title', (line, title) => {
  const [phase] = importPhases([`- ${line}`]);
  expect(phase?.item?.title).toBe(title);
});

test('many topics are a title that says so', () => {
  const topics = [
    'natural minor',
    'harmonic minor',
    'melodic minor',
    'pentatonic',
    'whole tone',
    'chromatic',
    'blues',
  ];
  const [phase] = importPhases([`- **Topics:** ${topics.map((one) => `${one} scale`).join(', ')}`]);
  expect(phase?.item?.title).toMatch(/^natural minor scale, .* scale, …$/);
  expect(phase?.item?.covers).toHaveLength(topics.length);
});

test('a rest and a favour are no work, in each language', () => {
  const words = wordsToTry(REST, ASKING).map(([, word]) => word);
  const left = new Set(leftOutOf(words));
  expect(words.filter((word) => !left.has(word))).toEqual([]);
});

test.each([
  'REST APIs',
  'Break statements',
  'Share memory between threads',
  'Total differential',
  'Star schema',
])('%s is no rest and no favour', (line) => {
  expect(leftOutOf([line])).toEqual([]);
});
