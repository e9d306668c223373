// This process as an Io.
import { fstatSync } from 'node:fs';
import { constants } from 'node:os';
import { isAbsolute, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { addAbortSignal } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { systemClock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import { reasonOf } from './file-reason.ts';
import type { Io } from './io.ts';
import { collect, stopped } from './read-bytes.ts';

/** The real streams; the first Ctrl-C or SIGTERM asks to stop, a second one is not held up. */
export function processIo(): Io {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Stays for good: ora's spinner ends the process as soon as nobody else listens (see signal-exit).
    process.on(signal, () => {
      if (interrupted.signal.aborted) process.exit(128 + constants.signals[signal]);
      interrupted.abort();
    });
  }
  // Who reads us may have seen enough: milepost doctor | head
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  return {
    env: process.env,
    ...placeOf(process.env, process.cwd()),
    clock: systemClock,
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    readInput: () => readInput(interrupted.signal),
    confirm: (question) => confirm(question, interrupted.signal),
    isTerminal: movesCursor(process.env, process.stderr),
    // Node itself knows NO_COLOR and FORCE_COLOR: https://nodejs.org/api/tty.html#writestreamgetcolordepthenv
    hasColours: process.stderr.isTTY && process.stderr.hasColors(),
    interrupted: interrupted.signal,
  };
}

/**
 * A runner's log and a terminal without a cursor show each line of progress by itself. So does one that has no width, as those of
 * some programs have: ora would count endless lines there.
 */
export function movesCursor(env: Io['env'], { isTTY, columns }: Partial<WriteStream>): boolean {
  return isTTY === true && columns !== 0 && env['TERM'] !== 'dumb' && env['CI'] === undefined;
}

async function readInput(signal: AbortSignal): Promise<Uint8Array> {
  if (process.stdin.isTTY) process.stderr.write('Paste the text, then press Ctrl-D.\n');
  // Node takes a folder for an input that is empty.
  if (fstatSync(0).isDirectory()) throw unreadable('it is a folder');
  try {
    return await collect(addAbortSignal(signal, process.stdin));
  } catch (cause) {
    if (signal.aborted) throw stopped();
    throw unreadable(reasonOf(cause), cause);
  }
}

function unreadable(reason: string, cause?: unknown): MilepostError {
  return new MilepostError(`Cannot read the standard input: ${reason}.`, {
    code: 'input',
    hint: 'Pipe a text file into it.',
    cause,
  });
}

/**
 * The folder that the reader is in, and how to run this again. From a checkout npm runs us in the checkout, wherever it
 * was asked: https://docs.npmjs.com/cli/commands/npm-run-script
 */
export function placeOf(env: Io['env'], cwd: string): Pick<Io, 'cwd' | 'command'> {
  const asked = env['INIT_CWD'];
  const ours = env['npm_package_name'] === 'milepost' && env['npm_lifecycle_event'] === 'milepost';
  if (!ours || asked === undefined || asked === '') return { cwd, command: 'milepost' };
  const isInside = !relative(cwd, asked).startsWith('..') && !isAbsolute(relative(cwd, asked));
  const where = isInside ? '' : ` --prefix ${quoted(cwd)}`;
  return { cwd: asked, command: `npm${where} run -s milepost --` };
}

/** For a shell, where it needs that. */
function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^\s*y(?:es)?\s*$/i.test(await lines.question(`${question} [y/N] `, { signal }));
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    lines.close();
  }
}
