// Apps and installations as REST shows them.

import type { components } from '@octokit/openapi-types';
import { nodeId } from '../../graphql/nodes/node-id.ts';
import { findUser } from '../../world/find.ts';
import type { App, Installation } from '../../world/accounts.ts';
import type { World } from '../../world/world.ts';
import { representUser } from './user.ts';

type Schemas = components['schemas'];

/** An App. */
export function representApp(world: World, app: App): NonNullable<Schemas['integration']> {
  const installed = [...world.state.installations.values()].filter(({ appId }) => appId === app.id);
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('Bot', app.id),
    client_id: `Iv1.${app.id.toString(16).padStart(16, '0')}`,
    owner: representUser(world, app.ownerLogin),
    name: app.name,
    description: null,
    external_url: `${world.url}/apps/${app.slug}`,
    html_url: `${world.url}/apps/${app.slug}`,
    created_at: app.createdAt,
    updated_at: app.createdAt,
    permissions: { ...app.permissions },
    events: [...app.events],
    installations_count: installed.length,
  };
}

/** An installation of an App. */
export function representInstallation(world: World, installation: Installation): Schemas['installation'] {
  const app = world.state.apps.get(installation.appId);
  const account = findUser(world.state, installation.accountLogin);
  return {
    id: installation.id,
    account: representUser(world, installation.accountLogin),
    repository_selection: installation.repositories === 'all' ? 'all' : 'selected',
    access_tokens_url: `${world.url}/app/installations/${installation.id}/access_tokens`,
    repositories_url: `${world.url}/installation/repositories`,
    html_url: `${world.url}/settings/installations/${installation.id}`,
    app_id: installation.appId,
    app_slug: app?.slug ?? '',
    target_id: account?.id ?? 0,
    target_type: 'User',
    permissions: { ...installation.permissions },
    events: [...installation.events],
    created_at: installation.createdAt,
    updated_at: installation.updatedAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: installation.suspendedAt === null ? null : representUser(world, installation.accountLogin),
    suspended_at: installation.suspendedAt,
  };
}
