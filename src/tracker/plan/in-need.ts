// Which issues a plan needs to know more of than a list shows. Pure.
import { itemsOf } from '../../roadmap/roadmap.ts';
import type { Plan } from './plan.ts';
import { createBelief } from '../belief/belief.ts';
import { believedOf, findUnproven } from '../belief/believed-issues.ts';
import { matchRoadmap } from '../match/match-roadmap.ts';
import type { Observed } from '../observed.ts';

/**
 * The numbers of the issues whose details decide something, by a plan made without them: those that are an item's and
 * closed, those that would be told something, closed or reopened, those that repeat an item, and those of which only their
 * history tells whether they are an item's.
 */
export function findInNeed(plan: Plan, observed: Observed): ReadonlySet<number> {
  const items = itemsOf(plan.roadmap);
  const belief = createBelief(observed.repository, observed.access);
  const believed = believedOf(items, observed, belief);
  const { byId, doubles } = matchRoadmap(plan.roadmap, believed).issues;
  const closed = [...byId.values()].filter(({ thing }) => thing.state === 'closed');
  const touched = plan.actions.flatMap((action) => {
    const isTouched =
      action.type === 'write-comment' ||
      action.type === 'write-log' ||
      // What a command does was weighed when it was heard.
      (action.type === 'update-issue' && action.change.state !== undefined && action.command === undefined);
    return isTouched && action.issue !== undefined ? [action.issue] : [];
  });
  const unproven = findUnproven(items, observed, belief);
  return new Set([...[...closed, ...doubles].map(({ thing }) => thing.number), ...touched, ...unproven]);
}

/** The numbers of the issues that a plan would write to. */
export function findTouched({ actions }: Plan): readonly number[] {
  return actions.flatMap((action) =>
    action.type === 'update-issue' && action.issue !== undefined ? [action.issue] : [],
  );
}
