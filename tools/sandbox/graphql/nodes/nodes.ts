// What the resolvers pass from field to field: records of the state, each with the repository it lives in.

import type { ChangedFile } from '../../git/diff.ts';
import type { CheckRun } from '../../world/check-run.ts';
import type {
  Comment,
  Commit,
  File,
  Issue,
  IssueEvent,
  Label,
  Milestone,
  Pull,
  ReactionContent,
  Repository,
} from '../../world/state.ts';
import type { User } from '../../world/accounts.ts';

export interface RepositoryNode {
  readonly type: 'Repository';
  readonly repository: Repository;
}

export interface IssueNode {
  readonly type: 'Issue';
  readonly repository: Repository;
  readonly issue: Issue;
}

export interface PullRequestNode {
  readonly type: 'PullRequest';
  readonly repository: Repository;
  readonly issue: Issue;
  readonly pull: Pull;
}

export interface CommentNode {
  readonly type: 'IssueComment';
  readonly repository: Repository;
  readonly issue: Issue;
  readonly comment: Comment;
}

/** The reactions of one kind to a comment. */
export interface ReactionGroupNode {
  readonly type: 'ReactionGroup';
  readonly comment: Comment;
  readonly content: ReactionContent;
}

export interface LabelNode {
  readonly type: 'Label';
  readonly repository: Repository;
  readonly label: Label;
}

export interface MilestoneNode {
  readonly type: 'Milestone';
  readonly repository: Repository;
  readonly milestone: Milestone;
}

export interface RefNode {
  readonly type: 'Ref';
  readonly repository: Repository;
  /** The branch's name, without `refs/heads/`. */
  readonly name: string;
  readonly oid: string;
}

export interface CommitNode {
  readonly type: 'Commit';
  readonly repository: Repository;
  readonly commit: Commit;
}

/** A folder of a commit; `path` is empty for the root. */
export interface TreeNode {
  readonly type: 'Tree';
  readonly repository: Repository;
  readonly commit: Commit;
  readonly path: string;
  readonly oid: string;
}

export interface BlobNode {
  readonly type: 'Blob';
  readonly repository: Repository;
  readonly commit: Commit;
  readonly path: string;
  readonly file: File;
}

export interface TreeEntryNode {
  readonly type: 'TreeEntry';
  readonly repository: Repository;
  readonly name: string;
  readonly target: TreeNode | BlobNode;
}

export interface ActorNode {
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly user: User;
  /** Set on `viewer`, which GitHub shows as a user even where it is an App. */
  readonly isViewer: boolean;
}

export interface EventNode {
  readonly type: EventType;
  readonly repository: Repository;
  readonly issue: Issue;
  readonly event: IssueEvent;
}

export type EventType =
  | 'ClosedEvent'
  | 'ReopenedEvent'
  | 'RenamedTitleEvent'
  | 'LabeledEvent'
  | 'UnlabeledEvent'
  | 'MilestonedEvent'
  | 'DemilestonedEvent'
  | 'BlockedByAddedEvent'
  | 'BlockedByRemovedEvent';

export interface PullRequestCommitNode {
  readonly type: 'PullRequestCommit';
  readonly pullRequest: PullRequestNode;
  readonly commit: Commit;
}

/** The check runs of one App on a commit. */
export interface CheckSuiteNode {
  readonly type: 'CheckSuite';
  readonly repository: Repository;
  readonly runs: readonly [CheckRun, ...CheckRun[]];
}

export interface CheckRunNode {
  readonly type: 'CheckRun';
  readonly repository: Repository;
  readonly run: CheckRun;
}

export interface ChangedFileNode {
  readonly type: 'PullRequestChangedFile';
  readonly change: ChangedFile;
}

export type GitObjectNode = CommitNode | TreeNode | BlobNode;

/** Something that has a global id. */
export type Node =
  | RepositoryNode
  | IssueNode
  | PullRequestNode
  | CommentNode
  | LabelNode
  | MilestoneNode
  | RefNode
  | GitObjectNode
  | ActorNode;
