import { expect, test } from 'vitest';
import {
  commitFiles,
  createComment,
  createIssue,
  createLabel,
  createMilestone,
  mergePull,
  openPull,
  setBranch,
  updateComment,
  updateIssue,
} from '../../../../tools/sandbox/actions/index.ts';
import { blobOid } from '../../../../tools/sandbox/git/oid.ts';
import { talkVariables } from '../../../../src/github/observe/remarks/read-talks.ts';
import { DOCUMENTS } from '../../../../src/github/graphql/documents.ts';
import { blobVariables } from '../../../../src/github/observe/blobs.ts';
import { widthsAt } from '../../../../src/github/graphql/widths.ts';
import { anAsking } from './graphql-world.ts';

const WHERE = {
  owner: 'learner',
  name: 'path',
  branch: 'milepost/progress',
  ref: 'refs/heads/milepost/progress',
  ...widthsAt(100),
};

const LOOK = {
  ...WHERE,
  since: '2026-01-01T00:00:00Z',
  ...blobVariables([blobOid(Buffer.from('# Path\n'))]),
};

function aLivedInRepository() {
  const asking = anAsking();
  const { world, repository, learner: actor } = asking;
  repository.labels = [];
  createLabel(world, { repository, actor, name: 'course', color: '0969da', description: 'A course' });
  createMilestone(world, {
    repository,
    actor,
    title: 'Phase 1',
    description: 'Goal',
    dueOn: '2026-12-31T12:00:00Z',
  });
  const first = createIssue(world, {
    repository,
    actor,
    title: 'Linear algebra',
    body: 'Read it.',
    labels: ['course'],
    milestone: 1,
  });
  commitFiles(world, {
    repository,
    actor,
    message: 'Files',
    files: [
      { path: '.github/roadmap.yml', content: 'version: 1\n' },
      { path: 'docs/readme.md', content: 'README.md', mode: '120000' },
      { path: 'run.sh', content: '#!/bin/sh\n', mode: '100755' },
      { path: 'bom.md', content: '\uFEFF# Path\r\n' },
      { path: 'picture.png', content: Buffer.from([0x89, 0x50, 0, 1]) },
      { path: 'latin.txt', content: Buffer.from([0xe9, 0x74, 0xe9]) },
    ],
  });
  setBranch(world, { repository, actor, branch: 'work', oid: repository.branches.get('main') ?? '' });
  commitFiles(world, {
    repository,
    actor,
    branch: 'work',
    message: 'Do it',
    files: [{ path: 'work/a.py', content: '1\n' }],
  });
  return { ...asking, first };
}

test('the reconciliation reads everything of a lived-in repository', async () => {
  const { world, repository, learner: actor, first, ask, violations } = aLivedInRepository();
  const comment = createComment(world, { repository, actor, issue: first, body: 'Begun' });
  world.clock.advance(1_000);
  updateComment(world, { repository, actor, issue: first, comment, body: 'Done' });
  const pull = openPull(world, {
    repository,
    actor,
    title: 'Work',
    body: 'Closes #1',
    head: 'work',
    base: 'main',
  });
  mergePull(world, { repository, actor, issue: pull, method: 'merge' });
  world.clock.advance(1_000);
  updateIssue(world, { repository, actor, issue: first, state: 'open' });
  const { data, errors } = await ask(DOCUMENTS.Observe, LOOK);
  expect(errors).toBeUndefined();
  expect(violations).toEqual([]);
  const head = repository.branches.get('main');
  expect(data).toMatchObject({
    rateLimit: { cost: expect.any(Number) as number, remaining: expect.any(Number) as number },
    repository: {
      name: 'path',
      url: 'http://sandbox.test/learner/path',
      isArchived: false,
      hasIssuesEnabled: true,
      owner: { login: 'learner' },
      defaultBranchRef: { name: 'main', target: { oid: head } },
      roadmap0: { byteSize: 11, oid: blobOid(Buffer.from('version: 1\n')) },
      roadmap1: null,
      readme1: { byteSize: 7, oid: blobOid(Buffer.from('# Path\n')) },
      blob0: { text: '# Path\n', oid: blobOid(Buffer.from('# Path\n')) },
      rootTree: {
        entries: [
          { name: '.github', type: 'tree', mode: 0o40000 },
          { name: 'README.md', type: 'blob', mode: 33188 },
          { name: 'bom.md', type: 'blob', mode: 33188 },
          { name: 'docs', type: 'tree', mode: 16384 },
          { name: 'latin.txt', type: 'blob', mode: 33188 },
          { name: 'picture.png', type: 'blob', mode: 33188 },
          { name: 'run.sh', type: 'blob', mode: 33261 },
          { name: 'work', type: 'tree', mode: 16384 },
        ],
      },
      docsTree: { entries: [{ name: 'readme.md', type: 'blob', mode: 40960 }] },
      githubTree: { entries: [{ name: 'roadmap.yml', type: 'blob', mode: 33188 }] },
      ourPulls: { nodes: [] },
      labels: { pageInfo: { hasNextPage: false }, nodes: [{ name: 'course' }] },
      milestones: {
        nodes: [
          {
            number: 1,
            title: 'Phase 1',
            description: 'Goal',
            state: 'OPEN',
            dueOn: '2026-12-31T08:00:00Z',
          },
        ],
      },
      issues: {
        nodes: [
          {
            number: 1,
            title: 'Linear algebra',
            body: 'Read it.',
            state: 'OPEN',
            stateReason: 'REOPENED',
            createdAt: '2026-12-01T08:00:00Z',
            closedAt: null,
            viewerDidAuthor: true,
            milestone: { number: 1 },
            labels: { nodes: [{ name: 'course' }] },
          },
        ],
      },
      pullRequests: {
        nodes: [
          {
            number: 2,
            body: 'Closes #1',
            mergedAt: '2026-12-01T08:00:01Z',
            headRefName: 'work',
            closingIssuesReferences: {
              nodes: [{ number: 1, repository: { nameWithOwner: 'learner/path' } }],
            },
            isCrossRepository: false,
            headRepositoryOwner: { login: 'learner' },
            editor: null,
            mergedBy: { __typename: 'User', login: 'learner' },
            files: { nodes: [{ path: 'work/a.py', changeType: 'ADDED', additions: 1, deletions: 0 }] },
            commits: { nodes: [{ commit: { message: 'Do it' } }] },
            mergeCommit: { message: 'Merge pull request #2 from learner/work\n\nWork' },
          },
        ],
      },
    },
  });
});

test('what only few issues need is answered by their ids', async () => {
  const { world, repository, learner: actor, first, ask, violations } = aLivedInRepository();
  const comment = createComment(world, { repository, actor, issue: first, body: 'Begun' });
  world.clock.advance(1_000);
  updateComment(world, { repository, actor, issue: first, comment, body: 'Done' });
  const work = { title: 'Work', body: 'Closes #1', head: 'work', base: 'main' };
  mergePull(world, {
    repository,
    actor,
    issue: openPull(world, { repository, actor, ...work }),
    method: 'merge',
  });
  world.clock.advance(1_000);
  updateIssue(world, { repository, actor, issue: first, state: 'open' });
  const variables = { ids: [await idOf(ask)], ...widthsAt(100), withBody: true };
  const { data, errors } = await ask(DOCUMENTS.Details, variables);
  expect(errors).toBeUndefined();
  expect(violations).toEqual([]);
  expect(data).toMatchObject({
    nodes: [
      {
        body: 'Read it.',
        closed: { nodes: [{ createdAt: '2026-12-01T08:00:02Z', actor: { login: 'learner' } }] },
        reopened: { nodes: [{ createdAt: '2026-12-01T08:00:02Z' }] },
        comments: {
          nodes: [
            {
              databaseId: comment.id,
              body: 'Done',
              createdAt: '2026-12-01T08:00:00Z',
              lastEditedAt: '2026-12-01T08:00:01Z',
              viewerDidAuthor: true,
            },
          ],
        },
        closedByPullRequestsReferences: {
          nodes: [{ number: 2, merged: true, repository: { nameWithOwner: 'learner/path' } }],
        },
      },
    ],
  });
});

async function idOf(ask: ReturnType<typeof anAsking>['ask']): Promise<string> {
  const { data } = await ask('{ repository(owner: "learner", name: "path") { issue(number: 1) { id } } }');
  return (data as { repository: { issue: { id: string } } }).repository.issue.id;
}

test('the further pages that a reconciliation can ask for are answered too', async () => {
  const { first, ask, violations } = aLivedInRepository();
  for (const name of ['Labels', 'Milestones', 'Issues', 'MergedPulls', 'OurPulls'] as const) {
    expect(await ask(DOCUMENTS[name], WHERE)).not.toHaveProperty('errors');
  }
  const id = await idOf(ask);
  expect(id).toMatch(/^I_/);
  const talks = { since: '2026-01-01T00:00:00Z', ...talkVariables([id], { wide: 5 }) };
  expect(await ask(DOCUMENTS.Talks, talks)).toMatchObject({
    data: { talks0: [{ page: { nodes: [] } }] },
  });
  expect(first.comments).toEqual([]);
  expect(
    await ask(DOCUMENTS.File, { ...WHERE, file: 'HEAD:README.md', progressFile: 'nowhere:README.md' }),
  ).toMatchObject({
    data: { repository: { file: { byteSize: 7 }, progressFile: null } },
  });
  expect(violations).toEqual([]);
});

test.each([
  [
    'a byte order mark stays',
    'HEAD:bom.md',
    { isBinary: false, isTruncated: false, text: '\uFEFF# Path\r\n' },
  ],
  ['a NUL byte means binary', 'HEAD:picture.png', { isBinary: true, text: null }],
  ['what is no UTF-8 is binary', 'HEAD:latin.txt', { isBinary: true, text: null }],
  ['a symbolic link is where it leads', 'HEAD:docs/readme.md', { isBinary: false, text: 'README.md' }],
])('files: %s', async (_name, expression, blob) => {
  const { ask } = aLivedInRepository();
  const query = `query ($e: String!) { repository(owner: "learner", name: "path") { object(expression: $e) { ... on Blob { isBinary isTruncated text } } } }`;
  expect(await ask(query, { e: expression })).toMatchObject({ data: { repository: { object: blob } } });
});

test('files: above 512,000 bytes the text is cut short and says so', async () => {
  const { world, repository, learner: actor, ask } = anAsking();
  commitFiles(world, {
    repository,
    actor,
    message: 'Big',
    files: [{ path: 'big', content: 'x'.repeat(512_001) }],
  });
  const { data } = await ask(
    '{ repository(owner: "learner", name: "path") { object(expression: "HEAD:big") { ... on Blob { byteSize isTruncated text } } } }',
  );
  const { object } = (data as { repository: { object: { text: string } } }).repository;
  expect(object).toMatchObject({ byteSize: 512_001, isTruncated: true });
  expect(object.text).toHaveLength(512_000);
});

test('250 issues come in pages of 100, each once, oldest first', async () => {
  const { world, repository, learner: actor, ask } = anAsking();
  for (let number = 1; number <= 250; number += 1)
    createIssue(world, { repository, actor, title: `Issue ${number}` });
  const query = `query ($after: String) { repository(owner: "learner", name: "path") {
    issues(first: 100, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { number } } } }`;
  const numbers: number[] = [];
  let after: string | null = null;
  for (let page = 0; page < 3; page += 1) {
    const { data } = await ask(query, { after });
    const { issues } = (data as { repository: { issues: IssuePage } }).repository;
    expect(issues).toMatchObject({
      totalCount: 250,
      pageInfo: { hasNextPage: page < 2, hasPreviousPage: page > 0 },
    });
    numbers.push(...issues.nodes.map(({ number }) => number));
    after = issues.pageInfo.endCursor;
  }
  expect(numbers).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
});

interface IssuePage {
  readonly pageInfo: { readonly endCursor: string | null };
  readonly nodes: readonly { readonly number: number }[];
}

test.each([
  ['last: 2', [4, 5]],
  ['first: 2, orderBy: { field: CREATED_AT, direction: DESC }', [5, 4]],
  ['first: 5, states: [CLOSED]', [2]],
  ['first: 5, labels: ["B", "a"]', [1, 3]],
  ['first: 5, filterBy: { milestoneNumber: "1" }', [3]],
  ['first: 5, filterBy: { milestone: null }', [1, 2, 4, 5]],
  ['first: 5, filterBy: { assignee: "learner" }', [4]],
  ['first: 0', []],
])('issues(%s) gives %j', async (args, numbers) => {
  const { world, repository, learner: actor, ask } = anAsking();
  createMilestone(world, { repository, actor, title: 'Phase' });
  createIssue(world, { repository, actor, title: '1', labels: ['a'] });
  const second = createIssue(world, { repository, actor, title: '2', labels: ['c'] });
  createIssue(world, { repository, actor, title: '3', labels: ['b', 'c'], milestone: 1 });
  createIssue(world, { repository, actor, title: '4', assignees: ['learner'] });
  createIssue(world, { repository, actor, title: '5' });
  updateIssue(world, { repository, actor, issue: second, state: 'closed' });
  const { data } = await ask(
    `{ repository(owner: "learner", name: "path") { issues(${args}) { nodes { number } } } }`,
  );
  expect(data).toEqual({ repository: { issues: { nodes: numbers.map((number) => ({ number })) } } });
});
