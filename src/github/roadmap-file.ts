// Where a repository's roadmap stands, and the Markdown that a first one could be made of.
import type { GitHub } from './connect.ts';
import { type RepositoryName, SYMBOLIC_LINK, followLink, readBytes } from './files.ts';
import { type RepositoryNode, blobOf } from './look-answer.ts';
import { ROADMAP_PATHS } from './look-query.ts';

export interface RoadmapFile {
  readonly path: string;
  /** As many bytes as the file has; only the first of them where it is larger than any roadmap may be. */
  readonly bytes: Uint8Array;
}

/** GitHub's limit for the text of a file; a roadmap may have half a MiB. */
const READ_LIMIT = 1024 * 1024;

/** The first roadmap of the repository; where it is a symbolic link, the file that it leads to. */
export async function findRoadmap(
  github: GitHub,
  at: RepositoryName,
  node: RepositoryNode,
): Promise<RoadmapFile | null> {
  for (const [index, path] of ROADMAP_PATHS.entries()) {
    const found = blobOf(node[`roadmap${index}`]);
    if (found === null) continue;
    const blob = isLink(node, path) ? await followLink(github, at, { path, text: found.text ?? '' }) : found;
    // A link that leads nowhere is no file.
    if (blob === null) continue;
    const tooLarge = blob.byteSize > READ_LIMIT;
    return { path, bytes: tooLarge ? new Uint8Array(READ_LIMIT) : await readBytes(github, at, blob) };
  }
  return null;
}

function isLink({ githubTree, rootTree }: RepositoryNode, path: string): boolean {
  const [tree, name] = path.startsWith('.github/')
    ? [githubTree, path.slice('.github/'.length)]
    : [rootTree, path];
  return tree?.entries?.find((entry) => entry.name === name)?.mode === SYMBOLIC_LINK;
}

/** Whether nothing stands where an offered roadmap goes: no folder, no link that leads nowhere, no file in the folder's place. */
export function isPlaceFree({ githubTree, rootTree }: RepositoryNode): boolean {
  const folder = rootTree?.entries?.find(({ name }) => name === '.github');
  if (folder !== undefined && folder.type !== 'tree') return false;
  return githubTree?.entries?.every(({ name }) => name !== 'roadmap.yml') ?? true;
}

/** Names that people give to a plan for learning; the first that fits comes first. */
const TELLING = [
  /road-?_?map/i,
  /curriculum|syllabus/i,
  /(?:study|learning)[-_ ]?(?:plan|path)/i,
  /^plan\b|learning/i,
];

/** The paths of at most five Markdown files whose names say that they may hold a roadmap, the likeliest first. */
export function findMarkdown({ rootTree, docsTree, githubTree }: RepositoryNode): readonly string[] {
  const folders = [
    { prefix: '', tree: rootTree },
    { prefix: 'docs/', tree: docsTree },
    { prefix: '.github/', tree: githubTree },
  ];
  const files = folders.flatMap(({ prefix, tree }) =>
    (tree?.entries ?? [])
      .filter(({ name, type }) => type === 'blob' && /\.(?:md|markdown)$/i.test(name))
      .map(({ name }) => ({ path: prefix + name, rank: TELLING.findIndex((pattern) => pattern.test(name)) })),
  );
  return files
    .filter(({ rank }) => rank !== -1)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_MARKDOWN)
    .map(({ path }) => path);
}

const MOST_MARKDOWN = 5;
