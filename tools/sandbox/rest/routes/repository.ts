// Routes of a repository as a whole.

import { deleteRepository, transferRepository } from '../../actions/accounts/ownership.ts';
import { updateRepository } from '../../actions/repositories/repository.ts';
import { roleOf } from '../../access.ts';
import { findUser } from '../../world/find.ts';
import { found, nothing, ok } from '../call.ts';
import type { Routes } from '../call.ts';
import { representFullRepository, representRepository } from '../represent/repository.ts';
import { representUser } from '../represent/user.ts';

export const repositoryRoutes = {
  'repos/get': ({ world, repository, actor }) => ok(representFullRepository(world, repository, actor)),

  'repos/update': ({ world, repository, actor, body = {} }) => {
    const { name, description, archived, has_issues: hasIssues, default_branch: defaultBranch } = body;
    const isPrivate = body.visibility === undefined ? body.private : body.visibility === 'private';
    updateRepository(world, {
      repository,
      actor,
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
      ...(archived === undefined ? {} : { archived }),
      ...(hasIssues === undefined ? {} : { hasIssues }),
      ...(isPrivate === undefined ? {} : { private: isPrivate }),
      ...(defaultBranch === undefined ? {} : { defaultBranch }),
    });
    return ok(representFullRepository(world, repository, actor));
  },

  'repos/delete': ({ world, repository, actor }) => {
    deleteRepository(world, { repository, actor });
    return nothing();
  },

  'repos/transfer': ({ world, repository, actor, body }) => {
    const { new_owner: newOwner, new_name: newName } = body;
    transferRepository(world, {
      ...{ repository, actor, newOwner },
      ...(newName === undefined ? {} : { newName }),
    });
    return { status: 202, body: representRepository(world, repository, actor) };
  },

  'repos/get-collaborator-permission-level': ({ world, repository, params }) => {
    const user = found(findUser(world.state, params.username));
    const role = roleOf(repository, user.login) ?? 'none';
    // GitHub folds the finer roles into the old four words, and tells them apart in role_name.
    const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
    return ok({
      permission,
      role_name: role,
      user: { ...representUser(world, user.login), role_name: role },
    });
  },
} satisfies Routes;
