// Where a repository's roadmap stands, and the Markdown that a first one could be made of.
import { LIMITS } from '../../roadmap/limits.ts';
import { type Blob, type Blobs, readBytes } from './blobs.ts';
import { MOST_MARKDOWN } from '../graphql/slots.ts';
import { ROADMAP_PATHS } from '../places.ts';
import { SYMBOLIC_LINK, entriesOf, findFile, targetOf } from './files.ts';
import type { PlacesFragment } from '../graphql/graphql-types.ts';
import { ofType } from '../graphql/pages.ts';

export interface RoadmapFile {
  readonly path: string;
  /** As many bytes as the file has; of one that is larger than any roadmap may be, nothing but more than that many zeros. */
  readonly bytes: Uint8Array;
}

/** The first roadmap of the repository; where it is a symbolic link, the file that it leads to. */
export async function findRoadmap(blobs: Blobs, places: PlacesFragment): Promise<RoadmapBlob | null> {
  for (const [index, path] of ROADMAP_PATHS.entries()) {
    const found = ofType(places[`roadmap${index as 0}`]);
    if (found === null) continue;
    const blob = isLink(places, path) ? await followLink(blobs, { path, link: found }) : found;
    // A link that leads nowhere is no file.
    if (blob !== null) return { path, blob };
  }
  return null;
}

/** A roadmap that is not read yet. */
export interface RoadmapBlob {
  readonly path: string;
  readonly blob: Blob;
}

/** What is too large for a roadmap is not fetched: its problem is its size. */
export async function readRoadmap(blobs: Blobs, { path, blob }: RoadmapBlob): Promise<RoadmapFile> {
  const bytes =
    blob.byteSize > LIMITS.bytes ? new Uint8Array(LIMITS.bytes + 1) : await readBytes(blobs, blob);
  return { path, bytes };
}

async function followLink(blobs: Blobs, link: { path: string; link: Blob }): Promise<Blob | null> {
  const target = await targetOf(blobs, link);
  return target === null || target.startsWith('..') ? null : (await findFile(blobs, target)).here;
}

function isLink({ githubTree, rootTree }: PlacesFragment, path: string): boolean {
  const [tree, name] = path.startsWith('.github/')
    ? [githubTree, path.slice('.github/'.length)]
    : [rootTree, path];
  return entriesOf(tree).find((entry) => entry.name === name)?.mode === SYMBOLIC_LINK;
}

/** Whether nothing stands where an offered roadmap goes: no folder, no link that leads nowhere, no file in the folder's place. */
export function isPlaceFree({ githubTree, rootTree }: PlacesFragment): boolean {
  const folder = entriesOf(rootTree).find(({ name }) => name === '.github');
  if (folder !== undefined && folder.type !== 'tree') return false;
  return entriesOf(githubTree).every(({ name }) => name !== 'roadmap.yml');
}

/** Names that people give to a plan for learning; the first that fits comes first. */
const TELLING = [
  /road-?_?map/i,
  /curriculum|syllabus/i,
  /(?:study|learning)[-_ ]?(?:plan|path)/i,
  /^plan\b|learning/i,
];

/** The paths of at most five Markdown files whose names say that they may hold a roadmap, the likeliest first. */
export function findMarkdown({ rootTree, docsTree, githubTree }: PlacesFragment): readonly string[] {
  const folders = [
    { prefix: '', tree: rootTree },
    { prefix: 'docs/', tree: docsTree },
    { prefix: '.github/', tree: githubTree },
  ];
  const files = folders.flatMap(({ prefix, tree }) =>
    entriesOf(tree)
      .filter(({ name, type }) => type === 'blob' && /\.(?:md|markdown)$/i.test(name))
      .map(({ name }) => ({ path: prefix + name, rank: TELLING.findIndex((pattern) => pattern.test(name)) })),
  );
  return files
    .filter(({ rank }) => rank !== -1)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_MARKDOWN)
    .map(({ path }) => path);
}
