// Inline Markdown as plain text with the places of what was marked in it. Knows nothing of roadmaps.
import type { BlockContent, DefinitionContent, ListItem, Nodes, PhrasingContent } from 'mdast';
import { isVisible } from '../../roadmap/text.ts';
import type { Definitions } from '../source/definitions.ts';
import { printable, printableUrl } from '../source/printable.ts';

interface Span {
  readonly kind: 'strong' | 'emphasis' | 'link';
  readonly start: number;
  readonly end: number;
  /** Of a link, as written. */
  readonly url?: string;
}

/** A text without markup; empty where nothing of it can be seen. Ends of lines are kept; other whitespace is single. */
export interface Phrase {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A picture that says how a project is doing: its words are part of no title. */
const BADGE = /shields\.io|badge/i;

/** Tags of HTML go, their text stays; of an image its description stays, unless it is a badge. */
export function toPhrase(nodes: readonly PhrasingContent[], definitions: Definitions = new Map()): Phrase {
  const spans: Span[] = [];
  let text = '';
  /** Where raised text began. */
  let raised: number | undefined;
  function walk(node: Nodes): void {
    const start = text.length;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        text += node.value;
        return;
      case 'break':
        text += '\n';
        return;
      case 'image':
        if (!BADGE.test(node.url)) text += node.alt ?? '';
        return;
      case 'imageReference':
        text += node.alt ?? '';
        return;
      case 'html':
        if (/^<br\b/i.test(node.value)) text += '\n';
        if (/^<sup\b/i.test(node.value)) raised = text.length;
        if (/^<\/sup\b/i.test(node.value) && raised !== undefined) {
          text = withRaised(text, raised);
          raised = undefined;
        }
        return;
      default:
        if ('children' in node) for (const child of node.children) walk(child);
    }
    const end = text.length;
    if (end === start) return;
    if (node.type === 'strong' || node.type === 'emphasis') spans.push({ kind: node.type, start, end });
    if (node.type === 'link') spans.push({ kind: 'link', start, end, url: printableUrl(node.url) });
    if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier);
      if (url !== undefined) spans.push({ kind: 'link', start, end, url: printableUrl(url) });
    }
  }
  for (const node of nodes) walk(node);
  return tidy({ text: printable(text), spans });
}

/** A raised word in capitals reads as one in brackets beside the text: "Go <sup>NEW</sup>"; "1<sup>st</sup>" does not. */
function withRaised(text: string, from: number): string {
  const word = text.slice(from).trim();
  return /^\p{Lu}[^\p{Ll}()]{1,20}$/u.test(word) ? `${text.slice(0, from)} (${word})` : text;
}

/**
 * Collapses spaces and trims, with the spans kept where they were. Nothing is left of what nobody can see. A no-break space
 * is somebody's wish.
 */
function tidy({ text, spans }: Phrase): Phrase {
  if (!isVisible(text)) return { text: '', spans: [] };
  const places = new Uint32Array(text.length + 1);
  // A list, since reading the end of a string that grows takes time with its length.
  const out: string[] = [];
  for (let at = 0; at < text.length; at++) {
    places[at] = out.length;
    const character = text.charAt(at);
    const last = out.at(-1);
    if (character === '\n') {
      if (last === ' ') out.pop();
      if (out.length > 0 && out.at(-1) !== '\n') out.push('\n');
    } else if (character === ' ' || character === '\t') {
      if (last !== undefined && last !== ' ' && last !== '\n') out.push(' ');
    } else out.push(character);
  }
  places[text.length] = out.length;
  while (out.at(-1) === ' ' || out.at(-1) === '\n') out.pop();
  const clamp = (at: number) => Math.min(places[at] ?? out.length, out.length);
  return {
    text: out.join(''),
    spans: spans.map((span) => ({ ...span, start: clamp(span.start), end: clamp(span.end) })),
  };
}

/** A part of a phrase, with what is marked in it. */
export function slicePhrase({ text, spans }: Phrase, from: number, to = text.length): Phrase {
  const inside = spans
    .filter(({ start, end }) => start < to && end > from)
    .map((span) => ({
      ...span,
      start: Math.max(span.start, from) - from,
      end: Math.min(span.end, to) - from,
    }));
  return tidy({ text: text.slice(from, to), spans: inside });
}

/** The phrase with another text in place of a part; spans end where what they mark does. */
export function replacePart(
  { text, spans }: Phrase,
  part: { readonly start: number; readonly end: number },
  by: string,
): Phrase {
  const longer = by.length - (part.end - part.start);
  const move = (at: number) => (at <= part.start ? at : Math.max(part.start, at + longer));
  return {
    text: text.slice(0, part.start) + by + text.slice(part.end),
    spans: spans.map((span) => ({ ...span, start: move(span.start), end: move(span.end) })),
  };
}

/** The phrase without a part. */
export function withoutPart(phrase: Phrase, start: number, end: number): Phrase {
  return slicePhrase(replacePart(phrase, { start, end }, ''), 0);
}

/** The phrase's lines, each on its own. */
export function linesOfPhrase(phrase: Phrase): readonly Phrase[] {
  const lines: Phrase[] = [];
  let at = 0;
  for (const line of phrase.text.split('\n')) {
    lines.push(slicePhrase(phrase, at, at + line.length));
    at += line.length + 1;
  }
  return lines;
}

/** On one line; every place stays. */
export function onOneLine({ text, spans }: Phrase): Phrase {
  return { text: text.replaceAll('\n', ' '), spans };
}

/** A list item's own words, and what is nested under them. */
export interface ItemWords {
  readonly phrase: Phrase;
  readonly nested: readonly (BlockContent | DefinitionContent)[];
}

/** The words are its first paragraph or heading, or the text in a line of HTML; they may be empty. */
export function readItemWords({ children }: ListItem, definitions: Definitions): ItemWords {
  const [first, ...others] = children;
  if (first?.type === 'paragraph' || first?.type === 'heading') {
    return { phrase: toPhrase(first.children, definitions), nested: others };
  }
  if (first?.type === 'html') return { phrase: textOfHtml(first.value), nested: others };
  return { phrase: { text: '', spans: [] }, nested: children };
}

/** The text in HTML; scripts, styles and comments have none. */
export function textOfHtml(html: string): Phrase {
  const visible = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[<>]/g, ' ');
  return tidy({ text: printable(visible).replace(/\n/g, ' '), spans: [] });
}
