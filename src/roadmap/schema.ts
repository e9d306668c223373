// The roadmap file as a learner writes it. The descriptions are what an editor shows; what a rule cannot say about
// one value alone (ids, needs, dates against each other) is in check.ts.
import * as z from 'zod';
import { ID_PATTERN, MAX_ID } from './id.ts';
import { KINDS, type Kind } from './roadmap.ts';

export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;

/** GitHub takes 256 characters as an issue's title, and 255 as a milestone's, which our emoji stands before. */
export const MAX_ITEM_TITLE = 256;
const MAX_PHASE_TITLE = 200;

// `.` is any character but the ends of lines.
const ONE_LINE = /^.*$/u;
const DURATION = /^[1-9]\d{0,2} (days?|weeks?|months?)$/;
// Above 0 and at most 168 hours: a week has no more.
const PACE = /^(?!0+(?:\.0+)? )(?:(?:\d{1,2}|1[0-5]\d|16[0-7])(?:\.\d+)?|168) hours?\/week$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]\S*$/i;
// No absolute path, drive or negation at the start, no backslash, no `..` step. At most two `*` in a step and two `**`
// in all: matching takes time to the power of their number, and one roadmap must not hold the others up.
const GLOB =
  /^(?!.*\*[^*/]+\*[^*/]+\*)(?!(?:.*\*\*){3})(?![/!~])(?![A-Za-z]:)(?!(?:.*\/)?\.\.(?:\/|$))(?!\.\/)[^\\]+$/u;

function line(max: number): z.ZodString {
  return z.string().trim().min(1).max(max).regex(ONE_LINE);
}

function prose(max: number): z.ZodString {
  return z.string().trim().min(1).max(max);
}

function date(): z.ZodISODate {
  return z.iso.date();
}

const id = z
  .string()
  .max(MAX_ID)
  .regex(ID_PATTERN)
  .describe(
    'A short name that stays the same when the title changes: lower-case letters, digits and hyphens, such as `linear-regression`. Without it, the title gives one.',
  )
  .exactOptional();

const by = line(100)
  .describe('Who offers it: a school, a platform, an author. Example: `Stanford Online`.')
  .exactOptional();

const url = z
  .string()
  .trim()
  .max(500)
  .regex(WEB_ADDRESS)
  .meta({ format: 'uri' })
  .describe('Where to find it on the web, beginning with `https://` or `http://`.')
  .exactOptional();

const hours = z
  .number()
  .positive()
  .max(10_000)
  .describe('How many hours of work it is, as a plain number. Example: `90`.')
  .exactOptional();

const KIND_HELP: Readonly<Record<Kind, string>> = {
  course: 'A course, by its title. Example: `course: Introduction to Statistics`.',
  book: 'A book, by its title. Example: `book: Deep Work`.',
  skill: 'Something to be able to do. Example: `skill: SQL`.',
  project: 'Something to build, by its name. Example: `project: A weather dashboard`.',
  certification: 'A certificate to earn, by its name. Example: `certification: AWS Cloud Practitioner`.',
  exam: 'An exam to pass, by its name. Example: `exam: IELTS Academic`.',
  degree: 'A degree to finish, by its name. Example: `degree: BSc Computer Science`.',
  practice: 'Something to do again and again. Example: `practice: Fifty exercises on recursion`.',
  community: 'A place to take part in. Example: `community: Answer ten questions in the forum`.',
  career: 'A step towards work. Example: `career: Publish a portfolio`.',
  task: 'Anything else there is to do. Example: `task: Set up the laptop`.',
};

function kindFields(max: number): Readonly<Record<Kind, z.ZodExactOptional<z.ZodString>>> {
  const fields = KINDS.map((kind) => [kind, line(max).describe(KIND_HELP[kind]).exactOptional()]);
  return Object.fromEntries(fields) as Record<Kind, z.ZodExactOptional<z.ZodString>>;
}

const oneKind = KINDS.map((kind) => ({ required: [kind] }));

const choice = z
  .strictObject({ ...kindFields(MAX_ITEM_TITLE), by, url, hours })
  .describe('One of the ways to do it: a kind with its title, and `by`, `url`, `hours` where they help.')
  .meta({ id: 'choice', oneOf: oneKind });

const resource = z
  .union([
    z.string().trim().max(500).regex(WEB_ADDRESS).meta({ format: 'uri' }),
    z.strictObject({ title: line(200).describe('What the link is called.'), url }),
  ])
  .describe('A web address, or `title` and `url`.');

const glob = z.string().trim().min(1).max(200).regex(GLOB);

/** Keys that say something about one thing to study; with `one-of` they belong in its choices or in `notes`. */
export const NOT_WITH_ONE_OF = ['by', 'url', 'resources', 'covers', 'objective', 'level'] as const;

const item = z
  .strictObject({
    ...kindFields(MAX_ITEM_TITLE),
    'one-of': z
      .array(choice)
      .min(2)
      .max(10)
      .describe('Two or more ways to do one item; doing one is enough. It stands in place of a kind.')
      .exactOptional(),
    id,
    by,
    url,
    resources: z
      .array(resource)
      .max(20)
      .describe('Further things to read or watch: web addresses, or `title` and `url`.')
      .exactOptional(),
    hours,
    covers: z
      .array(line(100))
      .max(50)
      .describe('The topics in it, as a list. Example: `[Calculus, Probability]`.')
      .exactOptional(),
    objective: prose(2000)
      .describe('What it is for, or what comes out of it, in a sentence or two.')
      .exactOptional(),
    level: z
      .enum(LEVELS)
      .describe('How far to take it: `beginner`, `intermediate` or `advanced`.')
      .exactOptional(),
    needs: z
      .array(z.string().trim().min(1).max(MAX_ITEM_TITLE))
      .max(50)
      .describe('The ids of items that should come first, as a list. It advises and never locks.')
      .exactOptional(),
    path: z
      .union([glob, z.array(glob).min(1).max(20)])
      .describe(
        'Where the work lives in the repository; a merged pull request that touches it completes the item. Example: `projects/chess/**`, or a list of such patterns.',
      )
      .exactOptional(),
    'done-when': z
      .array(line(300))
      .max(50)
      .describe('How to know that it is done: a checklist. Example: `- the tests pass`.')
      .exactOptional(),
    optional: z
      .boolean()
      .describe('`true` for something extra: it is shown apart and never lowers the percentage.')
      .exactOptional(),
    notes: prose(10_000)
      .describe('Anything else worth knowing, in one or more paragraphs. It is shown as it is written.')
      .exactOptional(),
  })
  .describe('One thing to do: exactly one kind with its title, or `one-of`, and what is known about it.')
  .meta({
    id: 'item',
    oneOf: [
      ...oneKind,
      {
        required: ['one-of'],
        properties: Object.fromEntries(NOT_WITH_ONE_OF.map((key) => [key, false])),
      },
    ],
  });

const phase = z
  .strictObject({
    id,
    title: line(MAX_PHASE_TITLE).describe(
      'The name of the phase, on one line. It becomes a milestone in GitHub.',
    ),
    emoji: z.emoji().max(16).describe('One emoji before the title. Example: 🧠').exactOptional(),
    duration: z
      .string()
      .trim()
      .regex(DURATION)
      .describe('How long the phase takes: `10 days`, `8 weeks` or `3 months`. Not together with `due`.')
      .exactOptional(),
    due: date()
      .describe('The day by which the phase is done: `2027-01-31`. Not together with `duration`.')
      .exactOptional(),
    goal: prose(1000).describe('What the phase is for, in a sentence.').exactOptional(),
    outcome: prose(1000).describe('What the learner can do after it, in a sentence.').exactOptional(),
    items: z.array(item).min(1).describe('What there is to do in this phase, in order.'),
  })
  .describe('A stretch of the way: a title and its items.')
  .meta({ id: 'phase', not: { required: ['duration', 'due'] } });

/** The whole file. */
export const roadmapSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this file format. Always `1`.'),
    title: line(200).describe('What the learner becomes or learns. Example: `Machine Learning Engineer`.'),
    summary: prose(1000).describe('The roadmap in a sentence or two.').exactOptional(),
    author: line(100).describe('Who wrote the roadmap.').exactOptional(),
    start: date()
      .describe(
        'The day the learner begins: `2026-12-01`. With `duration` it gives the phases their due dates.',
      )
      .exactOptional(),
    pace: z
      .union([z.number().positive().max(168), z.string().trim().regex(PACE)])
      .describe('How much time there is: `12 hours/week`, or just `12`.')
      .exactOptional(),
    phases: z.array(phase).min(1).max(100).describe('The stretches of the way, in order.'),
  })
  .describe('A roadmap for Milepost: phases of things to learn, read, build and pass.');

export type WrittenRoadmap = z.output<typeof roadmapSchema>;
export type WrittenPhase = z.output<typeof phase>;
export type WrittenItem = z.output<typeof item>;
export type WrittenChoice = z.output<typeof choice>;

/** The keys that may stand in each kind of object, as messages list them. */
export const KEYS = {
  roadmap: Object.keys(roadmapSchema.shape),
  phase: Object.keys(phase.shape),
  item: Object.keys(item.shape),
  choice: Object.keys(choice.shape),
  resource: ['title', 'url'],
} as const;

/** The keys that hold a text, or a list of texts, which may look like a number: `book: 1984`, `covers: [true, false]`. */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  ...KINDS,
  ...['title', 'summary', 'author', 'by', 'goal', 'outcome', 'objective', 'notes'],
  ...['id', 'needs', 'covers', 'done-when', 'path'],
]);
