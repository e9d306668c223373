// Carries a plan out, action by action, and stops at the first refusal. What is done stays done: the next reconciliation goes on.
import { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';
import {
  renderCompletedComment,
  renderConflictComment,
  renderRevertedComment,
} from '../../tracker/content/texts.ts';
import type {
  Action,
  CreateIssue,
  CreateMilestone,
  UpdateIssue,
  UpdateMilestone,
  WriteComment,
} from '../../tracker/action.ts';
import { type Numbers, type Plan, progressInput } from '../../tracker/plan/plan.ts';
import type { Conflict } from '../../tracker/conflicts/conflict.ts';
import { renderBody } from '../../tracker/content/body.ts';
import type { Observed } from '../../tracker/observed.ts';
import { countSetUp } from '../../tracker/plan/plan-files.ts';
import { commentMarker } from '../../tracker/plan/items/item-state.ts';
import { computeProgress } from '../../progress/compute.ts';
import type { GitHub } from '../client/connect.ts';
import { type Intents, asIntended } from './intents.ts';
import { type Run, known, repo, startRun } from './run.ts';
import { assertIssueUnchanged, assertMilestoneUnchanged } from './unchanged.ts';
import { answerCommand, asWritten, react } from './answer-commands.ts';
import { assigning } from './assign.ts';
import { addBlocker, removeBlocker } from './write-blockers.ts';
import { writeFiles } from './write-files.ts';
import { createPage, writeLog, writePage } from './write-pages.ts';
import { writeRepace } from './write-repace.ts';
import { acceptedLabels, createLabel } from './write-labels.ts';

export interface Applied {
  /** What was carried out, in order, as it was written. */
  readonly done: readonly Action[];
  /** What was created and a list could lack, as a memory takes it. */
  readonly created: readonly number[];
  /** What GitHub refused for good without stopping the rest. */
  readonly conflicts: readonly Conflict[];
  /** What the default branch's files say now, by path, where they were written. */
  readonly written: ReadonlyMap<string, string>;
  /** With those of what was created. */
  readonly numbers: Numbers;
  /** Why the rest was not. */
  readonly stopped?: MilepostError;
}

export interface ApplyInput {
  readonly plan: Plan;
  /** What the plan was made from. */
  readonly observed: Observed;
  /** See Run. */
  readonly isFresh: () => boolean;
  readonly intents: Intents;
  /** Raised to stop between two writes. */
  readonly signal?: AbortSignal | undefined;
}

/** Called when an action is done. */
export type OnAction = (action: Action, position: { readonly index: number; readonly total: number }) => void;

/** Applies a plan in its order, to what it was made from. Never repeats a request: after a failure the caller reconciles again. */
export async function applyPlan(github: GitHub, input: ApplyInput, onAction?: OnAction): Promise<Applied> {
  const { plan, observed, isFresh, intents } = input;
  const existing = new Set(plan.numbers.issues.values());
  const run = startRun({ github, plan, observed, isFresh, intents });
  const done: Action[] = [];
  const applied = (): Applied => ({
    ...{ done, conflicts: run.conflicts, written: run.files.written },
    created: [...[...run.issues.values()].filter((number) => !existing.has(number)), ...run.others],
    numbers: { issues: run.issues, milestones: run.milestones },
  });
  for (const [index, action] of plan.actions.entries()) {
    try {
      if (input.signal?.aborted === true) throw failure('interrupted');
      await perform(run, action);
    } catch (error) {
      if (!(error instanceof MilepostError)) throw error;
      if (error.code === 'budget' && action.type !== 'write-files') await writeSoFar(run);
      return { ...applied(), stopped: error.code === 'budget' ? withSetUp(error, run) : error };
    }
    if (action.type === 'write-files' && run.files.isRefused) continue;
    const written = action.type === 'answer-command' ? asWritten(run, action) : action;
    done.push(written);
    onAction?.(written, { index, total: plan.actions.length });
  }
  return applied();
}

/**
 * The hour's writes are spent but for a few, and it goes on much later: the README says how far it is. Where that is
 * refused, too, the next reconciliation writes it.
 */
async function writeSoFar(run: Run): Promise<void> {
  const files = run.plan.actions.findLast((action) => action.type === 'write-files');
  if (files === undefined) return;
  try {
    await writeFiles(run, files);
  } catch (error) {
    if (!(error instanceof MilepostError)) throw error;
  }
}

/** Whoever reads that it waits wants to know how far it is. */
function withSetUp(error: MilepostError, run: Run): MilepostError {
  const { ready, all } = countSetUp(run.plan, run);
  if (ready === all) return error;
  const { code, hint, retryable, retryAt } = error;
  return new MilepostError(
    `${ready} of ${all} items ${ready === 1 ? 'is' : 'are'} set up. ${error.message}`,
    {
      ...{ code, hint, retryable, cause: error },
      ...(retryAt === undefined ? {} : { retryAt }),
    },
  );
}

async function perform(run: Run, action: Action): Promise<void> {
  switch (action.type) {
    case 'create-label':
      return createLabel(run, action);
    case 'create-milestone':
      return createMilestone(run, action);
    case 'update-milestone':
      return updateMilestone(run, action);
    case 'create-issue':
      return createIssue(run, action);
    case 'update-issue':
      return updateIssue(run, action);
    case 'add-blocker':
      return addBlocker(run, action);
    case 'remove-blocker':
      return removeBlocker(run, action);
    case 'write-comment':
      return writeComment(run, action);
    case 'answer-command':
      return answerCommand(run, action);
    case 'write-repace':
      return writeRepace(run, action);
    case 'react':
      return react(run, action);
    case 'create-page':
      return createPage(run, action);
    case 'write-page':
      return writePage(run, action);
    case 'write-log':
      return writeLog(run, action);
    case 'write-files':
      return writeFiles(run, action);
  }
}

/** GitHub keeps the day of a due date and shows it in its own time zone: noon is the same day in all of them. */
function dueOn(due: string): string {
  return `${due}T12:00:00Z`;
}

async function createMilestone(run: Run, action: CreateMilestone): Promise<void> {
  const { title, description, state, due, phase } = action;
  const { data } = await run.github.request('POST /repos/{owner}/{repo}/milestones', {
    ...repo(run),
    title,
    description,
    state,
    ...(due === undefined ? {} : { due_on: dueOn(due) }),
  });
  run.milestones.set(phase, data.number);
}

async function updateMilestone(run: Run, action: UpdateMilestone): Promise<void> {
  await run.github.turn();
  await assertMilestoneUnchanged(run, action);
  const { due, ...change } = action.change;
  await run.github.request('PATCH /repos/{owner}/{repo}/milestones/{milestone_number}', {
    ...repo(run),
    milestone_number: action.milestone,
    ...change,
    ...(due === undefined ? {} : { due_on: dueOn(due) }),
  });
  if (change.title !== undefined) run.detoured.add(action.milestone);
}

async function createIssue(run: Run, action: CreateIssue): Promise<void> {
  await run.github.turn();
  await asIntended(run.intents, { item: action.item }, () => postIssue(run, action));
}

async function postIssue(run: Run, action: CreateIssue): Promise<void> {
  const { title, body, labels, phase } = action;
  const { data } = await assigning(run, action, (assignees) =>
    run.github.request('POST /repos/{owner}/{repo}/issues', {
      ...{ ...repo(run), title },
      body: renderBody(body, run),
      labels: acceptedLabels(run, labels),
      milestone: known(run.milestones, phase),
      ...assignees,
    }),
  );
  run.issues.set(action.item, data.number);
  run.ids.set(data.number, Number(data.id));
}

async function updateIssue(run: Run, action: UpdateIssue): Promise<void> {
  await run.github.turn();
  await assertIssueUnchanged(run, action.issue, action.change);
  const { title, body, labels, phase, state, reason } = action.change;
  const issue_number = action.issue ?? known(run.issues, action.item);
  const { data } = await assigning(run, action.change, (assignees) =>
    run.github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...{ ...repo(run), issue_number },
      ...(title === undefined ? {} : { title }),
      ...(body === undefined ? {} : { body: renderBody(body, run) }),
      ...(labels === undefined ? {} : { labels: acceptedLabels(run, labels) }),
      ...(phase === undefined ? {} : { milestone: phase === null ? null : known(run.milestones, phase) }),
      ...(state === undefined ? {} : { state }),
      ...(reason === undefined ? {} : { state_reason: reason }),
      ...assignees,
    }),
  );
  if (body !== undefined) run.bodies.set(issue_number, data.body ?? '');
}

async function writeComment(run: Run, action: WriteComment): Promise<void> {
  const marker = commentMarker(action.about);
  const body = `${marker}\n${renderComment(run, action)}`;
  if (action.comment !== undefined) {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    await run.github.request(route, { ...repo(run), comment_id: action.comment, body });
    return;
  }
  const issue = action.issue ?? known(run.issues, action.item);
  await run.github.turn();
  await asIntended(run.intents, { issue, marker }, () => postComment(run, issue, body));
}

async function postComment(run: Run, issue_number: number, body: string): Promise<void> {
  const { data } = await run.github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repo(run),
    issue_number,
    body,
  });
  run.others.push(-Number(data.id), issue_number);
}

function renderComment(run: Run, { item: id, about }: WriteComment): string {
  if (about.kind === 'conflict') return renderConflictComment();
  if (about.kind === 'reverted') return renderRevertedComment(about.pull);
  const progress = computeProgress(progressInput(run.plan, run));
  const phase = progress.phases.find((candidate) => candidate.phase.items.some((item) => item.id === id));
  if (phase === undefined) throw new Error(`the plan has no item ${id}`);
  return renderCompletedComment({ pull: about.pull, phase, upNext: progress.upNext });
}
