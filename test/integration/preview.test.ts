// A preview writes nothing, and says what sync then does.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../sandbox/actions/index.ts';
import { userActor } from '../../sandbox/actor.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { createSandbox } from '../../sandbox/server.ts';
import { run } from '../../src/cli/program.ts';
import { readShipped } from '../../src/shipped.ts';
import { systemClock } from '../../src/clock.ts';
import { aFakeIo } from '../builders/fake-io.ts';
import { printRoadmap } from '../builders/print-roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../builders/roadmap.ts';

let sandbox: Sandbox;
let env: Record<string, string>;

beforeEach(async () => {
  sandbox = createSandbox();
  const { url } = await sandbox.listen(0);
  const { login, token } = sandbox.createUser('learner');
  const repository = actions.createRepository(sandbox.world, { owner: login, name: 'journey' });
  const roadmap = aRoadmap({
    phases: [aPhase({ items: [anItem(), anItem({ title: 'SQL', kind: 'skill' })] })],
  });
  const files = [{ path: '.github/roadmap.yml', content: printRoadmap(roadmap) }];
  actions.commitFiles(sandbox.world, { repository, actor: userActor(login), message: 'Begin', files });
  env = { GITHUB_TOKEN: token, GITHUB_API_URL: url, GITHUB_REPOSITORY: 'learner/journey' };
});

afterEach(async () => {
  await sandbox.close();
});

/** Runs a command, and gives what it printed and how many requests it made that change something. */
async function command(...args: readonly string[]) {
  const io = aFakeIo({ env, clock: systemClock });
  const from = sandbox.log.entries.length;
  const code = await run(args, io);
  const requests = sandbox.log.since(from);
  const writes = requests.filter(({ mutates }) => mutates);
  return { code, out: io.printed.out.join('\n'), requests: requests.length, writes: writes.length };
}

describe('milepost sync --roadmap', () => {
  it('says to commit the roadmap, and where, as long as it is not the one of the repository', async () => {
    const roadmap = ['--roadmap', 'learning-in-public'];
    expect((await command('sync', ...roadmap)).out).toContain(
      'learner/journey has another roadmap, .github/roadmap.yml, which the App and everybody else follow.',
    );
    const bytes = await readShipped('learning-in-public');
    const { repository, world } = {
      repository: sandbox.world.state.repositories.values().next().value,
      ...sandbox,
    };
    if (repository === undefined || bytes === undefined) throw new Error('nothing there');
    const commit = (content: Buffer | null) =>
      actions.commitFiles(world, {
        repository,
        actor: userActor('learner'),
        message: 'Roadmap',
        files: [{ path: '.github/roadmap.yml', content }],
      });
    commit(null);
    expect((await command('sync', ...roadmap)).out).toContain(
      'This roadmap is not in learner/journey. Commit it there as .github/roadmap.yml',
    );
    expect(JSON.parse((await command('sync', '--json', ...roadmap)).out)).toMatchObject({
      commit: expect.stringContaining('Commit it there') as string,
    });
    commit(Buffer.from(bytes));
    expect((await command('sync', ...roadmap)).out).not.toContain('ommit');
    expect((await command('sync')).out).not.toContain('ommit');
  });
});

describe('milepost plan', () => {
  it.each([['plan'], ['plan', '--json'], ['plan', '--roadmap', 'machine-learning-engineer']])(
    '%s writes nothing, whatever its options',
    async (...args) => {
      const { code, requests, writes } = await command(...args);
      expect({ code, requests, writes }).toEqual({ code: 0, requests: 2, writes: 0 });
    },
  );

  it('announces exactly what sync then does', async () => {
    const { out } = await command('plan', '--json');
    const { actions: announced } = JSON.parse(out) as { actions: { summary: string }[] };
    const synced = await command('sync', '--json');
    const { done } = JSON.parse(synced.out) as { done: string[] };
    expect(done).toEqual(announced.map(({ summary }) => summary));
    expect(synced.writes).toBe(announced.length);
    const again = await command('plan');
    expect(again).toMatchObject({ out: 'Nothing to do.', writes: 0 });
    expect(await command('sync')).toMatchObject({
      out: expect.stringMatching(/^Up to date\.\nSee it at \S+\/learner\/journey\/milestones$/) as string,
      writes: 0,
      requests: 2,
    });
  });
});
