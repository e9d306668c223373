import { expect, test } from 'vitest';
import {
  createIssue,
  createMilestone,
  createRepository,
  setProtection,
} from '../../../../tools/sandbox/actions/index.ts';
import { readFile } from '../../../../tools/sandbox/git/resolve.ts';
import type { WorldEvent } from '../../../../tools/sandbox/world/world-event.ts';
import { anAsking } from './graphql-world.ts';
import type { Answer, Asking } from './graphql-world.ts';

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid url } ref { name } } }`;

function commitInput({ repository }: Asking, changes: object = {}): object {
  return {
    input: {
      branch: { repositoryNameWithOwner: 'learner/path', branchName: 'main' },
      expectedHeadOid: repository.branches.get('main'),
      message: { headline: 'Show the progress', body: '[skip ci]' },
      fileChanges: {
        additions: [
          { path: 'README.md', contents: Buffer.from('# Path\n42 %\n').toString('base64') },
          { path: '.github/milepost/badge.svg', contents: Buffer.from([0, 255]).toString('base64') },
        ],
      },
      ...changes,
    },
  };
}

test('createCommitOnBranch writes all files in one commit and pushes', async () => {
  const asking = anAsking();
  const { world, repository, ask, installed } = asking;
  const before = repository.branches.get('main');
  const events: WorldEvent[] = [];
  world.on((event) => events.push(event));
  const app = installed({ contents: 'write' });
  const { data, errors } = await ask(COMMIT, commitInput(asking), app);
  expect(errors).toBeUndefined();
  const after = repository.branches.get('main') ?? '';
  expect(data).toEqual({
    createCommitOnBranch: {
      commit: { oid: after, url: `http://sandbox.test/learner/path/commit/${after}` },
      ref: { name: 'main' },
    },
  });
  expect(repository.commits.get(after)).toMatchObject({
    parents: [before],
    message: 'Show the progress\n\n[skip ci]',
    authorLogin: app.login,
  });
  expect(readFile(repository, 'main', 'README.md')?.toString()).toBe('# Path\n42 %\n');
  expect(readFile(repository, 'main', '.github/milepost/badge.svg')).toEqual(Buffer.from([0, 255]));
  expect(events.filter(({ name }) => name === 'push')).toMatchObject([
    { before, after, ref: 'refs/heads/main' },
  ]);
});

test('createCommitOnBranch takes files away, and a full ref name or a ref id', async () => {
  const asking = anAsking();
  const { repository, ask } = asking;
  const named = { branch: { repositoryNameWithOwner: 'learner/path', branchName: 'refs/heads/main' } };
  const gone = { fileChanges: { deletions: [{ path: 'README.md' }] } };
  expect(await ask(COMMIT, commitInput(asking, { ...named, ...gone }))).not.toHaveProperty('errors');
  expect(readFile(repository, 'main', 'README.md')).toBeNull();
  const { data } = await ask('{ repository(owner: "learner", name: "path") { defaultBranchRef { id } } }');
  const { id } = (data as { repository: { defaultBranchRef: { id: string } } }).repository.defaultBranchRef;
  expect(await ask(COMMIT, commitInput(asking, { branch: { id } }))).not.toHaveProperty('errors');
});

const STALE = '0123456789012345678901234567890123456789';

const noBranch = { repositoryNameWithOwner: 'learner/path', branchName: 'x' };
const noRepository = { repositoryNameWithOwner: 'learner/x', branchName: 'main' };
const notBase64 = { additions: [{ path: 'a', contents: '%' }] };
const twice = { additions: [{ path: 'a', contents: '' }], deletions: [{ path: 'a' }] };

test.each([
  {
    what: 'a moved head',
    changes: { expectedHeadOid: STALE },
    type: 'STALE_DATA',
    says: `Expected branch to point to "${STALE}" but it did not`,
  },
  { what: 'no such branch', changes: { branch: noBranch }, type: 'NOT_FOUND', says: 'No such branch: x' },
  { what: 'no such repository', changes: { branch: noRepository }, type: 'NOT_FOUND', says: 'learner/x' },
  {
    what: 'half a branch',
    changes: { branch: { branchName: 'main' } },
    type: 'BAD_USER_INPUT',
    says: 'both',
  },
  { what: 'what is no Base64', changes: { fileChanges: notBase64 }, type: 'UNPROCESSABLE', says: 'Base64' },
  {
    what: 'deleting what is not there',
    changes: { fileChanges: { deletions: [{ path: 'a' }] } },
    type: 'UNPROCESSABLE',
    says: 'path a',
  },
  { what: 'a path twice', changes: { fileChanges: twice }, type: 'UNPROCESSABLE', says: 'twice: a' },
])('createCommitOnBranch refuses $what and writes nothing', async ({ changes, type, says }) => {
  const asking = anAsking();
  const before = asking.repository.branches.get('main');
  const answer = await asking.ask(COMMIT, commitInput(asking, changes));
  expect(answer).toMatchObject({ data: { createCommitOnBranch: null }, errors: [{ type }] });
  expect(answer.errors?.[0]?.message).toContain(says);
  expect(asking.repository.branches.get('main')).toBe(before);
  expect(asking.violations).toEqual([]);
});

test('createCommitOnBranch obeys protection, archives and permissions', async () => {
  const asking = anAsking();
  const { world, repository, ask, installed } = asking;
  const app = installed({ contents: 'write', issues: 'write' });
  expect(
    await ask(COMMIT, commitInput(asking), installed({ contents: 'read', issues: 'write' })),
  ).toMatchObject({
    errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
  });
  setProtection(world, { repository, branch: 'main', protection: { bypass: [] } });
  expect(messageOf(await ask(COMMIT, commitInput(asking), app))).toContain(
    'Repository rule violations found',
  );
  setProtection(world, { repository, branch: 'main', protection: { bypass: [app.login] } });
  expect(await ask(COMMIT, commitInput(asking), app)).not.toHaveProperty('errors');
  repository.archived = true;
  expect(messageOf(await ask(COMMIT, commitInput(asking), app))).toContain('archived');
  expect(asking.violations).toEqual([]);
});

test('createCommitOnBranch makes no first branch', async () => {
  const asking = anAsking();
  createRepository(asking.world, { owner: 'learner', name: 'empty' });
  const branch = { repositoryNameWithOwner: 'learner/empty', branchName: 'main' };
  expect(await asking.ask(COMMIT, commitInput(asking, { branch }))).toMatchObject({
    errors: [{ type: 'NOT_FOUND' }],
  });
});

function messageOf(answer: Answer): string | undefined {
  return answer.errors?.[0]?.message;
}

async function idOf({ ask }: Asking, field: string): Promise<string> {
  const { data } = await ask(`{ repository(owner: "learner", name: "path") { it: ${field} { id } } }`);
  return (data as { repository: { it: { id: string } } }).repository.it.id;
}

test('issues are commented on, edited, closed and reopened', async () => {
  const asking = anAsking();
  const { world, repository, learner: actor, ask, violations } = asking;
  createIssue(world, { repository, actor, title: 'One', labels: ['a'] });
  createMilestone(world, { repository, actor, title: 'Phase' });
  const id = await idOf(asking, 'issue(number: 1)');
  const milestoneId = await idOf(asking, 'milestone(number: 1)');

  const added = await ask(
    'mutation ($id: ID!) { addComment(input: { subjectId: $id, body: "Hi", clientMutationId: "7" }) { clientMutationId commentEdge { node { id body } } } }',
    { id },
  );
  const { commentEdge } = (added.data as { addComment: { commentEdge: { node: { id: string } } } })
    .addComment;
  expect(added).toMatchObject({
    data: { addComment: { clientMutationId: '7', commentEdge: { node: { body: 'Hi' } } } },
  });

  expect(
    await ask(
      'mutation ($id: ID!) { updateIssueComment(input: { id: $id, body: "Ho" }) { issueComment { body } } }',
      { id: commentEdge.node.id },
    ),
  ).toEqual({ data: { updateIssueComment: { issueComment: { body: 'Ho' } } } });

  expect(
    await ask(
      'mutation ($id: ID!, $m: ID) { updateIssue(input: { id: $id, title: "Uno", labelIds: [], milestoneId: $m }) { issue { title milestone { title } labels(first: 1) { totalCount } } } }',
      { id, m: milestoneId },
    ),
  ).toEqual({
    data: {
      updateIssue: { issue: { title: 'Uno', milestone: { title: 'Phase' }, labels: { totalCount: 0 } } },
    },
  });

  const state = 'issue { state stateReason }';
  expect(
    await ask(
      `mutation ($id: ID!) { closeIssue(input: { issueId: $id, stateReason: NOT_PLANNED }) { ${state} } }`,
      { id },
    ),
  ).toEqual({
    data: { closeIssue: { issue: { state: 'CLOSED', stateReason: 'NOT_PLANNED' } } },
  });
  expect(
    await ask(`mutation ($id: ID!) { reopenIssue(input: { issueId: $id }) { ${state} } }`, { id }),
  ).toEqual({
    data: { reopenIssue: { issue: { state: 'OPEN', stateReason: 'REOPENED' } } },
  });
  expect(repository.issues[0]).toMatchObject({ title: 'Uno', comments: [{ body: 'Ho' }], milestone: 1 });
  expect(violations).toEqual([]);
});

test('an installation that may only read issues writes none', async () => {
  const asking = anAsking();
  const { world, repository, learner: actor, ask, installed } = asking;
  createIssue(world, { repository, actor, title: 'One' });
  const id = await idOf(asking, 'issue(number: 1)');
  const app = installed({ issues: 'read' });
  for (const call of [
    'closeIssue(input: { issueId: $id }) { clientMutationId }',
    'addComment(input: { subjectId: $id, body: "Hi" }) { clientMutationId }',
    'updateIssue(input: { id: $id, title: "Two" }) { clientMutationId }',
  ]) {
    expect(await ask(`mutation ($id: ID!) { ${call} }`, { id }, app)).toMatchObject({
      errors: [{ type: 'FORBIDDEN' }],
    });
  }
  expect(repository.issues[0]).toMatchObject({ title: 'One', state: 'open', comments: [] });
});

test('branches are made, moved and taken away', async () => {
  const asking = anAsking();
  const { repository, ask } = asking;
  const oid = repository.branches.get('main') ?? '';
  const repositoryId = await idOf(asking, 'defaultBranchRef').then(() => idOfRepository(asking));
  const create =
    'mutation ($r: ID!, $oid: GitObjectID!) { createRef(input: { repositoryId: $r, name: "refs/heads/new", oid: $oid }) { ref { id name } } }';
  const made = await ask(create, { r: repositoryId, oid });
  expect(made).toMatchObject({ data: { createRef: { ref: { name: 'new' } } } });
  expect(repository.branches.get('new')).toBe(oid);
  expect(await ask(create, { r: repositoryId, oid })).toMatchObject({ errors: [{ type: 'UNPROCESSABLE' }] });
  const { ref } = (made.data as { createRef: { ref: { id: string } } }).createRef;
  expect(
    await ask('mutation ($id: ID!) { deleteRef(input: { refId: $id }) { clientMutationId } }', {
      id: ref.id,
    }),
  ).not.toHaveProperty('errors');
  expect(repository.branches.has('new')).toBe(false);
});

async function idOfRepository({ ask }: Asking): Promise<string> {
  const { data } = await ask('{ repository(owner: "learner", name: "path") { id } }');
  return (data as { repository: { id: string } }).repository.id;
}
