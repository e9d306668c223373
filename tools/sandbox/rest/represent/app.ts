// Apps, installations and check runs as REST shows them.

import type { components } from '@octokit/openapi-types';
import { nodeId } from '../../graphql/nodes/node-id.ts';
import { findUser } from '../../world/find.ts';
import type { CheckRun } from '../../world/check-run.ts';
import type { App, Installation } from '../../world/state.ts';
import type { World } from '../../world/world.ts';
import { apiUrl, webUrl } from './addresses.ts';
import type { Place } from './issue.ts';
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

/** A check run. */
export function representCheckRun(place: Place, run: CheckRun): Schemas['check-run'] {
  const { world, repository } = place;
  const url = apiUrl(world, repository, `/check-runs/${run.id}`);
  const app = world.state.apps.get(run.appId);
  return {
    id: run.id,
    head_sha: run.headSha,
    node_id: `CR_${run.id}`,
    external_id: run.externalId,
    url,
    html_url: webUrl(world, repository, `/runs/${run.id}`),
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion as Schemas['check-run']['conclusion'],
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    name: run.name,
    check_suite: { id: run.id },
    app: app === undefined ? null : representApp(world, app),
    pull_requests: [],
  };
}
