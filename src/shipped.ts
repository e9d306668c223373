// The roadmaps that ship with Milepost. The only place that knows their folder.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../roadmaps/', import.meta.url));

/** Their names, in alphabetical order. */
export async function listShipped(): Promise<readonly string[]> {
  const files = await readdir(FOLDER);
  return files.flatMap((file) => (file.endsWith('.yml') ? [file.slice(0, -'.yml'.length)] : [])).toSorted();
}

/** The bytes of the one with that name; undefined where there is none. */
export async function readShipped(name: string): Promise<Uint8Array | undefined> {
  return (await listShipped()).includes(name) ? readFile(`${FOLDER}${name}.yml`) : undefined;
}
