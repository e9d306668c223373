// A table to items: a row is an item, and the head says what its cells are.
import { leaveOut } from '../../report/left-out.ts';
import { LIMITS } from '../../../roadmap/limits.ts';
import type { Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { findDuration, findHours, findHoursAWeek, weeksIn } from '../../words/amounts.ts';
import { isNumberCell } from './cells.ts';
import { type Column, readColumns } from './columns.ts';
import { type DraftItem, type Yield, NOTHING, joinYields } from '../../draft.ts';
import { takeEmoji } from '../../words/emoji.ts';
import { entryOfRow } from '../../report/entries.ts';
import { parseItemText } from '../item-text.ts';
import { kindOf, toItem } from '../item.ts';
import { kindOfLabel } from '../../words/kinds/kinds.ts';
import { levelOf } from '../../words/levels.ts';
import { textPattern } from '../../words/pattern.ts';
import { A_WEEK, WEEK } from '../../words/times.ts';
import { isDone, isNothing, isOpen, isOptionalHeading, isState, saysOptional } from '../../words/states.ts';
import { isRest } from '../../words/asides/remarks.ts';
import { isWhen } from '../../words/when/days.ts';
import { collectLinks } from '../links.ts';
import { type Phrase, onOneLine, toPhrase } from '../phrase.ts';
import type { Place } from '../place.ts';

/** The items of a table, in the light of where it stands. */
export function readTable(table: Table, place: Place): Yield {
  const [head, ...rows] = table.children;
  if (head === undefined) return NOTHING;
  const columns = readColumns(
    head.children.map((cell) => toString(cell)),
    rows.slice(0, 50).map((row) => row.children.map((cell) => toString(cell))),
  );
  return joinYields(rows.map((row) => readRow(row, columns, place)));
}

interface Cell extends Column {
  readonly phrase: Phrase;
}

function readRow(row: TableRow, columns: readonly Column[], place: Place): Yield {
  const entry = entryOfRow(row);
  const cells = row.children.flatMap((cell, index): readonly Cell[] => {
    const column = columns[index];
    const phrase = onOneLine(toPhrase(cell.children, place.definitions));
    // In some languages "no" is "none": there it answers.
    const isEmpty = isNothing(phrase.text) && phrase.spans.length === 0 && column?.role !== 'required';
    return column === undefined || isEmpty ? [] : [{ ...column, phrase }];
  });
  const titled =
    cells.find(({ role }) => role === 'title') ??
    cells.find(({ role }) => role === 'link' || role === 'other' || role === 'topics');
  const [itemText] = titled === undefined ? [] : parseItemText(titled.phrase);
  if (itemText === undefined || titled === undefined || !/[\p{L}\p{N}]/u.test(itemText.title)) {
    return { ...NOTHING, leftOut: [leaveOut(entry, 'empty', 'row')] };
  }
  const why = isRest(itemText.title) ? 'rest' : isWhen(itemText.title) ? 'when' : undefined;
  if (why !== undefined && itemText.url === undefined)
    return { ...NOTHING, leftOut: [leaveOut(entry, 'label', why)] };
  const named = cells.find(({ role }) => role === 'kind');
  const kind = named === undefined ? kindOfLabel(titled.header) : kindOfLabel(named.phrase.text);
  const base: DraftItem = {
    ...toItem(itemText, place),
    ...kindOf(itemText, titled.phrase.text, { kind, place }),
    done: cells.some(({ role, phrase }) => role === 'done' && isDone(phrase.text)),
    entries: [entry],
    line: entry.line,
    ...keyOf(cells),
  };
  const filled = cells
    .filter((cell) => cell !== titled && (cell !== named || kind === undefined))
    .reduce(addCell, base);
  return { items: [withHours(filled, cells)], leftOut: [], sayings: [] };
}

/** What others name the row by, where it has a column for that. */
function keyOf(cells: readonly Cell[]): { readonly key?: string } {
  const key = cells.find(({ role, phrase }) => role === 'number' && isNumberCell(phrase.text));
  return key === undefined ? {} : { key: key.phrase.text };
}

function addCell(item: DraftItem, { role, header, phrase }: Cell): DraftItem {
  const { resources, notes } = collectLinks(phrase);
  const { text } = takeEmoji(phrase.text);
  const own = role === 'link' || kindOfLabel(header) !== undefined;
  const links = own ? addLinks(item, resources) : { resources: [...item.resources, ...resources] };
  const linked = { ...item, notes: [...item.notes, ...notes], ...links };
  if (RANKS.has(role) && saysOptional(text)) return { ...linked, optional: true };
  switch (role) {
    case 'optional':
      return isDone(phrase.text)
        ? { ...linked, optional: true }
        : noteUnlessState(linked, header, phrase.text);
    case 'required':
      return isOpen(phrase.text)
        ? { ...linked, optional: true }
        : noteUnlessState(linked, header, phrase.text);
    case 'done':
      return noteUnlessState(linked, header, text);
    case 'number':
      // A plain number only counts the rows; a date says when.
      return COUNTS.test(text) && !CODE.test(text) ? linked : note(linked, header, text);
    case 'needs':
      return isNothing(text) ? linked : { ...linked, requires: { header, text } };
    case 'stage':
      return { ...linked, stage: text, optional: linked.optional || isOptionalHeading(text) };
    case 'link':
      return resources.length > 0 || text === ''
        ? linked
        : { ...linked, notes: [...linked.notes, `${header}: ${text}`] };
    case 'by':
      return linked.by === undefined && text.length <= LIMITS.line
        ? { ...linked, by: text }
        : note(linked, header, text);
    case 'level': {
      const level = levelOf(text);
      return level === undefined ? note(linked, header, text) : { ...linked, level };
    }
    case 'topics': {
      const topics = text
        .split(/\s*[,;•·]\s*|\n/u)
        .filter((topic) => topic !== '' && topic.length <= LIMITS.line);
      return topics.join().length + 2 * topics.length < text.length - 5
        ? note(linked, header, text)
        : { ...linked, covers: [...linked.covers, ...topics] };
    }
    case 'objective':
      return linked.objective === undefined ? { ...linked, objective: text } : note(linked, header, text);
    default:
      return note(linked, header, text);
  }
}

/** Columns that may say how much a row matters: "Status", "Priority", "Remarks"; elsewhere "Optional" may be a name. */
const RANKS: ReadonlySet<Column['role']> = new Set([
  'optional',
  'required',
  'done',
  'kind',
  'number',
  'remark',
]);

const COUNTS = /^\D{0,6}\s?\d{1,3}$/u;
/** "CS101": the name of a row, for those that need it. */
const CODE = /^\p{Lu}{2,6}[-.\s]?\d{1,4}\p{L}?$/u;

function noteUnlessState(item: DraftItem, header: string, text: string): DraftItem {
  return isState(text) ? item : note(item, header, text);
}

function note(item: DraftItem, header: string, text: string): DraftItem {
  return text === ''
    ? item
    : { ...item, notes: [...item.notes, header === '' ? text : `${header}: ${text}`] };
}

function addLinks(
  item: DraftItem,
  links: DraftItem['resources'],
): Pick<DraftItem, 'resources'> & { url?: string } {
  const [first, ...others] = links.filter(({ url }) => url !== item.url);
  if (first?.url === undefined) return { resources: item.resources };
  if (item.url !== undefined) return { resources: [...item.resources, first, ...others] };
  return {
    url: first.url,
    resources: [
      ...item.resources,
      ...(first.title === first.url ? [] : [{ title: first.title, url: first.url }]),
      ...others,
    ],
  };
}

const A_WEEKS = textPattern(WEEK, A_WEEK);

/** Hours as they stand there, or weeks times hours a week. */
function withHours(item: DraftItem, cells: readonly Cell[]): DraftItem {
  if (item.hours !== undefined) return item;
  const textOf = (role: Column['role']) => cells.find((cell) => cell.role === role)?.phrase.text ?? '';
  const effort = textOf('hours');
  const plain = /^\d+(?:[.,]\d+)?$/.test(effort)
    ? Number(effort.replace(',', '.'))
    : findHours(effort)?.hours;
  const header = cells.find((cell) => cell.role === 'hours')?.header ?? '';
  if (plain !== undefined && plain > 0 && plain <= LIMITS.hours && !A_WEEKS.test(header))
    return { ...item, hours: plain, notes: dropNote(item, effort) };
  const weekly = findHoursAWeek(effort) ?? (plain === undefined ? undefined : { hours: plain });
  const lasting = findDuration(textOf('duration'))?.duration;
  if (weekly?.hours === undefined || lasting === undefined) return item;
  const hours = Math.round(weekly.hours * weeksIn(lasting));
  return hours > 0 && hours <= LIMITS.hours
    ? { ...item, hours, guesses: [...item.guesses, `hours: ${lasting} of ${weekly.hours} hours a week`] }
    : item;
}

function dropNote(item: DraftItem, text: string): readonly string[] {
  return item.notes.filter((line) => !line.endsWith(`: ${text}`));
}
