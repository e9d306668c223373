// One roadmap file to plain values, each with its place, or to what makes it unreadable. Knows nothing of other files.
import { isMap } from 'yaml';
import {
  type Finding,
  type Place,
  type Placed,
  placeFindings,
  type SourceText,
  toProblems,
} from './finding.ts';
import { TEXT_KEYS } from './keys.ts';
import type { Node } from './node.ts';
import type { Problem } from './problem.ts';
import { readDocument } from './read.ts';
import { checkSize } from './size.ts';
import { decodeSource } from './source.ts';
import { explainSyntax } from './syntax.ts';
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
type Read = { readonly ok: true; readonly node: Node; readonly findings: readonly Placed[] } | Refused;

/** Reads one file. What goes beyond the limits, or is no YAML, gets that one problem. */
export function readFile({ file, source }: RoadmapFile): Read {
  const decoded = decodeSource(source);
  const named = file === undefined ? {} : { file };
  if (!decoded.ok) return refuse([{ ...decoded.problem, ...named }]);
  const { text } = decoded;
  const composed = composeYaml(text);
  const where: SourceText = { ...named, text, lines: composed.lines };
  const start: Place = { source: where, at: 0, children: new Map() };
  const fail = (findings: readonly Finding[]) => refuse(toProblems(placeFindings(findings, start)));
  if (!composed.ok) return fail([composed.finding]);
  const syntax = explainSyntax(composed.document, text);
  if (syntax.length > 0) return fail(syntax);
  const { value, root, findings, complete } = readDocument({
    document: composed.document,
    source: where,
    isText: isTextIn(composed.document),
  });
  if (!complete) return fail(findings);
  const tooMany = checkSize(value);
  if (tooMany !== undefined) return refuse(toProblems(placeFindings([tooMany], root)));
  return { ok: true, node: { value, place: root }, findings: placeFindings(findings, root) };
}

/** The titles of own kinds are text like all others, whatever they look like. */
function isTextIn({ contents }: YamlDocument): (key: string) => boolean {
  const kinds = isMap(contents) ? contents.get('kinds') : undefined;
  const names = new Set(isMap(kinds) ? kinds.items.map(({ key }) => String(key)) : []);
  return (key) => TEXT_KEYS.has(key) || names.has(key);
}
