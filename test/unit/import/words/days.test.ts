// What only says when is no title: days of the week, counted days, weeks and lessons, clock times.
import { expect, test } from 'vitest';
import { LESSON, WEEKDAY } from '../../../../src/import/words/days.ts';
import { DAY, WEEK } from '../../../../src/import/words/times.ts';
import { allWordsOf, importPhases } from './import-phases.ts';

const labels = [
  ...allWordsOf(WEEKDAY).map(([, word]) => word),
  ...allWordsOf(DAY, WEEK, LESSON).map(([, word]) => `${word} 03`),
  ...['7:00–8:00 AM', '18:30', 'Days 4-15', 'Lesson 1.02', 'MONDAY'],
];

test('a label goes to the notes', () => {
  const found = importPhases(labels.map((label) => `- **${label}:** Scales`));
  expect(found.map(({ item }) => [item?.title, item?.notes])).toEqual(
    labels.map((label) => ['Scales', label]),
  );
});

test.each([
  'Monday',
  'Day 3',
  'Sunny days: a story',
  'Monday – a film',
  '3 days: enough',
  '10:1 odds',
  'Weekly: read',
])('%s stays a title', (title) => {
  const [phase] = importPhases([`- ${title}`]);
  expect([phase?.item?.title, phase?.item?.notes]).toEqual([title, undefined]);
});
