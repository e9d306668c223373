// Carries a plan out, action by action, and stops at the first refusal. What is done stays done: the next reconciliation goes on.
import { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';
import type { Action } from '../../tracker/action.ts';
import type { Conflict } from '../../tracker/conflicts/conflict.ts';
import type { Observed } from '../../tracker/observed.ts';
import type { Numbers, Plan } from '../../tracker/plan/plan.ts';
import { countSetUp } from '../../tracker/plan/plan-files.ts';
import type { GitHub } from '../client/connect.ts';
import type { Intents } from './intents.ts';
import { type Run, startRun } from './run.ts';
import { answerCommand, asWritten, react } from './actions/answer-commands.ts';
import { addBlocker, removeBlocker } from './actions/write-blockers.ts';
import { writeFiles } from './actions/write-files.ts';
import { createIssue, updateIssue, writeComment } from './actions/write-issues.ts';
import { createLabel } from './actions/write-labels.ts';
import { createMilestone, updateMilestone } from './actions/write-milestones.ts';
import { createPage, writeLog, writePage } from './actions/write-pages.ts';
import { writeRepace } from './actions/write-repace.ts';

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
