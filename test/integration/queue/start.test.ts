import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../src/clock.ts';
import { startQueue } from '../../../src/queue/queue.ts';
import { type TestDatabase, aDatabase } from '../../harness/database.ts';

let held: TestDatabase;

beforeAll(async () => {
  held = await aDatabase('embedded');
});

afterAll(() => held.remove());

test.each([0, 3, 8, 15])(
  'a queue whose start fails at statement %i closes its database, and asks nothing more of it',
  async (at) => {
    let asked = 0;
    let closed = 0;
    const database = {
      ...held.database,
      executeSql: ((text, values) =>
        (asked += 1) > at
          ? Promise.reject(new Error('The disk is gone'))
          : held.database.executeSql(text, values)) as typeof held.database.executeSql,
      close() {
        closed += 1;
        return Promise.resolve();
      },
    };
    const starting = startQueue({ database, clock: systemClock, gatherS: 0, onError: () => undefined });
    await expect(starting).rejects.toThrow('The disk is gone');
    expect(closed).toBe(1);
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).toBe(before);
  },
);
