// pg-boss counts now and then which keys are active. A count that is old must not hold up what is due.
import { afterEach, describe, expect, test } from 'vitest';
import { PRIORITY, QUEUES, insertReconciliations, startJobs } from '../../../src/queue/jobs.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';

describe.each(kindsOfDatabase())('a start, %s', (kind) => {
  let held: TestDatabase;

  afterEach(() => held.remove());

  test('takes a reconciliation that is due, though its repository was under way at the last count', async () => {
    held = await aDatabase(kind);
    const { database } = held;
    const options = { database, onError: () => undefined };
    const before = await startJobs(options);
    await insertReconciliations(before, database, {
      wanted: [{ repositoryId: 1, afterS: 0 }],
      priority: PRIORITY.event,
    });
    await before.stop({ graceful: false });
    await database.executeSql('UPDATE pgboss.queue SET singletons_active = $1 WHERE name = $2', [
      ['1'],
      QUEUES.reconcile,
    ]);
    const boss = await startJobs(options);
    const taken = await boss.fetch(QUEUES.reconcile, { groupConcurrency: 1 });
    await boss.stop({ graceful: false });
    expect(taken).toHaveLength(1);
  });
});
