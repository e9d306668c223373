// Conflicts about merged pull requests: what they say or touch, and does not count.
import type { ConflictEntries } from './entry.ts';

/** What no item has: an id, or the number of an issue with its `#`. */
export function whatIsUnknown(word: string): string {
  return word.startsWith('#') ? `${word}, but no item has that issue` : `"${word}", but no item has that id`;
}

export const PULL_CONFLICTS = {
  'unknown-mention': {
    meaning:
      'A merged pull request says `Completes:` or `Progress:` with an id or an issue that no item has, so it says nothing about any item.',
    say: (word: string, near?: string) => ({
      message: `It names ${whatIsUnknown(word)}.`,
      hint:
        near === undefined
          ? 'Each issue shows its id under "Finished?": write that one in the text of the pull request, or close the issue of the item.'
          : `Did you mean "${near}"? Correct the text of the pull request, or close that item's issue.`,
    }),
    example: { subject: 'pull request #40', details: ['statistiks', 'statistics'] },
  },
  'text-not-counted': {
    meaning:
      'Only people with write access decide what is done. The text of a merged pull request was written by somebody else, and GitHub does not show that a person merged this pull request itself, and not only its commits.',
    say: (ids: readonly string[], author: string) => ({
      message: `Its text names "${ids.join('", "')}", but it was written by ${author}, who has no write access here.`,
      hint: "If it did finish that item, close the item's issue, or edit the text of the pull request yourself.",
    }),
    example: { subject: 'pull request #40', details: [['statistics'], 'grace'] },
  },
  'too-many-paths': {
    meaning:
      'There are too many patterns under `path`, or too complex ones, to be compared with the files of all merged pull requests.',
    say: () => ({
      message:
        'The patterns under "path" take too long to compare with the files of the merged pull requests.',
      hint: 'No path counts until they are fewer or simpler: begin each with the name of its folder, with fewer * in it.',
    }),
    example: { subject: 'path', details: [] },
  },
  'too-many-bases': {
    meaning:
      'There are too many patterns under `bases`, or too complex ones, to be compared with the branches of all merged pull requests.',
    say: () => ({
      message:
        'The patterns under "bases" take too long to compare with the branches of the merged pull requests.',
      hint: 'No pull request counts until they are fewer or simpler: write the names of the branches.',
    }),
    example: { subject: 'bases', details: [] },
  },
} satisfies ConflictEntries;
