// The sandbox must not be more lenient than GitHub: what does not fit its description fails the test that did it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anArena, AT, octokitOf, refusal } from '../arena.ts';
import * as actions from '../../../../tools/sandbox/actions/index.ts';
import type { Arena } from '../arena.ts';
import { createSandbox } from '../../../../tools/sandbox/server.ts';

let arena: Arena;

beforeEach(() => {
  arena = anArena();
});

afterEach(() => arena.sandbox.close().catch(() => undefined));

const CASES: readonly {
  readonly name: string;
  readonly request: readonly [string, object];
  readonly found: RegExp;
}[] = [
  {
    name: 'a path that GitHub has not',
    request: ['GET /repos/{owner}/{repo}/isues', {}],
    found: /no such path/,
  },
  {
    name: 'a body without what it must have',
    request: ['POST /repos/{owner}/{repo}/issues', {}],
    found: /must have required property 'title'|body is missing/,
  },
  {
    name: 'a body with a wrong type',
    request: ['POST /repos/{owner}/{repo}/labels', { name: 7 }],
    found: /must be string/,
  },
  {
    name: 'a body with a key that GitHub has not',
    request: ['POST /repos/{owner}/{repo}/milestones', { title: 'x', due: '2026-12-01' }],
    found: /must not have "due"/,
  },
  {
    name: 'a query that GitHub has not',
    request: ['GET /repos/{owner}/{repo}/issues', { stat: 'all' }],
    found: /must NOT have additional properties "stat"/,
  },
  {
    name: 'a query with a value that GitHub has not',
    request: ['GET /repos/{owner}/{repo}/issues', { state: 'shut' }],
    found: /allowed values \(\["open","closed","all"\]\)/,
  },
  {
    name: 'a number that is none',
    request: ['GET /repos/{owner}/{repo}/issues/one', {}],
    found: /must be integer/,
  },
  {
    name: 'an operation that the sandbox does not know',
    request: ['GET /repos/{owner}/{repo}/forks', {}],
    found: /does not know repos\/list-forks/,
  },
  {
    name: 'an answer that GitHub does not give',
    request: ['GET /repos/{owner}/{repo}/labels', { headers: { accept: 'application/xml' } }],
    found: /does not answer in application\/xml/,
  },
];

test.each(CASES)('$name', async ({ request: [route, parameters], found }) => {
  await refusal(arena.octokit.request(route, { ...AT, ...parameters }));
  expect(arena.sandbox.violations).toHaveLength(1);
  expect(arena.sandbox.violations[0]?.problem).toMatch(found);
  expect(() => {
    arena.sandbox.assertClean();
  }).toThrow(found);
  await expect(arena.sandbox.close()).rejects.toThrow('GitHub would not have it so');
});

/** An installation's own Octokit, which names the API's version, or does not. */
function anApps(version: '2022-11-28' | null) {
  const { sandbox, repository } = arena;
  const app = sandbox.createApp({ slug: 'milepost', permissions: { issues: 'write' } });
  const installation = sandbox.install({ appId: app.id, owner: AT.owner, repositories: [repository.name] });
  const { value } = actions.createInstallationToken(sandbox.world, { installation });
  const octokit = octokitOf(sandbox, value);
  octokit.hook.before('request', ({ headers }) => {
    if (version !== null) headers['x-github-api-version'] = version;
  });
  return octokit;
}

const OUTDATED: readonly {
  readonly name: string;
  readonly request: readonly [string, object];
  readonly found: string;
}[] = [
  {
    name: 'an operation',
    request: ['GET /repos/{owner}/{repo}/import', {}],
    found: 'migrations/get-import-status is deprecated',
  },
  {
    name: 'a query',
    request: ['GET /search/code', { q: 'milepost', sort: 'indexed' }],
    found: 'query "sort" is deprecated',
  },
  {
    name: 'a key of the body',
    request: ['POST /repos/{owner}/{repo}/issues', { title: 'x', assignee: 'learner' }],
    found: 'body "assignee" is deprecated',
  },
  {
    name: 'a key within the body',
    request: [
      'PUT /repos/{owner}/{repo}/branches/{branch}/protection',
      {
        ...{ branch: 'main', enforce_admins: null, required_pull_request_reviews: null, restrictions: null },
        required_status_checks: { strict: true, contexts: ['build'] },
      },
    ],
    found: 'body "contexts" is deprecated',
  },
];

describe("what GitHub means to take away is an App's fault, not a person's", () => {
  beforeEach(() => {
    arena.sandbox.settings.upToDate = true;
  });

  test.each(OUTDATED)('$name', async ({ request: [route, parameters], found }) => {
    const problems = () => arena.sandbox.violations.map(({ problem }) => problem);
    await arena.octokit.request(route, { ...AT, ...parameters }).catch(() => undefined);
    expect(problems()).not.toContain(found);
    await anApps('2022-11-28')
      .request(route, { ...AT, ...parameters })
      .catch(() => undefined);
    expect(problems()).toContain(found);
  });

  test('a request without the version of the API', async () => {
    await arena.octokit.rest.issues.listForRepo(AT);
    await anApps('2022-11-28').rest.issues.listForRepo(AT);
    expect(arena.sandbox.violations).toEqual([]);
    await anApps(null).rest.issues.listForRepo(AT);
    expect(arena.sandbox.violations).toEqual([
      { where: 'GET /repos/learner/journey/issues', problem: 'header x-github-api-version is missing' },
    ]);
  });

  test('our command line, by its name, too', async () => {
    const headers = { 'user-agent': 'milepost octokit-rest.js/22' };
    await arena.octokit.rest.issues.listForRepo({ ...AT, headers });
    expect(arena.sandbox.violations).toHaveLength(1);
  });
});

test('an answer of its own that does not fit: 500', async () => {
  await arena.octokit.rest.issues.create({ ...AT, title: 'x' });
  const issue = arena.repository.issues[0] as unknown as Record<string, unknown>;
  issue['title'] = 42;
  const refused = await refusal(arena.octokit.rest.issues.get({ ...AT, issue_number: 1 }));
  expect(refused.status).toBe(500);
  expect(arena.sandbox.violations[0]?.problem).toContain('/title must be string');
});

test('a webhook of its own that does not fit', async () => {
  const sandbox = createSandbox({ deliver: () => Promise.resolve(new Response()) });
  sandbox.createUser('learner');
  const app = sandbox.createApp({ slug: 'milepost', webhookUrl: 'http://app.test' });
  const broken = sandbox.world.state.apps.get(app.id) as unknown as Record<string, unknown>;
  broken['slug'] = 42;
  sandbox.install({ appId: app.id, owner: 'learner' });
  expect(sandbox.violations[0]).toMatchObject({ where: 'webhook installation.created' });
  await expect(sandbox.close()).rejects.toThrow('/installation/app_slug must be string');
});

test('what GitHub itself refuses is no violation', async () => {
  await refusal(arena.octokit.rest.issues.get({ ...AT, issue_number: 404 }));
  await refusal(arena.octokit.rest.issues.createLabel({ ...AT, name: 'BUG' }));
  expect(arena.sandbox.violations).toEqual([]);
});

test('the log tells each request, and whether it wrote', async () => {
  const { sandbox } = arena;
  await arena.octokit.rest.issues.listForRepo(AT);
  await arena.octokit.rest.issues.create({ ...AT, title: 'x' });
  await arena.octokit.graphql('query Who { viewer { login } }');
  const seen = sandbox.log.since(1).map(({ index, operation, status, actor, contentCreating, mutates }) => {
    return { index, operation, status, actor, contentCreating, mutates };
  });
  expect(seen).toEqual([
    {
      index: 1,
      operation: 'issues/create',
      status: 201,
      actor: 'learner',
      contentCreating: true,
      mutates: true,
    },
    { index: 2, operation: 'Who', status: 200, actor: 'learner', contentCreating: false, mutates: false },
  ]);
});

test('reset leaves an empty world', async () => {
  const { sandbox } = arena;
  await arena.octokit.rest.issues.listForRepo(AT);
  sandbox.reset();
  expect(sandbox.world.state.repositories.size).toBe(0);
  expect(sandbox.log.entries).toEqual([]);
  expect((await refusal(arena.octokit.rest.repos.get(AT))).status).toBe(401);
});
