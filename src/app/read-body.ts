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
  /** What all bodies that are half here take together: nobody has shown yet that they come from GitHub. */
  readonly held: { bytes: number; readonly most: number };
  /** When the body must be here. */
  readonly deadline: Deadline;
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
  let bytes = 0;

  function onData(chunk: Buffer): void {
    bytes += chunk.length;
    held.bytes += chunk.length;
    if (bytes > maxBytes) refuse(tooLarge(maxBytes));
    else if (held.bytes > held.most)
      refuse(new Refusal(503, 'Too much comes in at once: send it again later'));
    else chunks.push(chunk);
  }
  function onEnd(): void {
    stop();
    const [only] = chunks;
    settle.resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, bytes));
  }
  function onBreak(): void {
    refuse(new Refusal(400, 'The request broke off'));
  }
  function onLate(): void {
    refuse(new Refusal(408, 'The body did not come in time'));
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
    held.bytes -= bytes;
  }

  // An 'error' comes together with 'close'; without a listener it would end the process.
  request.on('error', () => undefined);
  request.on('data', onData).on('end', onEnd).on('close', onBreak);
  deadline.onPass(onLate);
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal(413, `The body is larger than ${maxBytes} bytes`);
}
