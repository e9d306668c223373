// Which column of a table says what to do: by its head, and by its cells. What the others give an item.
import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { BEFOREHAND } from '../../../src/import/words/asides/callouts.ts';
import { ONE_OF } from '../../../src/import/words/phrases.ts';
import { wordsToTry, importPhases } from './words/import-phases.ts';

function table(...rows: readonly string[]): string {
  const [head = '', ...others] = rows.map((row) => `| ${row.split(' / ').join(' | ')} |`);
  return [head, head.replace(/[^|]+/g, ' --- '), ...others].join('\n');
}

function titlesOf(source: string): readonly (string | undefined)[] {
  return importPhases([source])[0]?.items.map(({ title }) => title) ?? [];
}

describe('the title is never', () => {
  test.each([
    ['a letter for a day', table('Wann / Was man spielt', 'L / Scales', 'M / Chords')],
    ['a letter under no head', table('  / Vorher', 'L / Scales', 'X / Chords')],
    ['a clock time', table('Slot / Stücke', '7:00–8:00 AM / Scales', '18:30 / Chords')],
    ['a date', table('Tagesplan / Stücke', '2025-07-18 / Scales', '2025-07-19 / Chords')],
    ['a date in words', table('Termin / Stücke', '18 июля / Scales', '19 июля / Chords')],
    ['a number', table('Reihe / Stücke', '1 / Scales', '2 / Chords')],
    ['a code', table('Course / Stücke', 'MU101 / Scales', 'MU102 / Chords')],
    ['a level', table('Wie schwer / Stücke', 'Anfänger / Scales', 'Fortgeschritten / Chords')],
    ['a state', table('Wie weit / Stücke', '✅ / Scales', '❌ / Chords')],
    ['how long it takes', table('Umfang / Stücke', '2 hours / Scales', '30 min / Chords')],
    ['a counted week', table('Wann / Stücke', 'Week 1 / Scales', 'Week 2 / Chords')],
    ['the same in each row', table('Wo / Stücke', 'at home / Scales', 'at home / Chords', 'at home / Songs')],
    ['what gathers rows', table('Sorte / Stücke', 'easy / Scales', 'easy / Chords', 'hard / Songs')],
    [
      'a time under the head of a title',
      table('Morning (Time) / Morning Task', '7:00 AM / Scales', '8:00 AM / Chords'),
    ],
  ])('%s', (_, source) => {
    expect(titlesOf(source).slice(0, 2)).toEqual(['Scales', 'Chords']);
  });
});

test('a row that only says when is left out, and named', () => {
  const imported = importMarkdown(
    `# Plan\n\n## Phase 1: Log\n\n- Scales\n\n${table('Date / Hours', '2025-07-18 / 3')}`,
  );
  expect(imported.report?.leftOut).toMatchObject([{ line: 9, code: 'label' }]);
});

test('dates and times are kept beside the item', () => {
  const [phase] = importPhases([table('Date / Time / Task', '2025-07-18 / 7:00 AM / Scales')]);
  expect(phase?.item?.notes).toBe('Date: 2025-07-18\nTime: 7:00 AM');
});

test.each([
  [
    'another cell',
    table('Course / Discussion', '[Scales](courses/scales.md) / [chat](https://chat.example.org)'),
    undefined,
  ],
  [
    'a cell for links',
    table('Course / Link', 'Scales / [here](https://example.org/scales)'),
    'https://example.org/scales',
  ],
  [
    'its own cell',
    table('Course / Link', '[Scales](https://example.org/scales) / [more](https://example.org/more)'),
    'https://example.org/scales',
  ],
])('the address of an item from %s', (_, source, url) => {
  const [phase] = importPhases([source]);
  expect(phase?.item?.url).toBe(url);
});

test('the link of another cell is something to read', () => {
  const [phase] = importPhases([table('Course / Discussion', 'Scales / [chat](https://chat.example.org)')]);
  expect(phase?.item?.resources).toEqual([{ title: 'chat', url: 'https://chat.example.org' }]);
});

describe('a column of requirements', () => {
  const needsOf = (source: string) =>
    importPhases([source])[0]?.items.map(({ needs, notes }) => [needs, notes]);

  test('names rows by their codes, in each language', () => {
    const heads = wordsToTry(BEFOREHAND).map(([, word]) => word);
    const found = importPhases(
      heads.map((head, index) =>
        table(
          `ID / Course / ${head}`,
          `AB${index} / Scales ${index} / None`,
          `CD${index} / Chords ${index} / AB${index}`,
        ),
      ),
    );
    expect(heads.filter((_, index) => found[index]?.items[1]?.needs.join() !== `scales-${index}`)).toEqual(
      [],
    );
  });

  test('names rows by their titles', () => {
    expect(
      needsOf(table('Course / Requires', 'Scales / -', 'Chords / Scales', 'Songs / scales, Chords')),
    ).toEqual([
      [[], undefined],
      [['scales'], undefined],
      [['scales', 'chords'], undefined],
    ]);
  });

  test('keeps its words where it names no row before', () => {
    expect(needsOf(table('Course / Prerequisites', 'Scales / Chords', 'Chords / Scales, an ear'))).toEqual([
      [[], 'Prerequisites: Chords'],
      [['scales'], 'Prerequisites: Scales, an ear'],
    ]);
  });
});

test('one of the rows of a table, in each language', () => {
  const leads = wordsToTry(ONE_OF).map(([, word]) => word);
  const rows = table('Course / Duration', 'Scales / 4 weeks', 'Chords / 2 weeks');
  const found = importPhases(leads.map((lead) => `${lead}:\n\n${rows}`));
  expect(leads.filter((_, index) => found[index]?.item?.choices.length !== 2)).toEqual([]);
});
