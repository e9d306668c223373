// Where the App is installed: page by page.
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import type { App } from '../../../tools/sandbox/world/accounts.ts';
import { createAppClient } from '../../../src/app/app-client.ts';
import { systemClock } from '../../../src/clock.ts';
import { createFetch } from '../../../src/github/client/fetch.ts';
import type { AppClient } from '../../../src/queue/periodic-jobs.ts';
import { SILENT, probotWith } from '../../harness/wire.ts';

let sandbox: Sandbox;
let app: App;
let appClient: AppClient;

beforeEach(() => {
  sandbox = createSandbox({ deliver: () => Promise.resolve(new Response()) });
  app = sandbox.createApp({ slug: 'milepost' });
  const common = {
    baseUrl: sandbox.url,
    request: { fetch: createFetch({ fetch: sandbox.fetch }) },
    log: SILENT,
  };
  const asApp = { appId: app.id, privateKey: app.privateKey };
  const octokitOf = (installationId?: number) =>
    new Octokit({
      ...{ ...common, authStrategy: createAppAuth },
      auth: installationId === undefined ? asApp : { ...asApp, installationId },
    });
  appClient = createAppClient({ probot: probotWith(octokitOf), clock: systemClock });
});

afterEach(() => sandbox.close());

function requests(operation: string): number {
  return sandbox.log.byOperation.get(operation) ?? 0;
}

function install(owner: string, repositories = 1): number {
  sandbox.createUser(owner);
  for (let count = 1; count <= repositories; count += 1)
    actions.createRepository(sandbox.world, { owner, name: `path-${count}` });
  return sandbox.install({ appId: app.id, owner }).id;
}

test('installations of every page are listed, those suspended left out', async () => {
  const ids = Array.from({ length: 203 }, (_, index) => install(`learner-${index}`));
  for (const index of [0, 99, 100, 202]) actions.suspendInstallation(sandbox.world, ids[index] ?? 0);
  const expected = ids.filter((_, index) => ![0, 99, 100, 202].includes(index));
  expect((await appClient.listInstallations()).toSorted((a, b) => a - b)).toEqual(expected);
  expect(requests('apps/list-installations')).toBe(3);
});

test('a last page that is full is followed by an empty one', async () => {
  for (let count = 0; count < 100; count += 1) install(`learner-${count}`);
  expect(await appClient.listInstallations()).toHaveLength(100);
  expect(requests('apps/list-installations')).toBe(2);
});

test('an App that is installed nowhere has no installations', async () => {
  expect(await appClient.listInstallations()).toEqual([]);
});

test('repositories of every page are listed with when they were pushed to', async () => {
  const id = install('ada', 101);
  const listed = await appClient.listRepositories(id);
  expect(listed.map(({ name }) => name).toSorted()).toEqual(
    Array.from({ length: 101 }, (_, index) => `path-${index + 1}`).toSorted(),
  );
  expect(listed[0]).toEqual({
    ...{ installationId: id, owner: 'ada', name: 'path-1' },
    repositoryId: [...sandbox.world.state.repositories.values()][0]?.id,
    pushedAt: expect.any(Number) as number,
  });
  expect(requests('apps/list-repos-accessible-to-installation')).toBe(2);
});

test('archived repositories are left out', async () => {
  const id = install('ada', 2);
  const [first] = sandbox.world.state.repositories.values();
  if (first !== undefined) first.archived = true;
  expect((await appClient.listRepositories(id)).map(({ name }) => name)).toEqual(['path-2']);
});

test.each<[string, (id: number) => unknown]>([
  ['suspended', (id) => actions.suspendInstallation(sandbox.world, id)],
  ['taken off', (id) => actions.uninstall(sandbox.world, id)],
])('an installation that is %s meanwhile has no repositories', async (_what, change) => {
  const id = install('ada');
  change(id);
  expect(await appClient.listRepositories(id)).toEqual([]);
});

test("GitHub's failure is passed on: no repositories would mean that they are to be forgotten", async () => {
  const id = install('ada');
  sandbox.faults.arm({ kind: '502-before', operation: 'apps/list-repos-accessible-to-installation' });
  await expect(appClient.listRepositories(id)).rejects.toMatchObject({ code: 'unavailable' });
  sandbox.faults.arm({ kind: '502-before', operation: 'apps/list-installations' });
  await expect(appClient.listInstallations()).rejects.toMatchObject({ code: 'unavailable' });
});
