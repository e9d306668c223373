// The README updater: old text in, new text out. Every byte outside the markers stays.
import { renderTemplate } from '../../render/liquid.ts';
import { type Marker, readBlocks, readMarkers } from './blocks.ts';
import { findPlace, topOf } from './place.ts';
import { SECTION_END, SECTION_START, SECTION_WARNING } from '../section.ts';

/** Markers in disorder. */
interface ReadmeConflict {
  readonly ok: false;
  readonly code:
    | 'readme-start-missing'
    | 'readme-end-missing'
    | 'readme-end-first'
    | 'readme-marker-twice'
    | 'readme-marker-in-text';
  /** The marker that is wrong, or whose other one is missing. */
  readonly marker: string;
  /** Its line, counted from 1. */
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
  const span = checkMarkers(body, findMarkers(body));
  if (span === undefined) return { ok: true, text: bom + insertSection(body, section) };
  if ('ok' in span) return span;
  const replaced = replaceSection(body, span, section);
  return typeof replaced === 'string' ? { ok: true, text: bom + replaced } : replaced;
}

/** The section of a README with its markers, LF between its lines; undefined where there is none, or none for certain. */
export function readSection(text: string): string | undefined {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const span = checkMarkers(body, findMarkers(body));
  if (span === undefined || 'ok' in span) return undefined;
  return body.slice(span.from, span.to).replace(/\r\n?/g, '\n');
}

export interface NewReadme {
  readonly title: string;
  readonly summary?: string;
  readonly section: string;
}

/** A README for a repository that has none: the roadmap's title as heading, its summary, the section. */
export function newReadme({ title, summary, section }: NewReadme): string {
  return renderTemplate('readme/new', { title, summary: summary ?? null, section });
}

/** The markers that are comments of the page; in code, or inside another comment, they are only talked about. */
function findMarkers(body: string): readonly Marker[] {
  const old = findOldSection(body);
  const markers = readMarkers(body.slice(0, old.from) + '\n' + body.slice(old.to));
  const left = old.to - old.from - 1;
  return markers.map(({ kind, at }) => ({ kind, at: at >= old.from ? at + left : at }));
}

/** What we wrote earlier between two markers. It is not read: a long section is slow to parse. */
function findOldSection(body: string): Span {
  const from = body.indexOf(SECTION_WARNING);
  const to = body.indexOf(SECTION_END, from);
  const isOurs = from !== -1 && to !== -1 && body.slice(0, from).trimEnd().endsWith(SECTION_START);
  if (isOurs && !body.slice(from, to).includes(SECTION_START)) return { from, to };
  return { from: body.length, to: body.length };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the section stands; undefined where there is none; the conflict where that is not certain. */
function checkMarkers(body: string, markers: readonly Marker[]): Span | ReadmeConflict | undefined {
  const [start, secondStart] = markers.filter(({ kind }) => kind === 'start');
  const [end, secondEnd] = markers.filter(({ kind }) => kind === 'end');
  const second = secondStart ?? secondEnd;
  const wrong = (code: ReadmeConflict['code'], { kind, at }: Marker): ReadmeConflict => ({
    ...{ ok: false, code, line: lineOf(body, at) },
    marker: kind === 'start' ? SECTION_START : SECTION_END,
  });
  if (second !== undefined) return wrong('readme-marker-twice', second);
  if (end === undefined) return start === undefined ? undefined : wrong('readme-end-missing', start);
  if (start === undefined) return wrong('readme-start-missing', end);
  if (end.at < start.at) return wrong('readme-end-first', end);
  return { from: start.at, to: end.at + SECTION_END.length };
}

function lineOf(body: string, offset: number): number {
  return body.slice(0, offset).split(/\r\n|\n|\r/).length;
}

function replaceSection(body: string, span: Span, section: string): string | ReadmeConflict {
  const [before, after] = [body.slice(0, span.from), body.slice(span.to)];
  const replaced = before + withLineEnds(section, before + after) + after;
  // Between other text on its line a marker can become code once the lines between the two are others.
  if (replaced === body || findMarkers(replaced).length === 2) return replaced;
  return { ok: false, code: 'readme-marker-in-text', marker: SECTION_START, line: lineOf(body, span.from) };
}

function insertSection(body: string, section: string): string {
  const blocks = readBlocks(body);
  const inserted = insertAt(body, findPlace(body, blocks), section);
  // Behind a comment or a <pre> that is never closed the markers would not be seen again: nothing is open at the top.
  const isSeen = findMarkers(inserted).length === 2;
  return isSeen ? inserted : insertAt(body, topOf(blocks), section);
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
