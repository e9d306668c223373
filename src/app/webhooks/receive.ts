// Takes a webhook over HTTP and hands it to Probot's handlers. It is answered 200 only once they are through: what
// failed or came late must show in GitHub's list of deliveries, so that it is asked for again.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Probot } from 'probot';
import { Deadline } from './deadline.ts';
import { type BodyLimits, HeldBodies, Refusal, readBody } from './read-body.ts';
import { decodeBody, parsePayload, readWebhookHeaders } from './webhook-request.ts';

type Webhooks = Pick<Probot['webhooks'], 'verify' | 'receive'>;

/** How a request ended: kept, refused because of what was sent, or not kept although it was right. */
export type ReceiveResult = 'accepted' | 'refused' | 'failed';

export interface ReceiverOptions {
  readonly webhooks: Webhooks;
  readonly log: Pick<Probot['log'], 'warn'>;
  /** Default 25 MiB: GitHub sends nothing larger. */
  readonly maxBytes?: number;
  /** From the first byte to the answer. Default 8,000: GitHub gives up after 10 s. */
  readonly timeoutMs?: number;
  /** Told once per request, for the figures. */
  readonly onEnd?: (end: { readonly result: ReceiveResult; readonly seconds: number }) => void;
}

export type Receiver = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const MAX_BYTES = 25 * 1024 * 1024;
const TIMEOUT_MS = 8000;
/** So many of the largest may be unfinished at once; GitHub's own are mostly some KB. */
const MOST_HELD = 5;

/**
 * A receiver of webhooks. 200: the handlers are through. 4xx: not a webhook of ours. 503: a handler threw (Probot logs
 * what) or takes too long. Never rejects.
 */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { webhooks, log, maxBytes = MAX_BYTES, timeoutMs = TIMEOUT_MS, onEnd } = options;
  const held = new HeldBodies(MOST_HELD * maxBytes);
  return async function receive(request, response) {
    const from = performance.now();
    const deadline = new Deadline(timeoutMs);
    const refusal = await take(request, { webhooks, maxBytes, held, deadline }).catch(toRefusal);
    deadline.clear();
    answer(request, response, refusal);
    if (refusal !== undefined && !(refusal instanceof HandlerFailure)) report(log, request, refusal);
    onEnd?.({ result: resultOf(refusal), seconds: (performance.now() - from) / 1000 });
  };
}

/** A handler threw. Probot has logged why. */
class HandlerFailure extends Refusal {
  constructor(cause: unknown) {
    super(503, 'The delivery could not be stored: send it again later', { cause });
  }
}

interface Taking extends BodyLimits {
  readonly webhooks: Webhooks;
}

async function take(request: IncomingMessage, { webhooks, ...limits }: Taking): Promise<undefined> {
  const { signature, ...event } = readWebhookHeaders(request);
  const text = decodeBody(await readBody(request, limits));
  if (!(await webhooks.verify(text, signature)))
    throw new Refusal(
      401,
      'The signature does not match: is the webhook secret the same here and on GitHub?',
    );
  const received = { ...event, payload: parsePayload(text) } as unknown as Parameters<Webhooks['receive']>[0];
  await Promise.race([late(limits.deadline), webhooks.receive(received).catch(failed)]);
}

function failed(error: unknown): never {
  throw new HandlerFailure(error);
}

function late(deadline: Deadline): Promise<never> {
  return new Promise((_resolve, reject) => {
    deadline.onPass(() => {
      reject(new Refusal(503, 'The delivery was not stored in time: send it again'));
    });
  });
}

function toRefusal(error: unknown): Refusal {
  return error instanceof Refusal
    ? error
    : new Refusal(503, 'The delivery could not be accepted', { cause: error });
}

function resultOf(refusal: Refusal | undefined): ReceiveResult {
  if (refusal === undefined) return 'accepted';
  return refusal.status >= 500 ? 'failed' : 'refused';
}

/** Where the body was not read to its end, the connection cannot be used again. */
function answer(request: IncomingMessage, response: ServerResponse, refusal: Refusal | undefined): void {
  const { status, message } = refusal ?? { status: 200, message: 'ok' };
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    ...(status === 405 ? { allow: 'POST' } : {}),
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(`${message}\n`);
}

/** Anybody can send headers; the log takes only the beginning of each. */
const MOST_LOGGED = 64;

function report(log: ReceiverOptions['log'], { headers }: IncomingMessage, refusal: Refusal): void {
  const delivery = String(headers['x-github-delivery'] ?? '').slice(0, MOST_LOGGED);
  const event = String(headers['x-github-event'] ?? '').slice(0, MOST_LOGGED);
  log.warn({ delivery, event, status: refusal.status }, `webhook refused: ${refusal.message}`);
}
