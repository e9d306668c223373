// What we created a moment ago in one repository. GitHub's lists can lag behind its writes; a list without it is an old one.
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import type { Observed } from '../tracker/observed.ts';

export interface Memory {
  /** Notes the numbers of issues that were just created. */
  remember(issues: Iterable<number>): void;
  /** Throws `stale` where what GitHub says lacks an issue created in the last minute. */
  check(observed: Observed): void;
}

const LAG_MS = 60_000;

/**
 * A memory of one repository, kept in `created`: numbers, and when each was created, in ms since the epoch. Losing it is
 * safe wherever GitHub's lists are up to date.
 */
export function createMemory(clock: Clock, created = new Map<number, number>()): Memory {
  function forgetOld(): void {
    for (const [number, time] of created) if (clock.now() - time > LAG_MS) created.delete(number);
  }

  return {
    remember(issues) {
      forgetOld();
      for (const number of issues) created.set(number, clock.now());
    },
    check(observed) {
      forgetOld();
      const seen = new Set(observed.issues.map(({ number }) => number));
      const missing = [...created.keys()].filter((number) => !seen.has(number));
      if (missing.length === 0) return;
      throw new MilepostError(`GitHub's list does not show #${missing.join(', #')} yet`, {
        code: 'stale',
        hint: 'Milepost looks again.',
        retryable: true,
      });
    },
  };
}
