// What is done now and then, by one process for all: listing installations and their repositories, and asking GitHub for
// the webhooks that did not reach us.
import type { PgBoss } from 'pg-boss';
import { lookAgain } from '../retry.ts';
import type { Database, Sql } from './database/database.ts';
import { forgetOldDeliveries } from './inbox.ts';
import { PRIORITY, type Parked, QUEUES, catchUp, insertLooks, whyParked } from './jobs.ts';
import type { RepositoryRef } from './queue.ts';
import { findUnchanged, keepOnly, keepOnlyInstallations, readNow, saveRepositories } from './repositories.ts';
import type { Trouble } from './trouble.ts';

/** What GitHub is asked for; each throws a MilepostError where it is not answered. */
export interface Scout {
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

export interface RoundsOptions {
  readonly database: Database;
  readonly boss: PgBoss;
  readonly scout: Scout;
  readonly now: () => number;
  readonly onWake: () => void;
  readonly trouble: Trouble;
  readonly onFailure: (failure: { round: string; error: unknown; retryInMs: number | undefined }) => void;
}

/** Looks of a sweep, seconds apart within an installation: far below GitHub's hourly limit, which they share. */
const LOOK_EVERY_S = 4;
/** Surveys, seconds apart; many of them are spread over the six hours between two patrols. */
const SURVEY_EVERY_S = 2;
const PATROL_HOURS = 6;

/** Takes the rounds on, and asks for the first of each at once. */
export async function workRounds(options: RoundsOptions): Promise<void> {
  const { boss, database } = options;
  await boss.schedule(QUEUES.patrol, `0 */${PATROL_HOURS} * * *`, null, { singletonKey: QUEUES.patrol });
  await boss.schedule(QUEUES.redelivery, '*/15 * * * *', null, { singletonKey: QUEUES.redelivery });
  await boss.send(QUEUES.patrol, null, { singletonKey: QUEUES.patrol });
  await boss.send(QUEUES.redelivery, null, { singletonKey: QUEUES.redelivery });
  // One that waits already may wait for long: whoever starts us again has mended something.
  await catchUp(database, { queues: [QUEUES.patrol, QUEUES.redelivery], withinS: 0 });
  await work(options, QUEUES.patrol, () => patrol(options));
  await work(options, QUEUES.redelivery, () => redeliver(options));
  await work(options, QUEUES.survey, (data) => survey(options, Number(data.installationId)));
}

interface RoundData {
  readonly installationId?: number;
  readonly failures?: number;
  /** As in LookData. */
  readonly parked?: Parked;
}

async function work(
  options: RoundsOptions,
  name: string,
  run: (data: RoundData) => Promise<object>,
): Promise<void> {
  const { boss, database, trouble } = options;
  const id: string = await boss.work<RoundData | null>(name, { pollingIntervalSeconds: 2 }, async ([job]) => {
    const data = job?.data ?? {};
    try {
      await saveRound(database, name, await run(data));
      await trouble.isOver();
      options.onWake();
    } catch (error) {
      trouble.note(name, error);
      const again = lookAgain(error, { failures: data.failures ?? 0, now: options.now() });
      options.onFailure({ round: name, error, retryInMs: again?.delayMs });
      if (again === undefined) return;
      const singletonKey = data.installationId === undefined ? name : String(data.installationId);
      const startAfter = Math.ceil(again.delayMs / 1000);
      const next = { ...data, failures: again.failures, parked: whyParked(again, data.failures ?? 0) };
      await boss.upsert(name, next, { singletonKey, startAfter });
    } finally {
      // Another one may wait already: pg-boss would find it at its next poll only.
      boss.notifyWorker(id);
    }
  });
}

async function saveRound(sql: Sql, name: string, result: object): Promise<void> {
  await sql.executeSql(
    `INSERT INTO milepost.round (name, result, ended_at) VALUES ($1, $2, pgboss.job_now())
     ON CONFLICT (name) DO UPDATE SET result = excluded.result, ended_at = pgboss.job_now()`,
    [name, JSON.stringify(result)],
  );
}

async function patrol({ database, boss, scout }: RoundsOptions): Promise<object> {
  const askedAt = await readNow(database);
  const installations = await scout.listInstallations();
  await keepOnlyInstallations(database, { ids: installations, askedAt });
  const everyS = Math.min(SURVEY_EVERY_S, (PATROL_HOURS * 3600) / Math.max(1, installations.length));
  const jobs = installations.map((installationId, index) => ({
    data: { installationId },
    singletonKey: String(installationId),
    startAfter: Math.floor(index * everyS),
  }));
  await boss.insert(QUEUES.survey, jobs);
  return { installations: installations.length };
}

async function survey({ database, boss, scout }: RoundsOptions, installationId: number): Promise<object> {
  const askedAt = await readNow(database);
  const repositories = await scout.listRepositories(installationId);
  const ids = repositories.map(({ repositoryId }) => repositoryId);
  await database.transaction(async (sql) => {
    await keepOnly(sql, installationId, { ids, askedAt });
    await saveRepositories(sql, repositories, askedAt);
    const unchanged = await findUnchanged(sql, repositories);
    const wanted = repositories
      .filter(({ repositoryId }) => !unchanged.has(repositoryId))
      .map(({ repositoryId }, index) => ({ repositoryId, afterS: index * LOOK_EVERY_S }));
    await insertLooks(boss, sql, { wanted, priority: PRIORITY.sweep });
  });
  return { installation: installationId, repositories: repositories.length };
}

const DAY_MS = 86_400_000;
/** GitHub keeps deliveries for three days. */
const KEPT_MS = 3 * DAY_MS;
/** A delivery may have failed after the last scan saw it under way. */
const OVERLAP_MS = DAY_MS / 24;

async function redeliver({ database, scout, now }: RoundsOptions): Promise<object> {
  await forgetOldDeliveries(database);
  // Nobody else clears an embedded database of what was updated or deleted.
  if (database.kind === 'embedded') await database.executeSql('VACUUM');
  const { rows } = await database.executeSql<{ ended_at: Date }>(
    'SELECT ended_at FROM milepost.round WHERE name = $1',
    [QUEUES.redelivery],
  );
  const last = rows[0]?.ended_at.getTime() ?? 0;
  return await scout.redeliver(Math.max(last - OVERLAP_MS, now() - KEPT_MS));
}
