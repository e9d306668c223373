// Webhook deliveries: to whom, signed how, and the record of each. They leave when the request that caused them is done.

import { randomUUID } from 'node:crypto';
import type { Deliveries, Delivery, Violation } from '../sandbox.ts';
import type { App } from '../state.ts';
import { nextId } from '../world.ts';
import type { World, WorldEvent } from '../world.ts';
import { createSender } from './attempt.ts';
import type { Deliver } from './attempt.ts';
import { loadWebhookValidator } from './description.ts';
import { buildPayload } from './payload.ts';
import { pingPayload } from './ping.ts';
import { subscribers } from './subscribers.ts';

export interface DeliveriesParts {
  readonly world: World;
  readonly violations: Violation[];
  readonly deliver: Deliver;
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
  const sender = createSender(world, parts.deliver);

  function add(delivery: Delivery): void {
    all.push(delivery);
    if (box.mode === 'hold') held.push(delivery);
    else void sender.send(delivery);
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
      await Promise.all(Array.from({ length: times }, () => sender.send(delivery)));
    },
    lose() {
      const at = world.clock.now();
      for (const { attempts } of held)
        attempts.push({ id: nextId(world.state), at, status: null, durationMs: 0 });
      held = [];
    },
    settled: () => sender.settled(),
    ping(app) {
      const payload = pingPayload(world, app);
      const where = { appId: app.id, installationId: null, repositoryId: null };
      add(record(world, { event: 'ping', action: null, payload, ...where }));
    },
    clear() {
      all.length = 0;
      held = [];
    },
    async close() {
      stop();
      await sender.close();
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
