// One numbered list with lists in it, and steps in paragraphs: where they are the phases, and where they are not.
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';

function titlesOf(text: string): Readonly<Record<string, readonly string[]>> {
  const imported = importMarkdown(text);
  if (!imported.ok) throw new Error(imported.message);
  const { phases } = imported.roadmap;
  return Object.fromEntries(phases.map(({ title, items }) => [title, items.map((item) => item.title)]));
}

const LIST = '1. Scales\n   - major\n   - minor\n2. Chords\n   - triads\n   - sevenths\n';

test('one numbered list with lists in it holds the phases where there are no headings', () => {
  expect(titlesOf(`# Piano\n\n${LIST}`)).toEqual({
    Scales: ['major', 'minor'],
    Chords: ['triads', 'sevenths'],
  });
  expect(titlesOf(LIST)).toEqual({ Scales: ['major', 'minor'], Chords: ['triads', 'sevenths'] });
});

test.each([
  ['below headings', `# Piano\n\n## Phase 1: Hands\n\n${LIST}`, ['Scales', 'Chords']],
  ['with bullets', LIST.replace(/^\d\./gmu, '-').replaceAll('   -', '  -'), ['Scales', 'Chords']],
  ['with boxes', LIST.replace(/^(\d\.) /gmu, '$1 [ ] '), ['Scales', 'Chords']],
  ['one entry below each', LIST.replace(/^ +- (?:minor|sevenths)\n/gmu, ''), ['Scales', 'Chords']],
  ['books', LIST.replace('Scales', 'Book: Scales').replace('Chords', 'Book: Chords'), ['Scales', 'Chords']],
  ['links below each', LIST.replace(/- (\w+)/gu, '- [$1](https://example.org/$1)'), ['Scales', 'Chords']],
  [
    'two such lists',
    `${LIST}\nAnd then:\n\n${LIST.replaceAll('Scales', 'Keys').replace('Chords', 'Ears')}`,
    ['Scales', 'Chords', 'Keys', 'Ears'],
  ],
])('%s: its entries are items', (_, text, titles) => {
  expect(Object.values(titlesOf(text))).toEqual([titles]);
});

test('paragraphs that are steps are phases, with what they say', () => {
  const text = `# Piano

**Step 1**: Learn the keys.

- White
- Black

Step 2 – Play. Slowly at first.

- Scales

Step 3: Play for others.
`;
  expect(titlesOf(text)).toEqual({
    'Learn the keys': ['White', 'Black'],
    Play: ['Scales'],
    'Play for others': ['Play for others'],
  });
});

test.each([
  ['one alone', 'Step 1: Learn the keys.\n\n- White\n- Black\n'],
  ['sentences about steps', 'Step 1 is easy.\n\n- White\n\nStep 2 builds on it.\n\n- Black\n'],
])('%s is no phase', (_, text) => {
  expect(titlesOf(`# Piano\n\n${text}`)).toEqual({ Piano: ['White', 'Black'] });
});

test('steps told in sentences below a title with a list of its own', () => {
  const text =
    '# Piano\n\n- A chair\n\n## Step 1: Keys\n\nFind each C.\n\n## Step 2: Hands\n\nOne after the other.\n';
  expect(titlesOf(text)).toEqual({ Piano: ['A chair'], Keys: ['Keys'], Hands: ['Hands'] });
});
