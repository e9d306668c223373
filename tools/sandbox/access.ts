// Who may do what: a person by role, an installation by its repositories and permissions. Reads only.

import type { Actor } from './actor.ts';
import { coveredIds } from './actions/accounts/installations.ts';
import { GitHubRefusal, notAccessible, notFound } from './requests/refusal.ts';
import type { Access } from './world/permission.ts';
import type { Repository, State } from './world/state.ts';

/** A permission of GitHub Apps. */
export type Permission =
  'metadata' | 'contents' | 'issues' | 'pull_requests' | 'checks' | 'actions' | 'administration';

export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** What must be held, and where. */
export interface Need {
  readonly repository: Repository;
  readonly permission: Permission;
  readonly level: Access;
}

/** The person's role in the repository; null for whoever has none. Everybody may read what is public. */
export function roleOf(repository: Repository, login: string): Role | null {
  const { organisation } = repository;
  if (organisation === null && login.toLowerCase() === repository.owner.toLowerCase()) return 'admin';
  const member = organisation?.members.get(login);
  const base = organisation?.basePermission ?? 'none';
  const roles: readonly (Role | 'none')[] = [
    member?.isOwner === true ? 'admin' : member === undefined ? 'none' : base,
    repository.collaborators.get(login) ?? 'none',
    repository.private || login === '' ? 'none' : 'read',
  ];
  return ROLES.findLast((role) => roles.includes(role)) ?? null;
}

const ROLES: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin'];

/** Whether the actor may know that the repository exists. */
export function canSee(actor: Actor, repository: Repository): boolean {
  if (!repository.private) return true;
  if (actor.kind === 'installation') return covers(actor, repository);
  return actor.kind === 'user' && roleOf(repository, actor.login) !== null;
}

/** The level of `permission` that the actor holds in the repository. */
export function levelOf(actor: Actor, repository: Repository, permission: Permission): Access | 'none' {
  if (actor.kind === 'installation') {
    const isCovered = covers(actor, repository);
    const held = isCovered ? actor.installation?.permissions[permission] : undefined;
    if (held !== undefined) return held;
    // Files of a public repository need no installation; where there is one, its permissions are to suffice.
    const isOpen = permission === 'metadata' || (permission === 'contents' && !isCovered);
    return isOpen && canSee(actor, repository) ? 'read' : 'none';
  }
  const role = actor.kind === 'user' ? roleOf(repository, actor.login) : null;
  if (role === null) return repository.private ? 'none' : 'read';
  if (permission === 'administration') return role === 'admin' ? 'write' : 'none';
  const writers: readonly Role[] =
    permission === 'issues' ? ['triage', 'write', 'maintain', 'admin'] : ['write', 'maintain', 'admin'];
  return writers.includes(role) ? 'write' : 'read';
}

/** Whether the actor holds what is needed. */
export function hasAccess(actor: Actor, need: Need): boolean {
  const held = levelOf(actor, need.repository, need.permission);
  return held === 'write' || (held === 'read' && need.level === 'read');
}

/**
 * Refuses an actor without the access that is needed: 404 where they may not even see the repository, or where it is
 * outside the installation and hidden; 403 "Resource not accessible by integration" for an installation; 403 for a person.
 */
export function requireAccess(actor: Actor, need: Need): void {
  if (hasAccess(actor, need)) return;
  if (!canSee(actor, need.repository)) throw notFound();
  if (actor.kind === 'installation') throw notAccessible();
  if (actor.kind === 'anonymous') throw new GitHubRefusal(401, 'Requires authentication');
  throw new GitHubRefusal(403, `Must have ${need.level === 'write' ? 'push' : 'pull'} access to repository.`);
}

/** Push access: what decides whether labels, milestone and assignees of a new issue are kept. */
export function canPush(actor: Actor, repository: Repository): boolean {
  return hasAccess(actor, { repository, permission: 'issues', level: 'write' });
}

/** The repositories that an installation reaches. */
export function repositoriesOf(state: State, actor: Actor): readonly Repository[] {
  const { installation } = actor;
  if (installation === null) return [];
  return coveredIds(state, installation).flatMap((id) => {
    const repository = state.repositories.get(id);
    return repository !== undefined && covers(actor, repository) ? [repository] : [];
  });
}

function covers(actor: Actor, repository: Repository): boolean {
  const installation = actor.installation;
  if (installation === null || installation.suspendedAt !== null) return false;
  if (installation.repositories !== 'all') return installation.repositories.includes(repository.id);
  return installation.accountLogin.toLowerCase() === repository.owner.toLowerCase();
}
