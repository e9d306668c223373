// The report's own claims, against the source and the roadmap: its counts, what became of each entry, and why.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';
import { listHabits, readHabit } from './judge/expectation.ts';
import { mend } from './judge/mend.ts';
import { importMarkdown } from './judge/outcome.ts';
import { scanEntries, type SourceLine } from './judge/scan.ts';
import { shareOf, textOf, wordsOf } from './judge/words.ts';

describe.each(listHabits())('%s', (name) => {
  const { bytes, expected } = readHabit(name);
  const text = new TextDecoder().decode(bytes);
  const entries = scanEntries(expected.encoding === undefined ? text : mend(text, expected.encoding));
  const imported = importMarkdown(bytes);
  if (!imported.ok) throw new Error(`refused: ${imported.message}`);
  const { report, roadmap } = imported;

  test('counts what is in the source and what came of it', () => {
    expect(report.counts).toMatchObject({
      listItems: entries.filter(({ kind }) => kind !== 'row').length,
      checkboxes: entries.filter(({ ticked }) => ticked !== undefined).length,
      tableRows: entries.filter(({ kind }) => kind === 'row').length,
      phases: roadmap.phases.length,
      items: itemsOf(roadmap).length,
    });
  });

  test('every entry is told once, with the line that it is on', () => {
    const told = [...report.imported, ...report.leftOut].filter(({ what }) => what !== 'quote');
    expect(told.map(({ line }) => line).sort((one, other) => one - other)).toEqual(
      entries.map(({ line }) => line),
    );
  });

  test('what is said to be imported is in that item of that phase', () => {
    const untrue = report.imported.filter(({ line, phase, item }) => {
      const source = entries.find((entry) => entry.line === line);
      const said = roadmap.phases.find(({ id }) => id === phase);
      const carriers = said?.items.filter(({ id }) => item === undefined || id === item) ?? [];
      return (
        source !== undefined &&
        !carriers.some((carrier) => says(textOf(carrier), source)) &&
        item !== undefined
      );
    });
    expect(untrue).toEqual([]);
  });

  test('what is left out has a reason in words', () => {
    expect(report.leftOut.filter(({ why }) => why.trim().length < 10)).toEqual([]);
  });
});

function says(carrier: string, { text }: SourceLine): boolean {
  return shareOf(wordsOf(text), wordsOf(carrier)) >= 0.5;
}
