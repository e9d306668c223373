// What is nested under an item: fields of it, links, topics, a checklist.
import type { BlockContent, DefinitionContent, ListItem } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Resource } from '../roadmap.ts';
import { findHours } from './amounts.ts';
import type { DraftItem, LeftOut } from './draft.ts';
import { entriesUnder, entryOfItem } from './entries.ts';
import { collectLinks } from './links.ts';
import { type Phrase, onOneLine, toPhrase } from './phrase.ts';
import type { Place } from './place.ts';
import type { SourceEntry } from './report.ts';

export interface Details {
  readonly leftOut: readonly LeftOut[];
  addTo(item: DraftItem): DraftItem;
}

/** One nested line, with what it says. */
interface Detail {
  readonly text: string;
  readonly boxed: boolean;
  readonly resources: readonly Resource[];
  readonly notes: readonly string[];
}

/** Kinds whose parts are topics rather than steps. */
const STUDIED: ReadonlySet<string> = new Set(['course', 'book', 'skill', 'degree', 'certification', 'exam']);
const MAX_TOPIC = 100;
const MAX_STEP = 300;
const MAX_LIST = 50;

/** Reads what stands under an item's own words. Everything in it becomes part of the item. */
export function readDetails(nodes: readonly (BlockContent | DefinitionContent)[], place: Place): Details {
  const parts = entriesUnder(nodes);
  const details: Detail[] = [];
  for (const node of nodes) {
    if (node.type === 'paragraph')
      details.push({ ...readDetail(toPhrase(node.children, place.definitions)), boxed: false });
    else if (node.type !== 'code' && node.type !== 'html')
      visit(node, (one) => {
        if (one.type === 'listItem') details.push(detailOf(one, place));
        if (one.type === 'tableRow')
          details.push({
            ...readDetail(joinCells(one.children.map((cell) => toPhrase(cell.children, place.definitions)))),
            boxed: false,
          });
        if (one.type === 'blockquote')
          for (const child of one.children)
            if (child.type === 'paragraph')
              details.push({ ...readDetail(toPhrase(child.children, place.definitions)), boxed: false });
      });
  }
  const paragraphs = nodes.filter(({ type }) => type === 'paragraph').length;
  return {
    leftOut: [],
    addTo: (item) => addDetails(item, { details, parts, ticked: tickedIn(nodes), prose: paragraphs }),
  };
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

function detailOf(item: ListItem, place: Place): Detail {
  const [first] = item.children;
  const phrase =
    first?.type === 'paragraph' ? toPhrase(first.children, place.definitions) : { text: '', spans: [] };
  return { ...readDetail(phrase), boxed: typeof item.checked === 'boolean' };
}

function readDetail(phrase: Phrase): Omit<Detail, 'boxed'> {
  const { phrase: plain, resources, notes } = collectLinks(onOneLine(phrase));
  return { text: plain.text, resources, notes };
}

interface Found {
  readonly details: readonly Detail[];
  readonly parts: readonly SourceEntry[];
  readonly ticked: boolean;
  readonly prose: number;
}

/** Whether there are boxes and all are ticked. */
function tickedIn(nodes: readonly (BlockContent | DefinitionContent)[]): boolean {
  const states = entriesWithBoxes(nodes);
  return states.length > 0 && states.every((state) => state);
}

function entriesWithBoxes(nodes: readonly (BlockContent | DefinitionContent)[]): readonly boolean[] {
  const states: boolean[] = [];
  for (const node of nodes) {
    visit(node, 'listItem', (item) => {
      if (typeof item.checked === 'boolean') states.push(item.checked);
    });
  }
  return states;
}

const FIELD =
  /^(?<name>objective|goal|aim|ziel|objetivo|цель|hours?|effort|time|estimated time|author|by|provider|instructor|platform|level|difficulty)\s*[:：]\s*(?<value>\S.*)$/isu;

function addDetails(item: DraftItem, { details, parts, ticked }: Found): DraftItem {
  let result: DraftItem = { ...item, parts: [...item.parts, ...parts] };
  for (const detail of details) result = addDetail(result, detail);
  const boxed = item.entries.some(({ what }) => what === 'checkbox');
  return ticked && !boxed
    ? { ...result, done: true, guesses: [...result.guesses, 'done: every box under it is ticked'] }
    : result;
}

function addDetail(item: DraftItem, detail: Detail): DraftItem {
  const linked: DraftItem = {
    ...item,
    resources: [...item.resources, ...detail.resources],
    notes: [...item.notes, ...detail.notes],
  };
  const { text } = detail;
  const onlyLinks = detail.resources.some(({ title }) => title === text);
  if (text === '' || onlyLinks) return linked;
  const { name, value } = FIELD.exec(text)?.groups ?? {};
  const field =
    name === undefined || value === undefined ? undefined : addField(linked, name.toLowerCase(), value);
  if (field !== undefined) return field;
  const topic = STUDIED.has(item.kind) && !detail.boxed;
  if (topic && text.length <= MAX_TOPIC && item.covers.length < MAX_LIST) {
    return { ...linked, covers: [...linked.covers, text] };
  }
  if (text.length <= MAX_STEP && item.doneWhen.length < MAX_LIST) {
    return { ...linked, doneWhen: [...linked.doneWhen, text] };
  }
  return { ...linked, notes: [...linked.notes, text] };
}

/** A line such as "Objective: …" fills a field that is free; undefined where it does not. */
function addField(item: DraftItem, name: string, value: string): DraftItem | undefined {
  if (/^(?:objective|goal|aim|ziel|objetivo|цель)$/u.test(name)) {
    return item.objective === undefined ? { ...item, objective: value } : undefined;
  }
  if (/^(?:hours?|effort|time|estimated time)$/.test(name)) {
    const hours = findHours(/^\d+$/.test(value) ? `${value} h` : value)?.hours;
    return hours === undefined || item.hours !== undefined ? undefined : { ...item, hours };
  }
  if (/^(?:level|difficulty)$/.test(name)) {
    const level = /^(beginner|intermediate|advanced)\.?$/i.exec(value)?.[1]?.toLowerCase();
    return level === undefined ? undefined : { ...item, level };
  }
  return item.by === undefined && value.length <= 100 ? { ...item, by: value } : undefined;
}

/** The entry and everything under it. */
export function allEntries(item: ListItem): readonly SourceEntry[] {
  return [entryOfItem(item), ...entriesUnder(item.children)];
}
