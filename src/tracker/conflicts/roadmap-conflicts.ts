// Conflicts about the roadmap file as a whole.
import type { ConflictEntries } from './entry.ts';

/** What a plan would take out of the roadmap's issues. */
export interface MuchAtOnce {
  /** How many items have their issue still. */
  readonly listed: number;
  /** Titles of the issues that would be retired. */
  readonly titles: readonly string[];
  readonly open: number;
  readonly done: number;
  /** How many issues of ours are open now. */
  readonly ofOpen: number;
  /** How many were taken out before. */
  readonly before: number;
  /** The number that allows it. */
  readonly retire: number;
}

/** How many are named: the roadmap's own history has the rest. */
const MOST_NAMED = 10;

function sayMuch({ listed, titles, open, done, ofOpen }: MuchAtOnce): string {
  const named = titles.slice(0, MOST_NAMED).map((title) => `"${title}"`);
  const more = titles.length - named.length;
  const doneToo = done === 0 ? '' : `, and ${done} that ${done === 1 ? 'is' : 'are'} done`;
  return `It lists ${listed} of the items that are tracked. ${open} of ${ofOpen} open ones${doneToo} would be taken out: ${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}. Milepost does not remove so many at once without asking, and changed nothing.`;
}

export const ROADMAP_CONFLICTS = {
  'too-much-at-once': {
    meaning:
      'More than three items are no longer in the roadmap, and they are more than a third of the open ones, or one of them is done. That may be a wrong file or a bad merge, so the whole plan waits until a person confirms it.',
    say: (much: MuchAtOnce) => ({
      message: sayMuch(much),
      hint: `If that is right, write "retire: ${much.retire}" under "tracker:" in the roadmap${much.before === 0 ? '' : ` (with the ${much.before} taken out before)`}, or run milepost sync --yes. If not, put the items back.`,
    }),
    example: {
      subject: '.github/roadmap.yml',
      details: [
        {
          ...{ listed: 6, titles: ['SQL', 'Statistics', 'Algebra', 'A dashboard'] },
          ...{ open: 4, done: 0, ofOpen: 9, before: 0, retire: 4 },
        },
      ],
    },
  },
  'retire-not-used': {
    meaning:
      'The number under `retire` allows more items to be taken out than have left the roadmap. A later mistake could use the rest up without a question.',
    say: (retire: number, left: number) => ({
      message: `"retire: ${retire}" still allows ${left} ${left === 1 ? 'item' : 'items'} to be taken out without asking.`,
      hint: 'Remove the line from "tracker:" once everything that you wanted to take out is gone.',
    }),
    example: { subject: '.github/roadmap.yml', details: [12, 3] },
  },
} satisfies ConflictEntries;
