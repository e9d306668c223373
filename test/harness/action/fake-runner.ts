// A runner for the Action: what a run writes is kept, its environment is the test's.
import { readOutputs } from '../../../tools/harness/runner/commands.ts';
import type { StepFiles } from '../../../tools/harness/runner/environment.ts';
import type { Clock } from '../../../src/clock.ts';
import type { World } from '../../../src/action/runner/world.ts';
import { FakeClock } from '../clocks/fake-clock.ts';

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

/** Where its files would be; they are kept in memory. */
export const FILES: StepFiles = {
  event: '/event',
  output: '/output',
  summary: '/summary',
  workspace: '/workspace',
  temp: '/temp',
};

/** A runner that has a file for all that a run writes, and an event. */
export function aFakeRunner({ env = {}, event, clock, signal }: FakeRunnerOptions = {}): FakeRunner {
  const files = new Map<string, string>();
  let log = '';
  return {
    env: {
      ...{ GITHUB_EVENT_PATH: FILES.event, GITHUB_OUTPUT: FILES.output, GITHUB_STEP_SUMMARY: FILES.summary },
      ...env,
    },
    clock: clock ?? new FakeClock(),
    signal: signal ?? new AbortController().signal,
    write(text) {
      log += text;
    },
    readText: (path) =>
      event !== undefined && path === FILES.event
        ? Promise.resolve(event)
        : Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' })),
    appendText(path, text) {
      files.set(path, (files.get(path) ?? '') + text);
      return Promise.resolve();
    },
    log: () => log,
    summary: () => files.get(FILES.summary) ?? '',
    outputs: () => readOutputs(files.get(FILES.output) ?? ''),
  };
}
