// An item as a learner writes it, one of its choices, and what its kinds may be.
import * as z from 'zod';
import { KINDS, type Kind, LEVELS } from '../roadmap.ts';
import { repairUrl } from '../check/repair.ts';
import { LIMITS } from '../limits.ts';
import { nearest } from '../nearest.ts';
import { type Field, withField } from './field.ts';
import {
  described,
  field,
  glob,
  hoursNumber,
  idReference,
  idText,
  line,
  listOf,
  oneOrMore,
  prose,
  webAddress,
} from './values.ts';


export const id = field(
  idText(),
  'A short name that stays the same when the title changes: lower-case letters, digits and hyphens. Without it, one is made from the title.',
  'linear-regression',
);

export const was = field(
  oneOrMore(idText(), LIMITS.formerIds),
  'An id that it had before, or a list of them: the issue or milestone with that id is kept.',
  'intro-to-statistics',
);

export const ofTracks = field(
  oneOrMore(idReference(), LIMITS.tracks, {
    code: 'bad-list',
    noun: 'value',
    allowed: 'the id of a track, or a list of such ids',
    holds: 'id',
  }),
  'The track that it belongs to, or a list of them. Without this key, it belongs to all.',
  'data-scientist',
);

const LEVEL: Field = {
  code: 'bad-level',
  noun: 'level',
  allowed: LEVELS.join(', '),
  repair: (value) => (typeof value === 'string' ? nearest(value, LEVELS) : undefined),
  holds: 'value',
};

export function levelWord() {
  return withField(z.enum(LEVELS), LEVEL);
}

const by = field(line(LIMITS.line), 'Who offers it: a school, a platform, an author.', 'Stanford Online');

const url = field(
  webAddress(),
  'Where to find it on the web, beginning with `https://` or `http://`.',
  'https://example.org/statistics',
);

const hours = field(hoursNumber(), 'How many hours of work it is, as a plain number.', 90);

const KIND_HELP: Readonly<Record<Kind, readonly [help: string, example: string]>> = {
  course: ['A course, by its title.', 'Introduction to Statistics'],
  book: ['A book, by its title.', 'Deep Work'],
  skill: ['Something to be able to do.', 'SQL'],
  project: ['Something to build, by its name.', 'A weather dashboard'],
  certification: ['A certificate to earn, by its name.', 'AWS Cloud Practitioner'],
  exam: ['An exam to pass, by its name.', 'IELTS Academic'],
  degree: ['A degree to finish, by its name.', 'BSc Computer Science'],
  practice: ['Something to do again and again.', 'Fifty exercises on recursion'],
  community: ['A place to take part in.', 'Answer ten questions in the forum'],
  career: ['A step towards work.', 'Publish a portfolio'],
  task: ['Anything else there is to do.', 'Set up the laptop'],
};

type KindFields = Readonly<Record<Kind, z.ZodExactOptional<z.ZodString>>>;

/** A key for each kind: the built-in ones, and those that a roadmap declares. */
function kindFields(ownKinds: readonly string[]): KindFields {
  const builtIn = KINDS.map((kind) => {
    const [help, example] = KIND_HELP[kind];
    return [kind, field(line(LIMITS.itemTitle), help, example)];
  });
  const own = ownKinds.map((kind) => [kind, field(line(LIMITS.itemTitle), `A ${kind}, by its title.`)]);
  return Object.fromEntries([...builtIn, ...own]) as KindFields;
}

function requireOneKind(ownKinds: readonly string[]): { readonly required: [string] }[] {
  return [...KINDS, ...ownKinds].map((kind) => ({ required: [kind] }));
}

export function choiceSchema(ownKinds: readonly string[]) {
  return z
    .strictObject({ ...kindFields(ownKinds), by, url, hours })
    .describe('One of the ways to do it: a kind with its title, and `by`, `url`, `hours` where they help.')
    .meta({ oneOf: requireOneKind(ownKinds) });
}

export const resourceSchema = z.strictObject({
  title: described(line(LIMITS.resourceTitle), 'What the link is called.', 'The course notes'),
  url,
});

const resource = z
  .union([
    webAddress(),
    resourceSchema,
  ])
  .describe('A web address, or `title` and `url`.');

/** What is said of one thing to study. */
const studyFields = {
  by,
  url,
  resources: field(
    withField(z.array(resource).max(LIMITS.resources), {
      code: 'bad-resource',
      noun: 'resource',
      allowed: 'a list of web addresses, or of title and url',
      repair: repairUrl,
      holds: 'value',
    }),
    'Further things to read or watch: web addresses, or `title` and `url`.',
    ['https://example.org/notes', { title: 'The exercises', url: 'https://example.org/exercises' }],
  ),
  hours,
  covers: field(listOf(line(LIMITS.line), { of: 'topics, each on one line', max: LIMITS.entries }), 'The topics in it, as a list.', ['Calculus', 'Probability']),
  objective: field(
    prose(LIMITS.objective),
    'What it is for, or what comes out of it, in a sentence or two.',
    'Know what an average hides.',
  ),
  level: field(
    levelWord(),
    'How far to take it: `beginner`, `intermediate` or `advanced`.',
    'intermediate',
  ),
};

/** With `one-of` they belong in its choices or in `notes`; the hours may be those of any choice. */
export const NOT_WITH_ONE_OF: readonly string[] = Object.keys(studyFields).filter((key) => key !== 'hours');

/** What is said of the work on it. */
const workFields = {
  needs: field(
    listOf(idReference(), { of: 'ids of items, such as [linear-algebra]', max: LIMITS.entries }),
    'The ids of items that should come first, as a list. It is advice: nothing is locked.',
    ['statistics'],
  ),
  path: field(
    oneOrMore(glob(), LIMITS.paths),
    'Where the work lives in the repository. The first merged pull request that adds or changes a file there completes the item. If the work takes several, leave `path` out, or write `Progress: <id>` in all but the last. A pattern, or a list of them.',
    'projects/chess/**',
  ),
  'done-when': field(listOf(line(LIMITS.condition), { of: 'conditions, each on one line', max: LIMITS.entries }), 'How to know that it is done: a checklist. One that begins with `[x]` is met already: its box is ticked when the issue is made.', [
    'the tests pass',
    'somebody else has played it',
  ]),
  optional: field(
    z.boolean(),
    '`true` for something extra: it is counted separately and never lowers the percentage.',
    true,
  ),
  done: field(
    z.boolean(),
    '`true` for what you finished before: its issue is created and closed at once. After that, only the issue on GitHub counts.',
    true,
  ),
  tracks: ofTracks,
  notes: field(
    prose(LIMITS.notes),
    'Anything else worth knowing, in one or more paragraphs. It is shown as it is written.',
    'Bring coffee.',
  ),
};

/** Every key of an item but `id` and `was`, which `change` may not touch. */
export function itemFields(ownKinds: readonly string[]) {
  return {
    ...kindFields(ownKinds),
    'one-of': field(
      listOf(choiceSchema(ownKinds), { of: `2 to ${LIMITS.choices} choices`, min: 2, max: LIMITS.choices }),
      'Two or more ways to do one item; doing one is enough. It is used instead of a kind.',
      [{ course: 'Python for Everybody' }, { book: 'Automate the Boring Stuff with Python' }],
    ),
    ...studyFields,
    ...workFields,
  };
}

function oneKindOrChoice(ownKinds: readonly string[]) {
  return [
    ...requireOneKind(ownKinds),
    {
      required: ['one-of'] as [string],
      properties: Object.fromEntries(NOT_WITH_ONE_OF.map((key) => [key, false as const])),
    },
  ];
}

export function itemSchema(ownKinds: readonly string[]) {
  return z
    .strictObject({ ...itemFields(ownKinds), id, was })
    .describe('One thing to do: exactly one kind with its title, or `one-of`, and what is known about it.')
    .meta({ oneOf: oneKindOrChoice(ownKinds) });
}
