// The entries of a source: what has to be in the roadmap or in the report.
import type { Blockquote, Html, ListItem, Nodes, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { SourceEntry } from './report.ts';

const MAX_TEXT = 80;

export function entryOfItem(item: ListItem): SourceEntry {
  const [first] = item.children;
  const text = first?.type === 'paragraph' ? toString(first) : '';
  return entry(item, typeof item.checked === 'boolean' ? 'checkbox' : 'list-item', text);
}

export function entryOfRow(row: TableRow): SourceEntry {
  return entry(row, 'table-row', row.children.map((cell) => toString(cell)).join(' | '));
}

export function entryOfQuote(quote: Blockquote): SourceEntry {
  const [first] = quote.children;
  return entry(quote, 'quote', first === undefined ? '' : toString(first));
}

function entry(node: Nodes, what: SourceEntry['what'], text: string): SourceEntry {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return {
    line: node.position?.start.line ?? 1,
    what,
    text: characters.length > MAX_TEXT ? `${characters.slice(0, MAX_TEXT - 1).join('')}…` : line,
  };
}

/** Every list item and table row in the nodes, themselves included, in their order. The head of a table is none. */
export function entriesUnder(nodes: readonly Nodes[]): readonly SourceEntry[] {
  const entries: SourceEntry[] = [];
  function collect(node: Nodes): void {
    if (node.type === 'listItem') entries.push(entryOfItem(node));
    if (node.type === 'table') for (const row of node.children.slice(1)) entries.push(entryOfRow(row));
    if (node.type === 'html') entries.push(...entriesInHtml(node));
    if ('children' in node) node.children.forEach(collect);
  }
  nodes.forEach(collect);
  return entries;
}

/** Whether there is any such entry. */
export function holdsEntries(node: Nodes): boolean {
  if (node.type === 'listItem' || (node.type === 'table' && node.children.length > 1)) return true;
  if (node.type === 'html') return entriesInHtml(node).length > 0;
  return 'children' in node && node.children.some(holdsEntries);
}

const HIDDEN = /^\s*<(?:!--|script|style)/i;
const TAG = /<(?:li|tr)\b/i;
const LOOKS_LISTED = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\S/;

/** List items and rows that are written as HTML, or that stand in it without a blank line before them. */
export function entriesInHtml({ value, position }: Html): readonly SourceEntry[] {
  if (HIDDEN.test(value)) return [];
  const start = position?.start.line ?? 1;
  return value.split('\n').flatMap((text, index): readonly SourceEntry[] => {
    const [tag] = TAG.exec(text) ?? [];
    if (tag === undefined && (index === 0 || !LOOKS_LISTED.test(text))) return [];
    const plain = text
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const what = tag?.toLowerCase() === '<tr' ? 'table-row' : 'list-item';
    return [{ line: start + index, what, text: plain.slice(0, MAX_TEXT) }];
  });
}
