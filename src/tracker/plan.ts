// From what the roadmap asks for and what GitHub says, the writes that bring them together. Pure: `now` is given.
import { computeProgress } from '../progress/compute.ts';
import { SECTION_START } from '../progress/section.ts';
import { type Phase, type Roadmap, itemsOf } from '../roadmap/roadmap.ts';
import {
  type Action,
  type Conflict,
  type Numbers,
  type Outcome,
  type Plan,
  progressInput,
} from './action.ts';
import { findEvidence } from './evidence.ts';
import { type ItemDecision, decideItem } from './item-state.ts';
import { planLabels } from './labels.ts';
import { type Matches, matchIssues, matchMilestones } from './match.ts';
import type { Instant, Observed, ObservedIssue } from './observed.ts';
import { planFiles } from './plan-files.ts';
import { type PlannedIssue, planIssue } from './plan-issues.ts';
import { planLeftovers } from './plan-leftovers.ts';
import { type PlannedMilestones, milestoneTitle, planMilestones } from './plan-milestones.ts';

export interface PlanInput {
  readonly roadmap: Roadmap;
  /** Where the roadmap stands, for messages. */
  readonly roadmapPath: string;
  readonly observed: Observed;
  /** Now. Written only into the marker of an issue that is adopted. */
  readonly now: Instant;
}

/**
 * Plans a repository. Planning again after applying gives no actions.
 * Where issues are turned off, only a README without a section gets one, which says so.
 */
export function planRepository(input: PlanInput): Plan {
  return input.observed.repository.hasIssues ? planTracked(input) : planWithoutIssues(input);
}

function planTracked({ roadmap, roadmapPath, observed, now }: PlanInput): Plan {
  const items = itemsOf(roadmap);
  const issues = matchIssues(items, observed.issues);
  const phases = roadmap.phases.map((phase) => ({ id: phase.id, title: milestoneTitle(phase) }));
  const milestones = matchMilestones(phases, observed.milestones);
  const numbers = { issues: numbersOf(issues.byId), milestones: numbersOf(milestones.byId) };
  const decisions = decide(roadmap, observed, issues);
  const outcome: Outcome = new Map([...decisions].map(([id, { status }]) => [id, status]));
  const base = { roadmap, url: observed.repository.url, outcome, numbers };
  const progress = computeProgress(progressInput(base, numbers));
  const planned = planMilestones({
    phases: progress.phases,
    matches: milestones,
    existing: observed.milestones,
  });
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const perItem = new Map(
    roadmap.phases.flatMap((phase) =>
      phase.items.map((item) => {
        const decision = decisions.get(item.id) ?? decideItem(undefined, []);
        const match = issues.byId.get(item.id);
        return [item.id, planIssue({ item, phase, titles, numbers, match, decision, now })] as const;
      }),
    ),
  );
  const leftovers = planLeftovers(issues, roadmapPath);
  const known =
    items.every(({ id }) => numbers.issues.has(id)) && phases.every(({ id }) => numbers.milestones.has(id));
  const files = planFiles(base, observed, known);
  return {
    ...base,
    actions: [
      ...planLabels(roadmap, observed.labels),
      ...planned.detours,
      ...inOrder(roadmap, { planned, perItem, numbers }),
      ...leftovers.actions,
      ...planned.after,
      ...(files.action === undefined ? [] : [files.action]),
    ],
    conflicts: [
      ...planned.conflicts,
      ...[...perItem.values()].flatMap(({ conflicts }) => conflicts),
      ...leftovers.conflicts,
      ...files.conflicts,
    ],
  };
}

function numbersOf(byId: Matches<{ number: number }>['byId']): ReadonlyMap<string, number> {
  return new Map([...byId].map(([id, { thing }]) => [id, thing.number]));
}

function decide(
  roadmap: Roadmap,
  observed: Observed,
  issues: Matches<ObservedIssue>,
): ReadonlyMap<string, ItemDecision> {
  const items = itemsOf(roadmap);
  const itemByIssue = new Map([...issues.byId].map(([id, { thing }]) => [thing.number, id]));
  const { repository, mergedPulls } = observed;
  const evidence = findEvidence({ repository, items, itemByIssue, mergedPulls });
  return new Map(items.map(({ id }) => [id, decideItem(issues.byId.get(id), evidence.get(id) ?? [])]));
}

interface Pieces {
  readonly planned: PlannedMilestones;
  readonly perItem: ReadonlyMap<string, PlannedIssue>;
  readonly numbers: Numbers;
}

/** Phase by phase; but an issue that another one links to is created before it, so that its number is known. */
function inOrder(roadmap: Roadmap, { planned, perItem, numbers }: Pieces): readonly Action[] {
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

/** With issues turned off nothing can be counted: what a README says already stays. */
function planWithoutIssues({ roadmap, observed }: PlanInput): Plan {
  const notice =
    'Issues are turned off in this repository. Turn them on under Settings → General → Features, and Milepost sets up the roadmap.';
  const numbers: Numbers = { issues: new Map(), milestones: new Map() };
  const outcome: Outcome = new Map(itemsOf(roadmap).map(({ id }) => [id, { state: 'open' }]));
  const base = { roadmap, url: observed.repository.url, outcome, numbers, notice };
  const conflict: Conflict = {
    code: 'issues-disabled',
    subject: `${observed.repository.owner}/${observed.repository.name}`,
    message: 'Issues are turned off in this repository.',
    hint: 'Turn them on under Settings → General → Features.',
  };
  const hasSection = observed.badge !== null || observed.readme?.text?.includes(SECTION_START) === true;
  if (hasSection) return { ...base, actions: [], conflicts: [conflict] };
  const files = planFiles(base, observed, true);
  return {
    ...base,
    actions: files.action === undefined ? [] : [files.action],
    conflicts: [conflict, ...files.conflicts],
  };
}
