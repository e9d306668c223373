// One roadmap file to plain values, each with its place, or to what makes it unreadable. Knows nothing of other files.
import { isMap } from 'yaml';
import { type Finding, type Placed, placeFindings, type SourceText, toProblems } from '../check/finding.ts';
import { FREE_TEXT_KEYS, PROSE_KEYS, TEXT_KEYS } from '../schema/keys.ts';
import type { Node } from './node.ts';
import type { Problem } from '../problem.ts';
import { readDocument } from './read.ts';
import { checkSize } from '../schema/size.ts';
import { decodeSource } from './source.ts';
import { blameComments, findSwallowed, warnOfSwallowed } from './swallowed.ts';
import { explainSyntax } from './syntax.ts';
import { blameMisread, findMisread, type TextKeys, warnOfMisread } from './misread.ts';
import { composeYaml, type YamlDocument } from './yaml.ts';

export interface RoadmapFile {
  /** How messages call it; none for the learner's own. */
  readonly file?: string;
  readonly source: Uint8Array | string;
}

export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export function refuse(problems: readonly Problem[]): Refused {
  return { ok: false, problems };
}

/** Readable values, and what is wrong with some of them. */
export interface Readable {
  readonly ok: true;
  readonly node: Node;
  readonly findings: readonly Placed[];
  /** What is no mistake and may be none that was meant. */
  readonly warnings: readonly Placed[];
}

/** Reads one file. What goes beyond the limits, or is no YAML, gets that one problem. */
export function readFile({ file, source }: RoadmapFile): Readable | Refused {
  const decoded = decodeSource(source);
  const named = file === undefined ? {} : { file };
  if (!decoded.ok) return refuse([{ ...decoded.problem, ...named }]);
  const { text } = decoded;
  const composed = composeYaml(text);
  const where = { ...named, text, lines: composed.lines };
  if (!composed.ok) return failAt({ ...where, ...NO_EXCUSES }, [composed.finding]);
  return readComposed(composed.document, where);
}

type Where = Omit<SourceText, keyof typeof NO_EXCUSES>;

const NO_EXCUSES = { cutShort: new Map<number, string>(), misread: new Map<number, string>() };

function readComposed(document: YamlDocument, where: Where): Readable | Refused {
  const { text } = where;
  const keys = textKeysOf(document);
  const swallowed = findSwallowed(document, text);
  const misread = findMisread(document, text, keys);
  const source = { ...where, cutShort: blameComments(swallowed), misread: blameMisread(misread) };
  const syntax = explainSyntax(document, text, swallowed);
  if (syntax.length > 0) return failAt(source, syntax);
  const { value, root, findings, complete } = readDocument({ document, source, isText: keys.isText });
  if (!complete) return failAt(source, findings);
  const tooMany = checkSize(value);
  if (tooMany !== undefined) return refuse(toProblems(placeFindings([tooMany], root)));
  const warnings = [...warnOfSwallowed(swallowed, keys.isFree), ...warnOfMisread(misread, keys)];
  return {
    ok: true,
    node: { value, place: root },
    findings: placeFindings(findings, root),
    warnings: placeFindings(warnings, root),
  };
}

/** What is wrong with the file as a whole. */
function failAt(source: SourceText, findings: readonly Finding[]): Refused {
  return refuse(toProblems(placeFindings(findings, { source, at: 0, children: new Map() })));
}

function textKeysOf(document: YamlDocument): TextKeys {
  return {
    isFree: among(FREE_TEXT_KEYS, document),
    isText: among(TEXT_KEYS, document),
    isProse: (key) => PROSE_KEYS.has(key),
  };
}

/** The titles of own kinds are text like all others, whatever they look like. */
function among(keys: ReadonlySet<string>, { contents }: YamlDocument): (key: string) => boolean {
  const kinds = isMap(contents) ? contents.get('kinds') : undefined;
  const names = new Set(isMap(kinds) ? kinds.items.map(({ key }) => String(key)) : []);
  return (key) => keys.has(key) || names.has(key);
}
