// Twenty kill -9 at random moments among four processes on PostgreSQL, while learners push and merge. Two things are shown
// from what GitHub sees: after each push that was accepted there is a reconciliation of its repository, and no two processes reconcile
// one repository at the same time.
import { type Context, type Experiment, judge, onDeployment } from '../../harness/processes/experiment.ts';
import { findReconciliations, findOverlaps } from '../../harness/processes/overlap.ts';
import { countDuplicates, issuesOf } from '../../harness/processes/picture.ts';
import { runSql } from '../../harness/processes/postgres.ts';
import { type Random, below, pick } from '../../harness/random.ts';
import { SMALL_ROADMAP } from '../../harness/processes/roadmap.ts';
import type { Learner, Deployment } from '../../harness/processes/deployment.ts';
import { type Sent, isAccepted } from '../../harness/processes/webhooks.ts';
import { sleep, until } from '../../harness/processes/wait.ts';
import { addBare } from './kill-after-accept.ts';

const PROCESSES = 4;
const KILLS = 20;
const TRACKED = 10;
const BARE = 12;
const ITEMS = ['statistics', 'sql', 'report'] as const;
const PROCESS = { MILEPOST_CONCURRENCY: '4', DATABASE_POOL_SIZE: '5' };

interface Load {
  readonly tracked: readonly Learner[];
  /** Without a roadmap until the load brings one: a sweep leaves them alone, only a webhook sets them up. */
  readonly bare: readonly Learner[];
  readonly merged: Set<string>;
  readonly begun: Set<Learner>;
  isOver: boolean;
}

async function killAtRandom({ server, random }: Context): Promise<string> {
  return await onDeployment({ kind: 'postgres', server, more: PROCESS }, async (deployment, database) => {
    await deployment.start();
    await Promise.all(Array.from({ length: PROCESSES - 1 }, () => deployment.start()));
    const load = await prepare(deployment);
    const from = deployment.webhooks.sent.length;
    const pushes = () => deployment.webhooks.sent.slice(from).filter(({ targetsOf }) => targetsOf);
    const accepted = () => pushes().filter(isAccepted);
    const lost = () => accepted().filter((push) => !isReconciledAfter(deployment, push));
    const working = work(deployment, load, random);
    await killAgainAndAgain(deployment, random);
    load.isOver = true;
    await working;
    const ms = await bringToEnd(deployment, load);
    // What changes nothing may come last.
    await until('every accepted push is reconciled', () => lost().length === 0, 90_000).catch(
      () => undefined,
    );
    const reconciliations = findReconciliations(deployment.gate.calls);
    const overlaps = findOverlaps(reconciliations);
    const all = [...load.tracked, ...load.bare];
    const duplicates = all.reduce((sum, { repository }) => sum + countDuplicates(repository), 0);
    return judge(
      `${KILLS} kills, ${PROCESSES} processes; ${accepted().length} pushes accepted, ${lost().length} lost; ${pushes().length - accepted().length} ` +
        `not accepted, made good; ${reconciliations.length} reconciliations, ${overlaps.length} overlapping; ${load.merged.size} merges all closed; ` +
        `${duplicates} duplicates; quiet ${(ms / 1000).toFixed(0)} s after the last kill`,
      [
        lost().length > 0 && (await describeLost(database, lost())),
        overlaps.length > 0 && `overlapping: ${JSON.stringify(overlaps[0])}`,
        duplicates > 0 && 'duplicates',
      ],
    );
  });
}

async function prepare(deployment: Deployment): Promise<Load> {
  const bare = await addBare(deployment, BARE);
  const tracked = Array.from({ length: TRACKED }, () => deployment.addLearner());
  for (const learner of tracked) deployment.install(learner);
  await until('the first syncs', () => areDone(deployment, tracked), 90_000);
  return { tracked, bare, merged: new Set(), begun: new Set(), isOver: false };
}

async function areDone(deployment: Deployment, learners: readonly Learner[]): Promise<boolean> {
  for (const learner of learners) if (!(await deployment.isDone(learner))) return false;
  return true;
}

/** Learners at work: roadmaps, merges that finish an item, and pushes that change nothing for us. */
async function work(deployment: Deployment, load: Load, random: Random): Promise<void> {
  for (let step = 1; !load.isOver; step += 1) {
    const learner = pick(random, load.tracked);
    const item = pick(random, ITEMS);
    const next = load.bare.find((one) => !load.begun.has(one));
    const kind = below(random, 6);
    if (kind === 0 && next !== undefined) {
      load.begun.add(next);
      deployment.push(next, { '.github/roadmap.yml': SMALL_ROADMAP });
    } else if (kind <= 2 && !load.merged.has(`${learner.name} ${item}`)) {
      load.merged.add(`${learner.name} ${item}`);
      deployment.merge(learner, `work-${step}`, `Completes: ${item}`);
    } else deployment.push(learner, { 'notes.md': `Step ${step}\n` });
    await sleep(200 + below(random, 600));
  }
}

async function killAgainAndAgain(deployment: Deployment, random: Random): Promise<void> {
  const starting: Promise<unknown>[] = [];
  for (let kills = 0; kills < KILLS; kills += 1) {
    await sleep(800 + below(random, 2400));
    await until('others go on', () => deployment.alive.length > 1, 120_000);
    await pick(random, deployment.alive).kill();
    starting.push(deployment.start());
  }
  await Promise.all(starting);
}

/** Resolves to the ms until every repository is as it should be. What nobody accepted is asked for at a start. */
async function bringToEnd(deployment: Deployment, load: Load): Promise<number> {
  const begun = performance.now();
  const learners = [...load.tracked, ...load.begun];
  const isThrough = async () => (await areDone(deployment, learners)) && countOpen(load) === 0;
  await until('the killed reconciliations are taken over', isThrough, 75_000).catch(() => undefined);
  await deployment.start();
  await until('everything is as it should be', isThrough, 120_000);
  return performance.now() - begun;
}

/** Items whose work was merged and whose issue is still open. */
function countOpen({ tracked, merged }: Load): number {
  return tracked.reduce((sum, { name, repository }) => {
    const open = issuesOf(repository).filter(({ state }) => state === 'open');
    return sum + open.filter(({ title }) => merged.has(`${name} ${title.toLowerCase()}`)).length;
  }, 0);
}

/** What the database knows of them. */
async function describeLost(database: string, lost: readonly Sent[]): Promise<string> {
  const guids = lost.map(({ guid }) => `'${guid}'`).join(', ');
  const kept = await runSql(database, `SELECT id FROM milepost.delivery WHERE id IN (${guids})`);
  const jobs = await runSql(
    database,
    `SELECT r.owner, r.status, r.error, j.name, j.state, j.start_after, j.started_on, j.heartbeat_on, j.retry_count, j.data
     FROM milepost.repository r LEFT JOIN pgboss.job j ON j.singleton_key = r.id::text
     WHERE r.owner || '/' || r.name IN (${lost.map(({ repository }) => `'${repository ?? ''}'`).join(', ')})`,
  );
  return `lost; ${kept.length} of ${lost.length} are noted as accepted; ${JSON.stringify({ lost, jobs })}`;
}

function isReconciledAfter(deployment: Deployment, { repository, at }: Sent): boolean {
  return deployment.gate.calls.some(
    (call) =>
      call.repository === repository && call.operation === 'Observe' && call.at >= at && call.status === 200,
  );
}

export const randomKillExperiments: readonly Experiment[] = [{ name: 'random-kills', run: killAtRandom }];
