// When to look again after a failure. Looking again is the only retry there is: no request is ever repeated blindly.
import type { Clock } from './clock.ts';
import { MilepostError } from './errors.ts';

export interface Retry {
  /**
   * ms to wait after this failure; undefined where waiting cannot help, or has not helped often enough.
   * A refusal says itself when to come back, and is no failure.
   */
  delay(error: unknown): number | undefined;
}

/** 2 s, 4 s, … 128 s, then we give up. */
const MAX_FAILURES = 7;

/** The retries of one piece of work. */
export function createRetry(clock: Pick<Clock, 'now'>): Retry {
  let failures = 0;
  return {
    delay(error) {
      if (!(error instanceof MilepostError) || !error.retryable) return undefined;
      if (error.retryAt !== undefined) return Math.max(0, error.retryAt - clock.now());
      failures += 1;
      return failures > MAX_FAILURES ? undefined : 2 ** failures * 1000;
    },
  };
}
