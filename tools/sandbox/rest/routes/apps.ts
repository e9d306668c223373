// Routes of Apps and installations, of the user who asks, and of the limits.

import { appOf, createInstallationToken } from '../../actions/accounts/accounts.ts';
import {
  coveredIds,
  requireActive,
  suspendInstallation,
  uninstall,
  unsuspendInstallation,
} from '../../actions/accounts/installations.ts';
import { createRepository } from '../../actions/repositories/repository.ts';
import { repositoriesOf } from '../../access.ts';
import { requireApp, requireInstallation } from '../../requests/auth.ts';
import { installedIds } from '../../world/directory.ts';
import { findRepository } from '../../world/find.ts';
import { GitHubRefusal, notFound } from '../../requests/refusal.ts';
import type { App, Installation } from '../../world/accounts.ts';
import type { Repository } from '../../world/state.ts';
import { timestamp } from '../../world/world.ts';
import type { World } from '../../world/world.ts';
import { created, found, nothing, ok, page } from '../call.ts';
import type { Routes } from '../call.ts';
import { representApp, representInstallation } from '../represent/app.ts';
import { representFullRepository, representRepository } from '../represent/repository.ts';
import { representSelf } from '../represent/user.ts';

export const appRoutes = {
  'apps/get-authenticated': ({ world, actor }) => ok(representApp(world, requireApp(world, actor))),

  'apps/list-installations': (call) => {
    const app = requireApp(call.world, call.actor);
    const { since } = call.query;
    const installations = installationsOf(call.world, app).filter(
      ({ updatedAt }) => since === undefined || Date.parse(updatedAt) >= Date.parse(since),
    );
    return page(call, installations, {
      show: (installation) => representInstallation(call.world, installation),
    });
  },

  'apps/get-installation': ({ world, actor, params }) => {
    const installation = ownInstallation(world, requireApp(world, actor), params.installation_id);
    return ok(representInstallation(world, installation));
  },

  'apps/get-repo-installation': ({ world, actor, repository }) => {
    const app = requireApp(world, actor);
    return ok(representInstallation(world, found(installationOn(world, app, repository))));
  },

  'apps/create-installation-access-token': ({ world, actor, params, body }) => {
    const installation = ownInstallation(world, requireApp(world, actor), params.installation_id);
    requireActive(installation);
    const repositories = pickRepositories(world, installation, body ?? {});
    const permissions = body?.permissions as Installation['permissions'] | undefined;
    const token = createInstallationToken(world, {
      installation,
      ...(repositories === null ? {} : { repositories }),
      ...(permissions === undefined ? {} : { permissions }),
    });
    return created({
      token: token.value,
      expires_at: timestamp(token.expiresAt ?? 0),
      permissions: permissions ?? installation.permissions,
      repository_selection: installation.repositories === 'all' && repositories === null ? 'all' : 'selected',
    } as { readonly url?: string });
  },

  'apps/suspend-installation': ({ world, actor, params }) => {
    const { id } = ownInstallation(world, requireApp(world, actor), params.installation_id);
    suspendInstallation(world, id);
    return nothing();
  },

  'apps/unsuspend-installation': ({ world, actor, params }) => {
    const { id } = ownInstallation(world, requireApp(world, actor), params.installation_id);
    unsuspendInstallation(world, id);
    return nothing();
  },

  'apps/delete-installation': ({ world, actor, params }) => {
    uninstall(world, ownInstallation(world, requireApp(world, actor), params.installation_id).id);
    return nothing();
  },

  'apps/list-repos-accessible-to-installation': (call) => {
    const { repositories: selected } = requireInstallation(call.actor);
    const repositories = repositoriesOf(call.world.state, call.actor);
    return page(call, repositories, {
      show: (repository) => representRepository(call.world, repository, call.actor),
      wrap: (shown) => ({
        total_count: repositories.length,
        repository_selection: selected === 'all' ? 'all' : 'selected',
        repositories: shown,
      }),
    });
  },

  'users/get-authenticated': ({ world, actor }) => {
    if (actor.kind === 'anonymous') throw new GitHubRefusal(401, 'Requires authentication');
    if (actor.kind !== 'user') throw new GitHubRefusal(403, 'Resource not accessible by integration');
    return ok(representSelf(world, actor.login));
  },

  'repos/create-for-authenticated-user': ({ world, actor, body }) => {
    if (actor.kind === 'anonymous') throw new GitHubRefusal(401, 'Requires authentication');
    if (actor.kind !== 'user') throw new GitHubRefusal(403, 'Resource not accessible by integration');
    const repository = createRepository(world, {
      owner: actor.login,
      name: body.name,
      description: body.description ?? null,
      private: body.private ?? false,
      hasIssues: body.has_issues ?? true,
      autoInit: body.auto_init ?? false,
    });
    return created(representFullRepository(world, repository, actor));
  },

  'rate-limit/get': ({ rates }) => {
    const shown = (rate: typeof rates.core) => ({
      limit: rate.limit,
      used: rate.used,
      remaining: rate.remaining,
      reset: Math.floor(rate.resetAt / 1_000),
    });
    const core = shown(rates.core);
    const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
    return ok({ resources: { core, search, graphql: shown(rates.graphql) }, rate: core });
  },
} satisfies Routes;

function installationsOf(world: World, app: App): readonly Installation[] {
  return [...world.state.installations.values()].filter(({ appId }) => appId === app.id);
}

function ownInstallation(world: World, app: App, id: number): Installation {
  const installation = world.state.installations.get(id);
  if (installation === undefined || appOf(world.state, installation) !== app) throw notFound();
  return installation;
}

function installationOn({ state }: World, app: App, repository: Repository): Installation | undefined {
  return [...installedIds(state.directory, repository.owner)]
    .map((id) => state.installations.get(id))
    .find(
      (installation) =>
        installation?.appId === app.id && coveredIds(state, installation).includes(repository.id),
    );
}

interface Picked {
  readonly repositories?: readonly string[];
  readonly repository_ids?: readonly number[];
}

function pickRepositories(
  world: World,
  installation: Installation,
  picked: Picked,
): readonly number[] | null {
  if (picked.repositories === undefined && picked.repository_ids === undefined) return null;
  const named = (picked.repositories ?? []).map(
    (name) => findRepository(world.state, installation.accountLogin, name)?.id ?? -1,
  );
  const ids = [...named, ...(picked.repository_ids ?? [])];
  const covered = coveredIds(world.state, installation);
  if (ids.every((id) => covered.includes(id))) return ids;
  const message =
    'There is at least one repository that does not exist or is not accessible to the parent installation.';
  throw new GitHubRefusal(422, message);
}
