// What the Action may touch of the outside: the runner's environment, its log and files, time. A test brings its own.
import type { Clock } from '../../clock.ts';

export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Raised when the runner cancels the job. */
  readonly signal: AbortSignal;
  /** Writes to the log of the step, as it is. */
  readonly write: (text: string) => void;
  /** A file that the runner made, such as the event's. Rejects where it cannot be read. */
  readText(path: string): Promise<string>;
  /** Adds to a file that the runner reads afterwards. Rejects where it cannot be written. */
  appendText(path: string, text: string): Promise<void>;
}

export const EXIT = { fine: 0, failed: 1 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
