// The third step: lines to the nodes of mdast, in pieces, because the parser's time grows faster than its input.
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const PIECE = 60;

const processor = unified().use(remarkParse).use(remarkGfm).use(disableConstructs).freeze();

/** Code by indentation is nothing that learners mean: a list that is indented too far is. Bare addresses we find ourselves. */
function disableConstructs(this: ReturnType<typeof unified>): void {
  const settings = this.data() as { micromarkExtensions?: unknown[] };
  const null_ = ['codeIndented', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'];
  (settings.micromarkExtensions ??= []).push({ disable: { null: null_ } });
}

export interface ParsedMarkdown {
  /** The top-level nodes, with their lines counted as in the whole document. */
  readonly nodes: readonly RootContent[];
  /** Addresses by the labels that texts refer to them with. */
  readonly definitions: ReadonlyMap<string, string>;
}

const DEFINITION = /^ {0,3}\[([^\]^][^\]]{0,100})\]:\s*<?([^\s<>]+)>?(?:\s+["'(].*)?\s*$/;
const MAX_USED = 100;

/** Definitions are read here: the parser's time grows with the square of their number. */
export function parseMarkdown(lines: readonly string[]): ParsedMarkdown {
  const definitions = new Map<string, string>();
  const texts = lines.map((line) => {
    const [, label, url] = DEFINITION.exec(line) ?? [];
    if (label === undefined || url === undefined) return line;
    if (!definitions.has(keyOf(label))) definitions.set(keyOf(label), url);
    return '';
  });
  const nodes = cutPieces(texts).flatMap(([from, to]) => {
    const text = texts.slice(from, to).join('\n');
    return parsePiece(text + definitionsFor(text, definitions), from);
  });
  return { nodes, definitions };
}

/** As the parser compares labels. */
function keyOf(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The definitions that a piece refers to, to stand at its end. */
function definitionsFor(text: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return '';
  const labels = [...text.matchAll(/\[([^[\]]{1,100})\]/g)].map(([, label = '']) => keyOf(label));
  const used = [...new Set(labels)].filter((label) => definitions.has(label)).slice(0, MAX_USED);
  if (used.length === 0) return '';
  return `\n\n${used.map((label) => `[${label}]: <${definitions.get(label) ?? ''}>`).join('\n')}`;
}

function parsePiece(text: string, from: number): readonly RootContent[] {
  const { children } = processor.parse(text);
  for (const child of children) {
    visit(child, (node) => {
      if (node.position === undefined) return;
      node.position.start.line += from;
      node.position.end.line += from;
    });
  }
  return children;
}

/** Where the document may be cut: before a heading, or before a list item at the margin where there is none for long. */
function cutPieces(lines: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const cuts = [0];
  let fence: string | undefined;
  let html = false;
  for (const [index, line] of lines.entries()) {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark.slice(0, 3) : undefined;
    }
    if (/<(?:script|style|pre|textarea)\b|<!--/i.test(line)) html = true;
    if (/<\/(?:script|style|pre|textarea)>|-->/i.test(line)) html = false;
    const length = index - (cuts.at(-1) ?? 0);
    if (fence !== undefined || html || length === 0) continue;
    const atHeading = length >= PIECE / 2 && /^#{1,6}\s/.test(line);
    const atItem = length >= PIECE && /^(?:[-*+]|\d{1,9}[.)])\s/.test(line);
    const atParagraph =
      length >= PIECE * 3 && /^\S/.test(line) && !line.includes('|') && lines[index - 1]?.trim() === '';
    if (atHeading || atItem || atParagraph) cuts.push(index);
  }
  return cuts.map((from, index) => [from, cuts[index + 1] ?? lines.length]);
}
