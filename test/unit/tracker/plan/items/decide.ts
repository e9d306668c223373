// What is decided for one item, from its issue and what speaks for it.
import type { Merge, Undone } from '../../../../../src/tracker/evidence/merge.ts';
import type { Marker } from '../../../../../src/tracker/content/managed-block.ts';
import type { Matched } from '../../../../../src/tracker/match/match.ts';
import type { ObservedIssue } from '../../../../../src/tracker/observed.ts';
import {
  type ItemDecision,
  commentMarker,
  decideItem,
} from '../../../../../src/tracker/plan/items/item-state.ts';
import { aComment, anIssue, minute } from '../../../../../tools/harness/builders/observed.ts';

export interface Case {
  readonly issue?: Partial<ObservedIssue>;
  readonly marker?: Partial<Marker>;
  readonly isAdopted?: boolean;
  readonly merges?: readonly Merge[];
  readonly undone?: Undone;
  readonly doneBefore?: boolean;
}

export function decide({ issue, marker = {}, isAdopted = false, ...evidence }: Case): ItemDecision {
  if (issue === undefined) return decideItem(undefined, evidence);
  const block = {
    marker: { kind: 'item', id: 'sql', sum: 'abc', ...marker } as const,
    before: '',
    after: '',
    text: 'text',
    closed: true,
  };
  const match: Matched<ObservedIssue> = { thing: anIssue(issue), block: isAdopted ? undefined : block };
  return decideItem(match, evidence);
}

export function mergedAt(minutes: number, number = 50): Merge {
  return { number, mergedAt: minute(minutes) };
}

/** Our comment about a pull request. */
export function told(pull: number, minutes: number, overrides = {}) {
  const body = `${commentMarker({ kind: 'completed', pull })}\nDone.`;
  return aComment({ body, writtenAt: minute(minutes), ...overrides });
}

/** The day of every minute here. */
export const DAY = '2026-10-01';

/** No closing, no reopening, no comment. */
export function left(status: ItemDecision['status']): ItemDecision {
  return { status };
}
