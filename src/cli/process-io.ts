// This process as an Io.
import { constants } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { systemClock } from '../clock.ts';
import type { Io } from './io.ts';

/** The real streams; the first Ctrl-C or SIGTERM asks to stop, a second one is not held up. */
export function processIo(): Io {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Stays for good: ora's spinner ends the process as soon as nobody else listens (see signal-exit).
    process.on(signal, () => {
      if (interrupted.signal.aborted) process.exit(128 + constants.signals[signal]);
      interrupted.abort();
    });
  }
  // Who reads us may have seen enough: milepost doctor | head
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  return {
    env: process.env,
    cwd: process.cwd(),
    clock: systemClock,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    readInput: () => buffer(process.stdin),
    isTerminal: process.stderr.isTTY,
    interrupted: interrupted.signal,
  };
}
