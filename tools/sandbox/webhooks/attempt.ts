// Sending deliveries: signed, posted, the answer noted. One attempt a call, as GitHub sends nothing again by itself.
// https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries

import { createHmac } from 'node:crypto';
import type { Delivery, DeliveryAttempt } from '../sandbox.ts';
import type { App } from '../world/accounts.ts';
import { nextId } from '../world/world.ts';
import type { World } from '../world/world.ts';

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

export interface SenderParts {
  readonly world: World;
  readonly deliver: Deliver;
  /** Is told what came of each attempt. */
  readonly note: (delivery: Delivery, attempt: DeliveryAttempt) => void;
}

/** Sends to the Apps' webhook addresses. */
export function createSender(parts: SenderParts): Sender {
  const underWay = new Map<Promise<void>, AbortController>();

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay.keys());
  }

  return {
    settled,
    send(delivery) {
      // One for each attempt: a signal that lives as long as the sandbox would gather those of every request.
      const ending = new AbortController();
      const attempt = attemptOnce(parts, delivery, ending);
      const tracked = attempt.finally(() => underWay.delete(tracked));
      underWay.set(tracked, ending);
      return tracked;
    },
    async close() {
      for (const ending of underWay.values()) ending.abort();
      await settled();
    },
  };
}

async function attemptOnce(
  { world, deliver, note }: SenderParts,
  delivery: Delivery,
  ending: AbortController,
): Promise<void> {
  // After the answer to whoever caused it, as over the network.
  await new Promise((resolve) => setImmediate(resolve));
  const app = world.state.apps.get(delivery.appId);
  if (ending.signal.aborted || app?.webhookUrl == null) return;
  const at = world.clock.now();
  const timer = setTimeout(() => {
    ending.abort();
  }, TIMEOUT_MS);
  const request = toRequest(app, app.webhookUrl, { delivery, signal: ending.signal });
  const answer = await answerOf(deliver, request);
  clearTimeout(timer);
  note(delivery, { id: nextId(world.state), at, ...answer, durationMs: world.clock.now() - at });
}

type Answer = Pick<DeliveryAttempt, 'status' | 'failure'>;

async function answerOf(deliver: Deliver, request: Request): Promise<Answer> {
  const { signal } = request;
  const aborted = new Promise<Answer>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve({ status: null, failure: 'timed out' });
    });
  });
  const answered = deliver(request).then(
    async (response): Promise<Answer> => {
      await response.body?.cancel();
      return { status: response.status, failure: null };
    },
    (): Answer => ({ status: null, failure: signal.aborted ? 'timed out' : 'failed to connect to host' }),
  );
  return Promise.race([answered, aborted]);
}

interface Sending {
  readonly delivery: Delivery;
  readonly signal: AbortSignal;
}

function toRequest(app: App, url: string, { delivery, signal }: Sending): Request {
  const { body } = delivery;
  // GitHub follows no redirect.
  return new Request(url, {
    method: 'POST',
    body,
    signal,
    redirect: 'manual',
    headers: deliveryHeaders(app, delivery),
  });
}

/** The headers of a delivery, signatures included. */
export function deliveryHeaders(app: App, { guid, event, body }: Delivery): Readonly<Record<string, string>> {
  const sign = (algorithm: string) => createHmac(algorithm, app.webhookSecret).update(body).digest('hex');
  return {
    accept: '*/*',
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/sandbox',
    'x-github-delivery': guid,
    'x-github-event': event,
    'x-github-hook-id': String(app.id),
    'x-github-hook-installation-target-id': String(app.id),
    'x-github-hook-installation-target-type': 'integration',
    'x-hub-signature': `sha1=${sign('sha1')}`,
    'x-hub-signature-256': `sha256=${sign('sha256')}`,
  };
}
