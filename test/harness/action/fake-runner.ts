// A runner for the Action: what a run writes is kept, its environment is the test's.
import type { Clock } from '../../../src/clock.ts';
import type { World } from '../../../src/action/runner/world.ts';
import { FakeClock } from '../fake-clock.ts';

export interface FakeRunner extends World {
  /** The log of the step so far. */
  readonly log: () => string;
  /** The job's summary so far. */
  readonly summary: () => string;
  /** The outputs so far, by name. */
  readonly outputs: () => Readonly<Record<string, string>>;
}

export interface FakeRunnerOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The text of the event's file; undefined where there is none. */
  readonly event?: string;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
}

/** A runner that has a file for all that a run writes, and an event. */
export function aFakeRunner({ env = {}, event, clock, signal }: FakeRunnerOptions = {}): FakeRunner {
  const files = new Map<string, string>();
  let log = '';
  return {
    env: { GITHUB_EVENT_PATH: '/event', GITHUB_OUTPUT: '/output', GITHUB_STEP_SUMMARY: '/summary', ...env },
    clock: clock ?? new FakeClock(),
    signal: signal ?? new AbortController().signal,
    write(text) {
      log += text;
    },
    readText: (path) =>
      event !== undefined && path === '/event'
        ? Promise.resolve(event)
        : Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' })),
    appendText(path, text) {
      files.set(path, (files.get(path) ?? '') + text);
      return Promise.resolve();
    },
    log: () => log,
    summary: () => files.get('/summary') ?? '',
    outputs: () => parseOutputs(files.get('/output') ?? ''),
  };
}

/** As the runner reads its file: https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [name = '', delimiter] = (lines[at] ?? '').split('<<');
    if (delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) throw new Error(`no end of output ${name}`);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
