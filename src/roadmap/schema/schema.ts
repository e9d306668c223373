// The roadmap file as a learner writes it. The descriptions are what an editor and the reference show; what a rule
// cannot say about one value alone (ids, needs, dates against each other) is in check.ts.
import * as z from 'zod';
import { repairColor, repairVersion } from '../check/repair.ts';
import { LIMITS } from '../limits.ts';
import { type Field, withField } from './field.ts';
import { extendFields } from './schema-extend.ts';
import { type choiceSchema, id, type itemSchema, levelWord } from './schema-item.ts';
import { phaseSchema } from './schema-phase.ts';
import { trackerSchema } from './schema-tracker.ts';
import { date, described, field, idReference, line, listOf, paceValue, prose } from './values.ts';

/** Six hex digits; a `#` before them is taken for what it is. */
const COLOR = /^#?[0-9a-f]{6}$/i;

const kind = z
  .strictObject({
    color: field(
      withField(z.string().trim().regex(COLOR), {
        code: 'bad-color',
        noun: 'colour',
        allowed: 'six hex digits, such as 1d76db',
        repair: repairColor,
        holds: 'name',
      }), 'The colour of its label: six hex digits.', '1d76db'),
    description: field(line(LIMITS.line), 'What the label says about it.', 'A talk to give'),
    evidence: field(
      line(LIMITS.condition),
      'What shows that such an item is done. Each of its issues asks for it.',
      'a link to the recording',
    ),
  })
  .describe('What is known about one kind of item.');

const skill = z
  .strictObject({
    name: described(line(LIMITS.line), 'What you want to be able to do.', 'SQL'),
    target: described(
      levelWord(),
      'How far to take it: `beginner`, `intermediate` or `advanced`.',
      'advanced',
    ),
    group: field(line(LIMITS.line), 'The heading under which it is listed.', 'Technical'),
    'taught-by': field(listOf(idReference(), { of: 'ids of items, such as [statistics]', max: LIMITS.entries }), 'The ids of the items that teach it.', ['statistics']),
  })
  .describe('A skill and the level to reach in it.');

const track = z
  .strictObject({
    title: described(line(LIMITS.line), 'What the track is called.', 'Data Scientist'),
    id,
    summary: field(prose(LIMITS.prose), 'Where it leads, in a sentence or two.', 'From questions to models.'),
  })
  .describe('One of the tracks that the roadmap offers.');

const VERSION: Field = {
  code: 'bad-version',
  noun: 'version',
  allowed: '1, without quotes',
  repair: repairVersion,
  holds: 'value',
};

/** The whole file, with the kinds that it declares or takes over. */
export function roadmapSchema(ownKinds: readonly string[] = []) {
  return z
    .strictObject({
      version: described(withField(z.literal(1), VERSION), 'The version of this file format. Always `1`.', 1),
      title: field(
        line(LIMITS.title),
        'What the learner becomes or learns. Needed, unless it comes with `extends`.',
        'Machine Learning Engineer',
      ),
      summary: field(prose(LIMITS.prose), 'The roadmap in a sentence or two.', 'From tables to answers.'),
      author: field(line(LIMITS.line), 'Who wrote the roadmap.', 'The data club'),
      start: field(
        date(),
        'The day the learner begins. With `duration` it gives the phases their due dates.',
        '2026-12-01',
      ),
      pace: field(paceValue(), 'How much time there is: `12 hours/week`, or just `12`.', '12 hours/week'),
      track: field(idReference(), 'The id of the track that you follow.', 'data-scientist'),
      ...extendFields(ownKinds),
      phases: field(
        listOf(phaseSchema(ownKinds), { of: `1 to ${LIMITS.phases} phases, each beginning with "- "`, min: 1, max: LIMITS.phases }),
        'The stages of the roadmap, in order. Needed, unless they come with `extends`.',
        [{ title: 'Foundations', items: [{ course: 'Introduction to Statistics' }] }],
      ),
      kinds: field(
        z.record(z.string(), kind),
        'Kinds of your own, by the key that items then use, or other colours for the built-in ones.',
        { talk: { color: '1d76db', evidence: 'a link to the recording' } },
      ),
      skills: field(listOf(skill, { of: 'skills, each beginning with "- name: "', max: LIMITS.skills }), 'Skills, each with the level to reach in it.', [
        { name: 'SQL', target: 'advanced', 'taught-by': ['statistics'] },
      ]),
      tracks: field(
        listOf(track, { of: `2 to ${LIMITS.tracks} tracks, each beginning with "- title: "`, min: 2, max: LIMITS.tracks }),
        'Tracks to choose from. Phases and items say which of them they belong to.',
        [{ title: 'Data Scientist' }, { title: 'Data Analyst' }],
      ),
      tracker: trackerSchema.meta({ examples: [{ open: 'phase' }] }).exactOptional(),
    })
    .describe('A roadmap for Milepost: phases of things to learn, read, build and pass.')
    .meta({
      anyOf: [
        { required: ['title', 'phases'], properties: { extends: false } },
        { required: ['extends'], properties: { phases: false } },
      ],
    });
}

export type WrittenRoadmap = z.output<ReturnType<typeof roadmapSchema>>;
export type WrittenPhase = z.output<ReturnType<typeof phaseSchema>>;
export type WrittenItem = z.output<ReturnType<typeof itemSchema>>;
export type WrittenChoice = z.output<ReturnType<typeof choiceSchema>>;
export type WrittenTracker = z.output<typeof trackerSchema>;
