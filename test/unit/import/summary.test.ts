// What an import says of itself in short: a stranger sees what became what, what is missing, and where to look.
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { describeReport, importJson } from '../../../src/import/report/describe-report.ts';
import { describeShortly, describeSummary } from '../../../src/import/report/summary.ts';

const DOCUMENT = `# Chess

## Contents
- [Slowly](#slow-plan)
- [Fast](#fast-plan)

## Slow plan
### Week 1: Openings
- [x] Book: Logical Chess
- Choose one of the following:
  - The London
  - The Italian

### Week 2: Endings
- Learn rook endings

## Fast plan
### Week 1: Tactics
- Solve a hundred puzzles

## Tips
- Rest

<ul><li>One more thing</li></ul>
`;

function reportOf(text: string) {
  const imported = importMarkdown(text);
  if (!imported.ok) throw new Error(imported.message);
  return imported.report;
}

test('the note names phases, tracks, guesses, what is missing, and where to look', () => {
  expect(describeSummary(reportOf(DOCUMENT))).toEqual([
    '3 phases and 4 items from 10 list items (1 checkbox); 5 left out.',
    'Phases: Openings (2 items, 1 done) · Endings (1 item).',
    'It holds 2 plans, which are kept apart as tracks: "Slow plan" (3 items) is followed. To follow "Fast plan" (fast-plan, 1 item), write its id after "track:".',
    expect.stringMatching(/^Guessed: the kind of \d items? and 1 other thing\. A comment/) as string,
    'Left out, 2 entries on lines 4 and 5: its section, "Contents", is a table of contents.',
    'Left out, 2 entries on lines 22 and 24: its section, "Tips", is rules and hints, no work.',
    'Left out, line 10: it only names the entries under it.',
    'Look first at line 11: a choice: "Choose one of the following".',
  ]);
});

test('paragraphs are not counted, so that nothing of them is promised', () => {
  const [first] = describeSummary(
    reportOf('# Chess\n\n## Openings\n- The London\n\nTake your time, and play on.\n'),
  );
  expect(first).toBe('1 phase and 1 item from 1 list item; none of them left out.');
});

test('who sees the phases anyway is told the rest', () => {
  const report = reportOf(DOCUMENT);
  expect(describeShortly(report)).toEqual(
    describeSummary(report).filter((line) => !line.startsWith('Phases')),
  );
});

test('the whole report names each guess with its line, and --json has the phases', () => {
  const imported = importMarkdown(DOCUMENT);
  if (!imported.ok) throw new Error(imported.message);
  expect(describeReport(imported.report)).toContain('  line 11: a choice: "Choose one of the following"');
  expect(importJson(imported)).toMatchObject({
    phases: [
      { id: 'openings', title: 'Openings', line: 8, items: 2, done: 1, track: 'slow-plan' },
      { id: 'endings', track: 'slow-plan' },
      { id: 'tactics', track: 'fast-plan' },
    ],
  });
});

test('many phases and reasons are counted', () => {
  const phases = Array.from({ length: 12 }, (_, at) => `## Phase ${at}: P${at}\n- a${at}\n- b${at}\n`);
  const [, named = ''] = describeSummary(reportOf(`# Plan\n\n${phases.join('\n')}`));
  expect(named).toMatch(/P7 \(2 items\) · 4 more with 8 items\.$/);
});
