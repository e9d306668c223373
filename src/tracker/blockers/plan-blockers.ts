// Needs as GitHub's own dependencies: an item's issue is blocked by those of the items that it needs. The marker of the blocked
// issue remembers which ones we added. It is written before GitHub is asked to add one, so that a run that was cut off in between
// shows: what the marker names and GitHub lacks is added, unless GitHub's timeline says that it was removed since.
import type { Item, Roadmap } from '../../roadmap/roadmap.ts';
import type { AddBlocker, RemoveBlocker } from '../action.ts';
import type { Numbers, Outcome } from '../plan/plan.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import type { Matched } from '../match/match.ts';
import type { IssueBlockers, ObservedIssue } from '../observed.ts';
import { type Blocker, type BlockerMemo, printBlockers, readBlockers } from './blocker.ts';

/** GitHub takes no more for an issue, on either side. https://github.blog/changelog/2025-08-21-dependencies-on-issues/ */
const MOST = 50;

export interface PlannedBlockers {
  /** What the marker is to remember. */
  readonly memos: readonly BlockerMemo[];
  /** It remembers something else now. */
  readonly isNews: boolean;
  /** Before the marker is written. */
  readonly removed: readonly RemoveBlocker[];
  /** Once all issues are there. */
  readonly added: readonly AddBlocker[];
  readonly conflicts: readonly Conflict[];
  /** What blocks the issue is to be asked of GitHub first: until then all stays as it is. */
  readonly isUnseen: boolean;
}

interface BlockersInput {
  /** Ids of the items that have an issue or get one. */
  readonly tracked: ReadonlySet<string>;
  readonly outcome: Outcome;
  readonly numbers: Numbers;
  readonly titles: ReadonlyMap<string, string>;
}

/** Plans one item after the other. */
type BlockersPlanner = (item: Item, match: Matched<ObservedIssue> | undefined) => PlannedBlockers;

/** The planner counts how many issues each one blocks, so it is for one plan. */
export function createBlockersPlanner({ tracker }: Roadmap, input: BlockersInput): BlockersPlanner {
  const isOn = tracker.dependencies === 'on';
  const blocking = new Map<string, number>();
  /** Whether there is room for one more behind it. */
  function takeRoom(id: string): boolean {
    const before = blocking.get(id) ?? 0;
    blocking.set(id, before + 1);
    return before < MOST;
  }
  return (item, match) => planBlockers({ ...input, isOn, takeRoom, item, match });
}

interface ItemInput extends BlockersInput {
  /** Whether there are to be any. */
  readonly isOn: boolean;
  readonly takeRoom: (id: string) => boolean;
  readonly item: Item;
  readonly match: Matched<ObservedIssue> | undefined;
}

/** What becomes of one need. */
interface Fate {
  readonly memo?: BlockerMemo;
  readonly isAdded?: true;
  readonly isUnseen?: true;
  /** Why people have it, where they are told. */
  readonly conflict?: Conflict;
}

function planBlockers(input: ItemInput): PlannedBlockers {
  const { isOn, item, match, numbers, tracked } = input;
  const written = readBlockers(match?.block?.marker.blockers);
  const needs = isOn ? [...new Set(item.needs)].filter((id) => tracked.has(id)) : [];
  const wanted = new Set(needs.map((id) => numbers.issues.get(id)));
  const dropped = planDropped(
    match,
    written.filter(({ issue }) => !wanted.has(issue)),
  );
  const fates = needs.map((id) => ({ id, ...decideNeed(input, id, written) }));
  const memos = [...fates.flatMap(({ memo }) => memo ?? []), ...dropped.kept];
  const isUnseen = dropped.isUnseen || fates.some((fate) => fate.isUnseen) || lacksSome(match, written);
  return {
    memos,
    isNews: printBlockers(memos) !== match?.block?.marker.blockers || memos.some((memo) => 'item' in memo),
    removed: dropped.removed,
    added: fates.flatMap(({ id, isAdded }) => (isAdded ? [addBlocker(input, id)] : [])),
    conflicts: fates.flatMap(({ conflict: told }) => told ?? []),
    isUnseen: isUnseen && match !== undefined && match.thing.blockers === undefined,
  };
}

function decideNeed(input: ItemInput, id: string, written: readonly Blocker[]): Fate {
  const { numbers, match, item } = input;
  const issue = numbers.issues.get(id);
  const seen = match?.thing.blockers;
  const known = written.find((one) => one.issue === issue);
  if (known !== undefined) return decideKnown(input, { id, known, seen });
  if (!isOpen(input, id) || !isOpen(input, item.id) || (issue === match?.thing.number && match !== undefined))
    return {};
  if (issue === undefined || match === undefined)
    return decideFresh(
      input,
      id,
      issue === undefined ? { item: id } : { issue, removals: 0, isTheirs: false },
    );
  if (seen === undefined) return { isUnseen: true };
  const removals = seen.removals.get(issue) ?? 0;
  if (seen.there.includes(issue)) return { memo: { issue, removals, isTheirs: true } };
  return decideFresh(input, id, { issue, removals, isTheirs: false });
}

/** One that is not there: it is added, if GitHub takes so many. */
function decideFresh(input: ItemInput, id: string, memo: BlockerMemo): Fate {
  if (input.takeRoom(id)) return { memo, isAdded: true };
  const told = conflict(
    'dependency-refused',
    subjectOf(input),
    nameOf(input, id),
    `${MOST} issues wait for it already`,
  );
  return { memo: { ...memo, isTheirs: true }, conflict: told };
}

interface Known {
  readonly id: string;
  readonly known: Blocker;
  readonly seen: IssueBlockers | undefined;
}

/** One that the marker names. */
function decideKnown(input: ItemInput, { id, known, seen }: Known): Fate {
  if (known.isTheirs) return { memo: known };
  input.takeRoom(id);
  if (seen === undefined) return { memo: known };
  const isThere = seen.there.includes(known.issue);
  if ((seen.removals.get(known.issue) ?? 0) <= known.removals)
    return { memo: known, ...(!isThere && { isAdded: true }) };
  const memo = { ...known, isTheirs: true };
  if (isThere) return { memo };
  return { memo, conflict: conflict('dependency-removed', subjectOf(input), nameOf(input, id)) };
}

/** What is added blocks something: neither is finished or given up. What is closed later keeps what it has. */
function isOpen({ outcome }: ItemInput, id: string): boolean {
  return outcome.get(id)?.state === 'open';
}

/** GitHub counts fewer than we added, or was not asked. */
function lacksSome(match: Matched<ObservedIssue> | undefined, written: readonly Blocker[]): boolean {
  const ours = written.filter(({ isTheirs }) => !isTheirs).length;
  return ours > 0 && (match?.thing.blockerCount ?? 0) < ours;
}

/** What becomes of those that no need asks for any more. */
export function planDropped(
  match: Matched<ObservedIssue> | undefined,
  dropped: readonly Blocker[],
): Pick<PlannedBlockers, 'removed' | 'isUnseen'> & { readonly kept: readonly Blocker[] } {
  const seen = match?.thing.blockers;
  const ours = dropped.filter(({ isTheirs }) => !isTheirs);
  if (match === undefined || ours.length === 0) return { removed: [], kept: [], isUnseen: false };
  if (seen === undefined) return { removed: [], kept: dropped, isUnseen: true };
  const { number, title } = match.thing;
  const standing = ours.filter(
    ({ issue, removals }) => seen.there.includes(issue) && (seen.removals.get(issue) ?? 0) <= removals,
  );
  return {
    removed: standing.map(({ issue }) => ({ type: 'remove-blocker', issue: number, title, blocker: issue })),
    kept: [],
    isUnseen: false,
  };
}

function addBlocker({ item, match, numbers, titles }: ItemInput, id: string): AddBlocker {
  const title = match?.thing.title ?? item.title;
  const about = { item: item.id, issue: match?.thing.number, title };
  return {
    type: 'add-blocker',
    ...about,
    need: id,
    blocker: numbers.issues.get(id),
    needTitle: titles.get(id) ?? id,
  };
}

function subjectOf({ item, match }: ItemInput): string {
  return match === undefined ? `item "${item.id}"` : `issue #${match.thing.number}`;
}

/** `#9 "Statistics"`. */
function nameOf({ numbers, titles }: ItemInput, id: string): string {
  const issue = numbers.issues.get(id);
  return `${issue === undefined ? '' : `#${issue} `}"${titles.get(id) ?? id}"`;
}
