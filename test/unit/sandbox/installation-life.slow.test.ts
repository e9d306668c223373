// What happens to an installation and to the repositories that it reaches: who hears of it, and who may do what afterwards.
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { createClock } from '../../../tools/sandbox/world/clock.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import type { App, Installation } from '../../../tools/sandbox/world/accounts.ts';
import type { Repository } from '../../../tools/sandbox/world/state.ts';

const AT = { owner: 'learner', repo: 'path' } as const;
const ACTOR = userActor('learner');
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore };

let sandbox: Sandbox;
let app: App;
let repository: Repository;
let installation: Installation;
/** The App with its JWT. */
let asApp: Octokit;
/** The App with a token of the installation. */
let asInstallation: Octokit;
/** The person who owns the repository. */
let asLearner: Octokit;

beforeEach(() => {
  sandbox = createSandbox({
    // At the real time, which is what the App's JWTs are made with.
    clock: createClock({ frozen: true, start: Math.floor(Date.now() / 1_000) * 1_000 }),
    deliver: () => Promise.resolve(new Response()),
  });
  app = sandbox.createApp({ slug: 'milepost', webhookUrl: 'http://app.test/hook' });
  asLearner = octokitOf({ auth: sandbox.createUser(AT.owner).token });
  sandbox.createUser('friend');
  repository = actions.createRepository(sandbox.world, { owner: AT.owner, name: AT.repo, autoInit: true });
  installation = sandbox.install({ appId: app.id, owner: AT.owner, repositories: [AT.repo] });
  asApp = octokitOf({ authStrategy: createAppAuth, auth: { appId: app.id, privateKey: app.privateKey } });
  asInstallation = octokitOf({ auth: newToken() });
});

afterEach(async () => {
  await sandbox.deliveries.settled();
  await sandbox.close();
});

function ignore(): void {
  // Nothing is printed.
}

function octokitOf(options: object): Octokit {
  return new Octokit({ ...options, baseUrl: sandbox.url, request: { fetch: sandbox.fetch }, log: QUIET });
}

function newToken(): string {
  return actions.createInstallationToken(sandbox.world, { installation }).value;
}

/** `event.action` of all that was delivered since the last call. */
function heard(): readonly string[] {
  const names = sandbox.deliveries.all
    .filter(({ id }) => id > lastHeard)
    .map(({ event, action }) => `${event}.${action ?? ''}`);
  lastHeard = sandbox.deliveries.all.at(-1)?.id ?? 0;
  return names;
}
let lastHeard = 0;

beforeEach(() => {
  lastHeard = sandbox.deliveries.all.at(-1)?.id ?? 0;
});

async function refusalOf(request: Promise<unknown>): Promise<string> {
  return request.then(
    () => 'none',
    (error: unknown) => {
      const { status, response } = error as { status: number; response: { data: { message: string } } };
      return `${status} ${response.data.message}`;
    },
  );
}

function createIssue(octokit: Octokit): Promise<unknown> {
  return octokit.rest.issues.create({ ...AT, title: 'One' });
}

describe('a suspended installation', () => {
  const SUSPENDED = '403 This installation has been suspended';

  test('gets no token, and those that it has do not work', async () => {
    actions.suspendInstallation(sandbox.world, installation.id);
    const ask = { installation_id: installation.id };
    expect(await refusalOf(asApp.rest.apps.createInstallationAccessToken(ask))).toBe(SUSPENDED);
    expect(await refusalOf(createIssue(asInstallation))).toBe(SUSPENDED);
    expect(await refusalOf(asInstallation.graphql('{ viewer { login } }'))).toBe(SUSPENDED);
    const listed = (await asApp.rest.apps.listInstallations()).data;
    expect(listed).toMatchObject([{ id: installation.id, suspended_by: { login: AT.owner } }]);
    expect(listed[0]?.suspended_at).not.toBeNull();
  });

  test('hears of its own fate alone, and of everything again afterwards', async () => {
    actions.suspendInstallation(sandbox.world, installation.id);
    await createIssue(asLearner);
    actions.unsuspendInstallation(sandbox.world, installation.id);
    await createIssue(asInstallation);
    expect(heard()).toEqual(['installation.suspend', 'installation.unsuspend', 'issues.opened']);
  });

  test('the App itself can suspend, and end it; not twice', async () => {
    const ask = { installation_id: installation.id };
    expect((await asApp.rest.apps.suspendInstallation(ask)).status).toBe(204);
    expect(await refusalOf(asApp.rest.apps.suspendInstallation(ask))).toBe('404 Not Found');
    expect((await asApp.rest.apps.unsuspendInstallation(ask)).status).toBe(204);
    expect(await refusalOf(asApp.rest.apps.unsuspendInstallation(ask))).toBe('404 Not Found');
    expect(heard()).toEqual(['installation.suspend', 'installation.unsuspend']);
  });
});

test('an installation that was taken off hears so, and its tokens are no credentials any more', async () => {
  await asApp.rest.apps.deleteInstallation({ installation_id: installation.id });
  expect(heard()).toEqual(['installation.deleted']);
  expect(await refusalOf(createIssue(asInstallation))).toBe('401 Bad credentials');
  expect((await asApp.rest.apps.listInstallations()).data).toEqual([]);
});

describe('other permissions', () => {
  const LESS = { metadata: 'read', issues: 'read' } as const;

  test('taken away: the token that is there loses them, and a new one has them not', async () => {
    actions.acceptPermissions(sandbox.world, { installationId: installation.id, permissions: LESS });
    expect(heard()).toEqual(['installation.new_permissions_accepted']);
    const refused = '403 Resource not accessible by integration';
    expect(await refusalOf(createIssue(asInstallation))).toBe(refused);
    expect(await refusalOf(createIssue(octokitOf({ auth: newToken() })))).toBe(refused);
    expect((await asInstallation.rest.issues.listForRepo(AT)).data).toEqual([]);
  });

  test('given: a new token has them, the old one not', async () => {
    const { permissions } = installation;
    actions.acceptPermissions(sandbox.world, { installationId: installation.id, permissions: LESS });
    const old = octokitOf({ auth: newToken() });
    actions.acceptPermissions(sandbox.world, { installationId: installation.id, permissions });
    expect(await refusalOf(createIssue(old))).toBe('403 Resource not accessible by integration');
    expect(await refusalOf(createIssue(octokitOf({ auth: newToken() })))).toBe('none');
  });
});

describe('the selection of repositories', () => {
  test('grows and shrinks; what did not change is not told', async () => {
    const other = actions.createRepository(sandbox.world, { owner: AT.owner, name: 'other' });
    const id = { installationId: installation.id };
    actions.changeInstallation(sandbox.world, { ...id, added: [other.id, repository.id] });
    actions.changeInstallation(sandbox.world, { ...id, removed: [repository.id] });
    actions.changeInstallation(sandbox.world, { ...id, removed: [repository.id] });
    expect(heard()).toEqual(['installation_repositories.added', 'installation_repositories.removed']);
    const told = sandbox.deliveries.all.slice(-2).map(({ payload }) => payload);
    expect(told).toMatchObject([
      { repositories_added: [{ full_name: 'learner/other' }], repositories_removed: [] },
      { repositories_added: [], repositories_removed: [{ full_name: 'learner/path' }] },
    ]);
    expect(await refusalOf(createIssue(asInstallation))).toBe('403 Resource not accessible by integration');
  });

  test('that was all is the rest, once one is taken out', () => {
    const other = actions.createRepository(sandbox.world, { owner: AT.owner, name: 'other' });
    const all = sandbox.install({ appId: app.id, owner: AT.owner });
    actions.changeInstallation(sandbox.world, { installationId: all.id, removed: [repository.id] });
    expect(all.repositories).toEqual([other.id]);
  });
});

interface Change {
  readonly change: Parameters<typeof actions.updateRepository>[1] extends infer Input
    ? Omit<Input, 'repository' | 'actor'>
    : never;
  readonly told: readonly string[];
  readonly changes?: object;
}

const CHANGES: readonly Change[] = [
  { change: { name: 'voyage' }, told: ['renamed'], changes: { repository: { name: { from: 'path' } } } },
  { change: { private: true }, told: ['privatized'] },
  { change: { private: false }, told: [] },
  { change: { archived: true }, told: ['archived'] },
  { change: { archived: false }, told: [] },
  { change: { description: 'My way' }, told: ['edited'], changes: { description: { from: null } } },
  { change: { defaultBranch: 'next' }, told: ['edited'], changes: { default_branch: { from: 'main' } } },
];

describe('a repository', () => {
  test.each(CHANGES)('$change is told as $told', ({ change, told, changes }) => {
    const oid = repository.branches.get('main') ?? '';
    actions.setBranch(sandbox.world, { repository, actor: ACTOR, branch: 'next', oid });
    heard();
    actions.updateRepository(sandbox.world, { repository, actor: ACTOR, ...change });
    expect(heard()).toEqual(told.map((action) => `repository.${action}`));
    const { payload } = sandbox.deliveries.all.at(-1) ?? {};
    if (changes !== undefined) expect(payload).toMatchObject({ changes });
  });

  test('made private, public, read-only and writable again over REST', async () => {
    const { update } = asLearner.rest.repos;
    await update({ ...AT, visibility: 'private' });
    await update({ ...AT, private: false });
    await update({ ...AT, archived: true });
    expect(await refusalOf(createIssue(asInstallation))).toBe('403 Repository was archived so is read-only.');
    await update({ ...AT, archived: false });
    expect(await refusalOf(createIssue(asInstallation))).toBe('none');
    expect(heard().slice(0, 4)).toEqual([
      'repository.privatized',
      'repository.publicized',
      'repository.archived',
      'repository.unarchived',
    ]);
  });

  test('deleted: told once, then it is not there, and in no selection', async () => {
    expect((await asLearner.rest.repos.delete(AT)).status).toBe(204);
    expect(heard()).toEqual(['repository.deleted']);
    expect(await refusalOf(asLearner.rest.repos.get(AT))).toBe('404 Not Found');
    const { data } = await asInstallation.rest.apps.listReposAccessibleToInstallation();
    expect(data).toMatchObject({ total_count: 0, repositories: [] });
    expect(await refusalOf(asApp.rest.apps.getRepoInstallation(AT))).toBe('404 Not Found');
  });

  test('only the owner may delete it or give it away', async () => {
    const friend = octokitOf({ auth: actions.createUserToken(sandbox.world, 'friend').value });
    expect(await refusalOf(friend.rest.repos.delete(AT))).toMatch(/^403 /);
    expect(await refusalOf(asInstallation.rest.repos.delete(AT))).toMatch(/^403 /);
    expect(await refusalOf(friend.rest.repos.transfer({ ...AT, new_owner: 'friend' }))).toMatch(/^403 /);
  });
});

describe('a repository that was given away', () => {
  test('to an owner without the App: nothing is told, a private one is not found', async () => {
    actions.updateRepository(sandbox.world, { repository, actor: ACTOR, private: true });
    heard();
    const { status, data } = await asLearner.rest.repos.transfer({ ...AT, new_owner: 'friend' });
    expect([status, data.full_name]).toEqual([202, 'friend/path']);
    actions.createIssue(sandbox.world, { repository, actor: userActor('friend'), title: 'Mine now' });
    expect(heard()).toEqual([]);
    for (const owner of ['learner', 'friend']) {
      expect(await refusalOf(asInstallation.rest.repos.get({ owner, repo: 'path' }))).toBe('404 Not Found');
    }
    expect(await refusalOf(asApp.rest.apps.getRepoInstallation({ owner: 'friend', repo: 'path' }))).toBe(
      '404 Not Found',
    );
  });

  test('a public one can be read by its old name, and not written to', async () => {
    await asLearner.rest.repos.transfer({ ...AT, new_owner: 'friend' });
    expect((await asInstallation.rest.repos.get(AT)).data.full_name).toBe('friend/path');
    expect(await refusalOf(createIssue(asInstallation))).toBe('403 Resource not accessible by integration');
  });

  test('to an owner with the App: that installation is told, with the former owner', () => {
    const theirs = sandbox.install({ appId: app.id, owner: 'friend' });
    heard();
    actions.transferRepository(sandbox.world, { repository, actor: ACTOR, newOwner: 'friend' });
    expect(heard()).toEqual(['repository.transferred']);
    expect(sandbox.deliveries.all.at(-1)).toMatchObject({
      installationId: theirs.id,
      payload: { changes: { owner: { from: { user: { login: 'learner' } } } } },
    });
  });

  test.each([
    { newOwner: 'nobody', field: 'new_owner' },
    { newOwner: 'friend', field: 'name' },
  ])('not to $newOwner: $field', ({ newOwner, field }) => {
    actions.createRepository(sandbox.world, { owner: 'friend', name: 'path' });
    expect(() => {
      actions.transferRepository(sandbox.world, { repository, actor: ACTOR, newOwner });
    }).toThrow(expect.objectContaining({ status: 422, errors: [expect.objectContaining({ field })] }));
    expect(repository.owner).toBe('learner');
  });
});
