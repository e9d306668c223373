// A request's body, counted while it comes in. What is too large is never kept, and half a body ends at a deadline.
import type { IncomingMessage } from 'node:http';
import type { Deadline } from './deadline.ts';

/** A request that is answered with a 4xx or 5xx; the message is for whoever sent it, and for the log. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
    this.status = status;
  }
}

export interface BodyLimits {
  readonly maxBytes: number;
  /** All unfinished uploads: nobody has shown yet that they come from GitHub. */
  readonly held: HeldBodies;
  /** When the body must be here. */
  readonly deadline: Deadline;
}

interface HeldBody {
  bytes: number;
  readonly since: number;
  /** Somebody else's turn. */
  readonly giveWay: () => void;
}

/**
 * What unfinished uploads take together. Where it is too much, the one gives way that has taken most for longest:
 * GitHub's own are some KB and here at once, so that whoever sends much, slowly, crowds out nobody but themselves.
 */
export class HeldBodies {
  readonly #most: number;
  readonly #bodies = new Set<HeldBody>();
  #bytes = 0;

  /** At most so many bytes. */
  constructor(most: number) {
    this.#most = most;
  }

  add(body: HeldBody): void {
    this.#bodies.add(body);
  }

  grow(body: HeldBody, bytes: number): void {
    body.bytes += bytes;
    this.#bytes += bytes;
    while (this.#bytes > this.#most && this.#bodies.size > 0) this.#heaviest()?.giveWay();
  }

  release(body: HeldBody): void {
    if (this.#bodies.delete(body)) this.#bytes -= body.bytes;
  }

  #heaviest(): HeldBody | undefined {
    const now = performance.now();
    const weight = ({ bytes, since }: HeldBody) => bytes * (now - since);
    let found: HeldBody | undefined;
    for (const body of this.#bodies) if (found === undefined || weight(body) > weight(found)) found = body;
    return found;
  }
}

/**
 * The whole body. Rejects with a {@link Refusal}: 413 where it is too large, 503 where too much comes at once, 408 where it
 * is late, 400 where it broke off.
 */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  assertLength(request, limits.maxBytes);
  return await new Promise<Buffer>((resolve, reject) => {
    collect(request, limits, { resolve, reject });
  });
}

/** A body that says itself that it is too large is not read at all. */
function assertLength({ headers }: IncomingMessage, maxBytes: number): void {
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
}

interface Settle {
  readonly resolve: (body: Buffer) => void;
  readonly reject: (refusal: Refusal) => void;
}

function collect(request: IncomingMessage, limits: BodyLimits, settle: Settle): void {
  const { maxBytes, held, deadline } = limits;
  let chunks: Buffer[] = [];
  const body: HeldBody = {
    bytes: 0,
    since: performance.now(),
    giveWay: () => {
      refuse(new Refusal(503, 'Too many webhooks at once: send it again later'));
    },
  };
  held.add(body);

  function onData(chunk: Buffer): void {
    if (body.bytes + chunk.length > maxBytes) {
      refuse(tooLarge(maxBytes));
      return;
    }
    chunks.push(chunk);
    held.grow(body, chunk.length);
  }
  function onEnd(): void {
    stop();
    const [only] = chunks;
    settle.resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, body.bytes));
  }
  function onBreak(): void {
    refuse(new Refusal(400, 'The request was cut off'));
  }
  function onLate(): void {
    refuse(new Refusal(408, 'The body did not arrive in time'));
  }
  function refuse(refusal: Refusal): void {
    stop();
    chunks = [];
    request.pause();
    settle.reject(refusal);
  }
  function stop(): void {
    request.off('data', onData).off('end', onEnd).off('close', onBreak);
    deadline.onPass(() => undefined);
    held.release(body);
  }

  // An 'error' comes together with 'close'; without a listener it would end the process.
  request.on('error', () => undefined);
  request.on('data', onData).on('end', onEnd).on('close', onBreak);
  deadline.onPass(onLate);
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal(413, `The body is larger than ${maxBytes} bytes`);
}
