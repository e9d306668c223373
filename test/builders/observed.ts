// What GitHub says, for tests: `anObserved({ issues: [anIssue({ title: 'SQL' })] })`. Times are minutes of one morning.
import type {
  Instant,
  MergedPull,
  Observed,
  ObservedComment,
  ObservedIssue,
  ObservedMilestone,
  ObservedRepository,
} from '../../src/tracker/observed.ts';

/** That many minutes after the repository's beginning. */
export function minute(minutes: number): Instant {
  return `${new Date(Date.UTC(2026, 9, 1, 8, minutes)).toISOString().slice(0, 19)}Z`;
}

/** An open issue #1, written by us at minute 0. Given a `closeReason`, it is closed at minute 60. */
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
    reopener: null,
    closer: null,
    ours: true,
    trusted: true,
    milestone: null,
    labels: [],
    comments: [],
    closedBy: [],
    ...overrides,
  };
}

/** An open milestone #1 called "Foundations". */
export function aMilestone(overrides: Partial<ObservedMilestone> = {}): ObservedMilestone {
  return { number: 1, title: 'Foundations', description: '', state: 'open', due: null, ...overrides };
}

/** Our comment #900, written at minute 60. */
export function aComment(overrides: Partial<ObservedComment> = {}): ObservedComment {
  return { id: 900, body: 'Well done!', writtenAt: minute(60), trusted: true, ...overrides };
}

/** Pull request #50, merged at minute 30, that says nothing. */
export function aPull(overrides: Partial<MergedPull> = {}): MergedPull {
  return {
    number: 50,
    body: '',
    mergedAt: minute(30),
    baseBranch: 'main',
    headBranch: 'work',
    closes: [],
    files: [],
    messages: [],
    ...overrides,
  };
}

/** ada/learning on github.com, with issues and one commit. */
export function aRepository(overrides: Partial<ObservedRepository> = {}): ObservedRepository {
  return {
    owner: 'ada',
    name: 'learning',
    url: 'https://github.com/ada/learning',
    hasIssues: true,
    isFork: false,
    defaultBranch: 'main',
    head: 'a'.repeat(40),
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
    readme: { path: 'README.md', text: '# Learning\n\nMy notes.\n' },
    badge: null,
    progressPull: null,
    progressBranch: false,
    progressFiles: new Map(),
    ...overrides,
  };
}
