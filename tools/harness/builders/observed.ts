// What GitHub says, for tests: `anObserved({ issues: [anIssue({ title: 'SQL' })] })`. Times are minutes of one morning.
import { createHash } from 'node:crypto';
import type {
  Account,
  Instant,
  MergedPull,
  Observed,
  ObservedComment,
  ObservedIssue,
  ObservedMilestone,
  ObservedRemark,
  ObservedRepository,
  PullFile,
} from '../../../src/tracker/observed.ts';

/** That many minutes after the repository's beginning. */
export function minute(minutes: number): Instant {
  return `${new Date(Date.UTC(2026, 9, 1, 8, minutes)).toISOString().slice(0, 19)}Z`;
}

/** An open issue #1, written by us (where not `ours`, by the owner) at minute 0. Given a `closeReason`, it is closed at minute 60. */
export function anIssue(overrides: Partial<ObservedIssue> = {}): ObservedIssue {
  const closed = overrides.closeReason != null;
  return {
    number: 1,
    title: 'Statistics',
    body: '',
    state: closed ? 'closed' : 'open',
    closeReason: null,
    locked: false,
    createdAt: minute(0),
    closedAt: closed ? minute(60) : null,
    reopenedAt: null,
    ours: true,
    author: overrides.ours === false ? ADA : US,
    closer: null,
    closedByWork: false,
    wasInMilestone: false,
    reopener: null,
    milestone: null,
    labels: [],
    assignees: [],
    comments: [],
    closedBy: [],
    blockerCount: 0,
    blockers: { there: [], removals: new Map() },
    ...overrides,
  };
}

/** An open milestone #1 called "Foundations". */
export function aMilestone(overrides: Partial<ObservedMilestone> = {}): ObservedMilestone {
  return { number: 1, title: 'Foundations', description: '', state: 'open', due: null, ...overrides };
}

/** Our comment #900, written at minute 60. */
export function aComment(overrides: Partial<ObservedComment> = {}): ObservedComment {
  return { id: 900, body: 'Well done!', writtenAt: minute(60), ours: true, author: US, ...overrides };
}

/** Comment #910 of the owner on #1, written at minute 60: `/milepost help`. */
export function aRemark(overrides: Partial<ObservedRemark> = {}): ObservedRemark {
  return {
    ...{ id: 910, on: 1, body: '/milepost help', createdAt: minute(60), writtenAt: minute(60) },
    ...{ isLocked: false, isEdited: false, hasRole: true, reactions: [] },
    ...{ ours: false, author: ADA },
    ...overrides,
  };
}

/** The owner of the repository. */
export const ADA: Account = { login: 'ada', isBot: false };
/** Somebody without any rights. */
export const STRANGER: Account = { login: 'mallory', isBot: false };
/** Our own App. */
export const US: Account = { login: 'milepost', isBot: true };
/** Another App. */
export const BOT: Account = { login: 'dependabot', isBot: true };

/** The name of a commit that is made from a word. */
export function oidOf(word: string): string {
  return createHash('sha1').update(word).digest('hex');
}

export interface PullOverrides extends Omit<Partial<MergedPull>, 'files' | 'commits'> {
  /** A path alone: a file that it added. */
  readonly files?: readonly (string | PullFile)[];
  /** Of its commits. */
  readonly messages?: readonly string[];
}

/** Pull request #50 of the owner, merged at minute 30, that says nothing. */
export function aPull(overrides: PullOverrides = {}): MergedPull {
  const { files = [], messages = [], ...rest } = overrides;
  return {
    number: 50,
    body: '',
    mergedAt: minute(30),
    baseBranch: 'main',
    headBranch: 'work',
    ours: false,
    author: ADA,
    editedAt: null,
    editor: null,
    fromFork: false,
    closes: [],
    mergeCommit: null,
    ...rest,
    commits: messages.map((message, index) => ({ oid: oidOf(`${rest.number ?? 50}.${index}`), message })),
    files: files.map((file) =>
      typeof file === 'string' ? { path: file, change: 'added', additions: 3 } : file,
    ),
  };
}

/** ada/learning on github.com, with issues and one commit. */
export function aRepository(overrides: Partial<ObservedRepository> = {}): ObservedRepository {
  return {
    owner: 'ada',
    isOrganisation: false,
    name: 'learning',
    url: 'https://github.com/ada/learning',
    hasIssues: true,
    isFork: false,
    defaultBranch: 'main',
    head: 'a'.repeat(40),
    committedAt: minute(0),
    ...overrides,
  };
}

/** A repository that has a README and nothing of ours. */
export function anObserved(overrides: Partial<Observed> = {}): Observed {
  return {
    repository: aRepository(),
    labels: [],
    milestones: [],
    issues: [],
    mergedPulls: [],
    openPulls: [],
    readme: { path: 'README.md', text: '# Learning\n\nMy notes.\n' },
    generated: new Map(),
    progressPull: null,
    progressBranch: false,
    progressFiles: { readme: null, generated: new Map() },
    access: new Map(),
    remarks: [],
    ...overrides,
  };
}
