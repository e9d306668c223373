// What only says when is no title: days of the week, counted days, weeks and lessons, dates, times.
import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import { MONTH_NAME, TIME_OF_DAY } from '../../../../src/import/words/when/calendar.ts';
import { LESSON, WEEKDAY, WEEKDAY_SHORT } from '../../../../src/import/words/when/days.ts';
import type { Words } from '../../../../src/import/words/pattern.ts';
import { DAY, MINUTE, MONTH, WEEK } from '../../../../src/import/words/times.ts';
import { wordsToTry, importPhases } from './import-phases.ts';

const said = (...tables: readonly Words[]) => wordsToTry(...tables).map(([, word]) => word);

const labels = [
  ...said(WEEKDAY, TIME_OF_DAY),
  ...said(DAY, WEEK, MONTH, LESSON).map((word) => `${word} 03`),
  ...said(MONTH_NAME).flatMap((month) => [`3 ${month}`, `${month} 3`]),
  ...[
    '7:00–8:00 AM',
    '18:30',
    '18.30 Uhr',
    '19h',
    'Days 4-15',
    'Lesson 1.02',
    'MONDAY',
    'Mon-Wed',
    'lunes y martes',
  ],
  ...[
    '2025-07-18',
    '18.07.2025',
    'July 3rd, 2025',
    '3 de julio de 2025',
    '7月18日',
    '7월 18일',
    'Lunes 1',
    'Fri 7/18',
  ],
  ...[
    '第3天',
    '第一课',
    '3日目',
    '2주차',
    'First day',
    'اليوم الأول',
    'Первый день',
    '2nd week',
    'Week 1 - Day 2',
  ],
];

test('a label goes to the notes', () => {
  const found = importPhases(labels.map((label) => `- **${label}:** Scales`));
  expect(found.map(({ item }) => [item?.title, item?.notes])).toEqual(
    labels.map((label) => ['Scales', label]),
  );
});

test.each([
  ['Day 3 – Scales', 'Scales', 'Day 3'],
  ['**Day 3** Scales', 'Scales', 'Day 3'],
  ['Day 3 → Scales', 'Scales', 'Day 3'],
  ['Day 3 – Evening classes', 'Evening classes', 'Day 3'],
  ['Day 3 (Tuesday): Scales', 'Scales', 'Day 3 (Tuesday)'],
])('%s', (line, title, notes) => {
  const [phase] = importPhases([`- ${line}`]);
  expect([phase?.item?.title, phase?.item?.notes]).toEqual([title, notes]);
});

test('what is marked beside a label counts for the work', () => {
  const [phase] = importPhases(['- Day 3 (optional): Scales\n- **Day 4 (2 hours):** Chords']);
  expect(phase?.items.map(({ title, optional, hours }) => [title, optional, hours])).toEqual([
    ['Scales', true, undefined],
    ['Chords', false, 2],
  ]);
});

describe('what is a label only beside others', () => {
  const unsure = [
    ...said(WEEKDAY_SHORT).filter((word) => !/^\w$/.test(word)),
    ...['L', 'X', 'H1', 'D12', 'W3', 'S4', 'May', 'июль'],
    ...said(MINUTE).map((word) => `30 ${word}`),
  ];

  test('goes to the notes', () => {
    const found = importPhases(unsure.map((label) => `- ${label}: Scales\n- **${label}** – Chords`));
    expect(found.map(({ items }) => items.map(({ title, notes }) => [title, notes]))).toEqual(
      unsure.map((label) => [
        ['Scales', label],
        ['Chords', label],
      ]),
    );
  });

  test.each(['X: a protocol', 'S3: buckets', 'So: what', 'May: a month', 'C: pointers', 'Monday – a film'])(
    '%s stays a title',
    (title) => {
      const [phase] = importPhases([`- ${title}\n- Scales`]);
      expect([phase?.item?.title, phase?.item?.notes]).toEqual([title, undefined]);
    },
  );
});

test.each([
  'Sunny days: a story',
  '3 days: enough',
  '10:1 odds',
  'Weekly: read',
  'Class diagrams',
  'Day trading',
])('%s stays a title', (title) => {
  const [phase] = importPhases([`- ${title}`]);
  expect([phase?.item?.title, phase?.item?.notes]).toEqual([title, undefined]);
});

test.each([
  'Monday',
  'Day 3',
  'Week 1 completed',
  'Semana 3 ✅',
  '2025-07-18',
  'Monday (2 hours)',
  'Tag 4 erledigt',
])('%s alone is no item', (label) => {
  const imported = importMarkdown(`# Plan\n\n## Phase 1: Scales\n\n- C major\n- [ ] ${label}\n`);
  if (!imported.ok) throw new Error(imported.message);
  expect(imported.roadmap.phases[0]?.items.map(({ title }) => title)).toEqual(['C major']);
  expect(imported.report.leftOut).toMatchObject([{ line: 6, code: 'label' }]);
});

test('what stands under a day is the work', () => {
  const [phase] = importPhases(['- Day 3\n  - Scales\n  - Chords']);
  expect(phase?.items.map(({ title, notes }) => [title, notes])).toEqual([
    ['Scales', 'Day 3'],
    ['Chords', 'Day 3'],
  ]);
});
