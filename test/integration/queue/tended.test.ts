// A process that runs can be told from the traces that it leaves in the database.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startJobs } from '../../../src/queue/jobs.ts';
import { readTended } from '../../../src/queue/status.ts';
import { hurriedClock } from '../../harness/clocks/hurried-clock.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';

describe.each(kindsOfDatabase())('%s', (kind) => {
  let held: TestDatabase;
  beforeEach(async () => {
    held = await aDatabase(kind);
  });
  afterEach(() => held.remove());

  it('is written down while one runs, also where there is nothing to do', async () => {
    const { database } = held;
    const boss = await startJobs({
      ...{ database, superviseS: 1, bossClock: hurriedClock },
      onError: () => undefined,
    });
    await vi.waitFor(async () => expect(await readTended(database)).not.toBeNull(), 20_000);
    await database.executeSql(
      "UPDATE pgboss.queue SET monitor_claim_on = pgboss.job_now() - interval '10 minutes'",
    );
    await vi.waitFor(async () => expect(await readTended(database)).toBeLessThan(300), 20_000);
    await boss.stop({ graceful: false });
    await database.executeSql(
      "UPDATE pgboss.queue SET monitor_claim_on = pgboss.job_now() - interval '10 minutes'",
    );
    expect(await readTended(database)).toBeGreaterThanOrEqual(600);
  });
});
