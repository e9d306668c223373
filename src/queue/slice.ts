// A long look gives its worker to others that wait, and goes on behind them.
import type { Clock } from '../clock.ts';
import type { Sql } from './database/database.ts';
import { QUEUES } from './jobs.ts';

/** How long a look keeps its worker where others wait, in ms. */
const SLICE_MS = 30_000;

export interface Slice {
  /** Raised when others wait for a worker. */
  readonly signal: AbortSignal;
  end(): void;
}

export function startSlice(sql: Sql, clock: Clock, sliceMs = SLICE_MS): Slice {
  const slice = new AbortController();
  const ended = new AbortController();
  void watch();

  async function watch(): Promise<void> {
    for (;;) {
      await clock.sleep(sliceMs, ended.signal);
      if (ended.signal.aborted) return;
      // The database may have a moment of trouble: the look goes on.
      if (await othersWait(sql).catch(() => false)) slice.abort();
    }
  }

  return {
    signal: slice.signal,
    end: () => {
      ended.abort();
    },
  };
}

async function othersWait(sql: Sql): Promise<boolean> {
  const { rows } = await sql.executeSql(
    `SELECT 1 FROM pgboss.job AS waiting WHERE name = '${QUEUES.look}' AND state < 'active' AND start_after <= pgboss.job_now()
     AND NOT EXISTS (SELECT 1 FROM pgboss.job AS running
       WHERE running.name = waiting.name AND running.state = 'active' AND running.group_id = waiting.group_id)
     LIMIT 1`,
  );
  return rows.length > 0;
}
