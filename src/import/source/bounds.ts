// The second step: lines that the Markdown parser can read in bounded time. What is cut off is named, never dropped.
import type { EntryKind, ImportNote, SourceEntry } from '../report/report.ts';

/** A roadmap has at most 1,000 items; with their details this is more than it can hold. */
const MAX_ENTRIES = 1500;
/** The parser reads about 150 KB in half a second. */
const MAX_CHARACTERS = 250_000;
/** The parser's time grows with the square of the marks in one paragraph. */
const MAX_MARKS = 300;
const MAX_LINE = 8000;
/** Deeper than anybody's list; each level costs the parser a look at every line in it. */
const MAX_INDENT = 60;
const MAX_NESTING = 25;
/** More of the same mark or of space in a row says no more, and what looks for its end takes time with its square. */
const MAX_RUN = 40;
const RUN = /(?<=\S)\s{41,}|([\p{P}\p{S}])\1{40,}/gu;

export interface Bounded {
  readonly lines: readonly string[];
  /** Entries on the lines that are not read. */
  readonly rest: readonly SourceEntry[];
  readonly notes: readonly ImportNote[];
}

const ENTRY = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const BOX = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]/;
const ROW = /^[\s>]*\|.*\|\s*$/;
/** The line under the head of a table of several columns: what follows without a blank line are its rows, with or without `|`. */
export const TABLE_RULE = /^(?:[\s>]*\|[ \t]*|[\s>]*):?-+:?[ \t]*\|[\s|:-]*$/;
/** The line under the head of a table. */
const RULE = /^[\s>|:-]+$/;
const NESTED = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*/;

/** The line at which something is nested too deep; undefined where nothing is. */
export function findTooDeep(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line) => {
    const [prefix = ''] = NESTED.exec(line.slice(0, 2000)) ?? [];
    // A rule such as "* * * *" is no list.
    if (prefix.length === line.length && !prefix.includes('>')) return false;
    return prefix.replace(/[ \t]/g, '').length > MAX_NESTING;
  });
  return at === -1 ? undefined : at + 1;
}

/** Cuts the document where it is too long, its lines where they are, and marks where a paragraph has too many. */
export function boundLines(lines: readonly string[]): Bounded {
  const end = findEnd(lines);
  const notes: ImportNote[] = [];
  const unread: SourceEntry[] = [];
  let marks = 0;
  const kept = lines.slice(0, end).map((line, index) => {
    if (line.length > MAX_LINE) {
      notes.push({
        line: index + 1,
        message: `only the first ${MAX_LINE} characters of this line were read`,
      });
    }
    const cut = clampRuns(clampIndent(line.slice(0, MAX_LINE)));
    if (cut.trim() === '' || ENTRY.test(cut) || ROW.test(cut)) marks = 0;
    const own = countMarks(cut);
    marks += own;
    if (marks <= MAX_MARKS) return cut;
    if (own > 0)
      notes.push({ line: index + 1, message: 'a paragraph with very many marks was read as plain text' });
    // Without its marks a row is none: it is named instead.
    if (ROW.test(line) && !RULE.test(line))
      unread.push({ line: index + 1, what: 'table-row', text: cut.trim().slice(0, 80) });
    return plainText(cut);
  });
  return { lines: kept, rest: [...unread, ...entriesIn(lines, end)], notes: notes.slice(0, 20) };
}

function findEnd(lines: readonly string[]): number {
  const entryOf = createEntryReader();
  let entries = 0;
  let characters = 0;
  const at = lines.findIndex((line) => {
    if (entryOf(line) !== undefined) entries++;
    characters += Math.min(line.length, MAX_LINE) + 1;
    return entries > MAX_ENTRIES || characters > MAX_CHARACTERS;
  });
  return at === -1 ? lines.length : at;
}

function entriesIn(lines: readonly string[], from: number): readonly SourceEntry[] {
  const entryOf = createEntryReader();
  return lines.flatMap((text, index): readonly SourceEntry[] => {
    const what = entryOf(text);
    if (index < from || what === undefined) return [];
    return [{ line: index + 1, what, text: text.trim().slice(0, 80) }];
  });
}

/** Told line after line, says what entry each is. */
function createEntryReader(): (line: string) => EntryKind | undefined {
  let inTable = false;
  return (line) => {
    const isRow = inTable || ROW.test(line);
    inTable = line.trim() !== '' && (inTable || TABLE_RULE.test(line));
    if (BOX.test(line)) return 'checkbox';
    if (ENTRY.test(line)) return 'list-item';
    return isRow && line.trim() !== '' ? 'table-row' : undefined;
  };
}

function clampIndent(line: string): string {
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  return indent.length > MAX_INDENT ? ' '.repeat(MAX_INDENT) + line.slice(indent.length) : line;
}

function clampRuns(line: string): string {
  return line.replace(RUN, (run) => run.slice(0, MAX_RUN));
}

function countMarks(line: string): number {
  return line.match(/[[\]*_`<!~|\\&]/g)?.length ?? 0;
}

/** The marks of the line's beginning stay: they say what the line is. */
function plainText(line: string): string {
  const [, head = '', rest = ''] =
    /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)?(?:\[[ xX]\] )?)(.*)$/s.exec(line) ?? [];
  return head + rest.replace(/[[\]*_`<!~|\\&]+/g, ' ');
}
