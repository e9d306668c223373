// Progress while something is written: one moving line in a terminal, plain lines elsewhere, nothing with --json.
import ora, { type Ora } from 'ora';
import { escapeControls } from '../render/terminal.ts';
import type { Io } from './io.ts';

export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly end: () => void;
}

export function createProgressLine(io: Io, silent: boolean): ProgressLine {
  if (silent) return { show: () => undefined, end: () => undefined };
  if (!io.isTerminal)
    return {
      show: (text) => {
        io.err(text);
      },
      end: () => undefined,
    };
  // Begun with its first text: what is over within one frame shows it, too.
  let spinner: Ora | undefined;
  return {
    show: (text) => {
      spinner ??= ora({
        color: io.hasColours ? 'cyan' : false,
        discardStdin: false,
        // Whether this is a terminal was asked already.
        isEnabled: true,
        text: escapeControls(text),
      }).start();
      spinner.text = escapeControls(text);
    },
    end: () => {
      spinner?.stop();
    },
  };
}
