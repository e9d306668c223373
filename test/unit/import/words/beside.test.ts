// What stands beside titles and over lists and is no learning: costs, warnings, what one needs. In each language.
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import { CALLOUT, NEEDED, TOOLS } from '../../../../src/import/words/asides/callouts.ts';
import { COST, NEWS } from '../../../../src/import/words/asides/cost.ts';
import { itemsOf } from '../../../../src/roadmap/roadmap.ts';
import { allWordsOf } from './import-phases.ts';

function importOf(text: string) {
  const imported = importMarkdown(text);
  if (!imported.ok) throw new Error(imported.message);
  return { ...imported, items: itemsOf(imported.roadmap) };
}

const titlesOf = (text: string) => importOf(text).items.map(({ title }) => title);

test('each word for a cost in brackets is in the notes', () => {
  const words = allWordsOf(COST, NEWS).map(([, word]) => word);
  const { items } = importOf(
    `# Plan\n\n## Phase 1: A\n\n${words.map((word, at) => `- Scale ${at} (${word})\n`).join('')}`.slice(
      0,
      100_000,
    ),
  );
  const said = new Set(
    items.flatMap(({ doneWhen, notes = '' }) => [...doneWhen, notes]).flatMap((text) => text.split(/: |\n/u)),
  );
  expect(words.filter((word) => !said.has(word))).toEqual([]);
});

test.each([
  ['[Scales](https://example.org/s) <sup>FREE</sup>', 'Scales', 'FREE'],
  ['Scales<sup>PAID</sup>', 'Scales', 'PAID'],
  ['🆓 Scales', 'Scales', '🆓'],
  ['Scales 💰', 'Scales', '💰'],
  ['[NEW] Scales', 'Scales', 'NEW'],
  ['NEW: Scales', 'Scales', 'NEW'],
  ['**FREE** Scales', 'Scales', 'FREE'],
  ['Scales (paid, $20)', 'Scales', 'paid, $20'],
  ['Scales - free', 'Scales', 'free'],
  ['Scales【無料】', 'Scales', '無料'],
  ['**Scales** (free & paid)', 'Scales', 'free & paid'],
])('%s', (line, title, notes) => {
  const [item] = importOf(`# Plan\n\n## Phase 1: A\n\n- ${line}\n- Chords\n`).items;
  expect(item).toMatchObject({ title, notes });
});

test.each([
  'Free jazz',
  'New wave',
  'Free: a history of liberty',
  'Scales (new for me)',
  'Powers of x2',
  'The 1st inversion',
  'Paid work',
  '(free)',
])('%s is a title', (line) => {
  const written = line.replace('x2', 'x<sup>2</sup>').replace('1st', '1<sup>st</sup>');
  expect(titlesOf(`# Plan\n\n## Phase 1: A\n\n- ${written}\n- Chords\n`)).toEqual([line, 'Chords']);
});

test('a cost is no part of the title of a phase', () => {
  const { roadmap } = importOf(
    '# Plan\n\n## Phase 1: Scales (FREE)\n\n- C major\n\n## [PAID] Chords\n\n- Triads\n',
  );
  expect(roadmap.phases.map(({ title }) => title)).toEqual(['Scales', 'Chords']);
});

const over = (label: string) =>
  `# Plan\n\n## Phase 1: A\n\n**${label}:**\n\n- Old strings\n\n**Topics:**\n\n- Chords\n`;

test.each(allWordsOf(CALLOUT))('a list under a warning or a tip is no work: %s %s', (_, word) => {
  expect(titlesOf(over(word))).toEqual(['Chords']);
});

test.each(allWordsOf(NEEDED))('what one needs is no work beside something to do: %s %s', (_, word) => {
  expect(titlesOf(over(word))).toEqual(['Chords']);
  expect(titlesOf(`# Plan\n\n## Phase 1: A\n\n**${word}:**\n\n- Old strings\n`)).toEqual(['Old strings']);
});

test.each(allWordsOf(TOOLS))(
  'tools are what one needs beside days, and to learn elsewhere: %s %s',
  (_, word) => {
    const days = '**Plan:**\n\n- Day 1: Triads\n- Day 2: Sevenths\n';
    const tools = `# Plan\n\n## Phase 1: A\n\n**${word}:**\n\n- Old strings\n\n`;
    expect(titlesOf(tools + days)).toEqual(['Triads', 'Sevenths']);
    expect(titlesOf(`${tools}**Topics:**\n\n- Chords\n`)).toEqual(['Old strings', 'Chords']);
  },
);

test('a remark under an item is in its notes, also with a list of its own', () => {
  const [item] = importOf(
    '# Plan\n\n## Phase 1: A\n\n- Scales\n  - play them slowly\n  - **Tip:** use a metronome\n  - Prerequisites: notes\n  - Warning\n    - not at night\n',
  ).items;
  expect(item).toMatchObject({
    doneWhen: ['play them slowly'],
    notes: 'Tip: use a metronome\nPrerequisites: notes\nWarning\nnot at night',
  });
});

test.each(['[!WARNING]', '[!tip] Mind this', '⚠️ **Warning:** mind this', '**Hinweis:** Achte darauf'])(
  'a list in a quote that begins with %s is left out by name',
  (head) => {
    const { items, report } = importOf(
      `# Plan\n\n## Phase 1: A\n\n- Scales\n\n> ${head}\n>\n> - Old strings\n`,
    );
    expect(items.map(({ title }) => title)).toEqual(['Scales']);
    expect(report.leftOut).toMatchObject([{ line: 9, code: 'aside' }]);
  },
);
