// What becomes of each item's status once a plan is carried out.
import type { Outcome } from '../action.ts';
import type { RoadmapMatches } from '../match/match-roadmap.ts';
import type { ItemDecision } from './item-state.ts';
import type { PlannedIssue } from './plan-issues.ts';

/** By item id, what was decided; marked where it could be another item under a new title. */
export function outcomeIn(
  decisions: ReadonlyMap<string, ItemDecision>,
  { unclear }: RoadmapMatches,
): Outcome {
  const could = new Set(unclear.flatMap(({ items }) => items.map(({ id }) => id)));
  return new Map(
    [...decisions].map(([id, { status }]) => [id, could.has(id) ? { ...status, isUnclear: true } : status]),
  );
}

/** With the boxes of the issues. */
export function withBoxes(outcome: Outcome, perItem: ReadonlyMap<string, PlannedIssue>): Outcome {
  return new Map(
    [...outcome].map(([id, status]) => {
      const boxes = perItem.get(id)?.boxes;
      return [id, boxes === undefined ? status : { ...status, boxes }];
    }),
  );
}
