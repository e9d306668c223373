// Whether two processes looked at one repository at once, from the requests alone.
import type { Call } from './call.ts';

/** One look, as far as GitHub sees it: from its first request to the end of its last. */
export interface Interval {
  readonly process: string;
  readonly repository: string;
  readonly from: number;
  to: number;
}

/** Every look begins with the request `Look`; what a process asks about a repository after that belongs to it. */
export function findLooks(calls: readonly Call[]): readonly Interval[] {
  const looks: Interval[] = [];
  const latest = new Map<string, Interval>();
  for (const call of calls) {
    const { process, repository, operation, at } = call;
    if (repository === null) continue;
    const key = `${process} ${repository}`;
    let look = operation === 'Look' ? undefined : latest.get(key);
    if (look === undefined) {
      look = { process, repository, from: at, to: at };
      looks.push(look);
      latest.set(key, look);
    }
    look.to = Math.max(look.to, call.until ?? Infinity);
  }
  return looks;
}

/** Pairs of looks of two processes at one repository that have a moment in common. */
export function findOverlaps(looks: readonly Interval[]): readonly (readonly [Interval, Interval])[] {
  return looks.flatMap((one, index) =>
    looks
      .slice(index + 1)
      .filter(
        (other) =>
          other.repository === one.repository &&
          other.process !== one.process &&
          other.from < one.to &&
          one.from < other.to,
      )
      .map((other) => [one, other] as const),
  );
}
