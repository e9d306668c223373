// Validators from an OpenAPI document (3.0 or 3.1), compiled when first asked for: the documents are far too big to
// compile whole. Knows nothing of GitHub.

import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

export type Json = Readonly<Record<string, unknown>>;

/** What is wrong with a value, as short lines; empty when nothing is. */
export type Check = (value: unknown) => readonly string[];

export interface SchemaSet {
  /** A check of `schema`, which may refer to `#/components/schemas/…` of the document. */
  check(schema: Json): Check;
  /** The same for path and query, where numbers and booleans arrive as text. Converts the value in place. */
  checkText(schema: Json): Check;
}

const ANNOTATIONS = new Set([
  'example',
  'examples',
  'description',
  'title',
  'discriminator',
  'xml',
  'externalDocs',
  'deprecated',
]);

/** The validators of one document's schemas. */
export function createSchemaSet(schemas: Readonly<Record<string, Json>>): SchemaSet {
  const ajv = addFormats(new Ajv({ strict: false, logger: false, inlineRefs: false }));
  const coercing = addFormats(new Ajv({ strict: false, logger: false, coerceTypes: 'array' }));

  function require(name: string): void {
    if (ajv.getSchema(name) !== undefined || added.has(name)) return;
    added.add(name);
    const schema = schemas[name];
    if (schema === undefined) throw new Error(`The description has no schema ${name}`);
    const converted = convertSchema(schema, require);
    ajv.addSchema({ ...(converted as object), $id: name });
    coercing.addSchema({ ...(converted as object), $id: name });
  }

  const added = new Set<string>();
  return {
    check: (schema) => toCheck(ajv.compile(convertSchema(schema, require) as object)),
    checkText: (schema) => toCheck(coercing.compile(convertSchema(schema, require) as object)),
  };
}

function addFormats(ajv: Ajv): Ajv {
  formats.default(ajv, { mode: 'fast' });
  for (const known of ['repo.nwo', 'timestamp', 'binary', 'int32', 'int64', 'double'])
    ajv.addFormat(known, true);
  // An App's own address has brackets: 1234+name[bot]@users.noreply.github.com.
  ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/);
  return ajv;
}

function toCheck(validate: ValidateFunction): Check {
  return (value) => (validate(value) ? [] : (validate.errors ?? []).slice(0, 8).map(describe));
}

function describe(error: ErrorObject): string {
  const detail = 'allowedValues' in error.params ? ` (${JSON.stringify(error.params['allowedValues'])})` : '';
  const extra =
    'additionalProperty' in error.params ? ` "${String(error.params['additionalProperty'])}"` : '';
  return `${error.instancePath || '/'} ${error.message ?? error.keyword}${detail}${extra}`;
}

/** OpenAPI 3.0's `nullable` becomes a type of JSON Schema; references become names, each announced to `require`. */
function convertSchema(schema: unknown, require: (name: string) => void): unknown {
  if (Array.isArray(schema)) return schema.map((item) => convertSchema(item, require));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = schema as Record<string, unknown>;
  const plain = '$ref' in rest ? reference(rest['$ref'], require) : convertKeywords(rest, require);
  return nullable === true ? allowNull(plain) : plain;
}

/** In OpenAPI 3.0 what stands beside a reference does not count. */
function reference(target: unknown, require: (name: string) => void): Record<string, unknown> {
  const name = String(target).replace('#/components/schemas/', '');
  require(name);
  return { $ref: name };
}

function convertKeywords(
  schema: Record<string, unknown>,
  require: (name: string) => void,
): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' || key === 'patternProperties') converted[key] = convertMap(value, require);
    else if (key === 'enum' || key === 'const' || key === 'default' || key === 'required')
      converted[key] = value;
    else if (!ANNOTATIONS.has(key) && !key.startsWith('x-')) converted[key] = convertSchema(value, require);
  }
  delete converted['default'];
  return converted;
}

function convertMap(map: unknown, require: (name: string) => void): Record<string, unknown> {
  const entries = Object.entries(map as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, schema]) => [name, convertSchema(schema, require)]));
}

function allowNull(schema: Record<string, unknown>): Record<string, unknown> {
  const { type, enum: allowed, ...rest } = schema;
  if (type === undefined) return { anyOf: [schema, { type: 'null' }] };
  const types = [...(Array.isArray(type) ? (type as unknown[]) : [type]), 'null'];
  return {
    ...rest,
    type: types,
    ...(Array.isArray(allowed) ? { enum: [...(allowed as unknown[]), null] } : {}),
  };
}
