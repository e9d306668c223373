// A long run: 100,000 webhooks over 1,000 repositories. Wanted: neither memory nor open files grow with how many came.
// Minutes long, so only where it is named: npm run chaos -- --only soak/embedded
import { Agent } from 'node:http';
import type { AppProcess } from '../../harness/processes/app-process.ts';
import {
  type Context,
  type Experiment,
  type Kind,
  judge,
  onDeployment,
} from '../../harness/processes/experiment.ts';
import { type Push, post, pushesTo } from '../../harness/processes/pushes.ts';
import type { Learner, Deployment } from '../../harness/processes/deployment.ts';
import { sleep, until } from '../../harness/processes/wait.ts';
import { type Sample, growthOf, readFigures, takeSample } from './soak-samples.ts';

const REPOSITORIES = 1000;
const DELIVERIES = 100_000;
const CONNECTIONS = 20;
const EVERY_MS = 2000;

/**
 * MB for each 10,000 deliveries. One kB of each would be 10, the bodies 40. A sample every 2 s misses the end of most
 * collections, so that a run without any leak shows up to 3.
 */
const MOST_HEAP = 5;
/** Connections to GitHub come and go with the rate; one left for each thousand deliveries would be 25 in a quarter of the run. */
const MOST_FILES = 20;

async function soak(kind: Kind, { server }: Context): Promise<string> {
  return await onDeployment({ kind, server, more: { LOG_LEVEL: 'warn' } }, async (deployment) => {
    const app = await deployment.start();
    const learners = await addRepositories(deployment, app);
    const from = performance.now();
    const load = createLoad(app, pushesTo(deployment, learners));
    const sending = load.send(DELIVERIES);
    const samples = await sampleUntil(app, sending, load.count);
    const { accepted, refused } = await sending;
    const rate = accepted / ((performance.now() - from) / 1000);
    const reconciliations =
      deployment.gate.calls.filter(({ operation }) => operation === 'Observe').length - REPOSITORIES;
    const drainedMs = await until('the queue is empty', () => isIdle(app), 120_000);
    return report({ samples, accepted, refused, rate, reconciliations, drainedMs });
  });
}

/** Repositories of a learner each, without a roadmap: a reconciliation is one request, and writes nothing. */
async function addRepositories(deployment: Deployment, app: AppProcess): Promise<readonly Learner[]> {
  const learners: Learner[] = [];
  for (let count = 0; count < REPOSITORIES; count += 1) {
    const learner = deployment.addLearner({ roadmap: null, fork: true });
    learners.push(learner);
    deployment.install(learner);
    // GitHub, too, does not install in a thousand places at once.
    if (count % 10 === 9) await sleep(20);
  }
  const seen = () =>
    new Set(deployment.gate.calls.filter(({ status }) => status === 200).map(({ repository }) => repository));
  await until('a first reconciliation of each', () => seen().size > REPOSITORIES, 240_000);
  await until('nothing is left to do', () => isIdle(app), 60_000);
  return learners;
}

async function isIdle(app: AppProcess): Promise<boolean> {
  return (await readFigures(app)).jobs === 0;
}

interface Load {
  /** Webhooks answered so far. */
  readonly count: () => number;
  send(deliveries: number): Promise<{ readonly accepted: number; readonly refused: number }>;
}

/** Pushes in turn, each with an id of its own, as fast as they are answered. */
function createLoad(app: AppProcess, pushes: readonly Push[]): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let [begun, accepted, refused] = [0, 0, 0];
  async function work(deliveries: number): Promise<void> {
    while (begun < deliveries) {
      const push = pushes[begun++ % pushes.length];
      if (push === undefined) return;
      if ((await post(app.url, agent, push)) === 200) accepted += 1;
      else refused += 1;
    }
  }
  return {
    count: () => accepted + refused,
    async send(deliveries) {
      await Promise.all(Array.from({ length: CONNECTIONS }, () => work(deliveries)));
      agent.destroy();
      return { accepted, refused };
    },
  };
}

/** One sample every 2 s while webhooks are sent. */
async function sampleUntil(
  app: AppProcess,
  sending: Promise<unknown>,
  count: () => number,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const over = sending.then(() => true);
  do samples.push(await takeSample(app, count()));
  while (!(await Promise.race([over, sleep(EVERY_MS).then(() => false)])));
  return samples;
}

interface Ran {
  readonly samples: readonly Sample[];
  readonly accepted: number;
  readonly refused: number;
  readonly rate: number;
  readonly reconciliations: number;
  readonly drainedMs: number;
}

function report({ samples, accepted, refused, rate, reconciliations, drainedMs }: Ran): string {
  const { heap, rss, files, moreFiles } = growthOf(samples);
  const range = (of: (sample: Sample) => number) => {
    const values = samples.map(of);
    return `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`;
  };
  return judge(
    `${accepted} webhooks accepted, ${Math.round(rate)}/s, over ${REPOSITORIES} repositories, ${reconciliations} reconciliations, queue empty ` +
      `${(drainedMs / 1000).toFixed(1)} s after the last; per 10,000 in the second half: heap ${signed(heap)} MB (at most ` +
      `+${MOST_HEAP}), RSS ${signed(rss)} MB; heap ${range((sample) => sample.heap)} MB, RSS ${range((sample) => sample.rss)} MB, ` +
      `${files[0]}–${files[1]} files open, ${samples.length} samples`,
    [
      refused > 0 && `${refused} webhooks were not accepted`,
      heap > MOST_HEAP && 'the heap grows',
      moreFiles > MOST_FILES && `${moreFiles} more files are open towards the end`,
    ],
  );
}

function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(2)}`;
}

export const soakExperiments: readonly Experiment[] = [
  { name: 'soak/embedded', isOnDemand: true, run: (context) => soak('embedded', context) },
  { name: 'soak/postgres', isOnDemand: true, run: (context) => soak('postgres', context) },
];
