// Whether the actor may read a field, in GraphQL's words. The rules themselves are the sandbox's (tools/sandbox/access.ts).

import { canSee, hasAccess } from '../access.ts';
import type { Permission } from '../access.ts';
import { findRenamed, findRepository } from '../world/find.ts';
import type { Repository } from '../world/state.ts';
import type { Context } from './context.ts';
import { forbidden, repositoryNotFound } from './errors.ts';
import type { RepositoryNode } from './nodes/nodes.ts';

/** Refuses a field to whoever holds none of these permissions; an installation is held to what it was given. */
export function requireRead(
  repository: Repository,
  context: Context,
  ...permissions: readonly Permission[]
): void {
  const { actor } = context;
  if (permissions.some((permission) => hasAccess(actor, { repository, permission, level: 'read' }))) return;
  throw forbidden();
}

/** Refuses a mutation to whoever lacks the permission. */
export function requireWrite(repository: Repository, context: Context, permission: Permission): void {
  const { actor } = context;
  if (!canSee(actor, repository)) throw repositoryNotFound(`${repository.owner}/${repository.name}`);
  if (!hasAccess(actor, { repository, permission, level: 'write' })) throw forbidden();
}

/** The repository by name, former names included unless `followRenames` is false; refuses what is hidden. */
export function repositoryByName(fullName: string, context: Context, followRenames = true): RepositoryNode {
  const [owner = '', name = ''] = fullName.split('/');
  const repository =
    findRepository(context.state, owner, name) ??
    (followRenames ? findRenamed(context.state, owner, name) : null);
  if (repository === null || !canSee(context.actor, repository)) throw repositoryNotFound(fullName);
  return { type: 'Repository', repository };
}
