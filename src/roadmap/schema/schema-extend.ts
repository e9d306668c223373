// What a roadmap that extends another says about it: left out, changed, added.
import * as z from 'zod';
import { LIMITS } from '../limits.ts';
import { REFERENCE, repairReference } from '../extend/reference.ts';
import { itemFields, itemSchema } from './schema-item.ts';
import { changeablePhaseFields, NOT_BOTH_DATES, phaseFields } from './schema-phase.ts';
import { withField } from './field.ts';
import { field, idReference, listOf } from './values.ts';

const inPhase = field(idReference(), 'The id of the phase that the new item comes last in.', 'foundations');
const before = field(idReference(), 'The id of what the new item or phase comes before.', 'statistics');
const after = field(idReference(), 'The id of what the new item or phase comes after.', 'statistics');

function addedItemSchema(ownKinds: readonly string[]) {
  const item = itemSchema(ownKinds);
  return item.safeExtend({ in: inPhase, before, after }).meta({
    ...item.meta(),
    description: 'A new item: as in a phase, and one of `in`, `before` or `after`.',
    allOf: [{ oneOf: [{ required: ['in'] }, { required: ['before'] }, { required: ['after'] }] }],
  });
}

function addedPhaseSchema(ownKinds: readonly string[]) {
  return z
    .strictObject({ ...phaseFields(ownKinds), before, after })
    .describe('A new phase, at the end or at the place that `before` or `after` names.')
    .meta(NOT_BOTH_DATES);
}

function changeSchema(ownKinds: readonly string[]) {
  return z
    .strictObject({ ...itemFields(ownKinds), ...changeablePhaseFields })
    .describe('New values for keys of an item or of a phase.');
}

export function extendFields(ownKinds: readonly string[]) {
  return {
    extends: field(
      withField(z.string().trim().min(1).max(LIMITS.address).regex(REFERENCE), {
        code: 'bad-reference',
        noun: 'roadmap',
        allowed:
          'the name of an included roadmap, such as machine-learning-engineer, or owner/repository/path.yml@ref on GitHub',
        repair: repairReference,
        holds: 'name',
      }),
      'The roadmap that this one builds on: the name of an included one, or `owner/repository/path.yml@ref` on GitHub. It is used instead of `phases`.',
      'machine-learning-engineer',
      'octocat/roadmaps/python.yml@v1',
    ),
    skip: field(
      listOf(idReference(), { of: 'ids of items and phases, such as [statistics]', max: LIMITS.edits }),
      'Ids of items and phases of the extended roadmap to leave out. `phase/sql` and `item/sql` tell the two apart if both are called `sql`.',
      ['statistics', 'phase/production'],
    ),
    change: field(
      z.record(z.string(), changeSchema(ownKinds)),
      'What is different about items and phases of the extended roadmap, by their ids. Each key that is given replaces the old one.',
      { statistics: { hours: 60 } },
    ),
    add: field(
      listOf(z.union([addedItemSchema(ownKinds), addedPhaseSchema(ownKinds)]), {
        of: 'items and phases, each beginning with "- "',
        max: LIMITS.edits,
      }),
      'Items and phases of your own, each at a place in the extended roadmap.',
      [{ book: 'Deep Work', after: 'statistics' }],
    ),
  };
}
