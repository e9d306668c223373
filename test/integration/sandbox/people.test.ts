// Who may what, and who brings what in: roles, organisations with private members, forks, indirect merges.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { ACTOR, AT, type Arena, anArena, octokitOf } from './arena.ts';

async function permissionOf(
  { octokit }: Arena,
  username: string,
  at = AT as { owner: string; repo: string },
) {
  const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username });
  return `${data.permission}/${data.role_name}`;
}

describe('roles', () => {
  it('are told by GitHub in four words, and in five', async () => {
    const arena = anArena();
    const { sandbox, repository } = arena;
    const given: string[] = [];
    for (const role of ['read', 'triage', 'write', 'maintain', 'admin'] as const) {
      sandbox.createUser(role);
      actions.setCollaborator(sandbox.world, { repository, login: role, role });
      given.push(await permissionOf(arena, role));
    }
    expect(given).toEqual(['read/read', 'read/triage', 'write/write', 'write/maintain', 'admin/admin']);
    expect(await permissionOf(arena, 'learner')).toBe('admin/admin');
    actions.setCollaborator(sandbox.world, { repository, login: 'write', role: null });
    expect(await permissionOf(arena, 'write')).toBe('read/read');
  });
});

describe('an organisation', () => {
  function anOrganisation() {
    const arena = anArena();
    const { sandbox } = arena;
    for (const login of ['boss', 'private', 'public', 'stranger']) sandbox.createUser(login);
    actions.createOrganisation(sandbox.world, {
      login: 'school',
      basePermission: 'write',
      members: { boss: { isOwner: true }, private: {}, public: { isPublic: true } },
    });
    const repository = actions.createRepository(sandbox.world, {
      owner: 'school',
      name: 'class',
      autoInit: true,
    });
    const actorOf = userActor;
    for (const login of ['boss', 'private', 'public', 'stranger'])
      actions.createIssue(sandbox.world, { repository, actor: actorOf(login), title: login });
    return { arena, repository };
  }

  it('gives its members a role, and its owners all of them', async () => {
    const { arena } = anOrganisation();
    const at = { owner: 'school', repo: 'class' };
    const app = arena.sandbox.createApp({ slug: 'milepost' });
    const installation = arena.sandbox.install({ appId: app.id, owner: 'school' });
    const token = actions.createInstallationToken(arena.sandbox.world, { installation });
    const asApp = { ...arena, octokit: octokitOf(arena.sandbox, token.value) };
    expect(await permissionOf(asApp, 'boss', at)).toBe('admin/admin');
    expect(await permissionOf(asApp, 'private', at)).toBe('write/write');
    expect(await permissionOf(asApp, 'stranger', at)).toBe('read/read');
    const query = `{ repository(owner: "school", name: "class") {
      owner { __typename login }
      issues(first: 9) { nodes { title authorAssociation } }
    } }`;
    const { repository } = await asApp.octokit.graphql<{
      repository: { owner: unknown; issues: { nodes: { title: string; authorAssociation: string }[] } };
    }>(query);
    expect(repository.owner).toEqual({ __typename: 'Organization', login: 'school' });
    // An App that may not read members takes a private one for a stranger.
    expect(repository.issues.nodes.map(({ title, authorAssociation }) => [title, authorAssociation])).toEqual(
      [
        ['boss', 'NONE'],
        ['private', 'NONE'],
        ['public', 'MEMBER'],
        ['stranger', 'NONE'],
      ],
    );
    arena.sandbox.assertClean();
  });
});

describe('a fork', () => {
  function aFork() {
    const arena = anArena();
    const { sandbox, repository } = arena;
    sandbox.createUser('stranger');
    const fork = actions.forkRepository(sandbox.world, { repository, owner: 'stranger' });
    const actor = userActor('stranger');
    const oid = fork.branches.get('main') ?? '';
    actions.setBranch(sandbox.world, { repository: fork, actor, branch: 'typo', oid });
    const commit = (path: string) =>
      actions.commitFiles(sandbox.world, {
        ...{ repository: fork, actor, branch: 'typo', message: 'A typo' },
        files: [{ path, content: 'x' }],
      });
    commit('a.md');
    return { arena, commit };
  }

  it('offers its branch by its owner, and what is pushed to it follows', async () => {
    const { arena, commit } = aFork();
    const stranger = octokitOf(arena.sandbox, actions.createUserToken(arena.sandbox.world, 'stranger').value);
    const input = { ...AT, title: 'A typo', base: 'main' };
    const { data } = await stranger.rest.pulls.create({ ...input, head: 'stranger:typo' });
    expect(data.head).toMatchObject({
      label: 'stranger:typo',
      repo: { full_name: 'stranger/journey', fork: true },
    });
    commit('b.md');
    const files = await arena.octokit.rest.pulls.listFiles({ ...AT, pull_number: data.number });
    expect(files.data.map(({ filename }) => filename)).toEqual(['a.md', 'b.md']);
    for (const [owner, count] of [
      ['learner', 0],
      ['stranger', 1],
    ] as const) {
      const list = await arena.octokit.rest.pulls.list({ ...AT, head: `${owner}:typo` });
      expect(list.data).toHaveLength(count);
    }
    await arena.octokit.rest.pulls.merge({ ...AT, pull_number: data.number });
    const { data: tip } = await arena.octokit.rest.repos.getCommit({ ...AT, ref: 'main' });
    expect(tip.commit.message).toMatch(/^Merge pull request #1 from stranger\/typo\n/);
    arena.sandbox.assertClean();
  });
});

describe('a pull request whose commits reach its base by another way', () => {
  it('is shown as merged, by whoever moved the base', async () => {
    const arena = anArena();
    const { sandbox, repository } = arena;
    sandbox.createUser('stranger');
    const main = repository.branches.get('main') ?? '';
    for (const branch of ['feature', 'other'])
      actions.setBranch(sandbox.world, { repository, actor: ACTOR, branch, oid: main });
    actions.commitFiles(sandbox.world, {
      ...{ repository, actor: ACTOR, branch: 'feature', message: 'Work' },
      files: [{ path: 'a.md', content: 'x' }],
    });
    const fork = actions.forkRepository(sandbox.world, { repository, owner: 'stranger' });
    const open = (head: string, actor = ACTOR) =>
      actions.openPull(sandbox.world, { repository, actor, title: head, head, base: 'main' });
    expect(fork.branches.has('feature')).toBe(true);
    const theirs = open('stranger:feature', userActor('stranger'));
    const own = open('feature');
    await arena.octokit.rest.pulls.merge({ ...AT, pull_number: own.number });
    const { data } = await arena.octokit.rest.pulls.get({ ...AT, pull_number: theirs.number });
    expect(data).toMatchObject({ merged: true, state: 'closed', merged_by: { login: 'learner' } });
    expect(data.merge_commit_sha).toBe(own.pull?.mergeCommitOid);
    sandbox.assertClean();
  });

  it('stays open while one of them is missing', () => {
    const { sandbox, repository } = anArena();
    const main = repository.branches.get('main') ?? '';
    actions.setBranch(sandbox.world, { repository, actor: ACTOR, branch: 'feature', oid: main });
    const commit = (path: string) =>
      actions.commitFiles(sandbox.world, {
        ...{ repository, actor: ACTOR, branch: 'feature', message: 'Work' },
        files: [{ path, content: 'x' }],
      });
    const half = commit('a.md');
    commit('b.md');
    const { world } = sandbox;
    const pull = actions.openPull(world, {
      repository,
      actor: ACTOR,
      title: 'x',
      head: 'feature',
      base: 'main',
    });
    actions.setBranch(world, { repository, actor: ACTOR, branch: 'main', oid: half.oid });
    expect(pull.state).toBe('open');
    actions.setBranch(world, { repository, actor: ACTOR, branch: 'main', oid: pull.pull?.headOid ?? '' });
    expect(pull).toMatchObject({ state: 'closed', pull: { merged: true, mergedByLogin: 'learner' } });
  });
});
