// Runs an Action as GitHub's runner does: its bundle alone in a folder without node_modules, an empty workspace, the variables of the
// event, the workflow's own token. Its runs come from the sandbox's queue, and end there.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { TakenRun } from '../../sandbox/workflows/runs.ts';
import { type Annotation, readAnnotations, readOutputs, shownSummary } from './commands.ts';
import { type StepFiles, environmentOf } from './environment.ts';

export interface Ended {
  readonly event: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Both outputs, as they came. */
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

interface Started {
  readonly child: ChildProcess;
  /** Resolves when the step is over, and its run with it. */
  readonly ended: Promise<Ended>;
}

export interface Runner {
  /** Takes the oldest run that is queued. Throws where there is none. */
  start(): Started;
  /** The same, to its end. */
  runOne(): Promise<Ended>;
  /** Runs until nothing is queued. */
  runAll(): Promise<readonly Ended[]>;
  /** Kills what still runs, and tidies up. */
  close(): Promise<void>;
}

export interface RunnerParts {
  readonly sandbox: Pick<Sandbox, 'runs'>;
  /** The bundle. */
  readonly code: string;
  /** The Node that runs it. Default: see `actionNode`. */
  readonly node?: string;
}

const MANIFEST = readFileSync(fileURLToPath(new URL('../../../action.yml', import.meta.url)), 'utf8');

/** A runner for one action. */
export function createRunner({ sandbox, code, node = actionNode() }: RunnerParts): Runner {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-runner-'));
  const action = join(folder, '_actions', 'milepost', 'v0');
  mkdirSync(join(action, 'dist', 'action'), { recursive: true });
  writeFileSync(join(action, 'package.json'), '{"type":"module"}');
  writeFileSync(join(action, 'dist', 'action', 'main.js'), code);
  const running = new Set<Started>();

  function start(): Started {
    const taken = sandbox.runs.take();
    if (taken === null) throw new Error('No run is queued');
    const started = startStep({ folder, main: join(action, 'dist', 'action', 'main.js'), node }, taken);
    const ended = started.ended.then((one) => {
      sandbox.runs.finish(
        taken.run.id,
        one.code === 0 ? 'success' : one.signal === null ? 'failure' : 'cancelled',
      );
      running.delete(started);
      return one;
    });
    running.add(started);
    return { child: started.child, ended };
  }

  const runner: Runner = {
    start,
    runOne: async () => await start().ended,
    async runAll() {
      const all: Ended[] = [];
      while (sandbox.runs.queued.length > 0) all.push(await runner.runOne());
      return all;
    },
    async close() {
      for (const { child } of running) child.kill('SIGKILL');
      await Promise.all([...running].map(({ ended }) => ended));
      rmSync(folder, { recursive: true });
    },
  };
  return runner;
}

/** Node 24, as action.yml names it: in ACTION_NODE, or the one at hand where that is no older. Else the one at hand all the same. */
export function actionNode(): string {
  const named = process.env['ACTION_NODE'];
  if (named === undefined || named === '') return process.execPath;
  if (!existsSync(named)) throw new Error(`ACTION_NODE is ${named}, and there is no such file`);
  return named;
}

interface Place {
  readonly folder: string;
  readonly main: string;
  readonly node: string;
}

function startStep({ folder, main, node }: Place, taken: TakenRun): Started {
  const files = layOut(join(folder, String(taken.run.id)), taken.run.payload);
  const env = environmentOf(taken, files, MANIFEST);
  const child = spawn(node, [main], { cwd: files.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      log += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      resolve({
        ...{ event: taken.run.event, code, signal, log, annotations: readAnnotations(log) },
        outputs: readOutputs(readFileSync(files.output, 'utf8')),
        summary: shownSummary(readFileSync(files.summary, 'utf8')),
      });
    });
  });
  return { child, ended };
}

/** An empty workspace: nothing was checked out. */
function layOut(temp: string, payload: string): StepFiles {
  const files = {
    temp,
    workspace: join(temp, 'workspace'),
    event: join(temp, 'event.json'),
    output: join(temp, 'output'),
    summary: join(temp, 'summary.md'),
  };
  mkdirSync(files.workspace, { recursive: true });
  writeFileSync(files.event, payload);
  writeFileSync(files.output, '');
  writeFileSync(files.summary, '');
  return files;
}
