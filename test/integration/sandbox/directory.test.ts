// Finding by name: today's names, former ones, whatever the case, and what a stale state knew.
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { findRenamed, findRepository, findUser } from '../../../tools/sandbox/world/find.ts';
import type { Sandbox } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import { createSnapshots } from '../../../tools/sandbox/world/snapshots.ts';
import type { Repository, State } from '../../../tools/sandbox/world/state.ts';

const ACTOR = userActor('learner');

let sandbox: Sandbox;
let state: State;
let repository: Repository;

beforeEach(() => {
  sandbox = createSandbox();
  ({ state } = sandbox.world);
  sandbox.createUser('learner');
  sandbox.createUser('Friend');
  repository = actions.createRepository(sandbox.world, { owner: 'learner', name: 'Path' });
});

afterEach(() => sandbox.close());

function rename(name: string): void {
  actions.renameRepository(sandbox.world, { repository, actor: ACTOR, name });
}

test('names have no case of their own', () => {
  expect(findRepository(state, 'LEARNER', 'pATH')).toBe(repository);
  expect(findUser(state, 'friend')?.login).toBe('Friend');
  expect(findUser(state, 'nobody')).toBeNull();
});

test('former names lead on, through several renames, until they are taken again', () => {
  rename('voyage');
  rename('journey');
  expect(findRepository(state, 'learner', 'path')).toBeNull();
  for (const former of ['path', 'voyage']) expect(findRenamed(state, 'learner', former)).toBe(repository);
  expect(findRenamed(state, 'learner', 'journey')).toBeNull();
  const second = actions.createRepository(sandbox.world, { owner: 'learner', name: 'path' });
  expect(findRepository(state, 'learner', 'path')).toBe(second);
  expect(findRenamed(state, 'learner', 'path')).toBeNull();
});

test('a name taken back is no former name', () => {
  rename('voyage');
  rename('Path');
  expect(findRepository(state, 'learner', 'path')).toBe(repository);
  expect(findRenamed(state, 'learner', 'voyage')).toBe(repository);
});

test('a deleted repository is found by none of its names, which can be taken again', () => {
  rename('voyage');
  actions.deleteRepository(sandbox.world, { repository, actor: ACTOR });
  for (const name of ['path', 'voyage']) {
    expect(findRepository(state, 'learner', name) ?? findRenamed(state, 'learner', name)).toBeNull();
  }
  const again = actions.createRepository(sandbox.world, { owner: 'learner', name: 'voyage' });
  expect(findRepository(state, 'learner', 'voyage')).toBe(again);
});

test('given away: found under the new owner, and through the old address', () => {
  actions.transferRepository(sandbox.world, { repository, actor: ACTOR, newOwner: 'friend' });
  expect(findRepository(state, 'Friend', 'path')).toBe(repository);
  expect(findRenamed(state, 'learner', 'path')).toBe(repository);
});

test('an older state knows the names of then', () => {
  const snapshots = createSnapshots();
  snapshots.keep(state, 1);
  rename('voyage');
  const older = snapshots.before(state, 1);
  expect(findRepository(older, 'learner', 'path')?.id).toBe(repository.id);
  expect(findRepository(older, 'learner', 'voyage')).toBeNull();
});

test('a token for some repositories reaches those that the installation still has', () => {
  const app = sandbox.createApp({ slug: 'milepost' });
  const other = actions.createRepository(sandbox.world, { owner: 'learner', name: 'other' });
  const theirs = actions.createRepository(sandbox.world, { owner: 'Friend', name: 'theirs' });
  const installation = sandbox.install({ appId: app.id, owner: 'learner' });
  const { value } = actions.createInstallationToken(sandbox.world, {
    installation,
    repositories: [repository.id, other.id, theirs.id],
  });
  actions.changeInstallation(sandbox.world, { installationId: installation.id, removed: [other.id] });
  return expect(
    sandbox
      .fetch(`${sandbox.url}/installation/repositories`, { headers: { authorization: `token ${value}` } })
      .then((response) => response.json()),
  ).resolves.toMatchObject({ total_count: 1, repositories: [{ name: 'Path' }] });
});
