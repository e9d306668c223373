// Where the blocks of a README stand, and which of its HTML comments are ours. Reads positions only, in time that grows
// with the length: what is inside a paragraph is looked at only where a marker is.
import MarkdownIt, { type Token } from 'markdown-it';
import { SECTION_END, SECTION_START } from '../section.ts';

/** A block at the top level: from the start of its first line to the end of its last, which may be empty. */
export interface Block {
  readonly kind: 'front-matter' | 'heading' | 'html' | 'other';
  readonly from: number;
  readonly to: number;
}

export interface Marker {
  readonly kind: 'start' | 'end';
  readonly at: number;
}

/** The first lines between two `---`, as GitHub reads them: https://jekyllrb.com/docs/front-matter/ */
const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)(?:.*?(?:\r\n|\n|\r))??---[ \t]*(?=[\r\n]|$)/s;
const MARKER = /<!-- milepost:\w+ -->/g;
const LINE_END = /\r\n|\n|\r/g;

const KINDS: ReadonlyMap<string, Marker['kind']> = new Map([
  [SECTION_START, 'start'],
  [SECTION_END, 'end'],
]);

const markdown = new MarkdownIt('commonmark', { maxNesting: 100 });
markdown.core.ruler.enableOnly(['normalize', 'block']);

// A marker among the text of a paragraph. What code, a backslash or another comment holds does not come this far.
markdown.inline.ruler.before('html_inline', 'marker', (state, silent) => {
  const found = [...KINDS.keys()].find((marker) => state.src.startsWith(marker, state.pos));
  if (found === undefined) return false;
  if (!silent) state.push('marker', '', 0).meta = { at: state.pos };
  state.pos += found.length;
  return true;
});

const BLOCKS: ReadonlyMap<string, Block['kind']> = new Map([
  ['heading_open', 'heading'],
  ['html_block', 'html'],
]);

/** The blocks at the top level, in order; what a list or a quote holds is part of it. */
export function readBlocks(body: string): readonly Block[] {
  const { front, tokens } = parse(body);
  const blocks = tokens.flatMap(({ token, from, to }): readonly Block[] => {
    if (token.level > 0) return [];
    return [{ kind: BLOCKS.get(token.type) ?? 'other', from, to }];
  });
  return front === 0 ? blocks : [{ kind: 'front-matter', from: 0, to: front }, ...blocks];
}

/** The markers that are comments of the page; in code, or inside another comment, they are only talked about. */
export function readMarkers(body: string): readonly Marker[] {
  if (!body.includes(SECTION_START) && !body.includes(SECTION_END)) return [];
  return parse(body).tokens.flatMap(({ token, from, to }) => {
    const text = body.slice(from, to);
    if (token.type === 'html_block') return markersIn(commentsIn(text), from);
    if (token.type !== 'inline' || !(text.includes(SECTION_START) || text.includes(SECTION_END))) return [];
    // The content of a paragraph is its lines without their indentation: the markers in it have the same order.
    const inContent = markersIn(token.content.matchAll(MARKER), 0);
    const inText = markersIn(text.matchAll(MARKER), from);
    const real = placesInParagraph(token.content);
    return inText.filter((_, index) => real.has(inContent[index]?.at ?? -1));
  });
}

type Found = Pick<RegExpExecArray, 'index' | 0>;

function markersIn(comments: Iterable<Found>, from: number): readonly Marker[] {
  return [...comments].flatMap(({ index, 0: text }) => {
    const kind = KINDS.get(text);
    return kind === undefined ? [] : [{ kind, at: from + index }];
  });
}

/** Not by a pattern, which would look for the end of each of a thousand open comments. */
function commentsIn(html: string): readonly Found[] {
  const found: Found[] = [];
  for (let from = html.indexOf('<!--'); from !== -1;) {
    const end = html.indexOf('-->', from + 4);
    if (end === -1) break;
    found.push({ index: from, 0: html.slice(from, end + 3) });
    from = html.indexOf('<!--', end + 3);
  }
  return found;
}

function placesInParagraph(content: string): ReadonlySet<number> {
  const tokens: Token[] = [];
  markdown.inline.parse(content, markdown, {}, tokens);
  const markers = tokens.filter(({ type }) => type === 'marker');
  return new Set(markers.map(({ meta }) => (meta as { readonly at: number }).at));
}

interface Placed {
  readonly token: Token;
  readonly from: number;
  readonly to: number;
}

interface Parsed {
  /** Where the front matter ends; 0 where there is none. */
  readonly front: number;
  readonly tokens: readonly Placed[];
}

function parse(body: string): Parsed {
  const front = FRONT_MATTER.exec(body)?.[0].length ?? 0;
  const rest = body.slice(front);
  const breaks = [...rest.matchAll(LINE_END)];
  const startOf = (line: number) => {
    const before = breaks[line - 1];
    return front + (before === undefined ? 0 : before.index + before[0].length);
  };
  // What closes a block has no lines of its own.
  const tokens = markdown.parse(rest, {}).flatMap((token): readonly Placed[] => {
    if (token.map === null) return [];
    const [first, end] = token.map;
    return [{ token, from: startOf(first), to: front + (breaks[end - 1]?.index ?? rest.length) }];
  });
  return { front, tokens };
}
