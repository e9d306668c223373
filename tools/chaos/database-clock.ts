// The clock by which the queue's jobs fall due, moved on by hand: hours of waiting pass in seconds. Only waiting is skipped:
// it is moved while no reconciliation is under way, so reconciliations, heartbeats and requests take the time that they take.
import { runSql } from '../harness/processes/postgres.ts';

export interface DatabaseClock {
  /** Seconds that have been skipped. */
  readonly skippedS: number;
  /**
   * Moves on to the next reconciliation that waits, at most to `untilS` skipped seconds; with `together`, to the last of those that
   * failed as often: the worst case for GitHub. Does nothing while a reconciliation is under way.
   */
  skip(options?: { readonly untilS?: number; readonly together?: boolean }): Promise<void>;
}

interface Queue {
  readonly running: number;
  /** Seconds until the next one, and until the last of those that failed as often. */
  readonly next: number | null;
  readonly last: number | null;
}

const QUEUE = `
  WITH reconcile AS (SELECT * FROM pgboss.job WHERE name = 'reconcile'),
    waiting AS (SELECT *, extract(epoch FROM start_after - pgboss.job_now())::float8 AS wait FROM reconcile
      WHERE state IN ('created', 'retry')),
    next AS (SELECT wait, data->>'failures' AS failures FROM waiting ORDER BY wait LIMIT 1)
  SELECT (SELECT count(*)::int FROM reconcile WHERE state = 'active') AS running, (SELECT wait FROM next) AS next,
    (SELECT max(waiting.wait) FROM waiting, next WHERE waiting.data->>'failures' = next.failures) AS last`;

export function createDatabaseClock(url: string): DatabaseClock {
  let skippedS = 0;
  return {
    get skippedS() {
      return skippedS;
    },
    async skip({ untilS = Infinity, together = false } = {}) {
      const [queue] = await runSql<Queue>(url, QUEUE);
      if (queue === undefined || queue.running > 0) return;
      const wait = (together ? queue.last : queue.next) ?? Infinity;
      const next = Math.min(untilS, skippedS + Math.max(0, wait));
      if (!Number.isFinite(next)) return;
      skippedS = next;
      await runSql(
        url,
        `CREATE OR REPLACE FUNCTION pgboss.job_now() RETURNS timestamptz LANGUAGE sql STABLE
         AS $$ SELECT now() + interval '${skippedS} s' $$`,
      );
    },
  };
}
