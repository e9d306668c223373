// The loop: observe, plan, apply. Level-triggered: what to do follows from what is there now, never from an event.
import { readBases } from './bases.ts';
import type { Clock } from './clock.ts';
import type { ErrorCode } from './errors.ts';
import { type OnAction, applyPlan } from './github/apply.ts';
import type { GitHub } from './github/connect.ts';
import type { RepositoryAddress } from './github/files.ts';
import type { Memory } from './github/memory.ts';
import { type Look, observe } from './github/observe.ts';
import type { RoadmapFile } from './github/roadmap-file.ts';
import { glimpseRoadmap } from './roadmap/glimpse.ts';
import { parseRoadmap } from './roadmap/parse.ts';
import type { Problem } from './roadmap/problem.ts';
import type { Action, Conflict, Plan } from './tracker/action.ts';
import type { Observed } from './tracker/observed.ts';
import { planMistakes, planNothing } from './tracker/plan-mistakes.ts';
import { planRepository } from './tracker/plan.ts';

export interface LookInput {
  readonly github: GitHub;
  readonly at: RepositoryAddress;
  readonly clock: Clock;
  /** A roadmap from elsewhere; by default the repository's own. */
  readonly roadmapFile?: RoadmapFile;
}

/** What a look leads to. `invalid`: the roadmap has problems, so what is there stays, and the plan only says so. */
export type Planned =
  | { readonly status: 'no-roadmap'; readonly look: Look }
  | (PlannedWith & { readonly status: 'invalid'; readonly problems: readonly Problem[] })
  | (PlannedWith & Followed & { readonly status: 'planned' });

interface Followed {
  /** The roadmap is not the repository's own, so nobody else follows it; `instead` is where its own one stands. */
  readonly elsewhere?: { readonly instead: string | null };
}

interface PlannedWith {
  readonly path: string;
  readonly plan: Plan;
  readonly observed: Observed;
  /** When GitHub answered, in ms since the epoch. */
  readonly seenAt: number;
}

/** Observes and plans, and writes nothing. Throws a MilepostError where GitHub cannot be read. */
export async function planAgain(input: LookInput & { readonly memory?: Memory }): Promise<Planned> {
  const look = await observe(input.github, input.at);
  const seenAt = input.clock.now();
  input.memory?.check(look.observed);
  return await planLook(look, { ...input, seenAt });
}

async function planLook(look: Look, input: LookInput & { readonly seenAt: number }): Promise<Planned> {
  const file = input.roadmapFile ?? look.roadmapFile;
  if (file === null) return { status: 'no-roadmap', look };
  const { github, at, seenAt } = input;
  const parsed = parseRoadmap(file.bytes, await readBases({ bytes: file.bytes, github, at }));
  const { observed } = look;
  if (!parsed.ok) {
    const { problems } = parsed;
    const wrong = { path: file.path, problems, glimpse: glimpseRoadmap(file.bytes), observed };
    // A roadmap from elsewhere is brought by a person, who is told.
    const plan = input.roadmapFile === undefined ? planMistakes(wrong) : planNothing(wrong);
    return { status: 'invalid', path: file.path, problems, plan, observed, seenAt };
  }
  const now = `${new Date(seenAt).toISOString().slice(0, 19)}Z`;
  const own = look.roadmapFile;
  const isOwn = own !== null && Buffer.compare(file.bytes, own.bytes) === 0;
  const roadmapPath = isOwn ? own.path : null;
  const plan = planRepository({ roadmap: parsed.roadmap, roadmapPath, observed, now });
  const elsewhere = isOwn ? {} : { elsewhere: { instead: own?.path ?? null } };
  return { status: 'planned', path: file.path, plan, observed, seenAt, ...elsewhere };
}

export interface ReconcileInput extends LookInput {
  readonly memory: Memory;
  readonly onPlan?: (plan: Plan) => void;
  readonly onAction?: OnAction;
  /** Raised to stop between two writes. */
  readonly signal?: AbortSignal;
}

export type Reconciled =
  | Extract<Planned, { status: 'no-roadmap' }>
  | (Done & Pick<Extract<Planned, { status: 'invalid' }>, 'status' | 'path' | 'problems'>)
  | (Done & Followed & { readonly status: 'done' });

interface Done {
  readonly plan: Plan;
  readonly done: readonly Action[];
}

/**
 * How many looks at once are worth it where the repository moved under us. What a write does not find was deleted
 * since we looked, or this token may not write there: a second look tells which.
 */
const ROUNDS: Partial<Record<ErrorCode, number>> = { stale: 5, 'not-found': 2, 'issues-disabled': 2 };

/** A look this young is believed, so that a merge costs no request more; a longer sync reads again what it writes over. */
const FRESH_MS = 1000;

/**
 * Brings a repository to its roadmap. Throws a MilepostError where it stops half-way; what is done stays done, and
 * reconciling again goes on from there: see src/retry.ts.
 */
export async function reconcile(input: ReconcileInput): Promise<Reconciled> {
  const done: Action[] = [];
  const refused: Conflict[] = [];
  for (let round = 1; ; round += 1) {
    const planned = await planAgain(input);
    if (planned.status === 'no-roadmap') return planned;
    const { plan, observed, seenAt } = planned;
    const isFresh = () => input.clock.now() - seenAt < FRESH_MS;
    input.onPlan?.(plan);
    const applied = await applyPlan(
      input.github,
      { plan, observed, isFresh, signal: input.signal },
      input.onAction,
    );
    input.memory.remember(applied.created);
    done.push(...applied.done);
    refused.push(...applied.conflicts);
    const told = { ...plan, conflicts: [...plan.conflicts, ...refused] };
    if (applied.stopped === undefined) {
      return planned.status === 'planned'
        ? { status: 'done', plan: told, done, ...(planned.elsewhere && { elsewhere: planned.elsewhere }) }
        : { status: 'invalid', path: planned.path, problems: planned.problems, plan: told, done };
    }
    if (round >= (ROUNDS[applied.stopped.code] ?? 1)) throw applied.stopped;
  }
}
