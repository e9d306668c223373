// A preview writes nothing, and says what sync then does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import { run } from '../../../src/cli/program.ts';
import { systemClock } from '../../../src/clock.ts';
import { aFakeIo } from '../../harness/fake-io.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';

let sandbox: Sandbox;
let env: Record<string, string>;
let asked: string[] = [];
let answer = false;

beforeEach(async () => {
  sandbox = createSandbox({ upToDate: true });
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
  const confirm = (question: string) => {
    asked.push(question);
    return Promise.resolve(answer);
  };
  const io = aFakeIo({ env, clock: systemClock, confirm });
  const from = sandbox.log.entries.length;
  const code = await run(args, io);
  const requests = sandbox.log.since(from);
  const writes = requests.filter(({ mutates }) => mutates);
  const [out, err] = [io.printed.out.join('\n'), io.printed.err.join('\n')];
  return { code, out, err, requests: requests.length, writes: writes.length };
}

describe('milepost sync with a roadmap that is another one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-preview-'));
  const other = ['--roadmap', join(folder, 'other.yml')];
  const before = async () => {
    const tasks = (titles: readonly string[]) =>
      titles.map((title) => `      - task: ${title}\n        id: ${title}\n`).join('');
    const roadmap = (...titles: readonly string[]) =>
      `version: 1\ntitle: Guitar\nphases:\n  - title: Chords\n    items:\n${tasks(titles)}`;
    writeFileSync(join(folder, 'first.yml'), roadmap('a', 'b', 'c', 'd', 'e'));
    writeFileSync(join(folder, 'other.yml'), roadmap('e', 'f'));
    await command('sync', '--roadmap', join(folder, 'first.yml'));
    asked = [];
  };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('takes nothing out unasked, and says how to go on', async () => {
    await before();
    answer = false;
    const { code, out, writes } = await command('sync', ...other);
    expect({ code, writes }).toEqual({ code: 1, writes: 0 });
    expect(asked).toEqual([expect.stringMatching(/would be taken out: .*Take them out anyway\?$/)]);
    expect(out).toMatch(/^Nothing was changed\.\nLeft as it is: the roadmap: .*milepost sync --yes/);
    const json = await command('sync', '--json', ...other);
    expect(json).toMatchObject({ code: 1, writes: 0 });
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, conflicts: [{ code: 'too-much-at-once' }] });
    expect(asked).toHaveLength(1);
    expect(await command('plan', ...other)).toMatchObject({
      writes: 0,
      out: expect.stringContaining('would be taken out') as string,
    });
  });

  it.each([
    [true, []],
    [false, ['--yes']],
  ])('does it where the answer is %s, with %j', async (yes, args) => {
    await before();
    answer = yes;
    const { code, out } = await command('sync', ...other, ...args);
    expect(code).toBe(0);
    expect(out).toMatch(/^Done: \d+ changes\./);
    expect(asked).toHaveLength(yes ? 1 : 0);
  });
});

describe('a roadmap with a text that YAML cuts short', () => {
  it.each(['plan', 'sync'])('%s says so, and goes on', async (name) => {
    const [repository] = sandbox.world.state.repositories.values();
    if (repository === undefined) throw new Error('nothing there');
    const content =
      'version: 1\ntitle: Guitar\nphases:\n  - title: Chords\n    items:\n      - task: Learn F #1\n';
    const files = [{ path: '.github/roadmap.yml', content }];
    actions.commitFiles(sandbox.world, { repository, actor: userActor('learner'), message: 'Mine', files });
    const { code, err } = await command(name);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^\.github\/roadmap\.yml:6:23 .*: warning: .* only "Learn F"\..*"Learn F #1"/m),
    ]);
    const json = await command(name, '--json');
    expect(json.err).toBe('');
    expect(JSON.parse(json.out)).toMatchObject({
      ok: true,
      warnings: [{ code: 'comment', line: 6, column: 23 }],
    });
  });
});

describe('milepost sync --roadmap', () => {
  it('says to commit the roadmap, and where, as long as it is not the one of the repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'milepost-preview-'));
    const bytes = Buffer.from('version: 1\ntitle: T\nphases: [{title: P, items: [{task: Tune}]}]\n');
    writeFileSync(join(folder, 'mine.yml'), bytes);
    const roadmap = ['--roadmap', join(folder, 'mine.yml')];
    expect((await command('sync', ...roadmap)).out).toContain(
      'learner/journey has another roadmap, .github/roadmap.yml, which the App and everybody else follow.',
    );
    const { repository, world } = {
      repository: sandbox.world.state.repositories.values().next().value,
      ...sandbox,
    };
    if (repository === undefined) throw new Error('nothing there');
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
    commit(bytes);
    expect((await command('sync', ...roadmap)).out).not.toContain('ommit');
    expect((await command('sync')).out).not.toContain('ommit');
    rmSync(folder, { recursive: true });
  });
});

describe('milepost card', () => {
  it('shows what is done in the repository, and writes nothing there', async () => {
    await command('sync');
    const { world } = sandbox;
    const repository = world.state.repositories.values().next().value;
    const [issue] = repository?.issues ?? [];
    if (repository === undefined || issue === undefined) throw new Error('nothing there');
    actions.updateIssue(world, { repository, actor: userActor('learner'), issue, state: 'closed' });
    const { code, out, writes } = await command('card');
    expect({ code, writes }).toEqual({ code: 0, writes: 0 });
    expect(out).toContain('>1 of 2 items<');
  });

  it('says that there is no roadmap', async () => {
    const { code, err } = await command('card', '--repo', 'learner/nothing');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('learner/nothing') as string });
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
