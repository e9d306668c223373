// A YAML document to plain values, each with its place. Follows aliases itself: every place stays known, every
// expansion is counted. Knows nothing of what a roadmap is.
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Finding, Path, Place, SourceText } from '../check/finding.ts';
import { LIMITS } from '../limits.ts';
import { say } from '../problems/catalogue.ts';
import { findUnseen } from '../text.ts';
import type { YamlDocument } from './yaml.ts';

/** A value as written, its place, and how many values it holds, itself included. */
interface Read {
  readonly value: unknown;
  readonly place: Place;
  readonly size: number;
  /** As it stands in the file, where YAML makes a number or a yes or no of it. */
  readonly written?: string;
}

/** A path that costs nothing to make: most are never looked at. */
interface Trail {
  readonly parent: Trail | undefined;
  readonly step: string | number;
}

interface Reader {
  readonly source: SourceText;
  readonly isText: (key: string) => boolean;
  readonly findings: Finding[];
  /** What each anchor stands for; `open` while its own value is still being read. */
  readonly anchors: Map<string, Read | 'open'>;
  /** Set where following aliases would take too much room; reading then stops. */
  exhausted: Finding | undefined;
}

export interface ReadDocument {
  readonly value: unknown;
  readonly root: Place;
  /** Duplicate keys, aliases that lead nowhere, control characters. */
  readonly findings: readonly Finding[];
  /** False where the value is not worth looking at: only the findings count. */
  readonly complete: boolean;
}

export interface ReadInput {
  readonly document: YamlDocument;
  readonly source: SourceText;
  /** Whether a key holds text or a list of texts: `book: 1984` is then a text of four digits. */
  readonly isText: (key: string) => boolean;
}

/** Objects have no prototype, so a key such as `__proto__` is a key like any other. */
export function readDocument({ document, source, isText }: ReadInput): ReadDocument {
  const reader: Reader = { source, isText, findings: [], anchors: new Map(), exhausted: undefined };
  const { value, place } = readNode(document.contents, undefined, reader);
  const findings = reader.exhausted === undefined ? reader.findings : [reader.exhausted];
  return { value, root: place, findings, complete: reader.exhausted === undefined };
}

function readNode(node: Node | null, trail: Trail | undefined, reader: Reader): Read {
  const read = readValue(node, trail, reader);
  return read.written !== undefined && reader.isText(keyOf(trail)) ? { ...read, value: read.written } : read;
}

/** The key that a value stands under, itself or in a list. */
function keyOf(trail: Trail | undefined): string {
  const step = typeof trail?.step === 'number' ? trail.parent?.step : trail?.step;
  return typeof step === 'string' ? step : '';
}

function readValue(node: Node | null, trail: Trail | undefined, reader: Reader): Read {
  if (isAlias(node)) return readAlias(node.source, offsetOf(node), { trail, reader });
  const anchor = node !== null && 'anchor' in node ? (node.anchor as string | undefined) : undefined;
  if (anchor !== undefined) reader.anchors.set(anchor, 'open');
  const read = readPlain(node, trail, reader);
  if (anchor !== undefined) reader.anchors.set(anchor, read);
  if (read.size > LIMITS.values && reader.exhausted === undefined) {
    reader.exhausted = { ...say('alias-bomb'), path: toPath(trail), at: read.place.at };
  }
  return read;
}

function readPlain(node: Node | null, trail: Trail | undefined, reader: Reader): Read {
  if (isMap(node)) return readMap(node.items, offsetOf(node), { trail, reader });
  if (isSeq(node)) return readSeq(node.items as Node[], offsetOf(node), { trail, reader });
  const at = offsetOf(node);
  const value = isScalar(node) ? node.value : null;
  if (typeof value === 'string') checkText(value, { trail, reader, at });
  const isOther = isScalar(node) && (typeof value === 'number' || typeof value === 'boolean');
  const written = isOther ? node.source : undefined;
  return { value, place: leaf(at, reader), size: 1, ...(written !== undefined && { written }) };
}

interface Where {
  readonly trail: Trail | undefined;
  readonly reader: Reader;
}

function readAlias(name: string, at: number, { trail, reader }: Where): Read {
  const target = reader.anchors.get(name);
  if (target !== undefined && target !== 'open') return target;
  const said = say(target === 'open' ? 'alias-circle' : 'alias-unknown', name);
  reader.findings.push({ ...said, path: toPath(trail), at });
  return { value: undefined, place: leaf(at, reader), size: 1 };
}

function readSeq(items: readonly Node[], at: number, { trail, reader }: Where): Read {
  const value: unknown[] = [];
  const children = new Map<number, { keyAt: number; place: Place }>();
  let size = 1;
  for (const [index, item] of items.entries()) {
    if (reader.exhausted !== undefined) break;
    const read = readNode(item, { parent: trail, step: index }, reader);
    value.push(read.value);
    children.set(index, { keyAt: read.place.at, place: read.place });
    size += read.size;
  }
  return { value, place: { source: reader.source, at, children }, size };
}

const NONE: Place['children'] = new Map();

interface Entry {
  readonly keyAt: number;
  readonly read: Read;
}

function readMap(pairs: readonly Pair[], at: number, { trail, reader }: Where): Read {
  const own = new Map<string, Entry>();
  const merged = new Map<string, Entry>();
  let size = 1;
  for (const pair of pairs) {
    if (reader.exhausted !== undefined) break;
    const key = pair.key as Scalar<string>;
    const name = key.value;
    const keyAt = offsetOf(key);
    const inside = { parent: trail, step: name };
    const read = readNode(pair.value as Node | null, inside, reader);
    size += read.size;
    if (name === '<<' && key.type === 'PLAIN') {
      mergeInto(merged, { read, keyAt, trail: inside, reader });
      continue;
    }
    checkKey(name, own.get(name), { trail: inside, reader, keyAt });
    if (!own.has(name)) own.set(name, { keyAt, read: placedAt(read, pair.value, leaf(keyAt, reader)) });
  }
  const entries = [...merged].filter(([name]) => !own.has(name)).concat([...own]);
  return toMapRead(entries, { source: reader.source, at }, size);
}

/** An empty value (`hours:`) has no place of its own: take its key's. */
function placedAt(read: Read, node: unknown, place: Place): Read {
  return node === null || (isScalar(node) && node.source === '') ? { ...read, place } : read;
}

function checkKey(name: string, first: Entry | undefined, where: Where & { readonly keyAt: number }): void {
  const { trail, reader, keyAt } = where;
  checkText(name, { trail, reader, at: keyAt });
  if (first === undefined) return;
  const line = reader.source.lines.linePos(first.keyAt).line;
  reader.findings.push({ ...say('duplicate-key', name, line), path: toPath(trail), at: keyAt });
}

/** That a text has nothing in it that nobody can see. */
function checkText(text: string, { trail, reader, at }: Where & { readonly at: number }): void {
  const unseen = findUnseen(text);
  if (unseen === undefined) return;
  const said = unseen === 'all' ? say('invisible') : say('control-character', unseen);
  reader.findings.push({ ...said, path: toPath(trail), at });
}

/** `<<: *base` or `<<: [*one, *two]`; what comes first wins. */
function mergeInto(
  merged: Map<string, Entry>,
  source: Where & { readonly read: Read; readonly keyAt: number },
): void {
  const { read, keyAt, trail, reader } = source;
  const values: readonly unknown[] = Array.isArray(read.value) ? read.value : [read.value];
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue; // the alias led nowhere: already said
    const place = Array.isArray(read.value) ? read.place.children.get(index)?.place : read.place;
    if (typeof value !== 'object' || value === null || Array.isArray(value) || place === undefined) {
      reader.findings.push({ ...say('bad-merge'), path: toPath(trail), at: keyAt });
      continue;
    }
    for (const [name, inner] of Object.entries(value)) {
      const child = place.children.get(name);
      if (child === undefined || merged.has(name)) continue;
      merged.set(name, { keyAt: child.keyAt, read: { value: inner, place: child.place, size: 0 } });
    }
  }
}

function toMapRead(
  entries: readonly (readonly [string, Entry])[],
  start: Pick<Place, 'source' | 'at'>,
  size: number,
): Read {
  const value = Object.create(null) as Record<string, unknown>;
  const children = new Map<string, { keyAt: number; place: Place }>();
  for (const [name, { keyAt, read }] of entries) {
    value[name] = read.value;
    children.set(name, { keyAt, place: read.place });
  }
  return { value, place: { ...start, children }, size };
}

function toPath(trail: Trail | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = trail; at !== undefined; at = at.parent) path.unshift(at.step);
  return path;
}

function leaf(at: number, { source }: Reader): Place {
  return { source, at, children: NONE };
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
