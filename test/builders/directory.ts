// Directories with an embedded database that is set up already: making one takes seconds, copying one does not.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openDatabase } from '../../src/queue/open-database.ts';

let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'milepost-template-'));
  const database = await openDatabase({ kind: 'embedded', directory });
  await database.close();
  return directory;
}

/** A directory of one's own, to be removed by whoever asked for it. */
export async function aDirectory(): Promise<string> {
  template ??= makeTemplate();
  const directory = await mkdtemp(join(tmpdir(), 'milepost-'));
  await cp(await template, directory, { recursive: true });
  return directory;
}

afterAll(async () => {
  if (template !== undefined) await rm(await template, { recursive: true, force: true });
  template = undefined;
});
