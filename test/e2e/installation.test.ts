// What the App does when its place in a repository changes: taken off, suspended, renamed, archived, given away.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import { Running } from './running.ts';

let running: Running;

beforeEach(async () => {
  running = await Running.start();
});

afterEach(async () => {
  await running.close();
});

const world = () => running.sandbox.world;

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
    expect(running.issues).toHaveLength(3);
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
