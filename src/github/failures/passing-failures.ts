// Failures that are over by themselves: Milepost goes on without anybody's help.
import type { FailureEntries } from './entry.ts';

const AGAIN = 'Milepost tries again by itself.';

function goesOn(seconds: number): string {
  return `Milepost goes on in ${seconds} s.`;
}

export const PASSING_FAILURES = {
  'slow-down': {
    code: 'refused',
    say: (seconds: number) => ({ message: 'GitHub asks Milepost to slow down', hint: goesOn(seconds) }),
    meaning:
      "GitHub's rate limit, or its secondary one. No request is made for the whole installation meanwhile.",
    sample: [60],
  },
  silent: {
    code: 'refused',
    say: (seconds: number) => ({
      message: 'Waiting: GitHub asked Milepost to slow down',
      hint: goesOn(seconds),
    }),
    meaning: 'The same for another repository of the installation: no request was made for it.',
    sample: [60],
  },
  paced: {
    code: 'budget',
    say: (seconds: number) => ({
      message: 'Waiting: writes come at the pace that GitHub allows',
      hint: goesOn(seconds),
    }),
    meaning:
      "Our own pace, below GitHub's limit. During a large set-up the message begins with how far it is (`480 of 800 items are set up.`); so it does in the doctor.",
    sample: [1800],
  },
  'time-spent': {
    code: 'budget',
    say: (minutes: number) => ({
      message: `The time of this run is over: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
      hint: 'What is done stays done; the next run goes on from there.',
    }),
    meaning: 'The GitHub Action stops after `max-minutes`. A large set-up takes several runs.',
    sample: [10],
  },
  'no-answer': {
    code: 'unavailable',
    say: (said: string) => ({
      message: `no proper answer (${said})`,
      hint: 'GitHub or the network has problems; try again in a while.',
    }),
    meaning:
      'An answer of 5xx, no answer in time, or a connection that was cut; the text says which. Milepost retries by itself, with a growing backoff. If it stays so, see [githubstatus.com](https://www.githubstatus.com), your network and [your proxy](#a-proxy-on-the-way-to-github).',
    sample: ['the words of GitHub'],
  },
  untrusted: {
    code: 'unavailable',
    say: (said: string) => ({
      message: `no proper answer (${said})`,
      hint: 'If your company issues its own certificates, set NODE_EXTRA_CA_CERTS to the certificate file of its authority.',
    }),
    meaning:
      'A certificate that is not trusted. A proxy that decrypts traffic, or a GitHub Enterprise Server, often has its own.',
    sample: ['… certificate …'],
  },
  'too-wide': {
    code: 'unavailable',
    say: (narrowest: number) => ({
      message: `GitHub refuses to answer, even for ${narrowest} entries at a time`,
      hint: 'Milepost tries again later; if it stays so, please report it with this message.',
    }),
    meaning: 'GitHub refused the query as too much, at every page size.',
    sample: [5],
  },
  moved: {
    code: 'stale',
    say: () => ({ message: 'the branch changed meanwhile', hint: AGAIN }),
    meaning: 'Somebody pushed after we read and before we wrote.',
  },
  exists: {
    code: 'stale',
    say: () => ({ message: 'it already exists', hint: AGAIN }),
    meaning: 'Somebody created it meanwhile, or we did a moment ago and the list did not show it yet.',
  },
  'no-milestone': {
    code: 'stale',
    say: () => ({ message: 'the milestone is no longer there', hint: AGAIN }),
    meaning: 'Somebody deleted the milestone that an issue was to go into.',
  },
  changed: {
    code: 'stale',
    say: (what: string) => ({ message: `${what} was changed meanwhile`, hint: AGAIN }),
    meaning: 'A person edited what we were about to write; their edit is read first.',
    sample: ['issue #12'],
  },
  gone: {
    code: 'stale',
    say: () => ({ message: 'What was being read no longer exists', hint: AGAIN }),
    meaning: 'It was deleted while we read it page by page.',
  },
  'not-listed': {
    code: 'stale',
    say: (names: readonly string[]) => ({
      message: `GitHub's list does not show ${names.join(', ')} yet`,
      hint: AGAIN,
    }),
    meaning: "GitHub's lists lag. A list is believed only once it has what was created in the last minute.",
    sample: [['#12']],
  },
  'in-doubt': {
    code: 'stale',
    say: (what: string) => ({
      message: `The ${what} may exist, but GitHub does not show it yet`,
      hint: AGAIN,
    }),
    meaning:
      'A process was killed while it created something; for a minute, a list without it is not believed.',
    sample: ['issue of item "sql"'],
  },
  another: {
    code: 'stale',
    say: (login: string, seconds: number) => ({
      message: `${login} sets up issues here at this moment`,
      hint: goesOn(seconds),
    }),
    meaning:
      'Milepost works on the repository in another way, too: as the App, as an Action, or from a command line. Two at once would create things twice.',
    sample: ['milepost[bot]', 60],
  },
  interrupted: {
    code: 'interrupted',
    say: () => ({
      message: 'Stopped halfway',
      hint: 'What is done stays done; the next reconciliation goes on from there.',
    }),
    meaning:
      'Milepost was asked to stop, or gave another repository its turn. The reconciliation waits in the queue.',
  },
} satisfies FailureEntries;
