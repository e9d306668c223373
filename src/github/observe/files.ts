// Where the files stand that a reconciliation reads, and what they hold: exact to the byte, since a text that we cannot give
// back unchanged is not taken for text. Nothing larger than GitHub shows is fetched.
import { dirname, join } from 'node:path/posix';
import { compareTexts } from '../../roadmap/text.ts';
import { type FileNames, type Observed, type ObservedFile, SHOWN_BYTES } from '../../tracker/observed.ts';
import { GENERATED_PATHS, PROGRESS_BRANCH } from '../../tracker/our-names.ts';
import { type Blob, type Blobs, exactText, prefetch } from './blobs.ts';
import { README_PATHS } from '../places.ts';
import type { PlacesFragment } from '../graphql/graphql-types.ts';
import { ofType } from '../graphql/pages.ts';
import { failure } from '../failures/failure.ts';

/** A file that stands there, and what stands in its place on the branch that carries our files under protection. */
interface Place {
  readonly path: string;
  /** Null where the place is a link that leads nowhere. */
  readonly here: Blob | null;
  readonly onProgressBranch: Blob | null;
}

export type OurFiles = Pick<Observed, 'readme' | 'generated' | 'progressFiles'>;

/** Where nothing of ours is, or is to be. */
export const NO_FILES: OurFiles = {
  readme: null,
  generated: new Map(),
  progressFiles: { readme: null, generated: new Map() },
};

const FOLDERS = [
  { path: '.github', tree: 'githubTree' },
  { path: '', tree: 'rootTree' },
  { path: 'docs', tree: 'docsTree' },
] as const;

/** The entries of a folder; none where there is no such folder. */
export function entriesOf(tree: PlacesFragment['rootTree']) {
  return ofType(tree)?.entries ?? [];
}

export interface Wanted {
  /** Also as they are on the branch that carries them under protection. */
  readonly withProgressBranch: boolean;
  /** Other files to be read, with the same request. */
  readonly beside: readonly (Blob | null)[];
}

/** The README, and what git calls the files that we generate: they need not be read. */
export async function readOurFiles(
  blobs: Blobs,
  places: PlacesFragment,
  { withProgressBranch, beside }: Wanted,
): Promise<OurFiles> {
  const place = await findReadme(blobs, places);
  const waiting = place === null ? ofType(places.progressReadme1) : place.onProgressBranch;
  const there = withProgressBranch && waiting !== null && isShown(waiting) ? waiting : null;
  await prefetch(blobs, [...beside, place?.here ?? null, there].filter(isShown));
  return {
    readme: place === null ? null : await readFile(blobs, place.path, place.here),
    generated: namesOf(places, 'generated'),
    progressFiles: {
      readme: there === null ? null : await exactText(blobs, there),
      generated: withProgressBranch ? namesOf(places, 'progressGenerated') : new Map(),
    },
  };
}

function namesOf(places: PlacesFragment, prefix: 'generated' | 'progressGenerated'): FileNames {
  return new Map(
    GENERATED_PATHS.flatMap((path, index) => {
      const blob = ofType(places[`${prefix}${index as 0}`]);
      return blob === null ? [] : [[path, blob.oid]];
    }),
  );
}

function isShown(blob: Blob | null): boolean {
  return blob !== null && blob.byteSize <= SHOWN_BYTES;
}

async function readFile(blobs: Blobs, path: string, blob: Blob | null): Promise<ObservedFile> {
  if (blob === null) return { path, text: null };
  if (!isShown(blob)) return { path, text: null, tooLarge: blob.byteSize };
  return { path, text: await exactText(blobs, blob) };
}

/**
 * The README that GitHub shows: in `.github/`, the root or `docs/`, whatever its ending; where it is a symbolic link,
 * the file that it leads to. https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-readmes
 */
async function findReadme(blobs: Blobs, places: PlacesFragment): Promise<Place | null> {
  const entry = FOLDERS.map(({ path, tree }) => readmeIn(path, places[tree])).find(
    (found) => found !== undefined,
  );
  if (entry === undefined) return null;
  const index = README_PATHS.findIndex((path) => path === entry.path) as 0 | 1 | 2 | -1;
  const known = index < 0 ? null : ofType(places[`readme${index as 0}`]);
  const isKnown = known !== null && !entry.isLink;
  if (isKnown) {
    return { path: entry.path, here: known, onProgressBranch: ofType(places[`progressReadme${index as 0}`]) };
  }
  if (!entry.isLink) return await findFile(blobs, entry.path);
  const link = known ?? (await findFile(blobs, entry.path)).here;
  const target = link === null ? null : await targetOf(blobs, { path: entry.path, link });
  if (target === null) return { path: entry.path, here: null, onProgressBranch: null };
  return target.startsWith('..')
    ? { path: target, here: null, onProgressBranch: null }
    : await findFile(blobs, target);
}

function readmeIn(
  folder: string,
  tree: PlacesFragment['rootTree'],
): { path: string; isLink: boolean } | undefined {
  const entries = entriesOf(tree).filter(({ name, type }) => type === 'blob' && /^readme(\.|$)/i.test(name));
  const [first] = entries.toSorted((a, b) => rank(a.name) - rank(b.name) || compareTexts(a.name, b.name));
  return first === undefined
    ? undefined
    : { path: join(folder, first.name), isLink: first.mode === SYMBOLIC_LINK };
}

/** Git's mode of a symbolic link, 120000 in octal. */
export const SYMBOLIC_LINK = 0o120000;

function rank(name: string): number {
  return name === 'README.md' ? 0 : /\.(md|markdown|mdown|mkdn?)$/i.test(name) ? 1 : 2;
}

/** More than any path has. */
const LONGEST_LINK = 4096;

/** Where a symbolic link leads, by where it stands and what it says; null where that is no path. */
export async function targetOf(
  blobs: Blobs,
  { path, link }: { readonly path: string; readonly link: Blob },
): Promise<string | null> {
  const said = link.byteSize > LONGEST_LINK ? null : await exactText(blobs, link);
  return said === null ? null : join(dirname(path), said.trim());
}

/** The file at a path, wherever that is. One request. */
export async function findFile({ reader, at }: Blobs, path: string): Promise<Place> {
  const { repository } = await reader.github.graphql('File', {
    ...{ owner: at.owner, name: at.name },
    file: `HEAD:${path}`,
    progressFile: `${PROGRESS_BRANCH}:${path}`,
  });
  if (repository === null) throw failure('gone');
  return { path, here: ofType(repository.file), onProgressBranch: ofType(repository.progressFile) };
}
