import { afterEach, beforeEach, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { createClock } from '../../../tools/sandbox/world/clock.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';

let sandbox: Sandbox;
let received: string[];

beforeEach(() => {
  received = [];
  sandbox = createSandbox({
    clock: createClock({ frozen: true, start: Date.parse('2026-12-01T08:00:00Z') }),
    deliver: (request) => {
      received.push(request.headers.get('x-github-delivery') ?? '');
      return Promise.resolve(new Response());
    },
  });
});

afterEach(async () => {
  await sandbox.close();
});

async function call(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const response = await sandbox.fetch(`${sandbox.url}/_sandbox/${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** A user with a token, an App installed on their one repository. */
async function setUp() {
  const user = await call('POST', 'users', { login: 'learner' });
  const { token } = user.body as { token: string };
  const repository = actions.createRepository(sandbox.world, { owner: 'learner', name: 'path' });
  const app = await call('POST', 'apps', { slug: 'milepost', webhookUrl: 'http://app.test/' });
  const { id: appId } = app.body as { id: number };
  const installation = await call('POST', 'installations', {
    appId,
    owner: 'learner',
    repositories: ['path'],
  });
  return { token, repository, app, installation, actor: userActor('learner') };
}

test('users, Apps and installations are made, and the state says so', async () => {
  const { token, app, installation, repository } = await setUp();
  expect(token).toMatch(/^ghp_/);
  expect(app).toMatchObject({
    status: 201,
    body: { slug: 'milepost', privateKey: expect.stringContaining('PRIVATE KEY') as string },
  });
  expect(installation).toMatchObject({ status: 201, body: { permissions: { issues: 'write' } } });
  actions.createIssue(sandbox.world, { repository, actor: userActor('learner'), title: 'One' });
  const { body } = await call('GET', 'state');
  expect(body).toMatchObject({
    users: [{ login: 'learner' }, {}, { login: 'milepost[bot]', type: 'Bot' }],
    apps: [{ slug: 'milepost', webhookUrl: 'http://app.test/' }],
    installations: [{ account: 'learner', repositories: [repository.id] }],
    repositories: [
      { fullName: 'learner/path', issues: { open: 1, closed: 0 }, pulls: { open: 0, merged: 0 } },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('PRIVATE KEY');
  const { id } = installation.body as { id: number };
  expect(await call('DELETE', `installations/${id}`)).toMatchObject({ status: 204 });
  expect(sandbox.world.state.installations.size).toBe(0);
});

test('the log counts requests to the API, from where it is asked', async () => {
  const { token } = await setUp();
  const headers = { authorization: `token ${token}`, accept: 'application/vnd.github+json' };
  await sandbox.fetch(`${sandbox.url}/user`, { headers });
  await sandbox.fetch(`${sandbox.url}/repos/learner/path`, { headers });
  expect((await call('GET', 'log')).body).toMatchObject([
    { index: 0, method: 'GET', path: '/user', status: 200, actor: 'learner' },
    { index: 1, path: '/repos/learner/path' },
  ]);
  expect((await call('GET', 'log?since=1')).body).toHaveLength(1);
});

test('faults are armed, strike and are cleared', async () => {
  const { token } = await setUp();
  const headers = { authorization: `token ${token}` };
  const fault = { kind: '502-before', method: 'GET', path: '/user' };
  expect(await call('POST', 'faults', fault)).toEqual({ status: 201, body: [fault] });
  expect((await call('POST', 'faults', [{ kind: '429', retryAfter: 3, at: 5 }])).body).toHaveLength(2);
  expect((await sandbox.fetch(`${sandbox.url}/user`, { headers })).status).toBe(502);
  expect(await call('DELETE', 'faults')).toMatchObject({ status: 204 });
  expect((await call('GET', 'faults')).body).toEqual([]);
});

test('the clock is read and moved, and timers fire by it', async () => {
  expect((await call('GET', 'clock')).body).toEqual({ now: '2026-12-01T08:00:00.000Z', timers: 0 });
  let fired = false;
  sandbox.world.clock.after(1_000, () => {
    fired = true;
  });
  expect((await call('POST', 'clock', { advance: 999 })).body).toMatchObject({ timers: 1 });
  expect(fired).toBe(false);
  expect((await call('POST', 'clock', { advance: 1 })).body).toEqual({
    now: '2026-12-01T08:00:01.000Z',
    timers: 0,
  });
  expect(fired).toBe(true);
});

test('deliveries are held, listed, sent again and lost', async () => {
  const { repository, actor } = await setUp();
  await sandbox.deliveries.settled();
  received.length = 0;
  expect((await call('PATCH', 'deliveries', { mode: 'hold' })).body).toEqual({ mode: 'hold' });
  actions.createIssue(sandbox.world, { repository, actor, title: 'One' });
  const { body } = await call('GET', 'deliveries');
  const held = (body as { deliveries: { guid: string; held: boolean; event: string }[] }).deliveries.filter(
    (one) => one.held,
  );
  expect(held).toMatchObject([{ event: 'issues' }]);
  const guid = held[0]?.guid ?? '';
  expect((await call('GET', `deliveries/${guid}`)).body).toMatchObject({
    payload: { issue: { title: 'One' } },
  });
  expect((await call('POST', `deliveries/${guid}/attempts`, { times: 3 })).body).toMatchObject({
    attempts: [{ status: 200 }, { status: 200 }, { status: 200 }],
  });
  expect(received).toEqual([guid, guid, guid]);
  await call('POST', `deliveries/${guid}/attempts`);
  expect(received).toHaveLength(4);
  actions.createIssue(sandbox.world, { repository, actor, title: 'Two' });
  expect(await call('DELETE', 'deliveries/held')).toMatchObject({ status: 204 });
  expect(sandbox.deliveries.held).toEqual([]);
});

test('branches are protected and set free', async () => {
  const { repository } = await setUp();
  const place = { owner: 'learner', name: 'path', branch: 'main' };
  await call('POST', 'protections', { ...place, bypass: ['learner'] });
  expect(repository.protections.get('main')).toEqual({ bypass: ['learner'] });
  await call('POST', 'protections', { ...place, bypass: null });
  expect(repository.protections.size).toBe(0);
});

test('a reset leaves nothing', async () => {
  await setUp();
  expect(await call('POST', 'reset')).toEqual({ status: 204, body: null });
  expect((await call('GET', 'state')).body).toEqual({
    users: [],
    apps: [],
    installations: [],
    repositories: [],
  });
});

test('violations are shown', async () => {
  sandbox.violations.push({ where: 'GET /x', problem: 'not known' });
  expect((await call('GET', 'violations')).body).toEqual([{ where: 'GET /x', problem: 'not known' }]);
  sandbox.violations.length = 0;
});

test.each([
  { method: 'POST', path: 'users', body: {}, says: 'login' },
  { method: 'POST', path: 'users', body: { login: 'a b' }, says: 'a login: letters' },
  { method: 'POST', path: 'apps', body: { slug: 'a', webhookUrl: 'nowhere' }, says: 'webhookUrl' },
  { method: 'POST', path: 'faults', body: { kind: 'earthquake' }, says: 'kind' },
  { method: 'POST', path: 'faults', body: { kind: '429', retryafter: 1 }, says: 'retryafter' },
  { method: 'POST', path: 'clock', body: { advance: -1 }, says: 'advance' },
  { method: 'POST', path: 'clock', body: { advance: '1' }, says: 'advance' },
  { method: 'PATCH', path: 'deliveries', body: { mode: 'maybe' }, says: 'mode' },
  { method: 'GET', path: 'log?since=x', body: undefined, says: 'since' },
])('$method $path $body is refused with its place', async ({ method, path, body, says }) => {
  const answer = await call(method, path, body);
  expect(answer.status).toBe(422);
  expect(JSON.stringify(answer.body)).toContain(says);
});

test.each([
  { method: 'POST', path: 'clock', body: '{', status: 400 },
  { method: 'POST', path: 'installations', body: { appId: 1, owner: 'nobody' }, status: 404 },
  {
    method: 'POST',
    path: 'protections',
    body: { owner: 'a', name: 'b', branch: 'c', bypass: [] },
    status: 404,
  },
  { method: 'POST', path: 'deliveries/none/attempts', body: {}, status: 404 },
  { method: 'GET', path: 'nothing', body: undefined, status: 404 },
])('$method $path $body is $status', async ({ method, path, body, status }) => {
  const answer = await call(method, path, body);
  expect(answer).toMatchObject({ status, body: { message: expect.any(String) as string } });
});

test('a login is taken once', async () => {
  await call('POST', 'users', { login: 'learner' });
  expect(await call('POST', 'users', { login: 'Learner' })).toMatchObject({ status: 422 });
});
