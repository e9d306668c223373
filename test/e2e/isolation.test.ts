// What no bound in the planner holds costs its own repository: planted steps, in the App as it is run.
import { createHmac } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import { userActor } from '../../tools/sandbox/actor.ts';
import { createSandbox } from '../../tools/sandbox/server.ts';
import type { Repository } from '../../tools/sandbox/world/state.ts';
import { createIsolatedPlanner } from '../../src/app/planner/isolated-planner.ts';
import { builtApp } from '../../tools/harness/processes/built-app.ts';
import { registerApp } from '../../tools/harness/register-app.ts';
import { type RunningApp, startApp } from '../../src/app/server.ts';
import { aDirectory } from '../harness/directory.ts';
import { configFor } from './running.ts';

const PLANTED = new URL('./planted-thread.ts', import.meta.url);
const sandbox = createSandbox({ closeDelayMs: 100 });
const registered = registerApp(sandbox);
const logged: string[] = [];
let directory: string;
let planted: URL;
let app: RunningApp;

async function start(): Promise<void> {
  app = await startApp({
    config: configFor(registered, sandbox.url, { MILEPOST_DATA: directory }),
    planner: createIsolatedPlanner({ seconds: 3, megabytes: 96 }, planted),
    log: pino({ level: 'debug' }, linesTo(logged)),
    gatherS: 0.1,
  });
  registered.webhookUrl = `${app.url}/api/github/webhooks`;
}

function linesTo(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(...chunk.toString().trim().split('\n'));
      done();
    },
  });
}

function aRepository(owner: string, title: string): { repository: Repository; install: () => number } {
  sandbox.createUser(owner);
  const repository = actions.createRepository(sandbox.world, { owner, name: 'journey' });
  push(repository, 'README.md', `# ${owner}\n`);
  push(
    repository,
    '.github/roadmap.yml',
    `version: 1\ntitle: ${title}\nphases:\n  - title: P\n    items:\n      - skill: SQL\n`,
  );
  const install = () => sandbox.install({ appId: registered.id, owner, repositories: ['journey'] }).id;
  return { repository, install };
}

function push(repository: Repository, path: string, content: string): void {
  const actor = userActor(repository.owner);
  actions.commitFiles(sandbox.world, { repository, actor, message: 'Push', files: [{ path, content }] });
}

function readme({ commits, branches, defaultBranch }: Repository): string {
  const commit = commits.get(branches.get(defaultBranch) ?? '');
  return commit?.tree.get('README.md')?.content.toString() ?? '';
}

async function deliver(repository: Repository, installation: number, delivery: string): Promise<number> {
  const { id, owner, name, defaultBranch } = repository;
  const body = JSON.stringify({
    ref: `refs/heads/${defaultBranch}`,
    installation: { id: installation },
    repository: {
      id,
      name,
      full_name: `${owner}/${name}`,
      owner: { login: owner },
      default_branch: defaultBranch,
    },
    sender: { login: owner },
  });
  const signature = createHmac('sha256', registered.webhookSecret).update(body).digest('hex');
  const { status } = await fetch(registered.webhookUrl ?? '', {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'push',
      'x-github-delivery': delivery,
      'x-hub-signature-256': `sha256=${signature}`,
    },
  });
  return status;
}

async function failing(): Promise<readonly (readonly [string, string])[]> {
  const { failing: found } = await app.queue.inspect();
  return found.map(({ repository, failure }) => [repository, failure?.code ?? ''] as const).sort();
}

async function busy(): Promise<number> {
  const { due, running, listings } = await app.queue.status();
  return due + running + listings;
}

beforeAll(async () => {
  await sandbox.listen(0);
  directory = await aDirectory();
  planted = pathToFileURL(await builtApp(fileURLToPath(PLANTED)));
  await start();
});

afterAll(async () => {
  await app.close();
  await sandbox.close();
  await rm(directory, { recursive: true, force: true });
});

describe('a planner with a mistake in it', () => {
  it('costs the repositories that meet it, which are told; the others go on, also after a restart', async () => {
    const victim = aRepository('victim', 'Ordinary');
    const installation = victim.install();
    await expect.poll(() => victim.repository.issues.length).toBe(1);

    const spinner = aRepository('spinner', 'Spins');
    const heavy = [spinner, aRepository('eater', 'Eats')];
    for (const { install } of heavy) install();
    // Where the machine is slow, theirs may yield first (`interrupted`), and the victim's take too long for once.
    const told = async () =>
      (await failing()).filter(([name, code]) => !name.startsWith('victim/') && code !== 'interrupted');
    let answeredMeanwhile = 0;
    for (let sent = 0; (await told()).length < 2; sent += 1) {
      expect(await deliver(victim.repository, installation, `meanwhile-${sent}`)).toBe(200);
      answeredMeanwhile += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(answeredMeanwhile).toBeGreaterThan(5);
    expect(await told()).toEqual([
      ['eater/journey', 'too-heavy'],
      ['spinner/journey', 'too-heavy'],
    ]);
    for (const { repository } of heavy) {
      expect(readme(repository)).toContain('takes too much time or memory');
      expect(repository.issues).toEqual([]);
    }
    expect(logged.filter((line) => line.includes('"code":"too-heavy"')).length).toBeGreaterThanOrEqual(2);

    push(victim.repository, '.github/roadmap.yml', ORDINARY);
    await expect.poll(() => victim.repository.issues.length).toBe(2);

    await expect.poll(busy).toBe(0);
    await app.close();
    await start();
    push(victim.repository, '.github/roadmap.yml', `${ORDINARY}      - skill: Python\n`);
    await expect.poll(() => victim.repository.issues.length).toBe(3);
    push(spinner.repository, '.github/roadmap.yml', ORDINARY);
    await expect.poll(() => spinner.repository.issues.length).toBe(2);
    await expect.poll(() => readme(spinner.repository)).not.toContain('takes too much time or memory');
    await expect.poll(failing).toEqual([['eater/journey', 'too-heavy']]);
  });
});

const ORDINARY =
  'version: 1\ntitle: Ordinary\nphases:\n  - title: P\n    items:\n      - skill: SQL\n      - skill: Statistics\n';
