// GitHub's limits: what is counted, what each answer says of it, and how it is refused.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { createClock } from '../../../tools/sandbox/world/clock.ts';
import { nodeId } from '../../../tools/sandbox/graphql/nodes/node-id.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Installation } from '../../../tools/sandbox/world/accounts.ts';
import type { Repository } from '../../../tools/sandbox/world/state.ts';

const START = Date.UTC(2026, 11, 1, 8);

let sandbox: Sandbox;
let repository: Repository;
let installation: Installation;
let token: string;

beforeEach(() => {
  sandbox = createSandbox({ clock: createClock({ frozen: true, start: START }), limits: true });
  sandbox.createUser('learner');
  repository = actions.createRepository(sandbox.world, { owner: 'learner', name: 'path', autoInit: true });
  const app = sandbox.createApp({ slug: 'milepost' });
  installation = sandbox.install({ appId: app.id, owner: 'learner' });
  newToken();
});

/** The last one ends after an hour. */
function newToken(): void {
  token = actions.createInstallationToken(sandbox.world, { installation }).value;
}

afterEach(() => sandbox.close());

function send(method: string, path: string, body?: object): Promise<Response> {
  return sandbox.fetch(`${sandbox.url}${path}`, {
    method,
    headers: { authorization: `token ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const get = () => send('GET', '/repos/learner/path');
const create = () => send('POST', '/repos/learner/path/issues', { title: 'x' });
const query = (text: string) => send('POST', '/graphql', { query: text });

function rates({ headers }: Response): object {
  const read = (name: string) => headers.get(`x-ratelimit-${name}`);
  return {
    limit: Number(read('limit')),
    used: Number(read('used')),
    remaining: Number(read('remaining')),
    resource: read('resource'),
  };
}

/** So many comments on one issue, in one request. */
function comments(count: number): string {
  const subject = nodeId('Issue', repository.id, repository.issues[0]?.id ?? 0);
  const field = (n: number) =>
    `c${n}: addComment(input: {subjectId: "${subject}", body: "x"}) { clientMutationId }`;
  return `mutation { ${Array.from({ length: count }, (_, n) => field(n)).join(' ')} }`;
}

describe('the primary limit', () => {
  test('is told with each answer, apart for REST and GraphQL; the reset is an hour after the first', async () => {
    expect(rates(await get())).toEqual({ limit: 5_000, used: 1, remaining: 4_999, resource: 'core' });
    sandbox.world.clock.advance(59_000);
    const second = await get();
    expect(rates(second)).toMatchObject({ used: 2 });
    expect(Number(second.headers.get('x-ratelimit-reset'))).toBe(START / 1_000 + 3_600);
    expect(rates(await query('{ viewer { login } }'))).toEqual({
      limit: 5_000,
      used: 1,
      remaining: 4_999,
      resource: 'graphql',
    });
  });

  test('what did not change costs nothing', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    const headers = { authorization: `token ${token}`, 'if-none-match': etag };
    const again = await sandbox.fetch(`${sandbox.url}/repos/learner/path`, { headers });
    expect([again.status, rates(again)]).toMatchObject([304, { used: 1 }]);
  });

  test('used up: 403 with nothing left and no retry-after, until the reset; refusals cost nothing', async () => {
    sandbox.settings.limits = { primary: 3 };
    for (let n = 0; n < 3; n += 1) expect((await get()).status).toBe(200);
    for (let n = 0; n < 2; n += 1) {
      const refused = await get();
      expect(refused.status).toBe(403);
      expect(rates(refused)).toEqual({ limit: 3, used: 3, remaining: 0, resource: 'core' });
      expect(refused.headers.get('retry-after')).toBeNull();
      expect(await refused.json()).toMatchObject({
        message: `API rate limit exceeded for installation ID ${installation.id}.`,
      });
    }
    sandbox.world.clock.advance(3_600_000 - 1);
    newToken();
    expect((await get()).status).toBe(403);
    sandbox.world.clock.advance(1);
    expect(rates(await get())).toMatchObject({ used: 1, remaining: 2 });
  });

  test('used up for GraphQL: an error with status 200, nothing done', async () => {
    sandbox.settings.limits = { primary: 1 };
    await query('{ viewer { login } }');
    const refused = await query('{ viewer { login } }');
    expect([refused.status, rates(refused)]).toMatchObject([200, { remaining: 0 }]);
    expect(await refused.json()).toEqual({
      errors: [
        {
          type: 'RATE_LIMITED',
          message: `API rate limit exceeded for installation ID ${installation.id}.`,
        },
      ],
    });
    expect((await get()).status).toBe(200);
  });

  test.each([
    { repositories: 20, limit: 5_000 },
    { repositories: 21, limit: 5_050 },
    { repositories: 300, limit: 12_500 },
  ])('of an installation with $repositories repositories is $limit', async ({ repositories, limit }) => {
    for (let n = 1; n < repositories; n += 1)
      actions.createRepository(sandbox.world, { owner: 'learner', name: `r${n}` });
    expect(rates(await get())).toMatchObject({ limit });
  });
});

describe('content-creating requests', () => {
  test('count by REST and by GraphQL together, each aliased mutation for one', async () => {
    sandbox.settings.limits = { contentPerMinute: 5 };
    await create();
    await create();
    const two = await query(comments(2));
    expect(two.status).toBe(200);
    const refused = await query(comments(2));
    expect(refused.status).toBe(403);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.text()).toContain('secondary rate limit');
    expect((await query(comments(1))).status).toBe(200);
    expect((await create()).status).toBe(403);
    sandbox.world.clock.advance(60_000);
    expect((await create()).status).toBe(201);
  });

  test('a commit counts; closing and changing do not', async () => {
    sandbox.settings.limits = { contentPerMinute: 1 };
    const { status } = await send('PUT', '/repos/learner/path/contents/new.md', {
      message: 'Work',
      content: 'bmV3',
    });
    expect(status).toBe(201);
    const issue = actions.createIssue(sandbox.world, {
      repository,
      actor: { kind: 'user', login: 'learner', installation: null, appId: null },
      title: 'One',
    });
    const close = await send('PATCH', `/repos/learner/path/issues/${issue.number}`, { state: 'closed' });
    expect(close.status).toBe(200);
    expect((await create()).status).toBe(403);
  });

  test('are logged as such', async () => {
    await create();
    await query(comments(3));
    await query('{ viewer { login } }');
    expect(sandbox.log.entries.map(({ contentCreating }) => contentCreating)).toEqual([true, true, false]);
  });
});

test('limits are switched on and off, and counts go on', async () => {
  sandbox.settings.limits = false;
  for (let n = 0; n < 90; n += 1) expect((await create()).status).toBe(201);
  sandbox.settings.limits = true;
  expect((await create()).status).toBe(403);
});
