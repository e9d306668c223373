// What becomes of an item's state. GitHub owns it: we only close on a merge, and undo only what we did.
import type { ItemStatus } from '../../../progress/progress.ts';
import type { IsoDate } from '../../../roadmap/roadmap.ts';
import type { AboutMerge, Merge, Undone } from '../../evidence/merge.ts';
import { saidIn } from '../../commands/marker/said.ts';
import type { Matched } from '../../match/match.ts';
import type { Account, Instant, ObservedComment, ObservedIssue } from '../../observed.ts';

export interface ItemDecision {
  /** The item once the plan is carried out. */
  readonly status: Omit<ItemStatus, 'issue'>;
  /** Why we close the issue: a merge, or that the roadmap says that it was done before. */
  readonly close?: Merge | 'done before';
  /** Why we reopen it: the item was taken out, we closed it, and now it is back; or a merge took back what had completed it. */
  readonly reopen?: 'back' | Merge;
  /** The comment to write: a new one, or an old one that tells of a merge that counts no more. */
  readonly comment?: { readonly about: AboutMerge; readonly id?: number };
  /** What its marker is to remember: the pull request that said that it is worked on. */
  readonly progress?: number;
  /** A bot closed it as given up. Bots do not decide that: it stays in the count. */
  readonly closedBy?: Account;
}

/** What speaks for an item. */
export interface ItemEvidence {
  /** Merges that complete it and stand, the earliest first. */
  readonly merges?: readonly Merge[];
  readonly undone?: Undone;
  /** The roadmap says that it was done before. */
  readonly doneBefore?: boolean;
}

/** Decides from the issue (if there is one) and what speaks for the item. */
export function decideItem(match: Matched<ObservedIssue> | undefined, evidence: ItemEvidence): ItemDecision {
  const decision = decideState(match, evidence);
  if (evidence.doneBefore !== true) return decision;
  // The day on which its issue was closed is not the day on which it was done.
  const { doneOn, ...status } = decision.status;
  return doneOn === undefined ? decision : { ...decision, status };
}

function decideState(match: Matched<ObservedIssue> | undefined, evidence: ItemEvidence): ItemDecision {
  const { merges = [], doneBefore = false } = evidence;
  const [first] = merges;
  const otherwise = doneBefore ? DONE_BEFORE : OPEN;
  if (match === undefined) return first === undefined ? otherwise : closeFor(first);
  const issue = match.thing;
  const merge = merges.find((one) => countsNow(one, issue));
  if (issue.state === 'open') {
    // What a person reopened after it was done before is open again.
    if (merge === undefined) return issue.reopenedAt === null ? otherwise : OPEN;
    return closeFor(merge, issue);
  }
  const marker = match.block?.marker;
  if (marker?.state === 'retired' && issue.closeReason === 'not_planned') return { ...OPEN, reopen: 'back' };
  if (issue.closeReason !== 'completed') return decideGivenUp(issue, merge);
  if (match.block === undefined) return { status: { state: 'done', ...shown(issue) } };
  const undoing = doneBefore ? undefined : undoingOf(issue, evidence);
  if (undoing !== undefined && merge === undefined) return reopenFor(undoing, issue);
  return decideDone(issue, { since: marker?.since ?? issue.createdAt, ...evidence });
}

const OPEN: ItemDecision = { status: { state: 'open' } };
const DONE_BEFORE: ItemDecision = { status: { state: 'done' }, close: 'done before' };

/** A merge before the last reopening never closes again, and files alone never once a person has reopened it, or asked us to. */
function countsNow(merge: Merge, { reopenedAt, reopener, body }: ObservedIssue): boolean {
  const byPerson = reopenedAt !== null && (reopener?.isBot !== true || saidIn(body).did?.word === 'undo');
  return isAfter(merge.mergedAt, reopenedAt) && !(merge.byPathOnly === true && byPerson);
}

function closeFor(merge: Merge, issue?: ObservedIssue): ItemDecision {
  const told = issue === undefined ? undefined : outcomeOf(issue);
  const closing = { status: doneBy(merge), close: merge };
  const isTold = told?.about === 'completed' && told.pull === merge.number;
  if (isTold && isAfter(told.writtenAt, issue?.reopenedAt ?? null)) return closing;
  return { ...closing, ...tell(aboutCompletion(merge), told) };
}

function doneBy(merge: Merge): ItemDecision['status'] {
  return { state: 'done', evidence: merge.number, doneOn: dayOf(merge.mergedAt) };
}

function aboutCompletion({ number: pull, mergedAt }: Merge): AboutMerge {
  return { kind: 'completed', pull, on: dayOf(mergedAt) };
}

function dayOf(instant: Instant): IsoDate {
  return instant.slice(0, 10);
}

function tell(about: AboutMerge, told: Told | undefined): Pick<ItemDecision, 'comment'> {
  return { comment: { about, ...(told === undefined ? {} : { id: told.id }) } };
}

/** Closed as not planned or as a duplicate: the item is skipped, where a person did it. */
function decideGivenUp(issue: ObservedIssue, merge: Merge | undefined): ItemDecision {
  const { closer } = issue;
  const { did, why } = saidIn(issue.body);
  if (did?.word === 'skip')
    return { status: { state: 'skipped', ...(why === undefined ? {} : { skippedFor: why }) } };
  if (closer?.isBot !== true) return { status: { state: 'skipped', ...evidenceOf(issue) } };
  if (merge !== undefined) return { status: doneBy(merge) };
  return { ...OPEN, closedBy: closer };
}

/** The merge that took back what closed the issue. Where a person closed it, before we told or since then, it stays. */
function undoingOf(issue: ObservedIssue, { undone = new Map() }: ItemEvidence): Merge | undefined {
  const { closedAt, closedBy } = issue;
  const told = outcomeOf(issue);
  const isNew = told !== undefined && isAfter(told.writtenAt, issue.reopenedAt);
  // We tell before we close. What GitHub closed by itself we tell afterwards.
  const pulls = [
    ...closedBy,
    ...(isNew && (issue.closedByWork || told.writtenAt <= (closedAt ?? '')) ? [told.pull] : []),
  ];
  const undoings = pulls.flatMap((pull) => undone.get(pull) ?? []);
  // Stopped between telling and reopening: then the comment names the merge that took it back.
  const half = isNew && told.about === 'reverted' ? told.pull : undefined;
  const begun = [...undone.values()].filter(({ number }) => number === half);
  return [...undoings, ...begun].find(({ mergedAt }) => closedAt !== null && mergedAt > closedAt);
}

function reopenFor(undoing: Merge, issue: ObservedIssue): ItemDecision {
  const told = outcomeOf(issue);
  const reopening = { ...OPEN, reopen: undoing };
  if (told?.about === 'reverted' && told.pull === undoing.number) return reopening;
  return { ...reopening, ...tell({ kind: 'reverted', pull: undoing.number }, told) };
}

/** Somebody, or GitHub itself, closed it: the merge that led to it is told once, if we tracked it by then. */
function decideDone(
  issue: ObservedIssue,
  { since, merges = [], undone }: ItemEvidence & { readonly since: Instant },
): ItemDecision {
  const told = outcomeOf(issue);
  const isTold = told?.about === 'completed' && isAfter(told.writtenAt, issue.reopenedAt);
  const stands = isTold && undone?.has(told.pull) !== true;
  const merge = merges.find(
    (one) =>
      countsNow(one, issue) &&
      one.mergedAt >= since &&
      issue.closedAt !== null &&
      // Other evidence takes the place of what was taken back.
      (one.mergedAt <= issue.closedAt || isTold),
  );
  if (merge === undefined || stands) return { status: { state: 'done', ...shown(issue) } };
  return { status: doneBy(merge), ...tell(aboutCompletion(merge), told) };
}

/** What completed a closed issue, and when: what our comment says, else what the learner said in a command, else what GitHub says. */
function shown(issue: ObservedIssue): Pick<ItemStatus, 'evidence' | 'address' | 'doneOn'> {
  const told = toldCompletion(issue);
  const { did, address } = saidIn(issue.body);
  if (told === undefined && did?.word === 'done')
    return { doneOn: did.day, ...(address === undefined ? {} : { address }) };
  const on = told?.on ?? issue.closedAt?.slice(0, 10);
  return { ...evidenceOf(issue), ...(on === undefined ? {} : { doneOn: on }) };
}

/** The pull request that completed a closed issue. */
function evidenceOf(issue: ObservedIssue): Pick<ItemStatus, 'evidence'> {
  const pull = toldCompletion(issue)?.pull ?? issue.closedBy[0];
  return pull === undefined ? {} : { evidence: pull };
}

/** Our comment that says what completed it, where it was not reopened since. */
function toldCompletion(issue: ObservedIssue): Told | undefined {
  const told = outcomeOf(issue);
  return told?.about === 'completed' && isAfter(told.writtenAt, issue.reopenedAt) ? told : undefined;
}

function isAfter(instant: string, reopenedAt: string | null): boolean {
  return reopenedAt === null || instant > reopenedAt;
}

const COMMENT =
  /^<!-- milepost:(?:(conflict)|(completed|reverted) pull=(\d{1,10})(?: on=(\d{4}-\d\d-\d\d))?) -->/;

/** The line that a comment of ours begins with. */
export function commentMarker(about: AboutMerge | { readonly kind: 'conflict' }): string {
  if (about.kind === 'conflict') return '<!-- milepost:conflict -->';
  const on = about.on === undefined ? '' : ` on=${about.on}`;
  return `<!-- milepost:${about.kind} pull=${about.pull}${on} -->`;
}

/** Whether a comment begins as ours do. */
export function isMarkedComment({ body }: ObservedComment): boolean {
  return COMMENT.test(body);
}

interface Told extends ObservedComment {
  readonly about: AboutMerge['kind'];
  readonly pull: number;
  readonly on?: IsoDate;
}

/** Our comment on what became of the item. The issue's comments are those that are believed. */
export function outcomeOf({ comments }: ObservedIssue): Told | undefined {
  for (const comment of comments) {
    const [, , about, pull, on] = COMMENT.exec(comment.body) ?? [];
    if (about === 'completed' || about === 'reverted')
      return { ...comment, about, pull: Number(pull), ...(isDay(on) ? { on } : {}) };
  }
  return undefined;
}

/** A person with write access can edit our comment: what is no day of the calendar is none. */
function isDay(text: string | undefined): text is IsoDate {
  return text !== undefined && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** Our comment that the issue's text was edited. */
export function conflictOf({ comments }: ObservedIssue): ObservedComment | undefined {
  return comments.find(({ body }) => COMMENT.exec(body)?.[1] === 'conflict');
}
