// Issues of ours that belong to no item any more: their item left the roadmap, or another issue is the item's already.
import { isByDoor } from '../belief/doors.ts';
import type { IssueChange, UpdateIssue } from '../action.ts';
import { readBlockers } from '../blockers/blocker.ts';
import { planDropped } from '../blockers/plan-blockers.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import { planLeftBody, planRetiredBody } from '../content/body.ts';
import type { Matched, Matches } from '../match/match.ts';
import type { ObservedIssue } from '../observed.ts';
import type { ManagedBlock } from '../content/managed-block.ts';
import { type PlannedIssue, tooLongConflict } from './items/plan-issues.ts';

/** Why the issue of an item that left the roadmap is closed. */
export const RETIRED = 'taken out of the roadmap';

type Leftover = Matched<ObservedIssue> & { readonly block: ManagedBlock };

export interface LeftoversInput {
  readonly matches: Matches<ObservedIssue>;
  /** Numbers of the milestones that are ours. */
  readonly milestones: ReadonlySet<number>;
  /** Where the roadmap stands in the repository; null where it is not there. */
  readonly roadmapPath: string | null;
}

/**
 * An issue whose item left the roadmap is closed as not planned, once: what a person reopens stays open. One that was
 * closed already stays as it was. Both leave their milestone, so that GitHub counts there what we count.
 * An issue that repeats an item's marker is closed where the repeat is our own accident, else named.
 */
export function planLeftovers({ matches, milestones, roadmapPath }: LeftoversInput): PlannedIssue {
  const gone = matches.retired.filter(({ block }) => hasJustLeft(block));
  const outOf = ({ thing }: Leftover) =>
    thing.milestone !== null && milestones.has(thing.milestone) ? { phase: null } : {};
  const retired = gone
    .filter(({ thing }) => thing.state === 'open')
    .map((leftover) => ({ leftover, body: planRetiredBody(leftover.block, roadmapPath) }));
  const left = gone.filter(({ thing }) => thing.state === 'closed');
  const open = matches.doubles.filter(({ thing }) => thing.state === 'open' && thing.reopenedAt === null);
  const accidents = open.filter((double) => isAccident(double, matches));
  const blockers = gone.map((one) => ({ one, ...planDropped(one, readBlockers(one.block.marker.blockers)) }));
  return {
    unseen: blockers.flatMap(({ one, isUnseen }) => (isUnseen ? [one.thing.number] : [])),
    actions: [
      ...blockers.flatMap(({ removed }) => removed),
      ...retired.flatMap(({ leftover, body }) =>
        body === undefined ? [] : [retire(leftover, { ...CLOSED, body, ...outOf(leftover) })],
      ),
      ...left.map((leftover) => ({
        ...retire(leftover, { body: planLeftBody(leftover.block), ...outOf(leftover) }),
        onlyMarker: true as const,
      })),
      ...accidents.map((double) =>
        update(double, { ...CLOSED, reason: 'duplicate', why: 'a second issue for one item' }),
      ),
    ],
    conflicts: [
      ...retired
        .filter(({ body }) => body === undefined)
        .map(({ leftover }) => tooLongConflict(leftover.thing)),
      ...open.filter((double) => !accidents.includes(double)).map(repeated),
    ],
  };
}

/** Nothing was done about it yet. */
export function hasJustLeft({ marker }: ManagedBlock): boolean {
  return marker.state !== 'retired' && marker.state !== 'left';
}

const CLOSED = { state: 'closed', reason: 'not_planned' } as const;

function retire(leftover: Leftover, change: IssueChange): UpdateIssue {
  return update(leftover, { ...change, why: RETIRED });
}

function update({ thing, block }: Leftover, { why, ...change }: IssueChange & { why: string }): UpdateIssue {
  return {
    type: 'update-issue',
    item: block.marker.id,
    issue: thing.number,
    title: thing.title,
    change,
    why,
  };
}

/** A lost answer, a list that lags behind, or two doors at once can make Milepost create an issue twice, within minutes. */
const ACCIDENT_MS = 600_000;

function isAccident({ thing, block }: Leftover, { byId }: Matches<ObservedIssue>): boolean {
  const first = byId.get(block.marker.id)?.thing;
  if (first === undefined || !isByDoor(thing) || !isByDoor(first)) return false;
  return Date.parse(thing.createdAt) - Date.parse(first.createdAt) < ACCIDENT_MS;
}

function repeated({ thing: { number, title }, block }: Leftover): Conflict {
  return conflict('issue-repeated', `issue #${number}`, number, title, block.marker.id);
}
