// What GitHub sends when an App's webhook is set up.

import type { App } from '../world/accounts.ts';
import type { World } from '../world/world.ts';

/** The payload of a `ping`. */
export function pingPayload(world: World, app: App): Readonly<Record<string, unknown>> {
  return { zen: 'Speak like a human.', hook_id: app.id, hook: hookOf(world, app) };
}

function hookOf(world: World, app: App) {
  return {
    type: 'App',
    id: app.id,
    name: 'web',
    active: true,
    events: app.events,
    app_id: app.id,
    config: { content_type: 'json', insecure_ssl: '0', secret: '********', url: app.webhookUrl ?? world.url },
    created_at: app.createdAt,
    updated_at: app.createdAt,
    deliveries_url: `${world.url}/app/hook/deliveries`,
  };
}
