// What the system says of a file, in words.
import { getSystemErrorMap } from 'node:util';

/** Where the words of libuv, written for programmers, say too little. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EEXIST: 'a file is where a folder should be',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links form a circle',
  ENOENT: 'there is no such folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is where a folder should be',
  EPERM: 'you have no permission',
  EROFS: 'the disk is read-only',
};

/** Why a file could not be read or written, without codes, calls and full stop. Rethrows what the system did not say. */
export function reasonOf(cause: unknown): string {
  const { code, errno } = cause as NodeJS.ErrnoException;
  if (code === undefined || errno === undefined) throw cause;
  return WORDS[code] ?? getSystemErrorMap().get(errno)?.[1] ?? code;
}
