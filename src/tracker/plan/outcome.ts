// What becomes of each item's status once a plan is carried out.
import type { IsoDate, Roadmap } from '../../roadmap/roadmap.ts';
import type { Outcome, Plan } from './plan.ts';
import { findReached } from '../commands/assess.ts';
import { findPause } from '../commands/pause.ts';
import type { RoadmapMatches } from '../match/match-roadmap.ts';
import type { ObservedIssue } from '../observed.ts';
import type { ItemDecision } from './items/item-state.ts';
import type { PlannedIssue } from './items/plan-issues.ts';

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

export interface SaidByLearner {
  readonly said: Pick<Plan, 'paused' | 'reached'>;
  /** When the last pause was ended by a command. */
  readonly resumedOn?: IsoDate;
}

/** What the learner says of themselves, by the markers of issues that are believed: also of those that are no item's any more. */
export function saidByLearner(
  issues: readonly ObservedIssue[],
  { skills }: Pick<Roadmap, 'skills'>,
): SaidByLearner {
  const { paused, endedOn } = findPause(issues) ?? {};
  const reached = findReached(issues, skills);
  return {
    said: { ...(paused && { paused }), ...(reached && { reached }) },
    ...(endedOn !== undefined && { resumedOn: endedOn }),
  };
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
