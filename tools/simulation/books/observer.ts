// Looks at the queue and its tables now and then while the simulation goes on.
import { readStatus } from '../../../src/queue/status.ts';
import type { VirtualClock } from '../time/clock.ts';
import type { SimulatedDatabase } from '../time/database.ts';
import { START } from '../world/model.ts';
import { NONE, type Rows, TABLES, countRows } from './rows.ts';

/** What was seen at most. */
export interface Seen {
  readonly rows: Rows;
  /** Reconciliations that could have started, and how long the oldest of them had waited, in s. */
  readonly due: number;
  readonly oldestS: number;
  readonly running: number;
  /** Listings and other periodic jobs that waited at the end. */
  readonly listings: number;
}

export interface Observer {
  end(): Promise<Seen>;
}

export interface ObserverOptions {
  readonly clock: VirtualClock;
  readonly database: SimulatedDatabase;
  readonly onProgress: (line: string) => void;
}

const MINUTE_MS = 60_000;
/** Counting a million rows costs a little; tables grow slowly. */
const COUNT_EVERY = 5;
/** Autovacuum works by the wall's clock, once a minute: here an hour goes by in few of them, so it gets some help. */
const VACUUM_EVERY = 2;

export function createObserver({ clock, database, onProgress }: ObserverOptions): Observer {
  let seen: Seen = { rows: NONE, due: 0, oldestS: 0, running: 0, listings: 0 };
  let minutes = 0;
  let last: Promise<void> = Promise.resolve();

  async function reconcile(): Promise<void> {
    minutes += 1;
    const { due, later, oldestS, running, listings } = await readStatus(database);
    const most = { due: Math.max(seen.due, due), oldestS: Math.max(seen.oldestS, oldestS) };
    seen = { ...seen, ...most, running: Math.max(seen.running, running), listings };
    if (minutes % COUNT_EVERY === 0) await count();
    if (minutes % VACUUM_EVERY === 0 && database.kind === 'postgres') await vacuum();
    const at = Math.round((clock.now() - START) / MINUTE_MS);
    onProgress(
      `${at} min: ${due} reconciliations due, ${running} under way, ${later} later, ${listings} listings`,
    );
  }

  async function count(): Promise<void> {
    const rows = await countRows(database);
    const most = TABLES.map((table) => [table, Math.max(seen.rows[table], rows[table])] as const);
    seen = { ...seen, rows: Object.fromEntries(most) as unknown as Rows };
  }

  async function vacuum(): Promise<void> {
    await database.executeSql('VACUUM ANALYZE pgboss.job');
    await database.executeSql('VACUUM ANALYZE milepost.pace');
  }

  const timer = clock.setInterval(() => {
    last = reconcile();
  }, MINUTE_MS);
  return {
    async end() {
      clock.clearInterval(timer);
      await last;
      await count();
      return seen;
    },
  };
}
