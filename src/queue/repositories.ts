// What is known of each repository: where it is, and how the last reconciliation of it ended.
import type { KeptIntents } from '../github/apply/intents.ts';
import type { Known } from '../github/known.ts';
import type { RepositoryRef } from './event-targets.ts';
import type { Sql } from './database/database.ts';

/** How a reconciliation ended: there is a roadmap and it was followed, there is none, or it has mistakes. */
export type ReconcileStatus = 'tracked' | 'no-roadmap' | 'invalid';

/** Why a reconciliation did not come to an end, as the operator sees it. */
export interface ReconcileFailure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * `new`: not reconciled yet. `waiting`: the last reconciliation failed, another is on its way. `stuck`: no retry can help, a
 * person has to do something there. `dead`: tried too often.
 */
export type RepositoryStatus = ReconcileStatus | 'new' | 'waiting' | 'stuck' | 'dead';

/** Commits whose check somebody asked for again, each with the id of the delivery that said so. */
export type AskedFor = Readonly<Record<string, string>>;

export interface KnownRepository extends RepositoryRef {
  readonly status: RepositoryStatus;
  /** What was created a moment ago, and when, in ms since the epoch: see Memory. */
  readonly created: ReadonlyMap<number, number>;
  /** What was about to be created when a process ended, and when, in ms since the epoch: see Intents. */
  readonly intended: ReadonlyMap<string, number>;
}

interface Row {
  readonly id: number;
  readonly installation_id: number;
  readonly owner: string;
  readonly name: string;
  readonly status: RepositoryStatus;
  readonly created: Readonly<Record<string, number>>;
  readonly known: unknown;
  readonly intended: Readonly<Record<string, number>>;
  readonly asked_for: AskedFor;
  readonly seen_at: Date;
}

/**
 * Notes where repositories are now; a list that was asked for at `askedAt` says nothing against what was seen since.
 * Always in the same order: two that note the same ones would lock each other out.
 */
export async function saveRepositories(
  sql: Sql,
  repositories: readonly RepositoryRef[],
  askedAt: Date | null = null,
): Promise<void> {
  if (repositories.length === 0) return;
  await sql.executeSql(
    `INSERT INTO milepost.repository (id, installation_id, owner, name, seen_at)
     SELECT "repositoryId", "installationId", owner, name, pgboss.job_now()
     FROM json_to_recordset($1::json) AS r("repositoryId" float8, "installationId" float8, owner text, name text)
     ORDER BY "repositoryId"
     ON CONFLICT (id) DO UPDATE
     SET installation_id = excluded.installation_id, owner = excluded.owner, name = excluded.name, seen_at = pgboss.job_now()
     WHERE $2::timestamptz IS NULL OR repository.seen_at < $2`,
    [JSON.stringify(repositories), askedAt],
  );
}

/** Notes which checks were asked for again, by repository: commits, and the delivery that said so. */
export async function askForChecks(sql: Sql, asked: ReadonlyMap<number, AskedFor>): Promise<void> {
  if (asked.size === 0) return;
  await sql.executeSql(
    `UPDATE milepost.repository SET asked_for = asked_for || commits
     FROM json_to_recordset($1::json) AS asked("repositoryId" float8, commits jsonb) WHERE id = "repositoryId"`,
    [JSON.stringify([...asked].map(([repositoryId, commits]) => ({ repositoryId, commits })))],
  );
}

interface FoundRepository extends KnownRepository {
  /** When it was last named to us. */
  readonly seenAt: Date;
  /** As it was written down: see Known. */
  readonly known: unknown;
  readonly askedFor: AskedFor;
}

export async function findRepository(sql: Sql, id: number): Promise<FoundRepository | undefined> {
  const { rows } = await sql.executeSql<Row>(
    `SELECT id, installation_id, owner, name, status, created, known, intended, asked_for, seen_at
     FROM milepost.repository WHERE id = $1`,
    [id],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  const { owner, name, status, known } = row;
  const created = new Map(Object.entries(row.created).map(([number, at]) => [Number(number), at]));
  const intended = new Map(Object.entries(row.intended));
  const { id: repositoryId, installation_id: installationId, asked_for: askedFor, seen_at: seenAt } = row;
  return { repositoryId, installationId, owner, name, status, created, known, intended, askedFor, seenAt };
}

/** What is in doubt, kept in the repository's row. Saving adds to what is there; the end of the reconciliation replaces it. */
export function intendedRow(sql: Sql, { repositoryId, intended }: KnownRepository): KeptIntents {
  const times = new Map(intended);
  return {
    times,
    async save() {
      await sql.executeSql('UPDATE milepost.repository SET intended = intended || $2::jsonb WHERE id = $1', [
        repositoryId,
        JSON.stringify(Object.fromEntries(times)),
      ]);
    },
  };
}

export interface ReconcileRecord {
  readonly status: RepositoryStatus;
  readonly created: ReadonlyMap<number, number>;
  readonly known: Known;
  readonly intended: ReadonlyMap<string, number>;
  readonly failure?: ReconcileFailure | undefined;
  /** What was asked for when the reconciliation began, and is done. */
  readonly answered?: AskedFor;
}

/**
 * A repository that is out of our sight: it was deleted, or the App was taken off. It stays where it was named since
 * (`seenAt`, in whole ms): it may be elsewhere now, and the reconciliation that was asked for with that will find it.
 */
export async function forgetRepository(sql: Sql, id: number, seenAt: Date): Promise<void> {
  await sql.executeSql(
    "DELETE FROM milepost.repository WHERE id = $1 AND date_trunc('milliseconds', seen_at) <= $2",
    [id, seenAt],
  );
}

export async function recordReconcile(sql: Sql, id: number, record: ReconcileRecord): Promise<void> {
  await sql.executeSql(
    // What was asked for again meanwhile is another delivery's.
    `UPDATE milepost.repository SET status = $2, created = $3, error = $4, known = $5, intended = $6,
     asked_for = CASE WHEN asked_for = '{}' THEN asked_for ELSE
       (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(asked_for)
        WHERE NOT ($7::jsonb @> jsonb_build_object(key, value))) END,
     reconciled_at = pgboss.job_now() WHERE id = $1`,
    [
      id,
      record.status,
      JSON.stringify(Object.fromEntries(record.created)),
      record.failure === undefined ? null : JSON.stringify(record.failure),
      JSON.stringify(record.known),
      JSON.stringify(Object.fromEntries(record.intended)),
      JSON.stringify(record.answered ?? {}),
    ],
  );
}

/** The database's own time: what was seen since then, a list that was asked for then need not know. */
export async function readNow(sql: Sql): Promise<Date> {
  const { rows } = await sql.executeSql<{ now: Date }>('SELECT pgboss.job_now() AS now');
  return rows[0]?.now ?? new Date();
}

/** A list of all there is, and when it was asked for. */
export interface Listed {
  readonly ids: readonly number[];
  readonly askedAt: Date;
}

/** Forgets the repositories of an installation that are not listed. */
export async function keepOnly(sql: Sql, installationId: number, { ids, askedAt }: Listed): Promise<void> {
  await sql.executeSql(
    'DELETE FROM milepost.repository WHERE installation_id = $1 AND seen_at < $3 AND NOT (id = ANY ($2::float8[]))',
    [installationId, ids, askedAt],
  );
}

/** Forgets all of the installations that are not listed. */
export async function keepOnlyInstallations(sql: Sql, { ids, askedAt }: Listed): Promise<void> {
  await sql.executeSql(
    'DELETE FROM milepost.repository WHERE seen_at < $2 AND NOT (installation_id = ANY ($1::float8[]))',
    [ids, askedAt],
  );
  await sql.executeSql(
    `DELETE FROM milepost.pace WHERE NOT EXISTS
     (SELECT 1 FROM milepost.repository WHERE repository.installation_id = pace.installation_id)`,
  );
}

/** GitHub's clock and the database's may differ by as much, in s. */
const CLOCKS_DIFFER_S = 600;

/** Those that a resync need not reconcile: they had no roadmap, and nobody has pushed one since. */
export async function findUnchanged(
  sql: Sql,
  listed: readonly { readonly repositoryId: number; readonly pushedAt: number }[],
): Promise<ReadonlySet<number>> {
  const { rows } = await sql.executeSql<{ id: number }>(
    `SELECT id FROM milepost.repository
     JOIN json_to_recordset($1::json) AS listed("repositoryId" float8, "pushedAt" float8) ON id = "repositoryId"
     WHERE status = 'no-roadmap' AND reconciled_at - $2 * interval '1 s' > to_timestamp("pushedAt" / 1000)`,
    [JSON.stringify(listed), CLOCKS_DIFFER_S],
  );
  return new Set(rows.map(({ id }) => id));
}
