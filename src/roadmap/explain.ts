// What the schema found wrong, in a learner's words. No word of zod reaches the message.
import type { $ZodIssue } from 'zod/v4/core';
import type { Finding, Path } from './finding.ts';
import { nearestKey } from './nearest.ts';
import { KINDS } from './roadmap.ts';
import { KEYS } from './schema.ts';
import { showValue } from './text.ts';
import { wordIssue } from './wording.ts';

/** Keys of the whole file that are announced and do nothing yet. */
const LATER: Readonly<Record<string, string>> = {
  extends: 'write the phases out here',
  skills: 'write a skill as an item: "skill: …"',
  tracker: 'the defaults apply',
  kinds: `use one of the kinds there are: ${KINDS.join(', ')}`,
  tracks: 'write one roadmap with "optional: true" items',
  $schema: 'for help in an editor, begin the file with the comment "# yaml-language-server: $schema=…"',
};

type Shape = keyof typeof KEYS;

/** Looking for the nearest key takes time: in a file full of unknown keys, only the first get a suggestion. */
const MAX_SUGGESTIONS = 100;

/** The findings behind the schema's issues about `root`, the whole file as plain values. */
export function explainIssues(issues: readonly $ZodIssue[], root: unknown): readonly Finding[] {
  const flat = issues.flatMap((issue) => flattenUnion(issue, root));
  const unknown = flat
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, key })) : [],
    )
    .map(({ path, key }, index) => unknownKey(toPath(path), key, index < MAX_SUGGESTIONS));
  const meant = new Set(unknown.map(({ path, suggestion = '' }) => JSON.stringify([...path, suggestion])));
  const others = flat
    .filter(({ code, path }) => code !== 'unrecognized_keys' && !meant.has(JSON.stringify(path)))
    .flatMap((issue) => explainValue(issue, root));
  return [...unknown, ...others]; // a key that is only misspelt is not missing as well
}

/** The kind of object that stands at a path. */
function shapeAt(path: Path): Shape {
  const lists = { phases: 'phase', items: 'item', 'one-of': 'choice', resources: 'resource' } as const;
  const list = path.findLast((step) => typeof step === 'string');
  return list !== undefined && list in lists ? lists[list as keyof typeof lists] : 'roadmap';
}

function allowedKeys(path: Path): readonly string[] {
  return KEYS[shapeAt(path)];
}

function unknownKey(path: Path, key: string, suggest: boolean): Finding {
  const place = { path, key };
  const instead = path.length === 0 && Object.hasOwn(LATER, key) ? LATER[key] : undefined;
  if (instead !== undefined) {
    return { ...place, code: 'not-supported-yet', message: `"${key}" is not supported yet: ${instead}.` };
  }
  if (/^\s/.test(key)) {
    const message = `before ${showValue(key)} stands a character that looks like a space and is none. Type plain spaces.`;
    return { ...place, code: 'not-a-space', message };
  }
  const allowed = allowedKeys(path);
  const suggestion = suggest ? nearestKey(key, allowed) : undefined;
  return {
    ...place,
    code: 'unknown-key',
    message: `unknown key ${showValue(key)}.`,
    allowed: allowed.join(', '),
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** For a union, the complaints of the branch that the value was written for; where none fits, the union's own. */
function flattenUnion(issue: $ZodIssue, root: unknown): readonly $ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find((errors) =>
    errors.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'),
  );
  if (branch === undefined) return [issue];
  return branch.flatMap((inner) => flattenUnion({ ...inner, path: [...issue.path, ...inner.path] }, root));
}

function explainValue(issue: $ZodIssue, root: unknown): readonly Finding[] {
  const path = toPath(issue.path);
  const parent = valueAt(root, path.slice(0, -1));
  const last = path.at(-1);
  const found = valueAt(root, path);
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (found === undefined && path.length > 0) {
    // Present and without a value: an alias that leads nowhere, which the reader has said.
    if (typeof last !== 'string' || (isRecord(parent) && last in parent)) return [];
    return [missingKey(path, last)];
  }
  return [{ path, ...wordIssue(issue, { key, found, entry: typeof last === 'number' }) }];
}

const EXAMPLES: Readonly<Record<string, string>> = {
  version: '"version: 1"',
  phases: '"phases:" and the phases under it, each beginning with "- title: …"',
  items: '"items:" and the items under it, such as "- book: Its title"',
};

const PLACES: Readonly<Record<Shape, string>> = {
  roadmap: 'the roadmap',
  phase: 'this phase',
  item: 'this item',
  choice: 'this choice',
  resource: 'this resource',
};

function missingKey(path: Path, key: string): Finding {
  const place = PLACES[shapeAt(path.slice(0, -1))];
  const message = `"${key}" is missing in ${place}. Write ${EXAMPLES[key] ?? `"${key}: …"`}.`;
  return { path: path.slice(0, -1), code: 'missing-key', message };
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
