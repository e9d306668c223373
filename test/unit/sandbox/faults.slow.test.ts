// Faults on demand: what the client gets, and what was done all the same.
import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { createClock } from '../../../tools/sandbox/world/clock.ts';
import type { FaultKind, Outage, Sandbox } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Repository } from '../../../tools/sandbox/world/state.ts';

const AT = { owner: 'learner', repo: 'path' } as const;
const ISSUES = '/repos/learner/path/issues';
const QUERY = `query Titles($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { issues(first: 100) { nodes { title } } }
}`;

let sandbox: Sandbox;
let token: string;
let repository: Repository;
let octokit: Octokit;

beforeEach(() => {
  sandbox = createSandbox({ clock: createClock({ frozen: true, start: Date.UTC(2026, 11, 1, 8) }) });
  ({ token } = sandbox.createUser(AT.owner));
  repository = actions.createRepository(sandbox.world, { owner: AT.owner, name: AT.repo, autoInit: true });
  octokit = new Octokit({ auth: token, baseUrl: sandbox.url, request: { fetch: sandbox.fetch } });
});

afterEach(() => sandbox.close());

/** What came back: status and body; or the code of a connection that broke. */
async function post(path: string, body: object): Promise<{ seen: number | string; body: unknown }> {
  const request = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { authorization: `token ${token}` },
  };
  try {
    const response = await sandbox.fetch(`${sandbox.url}${path}`, request);
    const text = await response.text();
    return {
      seen: response.status,
      body: response.headers.get('content-type')?.startsWith('application/json') ? parse(text) : text,
    };
  } catch (error) {
    return { seen: (error as { cause: { code: string } }).cause.code, body: null };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return 'no JSON';
  }
}

const ask = (variables: object = { owner: AT.owner, name: AT.repo }) =>
  post('/graphql', { query: QUERY, variables });

const commit = () =>
  post('/graphql', {
    query:
      'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
    variables: {
      input: {
        branch: { repositoryNameWithOwner: 'learner/path', branchName: 'main' },
        message: { headline: 'Work' },
        fileChanges: { additions: [{ path: 'new.md', contents: 'bmV3' }] },
        expectedHeadOid: repository.branches.get('main'),
      },
    },
  });

interface Case {
  readonly kind: FaultKind;
  readonly seen: number | string;
  readonly says: RegExp;
  /** Whether the write has happened all the same. */
  readonly done: boolean;
}

const SLOW = /You have exceeded a secondary rate limit/;
const CASES: readonly Case[] = [
  { kind: '502-before', seen: 502, says: /502 Bad Gateway/, done: false },
  { kind: '502-after', seen: 502, says: /502 Bad Gateway/, done: true },
  { kind: 'reset-before', seen: 'ECONNRESET', says: /null/, done: false },
  { kind: 'reset-after', seen: 'ECONNRESET', says: /null/, done: true },
  { kind: 'timeout-before', seen: 'UND_ERR_HEADERS_TIMEOUT', says: /null/, done: false },
  { kind: 'timeout-after', seen: 'UND_ERR_HEADERS_TIMEOUT', says: /null/, done: true },
  { kind: '503', seen: 503, says: /No server is currently available/, done: false },
  { kind: '403-secondary', seen: 403, says: SLOW, done: false },
  { kind: '429', seen: 429, says: SLOW, done: false },
  { kind: '401', seen: 401, says: /"Bad credentials"/, done: false },
];

describe('a REST write', () => {
  const rest: readonly Case[] = [
    ...CASES,
    { kind: '404', seen: 404, says: /"Not Found"/, done: false },
    { kind: 'truncated', seen: 201, says: /no JSON/, done: true },
  ];

  test.each(rest)('under $kind is seen as $seen; done: $done', async ({ kind, seen, says, done }) => {
    sandbox.faults.arm({ kind, afterMs: 1 });
    const answer = await post(ISSUES, { title: 'One' });
    expect(answer.seen).toBe(seen);
    expect(JSON.stringify(answer.body)).toMatch(says);
    expect(repository.issues).toHaveLength(done ? 1 : 0);
    expect((await post(ISSUES, { title: 'Two' })).seen).toBe(201);
  });
});

describe('a commit through GraphQL', () => {
  const graphql: readonly Case[] = [
    ...CASES,
    { kind: '404', seen: 200, says: /"createCommitOnBranch":null.*"NOT_FOUND"/, done: false },
    { kind: 'graphql-errors', seen: 200, says: /Something went wrong while executing/, done: false },
    { kind: 'truncated', seen: 200, says: /no JSON/, done: true },
  ];

  test.each(graphql)('under $kind is seen as $seen; done: $done', async ({ kind, seen, says, done }) => {
    const before = repository.branches.get('main');
    sandbox.faults.arm({ kind, afterMs: 1 });
    const answer = await commit();
    expect(answer.seen).toBe(seen);
    expect(JSON.stringify(answer.body)).toMatch(says);
    expect(repository.branches.get('main') !== before).toBe(done);
    expect(await commit()).toMatchObject({ seen: 200, body: { data: { createCommitOnBranch: {} } } });
  });
});

describe('a query', () => {
  test('404: the repository is not found, in GraphQL’s words', async () => {
    sandbox.faults.arm({ kind: '404' });
    expect(await ask()).toMatchObject({
      seen: 200,
      body: {
        data: { repository: null },
        errors: [
          {
            type: 'NOT_FOUND',
            path: ['repository'],
            message: "Could not resolve to a Repository with the name 'learner/path'.",
          },
        ],
      },
    });
  });

  test('graphql-errors: nothing but an error; Octokit throws it', async () => {
    sandbox.faults.arm({ kind: 'graphql-errors' });
    await expect(octokit.graphql('{ viewer { login } }')).rejects.toThrow(/Something went wrong/);
  });

  test('resource-limits: half of the data, and an error that says so; no write is struck', async () => {
    for (const title of ['One', 'Two']) await post(ISSUES, { title });
    sandbox.faults.arm({ kind: 'resource-limits' });
    expect(await commit()).toMatchObject({ body: { data: { createCommitOnBranch: {} } } });
    expect((await ask()).body).toMatchObject({
      data: { repository: { issues: { nodes: [{ title: 'One' }, null] } } },
      errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED' }],
    });
  });

  test('graphql-errors strike GraphQL alone', async () => {
    sandbox.faults.arm({ kind: 'graphql-errors' });
    expect((await post(ISSUES, { title: 'One' })).seen).toBe(201);
    expect((await ask()).body).toMatchObject({ data: null });
    expect(sandbox.faults.armed).toEqual([]);
  });
});

test('401 for an App is about its JWT', async () => {
  sandbox.faults.arm({ kind: '401' });
  const answer = await post('/app/installations/1/access_tokens', {});
  expect(answer).toMatchObject({ seen: 401, body: { message: 'A JSON web token could not be decoded' } });
});

test('`always` strikes until it is disarmed', async () => {
  const disarm = sandbox.faults.arm({ kind: '429', path: ISSUES, times: 'always', retryAfter: 9 });
  for (let n = 0; n < 5; n += 1) expect((await post(ISSUES, { title: 'x' })).seen).toBe(429);
  expect((await ask()).seen).toBe(200);
  disarm();
  expect((await post(ISSUES, { title: 'x' })).seen).toBe(201);
});

describe('stale reads', () => {
  const titles = async () => {
    const { body } = await ask();
    const { data } = body as { data: { repository: { issues: { nodes: { title: string }[] } } } };
    return data.repository.issues.nodes.map(({ title }) => title);
  };

  test.each([1, 2, 3, 25])('lag by %i writes, GraphQL and REST alike', async (behind) => {
    sandbox.faults.arm({ kind: 'stale', times: 'always', behind });
    const written: string[] = [];
    for (let n = 0; n < 30; n += 1) {
      await octokit.rest.issues.create({ ...AT, title: `Issue ${n}` });
      written.push(`Issue ${n}`);
    }
    expect(await titles()).toEqual(written.slice(0, -behind));
    const { data } = await octokit.rest.issues.listForRepo({ ...AT, per_page: 100, direction: 'asc' });
    expect(data.map(({ title }) => title)).toEqual(written.slice(0, -behind));
    sandbox.faults.clear();
    expect(await titles()).toEqual(written);
  });
});

describe('GitHub is out', () => {
  test.each<{ outage: Outage; seen: number | string; fault: FaultKind }>([
    { outage: 'down', seen: 502, fault: '502-before' },
    { outage: 'maintenance', seen: 503, fault: '503' },
    { outage: 'unreachable', seen: 'ECONNRESET', fault: 'reset-before' },
  ])('$outage: every request gets $seen until it is back', async ({ outage, seen, fault }) => {
    sandbox.faults.arm({ kind: '401', times: 1 });
    sandbox.faults.outage = outage;
    for (const answer of [await ask(), await post(ISSUES, { title: 'x' }), await commit()]) {
      expect(answer.seen).toBe(seen);
    }
    expect(sandbox.log.entries.map((entry) => entry.fault)).toEqual([fault, fault, fault]);
    expect(repository.issues).toEqual([]);
    sandbox.faults.outage = null;
    // What was armed was not used up.
    expect((await ask()).seen).toBe(401);
    expect((await ask()).seen).toBe(200);
  });

  test('it ends with the faults', async () => {
    sandbox.faults.outage = 'down';
    sandbox.faults.clear();
    expect((await ask()).seen).toBe(200);
  });
});
