// Planning in threads with a limit of time and memory: whatever takes too long costs its own repository, and nobody else.
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { MilepostError } from '../../errors.ts';
import { ALL_STEPS, type Drafter } from '../../draft.ts';
import { carryBy } from '../../planner.ts';
import type { PlannerTask } from './planner-thread.ts';

export interface PlannerLimits {
  /** One step, without its waiting for a thread. Default 10: the largest roadmap takes a fraction of a second. */
  readonly seconds?: number;
  /** What the thread's own memory may grow to, in MB. Default 256. */
  readonly megabytes?: number;
  /** The most threads. The first stays; others end when there is nothing to do. Default 2. */
  readonly threads?: number;
}

export interface IsolatedPlanner {
  readonly planner: Drafter;
  /** Ends the threads; what they do is given up. */
  close(): Promise<void>;
}

/** Ours runs from its sources as well as built. */
const ENTRY = new URL(`./planner-thread${extname(import.meta.url)}`, import.meta.url);

/** Node 20 does not read TypeScript by itself. */
function sourceLoader(): readonly string[] {
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];
}

/**
 * A planner whose steps throw a MilepostError `too-heavy` where they pass a limit. What they are given and what they
 * give is copied.
 */
export function createIsolatedPlanner(limits: PlannerLimits = {}, entry: URL = ENTRY): IsolatedPlanner {
  const { seconds = 10, megabytes = 256, threads = 2 } = limits;
  const pool = new Piscina<PlannerTask>({
    filename: entry.href,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    ...(extname(entry.pathname) === '.ts' ? { execArgv: [...sourceLoader()] } : {}),
  });
  // A thread that could not start: the step that needs it is told.
  pool.on('error', () => undefined);
  return {
    planner: carryBy(ALL_STEPS, (step, input) => carryOut(pool, { step, input }, seconds)),
    async close() {
      await pool.destroy();
    },
  };
}

async function carryOut(
  pool: Piscina<PlannerTask>,
  task: Omit<PlannerTask, 'begun'>,
  seconds: number,
): Promise<unknown> {
  const { port1: begins, port2: begun } = new MessageChannel();
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  begins.once('message', () => {
    timer = startTimer(seconds, () => {
      limit.abort();
    });
  });
  try {
    return await pool.run({ ...task, begun }, { transferList: [begun], signal: limit.signal });
  } catch (error) {
    throw limit.signal.aborted || isTooMuch(error) ? tooHeavy(error) : error;
  } finally {
    clearInterval(timer);
    begins.close();
  }
}

/** Counts seconds that this process lived through: a machine that slept, or was stopped, has lost no time. */
function startTimer(seconds: number, onPass: () => void): NodeJS.Timeout {
  let left = seconds;
  return setInterval(() => {
    left -= 1;
    if (left <= 0) onPass();
  }, 1000);
}

/** The thread's memory is full, its stack is, or a value would be larger than there can be one. */
function isTooMuch(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
}

function tooHeavy(cause: unknown): MilepostError {
  return new MilepostError(
    'Planning with this roadmap and what is in this repository takes too much time or memory',
    {
      code: 'too-heavy',
      hint: 'Make the roadmap, the README or the patterns under "path" smaller. Milepost tries again by itself at the next change.',
      cause,
    },
  );
}
