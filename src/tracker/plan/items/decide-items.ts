// What becomes of each item: by its issue, and by what was merged or is worked on for it. Pure.
import { type Roadmap, itemsOf } from '../../../roadmap/roadmap.ts';
import type { Belief } from '../../belief/belief.ts';
import { findEvidence } from '../../evidence/evidence.ts';
import type { Undone } from '../../evidence/merge.ts';
import { reasonsOf } from '../../evidence/reasons.ts';
import type { Matches } from '../../match/match.ts';
import type { Observed, ObservedIssue } from '../../observed.ts';
import { worthANotice } from '../notices.ts';
import { findLinked, withProgress } from './in-progress.ts';
import { type ItemDecision, decideItem, outcomeOf } from './item-state.ts';

interface DecideInput {
  readonly issues: Matches<ObservedIssue>;
  readonly belief: Belief;
}

/** By item id, what is decided for each; and what the merged pull requests leave to be said. */
export function decideItems(roadmap: Roadmap, observed: Observed, { issues, belief }: DecideInput) {
  const items = itemsOf(roadmap);
  const itemByIssue = new Map([...issues.byId].map(([id, { thing }]) => [thing.number, id]));
  const retiredIds = new Set(issues.retired.map(({ block }) => block.marker.id));
  const { repository, mergedPulls, openPulls } = observed;
  const linked = findLinked(openPulls);
  const { merges, undone, completed, inProgress, unknown, unsized, conflicts } = findEvidence({
    ...{ repository, items, itemByIssue, retiredIds, mergedPulls, belief },
    bases: roadmap.tracker.bases,
    isOpen: (id, takenBack) => isOpen(issues.byId.get(id)?.thing, takenBack),
  });
  const decisions: ReadonlyMap<string, ItemDecision> = new Map(
    items.map(({ id, done: doneBefore }) => {
      const match = issues.byId.get(id);
      const decision = decideItem(match, { merges: merges.get(id) ?? [], undone, doneBefore });
      const work = { said: inProgress.get(id), linked: linked.get(match?.thing.number ?? 0), undone };
      return [id, withProgress(decision, match, work)];
    }),
  );
  const closing = items.flatMap((item) => {
    const close = decisions.get(item.id)?.close;
    return typeof close === 'object' ? [{ item, pull: close.number }] : [];
  });
  return {
    ...{ decisions, reasons: reasonsOf(closing, { completed, mergedPulls }), unsized, conflicts },
    unknown: worthANotice(unknown, observed, decisions),
  };
}

/** Whether a merge can still change what becomes of an issue: not where a person gave it up, or where its merge is told. */
function isOpen(issue: ObservedIssue | undefined, undone: Undone): boolean {
  if (issue === undefined || issue.state === 'open') return true;
  if (issue.closeReason !== 'completed') return issue.closer?.isBot === true;
  const told = outcomeOf(issue);
  return told?.about !== 'completed' || undone.has(told.pull);
}
