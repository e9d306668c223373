// The database as it is after some days of running, so that the stretch begins in the middle of things.
import type { Sql } from '../../../src/queue/database/database.ts';
import { type Model, START } from './model.ts';
import type { Population } from './population.ts';
import { webhooksADay } from './app-client.ts';

/** Rows for one statement. */
const BATCH = 5000;
const KEPT_DAYS = 3;
/** The last scan for lost webhooks, before the start. */
const LAST_SCAN_MS = 900_000;

export async function prefill(sql: Sql, model: Model, population: Population): Promise<void> {
  for (let from = 1; from <= population.repositories; from += BATCH) {
    const length = Math.min(BATCH, population.repositories - from + 1);
    const batch = Array.from({ length }, (_, index) => population.ref(from + index));
    await sql.executeSql(
      `INSERT INTO milepost.repository (id, installation_id, owner, name, status, reconciled_at, seen_at)
       SELECT "repositoryId", "installationId", owner, name, 'tracked', to_timestamp($2::float8 / 1000), to_timestamp($2::float8 / 1000)
       FROM json_to_recordset($1::json) AS r("repositoryId" float8, "installationId" float8, owner text, name text)`,
      [JSON.stringify(batch), String(START)],
    );
  }
  const deliveries = Math.round(webhooksADay(model) * KEPT_DAYS);
  await sql.executeSql(
    `INSERT INTO milepost.delivery (id, accepted_at)
     SELECT gen_random_uuid(), to_timestamp($2::float8 / 1000) - n::float8 / $1::float8 * interval '${KEPT_DAYS} days'
     FROM generate_series(1, $1::int) AS n`,
    [deliveries, String(START)],
  );
  await sql.executeSql(
    `INSERT INTO milepost.periodic_job (name, ended_at, result) VALUES ('redelivery', to_timestamp($1::float8 / 1000), '{}')`,
    [String(START - LAST_SCAN_MS)],
  );
  await sql.executeSql('ANALYZE milepost.repository; ANALYZE milepost.delivery');
}
