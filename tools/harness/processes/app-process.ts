// The App as an operator runs it: a process of its own, which can be killed, stopped and asked to end.
import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from '../../release/bundle.ts';
import { builtApp } from './built-app.ts';
import { SHORT_LIVED } from './short-lived.ts';

/** A machine that does much else at the time needs long. */
const READY_MS = 120_000;

interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface AppProcess {
  readonly name: string;
  readonly pid: number;
  /** Where it takes webhooks. */
  readonly url: string;
  /** What it has said so far, on both outputs. */
  readonly said: () => string;
  readonly isAlive: () => boolean;
  signal(signal: NodeJS.Signals): void;
  /** `kill -9`; resolves once it is gone. */
  kill(): Promise<void>;
  readonly exited: Promise<Exit>;
}

export type Environment = Readonly<Record<string, string>>;

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

interface Started {
  readonly child: ChildProcess;
  readonly exited: Promise<Exit>;
  readonly said: () => string;
}

async function start(environment: Environment): Promise<Started> {
  // As short as the process of the test that starts it; the bench and chaos run it as operators do.
  const options = SHORT_LIVED.filter((option) => process.execArgv.includes(option));
  const child = spawn(process.execPath, [...options, await builtApp(), 'serve', '--json'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_NO_WARNINGS: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      said += text;
    });
  }
  return { child, exited, said: () => said };
}

/** Starts the App. Resolves once it takes webhooks; throws with what it said where it ends before. */
export async function startApp(name: string, environment: Environment): Promise<AppProcess> {
  const { child, exited, said } = await start(environment);
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${name} is not ready after ${READY_MS / 1000} s:\n${said()}`));
    }, READY_MS);
    child.stdout?.on('data', () => {
      const ready = /\{"ok":true,"url":"([^"]+)"/.exec(said());
      if (ready?.[1] === undefined) return;
      clearTimeout(timer);
      resolve(ready[1]);
    });
    void exited.then(({ code }) => {
      clearTimeout(timer);
      reject(new Error(`${name} ended with exit code ${code}:\n${said()}`));
    });
  });
  return {
    ...{ name, url, said, exited, pid: child.pid ?? 0 },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    signal: (signal) => child.kill(signal),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Starts the App where it is expected to refuse: resolves to its exit code and what it said. */
export async function startInVain(
  environment: Environment,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { child, exited, said } = await start(environment);
  const timer = setTimeout(() => child.kill('SIGKILL'), READY_MS);
  child.stdout?.on('data', () => {
    if (said().includes('{"ok":true')) child.kill('SIGKILL');
  });
  const { code } = await exited;
  clearTimeout(timer);
  return { code, said: said() };
}
