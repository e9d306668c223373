import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultKind } from '../../../tools/sandbox/sandbox.ts';
import { anArena, AT, refusal } from './arena.ts';
import type { Arena } from './arena.ts';

let arena: Arena;

beforeEach(() => {
  arena = anArena();
});

afterEach(() => arena.sandbox.close());

interface Case {
  readonly kind: FaultKind;
  /** Whether the write has happened all the same. */
  readonly committed: boolean;
  /** What the client sees: a status, or the code of a broken connection. */
  readonly seen: number | string;
}

const CASES: readonly Case[] = [
  { kind: '502-before', committed: false, seen: 502 },
  { kind: '502-after', committed: true, seen: 502 },
  { kind: 'reset-before', committed: false, seen: 'ECONNRESET' },
  { kind: 'reset-after', committed: true, seen: 'ECONNRESET' },
  { kind: 'timeout-before', committed: false, seen: 'UND_ERR_HEADERS_TIMEOUT' },
  { kind: 'timeout-after', committed: true, seen: 'UND_ERR_HEADERS_TIMEOUT' },
  { kind: '403-secondary', committed: false, seen: 403 },
  { kind: '429', committed: false, seen: 429 },
  { kind: 'truncated', committed: true, seen: 201 },
];

function send(path = '/repos/learner/journey/issues'): Promise<Response> {
  const { sandbox, token } = arena;
  const headers = { authorization: `token ${token}` };
  const body = JSON.stringify({ title: 'x' });
  return sandbox.fetch(`${sandbox.url}${path}`, { method: 'POST', headers, body });
}

test.each(CASES)('$kind: committed $committed, seen as $seen', async ({ kind, committed, seen }) => {
  arena.sandbox.faults.arm({ kind, at: 0, afterMs: 5 });
  const outcome = await send().then(
    (response) => response,
    (error: unknown) => error,
  );
  if (outcome instanceof Response) {
    expect(outcome.status).toBe(seen);
  } else {
    expect(outcome).toBeInstanceOf(TypeError);
    expect(outcome).toMatchObject({ message: 'fetch failed', cause: { code: seen } });
  }
  expect(arena.repository.issues).toHaveLength(committed ? 1 : 0);
  expect(arena.sandbox.log.entries.at(-1)).toMatchObject({
    fault: kind,
    operation: 'issues/create',
    status: typeof seen === 'number' ? seen : null,
  });
  expect((await send()).status).toBe(201);
});

describe('an answer under a fault', () => {
  test('502 is HTML, as from the proxy before GitHub', async () => {
    arena.sandbox.faults.arm({ kind: '502-after' });
    const response = await send();
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toContain('502 Bad Gateway');
  });

  test('429 and 403 tell how long to wait, where the fault says so', async () => {
    arena.sandbox.faults.arm({ kind: '429', retryAfter: 7 });
    expect((await send()).headers.get('retry-after')).toBe('7');
    arena.sandbox.faults.arm({ kind: '403-secondary' });
    const silent = await send();
    expect(silent.headers.get('retry-after')).toBeNull();
    expect(await silent.text()).toContain('You have exceeded a secondary rate limit');
  });

  test('truncated JSON does not parse', async () => {
    arena.sandbox.faults.arm({ kind: 'truncated' });
    await expect((await send()).json()).rejects.toThrow(SyntaxError);
  });

  test('stale: a read is answered from before the last writes, a write is not', async () => {
    const { issues } = arena.octokit.rest;
    const titles = async () =>
      (await issues.listForRepo({ ...AT, direction: 'asc' })).data.map(({ title }) => title);
    arena.sandbox.faults.arm({ kind: 'stale', operation: 'issues/list-for-repo', behind: 2 });
    for (const title of ['A', 'B', 'C']) await issues.create({ ...AT, title });
    await issues.update({ ...AT, issue_number: 1, title: 'A!' });
    expect(await titles()).toEqual(['A', 'B']);
    expect(await titles()).toEqual(['A!', 'B', 'C']);
  });

  test('stale reads through GraphQL, too', async () => {
    const { octokit, sandbox } = arena;
    const count = async () => {
      const query = '{ repository(owner: "learner", name: "journey") { issues(first: 5) { totalCount } } }';
      const { repository } = await octokit.graphql<{ repository: { issues: { totalCount: number } } }>(query);
      return repository.issues.totalCount;
    };
    sandbox.faults.arm({ kind: 'stale', path: '/graphql' });
    await octokit.rest.issues.create({ ...AT, title: 'A' });
    expect(await count()).toBe(0);
    expect(await count()).toBe(1);
  });
});

describe('which request is struck', () => {
  test('the one with the index, counted from arming', async () => {
    await send();
    arena.sandbox.faults.arm({ kind: '502-before', at: 2 });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await send()).status);
    expect(statuses).toEqual([201, 201, 502, 201]);
  });

  test('those that fit the pattern, as often as asked', async () => {
    const { faults } = arena.sandbox;
    faults.arm({ kind: '502-before', method: 'POST', path: '/repos/learner/journey/*', times: 2 });
    expect((await arena.octokit.rest.issues.listForRepo(AT)).status).toBe(200);
    const statuses = [await send(), await send(), await send()].map(({ status }) => status);
    expect(statuses).toEqual([502, 502, 201]);
    expect(faults.armed).toEqual([]);
  });

  test('none, when it was disarmed', async () => {
    const disarm = arena.sandbox.faults.arm({ kind: '502-before', operation: 'issues/create' });
    disarm();
    expect((await send()).status).toBe(201);
  });
});

test('over the network a reset is a reset', async () => {
  const { url } = await arena.sandbox.listen(0);
  arena.sandbox.faults.arm({ kind: 'reset-after', operation: 'issues/create' });
  const headers = { authorization: `token ${arena.token}` };
  const request = fetch(`${url}/repos/learner/journey/issues`, {
    method: 'POST',
    headers,
    body: '{"title":"x"}',
  });
  await expect(request).rejects.toThrow('fetch failed');
  const { data } = await arena.octokit.request('GET /repos/{owner}/{repo}/issues', { ...AT, baseUrl: url });
  expect(data).toHaveLength(1);
  expect(data[0]?.html_url).toBe(`${url}/learner/journey/issues/1`);
});

test('a token request can be struck as well', async () => {
  const { sandbox } = arena;
  sandbox.faults.arm({ kind: '502-before', operation: 'users/get-authenticated' });
  expect((await refusal(arena.octokit.rest.users.getAuthenticated())).status).toBe(502);
});
