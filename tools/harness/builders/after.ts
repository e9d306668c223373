// What GitHub would say once a plan is applied: the planner's laws tested without a network. Strict where GitHub is.
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import type {
  Action,
  AddBlocker,
  AnswerCommand,
  CreateIssue,
  ReactToCommand,
  RemoveBlocker,
  UpdateIssue,
  UpdateMilestone,
  WriteComment,
  WriteLog,
  WritePage,
} from '../../../src/tracker/action.ts';
import type { Plan } from '../../../src/tracker/plan/plan.ts';
import { renderBody } from '../../../src/tracker/content/body.ts';
import { blobNameOf } from '../../../src/tracker/content/blob-name.ts';
import { parseManagedBlock } from '../../../src/tracker/content/managed-block.ts';
import { pageBody, renderProgressPage } from '../../../src/tracker/pages/plan-page.ts';
import { commentMarker } from '../../../src/tracker/plan/items/item-state.ts';
import {
  type Instant,
  type Observed,
  type ObservedIssue,
  type ObservedMilestone,
  type ObservedRemark,
} from '../../../src/tracker/observed.ts';
import { changedFiles } from '../../../src/tracker/plan/plan-files.ts';
import { planRepository } from '../../../src/tracker/plan/plan-repository.ts';
import { US, aRemark, anIssue, anObserved, minute } from './observed.ts';

export interface AfterOptions {
  /** When all of it happens. */
  readonly at: Instant;
  /** The default branch takes no push. */
  readonly isProtected?: boolean;
  /** How many of the actions are carried out; by default all. */
  readonly stopAfter?: number;
}

interface World {
  readonly plan: Plan;
  readonly options: AfterOptions;
  readonly issueNumbers: Map<string, number>;
  readonly milestoneNumbers: Map<string, number>;
  observed: Observed;
}

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

function numbersOf({ issueNumbers, milestoneNumbers }: World) {
  return { issues: issueNumbers, milestones: milestoneNumbers };
}

function known(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`the plan uses "${id}" before it is there`);
  return number;
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

function updated(world: World, issue: ObservedIssue, action: UpdateIssue): ObservedIssue {
  if (issue.number !== (action.issue ?? known(world.issueNumbers, action.item))) return issue;
  const { title, body, labels, assignees, phase, state, reason } = action.change;
  const { at } = world.options;
  return {
    ...issue,
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body: renderBody(body, numbersOf(world)) }),
    ...(labels === undefined ? {} : { labels }),
    ...(assignees === undefined ? {} : { assignees }),
    ...(phase === undefined
      ? {}
      : { milestone: phase === null ? null : known(world.milestoneNumbers, phase) }),
    ...(state === 'closed' && reason !== undefined && reason !== 'reopened'
      ? { state, closeReason: reason, closedAt: at, closer: US }
      : {}),
    ...(state === 'open' ? { state, closeReason: null, closedAt: null, reopenedAt: at, reopener: US } : {}),
  };
}

function paged(world: World, issue: ObservedIssue, action: WritePage | WriteLog): ObservedIssue {
  if (action.type === 'write-page') {
    const isIt =
      action.issue === undefined
        ? parseManagedBlock(issue.body)?.marker.kind === action.page
        : issue.number === action.issue;
    const text = action.text ?? renderProgressPage(world.plan, numbersOf(world));
    return isIt ? { ...issue, body: pageBody(action, text) } : issue;
  }
  if (issue.number !== action.issue) return issue;
  const id = issue.number * 100 + issue.comments.length;
  const body = `${action.marker}\n${action.text}`;
  const comment = { id, body, writtenAt: world.options.at, ours: true, author: US };
  return { ...issue, comments: [...issue.comments, comment] };
}

/** Refuses what GitHub refuses: what is there already, or is not. */
function blocked(world: World, issue: ObservedIssue, action: AddBlocker | RemoveBlocker): ObservedIssue {
  const isAdded = action.type === 'add-blocker';
  const number = action.issue ?? known(world.issueNumbers, isAdded ? action.item : '');
  if (issue.number !== number) return issue;
  const { there = [], removals = new Map<number, number>() } = issue.blockers ?? {};
  const blocker = action.blocker ?? known(world.issueNumbers, isAdded ? action.need : '');
  if (there.includes(blocker) === isAdded) throw new Error(`422: #${number} and #${blocker}`);
  const blockers = isAdded
    ? { there: [...there, blocker], removals }
    : {
        there: there.filter((one) => one !== blocker),
        removals: new Map(removals).set(blocker, (removals.get(blocker) ?? 0) + 1),
      };
  return { ...issue, blockers, blockerCount: blockers.there.length };
}

function reactedTo(remark: ObservedRemark, { command, kind }: ReactToCommand): ObservedRemark {
  if (remark.id !== command) return remark;
  return { ...remark, reactions: [...remark.reactions, { kind, ours: true, author: null }] };
}

function commented(world: World, issue: ObservedIssue, action: WriteComment): ObservedIssue {
  if (issue.number !== (action.issue ?? known(world.issueNumbers, action.item))) return issue;
  const comment = {
    id: action.comment ?? issue.number * 100 + issue.comments.length,
    body: `${commentMarker(action.about)}\nSaid.`,
    writtenAt: world.options.at,
    ours: true,
    author: US,
  };
  const others = issue.comments.filter(({ id }) => id !== action.comment);
  return { ...issue, comments: [...others, comment] };
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
