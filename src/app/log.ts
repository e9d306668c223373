// The App's log: JSON lines, in which no text can forge a line or move a cursor, and errors without what hangs on them.
import { type DestinationStream, type Logger, pino } from 'pino';
import { MilepostError } from '../errors.ts';
import { escapeControls } from '../render/terminal.ts';

/** A log that writes to the standard error. JSON leaves some controls as they are, so each line is escaped once more. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  const streamWrite = (line: string) => `${escapeControls(line.trimEnd())}\n`;
  return pino({ name: 'milepost', level, hooks: { streamWrite } }, destination);
}

interface ShortError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly hint?: string;
  readonly stack?: string | undefined;
}

/**
 * A log that writes of an error what it is and where, and nothing that was attached to it. Probot logs what a handler
 * throws, with the whole webhook hanging on the error. What stands in a learner's issues is not for the log, and a stack is
 * only for what Milepost does not know.
 */
export function withShortErrors(log: Logger): Logger {
  return log.child({}, { serializers: { err: shorten } });
}

function shorten(error: unknown): ShortError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  if (error instanceof MilepostError)
    return { type: error.name, message: error.message, code: error.code, hint: error.hint };
  return { type: error.name, message: error.message, stack: error.stack };
}
