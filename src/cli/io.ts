// What a command may touch of the process: its streams, its environment, its folder. A test brings its own.
import type { Clock } from '../clock.ts';
import { escapeControls } from '../render/terminal.ts';

export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** What the reader types to run this command again: `milepost`, or the way through npm. */
  readonly command: string;
  readonly clock: Clock;
  /** A line of the results. */
  readonly out: (line: string) => void;
  /** A line of progress and errors. */
  readonly err: (line: string) => void;
  /** The standard input, cut off where no reader takes more. Throws a MilepostError where it cannot be read. */
  readInput(): Promise<Uint8Array>;
  /** Asks the person at the terminal; no where there is none. */
  confirm(question: string): Promise<boolean>;
  /** Whether progress may move about on the line. */
  readonly isTerminal: boolean;
  /** Whether progress may be coloured. */
  readonly hasColours: boolean;
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

/** What doctor takes. */
export interface DoctorOptions {
  /** The repository whose Action is meant. */
  readonly repo?: string;
  readonly retry?: true;
  readonly json?: true;
}

/** The same streams, on which no text can move the cursor or forge a line: the one way of a command to the outside. */
export function withSafeLines(io: Io): Io {
  return {
    ...io,
    out: (line) => {
      io.out(escapeControls(line));
    },
    err: (line) => {
      io.err(escapeControls(line));
    },
    confirm: (question) => io.confirm(escapeControls(question)),
  };
}

/** Prints a text of several lines that are ours. */
export function printText(text: string, print: (line: string) => void): void {
  for (const line of text.trimEnd().split('\n')) print(line);
}

const MENTIONED =
  /\bmilepost (?=(?:list|init|import|validate|explain|plan|sync|status|next|why|card|repace|serve|doctor)\b|--help)/g;

/** A text of ours in which commands stand as its reader can run them. */
export function asCalled(text: string, { command }: Pick<Io, 'command'>): string {
  return text.replace(MENTIONED, () => `${command} `);
}
