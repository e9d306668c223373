// All that costs an App much, at once, beside ordinary repositories. Wanted: the others' webhooks are answered as if it were not
// there, memory stays within bounds, nobody's end is the App's. Beside the quiet part of the same run, so that the machine is
// the same: npm run chaos -- --only hostile
import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AppProcess } from '../../harness/processes/app-process.ts';
import { type Experiment, judge, onDeployment } from '../../harness/processes/experiment.ts';
import { type Hostile, addHostile, flood } from '../hostile-inputs.ts';
import { planAnew } from '../../harness/leftovers.ts';
import { pushesTo } from '../../harness/processes/pushes.ts';
import type { Learner, Deployment } from '../../harness/processes/deployment.ts';
import type { SendOrder, SendReport } from '../steady-sender.ts';
import { sleep, until } from '../../harness/processes/wait.ts';

const ORDINARY = 10;
/** 20 in a second. */
const EVERY_MS = 50;
const QUIET_MS = 15_000;
const HOSTILE_MS = 30_000;
/** Of the others' webhooks, on a machine that does nothing else. */
const MOST_P99_MS = 100;
/** What the service files allow. */
const MOST_RSS_MB = 1024;
/** Between the first third of the hostile part and its end: what it takes is taken at its beginning. */
const MOST_GROWTH = 1.25;
const SENDER = fileURLToPath(new URL('../steady-sender.ts', import.meta.url));

async function beHostile(): Promise<string> {
  return await onDeployment(
    { kind: 'embedded', server: undefined, more: { LOG_LEVEL: 'warn' } },
    async (deployment) => {
      // The first start makes the database, which takes memory that is not of what is shown here.
      const first = await deployment.start();
      first.signal('SIGTERM');
      await first.exited;
      const app = await deployment.start();
      const learners = Array.from({ length: ORDINARY }, () => deployment.addLearner());
      for (const learner of learners) deployment.install(learner);
      await until('the first syncs', () => areDone(deployment, learners), 60_000);
      const hostile = addHostile(deployment);
      const sender = fork(SENDER, { execArgv: ['--import', 'tsx'] });
      // The local GitHub and the flood are this process, and GitHub does not run on the App's processors. Children that are
      // started later would inherit it.
      setPriority(constants.priority.PRIORITY_LOW);
      try {
        return await compare({ deployment, app, sender, learners, hostile });
      } finally {
        sender.kill();
      }
    },
  );
}

interface Scene {
  readonly deployment: Deployment;
  readonly app: AppProcess;
  readonly sender: ChildProcess;
  readonly learners: readonly Learner[];
  readonly hostile: readonly Hostile[];
}

async function compare(scene: Scene): Promise<string> {
  const { deployment, app, sender, learners, hostile } = scene;
  const order: SendOrder = { url: app.url, pushes: pushesTo(deployment, learners), everyMs: EVERY_MS };
  sender.send(order);
  // Its connections are made, its code is warm.
  await sleep(3000);
  await reportOf(sender);
  const begin = await memoryOf(app, 'VmRSS');
  await sleep(QUIET_MS);
  const quiet = await reportOf(sender);
  const { counts, early } = await attack(scene);
  const during = await reportOf(sender);
  const isAlive = app.isAlive();
  const memory = {
    ...{ begin, early },
    end: isAlive ? await memoryOf(app, 'VmRSS') : 0,
    most: isAlive ? await memoryOf(app, 'VmHWM') : 0,
  };
  sender.kill();
  for (const learner of learners) deployment.merge(learner, 'after', 'Completes: statistics');
  const caughtUp = await until(
    'they are reconciled',
    () => areDone(deployment, learners, 'closed'),
    30_000,
  ).then(
    (ms) => ms,
    () => null,
  );
  const told = await Promise.all(hostile.map((one) => outcomeOf(deployment, one)));
  return report({ quiet, during, counts, isAlive, memory, caughtUp, told });
}

interface Attacked {
  readonly counts: Ran['counts'];
  /** MB, after the first third. */
  readonly early: number;
}

/** Everything at once, and the repositories woken every 5 s. */
async function attack({ deployment, app, hostile }: Scene): Promise<Attacked> {
  const flooding = flood(app.url);
  for (const { learner } of hostile) deployment.install(learner);
  let early = 0;
  for (let passed = 0; passed < HOSTILE_MS; passed += 5000) {
    await sleep(5000);
    if (passed < HOSTILE_MS / 3 && app.isAlive()) early = await memoryOf(app, 'VmRSS');
    for (const { learner } of hostile) deployment.push(learner, { 'notes.md': `After ${passed} ms\n` });
  }
  await flooding.stop();
  return { counts: flooding.counts, early };
}

async function reportOf(sender: ChildProcess): Promise<SendReport> {
  return await new Promise((resolve) => {
    sender.once('message', (report) => {
      resolve(report as SendReport);
    });
    sender.send('report');
  });
}

/** MB, as the system counts them. */
async function memoryOf({ pid }: AppProcess, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}

async function areDone(
  deployment: Deployment,
  learners: readonly Learner[],
  state: 'open' | 'closed' = 'open',
): Promise<boolean> {
  for (const learner of learners) {
    const issue = learner.repository.issues.find(({ title }) => title === 'Statistics');
    if (issue?.state !== state || !(await deployment.isDone(learner))) return false;
  }
  return true;
}

interface Told {
  readonly what: string;
  /** What is said to it, or that it is up to date; null where neither. */
  readonly outcome: string | null;
}

/** A plan that is empty but for what is said, or the reason why there is none. */
async function outcomeOf(deployment: Deployment, { what, learner }: Hostile): Promise<Told> {
  try {
    const plan = await planAnew(deployment.sandbox, learner.repository, learner.token);
    const said = [...new Set(plan.conflicts.map(({ code }) => code))].join('+');
    if (plan.actions.length > 0) return { what, outcome: null };
    return { what, outcome: said === '' ? 'up to date' : `up to date, told ${said}` };
  } catch (error) {
    return { what, outcome: error instanceof Error ? error.message.slice(0, 80) : String(error) };
  }
}

interface Ran {
  readonly quiet: SendReport;
  readonly during: SendReport;
  readonly counts: { readonly metrics: number; readonly bodies: number };
  readonly isAlive: boolean;
  /** MB; the end is 0 where the App has ended. */
  readonly memory: Record<'begin' | 'early' | 'end' | 'most', number>;
  /** ms; null: not in time. */
  readonly caughtUp: number | null;
  readonly told: readonly Told[];
}

function report({ quiet, during, counts, isAlive, memory, caughtUp, told }: Ran): string {
  const [without, beside] = [p99(quiet), p99(during)];
  const left = told.filter(({ outcome }) => outcome === null).map(({ what }) => what);
  return judge(
    `the others' webhooks: p99 ${without.toFixed(0)} ms without, ${beside.toFixed(0)} ms beside the hostile part ` +
      `(×${(beside / without).toFixed(1)}; at most ${MOST_P99_MS} ms), ${quiet.answeredMs.length} and ` +
      `${during.answeredMs.length} accepted, ${quiet.refused} and ${during.refused} refused; ${counts.bodies} bodies held, ` +
      `${counts.metrics} times /metrics; RSS ${memory.begin} MB before, ${memory.early} MB after a third of it, ${memory.end} MB after it, ${memory.most} MB at most; ` +
      `ordinary ones reconciled ${caughtUp === null ? 'not in time' : `in ${(caughtUp / 1000).toFixed(1)} s after it`}; ` +
      told.map(({ what, outcome }) => `${what}: ${outcome ?? 'not yet reconciled'}`).join('; '),
    [
      !isAlive && 'the App has ended',
      beside > MOST_P99_MS &&
        `webhooks are slow beside the hostile part${without > MOST_P99_MS ? ' (without it too: the machine is busy)' : ''}`,
      during.refused > 0 && `${during.refused} webhooks of others were not accepted`,
      memory.end > memory.early * MOST_GROWTH && 'memory goes on growing',
      memory.most > MOST_RSS_MB && `more than ${MOST_RSS_MB} MB of memory`,
      caughtUp === null && 'ordinary repositories are not reconciled',
      left.length > 0 && `neither reconciled nor told: ${left.join(', ')}`,
    ],
  );
}

function p99({ answeredMs }: SendReport): number {
  const sorted = answeredMs.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.99)] ?? Infinity;
}

export const hostileExperiments: readonly Experiment[] = [
  { name: 'hostile', isOnDemand: true, run: beHostile },
];
