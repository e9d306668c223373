// The App as a process of its own: how fast it takes webhooks, idle and at work, against bare Probot in the same run.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type AppProcess, type Environment, startApp } from '../chaos/app-process.ts';
import { createDatabase } from '../chaos/postgres.ts';
import { roadmapOf } from '../chaos/roadmap.ts';
import * as actions from '../sandbox/actions/index.ts';
import { userActor } from '../sandbox/actor.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { createSandbox } from '../sandbox/server.ts';
import type { App, Repository } from '../sandbox/state.ts';
import type { Row } from './row.ts';

const SECONDS = 6;
const CONNECTIONS = 20;

interface Load {
  /** Webhooks a second. */
  readonly rate: number;
  /** ms. */
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/** The rows of both kinds of database; PostgreSQL only where DATABASE_URL names a server. */
export async function measureServing(say: (line: string) => void): Promise<readonly Row[]> {
  const world = await createWorld();
  try {
    say('bare Probot');
    const bare = await measureBare(world);
    say('the App, embedded');
    const directory = await mkdtemp(join(tmpdir(), 'milepost-bench-'));
    const embedded = await measureApp(world, {
      kind: 'embedded',
      bare,
      environment: { MILEPOST_DATA: directory },
    });
    await rm(directory, { recursive: true, force: true });
    const server = process.env['DATABASE_URL'];
    if (server === undefined || server === '') {
      say('PostgreSQL: skipped; DATABASE_URL=postgres://… npm run bench measures it');
      return embedded;
    }
    say('the App, PostgreSQL');
    const database = await createDatabase(server);
    const postgres = await measureApp(world, {
      kind: 'PostgreSQL',
      bare,
      environment: { DATABASE_URL: database.url },
    });
    await database.drop();
    return [...embedded, ...postgres];
  } finally {
    await world.sandbox.close();
  }
}

interface World {
  readonly sandbox: Sandbox;
  readonly app: App;
  readonly url: string;
  readonly quiet: Repository;
  readonly installationId: number;
  learners: number;
}

/** A local GitHub with one learner whose repository is set up, so that a look there finds nothing to do. */
async function createWorld(): Promise<World> {
  const sandbox = createSandbox({ latencyMs: 50, keep: { requests: 5000, deliveries: 1000 } });
  const { url } = await sandbox.listen(0);
  const app = sandbox.createApp({ slug: 'milepost' });
  sandbox.createUser('quiet');
  const quiet = actions.createRepository(sandbox.world, { owner: 'quiet', name: 'journey' });
  // The App offers nothing to a fork: a look there is one request.
  quiet.fork = true;
  push(sandbox, quiet, { 'README.md': '# Quiet\n' });
  const { id } = sandbox.install({ appId: app.id, owner: 'quiet' });
  return { sandbox, app, url, quiet, installationId: id, learners: 0 };
}

function push({ world }: Sandbox, repository: Repository, files: Readonly<Record<string, string>>): void {
  actions.commitFiles(world, {
    repository,
    actor: userActor(repository.owner),
    message: 'Work',
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
  });
}

/** In a process of its own, so that it does not wait for what it measures. */
async function load(world: World, url: string): Promise<Load> {
  const script = fileURLToPath(new URL('load.ts', import.meta.url));
  const { id, owner, name } = world.quiet;
  const repository = JSON.stringify({ id, full_name: `${owner}/${name}` });
  const what = [`${url}/api/github/webhooks`, world.app.webhookSecret, repository];
  const how = [String(SECONDS), String(CONNECTIONS), String(world.installationId)];
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    script,
    ...what,
    ...how,
  ]);
  return JSON.parse(stdout) as Load;
}

function credentials({ app, url }: World): Environment {
  return {
    APP_ID: String(app.id),
    PRIVATE_KEY: app.privateKey,
    WEBHOOK_SECRET: app.webhookSecret,
    GITHUB_API_URL: url,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'fatal',
  };
}

async function measureBare(world: World): Promise<Load> {
  const script = fileURLToPath(new URL('bare-probot.ts', import.meta.url));
  const env = { ...process.env, ...credentials(world) };
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await new Promise<string>((resolve) => {
      child.stdout.once('data', (text: Buffer) => {
        resolve(text.toString().trim());
      });
    });
    return await load(world, url);
  } finally {
    child.kill();
  }
}

interface Subject {
  readonly kind: 'embedded' | 'PostgreSQL';
  readonly bare: Load;
  readonly environment: Environment;
}

async function measureApp(world: World, { kind, bare, environment }: Subject): Promise<readonly Row[]> {
  const settings = { ...credentials(world), ...environment };
  const first = await started(kind, settings);
  first.app.signal('SIGTERM');
  await first.app.exited;
  const { app, ms } = await started(kind, settings);
  try {
    await sleep(4000);
    const idleMb = await memoryOf(app, 'VmRSS');
    const idle = await load(world, app.url);
    const looks = await burst(world, app);
    world.app.webhookUrl = `${app.url}/api/github/webhooks`;
    beginSync(world);
    await sleep(5000);
    const busy = await load(world, app.url);
    const peakMb = await memoryOf(app, 'VmHWM');
    return rowsOf({ kind, bare, idle, busy, looks, idleMb, peakMb, firstMs: first.ms, againMs: ms });
  } finally {
    await app.kill();
  }
}

async function started(kind: string, settings: Environment): Promise<{ app: AppProcess; ms: number }> {
  const from = performance.now();
  const app = await startApp(kind, settings);
  return { app, ms: performance.now() - from };
}

/** 100 pushes to one repository at once; the looks that follow. */
async function burst(world: World, app: AppProcess): Promise<number> {
  // What the load asked for is over.
  await sleep(6000);
  const { sandbox, quiet } = world;
  world.app.webhookUrl = `${app.url}/api/github/webhooks`;
  sandbox.deliveries.mode = 'hold';
  for (let count = 0; count < 100; count += 1) push(sandbox, quiet, { 'notes.md': String(count) });
  await sleep(200);
  const from = sandbox.log.byOperation.get('Look') ?? 0;
  const held = sandbox.deliveries.held.map(({ guid }) => guid);
  sandbox.deliveries.mode = 'send';
  await Promise.all(held.map((guid) => sandbox.deliveries.send(guid)));
  await sleep(8000);
  return (sandbox.log.byOperation.get('Look') ?? 0) - from;
}

/** A learner with a roadmap whose first sync takes longer than what is measured meanwhile. */
function beginSync(world: World): void {
  const { sandbox } = world;
  const owner = `learner-${(world.learners += 1)}`;
  sandbox.createUser(owner);
  const repository = actions.createRepository(sandbox.world, { owner, name: 'journey' });
  push(sandbox, repository, { 'README.md': '# Long\n', '.github/roadmap.yml': roadmapOf(126) });
  sandbox.install({ appId: world.app.id, owner });
}

/** MB, as the system counts them. */
async function memoryOf({ pid }: AppProcess, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN) / 1024);
}

interface Measured {
  readonly kind: string;
  readonly bare: Load;
  readonly idle: Load;
  readonly busy: Load;
  readonly looks: number;
  readonly idleMb: number;
  readonly peakMb: number;
  readonly firstMs: number;
  readonly againMs: number;
}

function rowsOf(measured: Measured): readonly Row[] {
  const { kind, bare, idle, busy, looks, idleMb, peakMb, firstMs, againMs } = measured;
  const rates = `${Math.round(idle.rate)}/s against ${Math.round(bare.rate)}/s, ${idle.failed + busy.failed} failed`;
  const atMost = (value: number) => ({ is: 'at most', value }) as const;
  return [
    {
      name: `${kind}: webhooks, rate against bare Probot`,
      value: idle.rate / bare.rate,
      unit: '×',
      budget: { is: 'at least', value: 0.5 },
      note: rates,
    },
    {
      name: `${kind}: webhook answered, idle, p99`,
      value: idle.p99,
      unit: 'ms',
      budget: atMost(50),
      note: `p50 ${idle.p50} ms; bare Probot p50 ${bare.p50}, p99 ${bare.p99} ms`,
    },
    {
      name: `${kind}: webhook answered during a sync, p99`,
      value: busy.p99,
      unit: 'ms',
      budget: atMost(50),
      note: `p50 ${busy.p50} ms, ${Math.round(busy.rate)}/s`,
    },
    { name: `${kind}: looks after 100 pushes at once`, value: looks, unit: '', budget: atMost(2) },
    { name: `${kind}: memory, idle`, value: idleMb, unit: 'MB' },
    { name: `${kind}: memory, at its peak`, value: peakMb, unit: 'MB' },
    { name: `${kind}: first start`, value: firstMs, unit: 'ms' },
    { name: `${kind}: start on what is there`, value: againMs, unit: 'ms' },
  ];
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
