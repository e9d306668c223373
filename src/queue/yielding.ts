// A long reconciliation gives its worker to others that wait, and goes on behind them.
import type { Clock } from '../clock.ts';
import type { Sql } from './database/database.ts';
import { QUEUES } from './jobs.ts';

/** How long a reconciliation keeps its worker where others wait, in ms. */
const SLICE_MS = 30_000;

export interface Yielding {
  /** Raised when others wait for a worker. */
  readonly signal: AbortSignal;
  end(): void;
}

export function startYielding(sql: Sql, clock: Clock, yieldAfterMs = SLICE_MS): Yielding {
  const yielding = new AbortController();
  const ended = new AbortController();
  void watch();

  async function watch(): Promise<void> {
    for (;;) {
      await clock.sleep(yieldAfterMs, ended.signal);
      if (ended.signal.aborted) return;
      // The database may be away for a moment: the reconciliation goes on.
      if (await othersWait(sql).catch(() => false)) yielding.abort();
    }
  }

  return {
    signal: yielding.signal,
    end: () => {
      ended.abort();
    },
  };
}

async function othersWait(sql: Sql): Promise<boolean> {
  const { rows } = await sql.executeSql(
    `SELECT 1 FROM pgboss.job AS waiting WHERE name = '${QUEUES.reconcile}' AND state < 'active' AND start_after <= pgboss.job_now()
     AND NOT EXISTS (SELECT 1 FROM pgboss.job AS running
       WHERE running.name = waiting.name AND running.state = 'active' AND running.group_id = waiting.group_id)
     LIMIT 1`,
  );
  return rows.length > 0;
}
