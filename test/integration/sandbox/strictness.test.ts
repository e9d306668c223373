// The sandbox must not be more lenient than GitHub: what does not fit its description fails the test that did it.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anArena, AT, refusal } from './arena.ts';
import type { Arena } from './arena.ts';
import { createSandbox } from '../../../sandbox/server.ts';

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
