// Conflicts about issues, milestones and labels.
import type { ConflictEntries } from './entry.ts';

/** How many are named: whoever looks at the file sees the others. */
const MOST_NAMED = 5;

interface Named {
  readonly id: string;
  readonly title: string;
}

/** What may have become of an item: one of these, or it was taken out. */
interface Unclear extends Named {
  readonly items: readonly Named[];
  /** What to call the roadmap. */
  readonly roadmap: string;
}

function listTitles(items: readonly Named[]): string {
  const named = items.slice(0, MOST_NAMED).map(({ title }) => `"${title}"`);
  const more = items.length - named.length;
  return `${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

export const ISSUE_CONFLICTS = {
  'changed-by-hand': {
    meaning:
      'Somebody changed a title, a label, a milestone, a due date or the description of a milestone after Milepost wrote it. What people change stays theirs.',
    say: (kept: readonly string[]) => ({
      message: `Somebody changed it: ${kept.join(', ')}. It stays so.`,
      hint: 'Change it back by hand, or change the roadmap: then it follows the roadmap again.',
    }),
    example: { subject: 'issue #12', details: [['its title is not "SQL"', 'it lacks the label "skill"']] },
  },
  'issue-edited': {
    meaning:
      'Somebody edited the text that Milepost writes in an issue. Their edit stays, and the text no longer follows the roadmap.',
    say: (title: string) => ({
      message: `Somebody edited the text that Milepost writes in "${title}"; it stays as it is.`,
      hint: "Delete everything between the two hidden milepost comments to get the roadmap's text back.",
    }),
    example: { subject: 'issue #12', details: ['SQL'] },
  },
  'issue-too-long': {
    meaning:
      'The notes in an issue leave no room for the text that Milepost writes there, so it is not written.',
    say: (title: string, most: number) => ({
      message: `With Milepost's text, the body of "${title}" would be longer than ${most} characters.`,
      hint: 'Shorten your notes in that issue.',
    }),
    example: { subject: 'issue #12', details: ['SQL', 65_536] },
  },
  'assignee-refused': {
    meaning:
      'GitHub lets an issue be assigned only to people who have access to the repository or took part in that issue. The issue is written without an assignee, and not asked for again until the roadmap names somebody else.',
    say: (login: string) => ({
      message: `GitHub does not let "${login}" be assigned to it.`,
      hint: 'Give them access to the repository, or change `assignee` in the roadmap.',
    }),
    example: { subject: 'issue #12', details: ['octocat'] },
  },
  'closed-by-bot': {
    meaning:
      "A bot closed an item's issue without finishing it, as bots do that close inactive issues. Only people skip an item, so it still counts as open.",
    say: (bot: string, title: string, label: string) => ({
      message: `The bot "${bot}" closed "${title}" as not planned or as a duplicate; it still counts as open.`,
      hint: `Reopen it. If you want to skip the item, close it yourself. Tell the bot to ignore issues with the label "${label}".`,
    }),
    example: { subject: 'issue #12', details: ['stale', 'SQL', 'roadmap'] },
  },
  'issue-repeated': {
    meaning:
      "Two issues have the marker of the same item, such as after copying an issue's text. The older one is the item's; the other is left alone.",
    say: (number: number, title: string, item: string) => ({
      message: `"${title}" has the marker of item "${item}", but another issue is already that item's.`,
      hint: `Delete the line <!-- milepost:item … --> from issue #${number}, or close the issue.`,
    }),
    example: { subject: 'issue #31', details: [31, 'SQL, once more', 'sql'] },
  },
  'renamed-or-new': {
    meaning:
      'An item without an `id` is no longer in the roadmap under its title, and it is not clear whether another item is the same one with a new title. Nothing is closed or created until the file says so.',
    say: ({ id, title, items, roadmap }: Unclear) => ({
      message: `No item has the title "${title}" any more. It is not clear whether it is now ${listTitles(items)}, or was taken out. The issue stays as it is, and none is created for the new items beside it.`,
      hint: `In ${roadmap}, write "was: ${id}" under the item that it is now. Under an item that is new, write an id, such as "id: ${items[0]?.id ?? ''}" under "${items[0]?.title ?? ''}". If all of them are new, it counts as taken out.`,
    }),
    example: {
      subject: 'issue #12',
      details: [
        {
          id: 'sql',
          title: 'SQL',
          items: [{ id: 'databases', title: 'Databases' }],
          roadmap: '.github/roadmap.yml',
        },
      ],
    },
  },
  'milestone-title-taken': {
    meaning:
      'GitHub does not allow two milestones with the same title, and another milestone already has this one.',
    say: (holder: number, phase: string) => ({
      message: `Another milestone (#${holder}) already has the title of phase "${phase}".`,
      hint: 'Rename that milestone, or give the phase another title.',
    }),
    example: { subject: 'milestone "Foundations"', details: [3, 'foundations'] },
  },
  'label-refused': {
    meaning: 'GitHub refuses a label, or only its description. Everything else goes on without it.',
    say: (refused: 'label' | 'description', said: string) => ({
      message:
        refused === 'label'
          ? `GitHub refuses it, so the issues do not get it: ${said}`
          : `GitHub refuses its description, so it has none: ${said}`,
      hint: 'Change the name or description of that kind in the roadmap, or create the label by hand.',
    }),
    example: { subject: 'label "talk"', details: ['description', 'the words of GitHub'] },
  },
  'dependency-removed': {
    meaning:
      'With `dependencies: on`, Milepost had marked an issue as blocked by another, and somebody removed that. It stays removed until the roadmap drops the need. This is said once.',
    say: (blocker: string) => ({
      message: `Somebody removed its dependency on ${blocker}. It stays removed.`,
      hint: 'Mark it as blocked again by hand, if that was a mistake. If the need is wrong, take it out of the roadmap.',
    }),
    example: { subject: 'issue #12', details: ['#9 "Statistics"'] },
  },
  'dependency-refused': {
    meaning:
      'With `dependencies: on`, GitHub refuses to mark one issue as blocked by another. An issue can block at most 50. The text of the issue still says what comes first. This is said once.',
    say: (blocker: string, said: string) => ({
      message: `GitHub does not mark it as blocked by ${blocker}: ${said}`,
      hint: `Nothing has to be done. Once ${blocker} blocks fewer issues, you can take the need out of the roadmap and put it back, to try again.`,
    }),
    example: { subject: 'issue #12', details: ['#9 "Statistics"', 'the words of GitHub'] },
  },
  'command-not-answered': {
    meaning:
      'GitHub refuses the answer to a command in a comment, or the reaction to it. Everything else goes on without it.',
    say: (said: string) => ({
      message: `GitHub refuses what Milepost has to say to a command there: ${said}`,
      hint: 'Let Milepost write issues and pull requests, and write the command once more.',
    }),
    example: { subject: '#12', details: ['Resource not accessible by integration'] },
  },
  'issues-disabled': {
    meaning: 'The repository has its issues turned off, so there is nowhere to keep the items.',
    say: () => ({
      message: 'Issues are turned off in this repository.',
      hint: 'Turn them on under Settings → General → Features.',
    }),
    example: { subject: 'ada/learning', details: [] },
  },
} satisfies ConflictEntries;
