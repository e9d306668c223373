// Where the App is installed, and which webhooks did not reach it: page by page, and asked for again so often, not more.
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { Probot } from 'probot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import type { App } from '../../../tools/sandbox/world/accounts.ts';
import { createAppClient } from '../../../src/app/app-client.ts';
import { systemClock } from '../../../src/clock.ts';
import { createFetch } from '../../../src/github/client/fetch.ts';
import type { AppClient } from '../../../src/queue/periodic-jobs.ts';
import { FakeClock } from '../../harness/clocks/fake-clock.ts';
import { SILENT } from '../../harness/wire.ts';
import { FakeHook, HOUR_MS, MINUTE_MS } from './doctor/fake-hook.ts';

/** As much of Probot as the client needs. */
function probotOf(octokitOf: (installationId?: number) => Octokit): Pick<Probot, 'auth'> {
  return { auth: (id?: number) => Promise.resolve(octokitOf(id)) } as unknown as Pick<Probot, 'auth'>;
}

describe('where it is installed', () => {
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
    appClient = createAppClient({ probot: probotOf(octokitOf), clock: systemClock });
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
});

describe('webhooks that did not arrive', () => {
  let clock: FakeClock;
  let hook: FakeHook;
  let appClient: AppClient;

  beforeEach(() => {
    clock = new FakeClock();
    hook = new FakeHook(clock);
    const request = { fetch: createFetch({ fetch: hook.fetch }) };
    const octokit = new Octokit({ baseUrl: 'http://github.test', request, log: SILENT });
    appClient = createAppClient({ probot: probotOf(() => octokit), clock });
  });

  /** Asks for what was lost within the last hours. */
  function scan(hours = 1): ReturnType<AppClient['redeliver']> {
    return appClient.redeliver(clock.now() - hours * HOUR_MS);
  }

  test.each([
    ['answered 503', 503, true],
    ['answered 401', 401, true],
    ['to which nothing listened', 502, true],
    ['never answered', 0, true],
    ['led elsewhere', 302, true],
    ['accepted', 200, false],
    ['accepted without content', 204, false],
  ])('one %s', async (_what, status, isAsked) => {
    hook.deliver('one', status);
    await clock.advance(2 * MINUTE_MS);
    expect(await scan()).toEqual({ seen: 1, asked: isAsked ? 1 : 0 });
    expect(hook.asked).toEqual(isAsked ? ['one'] : []);
  });

  test('one that failed a moment ago may be under way once more', async () => {
    hook.deliver('one', 503);
    await clock.advance(MINUTE_MS);
    expect(await scan()).toEqual({ seen: 1, asked: 0 });
    await clock.advance(1);
    expect(await scan()).toEqual({ seen: 1, asked: 1 });
  });

  test.each([
    ['after', [503, 200]],
    ['before', [200, 503]],
  ])('one that another attempt brought here %s is not asked for', async (_when, statuses) => {
    for (const status of statuses) {
      hook.deliver('one', status);
      await clock.advance(2 * MINUTE_MS);
    }
    expect(await scan()).toEqual({ seen: 1, asked: 0 });
  });

  test.each([404, 422])(
    'one that GitHub does not send again (%i) does not hold up the others',
    async (status) => {
      for (const guid of ['first', 'second', 'third']) hook.deliver(guid, 503);
      hook.lost.set('second', status);
      await clock.advance(2 * MINUTE_MS);
      expect(await scan()).toEqual({ seen: 3, asked: 2 });
      expect(hook.asked).toEqual(['third', 'first']);
    },
  );

  test('what was lost before then is not asked for, though it is on the same page', async () => {
    hook.deliver('old', 503);
    await clock.advance(2 * HOUR_MS);
    hook.deliver('new', 503);
    await clock.advance(2 * MINUTE_MS);
    expect(await scan()).toEqual({ seen: 1, asked: 1 });
    expect(hook.asked).toEqual(['new']);
  });

  test('every page since then is read, and none beyond', async () => {
    hook.deliver('before', 503);
    for (let count = 0; count < 250; count += 1) hook.deliver(`before-${count}`, 200);
    await clock.advance(2 * HOUR_MS);
    for (let count = 0; count < 250; count += 1) hook.deliver(`fine-${count}`, 200);
    hook.deliver('lost', 0);
    await clock.advance(2 * MINUTE_MS);
    expect(await scan()).toEqual({ seen: 251, asked: 1 });
    expect(hook.lists).toBe(3);
  });

  test('an id beyond what a number holds is asked for exactly', async () => {
    hook.nextId = 12_345_678_901_234_567_891n;
    hook.deliver('long', 503);
    await clock.advance(2 * MINUTE_MS);
    expect(await scan()).toEqual({ seen: 1, asked: 1 });
    expect(hook.attemptsAskedFor).toEqual(['12345678901234567891']);
  });

  test('one that is refused each time is left after eight attempts, however often is scanned', async () => {
    hook.answer = () => 401;
    hook.deliver('poison', 401);
    let asked = 0;
    for (let quarter = 0; quarter < 6 * 4; quarter += 1) {
      await clock.advance(15 * MINUTE_MS);
      for (let count = 0; count < 40; count += 1) hook.deliver(`fine-${quarter}-${count}`, 200);
      // What the periodic job does: since the last scan, less an hour.
      asked += (await scan(1.25)).asked;
    }
    expect(asked).toBe(7);
  });

  test('its first attempt is looked for on further pages, and no further than that', async () => {
    hook.answer = () => 503;
    hook.deliver('lost', 503);
    for (let count = 0; count < 120; count += 1) hook.deliver(`fine-${count}`, 200);
    await clock.advance(90 * MINUTE_MS);
    hook.deliver('lost', 503);
    await clock.advance(2 * MINUTE_MS);
    expect(await scan()).toEqual({ seen: 1, asked: 1 });
    expect(hook.lists).toBe(2);
  });

  test('after an outage of hours all that was lost comes at once', async () => {
    for (let count = 0; count < 15; count += 1) {
      hook.deliver(`lost-${count}`, 502);
      await clock.advance(12 * MINUTE_MS);
    }
    expect(await scan(4)).toEqual({ seen: 15, asked: 15 });
    expect(await scan(4)).toEqual({ seen: 15, asked: 0 });
  });

  test('a refusal ends the scan', async () => {
    hook.deliver('one', 503);
    hook.deliver('two', 503);
    await clock.advance(2 * MINUTE_MS);
    hook.isRefusing = true;
    await expect(scan()).rejects.toMatchObject({ code: 'refused', retryable: true });
    expect(hook.asked).toEqual([]);
  });
});
