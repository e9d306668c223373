// What becomes of an item's state. GitHub owns it: we only close on a merge, and undo only what we did.
import type { ItemState, ItemStatus } from '../progress/progress.ts';
import type { Matched } from './match.ts';
import type { MergedPull, ObservedComment, ObservedIssue } from './observed.ts';

export interface ItemDecision {
  /** The item once the plan is carried out. */
  readonly status: Omit<ItemStatus, 'issue'>;
  /** Why we close the issue: a merge, or that the roadmap says that it was done before. */
  readonly close?: MergedPull | 'done before';
  /** The item was taken out, we closed it, and now it is back. */
  readonly reopen: boolean;
  /** The comment to write: a new one, or an old one that tells of a merge before the issue was reopened. */
  readonly comment?: { readonly pull: number; readonly id?: number };
}

/** Decides from the issue (if there is one) and the merges that are linked to the item, earliest first. */
export function decideItem(
  match: Matched<ObservedIssue> | undefined,
  merges: readonly MergedPull[],
  doneBefore = false,
): ItemDecision {
  const [first] = merges;
  const otherwise = doneBefore ? DONE_BEFORE : OPEN;
  if (match === undefined) return first === undefined ? otherwise : closeFor(first);
  const issue = match.thing;
  const marker = match.part?.marker;
  if (issue.state === 'open') {
    const merge = merges.find(({ mergedAt }) => isAfter(mergedAt, issue.reopenedAt));
    // What a person reopened after it was done before is open again.
    if (merge === undefined) return issue.reopenedAt === null ? otherwise : OPEN;
    return closeFor(merge, issue);
  }
  if (marker?.state === 'retired' && issue.closeReason === 'not_planned') return { ...OPEN, reopen: true };
  const state: ItemState = issue.closeReason === 'completed' ? 'done' : 'skipped';
  if (state === 'skipped' || match.part === undefined)
    return { status: { state, ...evidence(issue) }, reopen: false };
  return decideDone(issue, marker?.since ?? issue.createdAt, merges);
}

const OPEN: ItemDecision = { status: { state: 'open' }, reopen: false };
const DONE_BEFORE: ItemDecision = { status: { state: 'done' }, close: 'done before', reopen: false };

function closeFor(merge: MergedPull, issue?: ObservedIssue): ItemDecision {
  const told = issue === undefined ? undefined : commentOf(issue, 'completed');
  const closing = { status: { state: 'done', evidence: merge.number }, close: merge, reopen: false } as const;
  if (told?.pull === merge.number && isAfter(told.writtenAt, issue?.reopenedAt ?? null)) return closing;
  return { ...closing, comment: { pull: merge.number, ...(told === undefined ? {} : { id: told.id }) } };
}

/** Somebody, or GitHub itself, closed it: the merge that led to it is told once, if we tracked it by then. */
function decideDone(issue: ObservedIssue, since: string, merges: readonly MergedPull[]): ItemDecision {
  const told = commentOf(issue, 'completed');
  const merge = merges.find(
    ({ mergedAt }) =>
      mergedAt >= since &&
      isAfter(mergedAt, issue.reopenedAt) &&
      issue.closedAt !== null &&
      mergedAt <= issue.closedAt,
  );
  const done = { state: 'done', ...evidence(issue) } as const;
  if (merge === undefined || (told !== undefined && isAfter(told.writtenAt, issue.reopenedAt))) {
    return { status: done, reopen: false };
  }
  const comment = { pull: merge.number, ...(told === undefined ? {} : { id: told.id }) };
  return { status: { state: 'done', evidence: merge.number }, reopen: false, comment };
}

/** The pull request that completed a closed issue: the one that our comment names, else the one GitHub names. */
function evidence(issue: ObservedIssue): { evidence?: number } {
  const told = commentOf(issue, 'completed');
  if (told?.pull !== undefined && isAfter(told.writtenAt, issue.reopenedAt)) return { evidence: told.pull };
  const [first] = issue.closedBy;
  return first === undefined ? {} : { evidence: first };
}

function isAfter(instant: string, reopenedAt: string | null): boolean {
  return reopenedAt === null || instant > reopenedAt;
}

const COMMENT = /^<!-- milepost:(completed|conflict)(?: pull=(\d+))? -->/;

/** The line that a comment of ours begins with. */
export function commentMarker(about: { kind: 'completed'; pull: number } | { kind: 'conflict' }): string {
  return about.kind === 'completed'
    ? `<!-- milepost:completed pull=${about.pull} -->`
    : '<!-- milepost:conflict -->';
}

/** Our comment of that kind on an issue. A stranger's copy of it does not count. */
export function commentOf(
  issue: ObservedIssue,
  kind: 'completed' | 'conflict',
): (ObservedComment & { readonly pull?: number }) | undefined {
  for (const comment of issue.comments) {
    const match = comment.trusted ? COMMENT.exec(comment.body) : null;
    if (match?.[1] !== kind) continue;
    return match[2] === undefined ? comment : { ...comment, pull: Number(match[2]) };
  }
  return undefined;
}
