// What we created a moment ago. GitHub's lists can lag behind its writes; a list without it is an old one.
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import type { Observed } from '../tracker/observed.ts';
import type { RepositoryName } from './files.ts';

export interface Memory {
  /** Notes the numbers of issues that were just created. */
  remember(at: RepositoryName, issues: Iterable<number>): void;
  /** Throws `stale` where what GitHub says lacks an issue created in the last minute. */
  check(at: RepositoryName, observed: Observed): void;
}

const LAG_MS = 60_000;

/** A memory for one process. Losing it is safe wherever GitHub's lists are up to date. */
export function createMemory(clock: Clock): Memory {
  const created = new Map<string, Map<number, number>>();

  function recent(at: RepositoryName): Map<number, number> {
    const key = `${at.owner}/${at.name}`.toLowerCase();
    const numbers = created.get(key) ?? new Map<number, number>();
    for (const [number, time] of numbers) if (clock.now() - time > LAG_MS) numbers.delete(number);
    if (numbers.size === 0) created.delete(key);
    return numbers;
  }

  return {
    remember(at, issues) {
      const numbers = recent(at);
      for (const number of issues) numbers.set(number, clock.now());
      if (numbers.size > 0) created.set(`${at.owner}/${at.name}`.toLowerCase(), numbers);
    },
    check(at, observed) {
      const seen = new Set(observed.issues.map(({ number }) => number));
      const missing = [...recent(at).keys()].filter((number) => !seen.has(number));
      if (missing.length === 0) return;
      throw new MilepostError(`GitHub's list does not show #${missing.join(', #')} yet`, {
        code: 'stale',
        hint: 'Milepost looks again.',
        retryable: true,
      });
    },
  };
}
