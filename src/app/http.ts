// The App's doors on the network: webhooks in; health, readiness and figures out. Knows nothing of what a webhook means.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { Probot } from 'probot';
import { MilepostError } from '../errors.ts';
import { forASecond } from './for-a-second.ts';
import type { Receiver } from './webhooks/receive.ts';

export const WEBHOOK_PATH = '/api/github/webhooks';

export interface Readiness {
  readonly ok: boolean;
  /** Why not, in words that anybody may read. */
  readonly reason?: string;
}

export interface HttpOptions {
  /** None where this process takes no webhooks in. */
  readonly receiver?: Receiver | undefined;
  /** Whether a webhook that came now would be kept. */
  readonly ready: () => Promise<Readiness>;
  readonly registry: Pick<Registry, 'metrics' | 'contentType'>;
  readonly log: Pick<Probot['log'], 'error'>;
  /** Asked first about paths that are none of these. Resolves to whether it answered. */
  readonly other?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

/** Whoever sends a request slowly does not hold a connection for long. */
const SLOW = {
  headersTimeout: 8000,
  requestTimeout: 12_000,
  connectionsCheckingInterval: 2000,
  // Longer than the 60 s of usual load balancers, which must be the ones to close.
  keepAliveTimeout: 65_000,
};

/** A server that does not listen yet. */
export function createHttpServer(given: HttpOptions): Server {
  const { registry } = given;
  const options: HttpOptions = {
    ...given,
    ready: forASecond(given.ready),
    registry: { contentType: registry.contentType, metrics: forASecond(() => registry.metrics()) },
  };
  return createServer(SLOW, (request, response) => {
    route(request, response, options).catch((error: unknown) => {
      options.log.error({ err: error }, 'a request could not be answered');
      if (response.headersSent) response.destroy();
      else send(response, { status: 500, body: 'Something went wrong; the log says what\n' });
    });
  });
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === WEBHOOK_PATH && options.receiver !== undefined) {
    await options.receiver(request, response);
    return;
  }
  const page = PAGES.get(path);
  if (page === undefined) {
    if ((await options.other?.(request, response)) === true) return;
    send(response, { status: 404, body: 'Not found\n' });
  } else if (request.method === 'GET' || request.method === 'HEAD') send(response, await page(options));
  else send(response, { status: 405, body: 'Only GET\n', headers: { allow: 'GET, HEAD' } });
}

interface Page {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const PAGES = new Map<string, (options: HttpOptions) => Promise<Page> | Page>([
  ['/ping', () => ({ status: 200, body: 'PONG' })],
  ['/healthz', () => json(200, { ok: true })],
  ['/readyz', readyz],
  ['/metrics', metrics],
]);

async function readyz({ ready }: HttpOptions): Promise<Page> {
  const readiness = await ready();
  return json(readiness.ok ? 200 : 503, readiness);
}

async function metrics({ registry }: HttpOptions): Promise<Page> {
  return { status: 200, body: await registry.metrics(), type: registry.contentType };
}

function json(status: number, body: object): Page {
  return { status, body: `${JSON.stringify(body)}\n`, type: 'application/json' };
}

/** Node leaves the body out where the request was HEAD. */
function send(response: ServerResponse, { status, body, type, headers }: Page): void {
  response.writeHead(status, {
    'content-type': type ?? 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(hasBody(response.req) ? { connection: 'close' } : {}),
    ...headers,
  });
  response.end(body);
}

/** Nobody reads it here, so the connection ends with the answer. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

interface Place {
  readonly host: string;
  readonly port: number;
}

/** Resolves to the address. Throws a MilepostError `config` where the port is not to be had. */
export async function listen(server: Server, { host, port }: Place): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const onError = (cause: NodeJS.ErrnoException): void => reject(cannotListen({ host, port }, cause));
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve();
    });
  });
  const { port: bound } = server.address() as AddressInfo;
  return addressOf(host, bound);
}

/** Who listens everywhere is found at home. */
const EVERYWHERE: ReadonlyMap<string, string> = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
]);

/** Where this machine finds a server that listens on a host and a port. */
export function addressOf(host: string, port: number): string {
  const at = EVERYWHERE.get(host) ?? host;
  return `http://${at.includes(':') ? `[${at}]` : at}:${port}`;
}

function cannotListen({ host, port }: Place, cause: NodeJS.ErrnoException): MilepostError {
  const [what, hint] = UNUSABLE[cause.code ?? ''] ?? [
    `cannot be listened on (${cause.message})`,
    'Set HOST and PORT.',
  ];
  return new MilepostError(`Port ${port} of ${host} ${what}`, { code: 'config', hint, cause });
}

const UNUSABLE: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  EADDRINUSE: ['is in use by another program', 'Stop that one, or set PORT to another number.'],
  EACCES: ['may not be used by this user', 'Set PORT to 1024 or more, and put a proxy in front of it.'],
  EADDRNOTAVAIL: [
    'is not an address of this machine',
    'Set HOST to an address of this machine, or leave it out.',
  ],
  ENOTFOUND: ['is not found', 'Set HOST to an address of this machine, or leave it out.'],
};

/**
 * Whether one could listen there, so that it is known before anything is opened. Throws a MilepostError `config` as listen
 * does.
 */
export async function assertFree(place: Place): Promise<void> {
  if (place.port === 0) return;
  const server = createServer();
  await listen(server, place);
  const closed = new Promise((resolve) => server.close(resolve));
  // Somebody may have come in that moment.
  server.closeAllConnections();
  await closed;
}

/** How long a request that is half-way may take to end when the App is asked to stop, in ms. */
const GRACE_MS = 2000;

/** Takes no more requests, and resolves when the last one has ended. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(timer);
}
