// Failures that stay until somebody does something about them.
import type { FailureEntries } from './entry.ts';

const CHECK_NAME = 'Check the name and what the token or the App may see.';

export const LASTING_FAILURES = {
  unauthorized: {
    code: 'unauthorized',
    say: (said: string) => ({
      message: `the token or key is not accepted (${said})`,
      hint: 'Check the token, or APP_ID and PRIVATE_KEY.',
    }),
    meaning: 'The key was deleted on GitHub, belongs to another App, or the clock of this machine is wrong.',
    sample: ['the words of GitHub'],
  },
  permission: {
    code: 'permission',
    say: (said: string, needed?: string) => ({
      message: `a permission is missing (${said})`,
      hint:
        needed === undefined
          ? 'Grant what app.yml lists, then accept it in the installation.'
          : `It needs: ${needed}.`,
    }),
    meaning:
      'If GitHub names the permission, so does the hint. Each installation has to accept new permissions.',
    sample: ['the words of GitHub'],
  },
  suspended: {
    code: 'not-installed',
    say: () => ({
      message: 'the App is suspended there',
      hint: 'Whoever suspended it can unsuspend it, in the settings of the installation.',
    }),
    meaning: 'The repository is forgotten until GitHub names it again.',
  },
  'not-installed': {
    code: 'not-installed',
    say: () => ({
      message: 'the App is not installed there',
      hint: 'Install it again, unless it was uninstalled on purpose.',
    }),
    meaning: 'The repository is forgotten until GitHub names it again.',
  },
  'not-found': {
    code: 'not-found',
    say: () => ({ message: 'not found, or hidden from this token', hint: CHECK_NAME }),
    meaning: 'GitHub does not tell the two apart. The repository is forgotten until GitHub names it again.',
  },
  hidden: {
    code: 'not-found',
    say: (repository: string) => ({
      message: `${repository} does not exist, or is hidden from this token`,
      hint: CHECK_NAME,
    }),
    meaning: 'The same for a repository that was asked for by its name.',
    sample: ['owner/name'],
  },
  archived: {
    code: 'archived',
    say: (repository?: string) => ({
      message:
        repository === undefined
          ? 'the repository is archived'
          : `${repository} is archived, so nothing can be written there`,
      hint: 'Unarchive it in its settings to go on.',
    }),
    meaning: 'GitHub lets nobody write there.',
  },
  'no-issues': {
    code: 'issues-disabled',
    say: () => ({
      message: 'issues are turned off',
      hint: 'Turn them on under Settings → General → Features.',
    }),
    meaning: 'The repository has no issues, so there is nowhere to keep items.',
  },
  protected: {
    code: 'protected',
    say: () => ({ message: 'the branch is protected', hint: 'The files go into a pull request instead.' }),
    meaning: 'Branch protection or a ruleset accepts no direct push to the default branch.',
  },
  'no-first-commit': {
    code: 'protected',
    say: (said: string) => ({
      message: said,
      hint: 'Make a first commit yourself, such as a README: a pull request needs a branch to start from.',
    }),
    meaning: 'The same in a repository without a commit.',
    sample: ['the words of GitHub'],
  },
  'no-branch': {
    code: 'protected',
    say: (said: string, branch: string) => ({
      message: said,
      hint: `Exempt the branch ${branch} from the rules, or let the App bypass them.`,
    }),
    meaning: 'The same for the branch that the pull request comes from.',
    sample: ['the words of GitHub', 'milepost/progress'],
  },
  'too-large': {
    code: 'too-large',
    say: (million: number) => ({
      message: `Issues, milestones and pull requests hold more than ${million} million characters that Milepost would have to keep in memory`,
      hint: 'Delete issues that carry Milepost\'s marker ("<!-- milepost:item") but are not its own, or shorten long notes.',
    }),
    meaning: 'One repository holds more than one reconciliation may keep in memory.',
    sample: [64],
  },
  'answer-too-large': {
    code: 'too-large',
    say: (mostMb: number) => ({
      message: `the answer is larger than ${mostMb} MB`,
      hint: 'Check that GITHUB_API_URL leads to GitHub, whose answers are smaller, and what a proxy on the way answers.',
    }),
    meaning:
      'Something other than GitHub is at that address, or on the way to it. The rest of the answer was not read.',
    sample: [32],
  },
  'left-to-action': {
    code: 'left-to-action',
    say: (path: string) => ({
      message: `${path} runs Milepost in this repository as an Action, so the App leaves it alone`,
      hint: `Delete ${path}, and the App takes over. Or uninstall the App there.`,
    }),
    meaning: 'Two that work on one repository at once would create issues and comments twice.',
    sample: ['.github/workflows/milepost.yml'],
  },
  rejected: {
    code: 'rejected',
    say: (said: string) => ({
      message: said,
      hint: 'GitHub does not accept this; please report it with this message.',
    }),
    meaning: 'GitHub refuses the content of a request for good, in its own words.',
    sample: ['the words of GitHub'],
  },
} satisfies FailureEntries;
