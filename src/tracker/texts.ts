// Everything that we say in issues, comments, milestones and pull requests. Words live in templates/.
import type { ItemProgress, PhaseProgress, Progress } from '../progress/progress.ts';
import type { Item, Phase } from '../roadmap/roadmap.ts';

export interface NeedText {
  readonly title: string;
  /** Undefined before its issue is created: then the title stands alone. */
  readonly issue: number | undefined;
}

export interface IssueText {
  readonly item: Item;
  readonly phase: Phase;
  readonly needs: readonly NeedText[];
}

/** Our part of an issue's body, without its markers. */
export function renderIssueText(input: IssueText): string {
  throw new Error(`not written yet: ${input.item.id}`);
}

export interface RetiredText {
  readonly itemId: string;
  readonly roadmapPath: string;
}

/** Our part of the body of an issue whose item left the roadmap, without its markers. */
export function renderRetiredText(input: RetiredText): string {
  throw new Error(`not written yet: ${input.itemId}`);
}

/** Our part of a milestone's description, without its markers. */
export function renderMilestoneText(phase: Phase): string {
  throw new Error(`not written yet: ${phase.id}`);
}

export interface CompletedComment {
  /** The merged pull request that completed the item. */
  readonly pull: number;
  readonly item: Item;
  /** As it is with this item done. */
  readonly phase: PhaseProgress;
  readonly upNext: readonly ItemProgress[];
}

/** The comment on an issue that a merged pull request completed. */
export function renderCompletedComment(input: CompletedComment): string {
  throw new Error(`not written yet: ${input.pull}`);
}

/** The comment on an issue whose learner edited inside our part. */
export function renderConflictComment(): string {
  throw new Error('not written yet');
}

/** The rolling pull request that carries our files where the default branch is protected. */
export function renderPullRequest(progress: Progress): { readonly title: string; readonly body: string } {
  throw new Error(`not written yet: ${progress.title}`);
}
