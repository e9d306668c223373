// What follows a reconciliation that did not come to an end: another one later, or an operator's or owner's turn.
import type { PgBoss } from 'pg-boss';
import { MilepostError } from '../errors.ts';
import type { Known } from '../github/known.ts';
import { requeueAfter } from '../retry.ts';
import type { Sql } from './database/database.ts';
import { type ReconcileData, PRIORITY, deferReconcile, whyDeferred } from './jobs.ts';
import { type ReconcileFailure, forgetRepository, recordReconcile } from './repositories.ts';

export interface FailedReconcile {
  readonly data: ReconcileData;
  readonly error: unknown;
  /** See KnownRepository. */
  readonly created: ReadonlyMap<number, number>;
  readonly known: Known;
  readonly intended: ReadonlyMap<string, number>;
  /** When the repository had last been named to us as the reconciliation began. */
  readonly seenAt: Date;
  /** ms since the epoch. */
  readonly now: number;
}

/** Puts the next try in, where one can help. Resolves to the ms until then; undefined where there is none. */
export async function afterFailure(
  boss: PgBoss,
  sql: Sql,
  failed: FailedReconcile,
): Promise<number | undefined> {
  const { data, error, created, known, intended, seenAt, now } = failed;
  const { repositoryId } = data;
  const failure = describeFailure(error);
  const again =
    failure.code === 'interrupted'
      ? { delayMs: 0, failures: data.failures }
      : requeueAfter(error, { failures: data.failures, now });
  if (again === undefined && isGone(failure.code)) await forgetRepository(sql, repositoryId, seenAt);
  else {
    const status = statusAfter(error, again);
    await recordReconcile(sql, repositoryId, { status, created, known, intended, failure });
  }
  if (again === undefined) return undefined;
  const why = whyDeferred(again, data.failures);
  await deferReconcile(boss, {
    repositoryId,
    failures: again.failures,
    deferred: again.delayMs === 0 ? null : why,
    afterS: Math.ceil(again.delayMs * spread(repositoryId)) / 1000,
    // A large reconciliation that made room, or spent the hour's budget, goes on behind the others.
    priority: why === 'outage' ? PRIORITY.event : PRIORITY.sweep,
  });
  return again.delayMs;
}

/** Its installation's next listing brings it back, should it be there after all. */
function isGone(code: string): boolean {
  return code === 'not-found' || code === 'not-installed';
}

function statusAfter(error: unknown, again: object | undefined): 'waiting' | 'dead' | 'stuck' {
  if (again !== undefined) return 'waiting';
  return !(error instanceof MilepostError) || error.retryable ? 'dead' : 'stuck';
}

function describeFailure(error: unknown): ReconcileFailure {
  if (error instanceof MilepostError) return { code: error.code, message: error.message, hint: error.hint };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unknown', message, hint: 'A bug in Milepost: please report it.' };
}

/** 1 to 1.2, the same for a repository each time: what failed together does not come back together, nor too early. */
function spread(repositoryId: number): number {
  return 1 + ((Math.imul(repositoryId, 2_654_435_761) >>> 0) / 2 ** 32) * 0.2;
}
