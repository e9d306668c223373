// Routes by which an App looks at its webhook deliveries and asks for one again.
// https://docs.github.com/webhooks/using-webhooks/automatically-redelivering-failed-deliveries-for-a-github-app-webhook

import { requireApp } from '../../auth.ts';
import type { Deliveries, Delivery, DeliveryAttempt } from '../../sandbox.ts';
import { timestamp } from '../../world.ts';
import { found } from '../call.ts';
import type { RestAnswer, Routes } from '../call.ts';

interface Attempted {
  readonly delivery: Delivery;
  readonly attempt: DeliveryAttempt;
}

export const deliveryRoutes = {
  'apps/list-webhook-deliveries': ({ world, actor, deliveries, query, url }) => {
    const before = query.cursor === undefined ? Infinity : Number(query.cursor);
    const size = Math.min(100, query.per_page ?? 30);
    const all = attemptsFor(deliveries, requireApp(world, actor).id).filter(
      ({ attempt }) => attempt.id < before,
    );
    const shown = all.slice(0, size);
    const next = new URL(url);
    next.searchParams.set('cursor', String(shown.at(-1)?.attempt.id ?? 0));
    const answer: RestAnswer = { status: 200, body: shown.map(representAttempt) };
    return all.length > size ? { ...answer, headers: { link: `<${next.href}>; rel="next"` } } : answer;
  },

  'apps/get-webhook-delivery': ({ world, actor, deliveries, params }) => {
    const one = attemptAt(deliveries, requireApp(world, actor).id, params.delivery_id);
    const request = { headers: { 'X-GitHub-Delivery': one.delivery.guid }, payload: one.delivery.payload };
    return {
      status: 200,
      body: { ...representAttempt(one), request, response: { headers: {}, payload: null } },
    };
  },

  'apps/redeliver-webhook-delivery': ({ world, actor, deliveries, params }) => {
    const { delivery } = attemptAt(deliveries, requireApp(world, actor).id, params.delivery_id);
    void deliveries.send(delivery.guid);
    return { status: 202, body: {} };
  },
} satisfies Routes;

/** Every attempt, the newest first. */
function attemptsFor(deliveries: Deliveries, appId: number): readonly Attempted[] {
  return deliveries.all
    .filter((delivery) => delivery.appId === appId)
    .flatMap((delivery) => delivery.attempts.map((attempt) => ({ delivery, attempt })))
    .sort((a, b) => b.attempt.id - a.attempt.id);
}

function attemptAt(deliveries: Deliveries, appId: number, id: number): Attempted {
  return found(attemptsFor(deliveries, appId).find(({ attempt }) => attempt.id === id));
}

function representAttempt({ delivery, attempt }: Attempted) {
  const { guid, event, action, installationId, repositoryId, attempts } = delivery;
  const ok = attempt.status !== null && attempt.status < 400;
  return {
    id: attempt.id,
    guid,
    delivered_at: timestamp(attempt.at),
    redelivery: attempts[0] !== attempt,
    duration: attempt.durationMs / 1_000,
    status: ok
      ? 'OK'
      : attempt.status === null
        ? 'failed to connect to host'
        : `Invalid HTTP Response: ${attempt.status}`,
    status_code: attempt.status ?? 0,
    event,
    action,
    installation_id: installationId,
    repository_id: repositoryId,
    throttled_at: null,
  };
}
