// The App's log: JSON lines, in which no text can forge a line or move a cursor.
import { type DestinationStream, type Logger, pino } from 'pino';
import { escapeControls } from '../render/terminal.ts';

/** A log that writes to the standard error. JSON leaves some controls as they are, so each line is escaped once more. */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  const streamWrite = (line: string) => `${escapeControls(line.trimEnd())}\n`;
  return pino({ name: 'milepost', level, hooks: { streamWrite } }, destination);
}
