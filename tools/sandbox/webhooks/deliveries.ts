// Webhook deliveries: to whom, signed how, and the record of each. They leave when the request that caused them is done.

import { randomUUID } from 'node:crypto';
import type { Deliveries, Delivery, DeliveryAttempt, Violation } from '../sandbox.ts';
import type { App } from '../world/accounts.ts';
import { nextId } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { WorldEvent } from '../world/world-event.ts';
import { createSender } from './attempt.ts';
import type { Deliver } from './attempt.ts';
import { loadWebhookValidator } from './description.ts';
import { buildPayload } from './payload.ts';
import { pingPayload } from './ping.ts';
import { createDeliveryRecord } from './record.ts';
import { subscribers } from './subscribers.ts';

export interface DeliveriesParts {
  readonly world: World;
  readonly violations: Violation[];
  readonly deliver: Deliver;
  /** How many of the latest deliveries to keep. Default: all. */
  readonly keep?: number | undefined;
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
  const kept = createDeliveryRecord(parts.keep);
  const held = new Map<string, Delivery>();
  const sender = createSender({ world, deliver: parts.deliver, note: kept.note });

  function add(delivery: Delivery): void {
    kept.add(delivery);
    if (box.mode === 'hold') held.set(delivery.guid, delivery);
    else void sender.send(delivery);
  }

  const stop = world.on((event) => {
    for (const delivery of prepare(parts, event)) add(delivery);
  });

  const box: DeliveryBox = {
    mode: 'send',
    all: kept.all,
    attempts: kept.attempts,
    get counts() {
      return kept.counts;
    },
    get held() {
      return [...held.values()];
    },
    find: (guid) => kept.find(guid) ?? held.get(guid) ?? null,
    async send(guid, times = 1) {
      const delivery = box.find(guid);
      if (delivery === null) throw new Error(`There is no delivery ${guid}`);
      held.delete(guid);
      await Promise.all(Array.from({ length: times }, () => sender.send(delivery)));
    },
    lose() {
      for (const delivery of held.values()) kept.note(delivery, unanswered(world));
      held.clear();
    },
    settled: () => sender.settled(),
    ping(app) {
      add(pingOf(world, app));
    },
    clear() {
      kept.clear();
      held.clear();
    },
    async close() {
      stop();
      await sender.close();
    },
  };
  return box;
}

function pingOf(world: World, app: App): Delivery {
  const body = JSON.stringify(pingPayload(world, app));
  const where = { appId: app.id, installationId: null, repositoryId: null };
  return record(world, { event: 'ping', action: null, body, ...where });
}

function unanswered(world: World): DeliveryAttempt {
  return {
    id: nextId(world.state),
    at: world.clock.now(),
    status: null,
    failure: 'timed out',
    durationMs: 0,
  };
}

/** One delivery for each installation that listens. The payload is made now, and held against the description. */
function prepare({ world, violations }: DeliveriesParts, event: WorldEvent): readonly Delivery[] {
  return subscribers(world.state, event).flatMap((installation) => {
    const payload = buildPayload(world, event, installation);
    if (payload === null) return [];
    const action = 'action' in event ? event.action : null;
    // Through JSON: what is sent later must not change with the state.
    const body = JSON.stringify(payload);
    const problems = loadWebhookValidator().checkPayload(event.name, action, JSON.parse(body));
    if (problems.length > 0) {
      violations.push({ where: `webhook ${event.name}.${action ?? ''}`, problem: problems.join('; ') });
    }
    const repositoryId = 'repositoryId' in event ? event.repositoryId : null;
    const { appId, id: installationId } = installation;
    return [record(world, { event: event.name, action, body, appId, installationId, repositoryId })];
  });
}

type Content = Omit<Delivery, 'id' | 'guid' | 'at' | 'attempts' | 'payload'>;

/** Kept as text, which takes a fraction of the memory that the objects would. */
function record(world: World, content: Content): Delivery {
  return {
    id: nextId(world.state),
    guid: randomUUID(),
    at: world.clock.now(),
    ...content,
    get payload() {
      return JSON.parse(content.body) as Delivery['payload'];
    },
    attempts: [],
  };
}
