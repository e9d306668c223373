// What happens in a sandbox, as GitHub would tell it by webhook, or to workflows.

import type { CheckRun } from './check-run.ts';
import type { Comment, Issue, Label, Milestone } from './state.ts';

interface Happening {
  /** Who caused it. */
  readonly senderLogin: string;
}

interface InRepository extends Happening {
  readonly repositoryId: number;
}

interface Former {
  readonly from: string;
}

/** Old values of what an edit changed: `{ title: { from: 'Old' } }`. */
export type Changes = Readonly<Record<string, Former | undefined>>;

interface PullChanges {
  readonly title?: Former;
  readonly body?: Former;
  readonly base?: { readonly ref: Former; readonly sha: Former };
}

interface IssuesEvent extends InRepository {
  readonly name: 'issues';
  readonly action:
    | 'opened'
    | 'edited'
    | 'closed'
    | 'reopened'
    | 'labeled'
    | 'unlabeled'
    | 'milestoned'
    | 'demilestoned'
    | 'assigned'
    | 'unassigned';
  readonly issue: Issue;
  readonly label?: Label;
  readonly milestone?: Milestone;
  readonly assigneeLogin?: string;
  readonly changes?: Changes;
}

interface IssueCommentEvent extends InRepository {
  readonly name: 'issue_comment';
  readonly action: 'created' | 'edited' | 'deleted';
  readonly issue: Issue;
  readonly comment: Comment;
  readonly changes?: Changes;
}

interface LabelEvent extends InRepository {
  readonly name: 'label';
  readonly action: 'created' | 'edited' | 'deleted';
  readonly label: Label;
  readonly changes?: Changes;
}

interface MilestoneEvent extends InRepository {
  readonly name: 'milestone';
  readonly action: 'created' | 'edited' | 'closed' | 'opened' | 'deleted';
  readonly milestone: Milestone;
  readonly changes?: Changes;
}

interface PullRequestEvent extends InRepository {
  readonly name: 'pull_request';
  readonly action:
    | 'opened'
    | 'closed'
    | 'edited'
    | 'reopened'
    | 'synchronize'
    | 'ready_for_review'
    | 'labeled'
    | 'unlabeled';
  /** The conversation half; `issue.pull` is set. */
  readonly issue: Issue;
  readonly label?: Label;
  /** Of `synchronize`. */
  readonly before?: string;
  readonly after?: string;
  readonly changes?: PullChanges;
}

interface CheckRunEvent extends InRepository {
  readonly name: 'check_run';
  readonly action: 'created' | 'completed' | 'rerequested';
  readonly run: CheckRun;
}

export interface PushEvent extends InRepository {
  readonly name: 'push';
  /** `refs/heads/main`. */
  readonly ref: string;
  /** Zeros when the branch is new. */
  readonly before: string;
  /** Zeros when the branch is gone. */
  readonly after: string;
  readonly forced: boolean;
}

interface RefEvent extends InRepository {
  readonly name: 'create' | 'delete';
  /** The branch's name. */
  readonly ref: string;
}

export interface RepositoryEvent extends InRepository {
  readonly name: 'repository';
  readonly action:
    | 'created'
    | 'renamed'
    | 'transferred'
    | 'privatized'
    | 'publicized'
    | 'archived'
    | 'unarchived'
    | 'edited'
    | 'deleted';
  /** Of `renamed`. */
  readonly formerName?: string;
  /** Of `transferred`. */
  readonly formerOwner?: string;
  /** Of `edited`. */
  readonly formerDefaultBranch?: string;
  readonly formerDescription?: string | null;
}

interface WorkflowDispatchEvent extends InRepository {
  readonly name: 'workflow_dispatch';
  /** Of the workflow's file. */
  readonly path: string;
  /** `refs/heads/main`. */
  readonly ref: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

interface RepositoryDispatchEvent extends InRepository {
  readonly name: 'repository_dispatch';
  /** What the caller named it. */
  readonly action: string;
  readonly clientPayload: Readonly<Record<string, unknown>>;
}

interface ScheduleEvent extends InRepository {
  readonly name: 'schedule';
  readonly path: string;
  readonly cron: string;
}

export interface InstallationEvent extends Happening {
  readonly name: 'installation';
  readonly action: 'created' | 'deleted' | 'suspend' | 'unsuspend' | 'new_permissions_accepted';
  readonly installationId: number;
}

interface InstallationRepositoriesEvent extends Happening {
  readonly name: 'installation_repositories';
  readonly action: 'added' | 'removed';
  readonly installationId: number;
  readonly repositoryIds: readonly number[];
}

/** What GitHub would tell by webhook, or to workflows. */
export type WorldEvent =
  | IssuesEvent
  | IssueCommentEvent
  | LabelEvent
  | MilestoneEvent
  | PullRequestEvent
  | CheckRunEvent
  | PushEvent
  | RefEvent
  | RepositoryEvent
  | WorkflowDispatchEvent
  | RepositoryDispatchEvent
  | ScheduleEvent
  | InstallationEvent
  | InstallationRepositoriesEvent;
