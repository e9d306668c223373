// The third step: lines to the nodes of mdast, in pieces, because the parser's time grows faster than its input.
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const PIECE = 60;
const MAX_DEFINITIONS = 300;

const processor = unified().use(remarkParse).use(remarkGfm).use(disableConstructs).freeze();

/** Code by indentation is nothing that learners mean: a list that is indented too far is. Bare addresses we find ourselves. */
function disableConstructs(this: ReturnType<typeof unified>): void {
  const settings = this.data() as { micromarkExtensions?: unknown[] };
  const null_ = ['codeIndented', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'];
  (settings.micromarkExtensions ??= []).push({ disable: { null: null_ } });
}

/** The top-level nodes, with their lines counted as in the whole document. */
export function parseMarkdown(lines: readonly string[]): readonly RootContent[] {
  const pieces = cutPieces(lines);
  const definitions = lines.filter((line) => /^ {0,3}\[[^\]]+\]:\s*\S/.test(line)).slice(0, MAX_DEFINITIONS);
  const tail = pieces.length > 1 && definitions.length > 0 ? `\n\n${definitions.join('\n')}` : '';
  return pieces.flatMap(([from, to]) => parsePiece(lines.slice(from, to).join('\n') + tail, from));
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
