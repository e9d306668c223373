// The report of an import in short, as a colleague would tell it: what became what, what was guessed, what is missing, where to look.
import { KINDS } from '../../roadmap/roadmap.ts';
import type { ImportNote, ImportReport, ImportedPhase, LeftOutEntry } from './report.ts';

/** More of a kind are counted, not named. */
const MOST = { phases: 8, reasons: 4, places: 4 };

/** What became of the document, and the phases that are followed by name. */
export function describeSummary(report: ImportReport): readonly string[] {
  const followed = report.tracks?.find((one) => one.followed)?.id;
  const phases = report.phases.filter(({ track }) => track === undefined || track === followed);
  return [describeImport(report), sayPhases(phases), ...sayWhole(report)];
}

/** The same for who sees the phases anyway. */
export function describeShortly(report: ImportReport): readonly string[] {
  return [describeImport(report), ...sayWhole(report)];
}

/** What is of no single entry: the tracks, what was guessed and left out, what was done with all of it, where to look. */
export function sayWhole(report: ImportReport): readonly string[] {
  return [
    ...sayTracks(report),
    ...report.notes.filter(({ line }) => line === undefined).map(({ message }) => `${capitalise(message)}.`),
    ...sayGuesses(report),
    ...sayLeftOut(report),
    ...placesToLook(report).map(({ line, message }) => `Look first at line ${line ?? 1}: ${message}.`),
  ];
}

/** One line: what was made of what. */
export function describeImport({ counts, leftOut }: ImportReport): string {
  const found = [
    counted(counts.listItems, 'list item') +
      (counts.checkboxes > 0 ? ` (${counted(counts.checkboxes, 'checkbox', 'es')})` : ''),
    ...(counts.tableRows > 0 ? [counted(counts.tableRows, 'table row')] : []),
    ...(counts.quotes > 0 ? [`${counted(counts.quotes, 'quote')} with a task`] : []),
  ];
  const left = leftOut.length === 0 ? 'none of them left out' : `${leftOut.length} left out`;
  return `${counted(counts.phases, 'phase')} and ${counted(counts.items, 'item')} from ${list(found)}; ${left}.`;
}

function sayPhases(phases: readonly ImportedPhase[]): string {
  const named = phases.slice(0, MOST.phases).map(({ title, items, done }) => {
    const ticked = done === 0 ? '' : `, ${done} done`;
    return `${title} (${counted(items, 'item')}${ticked})`;
  });
  const rest = phases.slice(MOST.phases);
  const items = rest.reduce((sum, phase) => sum + phase.items, 0);
  const more = rest.length === 0 ? [] : [`${rest.length} more with ${counted(items, 'item')}`];
  return `Phases: ${[...named, ...more].join(' · ')}.`;
}

function sayTracks({ tracks = [] }: ImportReport): readonly string[] {
  const followed = tracks.find((one) => one.followed);
  if (followed === undefined) return [];
  const others = tracks.filter((one) => one !== followed);
  const ways = others.map(({ title, id, items }) => `"${title}" (${id}, ${counted(items, 'item')})`);
  return [
    `It holds ${tracks.length} plans, which are kept apart as tracks: "${followed.title}" (${counted(followed.items, 'item')}) is followed. To follow ${list(ways, 'or')}, write its id after "track:".`,
  ];
}

const KIND = new RegExp(`^an? (?:${KINDS.join('|')}): `);

function sayGuesses({ guesses }: ImportReport): readonly string[] {
  if (guesses.length === 0) return [];
  const kinds = guesses.filter(({ message }) => KIND.test(message)).length;
  const others = guesses.length - kinds;
  const what = [
    ...(kinds === 0 ? [] : [`the kind of ${counted(kinds, 'item')}`]),
    ...(others === 0 ? [] : [counted(others, kinds === 0 ? 'thing' : 'other thing')]),
  ];
  return [`Guessed: ${list(what)}. A comment in the roadmap says each; correct it there.`];
}

function sayLeftOut({ leftOut }: ImportReport): readonly string[] {
  const groups = groupByReason(leftOut).toSorted((a, b) => b.entries.length - a.entries.length);
  const shown = groups.slice(0, MOST.reasons);
  const rest = groups.slice(MOST.reasons).reduce((sum, { entries }) => sum + entries.length, 0);
  return [
    ...shown.map(({ why, entries }) => `Left out, ${linesOf(entries)}: ${why}.`),
    ...(rest === 0 ? [] : [`Left out for other reasons: ${rest} ${rest === 1 ? 'entry' : 'entries'}.`]),
  ];
}

/** "line 5"; "3 entries on lines 4, 7 and 9"; "12 entries on lines 4–30". */
function linesOf(entries: readonly LeftOutEntry[]): string {
  const lines = [...new Set(entries.map(({ line }) => line))].toSorted((a, b) => a - b);
  const [first = 1, last = first] = [lines[0], lines.at(-1)];
  const where =
    lines.length === 1
      ? `line ${first}`
      : lines.length <= 3
        ? `lines ${list(lines.map(String))}`
        : `lines ${first}–${last}`;
  return entries.length === 1 ? where : `${entries.length} entries on ${where}`;
}

/** What was left out and may be work. */
const DOUBTFUL: ReadonlySet<string> = new Set(['unclear', 'html', 'not-read', 'over-limit']);

function placesToLook({ leftOut, notes, guesses }: ImportReport): readonly ImportNote[] {
  const doubtful = leftOut.filter(({ code }) => DOUBTFUL.has(code));
  const lost = doubtful.slice(0, 2).map(({ line, text }) => ({
    line,
    message: `${text === '' ? 'what stands there' : `"${text}"`} was left out, and may be work`,
  }));
  const said = notes.filter(({ line }) => line !== undefined);
  const bold = guesses.filter(({ message }) => !KIND.test(message));
  return [...lost, ...said.slice(0, 2), ...bold.slice(0, 2)].slice(0, MOST.places);
}

/** Entries with one reason in the same words. */
export function groupByReason(leftOut: readonly LeftOutEntry[]) {
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

function list(parts: readonly string[], word = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
