// What YAML reads as something else than what seems to stand there: codes behind a backslash in double quotes, "null",
// commas within brackets. Asks the package where each text begins and ends and never parses on its own.
import { isScalar, type Node, Scalar, visit, type YAMLSeq } from 'yaml';
import type { Finding } from '../check/finding.ts';
import { say } from '../problems/catalogue.ts';
import { showValue } from '../text.ts';
import { findEscapes } from './escape.ts';
import { keyOf, LONGEST, pathOf, quote, singleQuote, type Trail } from './trail.ts';
import type { YamlDocument } from './yaml.ts';

/** One text that is read as another. */
export interface Misread {
  readonly code: 'escape' | 'null' | 'comma';
  /** Where the value begins. */
  readonly at: number;
  /** What to say of it. */
  readonly message: string;
  readonly trail: Trail;
}

/** Which keys hold which kind of text. */
export interface TextKeys {
  /** Any text. */
  readonly isFree: (key: string) => boolean;
  /** A text or an id. */
  readonly isText: (key: string) => boolean;
  /** A text that may have several lines. */
  readonly isProse: (key: string) => boolean;
}

const MAY_MISREAD = /\\|\(|\bnull\b|~/i;

/** In the order of the file. Linear in its size; follows no alias. */
export function findMisread(document: YamlDocument, text: string, keys: TextKeys): readonly Misread[] {
  if (!MAY_MISREAD.test(text)) return [];
  const found: Misread[] = [];
  visit(document, {
    Scalar(step, node, parents) {
      if (step === 'key') return;
      const trail = { step, node, parents };
      if (node.type === Scalar.QUOTE_DOUBLE) found.push(...escapeIn(node, trail, { text, keys }));
      else if (node.value === null && node.source !== '') found.push(...nullIn(node, trail, keys));
    },
    Seq(step, node, parents) {
      if (node.flow === true) found.push(...commasIn(node, { step, node, parents }, { text, keys }));
    },
  });
  return found;
}

interface Source {
  readonly text: string;
  readonly keys: TextKeys;
}

function escapeIn(node: Scalar, trail: Trail, { text, keys }: Source): readonly Misread[] {
  const [start = 0, end = 0] = node.range ?? [];
  const raw = text.slice(start + 1, end - 1);
  if (!raw.includes('\\')) return [];
  const { read, others, doubled } = findEscapes(raw, keys.isProse(keyOf(trail)));
  if (read.length === 0) return [];
  const written = others
    ? `two of them: "${showLine(doubled)}"`
    : `it in single quotes: ${singleQuote(showLine(raw))}`;
  return [{ ...say('escape', read, written), at: start, trail }];
}

/** A text in its quotes, which may go over several lines, on one. */
function showLine(raw: string): string {
  const line = raw.slice(0, LONGEST).replace(/\s+/g, ' ');
  return raw.length > LONGEST ? `${line}…` : line;
}

function nullIn({ range, source = '' }: Scalar, trail: Trail, { isText }: TextKeys): readonly Misread[] {
  if (!isText(keyOf(trail))) return [];
  const message = `In YAML ${source} says that there is no value: if it is the text, put it in quotes: ${quote(source)}.`;
  return [{ code: 'null', at: range?.[0] ?? 0, message, trail }];
}

/** Nobody's brackets hold more commas than this between them. */
const MOST_PARTS = 10;

/** `[Calculus (I, II), Algebra]`: three entries, where two were meant. */
function commasIn(list: YAMLSeq, trail: Trail, { text, keys }: Source): readonly Misread[] {
  const inside: Trail = { ...trail, parents: [...trail.parents, list] };
  if (!keys.isFree(keyOf(inside))) return [];
  const items = list.items as readonly Node[];
  return items.flatMap((node, step): readonly Misread[] => {
    const last = endOfBrackets(items.slice(step, step + MOST_PARTS));
    if (last === undefined) return [];
    const [at, to] = [node.range?.[0] ?? 0, last.range?.[1] ?? 0];
    const whole = showValue(text.slice(at, Math.min(to, at + LONGEST)));
    return [{ ...say('comma', showValue(textOf(node)), whole), at, trail: { ...inside, step, node } }];
  });
}

/** The entry that closes the bracket which the first one leaves open; undefined where it leaves none, or none closes it. */
function endOfBrackets(items: readonly Node[]): Node | undefined {
  let open = 0;
  for (const node of items) {
    const text = textOf(node);
    if (text === undefined) return undefined;
    open += count(text, '(') - count(text, ')');
    if (open <= 0) return node === items[0] ? undefined : node;
  }
  return undefined;
}

function textOf(node: Node): string | undefined {
  return isScalar(node) && node.type === Scalar.PLAIN ? node.source : undefined;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** The warnings about texts that are read all the same. */
export function warnOfMisread(misread: readonly Misread[], { isText }: TextKeys): readonly Finding[] {
  return misread.flatMap(({ code, at, message, trail }) =>
    code === 'null' || !isText(keyOf(trail)) ? [] : [{ code, path: pathOf(trail), at, message }],
  );
}

/** What to add to a complaint about a value, by the place of the value. */
export function blameMisread(misread: readonly Misread[]): ReadonlyMap<number, string> {
  return new Map(
    misread.filter(({ code }) => code !== 'comma').map(({ at, message }) => [at, capital(message)]),
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
