// Which keys may stand in which kind of object, as messages list them; made from the schema, so that they cannot differ.
import type * as z from 'zod';
import { KINDS } from '../roadmap.ts';
import { LIMITS } from '../limits.ts';
import { extendFields } from './schema-extend.ts';
import { choiceSchema, itemSchema } from './schema-item.ts';
import { phaseSchema } from './schema-phase.ts';
import { trackerSchema } from './schema-tracker.ts';
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

/** The words of one file: its kinds, its schema, and the keys that may stand in each object. */
export interface Vocabulary {
  /** The built-in kinds and the roadmap's own. */
  readonly kinds: readonly string[];
  readonly schema: ReturnType<typeof roadmapSchema>;
  readonly keys: Readonly<Record<Shape, readonly string[]>>;
}

const PLACES = ['in', 'before', 'after'];

function createVocabulary(own: readonly string[]): Vocabulary {
  const schema = roadmapSchema(own);
  const item = keysOf(itemSchema(own));
  const phase = keysOf(phaseSchema(own));
  const [kind, skill, track] = [schema.shape.kinds, schema.shape.skills, schema.shape.tracks];
  return {
    kinds: [...KINDS, ...own],
    schema,
    keys: {
      roadmap: keysOf(schema),
      phase,
      item,
      choice: keysOf(choiceSchema(own)),
      resource: ['title', 'url'],
      kind: keysOf(kind.unwrap().valueType),
      skill: keysOf(skill.unwrap().element),
      track: keysOf(track.unwrap().element),
      tracker: keysOf(trackerSchema),
      holiday: ['from', 'to'],
      change: keysOf(extendFields(own).change.unwrap().valueType),
      'added item': [...item, ...PLACES],
      'added phase': [...phase, 'before', 'after'],
    },
  };
}

function keysOf(schema: z.ZodObject): readonly string[] {
  return Object.keys(schema.shape);
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


/** The keys that hold a text of any characters, or a list of such. */
export const FREE_TEXT_KEYS: ReadonlySet<string> = new Set([
  ...KINDS,
  ...['title', 'name', 'summary', 'author', 'by', 'goal', 'outcome', 'objective', 'notes', 'group'],
  ...['covers', 'done-when', 'path', 'description', 'evidence', 'label-prefix'],
]);

/** The keys that hold a text, or a list of texts, which may look like a number: `book: 1984`, `covers: [true, false]`. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  ...FREE_TEXT_KEYS,
  ...['id', 'was', 'needs', 'tracks', 'track', 'taught-by', 'extends', 'skip', 'in', 'before', 'after'],
  ...['color', 'bases', 'assignee'],
]);
