// Which installations hear of an event: those that reach the repository, subscribe to it and may read what it tells.
// https://docs.github.com/webhooks/webhook-events-and-payloads

import type { Installation, State } from '../state.ts';
import type { WorldEvent } from '../world.ts';

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
};

/** The installations that GitHub would tell. Every App hears of its own installations, subscribed or not. */
export function subscribers(state: State, event: WorldEvent): readonly Installation[] {
  const installations = [...state.installations.values()].filter(
    ({ appId, suspendedAt }) => suspendedAt === null && state.apps.get(appId)?.webhookUrl != null,
  );
  if (event.name === 'installation' || event.name === 'installation_repositories') {
    return installations.filter(({ id }) => id === event.installationId);
  }
  const owner = state.repositories.get(event.repositoryId)?.owner;
  return installations.filter(({ repositories, accountLogin, events, permissions }) => {
    const reaches =
      repositories === 'all' ? accountLogin === owner : repositories.includes(event.repositoryId);
    const needed = PERMISSIONS[event.name] ?? [];
    return reaches && events.includes(event.name) && needed.some((permission) => permission in permissions);
  });
}
