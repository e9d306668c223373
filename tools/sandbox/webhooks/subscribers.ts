// Which installations hear of an event: those that reach the repository, subscribe to it and may read what it tells.
// https://docs.github.com/webhooks/webhook-events-and-payloads

import { installedIds } from '../world/directory.ts';
import type { Installation } from '../world/accounts.ts';
import type { State } from '../world/state.ts';
import type { WorldEvent } from '../world/world-event.ts';

/** Any one of these permissions will do. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  issues: ['issues'],
  issue_comment: ['issues', 'pull_requests'],
  label: ['issues', 'pull_requests', 'metadata'],
  milestone: ['issues', 'pull_requests'],
  pull_request: ['pull_requests'],
  push: ['contents'],
  create: ['contents'],
  delete: ['contents'],
  repository: ['metadata'],
  check_run: ['checks'],
};

/**
 * The installations that GitHub would tell. Every App hears of its own installations, subscribed or not, suspended or
 * not; of what happens in repositories a suspended one hears nothing.
 */
export function subscribers(state: State, event: WorldEvent): readonly Installation[] {
  const found: Installation[] = [];
  if (event.name === 'installation' || event.name === 'installation_repositories') {
    const own = state.installations.get(event.installationId);
    if (own !== undefined && hasWebhook(state, own)) found.push(own);
    return found;
  }
  const owner = state.repositories.get(event.repositoryId)?.owner ?? '';
  for (const id of installedIds(state.directory, owner)) {
    const installation = state.installations.get(id);
    if (installation === undefined || installation.suspendedAt !== null) continue;
    const { repositories } = installation;
    const reaches = repositories === 'all' || repositories.includes(event.repositoryId);
    if (reaches && hasWebhook(state, installation) && listens(installation, event)) found.push(installation);
  }
  return found;
}

function listens({ appId, events, permissions }: Installation, event: WorldEvent): boolean {
  const { name } = event;
  // Nobody but its App is asked for a check run again.
  if (event.name === 'check_run' && event.action === 'rerequested' && event.run.appId !== appId) return false;
  const needed = PERMISSIONS[name] ?? [];
  return events.includes(name) && needed.some((permission) => permission in permissions);
}

function hasWebhook(state: State, { appId }: Installation): boolean {
  return state.apps.get(appId)?.webhookUrl != null;
}
