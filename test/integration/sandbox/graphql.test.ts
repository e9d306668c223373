import { Octokit } from '@octokit/core';
import { expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import { blobVariables } from '../../../src/github/observe/blobs.ts';
import { DOCUMENTS } from '../../../src/github/graphql/documents.ts';
import { widthsAt } from '../../../src/github/graphql/widths.ts';

const WHERE = {
  owner: 'learner',
  name: 'path',
  branch: 'milepost/progress',
  ref: 'refs/heads/milepost/progress',
  ...widthsAt(100),
  since: '2026-01-01T00:00:00Z',
  ...blobVariables([]),
};

function aSandbox() {
  const sandbox = createSandbox();
  const { token } = sandbox.createUser('learner');
  const repository = actions.createRepository(sandbox.world, {
    owner: 'learner',
    name: 'path',
    autoInit: true,
  });
  const octokit = new Octokit({ baseUrl: sandbox.url, auth: token, request: { fetch: sandbox.fetch } });
  return { sandbox, repository, octokit, actor: userActor('learner') };
}

test("Octokit's own GraphQL client reads and commits, and the log has it", async () => {
  const { sandbox, repository, octokit, actor } = aSandbox();
  actions.createIssue(sandbox.world, { repository, actor, title: 'One' });
  const found = await octokit.graphql<{ repository: { issues: { nodes: { title: string }[] } } }>(
    DOCUMENTS.Observe,
    WHERE,
  );
  expect(found.repository.issues.nodes).toMatchObject([{ title: 'One' }]);
  const { createCommitOnBranch } = await octokit.graphql<{
    createCommitOnBranch: { commit: { oid: string } };
  }>(
    'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
    {
      input: {
        branch: { repositoryNameWithOwner: 'learner/path', branchName: 'main' },
        expectedHeadOid: repository.branches.get('main'),
        message: { headline: 'Progress' },
        fileChanges: {
          additions: [{ path: 'README.md', contents: Buffer.from('# Path\n').toString('base64') }],
        },
      },
    },
  );
  expect(repository.branches.get('main')).toBe(createCommitOnBranch.commit.oid);
  expect(sandbox.log.entries).toMatchObject([
    { operation: 'Observe', status: 200, mutates: false, actor: 'learner' },
    { operation: 'createCommitOnBranch', status: 200, mutates: true },
  ]);
  await sandbox.close();
});

test('stale reads are answered from the state before', async () => {
  const { sandbox, repository, octokit } = aSandbox();
  sandbox.faults.arm({ kind: 'stale', path: '/graphql' });
  await octokit.request('POST /repos/{owner}/{repo}/issues', {
    owner: 'learner',
    repo: 'path',
    title: 'One',
  });
  const query = '{ repository(owner: "learner", name: "path") { issues(first: 1) { totalCount } } }';
  expect(await octokit.graphql(query)).toEqual({ repository: { issues: { totalCount: 0 } } });
  expect(await octokit.graphql(query)).toEqual({ repository: { issues: { totalCount: 1 } } });
  expect(repository.issues).toHaveLength(1);
  await sandbox.close();
});

test('errors reach the client with their type', async () => {
  const { sandbox, octokit } = aSandbox();
  await expect(octokit.graphql(DOCUMENTS.Observe, { ...WHERE, name: 'nowhere' })).rejects.toMatchObject({
    errors: [{ type: 'NOT_FOUND', path: ['repository'] }],
  });
  await sandbox.close();
});

test('without a token nothing is answered', async () => {
  const { sandbox } = aSandbox();
  const response = await sandbox.fetch(sandbox.graphqlUrl, {
    method: 'POST',
    body: JSON.stringify({ query: '{ viewer { login } }' }),
  });
  expect(response.status).toBe(401);
  await sandbox.close();
});

test('a field that the sandbox does not know fails whoever asked when the sandbox closes', async () => {
  const { sandbox, octokit } = aSandbox();
  await expect(
    octokit.graphql('{ repository(owner: "learner", name: "path") { forkCount } }'),
  ).rejects.toThrow('Repository.forkCount');
  await expect(sandbox.close()).rejects.toThrow('Repository.forkCount');
});
