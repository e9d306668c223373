// The clock by which the queue's jobs fall due, moved on by hand: hours of waiting pass in seconds. Only waiting is skipped:
// it is moved while no look is under way, so looks, heartbeats and requests take the time that they take.
import { runSql } from './postgres.ts';

export interface DatabaseClock {
  /** Seconds that have been skipped. */
  readonly skippedS: number;
  /** Moves on to the next looks that wait, at most to `untilS` skipped seconds. Resolves to false where a look is under way. */
  skip(untilS?: number): Promise<boolean>;
}

interface Queue {
  readonly running: number;
  readonly wait: number | null;
}

/** Those that failed as often as the next one are let come due together: the worst case for GitHub. */
const NEXT = `
  WITH look AS (SELECT * FROM pgboss.job WHERE name = 'look'),
    waiting AS (SELECT * FROM look WHERE state IN ('created', 'retry')),
    next AS (SELECT data->>'failures' AS failures FROM waiting ORDER BY start_after LIMIT 1)
  SELECT (SELECT count(*)::int FROM look WHERE state = 'active') AS running,
    (SELECT extract(epoch FROM max(start_after) - pgboss.job_now())::float8 FROM waiting, next
      WHERE waiting.data->>'failures' = next.failures) AS wait`;

export function createDatabaseClock(url: string): DatabaseClock {
  let skippedS = 0;
  return {
    get skippedS() {
      return skippedS;
    },
    async skip(untilS = Infinity) {
      const [queue] = await runSql<Queue>(url, NEXT);
      if (queue === undefined || queue.running > 0) return false;
      const next = Math.min(untilS, skippedS + Math.max(0, queue.wait ?? Infinity));
      if (!Number.isFinite(next)) return true;
      skippedS = next;
      await runSql(
        url,
        `CREATE OR REPLACE FUNCTION pgboss.job_now() RETURNS timestamptz LANGUAGE sql STABLE
         AS $$ SELECT now() + interval '${skippedS} s' $$`,
      );
      return true;
    },
  };
}
