// Why a reconciliation stops at GitHub: each way to fail has one entry with what is said of it, what to do, and whether trying
// again can help. docs/operating.md has them in a table.
import { type ErrorCode, MilepostError } from '../../errors.ts';
import type { FailureEntry } from './entry.ts';
import { LASTING_FAILURES } from './lasting-failures.ts';
import { PASSING_FAILURES } from './passing-failures.ts';

const FAILURES = { ...PASSING_FAILURES, ...LASTING_FAILURES };

type FailureName = keyof typeof FAILURES;

/** Codes of what is over by itself after a while. An interruption is none: it comes from ourselves, and nobody waits for it. */
const RETRYABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['refused', 'budget', 'unavailable', 'stale']);

interface Around {
  /** The request: `GET /repos/owner/name`. */
  readonly at?: string;
  /** GitHub's words, which then are said in place of ours. */
  readonly words?: string;
  readonly cause?: unknown;
  /** When GitHub said to come back, in ms since the epoch. */
  readonly retryAt?: number;
}

/** The failure to throw. */
export function failure<Name extends FailureName>(
  name: Name,
  { at, words, ...options }: Around = {},
  ...details: Parameters<(typeof FAILURES)[Name]['say']>
): MilepostError {
  const { code, say }: FailureEntry = FAILURES[name];
  const { message, hint } = say(...(details as never[]));
  const said = words ?? message;
  return new MilepostError(at === undefined ? said : `${at}: ${said}`, {
    ...options,
    ...{ code, hint, retryable: RETRYABLE.has(code) },
  });
}
