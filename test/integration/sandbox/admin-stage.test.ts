// The admin routes by which a test in another process sets the stage: over a real socket, with nothing but JSON.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClock } from '../../../tools/sandbox/world/clock.ts';
import { findRepository } from '../../../tools/sandbox/world/find.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';

let sandbox: Sandbox;
let url: string;
let token: string;
let installation: number;

beforeEach(async () => {
  sandbox = createSandbox({
    clock: createClock({ frozen: true, start: Date.UTC(2026, 11, 1, 8) }),
    deliver: () => Promise.resolve(new Response()),
  });
  ({ url } = await sandbox.listen(0));
  ({ token } = (await call('POST', 'users', { login: 'learner' })) as { token: string });
  await call('POST', 'users', { login: 'friend' });
  await call('POST', 'repositories', { owner: 'learner', name: 'path', files: { 'README.md': '# Path\n' } });
  const app = (await call('POST', 'apps', { slug: 'milepost', webhookUrl: 'http://app.test/' })) as {
    id: number;
  };
  const made = (await call('POST', 'installations', {
    appId: app.id,
    owner: 'learner',
    repositories: ['path'],
  })) as { id: number };
  installation = made.id;
  await sandbox.deliveries.settled();
});

afterEach(async () => {
  await sandbox.deliveries.settled();
  await sandbox.close();
});

async function send(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/_sandbox/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** The body of an answer that is no refusal. */
async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await send(method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer.body;
}

function askApi(path: string): Promise<Response> {
  return fetch(`${url}${path}`, { headers: { authorization: `token ${token}` } });
}

function events(): readonly string[] {
  return sandbox.deliveries.all.map(({ event, action }) => (action === null ? event : `${event}.${action}`));
}

const PATH = 'repositories/learner/path';

test('a file is pushed, a pull request opened and merged', async () => {
  await call('POST', `${PATH}/commits`, { files: { 'plan.md': 'One\n' }, message: 'Plan' });
  await call('POST', `${PATH}/commits`, { branch: 'work', files: { 'work.md': 'x', 'plan.md': null } });
  const pull = await call('POST', `${PATH}/pulls`, { title: 'Work', head: 'work', body: 'Done' });
  expect(pull).toEqual({ number: 1 });
  const merged = (await call('POST', `${PATH}/pulls/1/merge`, { method: 'squash' })) as { oid: string };
  const repository = findRepository(sandbox.world.state, 'learner', 'path');
  expect(repository?.branches.get('main')).toBe(merged.oid);
  expect([...(repository?.commits.get(merged.oid)?.tree.keys() ?? [])].sort()).toEqual([
    'README.md',
    'work.md',
  ]);
  expect(events()).toEqual(expect.arrayContaining(['pull_request.opened', 'pull_request.closed']));
});

interface Change {
  readonly change: object;
  readonly shows: object;
  readonly told: readonly string[];
}

test.each<Change>([
  { change: { name: 'voyage' }, shows: { fullName: 'learner/voyage' }, told: ['repository.renamed'] },
  { change: { private: true }, shows: { private: true }, told: ['repository.privatized'] },
  { change: { archived: true }, shows: { archived: true }, told: ['repository.archived'] },
  { change: { owner: 'friend' }, shows: { fullName: 'friend/path' }, told: [] },
  { change: { owner: 'friend', name: 'theirs' }, shows: { fullName: 'friend/theirs' }, told: [] },
  {
    change: { description: 'Mine', private: true },
    shows: { private: true },
    told: ['repository.edited', 'repository.privatized'],
  },
])('a repository is changed: $change', async ({ change, shows, told }) => {
  const before = events().length;
  expect(await call('PATCH', PATH, change)).toMatchObject(shows);
  expect(events().slice(before)).toEqual(told);
});

test('a repository is deleted', async () => {
  await call('DELETE', PATH);
  expect(events().at(-1)).toBe('repository.deleted');
  expect((await send('DELETE', PATH)).status).toBe(404);
});

describe('an installation', () => {
  const change = (body: object) => call('PATCH', `installations/${installation}`, body);

  test('is suspended and goes on; what is so already is not told', async () => {
    const before = events().length;
    expect(await change({ suspended: true })).toMatchObject({ suspendedAt: '2026-12-01T08:00:00Z' });
    await change({ suspended: true });
    expect(await change({ suspended: false })).toMatchObject({ suspendedAt: null });
    expect(events().slice(before)).toEqual(['installation.suspend', 'installation.unsuspend']);
  });

  test('gets other permissions and repositories', async () => {
    await call('POST', 'repositories', { owner: 'learner', name: 'other', autoInit: true });
    const before = events().length;
    const { permissions, repositories } = (await change({
      permissions: { metadata: 'read' },
      add: ['other'],
      remove: ['path'],
    })) as { permissions: object; repositories: number[] };
    expect(permissions).toEqual({ metadata: 'read' });
    expect(repositories).toEqual([findRepository(sandbox.world.state, 'learner', 'other')?.id]);
    expect(events().slice(before)).toEqual([
      'installation.new_permissions_accepted',
      'installation_repositories.added',
      'installation_repositories.removed',
    ]);
  });
});

test("an App's webhook moves to another address", async () => {
  const [app] = [...sandbox.world.state.apps.values()];
  const moved = await call('PATCH', `apps/${app?.id ?? 0}`, { webhookUrl: 'http://elsewhere.test/' });
  expect(moved).toMatchObject({ webhookUrl: 'http://elsewhere.test/' });
  expect(app?.webhookUrl).toBe('http://elsewhere.test/');
});

describe('settings', () => {
  test('limits, latency and an outage are set while it runs', async () => {
    const others = { queryBudget: null, upToDate: false };
    expect(await call('GET', 'settings')).toEqual({ limits: false, latencyMs: 0, outage: null, ...others });
    const wanted = { limits: { primary: 2 }, latencyMs: 30, outage: 'maintenance' };
    expect(await call('PATCH', 'settings', wanted)).toEqual({ ...wanted, ...others });
    const start = performance.now();
    expect((await askApi('/user')).status).toBe(503);
    expect(performance.now() - start).toBeGreaterThan(25);
    await call('PATCH', 'settings', { outage: null, latencyMs: 0 });
    expect((await askApi('/user')).headers.get('x-ratelimit-limit')).toBe('2');
    expect((await askApi('/user')).status).toBe(200);
    expect((await askApi('/user')).status).toBe(403);
    await call('PATCH', 'settings', { limits: false });
    expect((await askApi('/user')).status).toBe(200);
  });

  test('an unreachable GitHub cuts the connection', async () => {
    await call('PATCH', 'settings', { outage: 'unreachable' });
    await expect(askApi('/user')).rejects.toThrow('fetch failed');
    await call('DELETE', 'faults');
    expect((await askApi('/user')).status).toBe(200);
  });
});

test('counts go on whatever is kept', async () => {
  await askApi('/user');
  await askApi('/user');
  expect(await call('GET', 'counts')).toEqual({
    requests: { total: 2, byOperation: { 'users/get-authenticated': 2 } },
    deliveries: { made: 1, attempts: 1, ok: 1 },
    violations: 0,
  });
});

test.each([
  { method: 'PATCH', path: PATH, body: { colour: 'red' }, status: 422, says: 'colour' },
  { method: 'PATCH', path: PATH, body: { owner: 'nobody' }, status: 422, says: 'new_owner' },
  { method: 'PATCH', path: 'repositories/learner/none', body: {}, status: 404, says: 'learner/none' },
  { method: 'POST', path: `${PATH}/pulls/7/merge`, body: {}, status: 404, says: '7' },
  { method: 'POST', path: `${PATH}/pulls`, body: { title: 'x', head: 'none' }, status: 422, says: 'head' },
  { method: 'PATCH', path: 'installations/1', body: { suspended: true }, status: 404, says: '1' },
  { method: 'PATCH', path: 'apps/1', body: { webhookUrl: null }, status: 404, says: '1' },
  { method: 'PATCH', path: 'settings', body: { outage: 'flood' }, status: 422, says: 'outage' },
])('$method $path $body is refused with $status', async ({ method, path, body, status, says }) => {
  const answer = await send(method, path, body);
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).toContain(says);
});
