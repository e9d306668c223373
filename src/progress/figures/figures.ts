// What progress.json holds, version 1: the same figures as the README's, for machines. The descriptions are the published
// schema's. A later version may say more under new keys; whoever changes what a key means, or takes one away, counts it up.
import * as z from 'zod';
import { LEVELS } from '../../roadmap/roadmap.ts';

export const FIGURES_VERSION = 1;

const day = () => z.iso.date();
const count = () => z.int().min(0);
const number = () => z.int().min(1);
const weight = () => z.number().min(0);

const counts = {
  percent: z
    .int()
    .min(0)
    .max(100)
    .describe(
      'Whole percent of what the required items count for, rounded down: 100 only when all are done or skipped. Of the optional ones where there are no others.',
    ),
  weight: z
    .object({ done: weight(), all: weight() })
    .describe(
      'What the percent is made of: the weights of the items that are done, and of all that are not skipped.',
    ),
  done: count().describe('Required items that are done.'),
  required: count().describe('Required items, the skipped ones left out.'),
  optionalDone: count().describe('Optional items that are done.'),
  optional: count().describe('Optional items, the skipped ones left out.'),
  skipped: count().describe('Items that were skipped. They leave the count.'),
};

const expected = z
  .object({ half: day(), most: day() })
  .describe('Of learners with such a history, half finish by the first day, and 17 of 20 by the second.');

const item = z
  .object({
    id: z.string().describe('Its permanent name in the roadmap.'),
    title: z.string(),
    kind: z.string().describe('A kind of Milepost, such as `course`, or one of the roadmap.'),
    optional: z.boolean(),
    state: z.enum(['open', 'done', 'skipped']),
    weight: weight().describe('What it counts for, in the unit at the top: hours, or 1.'),
    hours: z.number().exactOptional().describe('As the roadmap says it.'),
    needs: z.array(z.string()).exactOptional().describe('Ids of the items that should come first.'),
    issue: number().exactOptional().describe('The number of its issue.'),
    evidence: number()
      .exactOptional()
      .describe('Of a done one: the number of the pull request that completed it.'),
    address: z
      .string()
      .exactOptional()
      .describe('Of a done one: the address that shows it, as the learner gave it in a command.'),
    skippedFor: z.string().exactOptional().describe("Of a skipped one: why, in the learner's words."),
    doneOn: day()
      .exactOptional()
      .describe(
        'Of a done one: the day (UTC) on which that pull request was merged, else on which its issue was closed. None of what was done before.',
      ),
    inProgress: number()
      .exactOptional()
      .describe('Of an open one: the number of the pull request that shows that it is worked on.'),
    boxes: z
      .object({ ticked: count(), all: count() })
      .exactOptional()
      .describe('Boxes under "Done when" in its issue, and how many of them are ticked.'),
  })
  .describe('An item of the roadmap.');

const phase = z
  .object({
    id: z.string().describe('Its permanent name in the roadmap.'),
    title: z.string(),
    emoji: z.string().exactOptional(),
    state: z.enum(['done', 'in progress', 'not started']),
    ...counts,
    due: day().exactOptional().describe('The day on which it is due, where the roadmap has dates.'),
    expected: expected.exactOptional(),
    milestone: number().exactOptional().describe('The number of its milestone.'),
    items: z.array(item),
  })
  .describe('A phase of the roadmap.');

const forecast = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('range'),
      ...expected.shape,
      asOf: day().describe(
        'The day of the last finished item. The forecast is counted from it, so no clock moves it.',
      ),
    }),
    z.object({
      kind: z.literal('too-early'),
      items: count().describe('Finished items whose day is known.'),
      days: count().describe('On this many different days.'),
      fewest: z
        .object({ items: count(), days: count() })
        .describe('A forecast needs at least this many items, on this many days.'),
    }),
    z.object({ kind: z.literal('done') }),
  ])
  .describe('When the rest will be done: a range, too early to say, or done.');

const skill = z
  .object({
    name: z.string(),
    group: z.string().exactOptional(),
    target: z.enum(LEVELS).describe('The level to reach.'),
    done: count().describe('Items that teach it and are done.'),
    teaching: count().describe('Items that teach it, the skipped ones left out.'),
    reached: z
      .object({ level: z.enum(LEVELS), on: day() })
      .exactOptional()
      .describe('The level that the learner says they have reached, and the day on which they said it.'),
  })
  .describe('A skill of the roadmap.');

const paused = z
  .object({
    since: day().describe('The day on which the learner asked for it.'),
    until: day().exactOptional().describe('The first day after it; none where it lasts until they end it.'),
  })
  .describe(
    'A pause that the learner asked for. It stays here after its last day until something is finished: compare `until` with today.',
  );

const upNext = z
  .object({
    id: z.string().describe('The id of the item.'),
    why: z
      .enum(['in-progress', 'ready', 'in-order'])
      .describe('It is worked on; what it needs is done; or it needs nothing and is the next in its phase.'),
    since: z
      .union([z.object({ pull: number() }), z.object({ issue: number() })])
      .exactOptional()
      .describe(
        'The pull request that shows that it is worked on; or that completed the last of its needs, or the issue of that one.',
      ),
    week: z
      .object({ hours: weight(), of: weight() })
      .exactOptional()
      .describe("How many of its hours the week has room for, by the roadmap's pace."),
  })
  .describe('An item to do now.');

export const figuresSchema = z
  .object({
    version: z.literal(FIGURES_VERSION).describe('The version of this format.'),
    roadmap: z
      .object({
        id: z
          .string()
          .describe(
            'Made from its title, as ids of items are: the same for all who follow a roadmap, by a copy or by `extends`.',
          ),
        version: z.int().min(1).describe("The version of the roadmap file's format."),
        title: z.string(),
        path: z
          .string()
          .nullable()
          .describe('Where it stands in the repository; null where it comes from elsewhere.'),
      })
      .describe('The roadmap that is followed.'),
    unit: z.enum(['hours', 'items']).describe('What the weights are: hours, or 1 for each item.'),
    ...counts,
    forecast,
    paused: paused.exactOptional(),
    upNext: z.array(upNext).describe('One to three items to do now; none when all is done.'),
    phases: z.array(phase).describe('In the order of the roadmap.'),
    skills: z.array(skill).exactOptional().describe('None where the roadmap has none.'),
  })
  .describe('How far the learner has come, as Milepost commits it in `.github/milepost/progress.json`.');

export type Figures = z.infer<typeof figuresSchema>;
export type PhaseFigures = Figures['phases'][number];
export type SkillFigures = NonNullable<Figures['skills']>[number];
export type ItemFigures = PhaseFigures['items'][number];

/** JSON Schema 2020-12. Further keys are allowed, so that a reader of this version can read what a later one adds. */
export function figuresJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...whole } = z.toJSONSchema(figuresSchema, { io: 'input' });
  return { $schema, title: 'Milepost progress', ...whole };
}
