// All of the report of an import in words, and as values for other programs; summary.ts says it in short.
import { describeImport, groupByReason, sayWhole } from './summary.ts';
import type { EntryKind, Imported, ImportReport } from './report.ts';

const NOUNS: Readonly<Record<EntryKind, string>> = {
  'list-item': 'list item',
  checkbox: 'checkbox',
  'table-row': 'table row',
  quote: 'quote',
};

/** All of it: what was repaired, shortened or left out, with the lines of the source. */
export function describeReport(report: ImportReport): readonly string[] {
  return [
    describeImport(report),
    ...sayWhole(report),
    ...(report.notes.length > 0 ? ['Repaired, shortened or to be looked at:'] : []),
    ...report.notes.map(({ line, message }) => `  ${line === undefined ? '' : `line ${line}: `}${message}`),
    ...(report.guesses.length > 0 ? ['Guessed; a comment in the roadmap says the same:'] : []),
    ...report.guesses.map(({ line, message }) => `  line ${line}: ${message}`),
    ...groupByReason(report.leftOut).flatMap(({ why, code, entries }) => [
      `Left out, because ${why} [${code}]:`,
      ...entries.map(
        ({ line, what, text }) => `  line ${line}: ${NOUNS[what]}${text === '' ? '' : ` "${text}"`}`,
      ),
    ]),
  ];
}

/** An import as plain values for other programs; the roadmap itself is in the YAML. */
export function importJson(imported: Imported): object {
  if (!imported.ok) {
    const { code, message, hint, report } = imported;
    return { ok: false, error: { code, message, hint }, ...(report !== undefined && { report }) };
  }
  const { yaml, roadmap, report } = imported;
  return { ok: true, title: roadmap.title, ...report, yaml };
}
