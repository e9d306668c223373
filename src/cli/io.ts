// What a command may touch of the process: its streams, its environment, its folder. A test brings its own.
import type { Clock } from '../clock.ts';

export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly clock: Clock;
  /** Results. */
  out(line: string): void;
  /** Progress and errors. */
  err(line: string): void;
  /** All of the standard input. */
  readInput(): Promise<Uint8Array>;
  /** Whether progress may move about on the line. */
  readonly isTerminal: boolean;
  /** Raised when the person asks to stop. */
  readonly interrupted: AbortSignal;
}

/** Exit codes that scripts rely on. */
export const EXIT = { fine: 0, failed: 1, wrong: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What the commands on a repository take. */
export interface RepositoryOptions {
  readonly repo?: string;
  readonly roadmap?: string;
  readonly json?: true;
}
