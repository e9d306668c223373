// The third step: lines to the nodes of mdast, in pieces, because the parser's time grows faster than its input.
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { TABLE_RULE } from './bounds.ts';
import { type Definitions, definitionsFor } from './definitions.ts';

const PIECE = 60;
const WIDE_GAP = 20;
/** Lines of one paragraph, in a quote or not: the parser's time grows with their square. */
const MAX_RUN = 500;
/** The same where it may be a table, of which no more is read, or HTML or code. */
const MAX_OTHER = 2000;
/** Begins something else than a paragraph: an entry, a row, a blank line, also in a quote. */
const OTHER = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\|.*\|\s*$|$)/;
/** HTML and code that go on to their own end, on a line that begins with it. */
const RAW = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3}|~{3}|<(?:script|style|pre|textarea|!--))/i;

const processor = unified().use(remarkParse).use(remarkGfm).use(disableConstructs).freeze();

/** Code by indentation is nothing that learners mean: a list that is indented too far is. Bare addresses we find ourselves. */
function disableConstructs(this: ReturnType<typeof unified>): void {
  const settings = this.data() as { micromarkExtensions?: unknown[] };
  const null_ = ['codeIndented', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'];
  (settings.micromarkExtensions ??= []).push({ disable: { null: null_ } });
}

/** The top-level nodes, with their lines counted as in the whole document. */
export function parseMarkdown(lines: readonly string[], definitions: Definitions): readonly RootContent[] {
  return cutPieces(lines).flatMap(([from, to]) => {
    const text = lines.slice(from, to).join('\n').trimEnd();
    return parsePiece(text + definitionsFor(text, definitions), from);
  });
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

/**
 * Where the document may be cut: before a heading, or before a list item at the margin where there is none for long; and
 * inside a paragraph that is longer than anybody's.
 */
function cutPieces(lines: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const cuts = [0];
  let fence: string | undefined;
  let html = false;
  let gap = 0;
  const isTooLong = countParagraph();
  for (const [index, line] of lines.entries()) {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark.slice(0, 3) : undefined;
    }
    if (/<(?:script|style|pre|textarea)\b|<!--/i.test(line)) html = true;
    if (/<\/(?:script|style|pre|textarea)>|-->/i.test(line)) html = false;
    const length = index - (cuts.at(-1) ?? 0);
    gap = line.trim() === '' ? gap + 1 : 0;
    const inParagraph = isTooLong(line);
    if (fence !== undefined || length === 0) continue;
    // Blank lines in a list cost the parser a look back at all of it.
    const atGap = gap === WIDE_GAP;
    const atHeading = length >= PIECE / 2 && /^#{1,6}\s/.test(line);
    const atItem = length >= PIECE && /^(?:[-*+]|\d{1,9}[.)])\s/.test(line);
    const atParagraph =
      length >= PIECE * 3 && /^\S/.test(line) && !line.includes('|') && lines[index - 1]?.trim() === '';
    if (inParagraph || (!html && (atGap || atHeading || atItem || atParagraph))) cuts.push(index);
  }
  return cuts.map((from, index) => [from, cuts[index + 1] ?? lines.length]);
}

/** Told line after line, says at which a paragraph would be too long. */
function countParagraph(): (line: string) => boolean {
  let run = 0;
  let isOther = false;
  return (line) => {
    if (OTHER.test(line)) {
      run = 0;
      if (line.trim() === '') isOther = false;
    }
    if (RAW.test(line) || TABLE_RULE.test(line)) isOther = true;
    if (++run <= (isOther ? MAX_OTHER : MAX_RUN)) return false;
    run = 1;
    return true;
  };
}
