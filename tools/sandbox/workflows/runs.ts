// The queue of workflow runs, as a runner sees it: takes one, gets its token and what it is told, says how it ended.

import { createWorkflowToken } from '../actions/repositories/workflows.ts';
import { fullName } from '../world/find.ts';
import type { Repository } from '../world/state.ts';
import type { Conclusion, WorkflowRun } from '../world/workflow.ts';
import type { World } from '../world/world.ts';
import { contextsOf } from './contexts.ts';
import { fillIn } from './expression.ts';
import { completeRun, startRuns } from './start-runs.ts';

/** A run that a runner has taken: all that it needs. */
export interface TakenRun {
  readonly run: WorkflowRun;
  /** `owner/name`. */
  readonly repository: string;
  /** Ends with the run. */
  readonly token: string;
  readonly url: string;
  readonly steps: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
}

export interface Runs {
  /** Of all repositories, the oldest first. */
  readonly all: readonly WorkflowRun[];
  /** Which a runner may take now, the oldest first. */
  readonly queued: readonly WorkflowRun[];
  /** The oldest that is queued, or the one of that id, is in progress now. Null where there is none. */
  take(id?: number): TakenRun | null;
  /** Says how a run ended. */
  finish(id: number, conclusion: Conclusion): void;
}

export interface RunsParts {
  readonly world: World;
  readonly violate: (where: string, problem: string) => void;
}

/** The runs of a world, from now on. */
export function createRuns({ world, violate }: RunsParts): Runs & { close(): void } {
  const stop = world.on((event) => {
    const say = (problem: string) => {
      violate(`workflows at ${event.name}`, problem);
    };
    startRuns({ world, violate: say }, event);
  });

  const runs: Runs = {
    get all() {
      const all = [...world.state.repositories.values()].flatMap((repository) => repository.runs);
      return all.sort((a, b) => a.id - b.id);
    },
    get queued() {
      return runs.all.filter(({ status }) => status === 'queued');
    },
    take(id) {
      const run = runs.queued.find((one) => id === undefined || one.id === id);
      return run === undefined ? null : begin(world, run);
    },
    finish(id, conclusion) {
      const run = runs.all.find((one) => one.id === id);
      if (run === undefined) throw new Error(`There is no run ${id}`);
      completeRun(world, repositoryOf(world, run), { run, conclusion });
    },
  };
  return Object.defineProperties(
    { close: stop } as Runs & { close(): void },
    Object.getOwnPropertyDescriptors(runs),
  );
}

function begin(world: World, run: WorkflowRun): TakenRun {
  const repository = repositoryOf(world, run);
  run.status = 'in_progress';
  const { value: token } = createWorkflowToken(world, { repository, run });
  const contexts = contextsOf(world, run, token);
  const steps = run.steps.map(({ uses, with: inputs }) => ({
    uses,
    with: Object.fromEntries(Object.entries(inputs).map(([name, text]) => [name, fillIn(text, contexts)])),
  }));
  return { run, repository: fullName(repository), token, url: world.url, steps };
}

function repositoryOf({ state }: World, { repositoryId }: WorkflowRun): Repository {
  const repository = state.repositories.get(repositoryId);
  if (repository === undefined) throw new Error(`The repository ${repositoryId} is gone`);
  return repository;
}
