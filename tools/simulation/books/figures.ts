// What came of a simulation, as numbers.
import type { Traffic } from '../world/traffic.ts';
import type { RepositoryStatus } from '../../../src/queue/repositories.ts';
import { readStatus } from '../../../src/queue/status.ts';
import type { SimulatedDatabase } from '../time/database.ts';
import { type Model, POINTS_A_LOOK } from '../world/model.ts';
import { type Spread, computeDelays } from './delays.ts';
import type { Seen } from './observer.ts';
import { type Rows, type WaitingReconcile, countRows, findWaiting, readActiveS, readSize } from './rows.ts';
import type { World } from '../world/world.ts';

export interface Figures {
  readonly model: Model;
  readonly database: 'embedded' | 'postgres';
  readonly installations: number;
  /** What came in, in all. */
  readonly events: number;
  readonly webhooks: number;
  readonly lostWebhooks: number;
  readonly added: number;
  /** From the event to the reconciliation's start, beyond the gathering; apart from the outage and lost webhooks. */
  readonly delay: Spread;
  /** From the event to the end of a reconciliation that saw it, in the same cases. */
  readonly done: Spread;
  /** The same delay where the webhook did not arrive at first. */
  readonly delayOfLost: Spread;
  /** From the end of the outage until what happened in it was seen. */
  readonly caughtUp: Spread;
  /** An hour. */
  readonly reconciliations: number;
  readonly failedReconciliations: number;
  readonly requests: number;
  readonly writes: number;
  readonly appRequests: number;
  readonly mostRequestsOfOne: number;
  readonly mostPointsOfOne: number;
  readonly mostWritesAMinute: number;
  readonly mostWritesAnHour: number;
  readonly refusals: number;
  readonly outages: {
    readonly reconciliations: Readonly<Record<string, number>>;
    readonly periodicJobs: Readonly<Record<string, number>>;
  };
  /** Of reconciliations at once. */
  readonly workersNeeded: number;
  readonly due: number;
  readonly oldestS: number;
  readonly listingsLeft: number;
  readonly invariants: {
    readonly lost: number;
    readonly overlaps: number;
    readonly perMinute: number;
    readonly perHour: number;
    readonly inSilence: number;
    readonly unknownErrors: number;
  };
  /** Repositories by how the last reconciliation of them ended. */
  readonly statuses: Readonly<Partial<Record<RepositoryStatus, number>>>;
  /** Reconciliations of what happened that are still on their way, twenty minutes after the last event. */
  readonly late: readonly WaitingReconcile[];
  /** What goes on after the stretch because GitHub's limits want it so: repositories, and issues still to create. */
  readonly goesOn: { readonly repositories: number; readonly issues: number };
  readonly rows: { readonly end: Rows; readonly most: Rows };
  readonly sizeMb: number;
  readonly cost: Cost;
}

/** What the simulated stretch cost the machine. */
export interface Cost {
  readonly simulatedS: number;
  readonly realS: number;
  readonly statements: number;
  /** Processor time of all processes together, the played part included, in s. */
  readonly cpuS: number;
  /** How long PostgreSQL's sessions were executing, in s. */
  readonly activeS: number | undefined;
}

export interface Ended extends World {
  readonly database: SimulatedDatabase;
  readonly traffic: Traffic;
  readonly seen: Seen;
  readonly cost: Omit<Cost, 'activeS'>;
}

const HOUR_S = 3600;

export async function computeFigures(ended: Ended): Promise<Figures> {
  const { model, database, traffic, ledger, audit, github, seen, cost, outages } = ended;
  const anHour = (count: number) => Math.round((count * HOUR_S) / cost.simulatedS);
  const reconciliations = ledger.reconciliations.well + ledger.reconciliations.failed;
  return {
    ...{ model, database: database.kind, installations: ended.population.installations },
    ...{ events: traffic.events, webhooks: traffic.webhooks, added: traffic.added },
    lostWebhooks: traffic.everLost,
    ...computeDelays(ledger.samples, model),
    ...{
      reconciliations: anHour(reconciliations),
      failedReconciliations: anHour(ledger.reconciliations.failed),
    },
    ...{ requests: anHour(audit.requests), writes: anHour(audit.writes) },
    appRequests: anHour(github.appRequests),
    mostRequestsOfOne: audit.most.requestsAnHour,
    mostPointsOfOne: audit.most.requestsAnHour * POINTS_A_LOOK,
    ...{ mostWritesAMinute: audit.most.writesAMinute, mostWritesAnHour: audit.most.writesAnHour },
    refusals: audit.refusals,
    outages: {
      reconciliations: Object.fromEntries(outages.reconciliations),
      periodicJobs: Object.fromEntries(outages.periodicJobs),
    },
    workersNeeded: ledger.reconciliations.busyMs / 1000 / cost.simulatedS,
    ...{ due: seen.due, oldestS: seen.oldestS, listingsLeft: seen.listings },
    ...(await computeInvariants(ended)),
    statuses: (await readStatus(database)).repositories,
    rows: { end: await countRows(database), most: seen.rows },
    sizeMb: await readSize(database),
    cost: { ...cost, activeS: await readActiveS(database) },
  };
}

/** An event that no reconciliation has seen is lost where none is on its way, and late where one is, but not for GitHub's limits. */
async function computeInvariants({ database, ledger, audit, github, outages }: Ended) {
  const waiting = await findWaiting(database, ledger.open);
  const ids = new Set(waiting.map(({ repositoryId }) => repositoryId));
  const late = waiting.filter(({ repositoryId }) => !outages.limited.has(repositoryId));
  const goesOn = [...ids].filter((id) => outages.limited.has(id));
  return {
    invariants: {
      ...{ lost: ledger.open.length - ids.size, overlaps: ledger.overlaps },
      ...audit.violations,
      unknownErrors: outages.unknown.length,
    },
    late,
    goesOn: {
      repositories: goesOn.length,
      issues: goesOn.reduce((sum, id) => sum + (github.undone(id)?.creates ?? 0), 0),
    },
  };
}
