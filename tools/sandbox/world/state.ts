// The state of the local GitHub: plain records, changed only by the functions in sandbox/actions/.

import type { App, Installation, Organisation, Token, User } from './accounts.ts';
import type { CheckRun } from './check-run.ts';
import type { Timestamp } from './clock.ts';
import type { ActionsSettings, Workflow, WorkflowRun } from './workflow.ts';

/** A file: its bytes and git mode (`100644`, `100755`, `120000` for a symbolic link). */
export interface File {
  readonly mode: string;
  readonly content: Buffer;
}

/** A whole tree by path. Kept flat: a learner's repository is small. */
export type Tree = ReadonlyMap<string, File>;

export interface Commit {
  readonly oid: string;
  readonly tree: Tree;
  readonly parents: readonly string[];
  readonly message: string;
  readonly authorLogin: string;
  readonly committedAt: Timestamp;
}

export interface Label {
  readonly id: number;
  name: string;
  color: string;
  description: string | null;
}

export interface Milestone {
  readonly id: number;
  readonly number: number;
  title: string;
  description: string | null;
  state: 'open' | 'closed';
  dueOn: Timestamp | null;
  readonly creatorLogin: string;
  readonly createdAt: Timestamp;
  updatedAt: Timestamp;
  closedAt: Timestamp | null;
}

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened';

export interface IssueEvent {
  readonly id: number;
  readonly kind:
    | 'closed'
    | 'reopened'
    | 'renamed'
    | 'labeled'
    | 'unlabeled'
    | 'milestoned'
    | 'demilestoned'
    | 'blocked_by_added'
    | 'blocked_by_removed';
  readonly actorLogin: string;
  readonly createdAt: Timestamp;
  readonly stateReason?: StateReason | null;
  /** Of `closed`: the pull request, by number, or the commit for which GitHub closed it by itself. */
  readonly closer?: number | string;
  /** Of `labeled` and `unlabeled`: the label as it was then. */
  readonly label?: { readonly name: string; readonly color: string };
  /** Of `milestoned` and `demilestoned`. */
  readonly milestoneTitle?: string;
  /** Of `blocked_by_added` and `blocked_by_removed`: the id of the blocking issue. */
  readonly blockerId?: number;
  /** Of `renamed`. */
  readonly rename?: { readonly from: string; readonly to: string };
}

/** As REST names them, in GitHub's order. */
export type ReactionContent = '+1' | '-1' | 'laugh' | 'hooray' | 'confused' | 'heart' | 'rocket' | 'eyes';

export interface Reaction {
  readonly id: number;
  readonly login: string;
  readonly content: ReactionContent;
  readonly createdAt: Timestamp;
}

export interface Comment {
  readonly id: number;
  readonly authorLogin: string;
  body: string;
  readonly createdAt: Timestamp;
  editedAt: Timestamp | null;
  /** Oldest first; of one kind at most one from each. */
  reactions: readonly Reaction[];
}

/** An issue, or the conversation half of a pull request (`pull` is then set). */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly authorLogin: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: StateReason | null;
  /** Only people with write access may comment. */
  locked: boolean;
  /** Shown above the list of issues; three at most. */
  pinned: boolean;
  /** When its body was last edited, and by whom. */
  editedAt: Timestamp | null;
  editorLogin: string | null;
  labelIds: number[];
  milestone: number | null;
  assignees: string[];
  comments: Comment[];
  events: IssueEvent[];
  /** Numbers of pull requests of this repository linked to it in the sidebar. */
  linkedPulls: number[];
  /** Ids of the issues that block it, of any repository, oldest first. */
  blockerIds: readonly number[];
  /** Those that it blocks. */
  blockedIds: readonly number[];
  pull: Pull | null;
  readonly createdAt: Timestamp;
  updatedAt: Timestamp;
  closedAt: Timestamp | null;
  closedByLogin: string | null;
}

export interface Pull {
  readonly id: number;
  base: string;
  readonly head: string;
  readonly headRepositoryId: number;
  headOid: string;
  /** The tip of `base` when the pull request was opened, or just before it was merged. */
  baseOid: string;
  draft: boolean;
  merged: boolean;
  mergedAt: Timestamp | null;
  mergedByLogin: string | null;
  mergeCommitOid: string | null;
}

export interface Protection {
  /** Who may push all the same, by login. */
  readonly bypass: readonly string[];
  /** How a push is refused, where not as by a ruleset: GitHub has many words for it. */
  readonly says?: { readonly status: 403 | 422; readonly message: string };
}

export interface Repository {
  readonly id: number;
  owner: string;
  name: string;
  description: string | null;
  private: boolean;
  fork: boolean;
  /** Of a fork: what it was made from. */
  readonly parentId: number | null;
  /** Where the owner is one. */
  organisation: Organisation | null;
  archived: boolean;
  hasIssues: boolean;
  defaultBranch: string;
  /** Branch name to commit oid. Empty in an empty repository. */
  branches: Map<string, string>;
  commits: Map<string, Commit>;
  /** Objects made through the Git data API and not yet in a commit of a branch. */
  looseTrees: Map<string, Tree>;
  looseBlobs: Map<string, Buffer>;
  protections: Map<string, Protection>;
  checkRuns: CheckRun[];
  actions: ActionsSettings;
  workflows: Workflow[];
  runs: WorkflowRun[];
  labels: Label[];
  milestones: Milestone[];
  /** Issues and pull requests share one sequence of numbers, from 1. */
  issues: Issue[];
  nextMilestoneNumber: number;
  nextIssueNumber: number;
  /** Collaborators besides the owner, with their role. */
  collaborators: Map<string, 'read' | 'triage' | 'write' | 'maintain' | 'admin'>;
  readonly createdAt: Timestamp;
  updatedAt: Timestamp;
  pushedAt: Timestamp;
}

/** Where things are found by name. Keys are in lower case: GitHub's names have no case of their own. */
export interface Directory {
  /** `owner/name`, of today and of former days, to the repository that it leads to. */
  readonly addresses: Map<string, number>;
  /** An account to the ids of its repositories, in the order in which it got them. */
  readonly owned: Map<string, ReadonlySet<number>>;
  /** An account to the ids of the installations on it. */
  readonly installed: Map<string, ReadonlySet<number>>;
  readonly logins: Map<string, User>;
}

export interface State {
  users: Map<string, User>;
  /** By login. */
  organisations: Map<string, Organisation>;
  repositories: Map<number, Repository>;
  apps: Map<number, App>;
  installations: Map<number, Installation>;
  tokens: Map<string, Token>;
  directory: Directory;
  /** One sequence for every database id. */
  nextId: number;
}
