// What an App asks GitHub about itself: its installations, its repositories, its webhook and what was delivered to it.
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { createClock } from '../../../tools/sandbox/world/clock.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import type { App } from '../../../tools/sandbox/world/accounts.ts';
import type { Repository } from '../../../tools/sandbox/world/state.ts';

const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const DAY_MS = 24 * 60 * 60 * 1_000;

let sandbox: Sandbox;
let app: App;
let octokit: Octokit;
/** What the App's webhook answers: a status; null: nothing listens. */
let answers: (number | null)[];
let guids: string[];

beforeEach(() => {
  answers = [];
  guids = [];
  sandbox = createSandbox({
    // At the real time, which is what the App's JWTs are made with.
    clock: createClock({ frozen: true, start: Math.floor(Date.now() / 1_000) * 1_000 }),
    deliver(request) {
      guids.push(request.headers.get('x-github-delivery') ?? '');
      const status = answers.length === 0 ? 200 : (answers.shift() ?? null);
      return status === null
        ? Promise.reject(new Error('connection refused'))
        : Promise.resolve(new Response(null, { status }));
    },
  });
  app = sandbox.createApp({ slug: 'milepost', webhookUrl: 'http://app.test/hook', webhookSecret: 'quiet' });
  octokit = new Octokit({
    authStrategy: createAppAuth,
    auth: { appId: app.id, privateKey: app.privateKey },
    baseUrl: sandbox.url,
    request: { fetch: sandbox.fetch },
    log: QUIET,
  });
});

afterEach(() => sandbox.close());

function ignore(): void {
  // Nothing is printed.
}

function addRepository(owner: string, name: string): Repository {
  if (!sandbox.world.state.users.has(owner)) sandbox.createUser(owner);
  return actions.createRepository(sandbox.world, { owner, name });
}

/** An Octokit with a token of the installation. */
function asInstallation(installationId: number): Octokit {
  const installation = sandbox.world.state.installations.get(installationId);
  if (installation === undefined) throw new Error('There is no such installation');
  const { value } = actions.createInstallationToken(sandbox.world, { installation });
  return new Octokit({ auth: value, baseUrl: sandbox.url, request: { fetch: sandbox.fetch }, log: QUIET });
}

async function statusOf(request: Promise<unknown>): Promise<number> {
  return request.then(
    () => 200,
    (error: unknown) => (error as { status: number }).status,
  );
}

describe('installations', () => {
  test('are listed page by page, each with its account and repositories', async () => {
    for (let n = 1; n <= 5; n += 1) {
      addRepository(`learner-${n}`, 'path');
      sandbox.install({ appId: app.id, owner: `learner-${n}` });
    }
    const other = sandbox.createApp({ slug: 'another' });
    sandbox.install({ appId: other.id, owner: 'learner-1' });
    const first = await octokit.rest.apps.listInstallations({ per_page: 2 });
    expect(first.headers.link).toBe(
      `<${sandbox.url}/app/installations?per_page=2&page=2>; rel="next", ` +
        `<${sandbox.url}/app/installations?per_page=2&page=3>; rel="last"`,
    );
    const all = await octokit.paginate(octokit.rest.apps.listInstallations, { per_page: 2 });
    expect(all.map(({ account }) => account?.login)).toEqual([1, 2, 3, 4, 5].map((n) => `learner-${n}`));
    expect(sandbox.log.byOperation.get('apps/list-installations')).toBe(4);
    const { data } = await octokit.rest.apps.getInstallation({ installation_id: all[0]?.id ?? 0 });
    expect(data).toMatchObject({ app_slug: 'milepost', repository_selection: 'all', suspended_at: null });
    expect((await octokit.rest.apps.getAuthenticated()).data).toMatchObject({ installations_count: 5 });
  });

  test('since a moment: those that changed after it', async () => {
    addRepository('early', 'path');
    addRepository('late', 'path');
    sandbox.install({ appId: app.id, owner: 'early' });
    sandbox.world.clock.advance(60_000);
    const since = new Date(sandbox.world.clock.now()).toISOString();
    sandbox.install({ appId: app.id, owner: 'late' });
    const { data } = await octokit.rest.apps.listInstallations({ since });
    expect(data.map(({ account }) => account?.login)).toEqual(['late']);
  });

  test.each([
    { repositories: 'all' as const, names: ['a', 'b', 'c', 'later'] },
    { repositories: ['a', 'c'], names: ['a', 'c'] },
  ])('with $repositories: the token reaches $names', async ({ repositories, names }) => {
    for (const name of ['a', 'b', 'c']) addRepository('learner', name);
    addRepository('stranger', 'theirs');
    const { id } = sandbox.install({ appId: app.id, owner: 'learner', repositories });
    addRepository('learner', 'later');
    const learner = asInstallation(id);
    const { data, headers } = await learner.rest.apps.listReposAccessibleToInstallation({ per_page: 1 });
    expect(data).toMatchObject({
      total_count: names.length,
      repository_selection: repositories === 'all' ? 'all' : 'selected',
    });
    expect(headers.link).toContain('rel="next"');
    const found = await learner.paginate(learner.rest.apps.listReposAccessibleToInstallation, {
      per_page: 1,
    });
    expect(found.map(({ name }) => name)).toEqual(names);
  });

  test('of another App are not there, and only an App with its JWT may ask', async () => {
    addRepository('learner', 'path');
    const other = sandbox.createApp({ slug: 'another' });
    const theirs = sandbox.install({ appId: other.id, owner: 'learner' });
    const ask = { installation_id: theirs.id };
    expect(await statusOf(octokit.rest.apps.getInstallation(ask))).toBe(404);
    expect(await statusOf(asInstallation(theirs.id).rest.apps.listInstallations())).toBe(401);
    const { token: jwt } = (await octokit.auth({ type: 'app' })) as { token: string };
    const asApp = { headers: { authorization: `bearer ${jwt}` } };
    expect((await sandbox.fetch(`${sandbox.url}/app`, asApp)).status).toBe(200);
    expect((await sandbox.fetch(`${sandbox.url}/installation/repositories`, asApp)).status).toBe(403);
  });
});

test('the limits are told to whoever asks, and asking costs nothing', async () => {
  addRepository('learner', 'path');
  const { id } = sandbox.install({ appId: app.id, owner: 'learner' });
  const learner = asInstallation(id);
  await learner.rest.repos.get({ owner: 'learner', repo: 'path' });
  const { data } = await learner.rest.rateLimit.get();
  expect(data.resources.core).toMatchObject({ limit: 5_000, used: 1, remaining: 4_999 });
  expect((await learner.rest.rateLimit.get()).data.resources.core.used).toBe(1);
});

test("the webhook's address is told, its secret is not", async () => {
  const { data } = await octokit.rest.apps.getWebhookConfigForApp();
  expect(data).toEqual({
    content_type: 'json',
    insecure_ssl: '0',
    secret: '********',
    url: 'http://app.test/hook',
  });
});

describe('deliveries', () => {
  let repository: Repository;

  beforeEach(async () => {
    repository = addRepository('learner', 'path');
    sandbox.install({ appId: app.id, owner: 'learner' });
    await sandbox.deliveries.settled();
    guids.length = 0;
  });

  /** Opens issues one after the other, each delivered before the next. */
  async function happen(...given: readonly (number | null)[]): Promise<void> {
    answers = [...given];
    for (const title of given.map(String)) {
      actions.createIssue(sandbox.world, { repository, actor: userActor('learner'), title });
      await sandbox.deliveries.settled();
    }
  }

  test('are listed the newest first, page after page by cursor', async () => {
    await happen(200, 200, 200, 200, 200, 200);
    const pages: string[][] = [];
    for await (const { data } of octokit.paginate.iterator(octokit.rest.apps.listWebhookDeliveries, {
      per_page: 3,
    })) {
      pages.push(data.map(({ guid }) => guid));
    }
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(pages.flat().slice(0, 6)).toEqual([...guids].reverse());
  });

  test('a page stays what it was while more are delivered', async () => {
    await happen(200, 200, 200);
    const first = await octokit.rest.apps.listWebhookDeliveries({ per_page: 2 });
    const cursor = new URL(/<([^>]+)>/.exec(first.headers.link ?? '')?.[1] ?? '').searchParams.get('cursor');
    await happen(200, 200);
    const second = await octokit.rest.apps.listWebhookDeliveries({ per_page: 2, cursor: cursor ?? '' });
    expect(second.data.map(({ guid }) => guid)[0]).toBe(guids[0]);
  });

  test('each tells what came of it', async () => {
    await happen(200, 204, 302, 404, 500, null);
    const { data } = await octokit.rest.apps.listWebhookDeliveries();
    const told = data.map(({ status, status_code }) => [status, status_code]);
    expect(told.slice(0, 6).reverse()).toEqual([
      ['OK', 200],
      ['OK', 204],
      ['Invalid HTTP Response: 302', 302],
      ['Invalid HTTP Response: 404', 404],
      ['Invalid HTTP Response: 500', 500],
      ['failed to connect to host', 502],
    ]);
    expect(sandbox.deliveries.counts).toEqual({ made: 7, attempts: 7, ok: 3 });
    const failures = await octokit.rest.apps.listWebhookDeliveries({ status: 'failure', per_page: 2 });
    expect(failures.data.map(({ status_code }) => status_code)).toEqual([502, 500]);
    expect(failures.headers.link).toContain('status=failure');
    const successes = await octokit.rest.apps.listWebhookDeliveries({ status: 'success' });
    expect(successes.data).toHaveLength(4);
  });

  test('one is sent again under the same guid, as a delivery of its own that says so', async () => {
    await happen(500);
    const [failed] = (await octokit.rest.apps.listWebhookDeliveries({ per_page: 1 })).data;
    const again = await octokit.rest.apps.redeliverWebhookDelivery({ delivery_id: failed?.id ?? 0 });
    expect(again.status).toBe(202);
    await sandbox.deliveries.settled();
    const { data } = await octokit.rest.apps.listWebhookDeliveries({ per_page: 2 });
    expect(data).toMatchObject([
      { guid: failed?.guid, redelivery: true, status: 'OK' },
      { id: failed?.id, guid: failed?.guid, redelivery: false, status_code: 500 },
    ]);
    expect(guids).toEqual([failed?.guid, failed?.guid]);
  });

  test('one is shown with what was sent', async () => {
    await happen(200);
    const [listed] = (await octokit.rest.apps.listWebhookDeliveries({ per_page: 1 })).data;
    const { data } = await octokit.rest.apps.getWebhookDelivery({ delivery_id: listed?.id ?? 0 });
    expect(data).toMatchObject({
      url: 'http://app.test/hook',
      request: {
        headers: {
          'x-github-event': 'issues',
          'x-hub-signature-256': expect.stringMatching(/^sha256=/) as string,
        },
        payload: { action: 'opened', issue: { title: '200' } },
      },
    });
  });

  test('after three days they are gone', async () => {
    await happen(500);
    const [failed] = (await octokit.rest.apps.listWebhookDeliveries({ per_page: 1 })).data;
    sandbox.world.clock.advance(3 * DAY_MS);
    expect((await octokit.rest.apps.listWebhookDeliveries()).data).toHaveLength(2);
    sandbox.world.clock.advance(1);
    expect((await octokit.rest.apps.listWebhookDeliveries()).data).toEqual([]);
    const ask = { delivery_id: failed?.id ?? 0 };
    expect(await statusOf(octokit.rest.apps.redeliverWebhookDelivery(ask))).toBe(404);
  });

  test('of another App are not there; a cursor that GitHub did not give is refused', async () => {
    await happen(200);
    const [mine] = (await octokit.rest.apps.listWebhookDeliveries({ per_page: 1 })).data;
    const other = sandbox.createApp({ slug: 'another' });
    const theirs = new Octokit({
      authStrategy: createAppAuth,
      auth: { appId: other.id, privateKey: other.privateKey },
      baseUrl: sandbox.url,
      request: { fetch: sandbox.fetch },
      log: QUIET,
    });
    expect((await theirs.rest.apps.listWebhookDeliveries()).data).toEqual([]);
    const ask = { delivery_id: mine?.id ?? 0 };
    expect(await statusOf(theirs.rest.apps.getWebhookDelivery(ask))).toBe(404);
    expect(await statusOf(octokit.rest.apps.listWebhookDeliveries({ cursor: 'v0_first' }))).toBe(400);
  });
});

describe('a sandbox that keeps the last few only', () => {
  test('forgets requests and deliveries, and goes on counting', async () => {
    const small = createSandbox({
      keep: { requests: 3, deliveries: 2 },
      deliver: () => Promise.resolve(new Response()),
    });
    const { token } = small.createUser('learner');
    const one = small.createApp({ slug: 'milepost', webhookUrl: 'http://app.test/hook' });
    const repository = actions.createRepository(small.world, { owner: 'learner', name: 'path' });
    small.install({ appId: one.id, owner: 'learner' });
    for (let n = 0; n < 5; n += 1) {
      await small.fetch(`${small.url}/user`, { headers: { authorization: `token ${token}` } });
      actions.createIssue(small.world, { repository, actor: userActor('learner'), title: String(n) });
      await small.deliveries.settled();
    }
    expect(small.log.entries.map(({ index }) => index)).toEqual([2, 3, 4]);
    expect(small.log.since(4)).toHaveLength(1);
    expect(small.log.since(0)).toHaveLength(3);
    expect(small.log).toMatchObject({ total: 5 });
    expect(small.log.byOperation.get('users/get-authenticated')).toBe(5);
    expect(small.deliveries.all).toHaveLength(2);
    expect(small.deliveries.attempts).toHaveLength(2);
    expect(small.deliveries.counts).toEqual({ made: 6, attempts: 6, ok: 6 });
    await small.close();
  });

  test('keeps what is held back until it is sent', async () => {
    const small = createSandbox({
      keep: { deliveries: 1 },
      deliver: () => Promise.resolve(new Response()),
    });
    small.createUser('learner');
    const one = small.createApp({ slug: 'milepost', webhookUrl: 'http://app.test/hook' });
    const repository = actions.createRepository(small.world, { owner: 'learner', name: 'path' });
    small.install({ appId: one.id, owner: 'learner' });
    small.deliveries.mode = 'hold';
    for (const title of ['A', 'B', 'C'])
      actions.createIssue(small.world, { repository, actor: userActor('learner'), title });
    expect(small.deliveries.held).toHaveLength(3);
    for (const { guid } of small.deliveries.held) await small.deliveries.send(guid);
    expect(small.deliveries.counts).toMatchObject({ made: 4, ok: 4 });
    await small.close();
  });
});
