// What YAML takes out of a text without a word: a comment that was meant as text, a name that nothing refers to. Asks the
// package where each text ends and never parses on its own.
import { isCollection, isMap, isPair, isScalar, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Finding } from '../check/finding.ts';
import { say } from '../problems/catalogue.ts';
import { showValue } from '../text.ts';
import { keyOf, LONGEST, pathOf, quote, type Trail } from './trail.ts';
import type { YamlDocument } from './yaml.ts';

/** What was taken out of one text. */
export interface Swallowed {
  readonly code: 'comment' | 'anchor';
  /** Where it begins in the file. */
  readonly at: number;
  /** What was taken out: `#1 chord`, `&Sharp`. */
  readonly part: string;
  /** What is left: empty where nothing is. */
  readonly left: string;
  /** All of it, as it was probably meant. */
  readonly whole: string;
  /** Where a complaint about the value would stand. */
  readonly valueAt: number;
  /** What is broken up to here may be so because of it: where the value ends, inside [ ] or { } where these end. */
  readonly reach: number;
  readonly trail: Trail;
}

/** A hash with something right behind it, or with nothing at all: a comment is written with a space between. */
const COMMENT = /[ \t]*(?=#+(?:[^\s#]|[ \t]*\r?$))/my;
const MAY_SWALLOW = /[ \t[{,]#|&/;

/** In the order of the file. Linear in its size; follows no alias. */
export function findSwallowed(document: YamlDocument, text: string): readonly Swallowed[] {
  if (!MAY_SWALLOW.test(text)) return [];
  const found: Swallowed[] = [];
  const referred = new Set<string>();
  visit(document, {
    Alias(_, { source }) {
      referred.add(source);
    },
    Scalar(step, node, parents) {
      if (node.type !== Scalar.PLAIN || step === 'key') return;
      const trail = { step, node, parents };
      found.push(...anchorOf(node, trail, text), ...commentOf(node, trail, text));
    },
    // "[#1, #2]" is an open bracket and a comment.
    Collection(step, node, parents) {
      const trail = { step, node, parents: [...parents, node] };
      if (node.flow === true) found.push(...commentInside(node, trail, text));
    },
  });
  return found.filter(({ code, part }) => code === 'comment' || !referred.has(part.slice(1)));
}

/**
 * The comment that a list or keys in brackets begin with. "[A, B #1,", and C on the next line, has no comma behind B: the
 * package takes B and C for a key and its value.
 */
function commentInside(node: YAMLMap | YAMLSeq, trail: Trail, text: string): readonly Swallowed[] {
  const [start = 0] = node.range ?? [];
  if (/[[{]/.test(text.charAt(start))) return commentAt(start + 1, { left: '', valueAt: start, trail }, text);
  const key = isMap(node) ? node.items[0]?.key : undefined;
  if (!isScalar(key)) return [];
  return commentAt(key.range?.[1] ?? start, { left: String(key.value), valueAt: start, trail }, text);
}

function commentOf(node: Scalar, trail: Trail, text: string): readonly Swallowed[] {
  const { source: left = '', range } = node;
  const [start = 0, end = 0] = range ?? [];
  const parent = trail.parents.at(-1);
  // An empty value has no place of its own: its key's is taken.
  const key = left === '' && isPair(parent) && isScalar(parent.key) ? parent.key : node;
  return commentAt(end, { left, valueAt: key.range?.[0] ?? start, trail }, text);
}

function commentAt(
  end: number,
  value: Pick<Swallowed, 'left' | 'valueAt' | 'trail'>,
  text: string,
): readonly Swallowed[] {
  COMMENT.lastIndex = end;
  if (!COMMENT.test(text)) return [];
  const { left, trail } = value;
  const at = COMMENT.lastIndex;
  const part = lineFrom(text, at);
  const list = trail.parents.findLast(isCollection);
  const isFlow = list?.flow === true;
  const meant = isFlow ? (/^[^,\]}]*/.exec(part)?.[0] ?? part).trim() : part;
  const whole = left === '' ? meant : `${left} ${meant}`;
  const reach = (isFlow ? list.range?.[1] : trail.node.range?.[2]) ?? at;
  return [{ code: 'comment', at, part, whole, reach, ...value }];
}

function anchorOf(
  { anchor, source: left = '', range }: Scalar,
  trail: Trail,
  text: string,
): readonly Swallowed[] {
  const [valueAt = 0] = range ?? [];
  if (anchor === undefined || left === '') return [];
  const part = `&${anchor}`;
  const at = text.lastIndexOf(part, valueAt);
  return [{ code: 'anchor', at, part, left, whole: `${part} ${left}`, valueAt, reach: at, trail }];
}

function lineFrom(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, Math.min(end === -1 ? text.length : end, at + LONGEST)).trim();
}

/** The warnings about texts that are read all the same; `isFree` tells which keys hold any text. */
export function warnOfSwallowed(
  swallowed: readonly Swallowed[],
  isFree: (key: string) => boolean,
): readonly Finding[] {
  return swallowed.flatMap((one) => {
    if (one.left === '' || !isFree(keyOf(one.trail))) return [];
    return [{ ...explain(one), path: pathOf(one.trail), at: one.at }];
  });
}

function explain({ code, part, left, whole }: Swallowed) {
  const [only, quoted] = [showValue(left), quote(whole)];
  if (code === 'anchor') return say('anchor', showValue(part), only, quoted);
  return say('comment', only, { quoted, isBare: part === '#' });
}

/** What to add to a complaint about a value that a comment has cut short, by the place of the complaint. */
export function blameComments(swallowed: readonly Swallowed[]): ReadonlyMap<number, string> {
  const comments = swallowed.filter(({ code }) => code === 'comment');
  return new Map(
    comments.map(({ valueAt, part }) => [
      valueAt,
      `In YAML ${showValue(part)} is a comment: put text that has " #" in it in quotes.`,
    ]),
  );
}

/** Why a line does not fit, where a comment before it has taken the end of a text or of a list. */
export function explainBroken(swallowed: readonly Swallowed[], at = 0): Finding | undefined {
  const cause = swallowed.findLast(({ at: from, reach }) => from <= at && at <= reach);
  if (cause === undefined) return undefined;
  return { ...say('not-yaml', { comment: cause.part, quoted: quote(cause.whole) }), path: [], at: cause.at };
}
