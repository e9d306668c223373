// Milepost's own tables, beside those of pg-boss. None holds a truth that GitHub does not: dropped, they fill again.
import { MilepostError } from '../../errors.ts';
import type { Database } from './database.ts';

/** Each step once, in order, for good: a step that has run anywhere is never changed, only followed by another. */
const STEPS: readonly (readonly string[])[] = [
  [
    // Webhooks that were accepted: the same one again has no effect.
    `CREATE TABLE milepost.delivery (
      id text PRIMARY KEY,
      accepted_at timestamptz NOT NULL
    )`,
    'CREATE INDEX ON milepost.delivery (accepted_at)',
    // What is known of each repository, and how its last reconciliation ended. created: what was made a moment ago, issues by
    // number and comments by their id below zero, to ms since the epoch, since GitHub's lists may lag behind it. seen_at:
    // when GitHub last named it.
    `CREATE TABLE milepost.repository (
      id float8 PRIMARY KEY,
      installation_id float8 NOT NULL,
      owner text NOT NULL,
      name text NOT NULL,
      status text NOT NULL DEFAULT 'new',
      looked_at timestamptz,
      error jsonb,
      created jsonb NOT NULL DEFAULT '{}',
      seen_at timestamptz NOT NULL
    )`,
    'CREATE INDEX ON milepost.repository (installation_id)',
    'CREATE INDEX ON milepost.repository (status)',
    // How fast each installation writes, shared by all processes: times in ms since the epoch.
    `CREATE TABLE milepost.pace (
      installation_id float8 PRIMARY KEY,
      turns float8[] NOT NULL DEFAULT '{}',
      level float8 NOT NULL DEFAULT 0,
      silent_until float8 NOT NULL DEFAULT 0
    )`,
    // What is done now and then, and what came of it the last time.
    `CREATE TABLE milepost.round (
      name text PRIMARY KEY,
      ended_at timestamptz NOT NULL,
      result jsonb NOT NULL
    )`,
  ],
  // What saves requests: see Known in src/github/known.ts.
  ["ALTER TABLE milepost.repository ADD COLUMN known jsonb NOT NULL DEFAULT '{}'"],
  // Issues that were about to be created, by item, to ms since the epoch: a process that is killed leaves word.
  ["ALTER TABLE milepost.repository ADD COLUMN intended jsonb NOT NULL DEFAULT '{}'"],
  // Names as they are in the code. What waited in queues of another name is found again by the resync of each start.
  [
    'ALTER TABLE milepost.repository RENAME COLUMN looked_at TO reconciled_at',
    'ALTER TABLE milepost.round RENAME TO periodic_job',
    `DO $$ BEGIN
      IF to_regprocedure('pgboss.delete_queue(text)') IS NOT NULL THEN
        PERFORM pgboss.delete_queue(name) FROM pgboss.queue WHERE name IN ('look', 'survey', 'patrol');
      END IF;
    END $$`,
  ],
  // Commits whose check somebody asked for again, each with the id of the delivery that said so.
  ["ALTER TABLE milepost.repository ADD COLUMN asked_for jsonb NOT NULL DEFAULT '{}'"],
];

/** Brings the tables up to date. Several processes may do it at once: the others wait. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.executeSql("SELECT pg_advisory_xact_lock(hashtext('milepost migrations'))");
    await sql.executeSql('CREATE SCHEMA IF NOT EXISTS milepost');
    // pg-boss makes its own outside of its lock: of several processes that start at once, all but one would fail.
    await sql.executeSql('CREATE SCHEMA IF NOT EXISTS pgboss');
    await sql.executeSql('CREATE TABLE IF NOT EXISTS milepost.version (version int NOT NULL)');
    const { rows } = await sql.executeSql<{ version: number }>('SELECT version FROM milepost.version');
    const from = rows[0]?.version ?? 0;
    if (from > STEPS.length) throw tooNew();
    for (const statement of STEPS.slice(from).flat()) await sql.executeSql(statement);
    await sql.executeSql('DELETE FROM milepost.version');
    await sql.executeSql('INSERT INTO milepost.version VALUES ($1)', [STEPS.length]);
  });
}

function tooNew(): MilepostError {
  return new MilepostError('The database was set up by a newer Milepost', {
    code: 'database',
    hint: 'Start that version again, or use another database: everything that counts is on GitHub.',
  });
}
