// What the YAML package finds wrong with the form of a file, in words for someone who has never written YAML.
import { isScalar, visit } from 'yaml';
import type { Finding } from '../check/finding.ts';
import { explainBroken, type Swallowed } from './swallowed.ts';
import { say } from '../problems/catalogue.ts';
import type { NotYaml } from '../problems/yaml-problems.ts';
import type { YamlDocument } from './yaml.ts';

/** Against `CODE message` of the package (its `errors.d.ts` and `compose/`); the first that matches speaks. */
const RULES: readonly (readonly [RegExp, NotYaml])[] = [
  [/closing ['"]quote/, 'open-quote'],
  [/flow|^BLOCK_IN_FLOW/i, 'open-bracket'],
  [/block sequence|block-seq/i, 'list-on-line'],
  [/^BAD_INDENT|without - indicator/, 'indent'],
  [/^BAD_SCALAR_START/, 'first-character'],
  [/^BAD_DQ_ESCAPE/, 'backslash'],
  [/^(BAD_ALIAS|ALIAS_PROPS|MULTIPLE_ANCHORS)/, 'star-or-and'],
  [/^MULTIPLE_TAGS/, 'tag'],
  [/^NON_STRING_KEY/, 'key'],
  [/at node end/, 'after-end'],
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
  if (error === undefined) return { ...say('yaml-tag'), path: [], at };
  if (error.code === 'TAB_AS_INDENT') return { ...say('tab-indent'), path: [], at };
  return { ...say('not-yaml', brokenRule(error, text)), path: [], at };
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

function brokenRule({ code, message, pos: [at] }: SyntaxError, text: string): NotYaml {
  const raw = `${code} ${message}`;
  if (/map values|^MULTILINE_IMPLICIT_KEY Implicit keys need/.test(raw)) return lineWithoutKey(text, at);
  if (/^\* /.test(lineFrom(text, at))) return 'bullet';
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return /:(\s|$)/.test(lineFrom(text, at)) ? 'two-colons' : 'next-line';
  return RULES.find(([pattern]) => pattern.test(raw))?.[1] ?? 'unreadable';
}

function lineWithoutKey(text: string, at: number): NotYaml {
  const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const line = lineFrom(text, lineStart);
  return { line, hasColon: /^\s*(?:-\s*)?[\w-]+:\S/.test(line) };
}

function lineFrom(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? undefined : end);
}
