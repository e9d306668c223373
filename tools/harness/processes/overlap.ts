// Whether two processes reconciled one repository at once, from the requests alone.
import type { Call } from './call.ts';

/** One reconciliation, as far as GitHub sees it: from its first request to the end of its last. */
export interface Interval {
  readonly process: string;
  readonly repository: string;
  readonly from: number;
  to: number;
}

/** Every reconciliation begins with the request `Observe`; what a process asks about a repository after that belongs to it. */
export function findReconciliations(calls: readonly Call[]): readonly Interval[] {
  const reconciliations: Interval[] = [];
  const latest = new Map<string, Interval>();
  for (const call of calls) {
    const { process, repository, operation, at } = call;
    if (repository === null) continue;
    const key = `${process} ${repository}`;
    let reconcile = operation === 'Observe' ? undefined : latest.get(key);
    if (reconcile === undefined) {
      reconcile = { process, repository, from: at, to: at };
      reconciliations.push(reconcile);
      latest.set(key, reconcile);
    }
    reconcile.to = Math.max(reconcile.to, call.until ?? Infinity);
  }
  return reconciliations;
}

/** Pairs of reconciliations of two processes at one repository that have a moment in common. */
export function findOverlaps(
  reconciliations: readonly Interval[],
): readonly (readonly [Interval, Interval])[] {
  return reconciliations.flatMap((one, index) =>
    reconciliations
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
