// A guard over much at once: a wrong file, a bad merge or a renamed base must not close a year's plan. The plan is held until
// a person says so; what is there stays as it is.
import type { MuchAtOnce } from '../conflicts/roadmap-conflicts.ts';
import { renderHeld } from '../../progress/held.ts';
import type { Numbers, Plan } from './plan.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import type { Matches } from '../match/match.ts';
import type { RoadmapMatches } from '../match/match-roadmap.ts';
import { nameOf } from './notices.ts';
import type { Observed, ObservedIssue } from '../observed.ts';
import { hasJustLeft } from './plan-leftovers.ts';
import { planWarning } from './plan-mistakes.ts';
import type { Roadmap, Tracker } from '../../roadmap/roadmap.ts';

/** So few are never too much: nobody is asked about a small change. */
const FEW = 3;

/** What a plan would take out of the roadmap's issues, the oldest first. */
type TooMuch = Omit<MuchAtOnce, 'listed' | 'retire'>;

/**
 * What would be retired, where that is too much at once: more than a third of the open issues, or any that is done, and more
 * than three; and more than the roadmap allows: that counts those that were taken out before, so that what was said once
 * allows nothing a second time.
 */
function findTooMuch({ byId, retired }: Matches<ObservedIssue>, allowed = 0): TooMuch | undefined {
  const leaving = retired.filter(({ block }) => hasJustLeft(block)).map(({ thing }) => thing);
  const before = countBefore(retired);
  const open = leaving.filter(({ state }) => state === 'open').length;
  const done = leaving.filter(({ closeReason }) => closeReason === 'completed').length;
  const ofOpen = [...byId.values()].filter(({ thing }) => thing.state === 'open').length + open;
  const isMuch = open + done > FEW && (open > ofOpen / 3 || done > 0);
  if (!isMuch || before + open + done <= allowed) return undefined;
  const counted = leaving.filter(({ state, closeReason }) => state === 'open' || closeReason === 'completed');
  return { titles: counted.map(({ title }) => title), open, done, ofOpen, before };
}

/** Those that we closed, and those that were done. What was given up before it left is not counted in a plan, either. */
function countBefore(retired: Matches<ObservedIssue>['retired']): number {
  return retired.filter(({ block, thing }) => {
    const isGivenUp = thing.closeReason === 'not_planned' || thing.closeReason === 'duplicate';
    return block.marker.state === 'retired' || (block.marker.state === 'left' && !isGivenUp);
  }).length;
}

/** The number under `retire` allows more than there is to take out: a mistake could use it. */
export function unusedRetire(
  { retired }: Matches<ObservedIssue>,
  { tracker, roadmapPath }: { readonly tracker: Tracker; readonly roadmapPath: string | null },
): readonly Conflict[] {
  const leaving = retired.filter(({ block }) => hasJustLeft(block)).length;
  const left = (tracker.retire ?? 0) - countBefore(retired) - leaving;
  if (left <= 0) return [];
  return [conflict('retire-not-used', nameOf(roadmapPath), tracker.retire ?? 0, left)];
}

/** What is done where too much would be taken out: the README says so, whoever plans is asked, or it is done. */
export type OnTooMuch = 'tell' | 'ask' | 'retire';

interface GuardInput {
  readonly roadmap: Roadmap;
  readonly roadmapPath: string | null;
  readonly observed: Observed;
  readonly onTooMuch?: OnTooMuch;
}

/** The plan instead, where too much would be taken out and nobody said that it is right. */
export function planWhereMuch(input: GuardInput, found: RoadmapMatches): Omit<Plan, 'doubts'> | undefined {
  if (input.onTooMuch === 'retire') return undefined;
  const tooMuch = findTooMuch(found.issues, input.roadmap.tracker.retire);
  return tooMuch === undefined ? undefined : planHeld({ ...input, found, tooMuch });
}

interface HeldInput extends GuardInput {
  readonly found: RoadmapMatches;
  readonly tooMuch: TooMuch;
}

/** A plan that only says what it would have taken out. Planning again after applying gives no actions. */
function planHeld(input: HeldInput): Omit<Plan, 'doubts'> {
  const { roadmap, roadmapPath, observed, found, tooMuch, onTooMuch = 'tell' } = input;
  const { numbers } = found;
  const warning = renderHeld({ ...tooMuch, retire: allowing(tooMuch), roadmap: nameOf(roadmapPath) });
  const told =
    onTooMuch === 'tell' && roadmapPath !== null
      ? planWarning({ observed, warning, wanted: roadmap.tracker.readme, title: roadmap.title, mayAdd: true })
      : { actions: [], conflicts: [] };
  return {
    ...{ roadmap, numbers, url: observed.repository.url },
    roadmapPath,
    outcome: new Map(),
    tracked: new Set(numbers.issues.keys()),
    isHeld: true,
    actions: told.actions,
    conflicts: [heldConflict(tooMuch, roadmapPath, numbers), ...told.conflicts],
  };
}

/** The number that says that it is right. */
function allowing({ titles, before }: TooMuch): number {
  return before + titles.length;
}

function heldConflict(tooMuch: TooMuch, path: string | null, { issues }: Numbers): Conflict {
  const much = { ...tooMuch, listed: issues.size, retire: allowing(tooMuch) };
  return conflict('too-much-at-once', nameOf(path), much);
}
