// A repository goes to another owner, or goes away.
// https://docs.github.com/repositories/creating-and-managing-repositories/transferring-a-repository

import type { Actor } from '../../actor.ts';
import { enterRepository, leaveOwner } from '../../world/directory.ts';
import { findRepository, findUser } from '../../world/find.ts';
import { invalid } from '../../requests/refusal.ts';
import type { Repository } from '../../world/state.ts';
import { nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { forgetSelected } from './installations.ts';

export interface Transfer {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly newOwner: string;
  readonly newName?: string;
}

/**
 * Gives a repository to another account, at once: nobody has to accept. The old address redirects. Only installations
 * on the new account hear of it; those on the old one reach it no longer. 422 for nobody, or where the name is taken.
 */
export function transferRepository(world: World, transfer: Transfer): void {
  const { repository, actor } = transfer;
  const owner = findUser(world.state, transfer.newOwner);
  if (owner === null) {
    throw invalid({ resource: 'Repository', field: 'new_owner', code: 'invalid' });
  }
  const name = transfer.newName ?? repository.name;
  const taken = findRepository(world.state, owner.login, name);
  if (taken !== null) {
    const message = 'name already exists on this account';
    throw invalid({ resource: 'Repository', field: 'name', code: 'custom', message });
  }
  const formerOwner = repository.owner;
  leaveOwner(world.state.directory, repository);
  forgetSelected(world, repository);
  repository.owner = owner.login;
  repository.organisation = world.state.organisations.get(owner.login) ?? null;
  repository.name = name;
  repository.updatedAt = nowOf(world);
  enterRepository(world.state.directory, repository);
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  world.emit({ name: 'repository', action: 'transferred', formerOwner, ...where });
}

/** Deletes a repository for good. Whoever asks for it afterwards finds nothing. */
export function deleteRepository(
  world: World,
  { repository, actor }: Pick<Transfer, 'repository' | 'actor'>,
): void {
  const where = { repositoryId: repository.id, senderLogin: actor.login };
  // Before it is gone: the payload shows it.
  world.emit({ name: 'repository', action: 'deleted', ...where });
  world.state.repositories.delete(repository.id);
  leaveOwner(world.state.directory, repository);
  forgetSelected(world, repository);
}
