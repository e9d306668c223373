// What comes in: kept with its jobs or not at all, and once.
import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/queue/database/database.ts';
import { type Delivery, type Inbox, createInbox } from '../../../src/queue/inbox.ts';
import { startJobs } from '../../../src/queue/jobs.ts';
import { type TestDatabase, aDatabase, kindsOfDatabase } from '../../harness/database.ts';

function aDelivery(id: string, repositoryId = 1, name = 'course'): Delivery {
  return { id, repositories: [{ installationId: 7, repositoryId, owner: 'octo', name }], installations: [] };
}

describe.each(kindsOfDatabase())('accepting a delivery, %s', (kind) => {
  let held: TestDatabase;
  let database: Database;
  let boss: PgBoss;
  let inbox: Inbox;

  beforeAll(async () => {
    held = await aDatabase(kind);
    database = held.database;
    boss = await startJobs({ database, onError: () => undefined });
    inbox = createInbox({ database, boss, gatherS: 3, onEnqueued: () => undefined });
  });

  afterAll(async () => {
    await boss.stop({ graceful: false });
    await held.remove();
  });

  beforeEach(async () => {
    await database.executeSql(
      'DELETE FROM pgboss.job; DELETE FROM milepost.delivery; DELETE FROM milepost.repository',
    );
  });

  async function count(from: string): Promise<number> {
    const { rows } = await database.executeSql<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${from}`,
    );
    return rows[0]?.count ?? -1;
  }

  test('keeps the id, the repository and one reconciliation', async () => {
    expect(await inbox.accept(aDelivery('a'))).toBe('accepted');
    expect(await count('milepost.delivery')).toBe(1);
    expect(await count("pgboss.job WHERE name = 'reconcile'")).toBe(1);
  });

  test('does nothing for an id that was there before', async () => {
    await inbox.accept(aDelivery('a'));
    await database.executeSql('DELETE FROM pgboss.job');
    expect(await inbox.accept(aDelivery('a', 2))).toBe('replayed');
    expect(await count('pgboss.job')).toBe(0);
    expect(await count('milepost.repository')).toBe(1);
  });

  test('leaves no delivery where a later statement fails, and takes it the next time', async () => {
    const wrong = { ...aDelivery('a'), installations: [7] };
    await database.executeSql('ALTER TABLE milepost.repository ADD CONSTRAINT no CHECK (id < 100)');
    await expect(
      inbox.accept({ ...wrong, repositories: aDelivery('a', 100).repositories }),
    ).rejects.toThrow();
    await database.executeSql('ALTER TABLE milepost.repository DROP CONSTRAINT no');
    expect(await count('milepost.delivery')).toBe(0);
    expect(await inbox.accept(wrong)).toBe('accepted');
  });

  test('makes one waiting reconciliation of 100 pushes, under the last name', async () => {
    const pushes = Array.from({ length: 100 }, (_, index) => aDelivery(`p${index}`, 1, `name-${index}`));
    await Promise.all(pushes.map((push) => inbox.accept(push)));
    expect(await count("pgboss.job WHERE name = 'reconcile'")).toBe(1);
    expect(await count("milepost.repository WHERE name = 'name-99'")).toBe(1);
    expect(await count('milepost.delivery')).toBe(100);
  });

  test('keeps 1,000 at once, and refuses what is beyond 5,000 waiting', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => aDelivery(`m${index}`, index));
    const results = await Promise.all(many.map((one) => inbox.accept(one)));
    expect(new Set(results)).toEqual(new Set(['accepted']));
    expect(await count("pgboss.job WHERE name = 'reconcile'")).toBe(1000);
    const flood = Array.from({ length: 5002 }, (_, index) => inbox.accept(aDelivery(`f${index}`)));
    const refused = (await Promise.allSettled(flood)).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(2);
    expect(await count('milepost.delivery')).toBe(1000 + 5000);
  });
});
