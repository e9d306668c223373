// Webhook deliveries: to whom, signed how, and the record of each. They leave when the request that caused them is done.
// https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries

import { createHmac, randomUUID } from 'node:crypto';
import type { Deliveries, Delivery, Violation } from '../sandbox.ts';
import type { App } from '../state.ts';
import { nextId } from '../world.ts';
import type { World, WorldEvent } from '../world.ts';
import { loadWebhookValidator } from './description.ts';
import { buildPayload } from './payload.ts';
import { subscribers } from './subscribers.ts';

/** GitHub waits no longer for an answer. */
const TIMEOUT_MS = 10_000;

export interface DeliveriesParts {
  readonly world: World;
  readonly violations: Violation[];
  readonly deliver: (request: Request) => Promise<Response>;
}

export interface DeliveryBox extends Deliveries {
  /** Sends the `ping` that an App's webhook gets when it is set up. */
  ping(app: App): void;
  clear(): void;
  /** Waits for nothing further; what is under way is given up. */
  close(): Promise<void>;
}

/** The deliveries of a world, from now on. */
export function createDeliveries(parts: DeliveriesParts): DeliveryBox {
  const { world } = parts;
  const all: Delivery[] = [];
  let held: Delivery[] = [];
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();

  function send(delivery: Delivery): Promise<void> {
    const attempt = attemptOnce(parts, delivery, closing.signal).finally(() => underWay.delete(attempt));
    underWay.add(attempt);
    return attempt;
  }

  function add(delivery: Delivery): void {
    all.push(delivery);
    if (box.mode === 'hold') held.push(delivery);
    else void send(delivery);
  }

  const stop = world.on((event) => {
    for (const delivery of prepare(parts, event)) add(delivery);
  });

  const box: DeliveryBox = {
    mode: 'send',
    all,
    get held() {
      return held;
    },
    async send(guid, times = 1) {
      const delivery = all.find((one) => one.guid === guid);
      if (delivery === undefined) throw new Error(`There is no delivery ${guid}`);
      held = held.filter((one) => one !== delivery);
      await Promise.all(Array.from({ length: times }, () => send(delivery)));
    },
    lose() {
      held = [];
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    ping(app) {
      const payload = { zen: 'Keep it logically awesome.', hook_id: app.id, hook: hookOf(world, app) };
      const where = { appId: app.id, installationId: null, repositoryId: null };
      add(record(world, { event: 'ping', action: null, payload, ...where }));
    },
    clear() {
      all.length = 0;
      held = [];
    },
    async close() {
      stop();
      closing.abort();
      await Promise.all(underWay);
    },
  };
  return box;
}

/** One delivery for each installation that listens. The payload is made now, and held against the description. */
function prepare({ world, violations }: DeliveriesParts, event: WorldEvent): readonly Delivery[] {
  return subscribers(world.state, event).flatMap((installation) => {
    const payload = buildPayload(world, event, installation);
    if (payload === null) return [];
    const action = 'action' in event ? event.action : null;
    // Through JSON and back: what is sent later must not change with the state.
    const frozen = JSON.parse(JSON.stringify(payload)) as Delivery['payload'];
    const problems = loadWebhookValidator().checkPayload(event.name, action, frozen);
    if (problems.length > 0) {
      violations.push({ where: `webhook ${event.name}.${action ?? ''}`, problem: problems.join('; ') });
    }
    const repositoryId = 'repositoryId' in event ? event.repositoryId : null;
    const { appId, id: installationId } = installation;
    return [
      record(world, { event: event.name, action, payload: frozen, appId, installationId, repositoryId }),
    ];
  });
}

function record(world: World, content: Omit<Delivery, 'id' | 'guid' | 'at' | 'attempts'>): Delivery {
  return { id: nextId(world.state), guid: randomUUID(), at: world.clock.now(), attempts: [], ...content };
}

async function attemptOnce(parts: DeliveriesParts, delivery: Delivery, closing: AbortSignal): Promise<void> {
  const { world, deliver } = parts;
  // After the answer to whoever caused it, as over the network.
  await new Promise((resolve) => setImmediate(resolve));
  const app = world.state.apps.get(delivery.appId);
  if (closing.aborted || app?.webhookUrl == null) return;
  const at = world.clock.now();
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort();
  }, TIMEOUT_MS);
  const signal = AbortSignal.any([timeout.signal, closing]);
  const status = await answerOf(deliver, toRequest(app, app.webhookUrl, { delivery, signal }));
  clearTimeout(timer);
  delivery.attempts.push({ at, status, durationMs: world.clock.now() - at });
}

/** The status, or null where nothing answered in time. */
async function answerOf(deliver: DeliveriesParts['deliver'], request: Request): Promise<number | null> {
  const { signal } = request;
  const aborted = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(null);
    });
  });
  const answered = deliver(request).then(
    async (response) => {
      await response.body?.cancel();
      return response.status;
    },
    () => null,
  );
  return Promise.race([answered, aborted]);
}

interface Sending {
  readonly delivery: Delivery;
  readonly signal: AbortSignal;
}

function toRequest(app: App, url: string, { delivery, signal }: Sending): Request {
  const body = JSON.stringify(delivery.payload);
  const sign = (algorithm: string) => createHmac(algorithm, app.webhookSecret).update(body).digest('hex');
  return new Request(url, {
    method: 'POST',
    body,
    signal,
    headers: {
      accept: '*/*',
      'content-type': 'application/json',
      'user-agent': 'GitHub-Hookshot/sandbox',
      'x-github-delivery': delivery.guid,
      'x-github-event': delivery.event,
      'x-github-hook-id': String(app.id),
      'x-github-hook-installation-target-id': String(app.id),
      'x-github-hook-installation-target-type': 'integration',
      'x-hub-signature': `sha1=${sign('sha1')}`,
      'x-hub-signature-256': `sha256=${sign('sha256')}`,
    },
  });
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
