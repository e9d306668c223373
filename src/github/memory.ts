// What we created a moment ago in one repository: issues by number, comments by their id below zero. GitHub's lists can
// lag behind its writes; a list without it is an old one.
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import type { Observed } from '../tracker/observed.ts';

export interface Memory {
  /** Notes what was just created. */
  remember(made: Iterable<number>): void;
  /** Throws `stale` where what GitHub says lacks what was created in the last minute. */
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
    remember(made) {
      forgetOld();
      for (const number of made) created.set(number, clock.now());
    },
    check(observed) {
      forgetOld();
      const seen = new Set(
        observed.issues.flatMap(({ number, comments }) => [number, ...comments.map(({ id }) => -id)]),
      );
      const missing = [...created.keys()].filter((number) => !seen.has(number));
      if (missing.length === 0) return;
      const names = missing.map((number) => (number < 0 ? `comment ${-number}` : `#${number}`));
      throw new MilepostError(`GitHub's list does not show ${names.join(', ')} yet`, {
        code: 'stale',
        hint: 'Milepost looks again.',
        retryable: true,
      });
    },
  };
}
