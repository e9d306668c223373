// A roadmap file to a roadmap, or to everything that is wrong with it. Pure: no clock, files or network.
import { buildRoadmap } from './read/build.ts';
import { checkWhole } from './check/check-whole.ts';
import { checkRoadmap } from './check/check.ts';
import { UNKNOWN_KIND, explainIssues, WITHOUT_WORDS } from './check/explain.ts';
import { extendRoadmap } from './extend/extend.ts';
import { type Finding, type Placed, placeFindings, toProblems } from './check/finding.ts';
import { isKindName, type Vocabulary, vocabularyOf } from './schema/keys.ts';
import { isRecord, textOf } from './read/loose.ts';
import type { Node } from './read/node.ts';
import type { Problem } from './problem.ts';
import { say } from './problems/catalogue.ts';
import { readFile, refuse, type Readable, type Refused } from './read/read-file.ts';
import { parseReference } from './extend/reference.ts';
import type { Roadmap } from './roadmap.ts';
import type { WrittenRoadmap } from './schema/schema.ts';
import { checkSize } from './schema/size.ts';
import { readLeniently } from './read/lenient-read.ts';

export type ParseResult =
  | {
      readonly ok: true;
      readonly roadmap: Roadmap;
      /** What in the file itself, not in a base, is probably not what was meant. At most 100 and a line that counts the rest. */
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A roadmap that another extends: its bytes, or why they could not be had. */
export interface Base {
  /** How messages call it: `roadmaps/x.yml`, `owner/repo/path.yml@ref`. */
  readonly file: string;
  readonly source: Uint8Array | string | Unread;
}

/** Why a base could not be had. */
export type Unread = Pick<Problem, 'code' | 'message' | 'suggestion'>;

/**
 * Parses the bytes (UTF-8) or the text of a roadmap file. `bases` are the roadmaps that it builds on: the one that it
 * extends, then the one that that one extends. Never throws for what a file holds: every problem comes back, in the
 * order of the file, at most 100 and a line that counts the rest; one in a base names its file. While the file is not
 * YAML, only that is said; a file beyond the limits (512 KiB, 1,000 items, bounded depth, lines and aliases) gets that
 * one problem.
 */
export function parseRoadmap(source: Uint8Array | string, bases: readonly Base[] = []): ParseResult {
  const parsed = parseInPlace(source, bases);
  if (!parsed.ok) return parsed;
  const { roadmap, warnings } = parsed;
  return { ok: true, roadmap, warnings };
}

/** A roadmap together with where each value of it is written: in the file, or in one that it builds on. */
export type ParsedInPlace =
  (Extract<ParseResult, { ok: true }> & { readonly node: Node }) | Extract<ParseResult, { ok: false }>;

/** As {@link parseRoadmap}. */
export function parseInPlace(source: Uint8Array | string, bases: readonly Base[]): ParsedInPlace {
  const read = readFile({ source });
  if (!read.ok) return read;
  const layer = parseLayer(read, bases);
  if (!layer.ok) return layer;
  const warnings = toProblems(read.warnings, 'warning');
  const { node, written, kinds } = layer;
  return { ok: true, roadmap: buildRoadmap(written, kinds), warnings, node };
}

/** What a file extends, where it says so in a form that can be looked up; undefined for any other file. */
export function extendsOf(source: Uint8Array | string): string | undefined {
  // Most files extend nothing, and need not be read twice.
  const isMentioned =
    typeof source === 'string' ? source.includes('extends') : Buffer.from(source).includes('extends');
  if (!isMentioned) return undefined;
  const file = readFile({ source });
  if (!file.ok || !isRecord(file.node.value)) return undefined;
  const name = textOf(file.node.value['extends']);
  return name === undefined || parseReference(name) === undefined ? undefined : name;
}

/** A file with everything that it extends built in. */
interface Layer {
  readonly ok: true;
  readonly node: Node;
  readonly written: WrittenRoadmap;
  readonly kinds: readonly string[];
}

function parseLayer(read: Readable, bases: readonly Base[]): Layer | Refused {
  const { node } = read;
  const base = parseBase(node, bases);
  if (base !== undefined && 'ok' in base && !base.ok) {
    return refuse([...base.problems, ...toProblems(read.findings)]);
  }
  const words = vocabularyOf([...(base !== undefined && 'ok' in base ? base.kinds : []), ...kindsIn(node)]);
  const shape = checkShape(node, words);
  const whole = checkWhole(node.value, misspeltKeys(shape.findings));
  const own = [...read.findings, ...shape.findings, ...place(whole, node)];
  if (base === undefined) return finish(node, words, { ...shape, findings: own });
  if (!('ok' in base)) return refuse(toProblems([...own, ...place([base], node)]));
  const { node: merged, findings } = extendRoadmap(base.node, node, words);
  const all = [...own, ...place(findings, node)];
  if (all.length > 0) return refuse(toProblems(all));
  const tooMany = checkSize(merged.value);
  if (tooMany !== undefined) return refuse(toProblems(place([tooMany], merged)));
  return finish(merged, words, checkShape(merged, words));
}

/** The keys at the top of the file that are meant by others. */
function misspeltKeys(placed: readonly Placed[]): ReadonlySet<string> {
  const atTop = placed.filter(({ finding }) => finding.code === 'unknown-key' && finding.path.length === 0);
  return new Set(atTop.flatMap(({ finding }) => finding.suggestion ?? []));
}

function place(findings: readonly Finding[], { place: root }: Node): readonly Placed[] {
  return placeFindings(findings, root);
}

/** The roadmap that a file extends, or what to say where it says that it does; undefined where it extends none. */
function parseBase(node: Node, [base, ...further]: readonly Base[]): Layer | Refused | Finding | undefined {
  const name = isRecord(node.value) ? textOf(node.value['extends']) : undefined;
  if (name === undefined || parseReference(name) === undefined) return undefined;
  if (base === undefined) return { ...say('base-not-read', name), path: ['extends'] };
  const { file, source } = base;
  if (typeof source === 'object' && 'code' in source) return { ...source, path: ['extends'] };
  const read = readFile({ file, source });
  return read.ok ? parseLayer(read, further) : read;
}

function kindsIn({ value }: Node): readonly string[] {
  const kinds = isRecord(value) ? value['kinds'] : undefined;
  return isRecord(kinds) ? Object.keys(kinds).filter(isKindName) : [];
}

interface Shape {
  readonly findings: readonly Placed[];
  readonly written: WrittenRoadmap | undefined;
}

function checkShape(node: Node, words: Vocabulary): Shape {
  const parsed = words.schema.safeParse(node.value, WITHOUT_WORDS);
  if (parsed.success) return { findings: [], written: parsed.data };
  const findings = explainIssues(parsed.error.issues, node.value, words);
  return { findings: place(findings, node), written: undefined };
}

function finish(node: Node, words: Vocabulary, { findings, written }: Shape): Layer | Refused {
  const checked = checkRoadmap(readLeniently(node.value, words), words, node.place);
  const told = new Set(findings.filter(({ finding }) => finding.code === UNKNOWN_KIND).map(pathOf));
  const others = place(checked, node).filter(
    (one) => one.finding.code !== 'no-kind' || !told.has(pathOf(one)),
  );
  const problems = toProblems([...findings, ...others]);
  if (problems.length > 0 || written === undefined) return refuse(problems);
  return { ok: true, node, written, kinds: words.kinds };
}

function pathOf({ finding }: Placed): string {
  return JSON.stringify(finding.path);
}
