// The README updater: old text in, new text out. Every byte outside the markers stays.
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { renderTemplate } from '../render/liquid.ts';
import { findPlace, topOf } from './readme-place.ts';
import { SECTION_END, SECTION_START } from './section.ts';

export interface ReadmeConflict {
  readonly ok: false;
  readonly code: 'start-missing' | 'end-missing' | 'end-before-start' | 'twice';
  /** What is wrong and what the learner can do, without the line. */
  readonly message: string;
  /** Of the marker that is wrong, counted from 1. */
  readonly line: number;
}

export type ReadmeUpdate = { readonly ok: true; readonly text: string } | ReadmeConflict;

/**
 * Puts the section (LF between its lines, markers included) between the markers of a README, or after its first heading
 * where there are none; the line ends follow the file. Markers in code count for nothing. Where the markers are in
 * disorder nothing is guessed.
 */
export function updateReadme(text: string, section: string): ReadmeUpdate {
  // micromark leaves a byte order mark out of its offsets.
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(bom.length);
  const nodes = parse(body);
  const found = findMarkers(body, nodes);
  const span = checkMarkers(body, found);
  if (span === undefined) return { ok: true, text: bom + insertSection(body, nodes, section) };
  if ('ok' in span) return span;
  const [before, after] = [body.slice(0, span.from), body.slice(span.to)];
  return { ok: true, text: bom + before + withLineEnds(section, before + after) + after };
}

export interface NewReadme {
  readonly title: string;
  readonly summary?: string;
  readonly section: string;
}

/** A README for a repository that has none: the roadmap's title as heading, its summary, the section. */
export function newReadme({ title, summary, section }: NewReadme): string {
  return renderTemplate('readme-new', { title, summary: summary ?? null, section });
}

function parse(body: string): readonly RootContent[] {
  return fromMarkdown(body, {
    extensions: [frontmatter()],
    mdastExtensions: [frontmatterFromMarkdown()],
  }).children;
}

interface Marker {
  readonly kind: 'start' | 'end';
  readonly at: number;
}

const KINDS: ReadonlyMap<string, Marker['kind']> = new Map([
  [SECTION_START, 'start'],
  [SECTION_END, 'end'],
]);

/** The markers that are comments of the page; in code, or inside another comment, they are only talked about. */
function findMarkers(body: string, nodes: readonly RootContent[]): readonly Marker[] {
  return nodes.flatMap((node): readonly Marker[] => {
    if ('children' in node) return findMarkers(body, node.children);
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'html' || from === undefined || to === undefined) return [];
    return [...body.slice(from, to).matchAll(/<!--.*?-->/gs)].flatMap((comment) => {
      const kind = KINDS.get(comment[0]);
      return kind === undefined ? [] : [{ kind, at: from + comment.index }];
    });
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the section stands; undefined where there is none; the conflict where that is not certain. */
function checkMarkers(body: string, markers: readonly Marker[]): Span | ReadmeConflict | undefined {
  const [start, secondStart] = markers.filter(({ kind }) => kind === 'start');
  const [end, secondEnd] = markers.filter(({ kind }) => kind === 'end');
  if (start === undefined && end === undefined) return undefined;
  const line = (marker: Marker) => body.slice(0, marker.at).split(/\r\n|\n|\r/).length;
  const second = secondStart ?? secondEnd;
  if (second !== undefined) {
    const message = `The marker ${second === secondStart ? SECTION_START : SECTION_END} is there twice. Delete one of the two.`;
    return { ok: false, code: 'twice', message, line: line(second) };
  }
  if (end === undefined) {
    const message = `The marker ${SECTION_END} is missing. Put it on a line of its own where the section ends, or delete ${SECTION_START}.`;
    return { ok: false, code: 'end-missing', message, line: line(start as Marker) };
  }
  if (start === undefined) {
    const message = `The marker ${SECTION_START} is missing. Put it on a line of its own where the section begins, or delete ${SECTION_END}.`;
    return { ok: false, code: 'start-missing', message, line: line(end) };
  }
  if (end.at < start.at) {
    const message = `The marker ${SECTION_END} stands before ${SECTION_START}. Swap the two, or delete both.`;
    return { ok: false, code: 'end-before-start', message, line: line(end) };
  }
  return { from: start.at, to: end.at + SECTION_END.length };
}

function insertSection(body: string, nodes: readonly RootContent[], section: string): string {
  const inserted = insertAt(body, findPlace(body, nodes), section);
  // Behind a comment or a <pre> that is never closed the markers would not be seen again: nothing is open at the top.
  return findMarkers(inserted, parse(inserted)).length === 2
    ? inserted
    : insertAt(body, topOf(body, nodes), section);
}

/** With an empty line above, and one below where the text goes on. */
function insertAt(body: string, at: number, section: string): string {
  const eol = lineEnd(body);
  const [before, after] = [body.slice(0, at), body.slice(at)];
  const lines = /^(?:\r\n|\n|\r)*/.exec(after)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
  const textFollows = /[^\r\n]/.test(after);
  const missing = Math.max(0, (textFollows ? 2 : 1) - lines);
  return (
    (before === '' ? '' : before + eol + eol) + withLineEnds(section, body) + eol.repeat(missing) + after
  );
}

function withLineEnds(section: string, file: string): string {
  return section.replaceAll('\n', lineEnd(file));
}

/** The line end that most lines of a text have; LF where there is no majority. */
function lineEnd(text: string): string {
  const all = text.split('\n').length - 1;
  const crlf = text.split('\r\n').length - 1;
  return crlf > all - crlf ? '\r\n' : '\n';
}
