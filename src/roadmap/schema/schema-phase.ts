// A phase as a learner writes it.
import * as z from 'zod';
import { LIMITS } from '../limits.ts';
import { type Field, withField } from './field.ts';
import { id, itemSchema, ofTracks, was } from './schema-item.ts';
import { date, described, durationText, field, line, listOf, prose } from './values.ts';

const EMOJI: Field = { code: 'bad-emoji', noun: 'emoji', allowed: 'one emoji, such as 🧠', holds: 'value' };

const title = described(
  line(LIMITS.phaseTitle),
  'The name of the phase, on one line and different from the others. It becomes a milestone on GitHub.',
  'Foundations',
);

/** What `change` may say about a phase of another roadmap: all but its ids and its items. */
export const changeablePhaseFields = {
  title: title.exactOptional(),
  emoji: field(withField(z.emoji().max(LIMITS.emoji), EMOJI), 'One emoji before the title.', '🧠'),
  duration: field(
    durationText(),
    'How long the phase takes, in days, weeks or months. Not together with `due`.',
    '8 weeks',
    '3 months',
  ),
  due: field(date(), 'The day by which the phase is done. Not together with `duration`.', '2027-01-31'),
  goal: field(prose(LIMITS.prose), 'What the phase is for, in a sentence.', 'Learn to trust a number.'),
  outcome: field(
    prose(LIMITS.prose),
    'What the learner can do after it, in a sentence.',
    'You are ready for real data.',
  ),
};

/** Neither an editor nor the parser takes both. */
export const NOT_BOTH_DATES = { not: { required: ['duration', 'due'] as [string, string] } };

export function phaseFields(ownKinds: readonly string[]) {
  return {
    ...changeablePhaseFields,
    title,
    id,
    was,
    tracks: ofTracks,
    items: described(listOf(itemSchema(ownKinds), { of: 'items, each beginning with "- "', min: 1 }), 'What there is to do in this phase, in order.', [
      { course: 'Introduction to Statistics' },
    ]),
  };
}

export function phaseSchema(ownKinds: readonly string[]) {
  return z
    .strictObject(phaseFields(ownKinds))
    .describe('A stage of the roadmap: a title and its items.')
    .meta(NOT_BOTH_DATES);
}
