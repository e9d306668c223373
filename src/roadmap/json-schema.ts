// The schema of the roadmap file for editors and other tools, made from the one that the parser uses.
import * as z from 'zod';
import { TEXT_KEYS } from './keys.ts';
import { roadmapSchema } from './schema.ts';

type Node = Readonly<Record<string, unknown>>;

/** JSON Schema 2020-12 of a roadmap as it is written. Rules between parts (ids, needs, dates) are the parser's alone. */
export function roadmapJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(roadmapSchema(), { io: 'input' });
  return { $schema, title: 'Milepost roadmap', ...(loosen(schema) as Node) };
}

/** Text may look like a number or a yes or no: `book: 1984` is no mistake, since the parser reads it as it is written. */
function loosen(node: unknown, isText = false): unknown {
  if (Array.isArray(node)) return node.map((entry) => loosen(entry, isText));
  if (typeof node !== 'object' || node === null) return node;
  const loose = Object.entries(node as Node).map(([key, value]) => {
    if (key === 'type' && value === 'string' && isText) return [key, ['string', 'number', 'boolean']];
    if (key !== 'properties') return [key, loosen(value, isText)];
    const fields = Object.entries(value as Node);
    return [
      key,
      Object.fromEntries(fields.map(([name, field]) => [name, loosen(field, TEXT_KEYS.has(name))])),
    ];
  });
  return Object.fromEntries(loose) as unknown;
}
