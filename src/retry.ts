// When to requeue after a failure. Requeuing is the only retry there is: no request is ever repeated blindly.
import type { Clock } from './clock.ts';
import { MilepostError } from './errors.ts';

export interface Again {
  readonly delayMs: number;
  /** How many reconciliations have failed in a row. A refusal says itself when to come back, and is no failure. */
  readonly failures: number;
}

/** 4 s, 12 s, 36 s, 108 s, 5 min, 16 min, 49 min: over an hour in all, so that an outage of an hour is outlasted. */
const FIRST_MS = 4000;
const FACTOR = 3;

/** A reconciliation is tried so often in a row, then left to an operator. */
const MOST_TRIES = 8;

/** undefined where waiting cannot help, or has not helped often enough. */
export function requeueAfter(error: unknown, before: { failures: number; now: number }): Again | undefined {
  if (!(error instanceof MilepostError) || !error.retryable) return undefined;
  if (error.retryAt !== undefined)
    return { delayMs: Math.max(0, error.retryAt - before.now), failures: before.failures };
  const failures = before.failures + 1;
  return failures >= MOST_TRIES ? undefined : { delayMs: FIRST_MS * FACTOR ** (failures - 1), failures };
}

export interface Retry {
  /** ms to wait after this failure; undefined where there is nothing to wait for. */
  delay(error: unknown): number | undefined;
}

/** The retries of one piece of work, kept in this process. */
export function createRetry(clock: Pick<Clock, 'now'>): Retry {
  let failures = 0;
  return {
    delay(error) {
      const again = requeueAfter(error, { failures, now: clock.now() });
      failures = again?.failures ?? failures;
      return again?.delayMs;
    },
  };
}
