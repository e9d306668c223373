// What of the roadmap there should be in GitHub: all of it, or only the phases that have begun.
import type { Progress } from '../../progress/progress.ts';
import type { IsoDate, Roadmap } from '../../roadmap/roadmap.ts';
import type { Numbers } from './plan.ts';
import type { ItemDecision } from './items/item-state.ts';

export interface BegunInput {
  readonly roadmap: Roadmap;
  /** As it is once the plan is carried out. */
  readonly progress: Progress;
  readonly today: IsoDate;
}

/**
 * Ids of the phases whose issues there should be. The first has begun; a further one has when the one before it is done,
 * or on the day that the one before it is due. Where all is opened at once, all have begun.
 */
export function findBegun({ roadmap, progress, today }: BegunInput): ReadonlySet<string> {
  const { phases } = roadmap;
  if (roadmap.tracker.open === 'all') return new Set(phases.map(({ id }) => id));
  const begun = new Set<string>();
  let doneSoFar = true;
  for (const [index, { id }] of phases.entries()) {
    const before = phases[index - 1]?.due;
    const dayHasCome = before !== undefined && before <= today;
    if (doneSoFar || dayHasCome) begun.add(id);
    doneSoFar = (doneSoFar || dayHasCome) && progress.phases[index]?.state === 'done';
  }
  return begun;
}

/** Ids of the items that have an issue or get one, and of the phases that have or get a milestone. */
export interface Scope {
  readonly items: ReadonlySet<string>;
  readonly phases: ReadonlySet<string>;
}

/** What has begun, what already exists, what is closed now, and what is worked on. */
export function findScope(
  roadmap: Roadmap,
  at: {
    readonly begun: ReadonlySet<string>;
    readonly numbers: Numbers;
    readonly decisions: ReadonlyMap<string, ItemDecision>;
    /** Items that get no issue for now, whatever has begun. */
    readonly waiting: ReadonlySet<string>;
  },
): Scope {
  const items = new Set<string>();
  const phases = new Set<string>();
  for (const phase of roadmap.phases) {
    const isBegun = at.begun.has(phase.id);
    for (const { id } of phase.items) {
      const { close, status } = at.decisions.get(id) ?? {};
      const isWorkedOn = close !== undefined || status?.inProgress !== undefined;
      if (at.waiting.has(id)) continue;
      if (isBegun || isWorkedOn || at.numbers.issues.has(id)) items.add(id);
    }
    const hasItems = phase.items.some(({ id }) => items.has(id));
    if (isBegun || hasItems || at.numbers.milestones.has(phase.id)) phases.add(phase.id);
  }
  return { items, phases };
}

/** Whether all of it already exists. */
export function isAllThere(scope: Scope, numbers: Numbers): boolean {
  return (
    [...scope.items].every((id) => numbers.issues.has(id)) &&
    [...scope.phases].every((id) => numbers.milestones.has(id))
  );
}
