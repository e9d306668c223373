// What is nested under an item: fields of it, links, topics, a checklist.
import type { BlockContent, DefinitionContent } from 'mdast';
import type { Resource } from '../../roadmap/roadmap.ts';
import { writeCondition } from '../../roadmap/condition.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { findHours } from '../words/amounts.ts';
import { beginsWithCallout, isCallout, isNeeded } from '../words/asides/callouts.ts';
import { readBoxedWords } from '../words/boxes.ts';
import { takeEmoji } from '../words/emoji.ts';
import { EFFORT, GOAL, OFFERED_BY } from '../words/fields.ts';
import { LEVEL, levelOf } from '../words/levels.ts';
import { fieldPattern } from '../words/pattern.ts';
import type { DraftItem } from '../draft.ts';
import { entriesUnder } from '../report/entries.ts';
import { textOfHtml } from './phrase.ts';
import { collectLinks } from './links.ts';
import { type Phrase, onOneLine, toPhrase } from './phrase.ts';
import type { Place } from './place.ts';
import type { SourceEntry } from '../report/report.ts';

/** What stands under an item, ready to be added to it. */
export type AddDetails = (item: DraftItem) => DraftItem;

type Nested = BlockContent | DefinitionContent;

/** One nested line, with what it says. */
interface Detail {
  readonly text: string;
  /** Whether its box is ticked; absent where it has none. */
  readonly ticked?: boolean;
  readonly resources: readonly Resource[];
  readonly notes: readonly string[];
  /** Whether it is no part of the work: a tip, a warning, what one needs. */
  readonly isRemark: boolean;
}

/** Kinds whose parts are topics rather than steps. */
const STUDIED: ReadonlySet<string> = new Set(['course', 'book', 'skill', 'degree', 'certification', 'exam']);

/** Reads what stands under an item's own words. Everything in it becomes part of the item. `boxed`: the item has a box. */
export function readDetails(nodes: readonly Nested[], place: Place, boxed = false): AddDetails {
  const parts = entriesUnder(nodes);
  const details = nodes.flatMap((node) => detailsIn(node, place));
  return (item) => addDetails(item, { details, parts, boxed });
}

function detailsIn(node: Nested, place: Place): readonly Detail[] {
  const { definitions } = place;
  if (node.type === 'paragraph' || node.type === 'heading')
    return [readDetail(toPhrase(node.children, definitions))];
  if (node.type === 'html') return [readDetail(textOfHtml(node.value))];
  if (node.type === 'blockquote') return node.children.flatMap((child) => detailsIn(child, place));
  if (node.type === 'table') {
    const rows = node.children
      .slice(1)
      .map(({ children }) => children.map((cell) => toPhrase(cell.children, definitions)));
    return rows.map((cells) => readDetail(joinCells(cells)));
  }
  if (node.type !== 'list') return [];
  return node.children.flatMap((item) => {
    const { phrase, nested, done } = readBoxedWords(item, place);
    const own = { ...readDetail(phrase), ...(done !== undefined && { ticked: done }) };
    const below = nested.flatMap((child) => detailsIn(child, place));
    return [own, ...(own.isRemark ? below.map((one) => ({ ...one, isRemark: true })) : below)];
  });
}

function joinCells(cells: readonly Phrase[]): Phrase {
  let text = '';
  const spans: Phrase['spans'][number][] = [];
  for (const cell of cells) {
    const from = text === '' ? 0 : text.length + 2;
    text += (text === '' ? '' : ', ') + cell.text;
    spans.push(...cell.spans.map((span) => ({ ...span, start: span.start + from, end: span.end + from })));
  }
  return { text, spans };
}

function readDetail(phrase: Phrase): Detail {
  const { phrase: plain, resources, notes } = collectLinks(onOneLine(phrase));
  return { text: plain.text, resources, notes, isRemark: saysRemark(takeEmoji(plain.text).text) };
}

/** "Tip: …", or only "Tips" over what is below. */
function saysRemark(text: string): boolean {
  const [label = ''] = text.split(/[:：]/u);
  return beginsWithCallout(text) || isCallout(text) || isNeeded(label);
}

interface Found {
  readonly details: readonly Detail[];
  readonly parts: readonly SourceEntry[];
  /** Whether the item has a box of its own, which then says whether it is done. */
  readonly boxed: boolean;
}

type Field = 'objective' | 'hours' | 'level' | 'by';

const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ['objective', fieldPattern(GOAL)],
  ['hours', fieldPattern(EFFORT)],
  ['level', fieldPattern(LEVEL)],
  ['by', fieldPattern(OFFERED_BY)],
];

function addDetails(item: DraftItem, { details, parts, boxed }: Found): DraftItem {
  let result: DraftItem = { ...item, parts: [...item.parts, ...parts] };
  for (const detail of details) result = addDetail(result, detail);
  const boxes = details.flatMap(({ ticked }) => ticked ?? []);
  const ticked = boxes.filter((box) => box).length;
  if (ticked === 0 || item.done) return result;
  if (ticked === boxes.length && !boxed)
    return { ...result, done: true, guesses: [...result.guesses, 'done: every box under it is ticked'] };
  return result;
}

function addDetail(item: DraftItem, detail: Detail): DraftItem {
  const linked: DraftItem = {
    ...item,
    resources: [...item.resources, ...detail.resources],
    notes: [...item.notes, ...detail.notes],
  };
  const { text } = detail;
  // A link in a box is a step to take, too.
  const onlyLinks = detail.ticked === undefined && detail.resources.some(({ title }) => title === text);
  if (text === '' || onlyLinks) return linked;
  const [name, pattern] = FIELDS.find(([, field]) => field.test(text)) ?? [];
  const field = pattern === undefined ? undefined : addField(linked, name, text.replace(pattern, ''));
  if (field !== undefined) return field;
  if (detail.isRemark && detail.ticked === undefined) return { ...linked, notes: [...linked.notes, text] };
  const topic = STUDIED.has(item.kind) && detail.ticked === undefined;
  if (topic && text.length <= LIMITS.line && item.covers.length < LIMITS.entries) {
    return { ...linked, covers: [...linked.covers, text] };
  }
  const condition = writeCondition({ text, met: detail.ticked === true });
  if (condition.length <= LIMITS.condition && item.doneWhen.length < LIMITS.entries) {
    return { ...linked, doneWhen: [...linked.doneWhen, condition] };
  }
  return { ...linked, notes: [...linked.notes, text] };
}

/** A line such as "Objective: …" fills a field that is free; undefined where it does not. */
function addField(item: DraftItem, name: Field | undefined, value: string): DraftItem | undefined {
  if (name === 'objective') {
    return item.objective === undefined ? { ...item, objective: value } : undefined;
  }
  if (name === 'hours') {
    const hours = findHours(/^\d+$/.test(value) ? `${value} h` : value)?.hours;
    return hours === undefined || item.hours !== undefined ? undefined : { ...item, hours };
  }
  if (name === 'level') {
    const level = levelOf(value);
    return level === undefined ? undefined : { ...item, level };
  }
  return item.by === undefined && value.length <= LIMITS.line ? { ...item, by: value } : undefined;
}
