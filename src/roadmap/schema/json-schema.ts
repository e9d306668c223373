// The schema of the roadmap file for editors and other tools, made from the one that the parser uses.
import * as z from 'zod';
import { LIMITS } from '../limits.ts';
import { TEXT_KEYS } from './keys.ts';
import { extendFields } from './schema-extend.ts';
import { choiceSchema, itemSchema } from './schema-item.ts';
import { phaseSchema } from './schema-phase.ts';
import { roadmapSchema } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** Objects that stand in several places, by the description that tells them apart. */
function sharedNames(): ReadonlyMap<string | undefined, string> {
  const { add, change } = extendFields([]);
  const [item, phase] = add.unwrap().element.options;
  return new Map([
    [choiceSchema([]).description, 'choice'],
    [itemSchema([]).description, 'item'],
    [phaseSchema([]).description, 'phase'],
    [change.unwrap().valueType.description, 'change'],
    [item.description, 'added-item'],
    [phase.description, 'added-phase'],
  ]);
}

/** Objects on which a kind is a key. */
const WITH_KINDS = ['choice', 'item', 'change', 'added-item'];

/** What holds items, and so differs where a roadmap has kinds of its own. */
const HOLDERS = ['phases', 'change', 'add'];

/**
 * JSON Schema 2020-12 of a roadmap as it is written. Rules between parts (ids, needs, dates) are the parser's alone.
 * Where a file declares kinds, or takes them over by `extends`, an item may have any further key with a text.
 */
export function roadmapJsonSchema(): Json {
  const { $schema, ...whole } = z.toJSONSchema(roadmapSchema(), { io: 'input' });
  const definitions = new Map<string, Json>();
  const schema = hoist(loosen(whole), { names: sharedNames(), definitions }) as Json;
  const properties = schema['properties'] as Readonly<Record<string, Json>>;
  const strict = Object.fromEntries(HOLDERS.map((key) => [key, properties[key]]));
  const described = (key: string) => [key, { description: properties[key]?.['description'] }];
  const named = [...definitions];
  const own = named.map(([name, definition]) => [`${name}-of-any-kind`, allowAnyKind(name, definition)]);
  return {
    $schema,
    title: 'Milepost roadmap',
    ...schema,
    properties: { ...properties, ...Object.fromEntries(HOLDERS.map(described)) },
    if: { anyOf: [{ required: ['kinds'] }, { required: ['extends'] }] },
    then: { properties: withReferences(strict) },
    else: { properties: strict },
    $defs: Object.fromEntries([...named, ...own]) as unknown,
  };
}

/** Text may look like a number or a yes or no: `book: 1984` is no mistake, since the parser reads it as it is written. */
function loosen(node: unknown, isText = false): unknown {
  if (Array.isArray(node)) return node.map((entry) => loosen(entry, isText));
  if (typeof node !== 'object' || node === null) return node;
  const loose = Object.entries(node as Json).map(([key, value]) => {
    if (key === 'type' && value === 'string' && isText) return [key, ['string', 'number', 'boolean']];
    if (key !== 'properties') return [key, loosen(value, isText)];
    const fields = Object.entries(value as Json);
    return [
      key,
      Object.fromEntries(fields.map(([name, field]) => [name, loosen(field, TEXT_KEYS.has(name))])),
    ];
  });
  return Object.fromEntries(loose) as unknown;
}

interface Definitions {
  readonly names: ReadonlyMap<string | undefined, string>;
  readonly definitions: Map<string, Json>;
}

/** Moves the shared objects into definitions, innermost first, and refers to them. */
function hoist(node: unknown, shared: Definitions): unknown {
  if (Array.isArray(node)) return node.map((entry) => hoist(entry, shared));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node as Json).map(([key, value]) => [key, hoist(value, shared)]);
  const hoisted = Object.fromEntries(entries) as Json;
  const name = hoisted['type'] === 'object' ? shared.names.get(hoisted['description'] as string) : undefined;
  if (name === undefined) return hoisted;
  shared.definitions.set(name, hoisted);
  return { $ref: `#/$defs/${name}` };
}

/** The definition for files with kinds of their own: which they are, JSON Schema cannot know. */
function allowAnyKind(name: string, definition: Json): unknown {
  const own = withReferences(definition) as Json;
  if (!WITH_KINDS.includes(name)) return own;
  const rest = Object.fromEntries(Object.entries(own).filter(([key]) => key !== 'oneOf'));
  const text = { type: ['string', 'number', 'boolean'], minLength: 1, maxLength: LIMITS.itemTitle };
  return { ...rest, additionalProperties: { ...text, description: 'A kind of your own, with the title.' } };
}

function withReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withReferences);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [
    key,
    key === '$ref' && typeof value === 'string' ? `${value}-of-any-kind` : withReferences(value),
  ]);
  return Object.fromEntries(entries) as unknown;
}
