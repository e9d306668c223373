// Installations of Apps: put on an account, changed, suspended, taken off. What GitHub does not document is a guess, said so.

import { enterInstallation, installedIds, leaveInstallation, ownedIds } from '../../world/directory.ts';
import { findUser } from '../../world/find.ts';
import { GitHubRefusal, notFound } from '../../requests/refusal.ts';
import type { Access } from '../../world/permission.ts';
import type { Installation } from '../../world/accounts.ts';
import type { Repository, State } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { InstallationEvent } from '../../world/world-event.ts';
import type { World } from '../../world/world.ts';

export interface NewInstallation {
  readonly appId: number;
  readonly owner: string;
  /** Ids, or all of the owner's, those to come too. Default: all. */
  readonly repositories?: 'all' | readonly number[];
  readonly permissions?: Readonly<Record<string, Access>>;
  readonly events?: readonly string[];
}

/** Installs an App on an account. */
export function install(world: World, input: NewInstallation): Installation {
  const app = world.state.apps.get(input.appId);
  if (app === undefined || findUser(world.state, input.owner) === null) throw notFound();
  const repositories = input.repositories ?? 'all';
  const installation: Installation = {
    id: nextId(world.state),
    appId: app.id,
    accountLogin: input.owner,
    repositories: repositories === 'all' ? 'all' : [...repositories],
    permissions: { ...(input.permissions ?? app.permissions) },
    events: input.events ?? app.events,
    suspendedAt: null,
    createdAt: nowOf(world),
    updatedAt: nowOf(world),
  };
  world.state.installations.set(installation.id, installation);
  enterInstallation(world.state.directory, installation);
  tell(world, installation, 'created');
  return installation;
}

/** Takes an App off an account; its tokens end. */
export function uninstall(world: World, installationId: number): void {
  const installation = installationAt(world.state, installationId);
  tell(world, installation, 'deleted');
  world.state.installations.delete(installationId);
  leaveInstallation(world.state.directory, installation);
  for (const token of world.state.tokens.values()) {
    if (token.installationId === installationId) world.state.tokens.delete(token.value);
  }
}

/** Suspends an installation: no new token, and those that it has are refused. 404 when it is suspended already. */
export function suspendInstallation(world: World, installationId: number): Installation {
  const installation = installationAt(world.state, installationId);
  if (installation.suspendedAt !== null) throw notFound();
  installation.suspendedAt = nowOf(world);
  tell(world, installation, 'suspend');
  return installation;
}

/** Ends a suspension; tokens that have not run out work again. 404 when it is not suspended. */
export function unsuspendInstallation(world: World, installationId: number): Installation {
  const installation = installationAt(world.state, installationId);
  if (installation.suspendedAt === null) throw notFound();
  installation.suspendedAt = null;
  tell(world, installation, 'unsuspend');
  return installation;
}

interface Accepted {
  readonly installationId: number;
  /** All that the installation holds from now on, not only what is new. */
  readonly permissions: Readonly<Record<string, Access>>;
}

/** The account accepts other permissions. Tokens made before lose what was taken away, and gain nothing. */
export function acceptPermissions(world: World, { installationId, permissions }: Accepted): Installation {
  const installation = installationAt(world.state, installationId);
  installation.permissions = { ...permissions };
  tell(world, installation, 'new_permissions_accepted');
  return installation;
}

interface Selection {
  readonly installationId: number;
  readonly added?: readonly number[];
  readonly removed?: readonly number[];
}

/** Adds repositories to an installation, or takes them out of it. One that had all has a selection afterwards. */
export function changeInstallation(
  world: World,
  { installationId, added = [], removed = [] }: Selection,
): void {
  const installation = installationAt(world.state, installationId);
  const current = coveredIds(world.state, installation);
  const own = ownedIds(world.state.directory, installation.accountLogin);
  if (added.some((id) => !own.has(id))) throw notFound();
  const fresh = added.filter((id) => !current.includes(id));
  installation.repositories = [...current.filter((id) => !removed.includes(id)), ...fresh];
  installation.updatedAt = nowOf(world);
  const event = {
    name: 'installation_repositories' as const,
    senderLogin: installation.accountLogin,
    installationId,
  };
  if (fresh.length > 0) world.emit({ ...event, action: 'added', repositoryIds: fresh });
  const gone = removed.filter((id) => current.includes(id));
  if (gone.length > 0) world.emit({ ...event, action: 'removed', repositoryIds: gone });
}

/** The ids of the repositories that an installation reaches. */
export function coveredIds(state: State, installation: Installation): readonly number[] {
  if (installation.repositories !== 'all') return installation.repositories;
  return [...ownedIds(state.directory, installation.accountLogin)];
}

/** Takes a repository that leaves its owner out of the selections there, and tells nobody: a guess. */
export function forgetSelected({ state }: World, { id, owner }: Repository): void {
  for (const installationId of installedIds(state.directory, owner)) {
    const installation = installationAt(state, installationId);
    if (installation.repositories === 'all') continue;
    installation.repositories = installation.repositories.filter((selected) => selected !== id);
  }
}

/** Refuses what a suspended installation asks for. */
export function requireActive({ suspendedAt }: Installation): void {
  if (suspendedAt !== null) throw new GitHubRefusal(403, 'This installation has been suspended');
}

function installationAt(state: State, id: number): Installation {
  const installation = state.installations.get(id);
  if (installation === undefined) throw notFound();
  return installation;
}

function tell(world: World, installation: Installation, action: InstallationEvent['action']): void {
  installation.updatedAt = nowOf(world);
  const { id: installationId, accountLogin: senderLogin } = installation;
  world.emit({ name: 'installation', action, senderLogin, installationId });
}
