// The report of an import in words, for the command line and for whoever shows it elsewhere.
import type { EntryKind, Imported, ImportReport, LeftOutEntry } from './report.ts';

const NOUNS: Readonly<Record<EntryKind, string>> = {
  'list-item': 'list item',
  checkbox: 'checkbox',
  'table-row': 'table row',
  quote: 'quote',
};

/** One line: what was made of what. */
function describeImport({ counts, leftOut }: ImportReport): string {
  const found = [
    counted(counts.listItems, 'list item') +
      (counts.checkboxes > 0 ? ` (${counted(counts.checkboxes, 'checkbox', 'es')})` : ''),
    ...(counts.tableRows > 0 ? [counted(counts.tableRows, 'table row')] : []),
    ...(counts.quotes > 0 ? [`${counted(counts.quotes, 'quote')} with a task`] : []),
  ];
  const left = leftOut.length === 0 ? 'nothing left out' : `${leftOut.length} left out`;
  return `${counted(counts.phases, 'phase')} and ${counted(counts.items, 'item')} from ${list(found)}; ${left}.`;
}

/** The same, and what was done with the document as a whole. */
export function describeSummary(report: ImportReport): readonly string[] {
  return [describeImport(report), ...notesOnWhole(report).map((message) => `${capitalise(message)}.`)];
}

/** What was done that is of no single line: how many items were made of too many, which phases were joined. */
export function notesOnWhole({ notes }: ImportReport): readonly string[] {
  return notes.filter(({ line }) => line === undefined).map(({ message }) => message);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** All of it: what was repaired, shortened or left out, with the lines of the source. */
export function describeReport(report: ImportReport): readonly string[] {
  return [
    describeImport(report),
    ...report.notes.map(({ line, message }) => `${line === undefined ? '' : `line ${line}: `}${message}.`),
    ...groupByReason(report.leftOut).flatMap(({ why, code, entries }) => [
      `Left out, because ${why} [${code}]:`,
      ...entries.map(
        ({ line, what, text }) => `  line ${line}: ${NOUNS[what]}${text === '' ? '' : ` "${text}"`}`,
      ),
    ]),
  ];
}

/** Entries with one reason in the same words. */
function groupByReason(leftOut: readonly LeftOutEntry[]) {
  const reasons = [...new Map(leftOut.map((entry) => [entry.why, entry])).values()];
  return reasons.map(({ why, code }) => ({
    why,
    code,
    entries: leftOut.filter((entry) => entry.why === why),
  }));
}

function counted(number: number, noun: string, plural = 's'): string {
  return `${number} ${noun}${number === 1 ? '' : plural}`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
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
