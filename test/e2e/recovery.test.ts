// What the App does when it was away, when webhooks were lost or come again, and when its token is refused.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kindsOfDatabase } from '../harness/database.ts';
import { Running, WRITES_OF_FIRST_SYNC } from './running.ts';

let running: Running;

beforeEach(async () => {
  running = await Running.start();
});

afterEach(async () => {
  await running.close();
});

const world = () => running.sandbox.world;

function operationsSince(index: number): readonly string[] {
  return running.sandbox.log.since(index).map(({ operation }) => operation);
}

describe('the App was away', () => {
  it('when it was installed: the resync at the start finds the repository', async () => {
    await running.stop();
    running.sandbox.deliveries.mode = 'hold';
    running.install();
    running.sandbox.deliveries.lose();
    running.sandbox.deliveries.mode = 'send';
    await running.restart();
    expect(running.issues).toHaveLength(3);
    expect(running.readme()).toContain('milepost:start');
    expect(await running.leftovers()).toEqual([]);
  });

  it('during a merge: reconciled again at the start, even though the webhook is lost for good', async () => {
    await running.during(() => running.install());
    await running.stop();
    running.sandbox.deliveries.mode = 'hold';
    running.merge(`Completes: statistics`);
    running.sandbox.deliveries.lose();
    running.sandbox.deliveries.mode = 'send';
    await running.restart();
    expect(running.issue('Statistics').state).toBe('closed');
    expect(running.issue('Statistics').comments).toHaveLength(1);
    expect(running.readme()).toMatch(/33\s%/);
    expect(await running.leftovers()).toEqual([]);
  });

  it.each(kindsOfDatabase())(
    'what waited when it ended goes on when it starts, nothing twice, %s',
    async (kind) => {
      await running.close();
      running = await Running.start({ kind });
      running.install();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await running.stop();
      await running.restart();
      expect(running.issues.map(({ title }) => title).toSorted()).toEqual(['Report', 'SQL', 'Statistics']);
      expect(await running.during(() => running.push('notes.md', 'Hello'))).toHaveLength(1);
      expect(await running.leftovers()).toEqual([]);
    },
  );
});

describe('webhooks that nobody answered', () => {
  it('are asked for again at the start, once each, and then no more', async () => {
    await running.during(() => running.install());
    await running.stop();
    running.merge('Completes: statistics');
    await running.sandbox.deliveries.settled();
    const lost = running.sandbox.deliveries.all.filter(({ attempts }) =>
      attempts.every(({ status }) => status === null || status >= 300),
    );
    expect(lost.length).toBeGreaterThan(0);
    // A failed delivery may still be under way for a minute.
    world().clock.advance(120_000);
    const from = running.sandbox.log.entries.length;
    await running.restart();
    const asked = operationsSince(from).filter((name) => name === 'apps/redeliver-webhook-delivery');
    expect(asked).toHaveLength(lost.length);
    for (const { attempts } of lost) expect(attempts.at(-1)?.status).toBe(200);
    const { periodicJobs } = await running.inspect();
    expect(periodicJobs.find(({ name }) => name === 'redelivery')?.result).toMatchObject({
      asked: lost.length,
    });
    await running.stop();
    const again = running.sandbox.log.entries.length;
    await running.restart();
    expect(operationsSince(again)).not.toContain('apps/redeliver-webhook-delivery');
  });
});

describe('a token that GitHub no longer takes', () => {
  it('is replaced in the middle of a sync, and nothing is made twice', async () => {
    running.sandbox.faults.arm({ kind: '401', operation: 'issues/create' });
    const requests = await running.during(() => running.install());
    expect(running.issues).toHaveLength(3);
    const created = requests.filter(
      ({ operation, status }) => operation === 'issues/create' && status === 201,
    );
    expect(created).toHaveLength(3);
    expect(requests.length).toBeLessThanOrEqual(WRITES_OF_FIRST_SYNC + 4 + 3);
    expect(await running.leftovers()).toEqual([]);
  });
});

describe('the same webhook again', () => {
  it('has no effect, days later neither', async () => {
    await running.during(() => running.install());
    const [delivery] = running.sandbox.deliveries.all.filter(({ event }) => event === 'installation');
    const requests = await running.during(() => running.sandbox.deliveries.send(delivery?.guid ?? '', 20));
    expect(requests).toEqual([]);
  });
});
