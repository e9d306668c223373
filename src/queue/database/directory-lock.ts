// One process at a time in a directory. The lock is the operating system's own: it goes with the process, however that
// ends, and holds while the process is stopped.
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { MilepostError } from '../../errors.ts';

export interface DirectoryLock {
  release(): Promise<void>;
}

/** Another process has the directory. */
export class DirectoryInUse extends MilepostError {}

/** Takes the directory; makes it where it is not there. Throws a MilepostError that names who holds it. */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const file = await openLockFile(directory);
  if (!tryLock(file.fd)) {
    const holder = (await file.readFile('utf8')).trim();
    await file.close();
    throw new DirectoryInUse(`${directory} is in use by ${holder || 'another process'}`, {
      code: 'database',
      hint: 'Stop that process, set MILEPOST_DATA to another directory, or set DATABASE_URL so that several processes can share a PostgreSQL.',
    });
  }
  await file.truncate();
  await file.write(`process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}\n`, 0);
  return { release: () => file.close() };
}

async function openLockFile(directory: string): Promise<FileHandle> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return await open(join(directory, 'lock'), 'a+');
  } catch (cause) {
    throw new MilepostError(`${directory} cannot be used: ${cause instanceof Error ? cause.message : ''}`, {
      code: 'database',
      hint: 'Set MILEPOST_DATA to a directory that Milepost may write, or DATABASE_URL to a PostgreSQL server.',
      cause,
    });
  }
}
