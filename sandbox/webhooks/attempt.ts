// Sending deliveries: signed, posted, the answer noted. One attempt a call, as GitHub sends nothing again by itself.
// https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries

import { createHmac } from 'node:crypto';
import type { Delivery } from '../sandbox.ts';
import type { App } from '../state.ts';
import { nextId } from '../world.ts';
import type { World } from '../world.ts';

/** GitHub waits no longer for an answer. */
const TIMEOUT_MS = 10_000;

export type Deliver = (request: Request) => Promise<Response>;

export interface Sender {
  /** One attempt. Resolves when it was answered, timed out or given up. */
  send(delivery: Delivery): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Gives up what is under way. */
  close(): Promise<void>;
}

/** Sends to the Apps' webhook addresses, and notes each answer in its delivery. */
export function createSender(world: World, deliver: Deliver): Sender {
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return {
    settled,
    send(delivery) {
      const attempt = attemptOnce(world, { delivery, deliver, closing: closing.signal });
      const tracked = attempt.finally(() => underWay.delete(tracked));
      underWay.add(tracked);
      return tracked;
    },
    async close() {
      closing.abort();
      await settled();
    },
  };
}

interface Attempt {
  readonly delivery: Delivery;
  readonly deliver: Deliver;
  readonly closing: AbortSignal;
}

async function attemptOnce(world: World, { delivery, deliver, closing }: Attempt): Promise<void> {
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
  delivery.attempts.push({ id: nextId(world.state), at, status, durationMs: world.clock.now() - at });
}

/** The status, or null where nothing answered in time. */
async function answerOf(deliver: Deliver, request: Request): Promise<number | null> {
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
