// From what the roadmap asks for and what GitHub says, the writes that bring them together. Pure: `now` is given.
import { computeProgress } from '../../progress/compute.ts';
import { hasContent } from '../../progress/mistakes.ts';
import type { Progress } from '../../progress/progress.ts';
import { readSection } from '../../progress/readme/update-readme.ts';
import { type Phase, type Roadmap, itemsOf } from '../../roadmap/roadmap.ts';
import { type Numbers, type Outcome, type Plan, progressInput } from './plan.ts';
import { conflict } from '../conflicts/conflict.ts';
import { createBlockersPlanner } from '../blockers/plan-blockers.ts';
import { type Belief, createBelief } from '../belief/belief.ts';
import { believedOf } from '../belief/believed-issues.ts';
import { findDoors } from '../belief/doors.ts';
import type { RepaceSource } from '../commands/ask-repace.ts';
import { hear } from '../commands/hear.ts';
import { type OnTooMuch, planWhereMuch, unusedRetire } from './guard.ts';
import { decideItems } from './items/decide-items.ts';
import { type ItemDecision, decideItem } from './items/item-state.ts';
import { type LabelNames, findRenamed, labelsOf, planLabels } from '../content/labels.ts';
import { type RoadmapMatches, matchRoadmap } from '../match/match-roadmap.ts';
import type { Matches } from '../match/match.ts';
import { noticeOf, unclearConflict } from './notices.ts';
import type { Instant, Observed, ObservedMilestone } from '../observed.ts';
import { withInterim } from './interim.ts';
import { inOrder } from './order.ts';
import { type SaidByLearner, outcomeIn, saidByLearner, withBoxes } from './outcome.ts';
import { findAssigned } from './items/plan-assignee.ts';
import { planCleared, planFiles } from './plan-files.ts';
import { type PlannedIssue, planIssue } from './items/plan-issues.ts';
import { type Scope, findBegun, findScope, isAllThere } from './scope.ts';
import { planLeftovers } from './plan-leftovers.ts';
import { planMilestones } from './plan-milestones.ts';
import { planShown } from '../pages/plan-pages.ts';

export interface PlanInput {
  readonly roadmap: Roadmap;
  /** Where the roadmap stands in the repository, for messages; null where it is not there. */
  readonly roadmapPath: string | null;
  /** Where too much would be taken out at once: the README says so (by default), whoever plans is asked, or it is done. */
  readonly onTooMuch?: OnTooMuch;
  readonly observed: Observed;
  /** The file itself, where a command may change it. */
  readonly source?: RepaceSource;
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

/** Commands come first, and the rest follows from what is there once they are carried out. */
function planTracked(input: PlanInput): Plan {
  const { roadmap, observed, now } = input;
  const belief = createBelief(observed.repository, observed.access);
  const believe = (seen: Observed) => believedOf(itemsOf(roadmap), seen, belief);
  const believed = believe(observed);
  const found = matchRoadmap(roadmap, believed);
  const heard = hear({
    ...{ observed, belief, now, source: input.source },
    issues: found.issues.byId,
    believed: believed.issues,
    skills: roadmap.skills,
  });
  const isAsBefore = heard.observed === observed;
  const left = isAsBefore ? believed : believe(heard.observed);
  const plan = planFollowed(
    { ...input, observed: heard.observed },
    {
      ...{ belief, found: isAsBefore ? found : matchRoadmap(roadmap, left) },
      ...saidByLearner(left.issues, roadmap),
    },
  );
  const after = heard.after(() =>
    plan.isHeld === true ? undefined : computeProgress(progressInput(plan, plan.numbers)),
  );
  return { ...plan, actions: [...heard.before, ...plan.actions, ...after], doubts: [...belief.doubts] };
}

interface Followed extends SaidByLearner {
  readonly belief: Belief;
  readonly found: RoadmapMatches;
}

function planFollowed(input: PlanInput, { belief, found, said, resumedOn }: Followed): Omit<Plan, 'doubts'> {
  const { roadmap: written, roadmapPath, observed, now } = input;
  const { issues, milestones, numbers } = found;
  const held = planWhereMuch(input, found);
  if (held !== undefined) return held;
  const { decisions, reasons, unknown, unsized, conflicts } = decideItems(written, observed, {
    issues,
    belief,
  });
  const outcome = outcomeIn(decisions, found);
  const roadmap = written.tracker.dueDates ? written : withoutDueDates(written);
  const progress = computeProgress(progressInput({ roadmap, outcome }, numbers));
  const today = now.slice(0, 10);
  // A phase begins on a day that is written, even where GitHub is not told of it.
  const begun = findBegun({ roadmap: written, progress, today });
  const scope = findScope(roadmap, { begun, numbers, decisions, waiting: found.waiting });
  const notice = noticeOf(roadmap, { roadmapPath, unclear: found.unclear, unknown });
  const planned = planPhases(progress, scope, { found, observed });
  const labelNames = findRenamed(roadmap, observed.labels);
  const assigned = findAssigned(roadmap, { outcome, scope, numbers });
  const perItem = planItems(roadmap, { ...found, scope, decisions, labelNames, assigned, now, outcome });
  const isTakenOff = takenOff(roadmap, perItem);
  const labels = planLabels(roadmap, { existing: observed.labels, renamed: labelNames, isTakenOff });
  const leftovers = planLeftovers({ matches: issues, milestones: ourMilestones(milestones), roadmapPath });
  const settled = {
    ...{ roadmap, roadmapPath, url: observed.repository.url, numbers, ...notice },
    ...{ outcome: withBoxes(outcome, perItem), tracked: scope.items, ...said },
  };
  const about = { plan: settled, observed, belief, today, resumedOn };
  const shown = planShown({ ...about, isComplete: isAllThere(scope, numbers) });
  return {
    ...settled,
    ...{ unsized, doors: findDoors(issues), reasons },
    unseen: [leftovers, ...perItem.values()].flatMap(({ unseen = [] }) => unseen),
    actions: [
      ...labels,
      ...planned.detours,
      ...withInterim(roadmap, inOrder(roadmap, { planned, perItem, numbers }), shown.files),
      ...leftovers.actions,
      ...[...perItem.values()].flatMap(({ added = [] }) => added),
      ...planned.after,
      ...shown.actions,
    ],
    conflicts: [
      ...found.unclear.map((one) => unclearConflict(one, roadmapPath)),
      ...conflicts,
      ...[planned, ...perItem.values(), leftovers, shown].flatMap(({ conflicts }) => conflicts),
      ...unusedRetire(issues, { tracker: roadmap.tracker, roadmapPath }),
    ],
  };
}

function planPhases(
  { phases }: Progress,
  scope: Scope,
  { found, observed }: { readonly found: RoadmapMatches; readonly observed: Observed },
) {
  return planMilestones({
    phases: phases.filter(({ phase }) => scope.phases.has(phase.id)),
    matches: found.milestones,
    existing: observed.milestones,
    renamed: found.renamed,
  });
}

function ourMilestones({ byId, retired, doubles }: Matches<ObservedMilestone>): ReadonlySet<number> {
  return new Set([...byId.values(), ...retired, ...doubles].map(({ thing }) => thing.number));
}

interface ItemsInput extends RoadmapMatches {
  readonly scope: Scope;
  readonly decisions: ReadonlyMap<string, ItemDecision>;
  readonly labelNames: LabelNames;
  /** Ids of the items whose issues are to have the assignee. */
  readonly assigned: ReadonlySet<string>;
  readonly now: Instant;
  readonly outcome: Outcome;
}

function planItems(roadmap: Roadmap, input: ItemsInput): ReadonlyMap<string, PlannedIssue> {
  const { scope, decisions, issues, numbers, labelNames, assigned, now, renamed } = input;
  const titles = new Map(itemsOf(roadmap).map(({ id, title }) => [id, title]));
  const planBlockers = createBlockersPlanner(roadmap, { ...input, tracked: scope.items, titles });
  const coming = new Set([...scope.items].filter((id) => !numbers.issues.has(id)));
  const planned = roadmap.phases.flatMap((phase) =>
    phase.items
      .filter(({ id }) => scope.items.has(id))
      .map((item) => {
        const decision = decisions.get(item.id) ?? decideItem(undefined, {});
        const found = issues.byId.get(item.id);
        const isRenamed = renamed.has(item.id);
        const isAssigned = assigned.has(item.id);
        const blockers = planBlockers(item, found);
        const about = { roadmap, item, phase, titles, coming, numbers, labelNames, decision, blockers, now };
        return [item.id, planIssue({ ...about, match: found, isRenamed, isAssigned })] as const;
      }),
  );
  return new Map(planned);
}

/** Tells of a label whether a person took it off each issue that it belongs to, as deleting it does. */
function takenOff(roadmap: Roadmap, perItem: ReadonlyMap<string, PlannedIssue>) {
  return (name: string): boolean =>
    itemsOf(roadmap)
      .filter((item) => labelsOf(item, roadmap).includes(name))
      .every(({ id }) => perItem.get(id)?.takenOff?.includes(name) === true);
}

function withoutDueDate(phase: Phase): Phase {
  const { due, ...rest } = phase;
  return due === undefined ? phase : rest;
}

function withoutDueDates(roadmap: Roadmap): Roadmap {
  return { ...roadmap, phases: roadmap.phases.map(withoutDueDate) };
}

/** With issues turned off nothing can be counted: what a README says already stays. */
function planWithoutIssues({ roadmap, roadmapPath, observed }: PlanInput): Plan {
  const notice =
    'Issues are turned off in this repository. Turn them on under Settings → General → Features, and Milepost sets up the roadmap.';
  const numbers: Numbers = { issues: new Map(), milestones: new Map() };
  const outcome: Outcome = new Map(itemsOf(roadmap).map(({ id }) => [id, { state: 'open' }]));
  const { url } = observed.repository;
  const base = {
    roadmap,
    roadmapPath,
    url,
    outcome,
    tracked: new Set<string>(),
    numbers,
    doubts: [],
    notice,
  };
  const { owner, name } = observed.repository;
  const section = readSection(observed.readme?.text ?? '');
  const hasSection = observed.generated.size > 0 || (section !== undefined && hasContent(section));
  const files = hasSection ? planCleared(observed) : planFiles(base, observed, true);
  return {
    ...base,
    actions: files.action === undefined ? [] : [files.action],
    conflicts: [conflict('issues-disabled', `${owner}/${name}`), ...files.conflicts],
  };
}
