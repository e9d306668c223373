// What a pull request changes: the plan with it, held against the plan without it. Values in, values out.
import { computeProgress } from '../progress/compute.ts';
import type { ItemProgress, PhaseProgress, Progress } from '../progress/progress.ts';
import type { Planned } from '../plan-again.ts';
import type { Action } from '../tracker/action.ts';
import { type Numbers, type Plan, progressInput } from '../tracker/plan/plan.ts';
import type { Conflict } from '../tracker/conflicts/conflict.ts';
import { describeAction } from '../tracker/describe.ts';
import type { FoundReason } from '../tracker/evidence/reasons.ts';
import type { Preview } from './preview.ts';

export interface Differences {
  /** Done with it and not without. */
  readonly finished: readonly FinishedItem[];
  /** Done without it and open with it. */
  readonly reopened: readonly ItemProgress[];
  /** Those whose progress changes, before and after. */
  readonly phases: readonly { readonly was: PhaseProgress; readonly phase: PhaseProgress }[];
  /** What is written only with it. */
  readonly actions: readonly Action[];
  /** What is left as it is only with it. */
  readonly conflicts: readonly Conflict[];
}

export interface FinishedItem extends ItemProgress {
  /** Unknown where the roadmap itself says that it is done. */
  readonly reason?: FoundReason;
}

export function findDifferences({ before, after, pull }: Preview): Differences {
  const [was, is] = [progressIn(before), progressIn(after)];
  const stateBefore = new Map(itemsIn(was).map(({ item, state }) => [item.id, state]));
  const isByThis = ({ item, evidence }: ItemProgress) =>
    was === undefined ? evidence === pull.number : stateBefore.get(item.id) !== 'done';
  const reasons = after.status === 'planned' ? after.plan.reasons : undefined;
  return {
    finished: itemsIn(is)
      .filter((one) => one.state === 'done' && isByThis(one))
      .map((one) => {
        const reason = one.evidence === pull.number ? reasons?.get(one.item.id) : undefined;
        return { ...one, ...(reason !== undefined && { reason }) };
      }),
    reopened: itemsIn(is).filter(
      ({ item, state }) => state === 'open' && stateBefore.get(item.id) === 'done',
    ),
    phases: changedPhases(was, is),
    actions: without(planOf(before)?.actions, planOf(after)?.actions, describeAction),
    conflicts: without(planOf(before)?.conflicts, planOf(after)?.conflicts, (one) => JSON.stringify(one)),
  };
}

/** The progress once the plan is carried out; undefined where there is no roadmap to count by. */
export function progressOf(plan: Plan | undefined, numbers: Numbers | undefined): Progress | undefined {
  if (plan === undefined || plan.hasMistakes === true || plan.isGone === true) return undefined;
  return computeProgress(progressInput(plan, numbers ?? plan.numbers));
}

function planOf(planned: Planned): Plan | undefined {
  return planned.status === 'planned' ? planned.plan : undefined;
}

function progressIn(planned: Planned): Progress | undefined {
  const plan = planOf(planned);
  return progressOf(plan, plan?.numbers);
}

function itemsIn(progress: Progress | undefined): readonly ItemProgress[] {
  return progress?.phases.flatMap((phase) => phase.items) ?? [];
}

function changedPhases(was: Progress | undefined, is: Progress | undefined): Differences['phases'] {
  const earlier = new Map(was?.phases.map((phase) => [phase.phase.id, phase]));
  return (is?.phases ?? []).flatMap((phase) => {
    const before = earlier.get(phase.phase.id);
    if (before === undefined) return [];
    const isSame = before.done === phase.done && before.required === phase.required;
    return isSame && before.percent === phase.percent ? [] : [{ was: before, phase }];
  });
}

function without<One>(
  before: readonly One[] = [],
  after: readonly One[] = [],
  describe: (one: One) => string,
): readonly One[] {
  const there = new Set(before.map(describe));
  return after.filter((one) => !there.has(describe(one)));
}
