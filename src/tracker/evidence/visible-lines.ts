// The lines of a Markdown text that a reader sees, found line by line. For texts that are too long or too intricate to be
// parsed as a whole. In doubt a line is visible: code that is only indented is, and text in HTML.

/** What stands before the text of a line: quotes, dashes and numbers of lists, and the marks of a heading. */
const MARKERS = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])(?=[ \t])[\s>]*)*(?:#{1,6}[ \t]+)?/;
const FENCE = /^(?:(`{3,})[^`]*$|(~{3,}))/;
const COMMENT = '<!--';
const COMMENT_END = '-->';
/** https://spec.commonmark.org/0.31.2/#html-blocks */
const RAW = /^<(pre|script|style|textarea)(?![\w-])/i;

/** How a line stands to what hides the lines before it. */
type Standing = 'inside' | 'last' | 'after';

/** What hides lines: code, HTML, a comment. */
type Hiding = (line: string) => Standing;

/** In their order, without what stands before their text and without comments. Linear in the length. */
export function visibleLines(source: string, of: 'text' | 'paragraph'): readonly string[] {
  const lines = source.split(/\r\n?|\n/);
  let ends: readonly boolean[] | undefined;
  const visible: string[] = [];
  let hiding: Hiding | undefined;
  for (const [at, line] of lines.entries()) {
    if (line === '' && hiding === undefined) continue;
    const standing = hiding?.(line) ?? 'after';
    if (standing === 'inside') continue;
    if (standing === 'last') {
      hiding = undefined;
      continue;
    }
    const markers = MARKERS.exec(line)?.[0] ?? '';
    const text = line.slice(markers.length);
    hiding = of === 'text' ? hidingFrom(text, markers) : undefined;
    if (hiding !== undefined) continue;
    const { shown, open } = withoutComments(text);
    const isHidden = open !== '' && (ends ??= nextEnds(lines))[at + 1] === true;
    visible.push(isHidden ? shown : shown + open);
    if (isHidden) hiding = untilHolds(COMMENT_END);
  }
  return visible;
}

/** What begins with a line and hides it; undefined where nothing does, or where it ends on the same line. */
function hidingFrom(text: string, markers: string): Hiding | undefined {
  const [, ticks, tildes] = FENCE.exec(text) ?? [];
  const fence = ticks ?? tildes;
  if (fence !== undefined) return untilFence(fence, markers);
  if (text.startsWith(COMMENT)) return text.includes(COMMENT_END) ? onlyThis : untilHolds(COMMENT_END);
  const raw = RAW.exec(text)?.[1];
  if (raw === undefined) return undefined;
  return text.includes(`</${raw}`) ? onlyThis : untilHolds(`</${raw}`);
}

function onlyThis(): Standing {
  return 'after';
}

function untilHolds(end: string): Hiding {
  return (line) => (line.includes(end) ? 'last' : 'inside');
}

/** Code in a list or a quote ends with it. */
function untilFence(fence: string, markers: string): Hiding {
  const isQuoted = markers.includes('>');
  const isListed = /\S/.test(markers) || markers.length > 3;
  return (line) => {
    const text = line.replace(/^[\s>]*/, '');
    if (text.startsWith(fence) && isOnly(text.trimEnd(), fence.charAt(0))) return 'last';
    if (text === '') return isQuoted && !line.includes('>') ? 'last' : 'inside';
    const isBeside = isQuoted ? !/^\s*>/.test(line) : line.length - text.length < markers.length;
    return isListed && isBeside ? 'after' : 'inside';
  };
}

function isOnly(text: string, character: string): boolean {
  return text.replaceAll(character, '') === '';
}

/** The text of a line without the comments in it, and what may be the beginning of one that goes on behind it. */
function withoutComments(text: string): { readonly shown: string; readonly open: string } {
  let shown = '';
  let from = 0;
  for (let at = text.indexOf(COMMENT); at !== -1; at = text.indexOf(COMMENT, from)) {
    shown += text.slice(from, at);
    const end = text.indexOf(COMMENT_END, at);
    if (end === -1) return { shown, open: text.slice(at) };
    shown += ' ';
    from = end + COMMENT_END.length;
  }
  return { shown: shown + text.slice(from), open: '' };
}

/** Of each line, whether a comment ends in it or behind it, before the paragraph does. */
function nextEnds(lines: readonly string[]): readonly boolean[] {
  const ends: boolean[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    ends[at] = line.trim() !== '' && (line.includes(COMMENT_END) || ends[at + 1] === true);
  }
  return ends;
}
