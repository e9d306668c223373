// Problems between the parts of a roadmap: ids, and what refers to them.
import { showValue } from '../text.ts';
import type { ProblemEntries } from './entry.ts';
import { items, phases, top } from './example.ts';

const TRACKS = 'tracks:\n  - title: Data Scientist\n  - title: Data Analyst';

/** Why two things cannot have one id. */
interface Duplicate {
  readonly id: string;
  /** Where the other one is. */
  readonly where: string;
  /** Whether both ids are written, one is made of a title, or the roadmap that is extended has it. */
  readonly how: 'written' | 'made' | 'extended';
}

export const ID_PROBLEMS = {
  'no-id': {
    meaning:
      'An item or phase has no `id`, and none can be made from its title, because the title has no Latin letters or digits.',
    example: items('- book: 机器学习'),
    fix: 'Add an id of your own, and never change it: `id: machine-learning`.',
    message: (title: string | undefined) =>
      `no id can be made from the title ${showValue(title)}. Add one of Latin letters, such as "id: first-course".`,
  },
  'duplicate-id': {
    meaning:
      'Two items, or two phases, have the same id. Milepost could not tell whose issue it is. Where no `id` is written, it is made from the title.',
    example: items('- book: Algebra\n- book: Algebra'),
    fix: 'Give one of them another `id`. If one of them already has an issue, it should keep its id.',
    message: ({ id, where, how }: Duplicate) => {
      if (how === 'written')
        return `the id "${id}" is already used on ${where}. Give one of them another id.`;
      if (how === 'made')
        return `two titles or ids give the same id "${id}"; the first is on ${where}. Give one of them an "id" of its own.`;
      return `the id ${showValue(id)} is already used on ${where}. Give the new one another "id", or change the old one under "change".`;
    },
  },
  'was-in-use': {
    meaning:
      '`was` names an earlier id that something else has or claims, so that one issue would belong to two items.',
    example: items('- book: Algebra\n- book: Analysis\n  was: algebra'),
    fix: 'Name only an id that no item has any more, and under one item only.',
    message: (id: string, where: string, isInUse: boolean) =>
      `"was" names the id ${showValue(id)}, which ${isInUse ? 'is in use' : 'another "was" names'} on ${where}. Only an id that nothing uses any more can be named.`,
  },
  'duplicate-title': {
    meaning: 'Two phases have the same title. GitHub does not allow two milestones with the same title.',
    example: phases(
      '- title: Foundations\n  id: first\n  items:\n    - book: Algebra\n- title: Foundations\n  id: second\n  items:\n    - book: Analysis',
    ),
    fix: 'Give each phase its own title.',
    message: (title: string, where: string) =>
      `the phase title ${showValue(title)} is already used on ${where}. Give each phase its own title.`,
  },
  'needs-itself': {
    meaning: 'An item needs itself.',
    example: items('- book: Algebra\n  needs: [algebra]'),
    fix: 'Take it out of `needs`.',
    message: (id: string) => `this item needs itself (${showValue(id)}). Take it out of "needs".`,
  },
  'unknown-need': {
    meaning: '`needs` names an id that no item of this roadmap has.',
    example: items('- book: Linear Algebra\n- course: Statistics\n  needs: [linear-algbra]'),
    fix: 'Write the id of the item; without an `id`, it is the title in lower case with hyphens.',
    message: (id: string) => `no item has the id ${showValue(id)}.`,
  },
  'needs-circle': {
    meaning: 'Items need each other, so that none of them could come first.',
    example: items('- book: Algebra\n  needs: [analysis]\n- book: Analysis\n  needs: [algebra]'),
    fix: 'Take one of these needs out.',
    message: (circle: string, where: string) =>
      `items need each other in a circle: ${circle} (it begins on ${where}). Take one of these needs out.`,
  },
  'unknown-item': {
    meaning: '`taught-by` of a skill names an id that no item of this roadmap has.',
    example: top('skills:\n  - name: Statistics\n    target: beginner\n    taught-by: [a-course]'),
    fix: 'Write the id of an item, or take it out of the list.',
    message: (id: string) => `no item has the id ${showValue(id)}.`,
  },
  'duplicate-skill': {
    meaning: 'The same skill is in `skills` twice.',
    example: top('skills:\n  - name: SQL\n    target: beginner\n  - name: sql\n    target: advanced'),
    fix: 'Keep one of them.',
    message: (name: string | undefined, where: string) =>
      `the skill ${showValue(name)} is already listed on ${where}. Keep one.`,
  },
  'unknown-track': {
    meaning: '`track`, or `tracks` of a phase or an item, names a track that the roadmap does not offer.',
    example: top(`${TRACKS}\ntrack: data-engineer`),
    fix: 'Write the id of a track; without an `id`, it is the title in lower case with hyphens.',
    message: (id: string, isAnyOffered: boolean) =>
      isAnyOffered
        ? `the roadmap offers no track ${showValue(id)}.`
        : `this names the track ${showValue(id)}, and the roadmap offers no tracks. Add them under "tracks".`,
  },
  'no-track': {
    meaning: 'Everything in the roadmap belongs to a track, and none is picked: nothing is left to do.',
    example: {
      ...top(TRACKS),
      source: () =>
        `version: 1\ntitle: Data\n${TRACKS}\nphases:\n  - title: Foundations\n    tracks: data-analyst\n    items:\n      - book: Algebra\n`,
    },
    fix: 'Pick yours at the top of the file: `track: data-analyst`.',
    message: () => 'everything belongs to a track, and none is picked. Pick yours with "track: …".',
  },
  'empty-track': {
    meaning: 'Nothing in the roadmap belongs to the track that is picked.',
    example: {
      ...top(`${TRACKS}\ntrack: data-scientist`),
      source: () =>
        `version: 1\ntitle: Data\n${TRACKS}\ntrack: data-scientist\nphases:\n  - title: Foundations\n    tracks: data-analyst\n    items:\n      - book: Algebra\n`,
    },
    fix: 'Pick another, or list the track under `tracks` of the phases and items that belong to it.',
    message: (id: string) =>
      `nothing belongs to the track ${showValue(id)}. Pick another, or list it under "tracks" of what belongs to it.`,
  },
} satisfies ProblemEntries;
