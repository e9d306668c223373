// What is done now and then, by one process for all: listing installations and their repositories, and asking GitHub for
// the webhooks that did not reach us.
import type { PgBoss } from 'pg-boss';
import { requeueAfter } from '../retry.ts';
import type { Database, Sql } from './database/database.ts';
import { forgetOldDeliveries } from './inbox.ts';
import {
  GROUPED,
  PRIORITY,
  type Deferral,
  QUEUES,
  catchUp,
  insertReconciliations,
  oneAtATime,
  whyDeferred,
} from './jobs.ts';
import type { RepositoryRef } from './event-targets.ts';
import { findUnchanged, keepOnly, keepOnlyInstallations, readNow, saveRepositories } from './repositories.ts';
import type { OutageWatch } from './outage-watch.ts';

/** What GitHub is asked for; each throws a MilepostError where it is not answered. */
export interface AppClient {
  /** Ids of the installations that are not suspended. */
  listInstallations(): Promise<readonly number[]>;
  /** Repositories that an installation may see; none where it is gone or suspended. */
  listRepositories(installationId: number): Promise<readonly ListedRepository[]>;
  /** Asks for lost webhooks since a moment, in ms since the epoch. */
  redeliver(since: number): Promise<Redelivered>;
}

export interface ListedRepository extends RepositoryRef {
  /** Of the last push, in ms since the epoch. */
  readonly pushedAt: number;
}

export interface Redelivered {
  /** Deliveries that were seen, and those of them that were asked for again. */
  readonly seen: number;
  readonly asked: number;
}

export interface PeriodicJobsOptions {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly appClient: AppClient;
  readonly now: () => number;
  readonly onEnqueued: () => void;
  readonly outage: OutageWatch;
  readonly onFailure: (failure: { job: string; error: unknown; retryInMs: number | undefined }) => void;
}

/** Reconciliations of a sweep, seconds apart within an installation: far below GitHub's hourly limit, which they share. */
const RECONCILE_EVERY_S = 4;
/** Listings, seconds apart; many of them are spread over the six hours between two resyncs. */
const LISTING_EVERY_S = 2;
const RESYNC_EVERY_HOURS = 6;

/** Takes the periodic jobs on, and asks for the first of each at once. */
export async function workPeriodicJobs(options: PeriodicJobsOptions): Promise<void> {
  const { boss, database } = options;
  await boss.schedule(QUEUES.resync, `0 */${RESYNC_EVERY_HOURS} * * *`, null, oneAtATime(QUEUES.resync));
  await boss.schedule(QUEUES.redelivery, '*/15 * * * *', null, oneAtATime(QUEUES.redelivery));
  await boss.send(QUEUES.resync, null, oneAtATime(QUEUES.resync));
  await boss.send(QUEUES.redelivery, null, oneAtATime(QUEUES.redelivery));
  // One that waits already may wait for long: whoever starts us again has fixed something.
  await catchUp(database, { queues: [QUEUES.resync, QUEUES.redelivery], withinS: 0 });
  await work(options, QUEUES.resync, () => resync(options));
  await work(options, QUEUES.redelivery, () => redeliver(options));
  await work(options, QUEUES.listing, (data) => listing(options, Number(data.installationId)));
}

interface PeriodicJobData {
  readonly installationId?: number;
  readonly failures?: number;
  /** As in ReconcileData. */
  readonly deferred?: Deferral;
}

async function work(
  options: PeriodicJobsOptions,
  name: string,
  run: (data: PeriodicJobData) => Promise<object>,
): Promise<void> {
  const { boss, database, outage } = options;
  const id: string = await boss.work<PeriodicJobData | null>(name, GROUPED, async ([job]) => {
    const data = job?.data ?? {};
    try {
      await savePeriodicJob(database, name, await run(data));
      await outage.isOver();
      options.onEnqueued();
    } catch (error) {
      outage.note(name, error);
      const again = requeueAfter(error, { failures: data.failures ?? 0, now: options.now() });
      options.onFailure({ job: name, error, retryInMs: again?.delayMs });
      if (again === undefined) return;
      const key = data.installationId === undefined ? name : String(data.installationId);
      const startAfter = Math.ceil(again.delayMs / 1000);
      const next = { ...data, failures: again.failures, deferred: whyDeferred(again, data.failures ?? 0) };
      await boss.upsert(name, next, { ...oneAtATime(key), startAfter });
    } finally {
      // Another one may wait already: pg-boss would find it at its next poll only.
      boss.notifyWorker(id);
    }
  });
}

async function savePeriodicJob(sql: Sql, name: string, result: object): Promise<void> {
  await sql.executeSql(
    `INSERT INTO milepost.periodic_job (name, result, ended_at) VALUES ($1, $2, pgboss.job_now())
     ON CONFLICT (name) DO UPDATE SET result = excluded.result, ended_at = pgboss.job_now()`,
    [name, JSON.stringify(result)],
  );
}

async function resync({ database, boss, appClient }: PeriodicJobsOptions): Promise<object> {
  const askedAt = await readNow(database);
  const installations = await appClient.listInstallations();
  await keepOnlyInstallations(database, { ids: installations, askedAt });
  const everyS = Math.min(LISTING_EVERY_S, (RESYNC_EVERY_HOURS * 3600) / Math.max(1, installations.length));
  const jobs = installations.map((installationId, index) => ({
    data: { installationId },
    ...oneAtATime(String(installationId)),
    startAfter: Math.floor(index * everyS),
  }));
  await boss.insert(QUEUES.listing, jobs);
  return { installations: installations.length };
}

async function listing(
  { database, boss, appClient }: PeriodicJobsOptions,
  installationId: number,
): Promise<object> {
  const askedAt = await readNow(database);
  const repositories = await appClient.listRepositories(installationId);
  const ids = repositories.map(({ repositoryId }) => repositoryId);
  await database.transaction(async (sql) => {
    await keepOnly(sql, installationId, { ids, askedAt });
    await saveRepositories(sql, repositories, askedAt);
    const unchanged = await findUnchanged(sql, repositories);
    const wanted = repositories
      .filter(({ repositoryId }) => !unchanged.has(repositoryId))
      .map(({ repositoryId }, index) => ({ repositoryId, afterS: index * RECONCILE_EVERY_S }));
    await insertReconciliations(boss, sql, { wanted, priority: PRIORITY.sweep });
  });
  return { installation: installationId, repositories: repositories.length };
}

const DAY_MS = 86_400_000;
/** GitHub keeps deliveries for three days. */
const KEPT_MS = 3 * DAY_MS;
/** A delivery may have failed after the last scan saw it under way. */
const OVERLAP_MS = DAY_MS / 24;

async function redeliver({ database, appClient, now }: PeriodicJobsOptions): Promise<object> {
  await forgetOldDeliveries(database);
  // Nobody else clears an embedded database of what was updated or deleted.
  if (database.kind === 'embedded') await database.executeSql('VACUUM');
  const { rows } = await database.executeSql<{ ended_at: Date }>(
    'SELECT ended_at FROM milepost.periodic_job WHERE name = $1',
    [QUEUES.redelivery],
  );
  const last = rows[0]?.ended_at.getTime() ?? 0;
  return await appClient.redeliver(Math.max(last - OVERLAP_MS, now() - KEPT_MS));
}
