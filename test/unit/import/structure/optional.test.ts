// A heading, a label or a line before a list that says "optional" says it of all that is under it.
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import { itemsOf } from '../../../../src/roadmap/roadmap.ts';

/** The titles of the items that may be left out. */
function optionalIn(markdown: string): readonly string[] {
  const imported = importMarkdown(`# Guitar\n\n## Phase 1: Basics\n\n- Tune it\n\n${markdown}`);
  if (!imported.ok) throw new Error(imported.message);
  return itemsOf(imported.roadmap).flatMap(({ title, optional }) => (optional ? [title] : []));
}

test.each([
  ['a phase', '## Extras (optional)\n\n- Scales\n- Chords', ['Scales', 'Chords']],
  ['a phase with a label', '## Phase 2 (optional): Extras\n\n- Scales', ['Scales']],
  ['a phase of its own', '## Phase 2: Bonus 🎁\n\n- Scales', ['Scales']],
  [
    'a phase, and not the one after it',
    '## Bonus: more\n\n- Scales\n\n## Phase 3: End\n\n- Chords',
    ['Scales'],
  ],
  [
    'a phase with weeks below it',
    '## Extras (optional)\n\n### By ear\n\n- Scales\n\n### By hand\n\n- Chords',
    ['Scales', 'Chords'],
  ],
  ['a heading in a phase', '### Optional\n\n- Scales\n\n### More\n\n- Chords', ['Scales']],
  ['a line in bold', '**Optional:**\n\n- Scales', ['Scales']],
  ['a line before a list', 'Optional:\n\n- Scales\n\nNow:\n\n- Chords', ['Scales']],
  ['a label in a list', '- Optional:\n  - Scales\n  - Chords\n- Songs', ['Scales', 'Chords']],
  ['a label, with another under it', '- Optional:\n  - Later:\n    - Scales', ['Scales']],
  ['a heading over a table', '### Optional\n\n| Topic |\n| --- |\n| Scales |', ['Scales']],
  [
    'a table that says which rows are required',
    '| Topic | Обязательно |\n| --- | --- |\n| Scales | нет |\n| Chords | да |\n| Songs | |',
    ['Scales'],
  ],
  [
    'a cell among others',
    '| Topic | Priority |\n| --- | --- |\n| Scales | must |\n| Chords | optional |',
    ['Chords'],
  ],
  ['a week', '## Week 2 – optional\n\n- Scales', ['Scales']],
  ['a label without a colon', '- **Optional**\n  - Scales', ['Scales']],
  ['a phase with a dash', '## Bonus — songs\n\n- Scales', ['Scales']],
  [
    'a column drawn as signs',
    '| Topic | Required |\n| --- | --- |\n| Scales | ❌ |\n| Chords | ✅ |',
    ['Scales'],
  ],
  [
    'a column with more than yes and no',
    '| Topic | Optional |\n| --- | --- |\n| Scales | ✅ |\n| Chords | ✗ |\n| Songs | later |',
    ['Scales'],
  ],
  [
    'the phases in a column',
    '| Phase | Topic |\n| --- | --- |\n| A | Scales |\n| A | Chords |\n| Bonus | Songs |\n| Bonus | Duets |',
    ['Songs', 'Duets'],
  ],
  ['a heading over a choice', '### Bonus\n\nChoose one:\n\n- Scales\n- Chords', ['Scales or Chords']],
])('of %s', (_, markdown, titles) => {
  expect(optionalIn(markdown)).toEqual(titles);
});

test.each([
  ['a word among others', '### Optional chaining\n\n- Scales'],
  [
    'a column that lists what comes before',
    '| Topic | Required |\n| --- | --- |\n| Scales | no |\n| Chords | Scales |',
  ],
  [
    'a name in a list',
    '- Types: Int, String, Optional\n- 정렬: 버블, 삽입, 선택\n- Negotiate salary, equity, bonus',
  ],
  ['a name in a heading', '## Java 8: Streams, Optional\n\n- Collectors'],
  ['a name in a cell', '| Topic | Key class |\n| --- | --- |\n| Scales | Optional |\n| Chords | Stream |'],
  ['a bracket in a sentence before the list', 'Install Docker (optional), then read:\n\n- Scales'],
  ['a bracket in a heading', '## Docker (optional) and Git\n\n- Scales'],
  ['a word in a sentence before the list', 'Nothing here is optional:\n\n- Scales'],
])('not of %s', (_, markdown) => {
  expect(optionalIn(markdown)).toEqual([]);
});

test('of headings alone', () => {
  const imported = importMarkdown(
    '# Guitar\n\n## A\n\n### Scales\n\nSlowly.\n\n## Bonus\n\n### Chords\n\nAll of them.\n',
  );
  const items = imported.ok ? itemsOf(imported.roadmap) : [];
  expect(items.map(({ title, optional }) => [title, optional])).toEqual([
    ['Scales', false],
    ['Chords', true],
  ]);
});

test('not of the title of a document with one list', () => {
  const imported = importMarkdown('# Guitar (optional)\n\n- Scales\n- Chords\n');
  expect(imported.ok && itemsOf(imported.roadmap).map(({ optional }) => optional)).toEqual([false, false]);
});

test('not of the title of the document', () => {
  const imported = importMarkdown(
    '# Guitar (optional)\n\n## Phase 1: A\n\n- Scales\n\n## Phase 2: B\n\n- Chords\n',
  );
  expect(imported.ok && itemsOf(imported.roadmap).map(({ optional }) => optional)).toEqual([false, false]);
});
