// The running App tells its operator what stands in the queue. Who asks must know the webhook secret: an embedded
// database can be opened by one process only, so `milepost doctor` asks the one that has it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MilepostError } from '../errors.ts';
import type { Inspection } from '../queue/operator.ts';
import type { Queue } from '../queue/queue.ts';

const INSPECT_PATH = '/operator/inspect';
const RETRY_PATH = '/operator/retry';

/** Shows that one knows the secret without telling it. */
function tokenOf(webhookSecret: string): string {
  return createHmac('sha256', webhookSecret).update('milepost operator').digest('hex');
}

/** Answers the operator's questions. Resolves to whether the request was one. */
export function createInspectRoute(queue: Pick<Queue, 'inspect' | 'retry'>, webhookSecret: string) {
  const expected = Buffer.from(`Bearer ${tokenOf(webhookSecret)}`);
  return async function answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const isInspect = request.method === 'GET' && request.url === INSPECT_PATH;
    const isRetry = request.method === 'POST' && request.url === RETRY_PATH;
    if (!isInspect && !isRetry) return false;
    const given = Buffer.from(request.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(401).end();
      return true;
    }
    const body = isInspect ? await queue.inspect() : { retried: await queue.retry() };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    return true;
  };
}

export interface RemoteApp {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly webhookSecret: string;
}

/** Asks a running App. undefined where none answers there. */
export async function inspectRunning(app: RemoteApp): Promise<Inspection | undefined> {
  return (await ask(app, 'GET', INSPECT_PATH)) as Inspection | undefined;
}

/** Asks a running App to requeue what was given up. undefined where none answers there. */
export async function retryRunning(app: RemoteApp): Promise<number | undefined> {
  const answer = (await ask(app, 'POST', RETRY_PATH)) as { retried: number } | undefined;
  return answer?.retried;
}

async function ask(app: RemoteApp, method: string, path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${tokenOf(app.webhookSecret)}` };
  let response: Response;
  try {
    response = await fetch(`${app.url}${path}`, { method, headers, signal: AbortSignal.timeout(5000) });
  } catch {
    return undefined;
  }
  const answer: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  if (typeof answer === 'object' && answer !== null) return answer;
  const says = response.ok ? 'something else' : String(response.status);
  throw new MilepostError(`What listens on ${app.url} does not answer as this App (${says})`, {
    code: 'config',
    hint:
      response.status >= 500
        ? 'If it is this App, its log says why.'
        : 'Are PORT and WEBHOOK_SECRET those of the running App?',
  });
}
