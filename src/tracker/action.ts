// What a plan holds: one intended write, of one of these kinds, as data.
import type { IsoDate } from '../roadmap/roadmap.ts';
import type { AboutMerge } from './evidence/merge.ts';
import type { Refusal } from './commands/answer/refusals.ts';
import type { Changed } from './repace/repace-text.ts';
import type { BodyPlan, WholeBody } from './content/body-plan.ts';
import type { PageKind } from './content/managed-block.ts';
import type { CloseReason, FileNames, ReactionKind } from './observed.ts';

export interface MilestoneChange {
  readonly title?: string;
  readonly description?: string;
  /** GitHub documents no way to take a date away, so one that leaves the roadmap stays. */
  readonly due?: IsoDate;
  readonly state?: 'open' | 'closed';
}

export interface IssueChange {
  readonly title?: string;
  readonly body?: BodyPlan | WholeBody;
  readonly labels?: readonly string[];
  /** Logins. GitHub may refuse one: the rest is written all the same. */
  readonly assignees?: readonly string[];
  /** The phase whose milestone it belongs to; null where it belongs to none any more. */
  readonly phase?: string | null;
  readonly state?: 'open' | 'closed';
  readonly reason?: CloseReason | 'reopened';
}

export interface CreateLabel {
  readonly type: 'create-label';
  readonly name: string;
  /** Six hex digits. */
  readonly color: string;
  readonly description: string;
}

export interface CreateMilestone {
  readonly type: 'create-milestone';
  readonly phase: string;
  readonly title: string;
  readonly description: string;
  readonly due?: IsoDate;
  readonly state: 'open' | 'closed';
}

export interface UpdateMilestone {
  readonly type: 'update-milestone';
  readonly milestone: number;
  readonly title: string;
  readonly change: MilestoneChange;
  /** Of the description only what the marker remembers changes. */
  readonly onlyMarker?: true;
  /** Why, in words for the learner. */
  readonly why?: string;
}

export interface CreateIssue {
  readonly type: 'create-issue';
  readonly item: string;
  readonly title: string;
  readonly body: BodyPlan;
  readonly labels: readonly string[];
  /** Logins, as in IssueChange. */
  readonly assignees?: readonly string[];
  readonly phase: string;
}

export interface UpdateIssue {
  readonly type: 'update-issue';
  readonly item: string;
  /** Unknown where the issue is created by this very plan. */
  readonly issue: number | undefined;
  readonly title: string;
  readonly change: IssueChange;
  /** The title of the phase that it moves to: what people read. */
  readonly phaseTitle?: string;
  /** Of the body only what the marker remembers changes. */
  readonly onlyMarker?: true;
  /** Why, in words for the learner: `completed by #12`, `taken out of the roadmap`. */
  readonly why?: string;
  /** A person asked for it in this comment. */
  readonly command?: number;
}

/** From then on GitHub says that the issue is blocked by the one of what the item needs. */
export interface AddBlocker {
  readonly type: 'add-blocker';
  readonly item: string;
  /** Both unknown where the issue is created by this very plan. */
  readonly issue: number | undefined;
  readonly title: string;
  /** The id of the item that it waits for. */
  readonly need: string;
  readonly blocker: number | undefined;
  readonly needTitle: string;
}

/** One that we added. */
export interface RemoveBlocker {
  readonly type: 'remove-blocker';
  readonly issue: number;
  readonly title: string;
  readonly blocker: number;
}

/** The one comment of a kind on an item's issue: created, or edited in place. */
export interface WriteComment {
  readonly type: 'write-comment';
  readonly item: string;
  readonly issue: number | undefined;
  /** The comment to edit. */
  readonly comment?: number;
  readonly about: AboutMerge | { readonly kind: 'conflict' };
}

/** The answer to a command: a comment on the same conversation, or the one that answered the same question there before. */
export interface AnswerCommand {
  readonly type: 'answer-command';
  /** The comment that asked. */
  readonly command: number;
  /** The issue or pull request. */
  readonly on: number;
  /** The comment to edit. */
  readonly comment?: number;
  /** What was asked: `next`. */
  readonly about: string;
  /** The whole comment, with its marker. */
  readonly body: string;
  /** Where it says why the command is not done: that alone. */
  readonly refusal?: Refusal;
}

/** One pull request with new dates for the roadmap: opened, or updated. */
export interface WriteRepace {
  readonly type: 'write-repace';
  /** The comment that asked. */
  readonly command: number;
  /** Where the roadmap stands. */
  readonly path: string;
  readonly repaced: Changed;
  readonly title: string;
  readonly body: string;
  /** What there is of it: our branch, and the open pull request from it. */
  readonly there: { readonly branch: boolean; readonly pull?: number };
}

/** What became of a command, as a reaction to it. */
export interface ReactToCommand {
  readonly type: 'react';
  readonly command: number;
  readonly on: number;
  readonly kind: ReactionKind;
}

/** An issue of ours that is no item. */
export interface CreatePage {
  readonly type: 'create-page';
  readonly page: PageKind;
  readonly title: string;
  readonly body: string;
  readonly label: string;
}

/** The progress as an issue: rendered when the numbers of the issues that it links to are known. */
export interface WritePage {
  readonly type: 'write-page';
  readonly page: PageKind;
  /** Unknown where it is created by this very plan. */
  readonly issue?: number;
  readonly title: string;
  /** What stands outside our part and stays byte for byte. */
  readonly before: string;
  readonly after: string;
  /** What it is to say where it is not the progress: a warning on top of what it said, or that without it. */
  readonly text?: string;
  /** It is pinned first. */
  readonly isNew?: boolean;
}

/** A comment on the learning log. */
export interface WriteLog {
  readonly type: 'write-log';
  readonly issue: number;
  readonly marker: string;
  readonly text: string;
}

/** A file to write, as text. */
export interface FileChange {
  readonly path: string;
  readonly text: string;
}

/** README and generated files in one commit; where the branch is protected, in one rolling pull request. */
export interface WriteFiles {
  readonly type: 'write-files';
  /** `commit` falls back to `pull-request` when GitHub refuses the push; `first-commit` starts an empty repository. */
  readonly mode: 'commit' | 'pull-request' | 'first-commit';
  /** Long before the last issue is there: the files say how many are. */
  readonly interim?: true;
  /** What the files are to say where there is no roadmap to make them from: it has mistakes, or asks for none. */
  readonly files?: readonly FileChange[];
  /** The pull request says otherwise although the default branch is right: every file goes there, changed or not. */
  readonly whole?: true;
  readonly readme: ReadmePlan | null;
  /** The generated files as they stand on the default branch. */
  readonly generated: FileNames;
  /** Generated files that stay in the pull request as they are there: what is new is in the README alone. */
  readonly carried?: FileNames;
  /** What is there of the way by pull request: our branch, and the open pull request from it. */
  readonly fallback: { readonly branch: boolean; readonly pull?: number };
}

interface ReadmePlan {
  readonly path: string;
  /** As it stands on the default branch; null where there is none. */
  readonly current: string | null;
}

export type Action =
  | CreateLabel
  | CreateMilestone
  | UpdateMilestone
  | CreateIssue
  | UpdateIssue
  | AddBlocker
  | RemoveBlocker
  | WriteComment
  | AnswerCommand
  | WriteRepace
  | ReactToCommand
  | CreatePage
  | WritePage
  | WriteLog
  | WriteFiles;
