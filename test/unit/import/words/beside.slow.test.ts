// What stands beside titles and over lists and is no learning: costs, warnings, what one needs. In each language.
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import { CALLOUT, NEEDED, TOOLS } from '../../../../src/import/words/asides/callouts.ts';
import { COST, NEWS } from '../../../../src/import/words/asides/cost.ts';
import { itemsOf } from '../../../../src/roadmap/roadmap.ts';
import { wordsToTry } from './import-phases.ts';

function importOf(text: string) {
  const imported = importMarkdown(text);
  if (!imported.ok) throw new Error(imported.message);
  return { ...imported, items: itemsOf(imported.roadmap) };
}

const titlesOf = (text: string) => importOf(text).items.map(({ title }) => title);

test('each word for a cost in brackets is in the notes', () => {
  const words = wordsToTry(COST, NEWS).map(([, word]) => word);
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
  ['Scales (2 h, free)', { hours: 2, notes: 'free' }],
  ['Scales [paid; 2 hours]', { hours: 2, notes: 'paid' }],
  ['Scales (beginner, 1,5 hours)', { hours: 1.5, level: 'beginner' }],
  ['Scales (2 h | optional)', { hours: 2, optional: true }],
  ['Scales (free, beginner, optional)', { notes: 'free', level: 'beginner', optional: true }],
  ['**Scales** (free · 2 h): C, D', { hours: 2, notes: 'free', covers: ['C', 'D'] }],
  ['Scales（無料、2時間）', { hours: 2, notes: '無料' }],
  ['Scales (gratis, 2 Stunden)', { hours: 2, notes: 'gratis' }],
  ['Scales (free,2h)', { hours: 2, notes: 'free' }],
  ['Scales (무료, 3주)', { notes: '무료\n3주' }],
])('of "%s" each part is understood', (line, said) => {
  const [item] = importOf(`# Plan\n\n## Phase 1: A\n\n- ${line}\n- Chords\n`).items;
  expect(item).toMatchObject({ title: 'Scales', covers: [], ...said });
});

test.each(['Scales (free, by ear)', 'Scales (beginner, slow, 2 h)', 'Scales (optional,)'])(
  '"%s" is not taken apart',
  (line) => {
    const [item] = importOf(`# Plan\n\n## Phase 1: A\n\n- ${line}\n- Chords\n`).items;
    expect([item?.level, item?.optional]).toEqual([undefined, false]);
  },
);

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

test.each([
  ['Scales (3:55)', 'Scales', '3:55'],
  ['Scales (1:02:10)', 'Scales', '1:02:10'],
  ['Scales (24%)', 'Scales', '24%'],
  ['Scales – 12 %', 'Scales', '12 %'],
  ['[Scales] ( )', 'Scales', undefined],
  ['**Mini project**: A song for two', 'A song for two', undefined],
  ['**Exercise** – Play it slowly', 'Play it slowly', undefined],
])('%s says what to do without what stands beside it', (line, title, notes) => {
  const [item] = importOf(`# Plan\n\n## Phase 1: A\n\n- ${line}\n- Chords\n`).items;
  expect([item?.title, item?.notes]).toEqual([title, notes]);
});

test('numbers of lessons and shares of an exam count only where those beside them have them, too', () => {
  const titles = (...lines: readonly string[]) =>
    titlesOf(`# Plan\n\n## Phase 1: A\n\n${lines.map((line) => `- ${line}\n`).join('')}`);
  expect(titles('1.1 Scales', '1.2 Chords', 'Songs')).toEqual(['Scales', 'Chords', 'Songs']);
  expect(titles('Scales 20%', 'Chords (30%)', 'Songs 50 %')).toEqual(['Scales', 'Chords', 'Songs']);
  expect(titles('2.5 octaves', 'Chords', 'Reach 80%')).toEqual(['2.5 octaves', 'Chords', 'Reach 80%']);
});

test.each([
  ['Unit 1: Scales (12 lessons | 1h 26min)', 'Scales'],
  ['Sección 2: Escalas (11 clases)', 'Escalas'],
  ['Часть 3: Гаммы (5 задач, 20 упражнений)', 'Гаммы'],
  ['第2段階：音階（3月7日〜4月12日）', '音階'],
  ['Domain 1: Scales (24%)', 'Domain 1: Scales'],
  ['Monat 1: Tonleitern (Januar)', 'Tonleitern'],
  ['Unit 2: Chords (Feb 2 – Feb 27)', 'Chords'],
  ['Part 1: Vitamins (C)', 'Vitamins (C)'],
  ['SEMANA 3 (JULIO)', 'SEMANA 3 (JULIO)'],
])('%s is the phase "%s"', (heading, title) => {
  const { roadmap } = importOf(`# Plan\n\n## ${heading}\n\n- C major\n\n## Else\n\n- Triads\n`);
  expect(roadmap.phases[0]?.title).toBe(title);
});

test('several authors, some with initials', () => {
  const by = (line: string) => importOf(`# Plan\n\n## Books\n\n- ${line}\n- Chords\n`).items[0]?.by;
  expect(by('[Scales](https://example.org/s) by Ana B. Rivers, Tom Field')).toBe('Ana B. Rivers, Tom Field');
  expect(by('[Scales](https://example.org/s) by W. Low, Ann Lee and Tom Field: loops, keys')).toBe(
    'W. Low, Ann Lee and Tom Field',
  );
  expect(by('**Scales** by Ann Lee, covers all of them')).toBe('Ann Lee');
});

test('a row without a word is none', () => {
  const { items, report } = importOf(
    '# Plan\n\n## Phase 1: A\n\n| Topic | Score |\n|-|-|\n| Scales | 3 |\n| —% | — |\n',
  );
  expect(items.map(({ title }) => title)).toEqual(['Scales']);
  expect(report.leftOut).toMatchObject([{ code: 'empty' }]);
});

test('a cost is no part of the title of a phase', () => {
  const { roadmap } = importOf(
    '# Plan\n\n## Phase 1: Scales (FREE)\n\n- C major\n\n## [PAID] Chords\n\n- Triads\n',
  );
  expect(roadmap.phases.map(({ title }) => title)).toEqual(['Scales', 'Chords']);
});

const over = (label: string) =>
  `# Plan\n\n## Phase 1: A\n\n**${label}:**\n\n- Old strings\n\n**Topics:**\n\n- Chords\n`;

test.each(wordsToTry(CALLOUT))('a list under a warning or a tip is no work: %s %s', (_, word) => {
  expect(titlesOf(over(word))).toEqual(['Chords']);
});

test.each(wordsToTry(NEEDED))('what one needs is no work beside something to do: %s %s', (_, word) => {
  expect(titlesOf(over(word))).toEqual(['Chords']);
  expect(titlesOf(`# Plan\n\n## Phase 1: A\n\n**${word}:**\n\n- Old strings\n`)).toEqual(['Old strings']);
});

test.each(wordsToTry(TOOLS))(
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
