// All that is played: learners, their repositories, GitHub; and the books that are kept of it.
import type { ReconcileWorkersOptions } from '../../../src/queue/reconciliations.ts';
import type { PeriodicJobsOptions } from '../../../src/queue/periodic-jobs.ts';
import { MilepostError } from '../../../src/errors.ts';
import { type Audit, createAudit } from '../books/audit.ts';
import type { VirtualClock } from '../time/clock.ts';
import { type ModelGitHub, createGitHub } from './github.ts';
import { type Ledger, createLedger } from '../books/ledger.ts';
import type { Model } from './model.ts';
import { type Population, createPopulation } from './population.ts';
import { type Random, createRandom } from '../../harness/random.ts';

export interface World {
  readonly model: Model;
  readonly clock: VirtualClock;
  /** For what learners do. */
  readonly random: Random;
  readonly population: Population;
  readonly audit: Audit;
  readonly github: ModelGitHub;
  readonly ledger: Ledger;
  readonly outages: Outages;
}

/** What the queue tells of. */
interface Outages {
  /** How often, by code. */
  readonly reconciliations: Map<string, number>;
  readonly periodicJobs: Map<string, number>;
  /** Repositories whose last failed reconciliation was stopped by GitHub's limits on writes. */
  readonly limited: ReadonlySet<number>;
  /** Mistakes: none is meant to be here. */
  readonly unknown: unknown[];
  readonly onReconciled: ReconcileWorkersOptions['onFailure'];
  readonly onPeriodicJob: PeriodicJobsOptions['onFailure'];
}

export function createWorld(model: Model, clock: VirtualClock): World {
  const audit = createAudit();
  return {
    model,
    clock,
    random: createRandom(model.seed),
    population: createPopulation(model.repositories, createRandom(model.seed + 1)),
    audit,
    // Chances of its own: in which order a database answers differs from run to run, what learners do must not.
    github: createGitHub({ clock, model, audit, random: createRandom(model.seed + 2) }),
    ledger: createLedger(),
    outages: createOutages(),
  };
}

function createOutages(): Outages {
  const reconciliations = new Map<string, number>();
  const periodicJobs = new Map<string, number>();
  const limited = new Set<number>();
  const unknown: unknown[] = [];

  function note(counts: Map<string, number>, error: unknown): void {
    if (!(error instanceof MilepostError)) unknown.push(error);
    else counts.set(error.code, (counts.get(error.code) ?? 0) + 1);
  }

  return {
    reconciliations,
    periodicJobs,
    limited,
    unknown,
    onReconciled: ({ repository: { repositoryId }, error }) => {
      note(reconciliations, error);
      if (error instanceof MilepostError && error.code === 'budget') limited.add(repositoryId);
      else limited.delete(repositoryId);
    },
    onPeriodicJob: ({ error }) => {
      note(periodicJobs, error);
    },
  };
}
