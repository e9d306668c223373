// The schema of the roadmap file for editors and other tools, made from the one that the parser uses.
import * as z from 'zod';
import { roadmapSchema } from './schema.ts';

/** JSON Schema 2020-12 of a roadmap as it is written. Rules between parts (ids, needs, dates) are the parser's alone. */
export function roadmapJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(roadmapSchema, { io: 'input' });
  return { $schema, title: 'Milepost roadmap', ...schema };
}
