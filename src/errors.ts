// Failures that Milepost knows. Only the doors turn them into exit codes, statuses or retries.

export type ErrorCode =
  | 'config' // the operator's settings are missing or wrong
  | 'input' // the caller named something that does not exist or cannot be read
  | 'unauthorized' // the token or the App's key is not accepted
  | 'not-installed' // the App is not (or no longer) installed there
  | 'permission' // a permission is missing
  | 'not-found' // the repository is gone or hidden from us
  | 'archived' // the repository is read-only
  | 'issues-disabled' // the repository has no issues
  | 'refused' // a rate limit: wait until `retryAt`
  | 'budget' // our own limit, below GitHub's: the hour's writes are spent until `retryAt`
  | 'unavailable' // 5xx, reset, time-out, half an answer: what was asked may or may not have happened
  | 'protected' // the branch takes no direct push
  | 'stale' // the repository moved while we observed it, or GitHub answered with old data: reconcile again
  | 'interrupted' // we were asked to stop
  | 'database' // the queue's database cannot be opened, reached or written
  | 'too-large' // the repository, or one answer, holds more than may be kept in memory
  | 'too-heavy' // planning took more time or memory than one repository may
  | 'left-to-action' // the repository's own workflow does it
  | 'rejected'; // GitHub refused the content of a request for good

export interface MilepostErrorOptions {
  readonly code: ErrorCode;
  /** What the reader can do about it, as one sentence. */
  readonly hint: string;
  /** Whether trying again later can help; all that a queue goes by. Default: no. */
  readonly retryable?: boolean;
  /** When GitHub said to come back, in ms since the epoch. */
  readonly retryAt?: number;
  readonly cause?: unknown;
}

/** An exceptional failure with a stable `code`, a `hint` for the reader, and whether a retry can help. */
export class MilepostError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly retryable: boolean;
  readonly retryAt: number | undefined;

  constructor(message: string, options: MilepostErrorOptions) {
    super(message, { cause: options.cause });
    this.name = 'MilepostError';
    this.code = options.code;
    this.hint = options.hint;
    this.retryable = options.retryable ?? false;
    this.retryAt = options.retryAt;
  }
}
