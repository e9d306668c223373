// The order of the writes: the first phase is usable while the rest is still being written.
import { type Phase, type Roadmap, itemsOf } from '../../roadmap/roadmap.ts';
import type { Action } from '../action.ts';
import type { Numbers } from './plan.ts';
import type { PlannedIssue } from './items/plan-issues.ts';
import type { PlannedMilestones } from './plan-milestones.ts';

interface Pieces {
  readonly planned: PlannedMilestones;
  readonly perItem: ReadonlyMap<string, PlannedIssue>;
  readonly numbers: Numbers;
}

/** Phase by phase; but an issue that another one links to is created before it, so that its number is known. */
export function inOrder(roadmap: Roadmap, { planned, perItem, numbers }: Pieces): readonly Action[] {
  const actions: Action[] = [];
  const phaseOf = new Map<string, Phase>();
  for (const phase of roadmap.phases) for (const item of phase.items) phaseOf.set(item.id, phase);
  const itemById = new Map(itemsOf(roadmap).map((item) => [item.id, item]));
  const started = new Set<string>();
  const visited = new Set<string>();
  function start(phase: Phase): void {
    const milestone = planned.before.get(phase.id);
    if (!started.has(phase.id) && milestone !== undefined) actions.push(milestone);
    started.add(phase.id);
  }
  function visit(id: string): void {
    const phase = phaseOf.get(id);
    if (visited.has(id) || phase === undefined) return;
    visited.add(id);
    for (const need of itemById.get(id)?.needs ?? []) if (!numbers.issues.has(need)) visit(need);
    start(phase);
    actions.push(...(perItem.get(id)?.actions ?? []));
  }
  for (const phase of roadmap.phases) {
    start(phase);
    for (const item of phase.items) visit(item.id);
  }
  return actions;
}
