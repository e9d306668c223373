// Issues of ours that belong to no item any more: their item left the roadmap, or another issue is the item's already.
import type { Conflict, IssueChange, UpdateIssue } from './action.ts';
import { planRetiredBody } from './body.ts';
import type { Matched, Matches } from './match.ts';
import type { ObservedIssue } from './observed.ts';
import type { Part } from './part.ts';
import { type PlannedIssue, tooLongConflict } from './plan-issues.ts';

/** Why the issue of an item that left the roadmap is closed. */
export const RETIRED = 'taken out of the roadmap';

type Leftover = Matched<ObservedIssue> & { readonly part: Part };

/**
 * An issue whose item left the roadmap is closed as not planned, once: what a person reopens stays open.
 * An issue that repeats an item's marker is closed where the repeat is our own accident, else named.
 */
export function planLeftovers(matches: Matches<ObservedIssue>, roadmapPath: string): PlannedIssue {
  const retired = matches.retired
    .filter(({ thing, part }) => thing.state === 'open' && part.marker.state !== 'retired')
    .map((leftover) => ({ leftover, body: planRetiredBody(leftover.part, roadmapPath) }));
  const open = matches.doubles.filter(({ thing }) => thing.state === 'open' && thing.reopenedAt === null);
  const accidents = open.filter((double) => isAccident(double, matches));
  return {
    actions: [
      ...retired.flatMap(({ leftover, body }) =>
        body === undefined ? [] : [close(leftover, { reason: 'not_planned', body, why: RETIRED })],
      ),
      ...accidents.map((double) =>
        close(double, { reason: 'duplicate', why: 'a second issue for one item' }),
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

function close(
  { thing, part }: Leftover,
  { why, ...change }: Omit<IssueChange, 'state'> & { why: string },
): UpdateIssue {
  return {
    type: 'update-issue',
    item: part.marker.id,
    issue: thing.number,
    title: thing.title,
    change: { ...change, state: 'closed' },
    why,
  };
}

/** A lost answer and a list that lags behind can make us create an issue twice, within minutes. */
const ACCIDENT_MS = 600_000;

function isAccident({ thing, part }: Leftover, { byId }: Matches<ObservedIssue>): boolean {
  const first = byId.get(part.marker.id)?.thing;
  if (first === undefined || !thing.ours || !first.ours) return false;
  return Date.parse(thing.createdAt) - Date.parse(first.createdAt) < ACCIDENT_MS;
}

function repeated({ thing, part }: Leftover): Conflict {
  return {
    code: 'issue-repeated',
    subject: `issue #${thing.number}`,
    message: `"${thing.title}" carries the marker of item "${part.marker.id}", which another issue has already.`,
    hint: `Take the line <!-- milepost:item … --> out of issue #${thing.number}, or close it.`,
  };
}
