// What is said of progress, apart from its form: the same blocks are lines on a terminal and Markdown in a comment.
import { escapeMarkdown } from '../../render/markdown.ts';

/** A text, or the number of an issue or a pull request. */
export type Part = string | { readonly number: number };

export type Line = readonly Part[];

export interface Block {
  readonly title?: Line;
  readonly lines: readonly Line[];
  /** The lines are a list. */
  readonly isList?: true;
}

/** Plain lines, a blank one between two blocks; what is in a list is indented. */
export function blockLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ title, lines, isList }, index) => [
    ...(index === 0 ? [] : ['']),
    ...(title === undefined ? [] : [plainLine(title)]),
    ...lines.map((line) => (isList ? `  ${plainLine(line)}` : plainLine(line))),
  ]);
}

/** Markdown, in which GitHub links the numbers: paragraphs and lists. No newline at the end. */
export function blocksMarkdown(blocks: readonly Block[]): string {
  return blocks
    .map(({ title, lines, isList }) => {
      const each = lines.map(markdownLine);
      const body = isList ? each.map((line) => `- ${line}`).join('\n') : each.join('\\\n');
      return [...(title === undefined ? [] : [`**${markdownLine(title)}**`]), body].join('\n\n').trim();
    })
    .join('\n\n');
}

function markdownLine(line: Line): string {
  return line
    .map((part) => (typeof part === 'string' ? escapeKeepingEdges(part) : `#${part.number}`))
    .join('');
}

/** The blanks at the edges, between which a number may stand, are no Markdown. */
function escapeKeepingEdges(text: string): string {
  const [before, after] = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : ''];
  return text.trim() === '' ? before : `${before}${escapeMarkdown(text)}${after}`;
}

function plainLine(line: Line): string {
  const text = line.map((part) => (typeof part === 'string' ? part : `#${part.number}`)).join('');
  return text.replaceAll('\u00A0', ' ');
}

/** Lines with something between them, as one. */
export function joinLines(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [between, ...line]));
}
