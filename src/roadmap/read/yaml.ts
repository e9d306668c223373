// The second guard: text to a YAML document, in bounded time. Of a roadmap it knows only where the items stand.
import { Composer, Lexer, LineCounter, Parser, type Document } from 'yaml';
import { LIMITS } from '../limits.ts';
import type { Finding, Path } from '../check/finding.ts';
import { tooManyItems } from '../schema/size.ts';
import { say } from '../problems/catalogue.ts';

/** Characters that can begin or part a key, a value, a list, an anchor, a code in quotes: what the parser's time depends on. */
const MARKS = /[,:[\]{}&*!"'\\]/g;

export type YamlDocument = Document.Parsed;

export type Composed =
  | { readonly ok: true; readonly document: YamlDocument; readonly lines: LineCounter }
  | { readonly ok: false; readonly finding: Finding; readonly lines: LineCounter };

type Token = ReturnType<Parser['next']> extends Iterable<infer T> ? T : never;

/**
 * Composes the source as the package's `parseDocument` does, after a count that is linear and cheap, and stops where
 * collections get too deep. Duplicate keys are left to the reader: the package's own check is quadratic.
 */
export function composeYaml(text: string): Composed {
  const lines = countLines(text);
  const excess = findExcess(text, lines);
  if (excess !== undefined) return { ok: false, finding: excess, lines };
  const parsed = parseTokens(text);
  if (!parsed.ok) return { ...parsed, lines };
  const composer = new Composer({ uniqueKeys: false, merge: true, stringKeys: true, logLevel: 'error' });
  const [document, second] = composer.compose(parsed.tokens, true, text.length);
  if (document === undefined) throw new Error('the composer made no document');
  if (second === undefined) return { ok: true, document, lines };
  return { ok: false, finding: { ...say('two-documents'), path: [], at: second.range[0] }, lines };
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

function findExcess(text: string, lines: LineCounter): Finding | undefined {
  const farLine = lines.lineStarts[LIMITS.lines];
  if (farLine !== undefined) return { ...say('too-many-lines'), path: [], at: farLine };
  const directive = /^%/m.exec(text);
  if (directive !== null) return { ...say('yaml-directive'), path: [], at: directive.index };
  let marks = 0;
  for (const mark of text.matchAll(MARKS)) {
    if (++marks > LIMITS.marks) return { ...say('too-many-values'), path: [], at: mark.index };
  }
  return undefined;
}

type ParsedTokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly finding: Finding };

function parseTokens(text: string): ParsedTokens {
  const parser = new Parser();
  const tokens: Token[] = [];
  let items = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > LIMITS.depth)
      return { ok: false, finding: { ...say('too-deep'), path: [], at: parser.offset } };
    const path = lexeme === '-' ? itemPath(parser.stack) : undefined;
    if (path === undefined || ++items <= LIMITS.items) continue;
    return { ok: false, finding: { ...tooManyItems(path), at: parser.offset - lexeme.length } };
  }
  for (const token of parser.end()) tokens.push(token);
  return { ok: true, tokens };
}

/**
 * The path of the item that has just begun with a dash, if one has. It spares a file with far too many items the rest
 * of the work; items written in other ways are counted when they are read.
 */
function itemPath(stack: readonly Token[]): Path | undefined {
  if (stack.length !== 5) return undefined;
  const [, root, phases, phase, items] = stack;
  if (phases?.type !== 'block-seq' || items?.type !== 'block-seq') return undefined;
  if (lastKey(root) !== 'phases' || lastKey(phase) !== 'items') return undefined;
  return ['phases', phases.items.length - 1, 'items', items.items.length - 1];
}

function lastKey(token: Token | undefined): string | undefined {
  const key = token?.type === 'block-map' ? token.items.at(-1)?.key : undefined;
  return key?.type === 'scalar' ? key.source : undefined;
}
