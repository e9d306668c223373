// The App as a server: webhooks in, looks out. Probot verifies, authenticates and routes; retries and pace are ours.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import { type Probot, createNodeMiddleware } from 'probot';
import { type Clock, systemClock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import { translateError } from '../github/translate-error.ts';
import type { LooksOptions } from '../queue/looks.ts';
import { openDatabase } from '../queue/open-database.ts';
import type { RoundsOptions } from '../queue/rounds.ts';
import { type Queue, startQueue } from '../queue/start-queue.ts';
import type { AppConfig } from './config.ts';
import { createInspectRoute } from './inspect-route.ts';
import { type Log, createLook } from './look.ts';
import { createProbot } from './probot.ts';
import { createScout } from './scout.ts';
import { subscribe } from './subscribe.ts';

export interface RunningApp {
  readonly url: string;
  readonly slug: string;
  readonly queue: Queue;
  /** Takes no more webhooks and lets running looks end. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: AppConfig;
  readonly clock?: Clock;
  /** Default: JSON lines on the standard error. */
  readonly log?: Logger;
  /** How long a burst is gathered, in s. Default 3. */
  readonly gatherS?: number;
  /** `web` takes webhooks in, `worker` looks. Default: both. */
  readonly role?: Role;
}

export type Role = 'web' | 'worker' | 'both';

/** Starts the App. Throws a MilepostError where GitHub does not accept its id or key, or the database is not to be had. */
export async function startApp(options: AppOptions): Promise<RunningApp> {
  const { config } = options;
  assertShareable(config, options.role);
  const log = options.log ?? pino({ name: 'milepost', level: config.logLevel }, pino.destination(2));
  const probot = createProbot(config, log);
  const slug = await readSlug(probot, options.clock ?? systemClock);
  const queue = await openQueue({ ...options, log, probot });
  const webhooks = await createNodeMiddleware(subscribe({ queue, ownLogin: `${slug}[bot]` }), { probot });
  const inspect = createInspectRoute(queue, config.webhookSecret);
  const server = createServer((request, response) => {
    void answer(request, response, { webhooks, queue, inspect });
  });
  const url = await listen(server, config).catch(async (error: unknown) => {
    await queue.stop();
    throw error;
  });
  log.info(
    { url, slug, role: options.role ?? 'both', database: config.database.kind },
    'Milepost is listening',
  );
  return {
    url,
    slug,
    queue,
    async close() {
      await closeServer(server);
      await queue.stop();
    },
  };
}

function assertShareable({ database }: AppConfig, role: Role = 'both'): void {
  if (role === 'both' || database.kind === 'postgres') return;
  throw new MilepostError(`A process that is only a ${role} needs a PostgreSQL to share with the others`, {
    code: 'config',
    hint: 'Set DATABASE_URL, or leave --role out.',
  });
}

async function openQueue(
  options: AppOptions & { readonly log: Logger; readonly probot: Probot },
): Promise<Queue> {
  const { config, log, probot, clock = systemClock, gatherS = 3, role = 'both' } = options;
  const onError = (error: unknown) => {
    log.error({ err: error }, 'the queue has trouble');
  };
  const work = {
    look: createLook({ probot, log, clock }),
    scout: createScout({ probot, clock }),
    concurrency: config.concurrency,
    onFailure: ({ repository, error, retryInMs }: Parameters<LooksOptions['onFailure']>[0]) => {
      logFailure(log, {
        subject: { repository: `${repository.owner}/${repository.name}` },
        error,
        retryInMs,
      });
    },
    onRoundFailure: ({ round, error, retryInMs }: Parameters<RoundsOptions['onFailure']>[0]) => {
      logFailure(log, { subject: { round }, error, retryInMs });
    },
  };
  const database = await openDatabase(config.database);
  return await startQueue({ database, clock, gatherS, onError, ...(role === 'web' ? {} : { work }) });
}

/** How long a request that is half-way may take to end when the App is asked to stop, in ms. */
const GRACE_MS = 2000;

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(timer);
}

async function readSlug(probot: Probot, clock: Clock): Promise<string> {
  try {
    const octokit = await probot.auth();
    const { data } = await octokit.request('GET /app');
    return data?.slug ?? '';
  } catch (error) {
    throw translateError(error, clock.now());
  }
}

interface Routes {
  readonly webhooks: Awaited<ReturnType<typeof createNodeMiddleware>>;
  readonly queue: Queue;
  readonly inspect: ReturnType<typeof createInspectRoute>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { webhooks, queue, inspect }: Routes,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0];
  if (request.method === 'GET' && path === '/ping') send(response, 200, 'PONG');
  else if (request.method === 'GET' && path === '/healthz') {
    const { due, later, running } = await queue.status();
    send(response, 200, JSON.stringify({ ok: true, repositories: due + later + running }));
  } else if (!(await inspect(request, response))) {
    await webhooks(request, response, () => {
      send(response, 404, 'Not found');
    });
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  const type = body.startsWith('{') ? 'application/json' : 'text/plain';
  response.writeHead(status, { 'content-type': type }).end(body);
}

async function listen(server: Server, { host, port }: AppConfig): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const hint =
        cause.code === 'EADDRINUSE' ? 'Another program listens there; set PORT.' : 'Set HOST and PORT.';
      reject(
        new MilepostError(`Cannot listen on ${host}:${port}: ${cause.message}`, {
          code: 'config',
          hint,
          cause,
        }),
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return `http://${host === '0.0.0.0' ? 'localhost' : host}:${address.port}`;
}

interface Failure {
  readonly subject: Readonly<Record<string, string>>;
  readonly error: unknown;
  readonly retryInMs: number | undefined;
}

function logFailure(log: Log, { subject, error, retryInMs }: Failure): void {
  if (!(error instanceof MilepostError)) {
    log.error({ ...subject, err: error }, 'something failed in a way that Milepost does not know');
    return;
  }
  const next = retryInMs === undefined ? '' : ` Looking again in ${Math.ceil(retryInMs / 1000)} s.`;
  log[retryInMs === undefined ? 'error' : 'warn'](
    { ...subject, code: error.code },
    `${error.message}. ${error.hint}${next}`,
  );
}
