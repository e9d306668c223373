// Directories with an embedded database that is set up already: making one takes seconds, copying one does not.
import { randomUUID } from 'node:crypto';
import { access, cp, mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openDatabase } from '../../src/queue/database/open-database.ts';

/** A directory of one's own, to be removed by whoever asked for it. */
export async function aDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'milepost-'));
  await fillDirectory(directory);
  return directory;
}

/** Puts the database into a directory, which need not be there. */
export async function fillDirectory(directory: string): Promise<void> {
  await cp(await aTemplate(), directory, { recursive: true });
}

/** One for all files of a run; where two workers make it at once, the first one's is kept. */
async function aTemplate(): Promise<string> {
  const shared = inject('sharedFolder');
  const template = join(shared, 'database');
  if (await exists(template)) return template;
  const directory = join(shared, randomUUID());
  const database = await openDatabase({ kind: 'embedded', directory });
  await database.close();
  await rename(directory, template).catch(async (error: unknown) => {
    if (!(await exists(template))) throw error;
  });
  return template;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
