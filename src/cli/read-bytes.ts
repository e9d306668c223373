// Reading what a person names: a file, a pipe, the standard input. Never more of it than its reader takes.
import { constants, createReadStream, fstatSync, openSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { basename, dirname, join, resolve } from 'node:path';
import { MilepostError } from '../errors.ts';
import { nearest } from '../roadmap/nearest.ts';
import { reasonOf } from './file-reason.ts';
import type { Io } from './io.ts';

/** More than any reader takes: who gets one byte more says that it is too large. */
const MAX_INPUT_BYTES = 2 * 1024 * 1024;

/**
 * The bytes of a file, at most one more than MAX_INPUT_BYTES; undefined where there is none.
 * Throws a MilepostError `input` where it cannot be read.
 */
export async function tryReadBytes(
  name: string,
  { cwd, interrupted }: Pick<Io, 'cwd' | 'interrupted'>,
): Promise<Uint8Array | undefined> {
  if (name === '') throw unreadable('The name of the file is empty.');
  try {
    // Without waiting, else a pipe into which nobody writes holds up even the end of the process.
    const fd = openSync(resolve(cwd, name), constants.O_RDONLY | constants.O_NONBLOCK);
    const stream = fstatSync(fd).isFIFO()
      ? new Socket({ fd, readable: true, writable: false })
      : createReadStream('', { fd, end: MAX_INPUT_BYTES });
    return await collect(addAbortSignal(interrupted, stream));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (interrupted.aborted) throw stopped();
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(`Cannot read ${name}: ${reasonOf(cause)}.`, cause);
  }
}

/** All that a stream gives, and no more than one byte beyond MAX_INPUT_BYTES. Throws what the stream throws. */
export async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_INPUT_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_INPUT_BYTES + 1);
}

/** `Did you mean "roadmap.yml"? `, of what lies in the same folder; empty where nothing is near. */
export async function suggestFile(name: string, { cwd }: Pick<Io, 'cwd'>): Promise<string> {
  const names = await readdir(dirname(resolve(cwd, name))).catch((): string[] => []);
  const near = nearest(basename(name), names);
  return near === undefined ? '' : `Did you mean "${join(dirname(name), near)}"? `;
}

/** The person asked to stop before all was read. */
export function stopped(): MilepostError {
  return new MilepostError('Stopped.', { code: 'interrupted', hint: 'Nothing was changed.' });
}

function unreadable(message: string, cause?: unknown): MilepostError {
  return new MilepostError(message, { code: 'input', hint: 'Name a text file that you may read.', cause });
}
