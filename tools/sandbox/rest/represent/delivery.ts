// An App's webhook and what was delivered to it, as REST shows them.

import type { components } from '@octokit/openapi-types';
import type { Attempted, DeliveryAttempt } from '../../sandbox.ts';
import type { App } from '../../world/accounts.ts';
import { deliveryHeaders } from '../../webhooks/attempt.ts';
import { timestamp } from '../../world/world.ts';

type Schemas = components['schemas'];

/** Where an App's webhooks go. The secret is never shown. */
export function representHookConfig(app: App): Schemas['webhook-config'] {
  return {
    content_type: 'json',
    insecure_ssl: '0',
    secret: '********',
    ...(app.webhookUrl === null ? {} : { url: app.webhookUrl }),
  };
}

/** One attempt, as the list of deliveries shows it. */
export function representAttempt({ delivery, attempt }: Attempted) {
  const { guid, event, action, installationId, repositoryId, attempts } = delivery;
  return {
    id: attempt.id,
    guid,
    delivered_at: timestamp(attempt.at),
    redelivery: attempts[0] !== attempt,
    duration: attempt.durationMs / 1_000,
    status: statusOf(attempt),
    status_code: statusCodeOf(attempt),
    event,
    action,
    installation_id: installationId,
    repository_id: repositoryId,
    throttled_at: null,
  } satisfies Schemas['hook-delivery-item'];
}

/** One attempt with what was sent. What the App answered is not kept. */
export function representFullAttempt(one: Attempted, app: App): Schemas['hook-delivery'] {
  return {
    ...representAttempt(one),
    url: app.webhookUrl ?? '',
    request: { headers: deliveryHeaders(app, one.delivery), payload: one.delivery.payload },
    response: { headers: {}, payload: null },
  };
}

/** 502 where nothing listened, as in GitHub's description; 0 where nothing answered in time is a guess. */
export function statusCodeOf({ status, failure }: DeliveryAttempt): number {
  return status ?? (failure === 'failed to connect to host' ? 502 : 0);
}

function statusOf({ status, failure }: DeliveryAttempt): string {
  if (status === null) return failure ?? '';
  return status >= 200 && status < 300 ? 'OK' : `Invalid HTTP Response: ${status}`;
}
