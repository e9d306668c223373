// What GitHub would say once a plan is applied: the planner's laws tested without a network. Strict where GitHub is.
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import type {
  Action,
  AnswerCommand,
  CreateIssue,
  ReactToCommand,
  UpdateMilestone,
} from '../../../src/tracker/action.ts';
import { renderBody } from '../../../src/tracker/content/body.ts';
import { blobNameOf } from '../../../src/tracker/content/blob-name.ts';
import type { Instant, Observed, ObservedMilestone, ObservedRemark } from '../../../src/tracker/observed.ts';
import type { Plan } from '../../../src/tracker/plan/plan.ts';
import { changedFiles } from '../../../src/tracker/plan/plan-files.ts';
import { planRepository } from '../../../src/tracker/plan/plan-repository.ts';
import { type AfterOptions, type World, known, numbersOf } from './applied-world.ts';
import { blocked, commented, paged, updated } from './issue-after.ts';
import { US, aRemark, anIssue, anObserved, minute } from './observed.ts';

/** The repository once the plan is applied. Throws where GitHub would refuse: a title twice, a number not known. */
export function after(plan: Plan, observed: Observed, options: AfterOptions): Observed {
  const world: World = {
    plan,
    options,
    observed,
    issueNumbers: new Map(plan.numbers.issues),
    milestoneNumbers: new Map(plan.numbers.milestones),
  };
  for (const action of plan.actions.slice(0, options.stopAfter))
    world.observed = { ...world.observed, ...carryOut(world, action) };
  return world.observed;
}

function carryOut(world: World, action: Action): Partial<Observed> {
  const { observed } = world;
  switch (action.type) {
    case 'create-label':
      refuseTwice(
        observed.labels.map(({ name }) => name),
        action.name,
      );
      return { labels: [...observed.labels, { name: action.name, description: action.description }] };
    case 'create-milestone': {
      refuseTwice(
        observed.milestones.map(({ title }) => title),
        action.title,
      );
      const number = Math.max(0, ...observed.milestones.map((milestone) => milestone.number)) + 1;
      world.milestoneNumbers.set(action.phase, number);
      const { title, description, state, due = null } = action;
      return { milestones: [...observed.milestones, { number, title, description, state, due }] };
    }
    case 'update-milestone':
      return { milestones: observed.milestones.map((milestone) => changed(world, milestone, action)) };
    case 'create-issue':
      return created(world, action);
    case 'update-issue':
      return { issues: observed.issues.map((issue) => updated(world, issue, action)) };
    case 'add-blocker':
    case 'remove-blocker':
      return { issues: observed.issues.map((issue) => blocked(world, issue, action)) };
    case 'write-comment':
      return { issues: observed.issues.map((issue) => commented(world, issue, action)) };
    case 'answer-command':
      return answered(world, action);
    case 'write-repace':
      return { repace: { branch: true, pull: { number: 7100, state: 'open', body: action.body } } };
    case 'react':
      return { remarks: observed.remarks.map((remark) => reactedTo(remark, action)) };
    case 'create-page': {
      const { title, body, label } = action;
      const [number, createdAt] = [nextNumber(observed), world.options.at];
      return { issues: [...observed.issues, anIssue({ number, title, body, labels: [label], createdAt })] };
    }
    case 'write-page':
    case 'write-log':
      return { issues: observed.issues.map((issue) => paged(world, issue, action)) };
    case 'write-files':
      return written(world, action);
  }
}

function answered({ observed }: World, action: AnswerCommand): Partial<Observed> {
  const id = action.comment ?? Math.max(0, ...observed.remarks.map((remark) => remark.id)) + 1;
  const { on, body } = action;
  const others = observed.remarks.filter((remark) => remark.id !== id);
  return { remarks: [...others, aRemark({ id, on, body, ours: true, author: US })] };
}

function created(world: World, action: CreateIssue): Partial<Observed> {
  const { observed } = world;
  const number = nextNumber(observed);
  const { title, labels, assignees = [], phase } = action;
  const body = renderBody(action.body, numbersOf(world));
  world.issueNumbers.set(action.item, number);
  const milestone = known(world.milestoneNumbers, phase);
  const createdAt = world.options.at;
  return {
    issues: [...observed.issues, anIssue({ number, title, body, labels, assignees, milestone, createdAt })],
  };
}

/** Issues and pull requests are counted together. */
function nextNumber({ issues, mergedPulls }: Observed): number {
  return Math.max(0, ...[...issues, ...mergedPulls].map(({ number }) => number)) + 1;
}

function refuseTwice(names: readonly string[], name: string): void {
  if (names.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new Error(`422: already_exists ${name}`);
}

function changed(
  { observed }: World,
  milestone: ObservedMilestone,
  action: UpdateMilestone,
): ObservedMilestone {
  if (milestone.number !== action.milestone) return milestone;
  const { title } = action.change;
  const others = observed.milestones.filter(({ number }) => number !== milestone.number);
  if (title !== undefined)
    refuseTwice(
      others.map((other) => other.title),
      title,
    );
  return { ...milestone, ...action.change };
}

function reactedTo(remark: ObservedRemark, { command, kind }: ReactToCommand): ObservedRemark {
  if (remark.id !== command) return remark;
  return { ...remark, reactions: [...remark.reactions, { kind, ours: true, author: null }] };
}

function written(world: World, action: Extract<Action, { type: 'write-files' }>): Partial<Observed> {
  const { plan, observed, options } = world;
  const files = changedFiles(plan, action, numbersOf(world));
  const byPath = new Map(files.map(({ path, text }) => [path, text]));
  const readme = action.readme === null ? undefined : byPath.get(action.readme.path);
  const names = new Map(
    files.flatMap(({ path, text }) =>
      path === action.readme?.path ? [] : [[path, blobNameOf(text)] as const],
    ),
  );
  if (action.mode === 'pull-request' || (action.mode === 'commit' && options.isProtected === true)) {
    const number = action.fallback.pull ?? 7000;
    const generated = new Map([...observed.generated, ...(action.carried ?? []), ...names]);
    const progressFiles = { readme: readme ?? observed.readme?.text ?? null, generated };
    return { progressBranch: true, progressFiles, progressPull: { number, state: 'open' } };
  }
  return {
    repository: { ...observed.repository, defaultBranch: 'main', head: 'b'.repeat(40) },
    generated: new Map([...observed.generated, ...names]),
    ...(readme === undefined || action.readme === null
      ? {}
      : { readme: { path: action.readme.path, text: readme } }),
  };
}

/** The plan for a roadmap at `.github/roadmap.yml`. */
export function planFor(roadmap: Roadmap, observed: Observed, now: Instant = minute(0)): Plan {
  return planRepository({ roadmap, roadmapPath: '.github/roadmap.yml', observed, now });
}

/** The repository once a roadmap's plan is applied, by default to one that has nothing of ours. */
export function settled(
  roadmap: Roadmap,
  observed: Observed = anObserved(),
  options: AfterOptions = { at: minute(0) },
): Observed {
  return after(planFor(roadmap, observed, options.at), observed, options);
}
