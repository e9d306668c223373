// The loop: observe, plan, apply. Level-triggered: what to do follows from what is there now, never from an event.
import type { ErrorCode } from './errors.ts';
import { createAccessMemory } from './github/observe/access.ts';
import { type OnAction, applyPlan } from './github/apply/apply.ts';
import { type Intents, createIntents } from './github/apply/intents.ts';
import type { Memory } from './github/memory.ts';
import { refuseWhileAnother } from './github/observe/doors/another.ts';
import { rememberWritten } from './github/observe/blobs.ts';
import { rememberHeard } from './github/observe/remarks/heard.ts';
import { rememberSettled } from './github/observe/settled.ts';
import {
  type Followed,
  type Planned,
  type PlannedWith,
  type PlanningInput,
  planAgain,
} from './plan-again.ts';
import type { Action } from './tracker/action.ts';
import type { Numbers, Plan } from './tracker/plan/plan.ts';
import type { Conflict } from './tracker/conflicts/conflict.ts';

export interface ReconcileInput extends PlanningInput {
  readonly memory: Memory;
  /** What may have been created when a process ended; by default nothing, and kept while this call lasts. */
  readonly intents?: Intents;
  readonly onPlan?: (plan: Plan) => void;
  /** Called with all that is planned, or that there is nothing to plan, before anything is written. */
  readonly onPlanned?: (planned: Planned) => void;
  readonly onAction?: OnAction;
  /** Raised to stop between two writes. */
  readonly signal?: AbortSignal;
}

export type Reconciled =
  | (Extract<Planned, { status: 'no-roadmap' }> & Partial<Pick<Done, 'done'>>)
  | (Done & Pick<Extract<Planned, { status: 'invalid' }>, 'status' | 'path' | 'problems'>)
  | (Done & Followed & Pick<PlannedWith, 'path'> & { readonly status: 'done' });

interface Done {
  readonly plan: Plan;
  readonly done: readonly Action[];
  /** With those of what was created. */
  readonly numbers: Numbers;
}

/**
 * How often to observe, plan and apply in a row where the repository moved under us. What a write does not find was deleted
 * since we observed it, or this token may not write there: a second observation tells which.
 */
const MOST_TRIES: Partial<Record<ErrorCode, number>> = { stale: 5, 'not-found': 2, 'issues-disabled': 2 };

/** An observation this young is believed, so that a merge costs no request more; a longer sync reads again what it overwrites. */
const FRESH_MS = 1000;

/**
 * Brings a repository to its roadmap. Throws a MilepostError where it stops half-way; what is done stays done, and
 * reconciling again goes on from there: see src/retry.ts.
 */
export async function reconcile(input: ReconcileInput): Promise<Reconciled> {
  const done: Action[] = [];
  const refused: Conflict[] = [];
  const { access = createAccessMemory(), intents = createIntents(input.clock) } = input;
  for (let tries = 1; ; tries += 1) {
    const planned = await planAgain({ ...input, intents, access });
    input.onPlanned?.(planned);
    if (planned.status === 'no-roadmap' && planned.clearing === undefined) return planned;
    const { plan, observed, seenAt } = planned.status === 'no-roadmap' ? planned.clearing : planned;
    refuseWhileAnother({ ...planned.observation, observed, plan }, input.clock.now());
    const isFresh = () => input.clock.now() - seenAt < FRESH_MS;
    input.onPlan?.(plan);
    const applied = await applyPlan(
      input.github,
      { plan, observed, isFresh, intents, signal: input.signal },
      input.onAction,
    );
    input.memory.remember(applied.created);
    rememberWritten(planned.observation.rest.blobs, [...applied.written.values()]);
    done.push(...applied.done);
    refused.push(...applied.conflicts);
    const { numbers } = applied;
    const told = { ...plan, conflicts: [...plan.conflicts, ...refused] };
    if (applied.stopped === undefined) {
      if (planned.status === 'no-roadmap') return { ...planned, done };
      if (planned.status === 'invalid') {
        if (planned.tooHeavy !== undefined) throw planned.tooHeavy;
        const { path, problems } = planned;
        return { status: 'invalid', path, problems, plan: told, done, numbers };
      }
      rememberSettled(planned.observation, observed);
      const { blobs, readUpTo } = planned.observation.rest;
      rememberHeard(blobs.reader.known, told, { seenAt, readUpTo });
      const { path, warnings, elsewhere } = planned;
      return { status: 'done', path, warnings, plan: told, done, numbers, ...(elsewhere && { elsewhere }) };
    }
    if (tries >= (MOST_TRIES[applied.stopped.code] ?? 1)) throw applied.stopped;
  }
}
