// What the YAML package finds wrong with the form of a file, in words for someone who has never written YAML.
import { isScalar, visit } from 'yaml';
import type { Finding } from '../check/finding.ts';
import { explainBroken, type Swallowed } from './swallowed.ts';
import { showValue } from '../text.ts';
import type { YamlDocument } from './yaml.ts';

const QUOTE_IT = 'Put text that has ": " or " #" in it, or begins with a special character, in quotes.';
const INDENT =
  'this line is indented differently from its neighbours. Keys that belong together begin in the same column.';
const NEXT_LINE =
  'the line after this one is indented deeper, as if it belonged to this value. Move it to the left.';
const UNCLOSED = 'a [ or { that was opened is not closed, or a comma is missing inside it.';
const TWO_COLONS = `there is a second ": " on this line. ${QUOTE_IT}`;
const BULLET = 'a list entry begins with "- ", not with "* ".';
const TAG = 'text that begins with ! has a special meaning in YAML. Put it in quotes.';
const UNREADABLE = `this is not valid YAML. Look at the colons, dashes and spaces of this line and the one before. ${QUOTE_IT}`;

/** Against `CODE message` of the package (its `errors.d.ts` and `compose/`); the first that matches speaks. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^TAB_AS_INDENT/, 'there is a tab where the indentation is. Use spaces only.'],
  [/closing ['"]quote/, 'a quotation mark opens here and is never closed.'],
  [/flow|^BLOCK_IN_FLOW/i, UNCLOSED],
  [/block sequence|block-seq/i, 'a list begins on the same line as its key. Begin it on a line of its own.'],
  [/^BAD_INDENT|without - indicator/, INDENT],
  [/^BAD_SCALAR_START/, 'text cannot begin with this character. Put the text in quotes.'],
  [
    /^BAD_DQ_ESCAPE/,
    'a backslash in double quotes begins a code that does not exist. Use single quotes, or write \\\\.',
  ],
  [
    /^(BAD_ALIAS|ALIAS_PROPS|MULTIPLE_ANCHORS)/,
    'text that begins with * or & has a special meaning in YAML. Put it in quotes.',
  ],
  [/^MULTIPLE_TAGS/, TAG],
  [/^NON_STRING_KEY/, 'a key must be a plain word before a colon.'],
  [
    /at node end/,
    'there is more text after a value that has ended. Put the whole text in one pair of quotes: double ones where it has an apostrophe.',
  ],
];

/** More than are shown; looking for the cause of each takes time. */
const MAX_EXPLAINED = 200;

/** One finding for each line that cannot be read: what follows on the same line is the same mistake. */
export function explainSyntax(
  document: YamlDocument,
  text: string,
  swallowed: readonly Swallowed[],
): readonly Finding[] {
  const quotes = document.errors.some(isOpenQuote) ? quotesIn(document) : [];
  const errors = document.errors.map((error) => ({ error, at: placeOf(error, quotes) }));
  const tabs = errors.filter(({ error }) => error.code === 'TAB_AS_INDENT');
  // What is said beside a tab is what the tab made of the lines around it.
  const told = tabs.length > 0 ? tabs : [...errors, ...tagsIn(document)];
  // Before anything is said: there may be tens of thousands on one line.
  const explained = firstOfEachLine(told, text).map((one, index) => {
    const found = toFinding(one, text);
    if (found.code !== 'not-yaml' || index >= MAX_EXPLAINED) return found;
    return explainBroken(swallowed, found.at) ?? found;
  });
  return firstOfEachLine(explained, text);
}

/** Something that is wrong at a place; without an error, a tag. */
interface Wrong {
  readonly error?: SyntaxError;
  readonly at: number;
}

function placeOf(error: SyntaxError, quotes: readonly number[]): number {
  const [at] = error.pos;
  return isOpenQuote(error) ? (quotes.findLast((start) => start < at) ?? at) : at;
}

function toFinding({ error, at }: Wrong, text: string): Finding {
  if (error === undefined) return { code: 'yaml-tag', path: [], at, message: TAG };
  const code = error.code === 'TAB_AS_INDENT' ? 'tab-indent' : 'not-yaml';
  return { code, path: [], at, message: explainError(error, text) };
}

type SyntaxError = YamlDocument['errors'][number];

function isOpenQuote({ message }: SyntaxError): boolean {
  return /closing ['"]quote/.test(message);
}

/** Where quoted texts begin; the package reports an open quote only at the end of the file. */
function quotesIn(document: YamlDocument): readonly number[] {
  const starts: number[] = [];
  visit(document, {
    Scalar(_, node) {
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if (quoted && node.range) starts.push(node.range[0]);
    },
  });
  return starts;
}

function tagsIn(document: YamlDocument): readonly Wrong[] {
  return document.warnings.map(({ pos }) => ({ at: pos[0] }));
}

function firstOfEachLine<One extends { readonly at?: number }>(found: readonly One[], text: string): One[] {
  let lineEnd = -1;
  return found
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .filter(({ at = 0 }) => {
      if (at <= lineEnd) return false;
      const end = text.indexOf('\n', at);
      lineEnd = end === -1 ? text.length : end;
      return true;
    });
}

function explainError({ code, message, pos: [at] }: SyntaxError, text: string): string {
  const raw = `${code} ${message}`;
  if (/map values|^MULTILINE_IMPLICIT_KEY Implicit keys need/.test(raw)) return explainNoColon(text, at);
  if (/^\* /.test(lineFrom(text, at))) return BULLET;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return /:(\s|$)/.test(lineFrom(text, at)) ? TWO_COLONS : NEXT_LINE;
  return MESSAGES.find(([pattern]) => pattern.test(raw))?.[1] ?? UNREADABLE;
}

function explainNoColon(text: string, at: number): string {
  const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const line = lineFrom(text, lineStart);
  if (/^\s*(?:-\s*)?[\w-]+:\S/.test(line))
    return `${showValue(line)} has no space after its colon. Write "title: …".`;
  return `${showValue(line)} has no colon. Write a key and its value, such as "title: …".`;
}

function lineFrom(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? undefined : end);
}
