// Probot logs what a handler throws, with the whole webhook hanging on the error. What stands in a learner's issues is
// not for the log, and a stack is only for what Milepost does not know.
import type { Logger } from 'pino';
import { MilepostError } from '../errors.ts';

interface ShortError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly hint?: string;
  readonly stack?: string | undefined;
}

/** A log that writes of an error what it is and where, and nothing that was attached to it. */
export function withShortErrors(log: Logger): Logger {
  return log.child({}, { serializers: { err: shorten } });
}

function shorten(error: unknown): ShortError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  if (error instanceof MilepostError)
    return { type: error.name, message: error.message, code: error.code, hint: error.hint };
  return { type: error.name, message: error.message, stack: error.stack };
}
