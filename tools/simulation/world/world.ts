// All that is played: learners, their repositories, GitHub; and the books that are kept of it.
import type { LooksOptions } from '../../../src/queue/looks.ts';
import type { RoundsOptions } from '../../../src/queue/rounds.ts';
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
  readonly troubles: Troubles;
}

/** What the queue tells of. */
interface Troubles {
  /** How often, by code. */
  readonly looks: Map<string, number>;
  readonly rounds: Map<string, number>;
  /** Repositories whose last failed look was stopped by GitHub's limits on writes. */
  readonly limited: ReadonlySet<number>;
  /** Mistakes: none is meant to be here. */
  readonly unknown: unknown[];
  readonly onLook: LooksOptions['onFailure'];
  readonly onRound: RoundsOptions['onFailure'];
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
    troubles: createTroubles(),
  };
}

function createTroubles(): Troubles {
  const looks = new Map<string, number>();
  const rounds = new Map<string, number>();
  const limited = new Set<number>();
  const unknown: unknown[] = [];

  function note(counts: Map<string, number>, error: unknown): void {
    if (!(error instanceof MilepostError)) unknown.push(error);
    else counts.set(error.code, (counts.get(error.code) ?? 0) + 1);
  }

  return {
    looks,
    rounds,
    limited,
    unknown,
    onLook: ({ repository: { repositoryId }, error }) => {
      note(looks, error);
      if (error instanceof MilepostError && error.code === 'budget') limited.add(repositoryId);
      else limited.delete(repositoryId);
    },
    onRound: ({ error }) => {
      note(rounds, error);
    },
  };
}
