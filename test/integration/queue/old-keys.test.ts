// pg-boss counts now and then which keys are active. A count that is old must not hold up what is due.
import { afterEach, describe, expect, test } from 'vitest';
import { GROUPED, QUEUES, oneAtATime, startJobs } from '../../../src/queue/jobs.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';

const KEY = '1';

describe.each(kindsOfDatabase())('a start, %s', (kind) => {
  let held: TestDatabase;

  afterEach(() => held.remove());

  test('takes what is due, though its key was active at the last count, and one of a key at a time', async () => {
    held = await aDatabase(kind);
    const { database } = held;
    const options = { database, onError: () => undefined };
    const queues = [QUEUES.reconcile, QUEUES.listing, QUEUES.resync, QUEUES.redelivery];
    const before = await startJobs(options);
    for (const name of queues) await before.send(name, {}, oneAtATime(KEY));
    await before.stop({ graceful: false });
    await database.executeSql('UPDATE pgboss.queue SET singletons_active = $1', [[KEY]]);
    const boss = await startJobs(options);
    for (const name of queues) {
      expect(await boss.fetch(name, GROUPED), name).toHaveLength(1);
      expect(await boss.send(name, {}, oneAtATime(KEY)), name).not.toBeNull();
      expect(await boss.fetch(name, GROUPED), name).toEqual([]);
    }
    await boss.stop({ graceful: false });
  });
});
