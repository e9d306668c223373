import { afterEach, expect, test } from 'vitest';
import { processIo } from '../../../src/cli/process-io.ts';

const before = new Set(process.rawListeners('SIGINT'));
const beforeTerm = new Set(process.rawListeners('SIGTERM'));

afterEach(() => {
  for (const listener of added('SIGINT')) process.off('SIGINT', listener);
  for (const listener of added('SIGTERM')) process.off('SIGTERM', listener);
});

function added(signal: 'SIGINT' | 'SIGTERM'): readonly (() => void)[] {
  const known = signal === 'SIGINT' ? before : beforeTerm;
  return process.rawListeners(signal).filter((listener) => !known.has(listener)) as (() => void)[];
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s asks to stop, and is still listened for afterwards',
  (signal) => {
    const io = processIo();
    expect(io.interrupted.aborted).toBe(false);
    for (const listener of added(signal)) listener();
    expect(io.interrupted.aborted).toBe(true);
    // A spinner ends the process where it finds itself alone with the signal.
    expect(added(signal)).toHaveLength(1);
  },
);
