// The roadmap that the input "roadmap" names: an included one, or a file of the repository at its default branch.
import { MilepostError } from '../errors.ts';
import type { GitHub } from '../github/client/connect.ts';
import { openReader } from '../github/graphql/read-wide.ts';
import { readFileAt } from '../github/observe/read-file-at.ts';
import type { RoadmapFile } from '../github/observe/roadmap-file.ts';
import { parseReference } from '../roadmap/extend/reference.ts';
import { nearest } from '../roadmap/nearest.ts';
import { listShipped, readShipped } from '../shipped.ts';
import type { Settings } from './runner/settings.ts';

/** Undefined where the input is empty. Throws a MilepostError `input` where nothing is there. */
export async function readRoadmapInput(
  { roadmap, at }: Pick<Settings, 'roadmap' | 'at'>,
  github: GitHub,
): Promise<RoadmapFile | undefined> {
  if (roadmap === undefined) return undefined;
  if (parseReference(roadmap)?.kind === 'shipped') {
    const bytes = await readShipped(roadmap);
    if (bytes === undefined) throw await noneShips(roadmap);
    return { path: roadmap, bytes };
  }
  const path = roadmap.replace(/^\.\//, '');
  const { bytes } = await readFileAt(openReader(github), { ...at, path });
  return { path, bytes };
}

async function noneShips(name: string): Promise<MilepostError> {
  const names = await listShipped();
  const near = nearest(name, names);
  return new MilepostError(`The input "roadmap" is "${name}", and no included roadmap has that name.`, {
    code: 'input',
    hint: `${near === undefined ? '' : `Did you mean "${near}"? `}Included roadmaps: ${names.join(', ')}. A file of this repository is named by its path, such as plans/mine.yml.`,
  });
}
