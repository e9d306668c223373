// This process as an Io.
import { systemClock } from '../clock.ts';
import type { Io } from './io.ts';

/** The real streams; the first Ctrl-C or SIGTERM asks to stop, a second one is not held up. */
export function processIo(): Io {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      interrupted.abort();
    });
  }
  return {
    env: process.env,
    cwd: process.cwd(),
    clock: systemClock,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    isTerminal: process.stderr.isTTY,
    interrupted: interrupted.signal,
  };
}
