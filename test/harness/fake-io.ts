// A process for the command line: what a command prints is kept, its folder and environment are the test's.
import type { Io } from '../../src/cli/io.ts';
import { FakeClock } from './clocks/fake-clock.ts';

export interface FakeIo extends Io {
  /** What was printed so far. */
  readonly printed: { readonly out: string[]; readonly err: string[] };
}

/** An empty environment in a folder that is not there. */
export function aFakeIo(
  overrides: Partial<Pick<Io, 'env' | 'cwd' | 'command' | 'clock' | 'readInput' | 'confirm'>> = {},
): FakeIo {
  const printed = { out: [] as string[], err: [] as string[] };
  return {
    env: {},
    cwd: '/nowhere',
    command: 'milepost',
    clock: new FakeClock(),
    readInput: () => Promise.resolve(new Uint8Array()),
    confirm: () => Promise.resolve(false),
    ...overrides,
    printed,
    out: (line) => printed.out.push(line),
    err: (line) => printed.err.push(line),
    isTerminal: false,
    hasColours: false,
    interrupted: new AbortController().signal,
  };
}
