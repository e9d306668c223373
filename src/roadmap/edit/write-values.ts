// Values of a roadmap file written anew, each where it stands: no other byte changes. Knows nothing of what they mean.
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, visit } from 'yaml';
import { decodeSource } from '../read/source.ts';
import { composeYaml, type YamlDocument } from '../read/yaml.ts';

export interface Written {
  /** Where the value begins, in UTF-16 units of the text without its byte order mark, as `Place` has it. */
  readonly at: number;
  /** What is to stand there: a plain scalar of letters, digits, `-`, `/` and blanks. */
  readonly text: string;
}

/** Why a value cannot be overwritten, and on which line it stands. */
interface NotWritten {
  readonly why: 'shared' | 'block';
  readonly line: number;
}

export type WriteResult =
  { readonly ok: true; readonly text: string } | ({ readonly ok: false } & NotWritten);

/**
 * The text of the file with these values in it. Quotes around a value stay. A value that an alias repeats elsewhere, or that is
 * written as a block, is not touched: the first of them is the reason why nothing is. Throws a RangeError where no value begins.
 */
export function writeValues(source: string, values: readonly Written[]): WriteResult {
  const decoded = decodeSource(source);
  const composed = decoded.ok ? composeYaml(decoded.text) : undefined;
  if (composed?.ok !== true) throw new RangeError('the source is no YAML');
  const { document, lines } = composed;
  const scalars = findScalars(document);
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  let [text, from] = ['', 0];
  for (const { at, text: wanted } of values.toSorted((a, b) => a.at - b.at)) {
    const found = scalars.get(at);
    const [begin, end] = found?.node.range ?? [];
    if (found === undefined || begin === undefined || end === undefined)
      throw new RangeError(`no value begins at ${at}`);
    const { line } = lines.linePos(at);
    const quote = QUOTES[found.node.type ?? ''];
    if (found.isShared) return { ok: false, why: 'shared', line };
    if (quote === undefined) return { ok: false, why: 'block', line };
    text += source.slice(from, mark + begin) + quote + wanted + quote;
    from = mark + end;
  }
  return { ok: true, text: text + source.slice(from) };
}

const QUOTES: Readonly<Record<string, string>> = { PLAIN: '', QUOTE_SINGLE: "'", QUOTE_DOUBLE: '"' };

interface Found {
  readonly node: Scalar;
  /** An alias repeats it, or something that it stands in. */
  readonly isShared: boolean;
}

function findScalars(document: YamlDocument): ReadonlyMap<number, Found> {
  const repeated = new Set<string>();
  visit(document, { Alias: (_key, { source }) => void repeated.add(source) });
  const found = new Map<number, Found>();
  const next: [unknown, boolean][] = [[document.contents, false]];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    const [node, isIn] = one;
    if (node === null || isAlias(node)) continue;
    const { anchor } = node as Node & { readonly anchor?: string };
    const isShared = isIn || (anchor !== undefined && repeated.has(anchor));
    if (isMap(node)) for (const { value } of node.items) next.push([value, isShared]);
    else if (isSeq(node)) for (const item of node.items) next.push([item, isShared]);
    else if (isScalar(node) && node.range != null) found.set(node.range[0], { node, isShared });
  }
  return found;
}
