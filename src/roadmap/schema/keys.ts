// Which keys may stand in which kind of object, as messages list them; made from the schema, so that they cannot differ.
import type * as z from 'zod';
import { KINDS } from '../roadmap.ts';
import { LIMITS } from '../limits.ts';
import { type Field, fieldOf, LINE } from './field.ts';
import { extendFields } from './schema-extend.ts';
import { choiceSchema, itemSchema, resourceSchema } from './schema-item.ts';
import { phaseSchema } from './schema-phase.ts';
import { holidaySchema, trackerSchema } from './schema-tracker.ts';
import { roadmapSchema } from './schema.ts';

/** The objects that a roadmap file is made of. */
export type Shape =
  | 'roadmap'
  | 'phase'
  | 'item'
  | 'choice'
  | 'resource'
  | 'kind'
  | 'skill'
  | 'track'
  | 'tracker'
  | 'holiday'
  | 'change'
  | 'added item'
  | 'added phase';

/** The words of one file: its kinds, its schema, that of each object in it, and the keys that may stand there. */
export interface Vocabulary {
  /** The built-in kinds and the roadmap's own. */
  readonly kinds: readonly string[];
  readonly schema: ReturnType<typeof roadmapSchema>;
  readonly shapes: Readonly<Record<Shape, z.ZodObject>>;
  readonly keys: Readonly<Record<Shape, readonly string[]>>;
}

function createVocabulary(own: readonly string[]): Vocabulary {
  const schema = roadmapSchema(own);
  const { kinds, skills, tracks } = schema.shape;
  const { add, change } = extendFields(own);
  const [addedItem, addedPhase] = add.unwrap().element.options;
  const shapes: Vocabulary['shapes'] = {
    roadmap: schema,
    phase: phaseSchema(own),
    item: itemSchema(own),
    choice: choiceSchema(own),
    resource: resourceSchema,
    kind: kinds.unwrap().valueType,
    skill: skills.unwrap().element,
    track: tracks.unwrap().element,
    tracker: trackerSchema,
    holiday: holidaySchema,
    change: change.unwrap().valueType,
    'added item': addedItem,
    'added phase': addedPhase,
  };
  const keys = Object.entries(shapes).map(([name, { shape }]) => [name, Object.keys(shape)]);
  return { kinds: [...KINDS, ...own], schema, shapes, keys: Object.fromEntries(keys) as Vocabulary['keys'] };
}

const BUILT_IN = createVocabulary([]);

/** The latest vocabularies by their own kinds, oldest first: making one takes longer than reading most files. */
const made = new Map<string, Vocabulary>();
const MOST_KEPT = 16;

/** The words of a file that has these kinds; the built-in ones are always there. */
export function vocabularyOf(kinds: readonly string[]): Vocabulary {
  const own = [...new Set(kinds)].filter((kind) => !KINDS.some((name) => name === kind));
  if (own.length === 0) return BUILT_IN;
  const key = own.join(' ');
  const vocabulary = made.get(key) ?? createVocabulary(own);
  made.delete(key);
  made.set(key, vocabulary);
  const [oldest] = made.keys();
  if (made.size > MOST_KEPT && oldest !== undefined) made.delete(oldest);
  return vocabulary;
}

const OWN_KIND = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Whether a kind may be declared under this name: short, plain, and not a key that means something else on an item. */
export function isKindName(name: string): boolean {
  if (KINDS.some((kind) => kind === name)) return true;
  const taken = [...BUILT_IN.keys['added item'], ...BUILT_IN.keys['added phase'], 'kind', 'roadmap'];
  return name.length <= LIMITS.kindName && OWN_KIND.test(name) && !taken.includes(name);
}


/** What may stand under a key of an object; for a key that it has not, one line of text. */
export function fieldAt({ shapes }: Vocabulary, shape: Shape, key: string): Field {
  const values: Readonly<Record<string, z.ZodType>> = shapes[shape].shape;
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  return value === undefined ? LINE : fieldOf(value);
}

/** The keys of all objects whose values hold such. */
function keysThatHold(...kinds: readonly Field['holds'][]): ReadonlySet<string> {
  const all = Object.entries(BUILT_IN.keys) as readonly (readonly [Shape, readonly string[]])[];
  return new Set(
    all.flatMap(([shape, keys]) => keys.filter((key) => kinds.includes(fieldAt(BUILT_IN, shape, key).holds))),
  );
}

/** The keys that hold a text that may have several lines, or a list of such. */
export const PROSE_KEYS = keysThatHold('prose');

/** The keys that hold a text of any characters, or a list of such. */
export const FREE_TEXT_KEYS = keysThatHold('line', 'prose');

/** The keys that hold a text, or a list of texts, which may look like a number: `book: 1984`, `covers: [true, false]`. */
export const TEXT_KEYS = keysThatHold('line', 'prose', 'id', 'name');
