// What GitHub says of a repository at one moment, in our words. Filled by github/observe, read by the planner.

/** An instant as GitHub writes it, ISO 8601 in UTC with seconds: comparable as text. */
export type Instant = string;

/** A person or an App; the login of an App is without `[bot]`. */
export interface Account {
  readonly login: string;
  readonly isBot: boolean;
}

/** What somebody wrote. */
export interface Authored {
  /** Written under our own name: our App's, or that of whoever the token belongs to. All workflows share one: never theirs. */
  readonly ours: boolean;
  /** Nobody where the account is gone. */
  readonly author: Account | null;
}

export interface ObservedRepository {
  readonly owner: string;
  /** The owner is an organisation: it writes nothing itself, and its members have roles. */
  readonly isOrganisation: boolean;
  readonly name: string;
  /** Its page, without a slash at the end. */
  readonly url: string;
  readonly hasIssues: boolean;
  readonly isFork: boolean;
  /** Short name of the default branch; none in an empty repository. */
  readonly defaultBranch: string | null;
  /** The commit the default branch points to; none in an empty repository. */
  readonly head: string | null;
  /** When that commit was made, as its author's clock says. */
  readonly committedAt: Instant | null;
}

/** A file that we might write. `text` is exact to the byte, or null where the bytes are not UTF-8 text or were not read. */
export interface ObservedFile {
  readonly path: string;
  readonly text: string | null;
  /** Not read: it is larger than GitHub shows. In bytes. */
  readonly tooLarge?: number;
}

/** The most of a file that GitHub shows, and that we read: in bytes. */
export const SHOWN_BYTES = 512_000;

/**
 * Of the files that we generate, those that are there: by path, what git calls their bytes. That tells whether they are right
 * without reading them.
 */
export type FileNames = ReadonlyMap<string, string>;

export interface ProgressFiles {
  /** Null where there is none, or none that was read. */
  readonly readme: string | null;
  readonly generated: FileNames;
}

/** The branch and pull request that carry our files where the default branch is protected. */
interface ObservedProgressPull {
  readonly number: number;
  readonly state: 'open' | 'closed' | 'merged';
}

/** The pull request that brings a new pace; of its text only the beginning counts. */
interface ObservedRepacePull extends ObservedProgressPull {
  readonly body: string;
}

/** A label of the repository. */
export interface ObservedLabel {
  readonly name: string;
  readonly description: string;
}

export interface ObservedMilestone {
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly state: 'open' | 'closed';
  /** The day alone, `YYYY-MM-DD`. */
  readonly due: string | null;
}

export interface ObservedComment extends Authored {
  readonly id: number;
  readonly body: string;
  /** When it last changed. */
  readonly writtenAt: Instant;
}

/** A reaction of a kind that Milepost uses, through whatever door: seen, done, refused. */
export interface ObservedReaction extends Authored {
  readonly kind: ReactionKind;
}

/** As GitHub's REST API names them. */
export type ReactionKind = 'eyes' | 'rocket' | '-1';

/** A comment that speaks to Milepost, or an answer to one; of its text only the beginning. */
export interface ObservedRemark extends ObservedComment {
  /** The number of the issue or pull request that it stands on. */
  readonly on: number;
  /** Only people with write access may comment or react there. */
  readonly isLocked: boolean;
  readonly createdAt: Instant;
  readonly isEdited: boolean;
  /** GitHub says that its author has a role here. In an organisation it may not tell of one who has. */
  readonly hasRole: boolean;
  readonly reactions: readonly ObservedReaction[];
}

export type CloseReason = 'completed' | 'not_planned' | 'duplicate';

/** What only few issues need, so that it is asked for those few: see `findInNeed`. Of the others it is empty, or as the list shows it. */
export interface IssueDetails {
  /** The last time that it was reopened, and by whom; nobody where the account is gone. */
  readonly reopenedAt: Instant | null;
  readonly reopener: Account | null;
  /** Who closed it the last time. */
  readonly closer: Account | null;
  /** GitHub closed it by itself, in that one's name: a merge or a commit said so. */
  readonly closedByWork: boolean;
  /** It is or was in a milestone: somebody with rights here put it there. */
  readonly wasInMilestone: boolean;
  /** Logins; null where there are more than the list shows. */
  readonly assignees: readonly string[] | null;
  /** Merged pull requests of this repository that GitHub says close it. */
  readonly closedBy: readonly number[];
  /** Those that begin with a marker of ours, whoever wrote them; of the text only the beginning. */
  readonly comments: readonly ObservedComment[];
}

/** What blocks an issue on GitHub. */
export interface IssueBlockers {
  /** Numbers of the issues of this repository that it is blocked by now, closed ones too. */
  readonly there: readonly number[];
  /** How often one was removed, by its number, as far back as GitHub's timeline was read. */
  readonly removals: ReadonlyMap<number, number>;
}

export interface ObservedIssue extends IssueDetails, Authored {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  /** Why it is closed; null while it is open. An issue closed without a reason counts as completed. */
  readonly closeReason: CloseReason | null;
  /** Nothing is told there: only people with write access may comment, or it has more comments than we read. */
  readonly locked: boolean;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
  readonly milestone: number | null;
  readonly labels: readonly string[];
  /** Its id in GitHub's database, which some requests take; where it was asked for. */
  readonly databaseId?: number;
  /** How many issues it is blocked by, wherever they are; where it was asked for. */
  readonly blockerCount?: number;
  /** Only where that is not enough. */
  readonly blockers?: IssueBlockers;
}

/** A file that a pull request changes. A renamed one has its new path. */
export interface PullFile {
  readonly path: string;
  /** `mode`: only its mode. */
  readonly change: 'added' | 'changed' | 'renamed' | 'deleted' | 'mode';
  /** Lines added; 0 for what is not text, too. */
  readonly additions: number;
  /** In bytes, once merged: where it was asked for, see Plan. */
  readonly size?: number;
}

export interface PullCommit {
  readonly oid: string;
  readonly message: string;
}

/** A merged pull request: what may show that an item is done. */
export interface MergedPull extends Authored {
  readonly number: number;
  readonly body: string;
  /** When its text was last edited, and by whom; null where never, or where the account is gone. */
  readonly editedAt: Instant | null;
  readonly editor: Account | null;
  readonly mergedAt: Instant;
  readonly headBranch: string;
  /** Its branch is in another repository. */
  readonly fromFork: boolean;
  /** The branch that it was merged into. */
  readonly baseBranch: string;
  /** Issues of this repository that GitHub lists as closed by it. */
  readonly closes: readonly number[];
  readonly files: readonly PullFile[];
  /** Its own commits, oldest first. */
  readonly commits: readonly PullCommit[];
  /** What brought it into its base: a merge, the squashed commit, or the last of several. */
  readonly mergeCommit: PullCommit | null;
}

/** An open pull request from a branch of this repository: somebody with write access works on it. */
export interface OpenPull {
  readonly number: number;
  readonly updatedAt: Instant;
  /** Issues of this repository that GitHub lists as closed by it, once it is merged. */
  readonly closes: readonly number[];
}

/** Whether a person may write to the repository, by login in lower case: what GitHub was asked so far. */
export type Access = ReadonlyMap<string, boolean>;

export interface Observed {
  readonly repository: ObservedRepository;
  readonly labels: readonly ObservedLabel[];
  readonly milestones: readonly ObservedMilestone[];
  readonly issues: readonly ObservedIssue[];
  /** Those with the latest activity first. */
  readonly mergedPulls: readonly MergedPull[];
  /** Those with the latest activity first, ten at most. */
  readonly openPulls: readonly OpenPull[];
  /** The README that GitHub shows, on the default branch; null where there is none. */
  readonly readme: ObservedFile | null;
  readonly generated: FileNames;
  readonly progressPull: ObservedProgressPull | null;
  /** Whether the progress branch exists. */
  readonly progressBranch: boolean;
  /** Our files as they are on the progress branch. */
  readonly progressFiles: ProgressFiles;
  /** What there is of a new pace that was asked for: our branch, and the newest pull request from it. */
  readonly repace?: { readonly branch: boolean; readonly pull: ObservedRepacePull | null };
  readonly access: Access;
  /** Of the last days; oldest first. */
  readonly remarks: readonly ObservedRemark[];
}
