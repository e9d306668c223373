// A GitHub whose budget of writes runs out at certain writes, and a loop that comes back once there is a new one.
import { MilepostError } from '../../src/errors.ts';
import type { GitHub } from '../../src/github/client/connect.ts';
import { createMemory } from '../../src/github/memory.ts';
import { reconcile } from '../../src/reconcile.ts';
import { createRetry } from '../../src/retry.ts';
import type { Stage } from '../../tools/harness/stage.ts';

/** The sandbox's token lasts an hour, so that this stands for an hour. */
const PAUSE_MS = 120_000;

export interface Budget {
  /** Before which writes it is spent, counted from 0 over all reconciliations. */
  readonly spentAt: readonly number[];
  /** Whether the files may still be committed then. Default: they may. */
  readonly reserve?: boolean;
  /** Called when a reconciliation has stopped, before it goes on. */
  readonly onPark?: (error: unknown) => void;
  /** Called after each commit. */
  readonly onCommit?: () => void;
}

/** Reconciles until all is done, again after each time that the budget was spent. Gives how often that was. */
export async function syncWithin(stage: Stage, budget: Budget): Promise<number> {
  const { at, clock } = stage;
  const memory = createMemory(clock);
  const retry = createRetry(clock);
  const github = limit(stage, budget);
  for (let deferred = 0; ; deferred += 1) {
    try {
      await reconcile({ github, at, clock, memory });
      return deferred;
    } catch (error) {
      const delay = retry.delay(error);
      if (delay === undefined) throw error;
      budget.onPark?.(error);
      await clock.sleep(delay);
    }
  }
}

function limit({ github, clock }: Stage, { spentAt, reserve = true, onCommit }: Budget): GitHub {
  let writes = 0;
  let spentUntil = 0;

  /** As the pace does: nothing is sent. */
  function take(mayUseReserve: boolean): void {
    if (spentAt.includes(writes)) spentUntil = clock.now() + PAUSE_MS;
    writes += 1;
    if (clock.now() >= spentUntil || (mayUseReserve && reserve)) return;
    const hint = 'Milepost goes on later.';
    throw new MilepostError('Waiting', { code: 'budget', hint, retryable: true, retryAt: spentUntil });
  }

  return {
    turn: () => github.turn(),
    request: async (route, parameters) => {
      if (!route.startsWith('GET ')) take(false);
      return await github.request(route, parameters);
    },
    graphql: async (name, variables) => {
      const isCommit = name === 'Commit';
      if (isCommit) take(true);
      const answer = await github.graphql(name, variables);
      if (isCommit) onCommit?.();
      return answer;
    },
  };
}
