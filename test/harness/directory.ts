// Directories with an embedded database that is set up already: making one takes seconds, copying one does not.
import { cpSync } from 'node:fs';
import { access, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { DirectoryInUse, lockDirectory } from '../../src/queue/database/directory-lock.ts';
import { openEmbedded } from '../../src/queue/database/embedded.ts';
import { openDatabase } from '../../src/queue/database/open-database.ts';
import { writePrepared } from '../../src/queue/database/prepared.ts';
import { startJobs } from '../../src/queue/jobs.ts';

/** A directory of one's own, to be removed by whoever asked for it. */
export async function aDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'milepost-'));
  await fillDirectory(directory);
  return directory;
}

/** Puts the database, with the tables of a first start, into a directory, which need not be there. */
export async function fillDirectory(directory: string): Promise<void> {
  const template = join(inject('sharedFolder'), 'database');
  await once(template, async () => {
    const empty = await openEmbedded(template, await anEmptyDatabase());
    await empty.close();
    const database = await openDatabase({ kind: 'embedded', directory: template });
    const boss = await startJobs({ database, onError: () => undefined });
    await boss.stop({ graceful: false });
    await database.close();
  });
  // Without promises: there are a thousand files, and each promise would cost more than its copy.
  cpSync(template, directory, { recursive: true });
}

/** The file that the build makes for first starts. */
export async function anEmptyDatabase(): Promise<URL> {
  const file = pathToFileURL(join(inject('sharedFolder'), 'empty-database.tar.gz'));
  await once(`${inject('sharedFolder')}/empty-database`, () => writePrepared(file));
  return file;
}

/** Makes what all files of a run share, by one of their processes; the others wait for it. */
async function once(path: string, make: () => Promise<void>): Promise<void> {
  const [made, lock] = [`${path}-made`, `${path}-lock`];
  while (!(await exists(made))) {
    const held = await lockDirectory(lock).catch((error: unknown) => {
      if (error instanceof DirectoryInUse) return null;
      throw error;
    });
    if (held === null) await pause(50);
    else await makeUnless(made, make).finally(() => held.release());
  }
}

async function makeUnless(made: string, make: () => Promise<void>): Promise<void> {
  if (await exists(made)) return;
  await make();
  await writeFile(made, '');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
