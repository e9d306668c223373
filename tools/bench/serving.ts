// The App as a process of its own: how fast it takes webhooks, idle and at work, against bare Probot in the same run.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type AppProcess, type Environment, startApp } from '../harness/processes/app-process.ts';
import { createDatabase } from '../harness/processes/postgres.ts';
import { sleep } from '../harness/processes/wait.ts';
import type { Row } from './row.ts';
import { type World, beginSync, burst, createWorld, quietSettings } from './serving-world.ts';

const SECONDS = 6;
/** At once: enough to find how many are taken a second, and as GitHub sends them when many people are at work. */
const CONNECTIONS = { most: 100, usual: 20 };

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

/** In a process of its own, so that it does not wait for what it measures. */
async function load(world: World, url: string, connections: number): Promise<Load> {
  const script = fileURLToPath(new URL('load.ts', import.meta.url));
  const { id, owner, name } = world.quiet;
  const repository = JSON.stringify({ id, full_name: `${owner}/${name}` });
  const what = [`${url}/api/github/webhooks`, world.app.webhookSecret, repository];
  const how = [String(SECONDS), String(connections), String(world.installationId)];
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    script,
    ...what,
    ...how,
  ]);
  return JSON.parse(stdout) as Load;
}

/** The rate where as many come as can be taken; the rest where the usual number does. */
async function loadBoth(world: World, url: string): Promise<Load> {
  const most = await load(world, url, CONNECTIONS.most);
  const usual = await load(world, url, CONNECTIONS.usual);
  return { ...usual, rate: most.rate, failed: most.failed + usual.failed };
}

async function measureBare(world: World): Promise<Load> {
  const script = fileURLToPath(new URL('bare-probot.ts', import.meta.url));
  const env = { ...process.env, ...quietSettings(world) };
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
    return await loadBoth(world, url);
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
  const settings = { ...quietSettings(world), ...environment };
  const first = await started(kind, settings);
  first.app.signal('SIGTERM');
  await first.app.exited;
  const { app, ms } = await started(kind, settings);
  try {
    await sleep(4000);
    const idleMb = await memoryOf(app, 'VmRSS');
    const idle = await loadBoth(world, app.url);
    const reconciliations = await burst(world, app);
    world.app.webhookUrl = `${app.url}/api/github/webhooks`;
    beginSync(world);
    await sleep(5000);
    const busy = await load(world, app.url, CONNECTIONS.usual);
    const peakMb = await memoryOf(app, 'VmHWM');
    return rowsOf({
      kind,
      bare,
      idle,
      busy,
      reconciliations,
      idleMb,
      peakMb,
      firstMs: first.ms,
      againMs: ms,
    });
  } finally {
    await app.kill();
  }
}

async function started(kind: string, settings: Environment): Promise<{ app: AppProcess; ms: number }> {
  const from = performance.now();
  const app = await startApp(kind, settings);
  return { app, ms: performance.now() - from };
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
  readonly reconciliations: number;
  readonly idleMb: number;
  readonly peakMb: number;
  readonly firstMs: number;
  readonly againMs: number;
}

function rowsOf(measured: Measured): readonly Row[] {
  const { kind, bare, idle, busy, reconciliations, idleMb, peakMb, firstMs, againMs } = measured;
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
    {
      name: `${kind}: reconciliations after 100 pushes at once`,
      value: reconciliations,
      unit: '',
      budget: atMost(2),
    },
    { name: `${kind}: memory, idle`, value: idleMb, unit: 'MB' },
    { name: `${kind}: memory, at its peak`, value: peakMb, unit: 'MB' },
    { name: `${kind}: first start`, value: firstMs, unit: 'ms' },
    { name: `${kind}: start on what is there`, value: againMs, unit: 'ms' },
  ];
}
