// Writing a file that a person will own: never over one that is there, unless they say so.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { MilepostError } from '../errors.ts';
import type { Io } from './io.ts';

/** Writes a file, and the folders to it. Throws a MilepostError `input` where it already exists or cannot be written. */
export async function writeNewFile(
  file: string,
  text: string,
  { io, force }: { readonly io: Pick<Io, 'cwd'>; readonly force: boolean },
): Promise<void> {
  const path = resolve(io.cwd, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const { code, syscall, message } = cause as NodeJS.ErrnoException;
    // mkdir says so, too, of a file that is in the place of a folder.
    if (code === 'EEXIST' && syscall === 'open') throw isThere(file);
    throw new MilepostError(`Cannot write ${file}: ${message}`, {
      code: 'input',
      hint: 'Name another file with -o.',
      cause,
    });
  }
}

/** The refusal to write over a file. */
export function isThere(file: string): MilepostError {
  return new MilepostError(`${file} already exists.`, {
    code: 'input',
    hint: 'Name another file with -o, or write over it with --force.',
  });
}
