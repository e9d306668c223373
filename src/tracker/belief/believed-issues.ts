// Which issues are believed to be an item's, or may become one: those of people with write access, and our own.
import { type Belief, isBelieved, isCommentBelieved, isKnown } from './belief.ts';
import { isMarkedComment } from '../plan/item-state.ts';
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

/** The believed ones, in their order. Whose permission decides nothing is not asked about: most issues are just issues. */
export function believedIssues(
  items: readonly Wanted[],
  { issues, labels }: Pick<Observed, 'issues' | 'labels'>,
  belief: Belief,
): readonly ObservedIssue[] {
  const markers = new Map(issues.map((issue) => [issue.number, markerOf(issue)]));
  const label = findRoadmapLabel(labels);
  const isSure = (issue: ObservedIssue) =>
    isKnown(issue, belief) || isMarked(issue, { marker: markers.get(issue.number), label });
  const taken = new Set(issues.filter(isSure).map(({ number }) => markers.get(number)));
  const free = items.filter(({ id, was }) => ![id, ...was].some((one) => taken.has(one)));
  const titles = new Set(free.map(({ title }) => normaliseTitle(title)));
  return issues.filter((issue) => {
    if (isSure(issue)) return true;
    const decides = markers.get(issue.number) !== undefined || titles.has(normaliseTitle(issue.title));
    return decides && isBelieved(issue, belief);
  });
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
function isMarked({ labels, milestone }: ObservedIssue, { marker, label }: Marked): boolean {
  const isSorted = milestone !== null || labels.some((name) => name.toLowerCase() === label.toLowerCase());
  return marker !== undefined && isSorted;
}

/** Whether an issue is an item's without anybody being asked: we wrote it, or it has our marker and our label, as it is called, or a milestone. */
export function isSurelyOurs(issue: ObservedIssue, label: string): boolean {
  const marker = markerOf(issue);
  return marker !== undefined && (issue.ours || isMarked(issue, { marker, label }));
}
