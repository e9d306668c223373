// The App as a server: webhooks in, reconciliations out. Probot verifies, authenticates and routes; retries and pace are ours.
import type { Logger } from 'pino';
import type { Probot } from 'probot';
import { type Clock, systemClock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import { type Fetch, createFetch } from '../github/client/fetch.ts';
import { createProxyFetch, proxyHost } from '../github/client/proxy.ts';
import { translateError } from '../github/client/translate-error.ts';
import type { Queue } from '../queue/queue.ts';
import type { AppConfig } from './settings/config.ts';
import { type Readiness, assertFree, closeServer, createHttpServer, listen } from './http.ts';
import { createInspectRoute } from './inspect-route.ts';
import type { IsolatedPlanner } from './planner/isolated-planner.ts';
import { type Metrics, type QueueFigures, createMetrics } from './metrics.ts';
import { createLog } from './log.ts';
import { openQueue } from './open-queue.ts';
import { createProbot } from './probot.ts';
import { createReceiver } from './webhooks/receive.ts';
import { subscribe } from './webhooks/subscribe.ts';

export interface RunningApp {
  readonly url: string;
  readonly slug: string;
  readonly queue: Queue;
  /** Takes no more webhooks and lets running reconciliations end. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: AppConfig;
  readonly clock?: Clock;
  /** Default: JSON lines on the standard error. */
  readonly log?: Logger;
  /** How long a burst is gathered, in s. Default 3. */
  readonly gatherS?: number;
  /** `web` takes webhooks in, `worker` reconciles. Default: both. */
  readonly role?: Role;
  /** Where plans are made; the App closes it. Default: threads with limits. */
  readonly planner?: IsolatedPlanner;
}

export type Role = 'web' | 'worker' | 'both';

/** Starts the App. Throws a MilepostError where GitHub does not accept its id or key, or the database is not to be had. */
export async function startApp(options: AppOptions): Promise<RunningApp> {
  const { config, clock = systemClock, gatherS = 3, role = 'both' } = options;
  assertShareable(config, role);
  await assertFree(config);
  const log = options.log ?? createLog(config.logLevel);
  // The figures need the queue, which needs what is counted: it is there before anybody asks.
  const opened: { queue?: Queue } = {};
  const metrics = createMetrics(() => readFigures(opened.queue));
  const countedFetch: Fetch = createFetch({
    fetch: metrics.countRequests(createProxyFetch(config.proxy)),
  });
  const probot = createProbot(config, { log, fetch: countedFetch });
  const slug = await readSlug(probot, clock);
  const { planner } = options;
  const queue = await openQueue({ config, clock, gatherS, role, log, probot, metrics, planner });
  opened.queue = queue;
  await probot.load(subscribe({ queue, ownLogin: `${slug}[bot]` }));
  const server = createHttpServer({
    receiver: role === 'worker' ? undefined : receiverOf(probot, log, metrics),
    ready: () => readReadiness(queue),
    registry: metrics.registry,
    other: createInspectRoute(queue, config.webhookSecret),
    log,
  });
  const url = await listen(server, config).catch(async (error: unknown) => {
    await queue.stop();
    throw error;
  });
  const proxy = config.proxy === undefined ? {} : { proxy: proxyHost(config.proxy) };
  log.info({ url, slug, role, database: config.database.kind, ...proxy }, 'Milepost is listening');
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

function assertShareable({ database }: AppConfig, role: Role): void {
  if (role === 'both' || database.kind === 'postgres') return;
  throw new MilepostError(`A ${role} process needs a PostgreSQL to share with the others`, {
    code: 'config',
    hint: 'Set DATABASE_URL, or leave --role out.',
  });
}

function receiverOf({ webhooks }: Probot, log: Logger, metrics: Metrics) {
  return createReceiver({
    webhooks,
    log,
    onEnd: (end) => {
      metrics.onDelivery(end);
    },
  });
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

/** A webhook that came now would be kept: the database answers. */
async function readReadiness(queue: Queue): Promise<Readiness> {
  try {
    await queue.status();
    return { ok: true };
  } catch {
    return { ok: false, reason: 'the database does not answer' };
  }
}

async function readFigures(queue: Queue | undefined): Promise<QueueFigures> {
  if (queue === undefined) throw new Error('the queue is not open yet');
  const { status, periodicJobs } = await queue.inspect();
  const scan = periodicJobs.find(({ name }) => name === 'redelivery');
  return {
    waiting: status.due,
    running: status.running,
    deferred: status.later,
    dead: status.repositories.dead ?? 0,
    redeliveryScanAt: scan === undefined ? null : Date.parse(scan.endedAt),
  };
}
