// What the App does when it was away, when GitHub was, and when its place in a repository changes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
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

describe('its place in the repository changes', () => {
  let installation: number;

  beforeEach(async () => {
    await running.during(() => (installation = running.install()));
  });

  async function knownRepositories(): Promise<number> {
    const { status } = await running.inspect();
    return Object.values(status.repositories).reduce((sum, count) => sum + count, 0);
  }

  it('taken off: the repository is forgotten, and nothing is asked for it', async () => {
    await running.during(() => {
      running.sandbox.uninstall(installation);
    });
    expect(await knownRepositories()).toBe(0);
    const requests = await running.during(() => running.push('notes.md', 'Hello'));
    expect(requests).toEqual([]);
  });

  it('taken out of the selection, and put in again', async () => {
    const { id } = running.repository;
    await running.during(() => {
      actions.changeInstallation(world(), { installationId: installation, removed: [id] });
    });
    expect(await knownRepositories()).toBe(0);
    running.merge('Completes: statistics');
    await running.during(() => {
      actions.changeInstallation(world(), { installationId: installation, added: [id] });
    });
    expect(running.issue('Statistics').state).toBe('closed');
  });

  it('suspended: silence; let on again: what was missed is made good', async () => {
    await running.during(() => actions.suspendInstallation(world(), installation));
    expect(await knownRepositories()).toBe(0);
    const requests = await running.during(() => {
      running.merge('Completes: statistics');
    });
    expect(requests.filter(({ mutates }) => mutates)).toEqual([]);
    await running.during(() => actions.unsuspendInstallation(world(), installation));
    expect(running.issue('Statistics').state).toBe('closed');
    expect(await running.leftovers()).toEqual([]);
  });

  it('a permission is taken away and accepted again', async () => {
    const without = { metadata: 'read', contents: 'write', issues: 'read', pull_requests: 'write' } as const;
    await running.during(() =>
      actions.acceptPermissions(world(), { installationId: installation, permissions: without }),
    );
    await running.during(() => {
      running.merge('Completes: statistics');
    });
    expect(running.issue('Statistics').state).toBe('open');
    const { failing } = await running.inspect();
    expect(failing).toMatchObject([{ status: 'stuck', failure: { code: 'permission' } }]);
    const permissions = { ...without, issues: 'write' } as const;
    await running.during(() =>
      actions.acceptPermissions(world(), { installationId: installation, permissions }),
    );
    expect(running.issue('Statistics').state).toBe('closed');
    expect((await running.inspect()).failing).toEqual([]);
    expect(await running.leftovers()).toEqual([]);
  });

  it('renamed: followed, under its new name', async () => {
    await running.during(() => {
      actions.renameRepository(world(), {
        repository: running.repository,
        actor: running.learner,
        name: 'road',
      });
    });
    expect(running.readme()).toContain('/learner/road/issues/');
    expect(await running.leftovers()).toEqual([]);
  });

  it('made private: goes on', async () => {
    await running.during(() => {
      actions.updateRepository(world(), {
        repository: running.repository,
        actor: running.learner,
        private: true,
      });
    });
    await running.during(() => {
      running.merge('Completes: statistics');
    });
    expect(running.issue('Statistics').state).toBe('closed');
  });

  it('archived: told once; out of the archive: what was missed is made good', async () => {
    const { repository, learner: actor } = running;
    running.sandbox.deliveries.mode = 'hold';
    running.merge('Completes: statistics');
    actions.updateRepository(world(), { repository, actor, archived: true });
    running.sandbox.deliveries.mode = 'send';
    await running.during(async () => {
      for (const { guid } of running.sandbox.deliveries.held) await running.sandbox.deliveries.send(guid);
    });
    expect((await running.inspect()).failing).toMatchObject([
      { status: 'stuck', failure: { code: 'archived' } },
    ]);
    await running.during(() => {
      actions.updateRepository(world(), { repository, actor, archived: false });
    });
    expect(running.issue('Statistics').state).toBe('closed');
    expect(await running.leftovers()).toEqual([]);
  });

  it('given to somebody without the App: forgotten', async () => {
    running.sandbox.createUser('friend');
    await running.during(() => {
      actions.transferRepository(world(), {
        repository: running.repository,
        actor: running.learner,
        newOwner: 'friend',
      });
    });
    await running.stop();
    await running.restart();
    expect(await knownRepositories()).toBe(0);
  });

  it('deleted: forgotten', async () => {
    await running.during(() => {
      actions.deleteRepository(world(), { repository: running.repository, actor: running.learner });
    });
    expect(await knownRepositories()).toBe(0);
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
