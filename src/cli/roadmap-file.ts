// Roadmap files on this machine: by path, or by the name of one that ships.
import { MilepostError } from '../errors.ts';
import { ROADMAP_PATHS } from '../github/places.ts';
import type { RoadmapFile } from '../github/observe/roadmap-file.ts';
import { nearest } from '../roadmap/nearest.ts';
import { listShipped, readShipped } from '../shipped.ts';
import type { Io } from './io.ts';
import { suggestFile, tryReadBytes } from './read-bytes.ts';

/**
 * Reads a roadmap by path, by name, or from the standard input for `-`. Throws a MilepostError `input` that lists the
 * names where there is none.
 */
export async function readRoadmapFile(
  nameOrPath: string,
  io: Pick<Io, 'cwd' | 'interrupted' | 'readInput'>,
): Promise<RoadmapFile> {
  if (nameOrPath === '-') return { path: 'standard input', bytes: await io.readInput() };
  const bytes = (await tryReadBytes(nameOrPath, io)) ?? (await readShipped(nameOrPath));
  if (bytes !== undefined) return { path: nameOrPath, bytes };
  throw new MilepostError(`There is no file ${nameOrPath}, and no roadmap of that name.`, {
    code: 'input',
    hint: (await suggestFile(nameOrPath, io)) + (await suggestShipped(nameOrPath)),
  });
}

/** What to say after a name that nothing ships under: the nearest one, and all of them. */
export async function suggestShipped(name: string): Promise<string> {
  const names = await listShipped();
  const near = nearest(name, names);
  return `${near === undefined ? '' : `Did you mean "${near}"? `}Included roadmaps: ${names.join(', ')}.`;
}

/** The roadmap of a folder, where the App would look for it; undefined where there is none. */
export async function findRoadmapFile(io: Pick<Io, 'cwd' | 'interrupted'>): Promise<RoadmapFile | undefined> {
  for (const path of ROADMAP_PATHS) {
    const bytes = await tryReadBytes(path, io);
    if (bytes !== undefined) return { path, bytes };
  }
  return undefined;
}
