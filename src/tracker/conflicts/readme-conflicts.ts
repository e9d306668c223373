// Conflicts about the README and the pull request that carries it.
import { SECTION_END, SECTION_START } from '../../progress/section.ts';
import { PROGRESS_BRANCH } from '../our-names.ts';
import { SHOWN_BYTES } from '../observed.ts';
import type { ConflictEntries } from './entry.ts';

const DISORDER = 'Milepost writes only between its two markers, and does not guess where its section is.';

export const README_CONFLICTS = {
  'progress-closed': {
    meaning:
      'Somebody closed the issue that shows the progress (`readme: issue`). That means no: it is not written any more, and no other one is made.',
    say: (number: number) => ({
      message: 'Somebody closed it, so it does not show the progress any more.',
      hint: `Reopen #${number} to have it there again, or write another \`readme\` in the roadmap.`,
    }),
    example: { subject: 'issue #12', details: [12] },
  },
  'page-not-pinned': {
    meaning:
      'GitHub did not pin the issue that shows the progress: a repository has three pinned issues at most, and it may refuse an App. Everything else goes on; nothing is asked for again.',
    say: (why: string) => ({
      message: `GitHub did not pin it: ${why}`,
      hint: 'Pin it by hand, if you like.',
    }),
    example: { subject: 'issue #12', details: ['Maximum 3 pinned issues per repository'] },
  },
  'readme-not-markdown': {
    meaning: 'The README that GitHub shows is not a Markdown file, so the section cannot be written into it.',
    say: () => ({
      message: 'It is not Markdown.',
      hint: 'Rename it to README.md to see your progress there.',
    }),
    example: { subject: 'README.rst', details: [] },
  },
  'readme-too-large': {
    meaning: 'The README is larger than GitHub shows, so the section might not be visible.',
    say: (bytes: number) => ({
      message: `It has ${bytes} bytes; GitHub shows ${SHOWN_BYTES}, and Milepost reads no more.`,
      hint: 'Move some of it into other files to see your progress there.',
    }),
    example: { subject: 'README.md', details: [600_000] },
  },
  'readme-not-utf-8': {
    meaning: 'The README cannot be read as text, so it is not overwritten.',
    say: () => ({
      message: 'It is not UTF-8 text, or it is a symbolic link to no such file.',
      hint: 'Save it as UTF-8, or fix the link.',
    }),
    example: { subject: 'README.md', details: [] },
  },
  'readme-start-missing': {
    meaning: `The README has the marker where the section ends, but not the one where it begins. ${DISORDER}`,
    say: (line: number, found: string) => ({
      message: `Line ${line}: ${found} is here, but ${SECTION_START} is missing.`,
      hint: `Put ${SECTION_START} on a line of its own where the section begins, or delete ${found}.`,
    }),
    example: { subject: 'README.md', details: [20, SECTION_END] },
  },
  'readme-end-missing': {
    meaning: `The README has the marker where the section begins, but not the one where it ends. ${DISORDER}`,
    say: (line: number, found: string) => ({
      message: `Line ${line}: ${found} is here, but ${SECTION_END} is missing.`,
      hint: `Put ${SECTION_END} on a line of its own where the section ends, or delete ${found}.`,
    }),
    example: { subject: 'README.md', details: [3, SECTION_START] },
  },
  'readme-end-first': {
    meaning: `The marker where the section ends comes before the one where it begins. ${DISORDER}`,
    say: (line: number, found: string) => ({
      message: `Line ${line}: ${found} comes before ${SECTION_START}.`,
      hint: 'Swap the two, or delete both.',
    }),
    example: { subject: 'README.md', details: [3, SECTION_END] },
  },
  'readme-marker-twice': {
    meaning: `A marker is in the README twice. ${DISORDER}`,
    say: (line: number, found: string) => ({
      message: `Line ${line}: ${found} is here a second time.`,
      hint: 'Delete one of the two.',
    }),
    example: { subject: 'README.md', details: [20, SECTION_START] },
  },
  'readme-marker-in-text': {
    meaning:
      'A marker has other text on its line, which would turn it into code once the section between the markers changes.',
    say: (line: number, found: string) => ({
      message: `Line ${line}: ${found} has other text on its line.`,
      hint: 'Put it on a line of its own.',
    }),
    example: { subject: 'README.md', details: [3, SECTION_START] },
  },
  'readme-turned-off': {
    meaning:
      'Somebody closed the pull request that carries the progress without merging it. That means no, so none is opened again.',
    say: (pull: number) => ({
      message: 'The pull request with the progress was closed, so the README stays as it is.',
      hint: `Reopen #${pull} to see your progress in the README again.`,
    }),
    example: { subject: 'pull request #41', details: [41] },
  },
  // https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository
  'pull-request-forbidden': {
    meaning:
      'The default branch accepts no direct push, and a setting of the repository keeps GitHub Actions from opening pull requests.',
    say: () => ({
      message:
        'The progress is on it, but GitHub Actions may not open the pull request that brings it into the README.',
      hint: 'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General → Workflow permissions, or open it yourself.',
    }),
    example: { subject: `branch ${PROGRESS_BRANCH}`, details: [] },
  },
} satisfies ConflictEntries;
