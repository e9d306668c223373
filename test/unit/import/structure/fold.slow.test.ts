// As many items as one can follow: long checklists become items with checklists, and nothing of them is lost.
import { describe, expect, test } from 'vitest';
import { importMarkdown, type ImportOptions } from '../../../../src/import/import-markdown.ts';
import { itemsOf } from '../../../../src/roadmap/roadmap.ts';

function importOf(text: string, options: ImportOptions = {}) {
  const imported = importMarkdown(text, options);
  if (!imported.ok) throw new Error(imported.message);
  return { ...imported, items: itemsOf(imported.roadmap) };
}

const times = <Made>(count: number, make: (index: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** Eight phases of three weeks with three topics each, 408 boxes in all, the first of each topic ticked. */
const CHECKLIST = [
  '# Data engineering',
  ...times(8, (phase) => [
    `## Phase ${phase}: Part ${phase}`,
    ...times(3, (week) => [
      `### Week ${week}: Area ${phase}${week}`,
      ...times(3, (topic) => [
        `#### ${topic === 1 ? 'Basics' : `Topic ${phase}${week}${topic}`}`,
        ...times(
          topic === 2 ? 5 : 6,
          (box) => `- [${box === 1 ? 'x' : ' '}] step ${phase}${week}${topic}${box}`,
        ),
      ]),
    ]),
  ]),
]
  .flat(4)
  .join('\n');

describe('408 boxes', () => {
  const folded = importOf(CHECKLIST);

  test('are 60 to 90 items, named after what stands over them', () => {
    expect(folded.items).toHaveLength(72);
    expect(folded.items[1]).toMatchObject({
      title: 'Topic 112',
      done: false,
      doneWhen: ['[x] step 1121', 'step 1122', 'step 1123', 'step 1124', 'step 1125'],
    });
    expect(folded.items.filter(({ title }) => title === 'Basics')).toEqual([]);
    expect(new Set(folded.items.map(({ title }) => title)).size).toBe(72);
  });

  test('are all there, and the report says what became of them', () => {
    const conditions = folded.items.flatMap(({ doneWhen }) => doneWhen);
    expect(conditions).toHaveLength(408);
    expect(conditions.filter((one) => one.startsWith('[x]'))).toHaveLength(72);
    expect(folded.report.imported).toHaveLength(408);
    expect(folded.report.leftOut).toEqual([]);
    expect(folded.report.notes.map(({ message }) => message)).toEqual([
      expect.stringContaining('408 entries are 72 items'),
    ]);
  });

  test('stay 408 where somebody wants each to be an issue', () => {
    expect(importOf(CHECKLIST, { items: 'all' }).items).toHaveLength(408);
  });

  test('are fewer where somebody wants fewer, as far as the headings go', () => {
    expect(importOf(CHECKLIST, { items: 40 }).items).toHaveLength(24);
    const { items, report } = importOf(CHECKLIST, { items: 1 });
    expect(items).toHaveLength(16);
    expect(items.flatMap(({ doneWhen }) => doneWhen).filter((one) => one.startsWith('[x]'))).toHaveLength(72);
    expect(report.notes[0]?.message).toContain('as few as its headings allow');
  });
});

const WEEKS = [
  '# Plan',
  ...times(30, (week) => [`## Week ${week}`, ...times(5, (step) => `- Step ${week}.${step}`)]),
]
  .flat()
  .join('\n');

test('120 items stay as they are, 150 become one for each phase where nothing else stands over them', () => {
  const few = WEEKS.split('## Week 25')[0] ?? '';
  expect(importOf(few).items).toHaveLength(120);
  const { items, report } = importOf(WEEKS);
  expect(items).toHaveLength(30);
  expect(items[0]).toMatchObject({ title: 'Week 1', doneWhen: times(5, (step) => `Step 1.${step}`) });
  expect(report.notes[0]?.message).toContain('150 items are more than one can follow, so they became 30');
});

test('items with hours, choices and projects stay items; what else an entry says stays in the notes', () => {
  const { items } = importOf(
    [
      '# Plan',
      '## Phase 1: Start',
      '### Basics',
      '- Loops (4 hours)',
      '- [Lists](https://example.org/lists): know when to use them',
      '- Sets',
      '- Project: A game',
      '### More',
      '- Files',
      '- Streams',
    ].join('\n'),
    { items: 4 },
  );
  expect(items.map(({ title }) => title)).toEqual(['Loops', 'Basics', 'A game', 'More']);
  expect(items[1]).toMatchObject({
    doneWhen: ['Lists', 'Sets'],
    resources: [{ title: 'Lists', url: 'https://example.org/lists' }],
    notes: 'Lists: know when to use them',
  });
});

test('more boxes than a checklist holds are several items', () => {
  const text = ['# Plan', '## Phase 1: Drills', ...times(130, (drill) => `- [ ] Drill ${drill}`)].join('\n');
  const { items } = importOf(text);
  expect(items.map(({ title, doneWhen }) => [title, doneWhen.length])).toEqual([
    ['Drills (1 of 3)', 44],
    ['Drills (2 of 3)', 44],
    ['Drills (3 of 3)', 42],
  ]);
});
