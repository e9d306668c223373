// Who is assigned to an item's issue: the roadmap's assignee while the item is up next. The marker remembers whom we assigned, so
// that only what we did is undone, and what a person changes stays theirs.
import { computeProgress } from '../../../progress/compute.ts';
import type { Roadmap } from '../../../roadmap/roadmap.ts';
import { type Numbers, type Outcome, progressInput } from '../plan.ts';
import type { Matched } from '../../match/match.ts';
import type { ObservedIssue } from '../../observed.ts';
import type { Scope } from '../scope.ts';

interface Planned {
  /** All assignees to be; none where they are right. */
  readonly assignees?: readonly string[];
  /** Whom the marker is to remember. */
  readonly assigned?: string;
}

/** The ids of the items that are up next once the plan is carried out; empty where nobody is to be assigned. */
export function findAssigned(
  roadmap: Roadmap,
  {
    outcome,
    scope,
    numbers,
  }: { readonly outcome: Outcome; readonly scope: Scope; readonly numbers: Numbers },
): ReadonlySet<string> {
  if (roadmap.tracker.assignee === undefined) return new Set();
  // What is still to be created counts as there: its number decides nothing.
  const coming = (ids: ReadonlySet<string>, known: ReadonlyMap<string, number>) =>
    new Map([...ids].map((id) => [id, known.get(id) ?? 0]));
  const { upNext } = computeProgress(
    progressInput(
      { roadmap, outcome },
      {
        issues: coming(scope.items, numbers.issues),
        milestones: coming(scope.phases, numbers.milestones),
      },
    ),
  );
  return new Set(upNext.map(({ item }) => item.id));
}

/** `wanted`: the assignee, while the item is up next. What is finished keeps whoever is assigned. */
export function planAssignee(
  { thing, block }: Matched<ObservedIssue>,
  { wanted, isOpen }: { readonly wanted: string | undefined; readonly isOpen: boolean },
): Planned {
  const wrote = block?.marker.assigned;
  if (!isOpen || wrote === wanted) return remembered(wrote);
  const { assignees } = thing;
  // Where not all of them are known, it is planned as if there were something to write: then they are asked for.
  const isThere = (login: string, otherwise: boolean) =>
    assignees === null ? otherwise : assignees.some((one) => isSame(one, login));
  const others = (assignees ?? []).filter((one) => wrote === undefined || !isSame(one, wrote));
  const isTakenOff = wrote !== undefined && isThere(wrote, true);
  if (wanted === undefined) return isTakenOff ? { assignees: others } : remembered(wrote);
  if (!isThere(wanted, false)) return { assignees: [...others, wanted], assigned: wanted };
  return isTakenOff ? { assignees: others } : remembered(wrote);
}

function remembered(login: string | undefined): Planned {
  return login === undefined ? {} : { assigned: login };
}

function isSame(login: string, other: string): boolean {
  return login.toLowerCase() === other.toLowerCase();
}
