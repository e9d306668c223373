// Which issues are believed to be an item's, or may become one: those of people with write access, and our own.
import { type Belief, isBelieved, isCommentBelieved, isKnown } from './belief.ts';
import { isMarkedComment } from '../plan/items/item-state.ts';
import { findRoadmapLabel } from '../content/labels.ts';
import type { Observed, ObservedIssue } from '../observed.ts';
import { parseManagedBlock } from '../content/managed-block.ts';
import { normaliseTitle } from '../match/title.ts';

interface Wanted {
  readonly id: string;
  /** Ids that it had before. */
  readonly was: readonly string[];
  readonly title: string;
}

/** The observation as far as it is believed: issues, and of their comments those that begin as ours do. */
export function believedOf(items: readonly Wanted[], observed: Observed, belief: Belief): Observed {
  const issues = believedIssues(items, observed, belief).map((issue) => ({
    ...issue,
    comments: issue.comments.filter(
      (comment) => isMarkedComment(comment) && isCommentBelieved(comment, belief),
    ),
  }));
  return { ...observed, issues };
}

type Lists = Pick<Observed, 'issues' | 'labels'>;

/** The believed ones, in their order. Whose permission decides nothing is not asked about: most issues are just issues. */
export function believedIssues(
  items: readonly Wanted[],
  lists: Lists,
  belief: Belief,
): readonly ObservedIssue[] {
  const { markers, isSure, free } = sort(items, lists, belief);
  const titles = new Set(free.map(({ title }) => normaliseTitle(title)));
  return lists.issues.filter((issue) => {
    if (isSure(issue)) return true;
    const decides = markers.get(issue.number) !== undefined || titles.has(normaliseTitle(issue.title));
    return decides && isBelieved(issue, belief);
  });
}

/** One request asks about so many, whoever quotes a marker. */
const MOST_UNPROVEN = 100;

/**
 * The oldest issues with the marker of an item that has no sure one. Label and milestone may have been taken off: whether it was
 * ever in a milestone tells, by its details.
 */
export function findUnproven(items: readonly Wanted[], lists: Lists, belief: Belief): readonly number[] {
  const { markers, isSure, free } = sort(items, lists, belief);
  const ids = new Set<string | undefined>(free.flatMap(({ id, was }) => [id, ...was]));
  const unproven = lists.issues.filter((issue) => !isSure(issue) && ids.has(markers.get(issue.number)));
  return unproven
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)
    .slice(0, MOST_UNPROVEN);
}

/** Each issue's marker, which are sure, and the items that none of those is for. */
function sort(items: readonly Wanted[], { issues, labels }: Lists, belief: Belief) {
  const markers = new Map(issues.map((issue) => [issue.number, markerOf(issue)]));
  const label = findRoadmapLabel(labels);
  const isSure = (issue: ObservedIssue) =>
    isKnown(issue, belief) || isMarked(issue, { marker: markers.get(issue.number), label });
  const taken = new Set(issues.filter(isSure).map(({ number }) => markers.get(number)));
  return {
    markers,
    isSure,
    free: items.filter(({ id, was }) => ![id, ...was].some((one) => taken.has(one))),
  };
}

function markerOf({ body }: ObservedIssue): string | undefined {
  const marker = parseManagedBlock(body)?.marker;
  return marker?.kind === 'item' ? marker.id : undefined;
}

interface Marked {
  /** The item id that it carries. */
  readonly marker: string | undefined;
  /** What our label is called. */
  readonly label: string;
}

/**
 * Milepost under another name wrote it, or somebody who has left since: nobody without rights here sets a label or a
 * milestone, and a person may have taken the labels off.
 */
function isMarked({ labels, milestone, wasInMilestone }: ObservedIssue, { marker, label }: Marked): boolean {
  const isSorted =
    milestone !== null || wasInMilestone || labels.some((name) => name.toLowerCase() === label.toLowerCase());
  return marker !== undefined && isSorted;
}

/** Whether an issue is an item's without anybody being asked: we wrote it, or it has our marker and our label, as it is called, or a milestone. */
export function isSurelyOurs(issue: ObservedIssue, label: string): boolean {
  const marker = markerOf(issue);
  return marker !== undefined && (issue.ours || isMarked(issue, { marker, label }));
}
