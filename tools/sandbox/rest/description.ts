// GitHub's own description of its REST API, read once: which operation a path belongs to, and what it may look like.

import { createSchemaSet } from '../requests/schema.ts';
import type { Json, SchemaSet } from '../requests/schema.ts';
import { readText } from '../texts.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly description?: string;
  readonly schema: Json;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Json } | undefined>>;
}

export interface Operation {
  /** Such as `issues/create`. */
  readonly operationId: string;
  readonly deprecated: boolean;
  /** The media types beside plain JSON that the text of the description lists, such as `raw`. */
  readonly media: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody: (Content & { readonly required?: boolean }) | null;
  readonly responses: Readonly<Record<string, Content | undefined>>;
}

export interface Matched {
  readonly operation: Operation;
  /** Decoded. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Description {
  readonly schemas: SchemaSet;
  /** The operation that this request asks for; null where GitHub has none. */
  match(method: string, path: string): Matched | null;
  /** Whether the path's first part belongs to the API, and not to an account's name. */
  isApiPath(path: string): boolean;
}

interface RawOperation {
  readonly operationId: string;
  readonly deprecated?: boolean;
  readonly description?: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Json>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation | undefined>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>;
    readonly parameters: Readonly<Record<string, Json>>;
    readonly responses: Readonly<Record<string, Json>>;
  };
}

interface Template {
  readonly path: string;
  readonly parts: readonly string[];
  readonly literals: number;
}

/** Paths whose last part may hold slashes. */
const GREEDY =
  /\/(contents\/\{path\}|git\/refs?\/\{ref\}|git\/matching-refs\/\{ref\}|branches\/\{branch\}|commits\/\{ref\}|compare\/\{basehead\})$/;

let description: Description | null = null;

/** GitHub's description, read from disk when first asked for. */
export function loadDescription(): Description {
  description ??= createDescription(JSON.parse(readText('rest')) as Document);
  return description;
}

function createDescription(document: Document): Description {
  const templates = indexTemplates(Object.keys(document.paths));
  const firsts = new Set(Object.keys(document.paths).map((path) => path.split('/')[1] ?? ''));
  firsts.delete('');
  const operations = new Map<RawOperation, Operation>();

  function resolveOperation(raw: RawOperation): Operation {
    const known = operations.get(raw) ?? toOperation(document, raw);
    operations.set(raw, known);
    return known;
  }

  return {
    schemas: createSchemaSet(document.components.schemas),
    isApiPath: (path) => firsts.has(path.split('/')[1] ?? ''),
    match(method, path) {
      const parts = path
        .replace(/\/contents$/, '/contents/')
        .split('/')
        .slice(1);
      for (const template of templates.get(parts[0] ?? '') ?? []) {
        const params = matchTemplate(template, parts);
        const raw = params === null ? undefined : document.paths[template.path]?.[method.toLowerCase()];
        if (params !== null && raw !== undefined) return { operation: resolveOperation(raw), params };
      }
      return null;
    },
  };
}

/** Templates by first part; those with more fixed parts come first. */
function indexTemplates(paths: readonly string[]): ReadonlyMap<string, readonly Template[]> {
  const index = new Map<string, Template[]>();
  for (const path of paths) {
    const parts = path.split('/').slice(1);
    const template = { path, parts, literals: parts.filter((part) => !part.includes('{')).length };
    index.set(parts[0] ?? '', [...(index.get(parts[0] ?? '') ?? []), template]);
  }
  for (const list of index.values()) list.sort((a, b) => b.literals - a.literals);
  return index;
}

function matchTemplate(template: Template, parts: readonly string[]): Record<string, string> | null {
  const greedy = GREEDY.test(template.path);
  if (parts.length < template.parts.length || (!greedy && parts.length > template.parts.length)) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of template.parts.entries()) {
    const isLast = index === template.parts.length - 1;
    const given = greedy && isLast ? parts.slice(index).join('/') : (parts[index] ?? '');
    if (part.startsWith('{') && part.endsWith('}')) {
      if (given === '' && !(greedy && isLast)) return null;
      params[part.slice(1, -1)] = decode(given);
    } else if (part !== given) return null;
  }
  return params;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const LISTED = /`application\/vnd\.github\.(\w+)(?:\+json)?`/g;

function toOperation(document: Document, raw: RawOperation): Operation {
  return {
    operationId: raw.operationId,
    deprecated: raw.deprecated ?? false,
    media: [...(raw.description ?? '').matchAll(LISTED)].map(([, name = '']) => name),
    parameters: (raw.parameters ?? []).map(
      (parameter) => follow(document, parameter) as unknown as Parameter,
    ),
    requestBody: raw.requestBody ?? null,
    responses: Object.fromEntries(
      Object.entries(raw.responses).map(([status, response]) => [status, follow(document, response)]),
    ),
  };
}

function follow(document: Document, json: Json): Json {
  const target = json['$ref'];
  if (typeof target !== 'string') return json;
  const [, , kind, name = ''] = target.split('/');
  const found =
    kind === 'parameters' ? document.components.parameters[name] : document.components.responses[name];
  if (found === undefined) throw new Error(`The description has no ${target}`);
  return found;
}
