// Writing a file that a person will own: whole or not at all, and never over one that exists, unless they say so.
import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { MilepostError } from '../errors.ts';
import { reasonOf } from './file-reason.ts';
import type { Io } from './io.ts';

/** Writes a file, and the folders to it. Throws a MilepostError `input` where it already exists or cannot be written. */
export async function writeNewFile(
  file: string,
  text: string | Uint8Array,
  { io, force }: { readonly io: Pick<Io, 'cwd'>; readonly force: boolean },
): Promise<void> {
  if (file === '') throw refuse('The name of the file to write is empty.');
  const path = resolve(io.cwd, file);
  try {
    const there = await stat(path).catch(absent);
    if (there?.isDirectory() === true || file.endsWith('/') || file.endsWith(sep))
      throw refuse(`Cannot write ${file}: it is a folder.`);
    if (there !== undefined && !force) throw isThere(file);
    await makeFolders(dirname(path));
    // A device or a pipe takes the text as it comes; nothing may stand in its place.
    if (there !== undefined && !there.isFile()) await writeFile(path, text);
    else await writeWhole(there === undefined ? path : await realpath(path), { text, mode: there?.mode });
  } catch (cause) {
    if (cause instanceof MilepostError) throw cause;
    const { code, syscall } = cause as NodeJS.ErrnoException;
    // mkdir says so, too, of a file that is in the place of a folder.
    if (code === 'EEXIST' && syscall !== 'mkdir') throw isThere(file);
    throw refuse(`Cannot write ${file}: ${reasonOf(cause)}.`, cause);
  }
}

/**
 * Makes what is missing of the way to a file, folder by folder: Node's own `recursive` never ends where a file system makes none and
 * says that there is nothing above, as /proc does.
 */
async function makeFolders(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; (await stat(at).catch(absent)) === undefined; at = dirname(at)) missing.unshift(at);
  for (const one of missing)
    await mkdir(one).catch(async (error: unknown) => {
      // Somebody else made it meanwhile.
      const isMade = (error as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(one)).isDirectory();
      if (!isMade) throw error;
    });
}

/** Writes beside it first, so that no half file is ever seen. With a mode it replaces a file that has that one. */
async function writeWhole(
  path: string,
  { text, mode }: { readonly text: string | Uint8Array; readonly mode: number | undefined },
): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    if (mode === undefined) await place(draft, path);
    else {
      await chmod(draft, mode);
      await rename(draft, path);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Never over a file that came meanwhile, which a rename would replace. */
async function place(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    // Some file systems know no links.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(draft, path, constants.COPYFILE_EXCL);
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function refuse(message: string, cause?: unknown): MilepostError {
  return new MilepostError(message, { code: 'input', hint: 'Name another file with -o.', cause });
}

/** The refusal to overwrite a file. */
export function isThere(file: string): MilepostError {
  return new MilepostError(`${file} already exists.`, {
    code: 'input',
    hint: 'Name another file with -o, or overwrite it with --force.',
  });
}
