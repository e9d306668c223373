// A run that writes: the loop, as far as the run's time and GitHub's limits let it. Waits a little, never long: minutes cost.
import { MilepostError } from '../errors.ts';
import { createIntents } from '../github/apply/intents.ts';
import type { GitHub } from '../github/client/connect.ts';
import type { RoadmapFile } from '../github/observe/roadmap-file.ts';
import { createMemory } from '../github/memory.ts';
import { type Reconciled, type ReconcileInput, reconcile } from '../reconcile.ts';
import { planAgain } from '../plan-again.ts';
import { createRetry } from '../retry.ts';
import type { Problem } from '../roadmap/problem.ts';
import type { Action } from '../tracker/action.ts';
import type { Numbers, Plan } from '../tracker/plan/plan.ts';
import { describeAction } from '../tracker/describe.ts';
import type { ObservedRepository } from '../tracker/observed.ts';
import { logLines } from './runner/commands.ts';
import type { RunPace } from './deadline.ts';
import { goOn } from './go-on.ts';
import type { Settings } from './runner/settings.ts';
import type { World } from './runner/world.ts';

export interface RunInput {
  readonly github: GitHub;
  readonly pace: RunPace;
  readonly settings: Settings;
  readonly world: World;
  readonly roadmapFile: RoadmapFile | undefined;
}

/** How a run ended. What is not there was not reached. */
export interface RunReport {
  readonly status: 'done' | 'no-roadmap' | 'invalid' | 'stopped';
  readonly isDryRun: boolean;
  readonly repository: ObservedRepository | undefined;
  readonly plan: Plan | undefined;
  /** Of issues and milestones, with those that were created. */
  readonly numbers: Numbers | undefined;
  /** What was done, or would be in a dry run. */
  readonly actions: readonly Action[];
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Why it stopped before the end, and what comes next, as sentences. */
  readonly stopped?: { readonly why: string; readonly next: string };
}

/** Throws a MilepostError for what no later run mends by itself. */
export async function runReconcile(run: RunInput): Promise<RunReport> {
  const { pace, settings, world } = run;
  const seen: { repository?: ObservedRepository; plan?: Plan } = {};
  const actions: Action[] = [];
  const input: ReconcileInput = {
    ...{ github: run.github, at: settings.at, clock: world.clock, signal: world.signal },
    memory: createMemory(world.clock),
    // What GitHub refuses once as too wide is asked for narrower when it goes on.
    known: {},
    intents: createIntents(world.clock),
    ...(run.roadmapFile && { roadmapFile: run.roadmapFile }),
    async onObserved({ observed }) {
      seen.repository = observed.repository;
      await pace.countBefore(observed);
    },
    onPlan(plan) {
      seen.plan = plan;
    },
    onAction(action, { index, total }) {
      world.write(logLines(`${index + 1}/${total} ${describeAction(action)}`));
      actions.push(action);
    },
  };
  if (settings.dryRun) return await dryRun(input, seen);
  const ended = await untilDone(input, run);
  if (!(ended instanceof MilepostError)) return reportOf(ended, { actions, ...seen });
  const isProgress = actions.length > 0;
  const next = await goOn({ ...run, stopped: ended, isProgress, branch: seen.repository?.defaultBranch });
  return {
    ...{ ...NOTHING, status: 'stopped', repository: seen.repository, plan: seen.plan, actions },
    numbers: seen.plan?.numbers,
    stopped: { why: ended.message, next },
  };
}

const NOTHING = { isDryRun: false, path: '', problems: [], warnings: [] } as const;

type Seen = Partial<Pick<RunReport, 'repository'>>;

function reportOf(result: Reconciled, { actions, repository }: Seen & Pick<RunReport, 'actions'>): RunReport {
  const known = { ...NOTHING, repository, actions };
  if (result.status === 'no-roadmap')
    return { ...known, status: 'no-roadmap', plan: undefined, numbers: undefined };
  const { plan, numbers, path } = result;
  return result.status === 'invalid'
    ? { ...known, status: 'invalid', plan, numbers, path, problems: result.problems }
    : { ...known, status: 'done', plan, numbers, path, warnings: result.warnings };
}

async function dryRun(input: ReconcileInput, seen: Seen): Promise<RunReport> {
  const planned = await planAgain(input);
  const known = { ...NOTHING, repository: seen.repository, isDryRun: true };
  if (planned.status === 'no-roadmap') {
    const { plan } = planned.clearing ?? {};
    const actions = plan?.actions ?? [];
    return { ...known, status: 'no-roadmap', plan: undefined, numbers: undefined, actions };
  }
  const { plan, path } = planned;
  const shown = { ...known, plan, numbers: plan.numbers, path, actions: plan.actions };
  return planned.status === 'invalid'
    ? { ...shown, status: 'invalid', problems: planned.problems }
    : { ...shown, status: 'done', warnings: planned.warnings };
}

/** What a runner may spend on waiting for one thing, and most of GitHub's silences end within. */
const PATIENCE_MS = 120_000;

/** Gives the failure that a later run gets over by itself: a limit, or the end of this run's time. Throws every other. */
async function untilDone(
  input: ReconcileInput,
  { pace, world: { clock, signal, write } }: RunInput,
): Promise<Reconciled | MilepostError> {
  const retry = createRetry(clock);
  for (;;) {
    try {
      return await reconcile(input);
    } catch (error) {
      if (!(error instanceof MilepostError)) throw error;
      const delay = retry.delay(error);
      const isWorthIt = delay !== undefined && delay <= PATIENCE_MS && clock.now() + delay < pace.end;
      if (!isWorthIt || pace.isOver() || signal.aborted) {
        if (error.code === 'budget' || error.code === 'refused') return error;
        throw error;
      }
      write(logLines(`${error.message}. Going on in ${Math.ceil(delay / 1000)} s.`));
      await clock.sleep(delay, signal);
    }
  }
}
