// An empty database, made once by the build: making one (initdb, in WebAssembly) takes half a gigabyte more than
// opening one, for as long as the process runs. https://pglite.dev/docs/api#dumpdatadir
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { MilepostError } from '../../errors.ts';

/** Where the build puts it. Made by one PGlite, it is for that one alone: another finds none here. */
export async function preparedFile(): Promise<URL> {
  const main = pathToFileURL(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  const { version } = JSON.parse(await readFile(new URL('../package.json', main), 'utf8')) as {
    version: string;
  };
  return new URL(`./empty-database-${version}.tar.gz`, import.meta.url);
}

/** Makes it; a build that is cut off leaves none. */
export async function writePrepared(file: URL): Promise<void> {
  const pglite = await PGlite.create();
  await pglite.exec('CHECKPOINT');
  const tar = await pglite.dumpDataDir('none');
  await pglite.close();
  const half = new URL(`${file.href}.half`);
  await writeFile(half, await promisify(gzip)(await tar.arrayBuffer()));
  await rename(half, file);
}

/** Its tar; undefined where none was made, as where Milepost runs from its sources. Throws where it is damaged. */
export async function readPrepared(file: URL): Promise<Blob | undefined> {
  try {
    // PGlite would unpack it as well, but what is damaged then ends the process from outside of any promise.
    return new Blob([await promisify(gunzip)(await readFile(file))]);
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'ENOENT') return undefined;
    const reason = cause instanceof Error ? cause.message : 'no reason given';
    throw new MilepostError(`${fileURLToPath(file)} cannot be read (${reason})`, {
      code: 'database',
      hint: 'It is the empty database that a first start copies. Delete it and build Milepost again: npm run build.',
      cause,
    });
  }
}
