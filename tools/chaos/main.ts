// npm run chaos: breaks the App on purpose, with real processes, and shows what came of it.
import { parseArgs } from 'node:util';
import { type Experiment, Failed, Skipped } from '../harness/processes/experiment.ts';
import { databaseDownExperiments } from './experiments/database-down.ts';
import { damageExperiments } from './experiments/damage.ts';
import { diskExperiments } from './experiments/disk-full.ts';
import { outageExperiments } from './experiments/github-down.ts';
import { hostileExperiments } from './experiments/hostile.ts';
import { killAfterAcceptExperiments } from './experiments/kill-after-accept.ts';
import { killAtWritesExperiments } from './experiments/kill-at-writes.ts';
import { processExperiments } from './experiments/processes.ts';
import { randomKillExperiments } from './experiments/random-kills.ts';
import { soakExperiments } from './experiments/soak.ts';
import { stopExperiments } from './experiments/stop-and-continue.ts';
import { createRandom } from '../harness/random.ts';

const EXPERIMENTS: readonly Experiment[] = [
  ...killAtWritesExperiments,
  ...killAfterAcceptExperiments,
  ...randomKillExperiments,
  ...stopExperiments,
  ...databaseDownExperiments,
  ...outageExperiments,
  ...processExperiments,
  ...damageExperiments,
  ...diskExperiments,
  ...soakExperiments,
  ...hostileExperiments,
];

/** In all. What is run on demand has time of its own. */
const TIME_MS = 600_000;
const ON_DEMAND_MS = 1_800_000;
/** At once: most of an experiment is waiting. */
const LANES = 3;

const server = process.env['TEST_DATABASE_URL'];

interface Wanted {
  readonly experiments: readonly Experiment[];
  readonly seed: number;
  readonly json: boolean;
}

interface Outcome {
  readonly name: string;
  readonly result: 'ok' | 'FAILED' | 'skipped';
  readonly evidence: string;
  readonly seconds: number;
}

// Not the exit code alone: what an experiment that ran out of time left behind must not hold the process.
process.exit(await main());

async function main(): Promise<number> {
  let wanted: Wanted;
  try {
    wanted = readArguments();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const { json, seed } = wanted;
  (json ? console.error : console.log)(`seed ${seed}`);
  const outcomes = await conductAll(wanted, (outcome) => {
    if (!json) print(outcome);
  });
  const ok = outcomes.every(({ result }) => result !== 'FAILED');
  if (json) console.log(JSON.stringify({ ok, seed, experiments: outcomes }));
  return ok ? 0 : 1;
}

/** Throws an Error that says what is wrong with them. */
function readArguments(): Wanted {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  if (!Number.isSafeInteger(seed)) throw new Error(`--seed is "${values.seed ?? ''}": it is a whole number.`);
  const starts = values.only?.split(',') ?? [''];
  const experiments = EXPERIMENTS.filter(({ name, isOnDemand }) =>
    starts.some((start) => name.startsWith(start) && (start !== '' || isOnDemand !== true)),
  );
  const unknown = starts.find((start) => !EXPERIMENTS.some(({ name }) => name.startsWith(start)));
  if (unknown !== undefined)
    throw new Error(
      `--only: there is no "${unknown}". There are ${EXPERIMENTS.map(({ name }) => name).join(', ')}.`,
    );
  return { experiments, seed, json: values.json };
}

async function conductAll(
  { experiments, seed }: Wanted,
  onOutcome: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const waiting = [...experiments];
  const outcomes: Outcome[] = [];
  const end = performance.now() + TIME_MS;
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const leftMs = next.isOnDemand === true ? ON_DEMAND_MS : end - performance.now();
      const outcome = await conduct(next, { seed, leftMs });
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  }
  await Promise.all(Array.from({ length: LANES }, work));
  return outcomes;
}

async function conduct(
  { name, run }: Experiment,
  { seed, leftMs }: { readonly seed: number; readonly leftMs: number },
): Promise<Outcome> {
  const begun = performance.now();
  const outcome = (result: Outcome['result'], evidence: string): Outcome => ({
    ...{ name, result, evidence },
    seconds: Math.round((performance.now() - begun) / 1000),
  });
  if (leftMs <= 0) return outcome('FAILED', 'not run: the time is over');
  try {
    const random = createRandom(seed, name);
    return outcome('ok', await inTime(run({ random, server }), leftMs));
  } catch (error) {
    if (error instanceof Skipped) return outcome('skipped', error.message);
    if (error instanceof Failed) return outcome('FAILED', error.message);
    return outcome('FAILED', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

async function inTime(run: Promise<string>, ms: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Failed('the time is over'));
    }, ms);
  });
  return await Promise.race([run, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** One line each; a stack is cut, and whole with --json. */
function print({ name, result, evidence, seconds }: Outcome): void {
  const line = evidence.replace(/\s*\n\s*/g, ' | ').slice(0, 1000);
  console.log(`${name.padEnd(28)} ${result.padEnd(7)} ${line} [${seconds} s]`);
}
