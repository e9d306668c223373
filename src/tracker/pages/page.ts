// Issues of ours that are no item: the progress instead of a README, and the learning log. Found by their marker, like items.
import type { Belief } from '../belief/belief.ts';
import { isByDoor } from '../belief/doors.ts';
import { findRoadmapLabel } from '../content/labels.ts';
import { type ManagedBlock, type PageKind, parseManagedBlock } from '../content/managed-block.ts';
import type { Observed, ObservedIssue } from '../observed.ts';

export const PAGE_TITLES: Readonly<Record<PageKind, string>> = {
  progress: 'Roadmap progress',
  log: 'Learning log',
};

export interface Page {
  readonly issue: ObservedIssue;
  readonly block: ManagedBlock;
}

export interface FoundPage {
  /** The oldest one; undefined where there is none. */
  readonly page?: Page;
  /** Others that we made by accident, within minutes. */
  readonly doubles: readonly Page[];
}

/** A lost answer, a list that lags behind, or two doors at once can make Milepost create one twice, within minutes. */
const ACCIDENT_MS = 600_000;

/** Those that anybody else opened count for nothing: who may not write sets no label. */
export function findPage(
  kind: PageKind,
  { issues, labels }: Pick<Observed, 'issues' | 'labels'>,
  belief: Belief,
): FoundPage {
  const label = findRoadmapLabel(labels).toLowerCase();
  const marked = issues
    .flatMap((issue): readonly Page[] => {
      const block = parseManagedBlock(issue.body);
      return block?.marker.kind === kind ? [{ issue, block }] : [];
    })
    .toSorted((a, b) => a.issue.number - b.issue.number);
  const isSure = ({ issue }: Page) =>
    issue.ours || belief.isKnown(issue.author) || issue.labels.some((name) => name.toLowerCase() === label);
  const sure = marked.filter(isSure);
  const page = sure[0] ?? marked.find(({ issue }) => belief.mayWrite(issue.author));
  if (page === undefined) return { doubles: [] };
  return { page, doubles: sure.filter((other) => isAccident(other.issue, page.issue)) };
}

function isAccident(issue: ObservedIssue, first: ObservedIssue): boolean {
  const isLater = Date.parse(issue.createdAt) - Date.parse(first.createdAt) < ACCIDENT_MS;
  const isUntouched = issue.state === 'open' && issue.reopenedAt === null;
  return issue !== first && isLater && isUntouched && isByDoor(issue) && isByDoor(first);
}
