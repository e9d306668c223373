// How a step speaks to the runner: commands in its log, entries in its files. Pure.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
import { escapeControls } from '../../render/terminal.ts';

export type Level = 'error' | 'warning' | 'notice';

/** Where an annotation stands; without it, at the run as a whole. */
export interface Place {
  /** Relative to the repository. */
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

/** GitHub cuts a message after 4,096 characters; ours says that it is cut. */
const LONGEST = 4000;

/** One line, with its newline: an annotation that the runner shows. */
export function annotation(level: Level, message: string, place?: Place): string {
  const text = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  const properties = Object.entries({ ...place, title: 'Milepost' }).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${level} ${properties.join(',')}::${escapeData(text)}\n`;
}

/** Lines of the log, of which none is taken for a command: those begin with `::`, or hold `##[` anywhere. */
export function logLines(text: string): string {
  const lines = text.split('\n').map((line) =>
    escapeControls(line)
      .replace(/^(\s*):(?=:)/, '$1:\u200B')
      .replaceAll('##[', '#\u200B#['),
  );
  return `${lines.join('\n')}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** An entry of GITHUB_OUTPUT, whatever its value holds. `delimiter` is a word that nobody can guess. */
export function outputEntry(name: string, value: string, delimiter: string): string {
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
