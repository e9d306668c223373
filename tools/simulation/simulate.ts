// One stretch of simulated time: the product's queue, periodic jobs, retries and pace on a database; learners and GitHub played.
import { type Queue, startQueue } from '../../src/queue/queue.ts';
import { VirtualClock } from './time/clock.ts';
import { type Server, type SimulatedDatabase, openServer } from './time/database.ts';
import { type Cost, type Figures, computeFigures } from './books/figures.ts';
import { createModelReconcile } from './world/reconcile.ts';
import { GATHER_S, type Model, START, STEP_MS } from './world/model.ts';
import { createObserver } from './books/observer.ts';
import { prefill } from './world/prefill.ts';
import { createModelApp } from './world/app-client.ts';
import { type Traffic, createTraffic } from './world/traffic.ts';
import { type World, createWorld } from './world/world.ts';

export interface SimulationOptions {
  /** A PostgreSQL where databases can be made; without one, an embedded database in memory. */
  readonly url?: string | undefined;
  readonly onProgress?: (line: string) => void;
}

/** Runs it. */
export async function simulate(
  model: Model,
  { url, onProgress = () => undefined }: SimulationOptions = {},
): Promise<Figures> {
  const clock = new VirtualClock({ start: START, stepMs: STEP_MS });
  const world = createWorld(model, clock);
  const server = await openServer(url, clock);
  try {
    return await runOn(server, world, onProgress);
  } finally {
    await server.close();
  }
}

/** After the stretch nothing new comes, and what is left is reconciled: for so long at most. */
const DRAIN_MS = 20 * 60_000;

async function runOn(server: Server, world: World, onProgress: (line: string) => void): Promise<Figures> {
  const { model, clock, population } = world;
  const [database, ...others] = await connectAll(server, model.processes);
  onProgress(`${model.repositories} repositories in ${population.installations} installations`);
  await prefill(database, model, population);
  const queues: Queue[] = [];
  const traffic: Traffic = createTraffic({ ...world, queues });
  for (const own of [database, ...others]) queues.push(await startProcess(own, { world, traffic }));
  const measure = startMeasuring(clock, [database, ...others]);
  const observer = createObserver({ clock, database, onProgress });
  traffic.start();
  await clock.advance(model.stretchMs);
  onProgress('nothing new comes; what is left is reconciled');
  await clock.advance(DRAIN_MS, () => isDrained(world));
  const cost = measure();
  const seen = await observer.end();
  const figures = await computeFigures({ ...world, database, traffic, seen, cost });
  await stopAll(queues, clock);
  return figures;
}

async function connectAll(
  server: Server,
  count: number,
): Promise<[SimulatedDatabase, ...SimulatedDatabase[]]> {
  const databases: [SimulatedDatabase, ...SimulatedDatabase[]] = [await server.connect()];
  while (databases.length < count) databases.push(await server.connect());
  return databases;
}

async function startProcess(
  database: SimulatedDatabase,
  { world, traffic }: { readonly world: World; readonly traffic: Traffic },
): Promise<Queue> {
  const { clock, model, outages } = world;
  return await startQueue({
    ...{ database, clock, bossClock: clock, gatherS: GATHER_S },
    onError: (error) => outages.unknown.push(error),
    work: {
      reconcile: createModelReconcile(world),
      appClient: createModelApp({ ...world, traffic }),
      concurrency: model.reconciliations,
      ...{ onFailure: outages.onReconciled, onPeriodicJobFailure: outages.onPeriodicJob },
    },
  });
}

/** What is open goes on for hours only where there is more to write than GitHub's limits let through. */
function isDrained({ ledger, outages }: World): boolean {
  return ledger.open.every((id) => outages.limited.has(id));
}

function startMeasuring(
  clock: VirtualClock,
  databases: readonly SimulatedDatabase[],
): () => Omit<Cost, 'activeS'> {
  const count = () => databases.reduce((sum, { statements }) => sum + statements, 0);
  const before = { real: performance.now(), cpu: process.cpuUsage(), statements: count(), at: clock.now() };
  return () => {
    const { user, system } = process.cpuUsage(before.cpu);
    return {
      simulatedS: (clock.now() - before.at) / 1000,
      realS: (performance.now() - before.real) / 1000,
      statements: count() - before.statements,
      cpuS: (user + system) / 1e6,
    };
  };
}

/** Reconciliations under way end on simulated time, so that has to go on. */
async function stopAll(queues: readonly Queue[], clock: VirtualClock): Promise<void> {
  const ended = new AbortController();
  const stopping = Promise.all(queues.map((queue) => queue.stop())).finally(() => {
    ended.abort();
  });
  while (!ended.signal.aborted) await clock.advance(1000);
  await stopping;
}
