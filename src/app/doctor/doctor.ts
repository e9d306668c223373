// Is everything well? Settings, GitHub, webhooks, database and queue, each with what to do where it is not.
import { pino } from 'pino';
import type { Clock } from '../../clock.ts';
import { MilepostError } from '../../errors.ts';
import { DirectoryInUse } from '../../queue/database/directory-lock.ts';
import { type Inspection, type Operator, openOperator } from '../../queue/operator.ts';
import { type Check, broken } from './check.ts';
import type { AppConfig } from '../settings/config.ts';
import { type InstallationReport, checkGitHub, checkWebhook, readInstallations } from './doctor-github.ts';
import { answersAt, checkProcess } from './doctor-process.ts';
import { addressOf } from '../http.ts';
import { type RemoteApp, inspectRunning, retryRunning } from '../inspect-route.ts';
import { createProbot } from '../probot.ts';

export interface Diagnosis {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** What stands in the queue, where it could be read. */
  readonly queue?: Inspection;
  readonly installations: readonly InstallationReport[];
}

export interface DoctorOptions {
  readonly config: AppConfig;
  readonly clock: Clock;
}

/** Examines the App and whatever it needs. What is broken is a check that is not ok, never an error. */
export async function diagnose({ config, clock }: DoctorOptions): Promise<Diagnosis> {
  const probot = createProbot(config, { log: pino({ level: 'silent' }) });
  const app = await checkGitHub(probot, clock);
  const { installations, broken: unread } = app.ok ? await readInstallations(probot, clock) : NONE;
  const webhooks = app.ok ? [await checkWebhook(probot, clock)] : [];
  const { checks, queue } = await checkQueue(config, clock);
  const all = [...app.checks, ...unread, ...webhooks, ...checks];
  return {
    ok: all.every(({ ok }) => ok),
    checks: all,
    ...(queue === undefined ? {} : { queue }),
    installations,
  };
}

const NONE = { installations: [], broken: [] } as const;

interface QueueChecks {
  readonly checks: readonly Check[];
  readonly queue?: Inspection;
}

async function checkQueue(config: AppConfig, clock: Clock): Promise<QueueChecks> {
  try {
    const { answer: queue, by } = await inspectQueue(config);
    const name = { name: 'database', ok: true, says: `${config.database.kind} database, opened and read` };
    const running = by === 'app' ? answersAt(remoteOf(config).url) : checkProcess(config, queue);
    return {
      queue,
      checks: [running, name, checkBacklog(queue), checkDead(queue), checkScan(queue, clock.now())],
    };
  } catch (error) {
    return { checks: [broken('database', error)] };
  }
}

async function inspectQueue(config: AppConfig): Promise<Asked<Inspection>> {
  return await askQueue(config, inspectRunning, (operator) => operator.inspect());
}

/** Requeues all that was given up. Resolves to how many repositories that are. */
export async function retryAll(config: AppConfig): Promise<number> {
  return (await askQueue(config, retryRunning, (operator) => operator.retry())).answer;
}

interface Asked<Answer> {
  readonly answer: Answer;
  readonly by: 'app' | 'database';
}

/** Asks the App that has the embedded database; where none answers, or the database is PostgreSQL, the database itself. */
async function askQueue<Answer>(
  config: AppConfig,
  running: (app: RemoteApp) => Promise<Answer | undefined>,
  opened: (operator: Operator) => Promise<Answer>,
): Promise<Asked<Answer>> {
  if (config.database.kind === 'embedded') {
    const answer = await running(remoteOf(config));
    if (answer !== undefined) return { answer, by: 'app' };
  }
  const operator = await openOperator(config.database).catch((error: unknown) => {
    throw error instanceof DirectoryInUse ? silent(config, error) : error;
  });
  try {
    return { answer: await opened(operator), by: 'database' };
  } finally {
    await operator.close();
  }
}

/** Whoever has the directory is most likely the App itself, and well. */
function silent(config: AppConfig, cause: DirectoryInUse): MilepostError {
  return new MilepostError(`${cause.message}, which does not answer at ${remoteOf(config).url}`, {
    code: cause.code,
    hint: 'If it is still starting, ask again in a moment. If it listens elsewhere, give the doctor the same HOST and PORT: its log says where.',
    retryable: true,
    cause,
  });
}

/** The App on this machine, as the same settings would start it. */
function remoteOf({ host, port, webhookSecret }: AppConfig): RemoteApp {
  return { url: addressOf(host, port), webhookSecret };
}

/** A reconciliation starts within seconds of its time; minutes mean that nobody works, or too few do. */
const LATE_S = 300;

function checkBacklog({ status }: Inspection): Check {
  const says = `${status.due} due, ${status.running} under way, ${status.later} later`;
  if (status.oldestS < LATE_S) return { name: 'queue', ok: true, says };
  return {
    name: 'queue',
    ok: false,
    says: `${says}; the oldest has waited for ${Math.round(status.oldestS / 60)} min`,
    hint: 'Is a worker running (milepost serve)? If it is busy all the time, raise MILEPOST_CONCURRENCY or add a process.',
  };
}

function checkDead({ status }: Inspection): Check {
  const { dead = 0, stuck = 0 } = status.repositories;
  if (dead === 0)
    return { name: 'repositories', ok: true, says: `0 given up, ${stuck} waiting for their owner` };
  return {
    name: 'repositories',
    ok: false,
    says: `${dead} given up, ${stuck} waiting for their owner`,
    hint: 'See the errors below; milepost doctor --retry requeues them.',
  };
}

/** The scan runs every 15 minutes. */
const SCAN_LATE_MS = 35 * 60_000;

function checkScan({ periodicJobs }: Inspection, now: number): Check {
  const scan = periodicJobs.find(({ name }) => name === 'redelivery');
  const hint = 'Is a worker running (milepost serve)? Its log says why a scan failed.';
  if (scan === undefined)
    return { name: 'redelivery', ok: false, says: 'lost webhooks were never asked for', hint };
  const says = `lost webhooks were last asked for at ${scan.endedAt}`;
  if (now - Date.parse(scan.endedAt) > SCAN_LATE_MS) return { name: 'redelivery', ok: false, says, hint };
  return { name: 'redelivery', ok: true, says };
}
