import { expect, test } from 'vitest';
import {
  commitFiles,
  createIssue,
  createRepository,
  createUser,
  openPull,
  renameRepository,
  setBranch,
} from '../../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../../tools/sandbox/actor.ts';
import { decodeNodeId, nodeId } from '../../../../tools/sandbox/graphql/nodes/node-id.ts';
import { anAsking } from './graphql-world.ts';

function inRepository(fields: string): string {
  return `{ repository(owner: "learner", name: "path") { ${fields} } }`;
}

test('an unknown repository is NOT_FOUND with data', async () => {
  const { ask } = anAsking();
  expect(await ask('{ repository(owner: "learner", name: "nowhere") { id } }')).toEqual({
    data: { repository: null },
    errors: [
      {
        type: 'NOT_FOUND',
        path: ['repository'],
        locations: [{ line: 1, column: 3 }],
        message: "Could not resolve to a Repository with the name 'learner/nowhere'.",
      },
    ],
  });
});

test('a renamed repository is found by its old name, unless it is told not to', async () => {
  const { world, repository, learner: actor, ask } = anAsking();
  renameRepository(world, { repository, actor, name: 'journey' });
  expect(await ask(inRepository('nameWithOwner'))).toEqual({
    data: { repository: { nameWithOwner: 'learner/journey' } },
  });
  expect(
    await ask('{ repository(owner: "learner", name: "path", followRenames: false) { name } }'),
  ).toMatchObject({
    data: { repository: null },
  });
});

test('a private repository is hidden from strangers and from Apps that are not installed there', async () => {
  const { world, repository, ask, installed } = anAsking();
  repository.private = true;
  createUser(world, 'stranger');
  const other = createRepository(world, { owner: 'stranger', name: 'own' });
  const app = installed({ contents: 'read' });
  if (app.installation !== null) app.installation.repositories = [other.id];
  for (const actor of [userActor('stranger'), app]) {
    expect(await ask(inRepository('name'), {}, actor)).toMatchObject({
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND' }],
    });
  }
});

test.each([
  ['object(expression: "HEAD") { oid }', 'object', { issues: 'read', pull_requests: 'read' }],
  ['defaultBranchRef { name }', 'defaultBranchRef', { issues: 'read' }],
  ['issue(number: 1) { id }', 'issue', { contents: 'read', pull_requests: 'read' }],
  ['labels(first: 1) { totalCount }', 'labels', { contents: 'read' }],
  ['milestones(first: 1) { totalCount }', 'milestones', { contents: 'read' }],
] as const)('an installation without the permission may not read %s', async (field, path, permissions) => {
  const { world, repository, learner: actor, ask, installed } = anAsking();
  createIssue(world, { repository, actor, title: 'One' });
  expect(await ask(inRepository(`name ${field}`), {}, installed(permissions))).toMatchObject({
    data: { repository: { name: 'path', [path]: null } },
    errors: [
      { type: 'FORBIDDEN', path: ['repository', path], message: 'Resource not accessible by integration' },
    ],
  });
});

test('what may not be null takes the whole repository with it', async () => {
  const { ask, installed } = anAsking();
  const answer = await ask(
    inRepository('issues(first: 1) { totalCount }'),
    {},
    installed({ contents: 'read' }),
  );
  expect(answer).toMatchObject({ data: { repository: null }, errors: [{ type: 'FORBIDDEN' }] });
});

test.each([
  [
    '{ repository(owner: "learner", name: "path") { issues { totalCount } } }',
    'MISSING_PAGINATION_BOUNDARIES',
  ],
  [
    '{ repository(owner: "learner", name: "path") { issues(first: 101) { totalCount } } }',
    'EXCESSIVE_PAGINATION',
  ],
  ['{ repository(owner: "learner", name: "path") { issues(first: -1) { totalCount } } }', 'BAD_USER_INPUT'],
  [
    '{ repository(owner: "learner", name: "path") { issues(first: 1, after: "x") { totalCount } } }',
    'INVALID_CURSOR_ARGUMENTS',
  ],
  ['{ repository(owner: "learner", name: "path") { issue(number: 9) { id } } }', 'NOT_FOUND'],
  ['{ node(id: "I_nothing") { id } }', 'NOT_FOUND'],
])('%s is refused as %s', async (query, type) => {
  const { ask, violations } = anAsking();
  expect(await ask(query)).toMatchObject({ errors: [{ type }] });
  expect(violations).toEqual([]);
});

test('a query for more than 500,000 nodes is refused', async () => {
  const { ask } = anAsking();
  const deep =
    'issues(first: 100) { nodes { comments(first: 100) { nodes { issue { labels(first: 100) { nodes { name } } } } } } }';
  expect(await ask(inRepository(deep))).toMatchObject({ errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED' }] });
});

test.each([
  ['an unknown field', inRepository('colour'), 'Cannot query field "colour" on type "Repository".'],
  ['a missing argument', '{ repository(owner: "learner") { id } }', 'argument "name"'],
  ['no GraphQL at all', '{{', 'Syntax Error'],
  [
    'a variable of the wrong type',
    'query ($n: Int!) { repository(owner: "learner", name: "path") { issue(number: $n) { id } } }',
    '$n',
  ],
])('%s is answered with errors, without data, and fails the test', async (_name, query, message) => {
  const { ask, violations } = anAsking();
  const answer = await ask(query);
  expect(answer).not.toHaveProperty('data');
  expect(answer.errors?.[0]?.message).toContain(message);
  expect(violations).toHaveLength(answer.errors?.length ?? -1);
});

test.each([
  [inRepository('stargazerCount'), 'Repository.stargazerCount'],
  [inRepository('issue(number: 1) { reactions(first: 1) { totalCount } }'), 'Issue.reactions'],
  [
    inRepository('issue(number: 1) { timelineItems(first: 1, itemTypes: [PINNED_EVENT]) { totalCount } }'),
    'PINNED_EVENT',
  ],
  ['{ search(query: "x", type: ISSUE, first: 1) { issueCount } }', 'Query.search'],
  ['mutation { addStar(input: { starrableId: "x" }) { clientMutationId } }', 'Mutation.addStar'],
])('what GitHub knows and the sandbox does not is an error and a violation: %s', async (query, what) => {
  const { world, repository, learner: actor, ask, violations } = anAsking();
  createIssue(world, { repository, actor, title: 'One' });
  const { errors } = await ask(query);
  expect(errors?.[0]?.message).toContain(`the sandbox does not know`);
  expect(errors?.[0]?.message).toContain(what);
  expect(violations).toHaveLength(1);
});

test('a body without a query is refused', async () => {
  const { handleGraphql } = await import('../../../../tools/sandbox/graphql/handler.ts');
  const { world, learner: actor } = anAsking();
  const violations: string[] = [];
  const { body } = await handleGraphql({
    world,
    actor,
    body: [],
    charge: () => ({ limit: 1, remaining: 1, used: 0, resetAt: 0 }),
    violate: (problem) => violations.push(problem),
  });
  expect(body).toMatchObject({
    errors: [{ message: 'A query attribute must be specified and must be a string.' }],
  });
  expect(violations).toHaveLength(1);
});

test('who somebody is to the repository', async () => {
  const { world, repository, learner, ask, installed } = anAsking();
  for (const login of ['helper', 'author', 'stranger']) createUser(world, login);
  repository.collaborators.set('helper', 'write');
  commitFiles(world, {
    repository,
    actor: userActor('author'),
    message: 'By them',
    files: [{ path: 'a', content: 'a' }],
  });
  const app = installed({ issues: 'write' });
  for (const actor of [learner, userActor('helper'), userActor('author'), userActor('stranger'), app]) {
    createIssue(world, { repository, actor, title: `By ${actor.login}` });
  }
  const query = inRepository(
    'issues(first: 9) { nodes { authorAssociation viewerDidAuthor author { __typename login } } }',
  );
  const { data } = await ask(query, {}, app);
  expect(data).toEqual({
    repository: {
      issues: {
        nodes: [
          {
            authorAssociation: 'OWNER',
            viewerDidAuthor: false,
            author: { __typename: 'User', login: 'learner' },
          },
          {
            authorAssociation: 'COLLABORATOR',
            viewerDidAuthor: false,
            author: { __typename: 'User', login: 'helper' },
          },
          {
            authorAssociation: 'CONTRIBUTOR',
            viewerDidAuthor: false,
            author: { __typename: 'User', login: 'author' },
          },
          {
            authorAssociation: 'NONE',
            viewerDidAuthor: false,
            author: { __typename: 'User', login: 'stranger' },
          },
          { authorAssociation: 'NONE', viewerDidAuthor: true, author: { __typename: 'Bot', login: 'app-0' } },
        ],
      },
    },
  });
  expect(await ask('{ viewer { login } }', {}, app)).toEqual({ data: { viewer: { login: 'app-0[bot]' } } });
});

test('links: keywords only into the default branch, the sidebar anywhere; open ones unless closed are asked for', async () => {
  const { world, repository, learner: actor, ask } = anAsking();
  const oid = repository.branches.get('main') ?? '';
  for (const branch of ['dev', 'a', 'b']) setBranch(world, { repository, actor, branch, oid });
  for (const branch of ['a', 'b']) {
    commitFiles(world, {
      repository,
      actor,
      branch,
      message: branch,
      files: [{ path: branch, content: branch }],
    });
  }
  const byKeyword = createIssue(world, { repository, actor, title: 'By keyword' });
  const byHand = createIssue(world, { repository, actor, title: 'By hand' });
  openPull(world, {
    repository,
    actor,
    title: 'A',
    body: `Fixes: #${byKeyword.number}`,
    head: 'a',
    base: 'main',
  });
  const other = openPull(world, {
    repository,
    actor,
    title: 'B',
    body: `Fixes #${byKeyword.number}`,
    head: 'b',
    base: 'dev',
  });
  byHand.linkedPulls.push(other.number);
  const references = 'closedByPullRequestsReferences(first: 5) { nodes { number } }';
  expect(
    await ask(
      inRepository(`
        pullRequests(first: 5) { nodes { baseRefName closingIssuesReferences(first: 5) { nodes { number } } } }
        issues(first: 5) { nodes { ${references} } }
      `),
    ),
  ).toEqual({
    data: {
      repository: {
        pullRequests: {
          nodes: [
            { baseRefName: 'main', closingIssuesReferences: { nodes: [{ number: byKeyword.number }] } },
            { baseRefName: 'dev', closingIssuesReferences: { nodes: [{ number: byHand.number }] } },
          ],
        },
        issues: {
          nodes: [
            { closedByPullRequestsReferences: { nodes: [{ number: 3 }] } },
            { closedByPullRequestsReferences: { nodes: [{ number: other.number }] } },
          ],
        },
      },
    },
  });
});

test('node ids lead back to what they came from', async () => {
  const { world, repository, learner: actor, ask } = anAsking();
  createIssue(world, { repository, actor, title: 'One', labels: ['a'] });
  const { data } = await ask(
    inRepository(`id owner { id } issue(number: 1) { id labels(first: 1) { nodes { id } } }
      defaultBranchRef { id target { id } } object(expression: "HEAD:README.md") { id } tree: object(expression: "HEAD:") { id }`),
  );
  const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
  expect(ids).toHaveLength(8);
  const found = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
    ids: [...ids, 'X_1'],
  });
  expect(found).toMatchObject({
    data: { nodes: [...ids.map((id) => ({ id })), null] },
    errors: [{ type: 'NOT_FOUND', path: ['nodes', 8] }],
  });
  expect(decodeNodeId(nodeId('Ref', 7, 'a_b/c'))).toEqual({ kind: 'Ref', parts: ['7', 'a_b/c'] });
  expect(decodeNodeId('nonsense')).toBeNull();
});
