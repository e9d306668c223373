// What we created a moment ago in one repository: issues by number, comments by their id below zero and with the number of
// their issue. GitHub's lists can lag behind its writes; a list without it is an old one.
import type { Clock } from '../clock.ts';
import type { MilepostError } from '../errors.ts';
import { failure } from './failures/failure.ts';
import type { Observed } from '../tracker/observed.ts';

export interface Memory {
  /** Notes what was just created. */
  remember(made: Iterable<number>): void;
  /** Throws `stale` where GitHub's lists lack an issue that was created, or told something, in the last minute. */
  check(observed: Pick<Observed, 'issues'>): void;
  /** Issues that may have been told something in the last minute: whether it shows is for `checkComments`. */
  told(): readonly number[];
  /** Throws `stale` where a comment that was written in the last minute is on none of the issues. */
  checkComments(observed: Pick<Observed, 'issues' | 'remarks'>): void;
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
    check({ issues }) {
      forgetOld();
      const seen = new Set(issues.map(({ number }) => number));
      const missing = [...created.keys()].filter((number) => number > 0 && !seen.has(number));
      if (missing.length > 0) throw notYet(missing.map((number) => `#${number}`));
    },
    told() {
      const made = [...created.keys()];
      return made.some((number) => number < 0) ? made.filter((number) => number > 0) : [];
    },
    checkComments({ issues, remarks }) {
      forgetOld();
      const comments = [...issues.flatMap((issue) => issue.comments), ...remarks];
      const seen = new Set(comments.map(({ id }) => -id));
      const missing = [...created.keys()].filter((number) => number < 0 && !seen.has(number));
      if (missing.length > 0) throw notYet(missing.map((number) => `comment ${-number}`));
    },
  };
}

function notYet(names: readonly string[]): MilepostError {
  return failure('not-listed', {}, names);
}
