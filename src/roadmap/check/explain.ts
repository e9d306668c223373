// What the schema found wrong, in a learner's words. No word of zod reaches the message.
import type { $ZodIssue } from 'zod/v4/core';
import type { Finding, Path } from './finding.ts';
import { fieldAt, type Vocabulary } from '../schema/keys.ts';
import { isRecord } from '../read/loose.ts';
import { nearestKey } from '../nearest.ts';
import { PLACES, shapeAt } from '../schema/shape.ts';
import { say } from '../problems/catalogue.ts';
import { wordIssue } from './wording.ts';

/** For the schema: its own words are never shown, and to find them it would stumble over a key called "constructor". */
export const WITHOUT_WORDS = { error: () => '' };

/** Looking for the nearest key takes time: in a file full of unknown keys, only the first get a suggestion. */
const MAX_SUGGESTIONS = 100;

/** The findings behind the schema's issues about `root`, the whole file as plain values. */
export function explainIssues(
  issues: readonly $ZodIssue[],
  root: unknown,
  words: Vocabulary,
): readonly Finding[] {
  const flat = issuesOfAdded(issues, root, words).flatMap(flattenUnion);
  const unknown = flat
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, key })) : [],
    )
    .map(({ path, key }, index) => {
      const allowed = words.keys[shapeAt(toPath(path), root)];
      const finding = unknownKey({ path: toPath(path), key }, allowed, index < MAX_SUGGESTIONS);
      return finding.suggestion === undefined ? (meantAsKind(finding, root, words) ?? finding) : finding;
    });
  const meant = new Set(unknown.map(({ path, suggestion = '' }) => JSON.stringify([...path, suggestion])));
  const mistyped = new Set(
    flat.filter(({ code }) => code === 'invalid_type').map(({ path }) => JSON.stringify(path)),
  );
  const others = flat
    .filter(({ code }) => code !== 'unrecognized_keys')
    // A list has a length, and so has a text in its place: that it is none is said.
    .filter(({ code, path }) => !code.startsWith('too_') || !mistyped.has(JSON.stringify(path)))
    .filter(({ path }) => valueAt(root, toPath(path)) !== undefined || !meant.has(JSON.stringify(path)))
    .flatMap((issue) => explainValue(issue, root, words));
  return [...unknown, ...others]; // a key that is only misspelt is not missing as well
}

function unknownKey(
  place: { readonly path: Path; readonly key: string },
  allowed: readonly string[],
  suggest: boolean,
): Finding {
  const { path, key } = place;
  const said = say('unknown-key', key);
  if (path.length === 0 && key === '$schema') return { ...place, ...said };
  if (/^\s/.test(key)) return { ...place, ...say('space-before-key', key) };
  const suggestion = suggest ? nearestKey(key, allowed) : undefined;
  return {
    ...place,
    ...said,
    allowed: allowed.join(', '),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** A key that stands where the kind belongs: the one complaint about an item that has none. */
function meantAsKind(finding: Finding, root: unknown, words: Vocabulary): Finding | undefined {
  const { path, key = '' } = finding;
  const shape = shapeAt(path, root);
  const item = valueAt(root, path);
  const kinds = shape === 'choice' ? words.kinds : [...words.kinds, 'one-of'];
  if (shape !== 'item' && shape !== 'choice') return undefined;
  if (!isRecord(item) || finding.code !== 'unknown-key' || kinds.some((kind) => kind in item))
    return undefined;
  const first = Object.keys(item).find((one) => !words.keys[shape].includes(one));
  if (first !== key || typeof item[key] === 'object') return undefined;
  return { ...say(UNKNOWN_KIND, key), path, key, allowed: `one of ${kinds.join(', ')}` };
}

/** Says at once that the kind is missing. */
export const UNKNOWN_KIND = 'unknown-kind';

/**
 * What is added is an item or a phase, and both are objects: of each, the complaints of the schema that its keys call for,
 * where the union's own may be those of the other.
 */
function issuesOfAdded(issues: readonly $ZodIssue[], root: unknown, words: Vocabulary): readonly $ZodIssue[] {
  const isOfAdded = ({ path }: $ZodIssue) => path[0] === 'add' && path.length > 1;
  const added = new Set(issues.filter(isOfAdded).map(({ path }) => Number(path[1])));
  const meant = [...added].flatMap((at) => {
    const path = ['add', at];
    const { error } = words.shapes[shapeAt(path, root)].safeParse(valueAt(root, path), WITHOUT_WORDS);
    return (error?.issues ?? []).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  });
  return [...issues.filter((issue) => !isOfAdded(issue)), ...meant];
}

/** For a union, the complaints of the branch that the value was written for; where none fits, the union's own. */
function flattenUnion(issue: $ZodIssue): readonly $ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find((errors) =>
    errors.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'),
  );
  if (branch === undefined) return [issue];
  return branch.flatMap((inner) => flattenUnion({ ...inner, path: [...issue.path, ...inner.path] }));
}

function explainValue(issue: $ZodIssue, root: unknown, words: Vocabulary): readonly Finding[] {
  const path = toPath(issue.path);
  const parent = valueAt(root, path.slice(0, -1));
  const last = path.at(-1);
  const found = valueAt(root, path);
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (found === undefined && path.length > 0) {
    // Present and without a value: an alias that leads nowhere, which the reader has said.
    if (typeof last !== 'string' || (isRecord(parent) && last in parent)) return [];
    return [missingKey(path, last, root)];
  }
  const shape = shapeAt(path, root);
  const field = fieldAt(words, shapeAt(path.slice(0, path.lastIndexOf(key)), root), key);
  const subject = { key, field, found, entry: typeof last === 'number', shape, keys: words.keys };
  return [{ path, ...wordIssue(issue, subject) }];
}

const EXAMPLES: Readonly<Record<string, string>> = {
  version: '"version: 1"',
  phases: '"phases:" and the phases under it, each beginning with "- title: …"',
  items: '"items:" and the items under it, such as "- book: Its title"',
};

/** The complaint about a key that must be there. */
export function missingKey(path: Path, key: string, root: unknown): Finding {
  const place = PLACES[shapeAt(path.slice(0, -1), root)];
  return { path: path.slice(0, -1), ...say('missing-key', key, place, EXAMPLES[key] ?? `"${key}: …"`) };
}

function toPath(path: readonly PropertyKey[]): Path {
  return path as Path;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
