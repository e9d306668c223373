// Files as GitHub has them, exact to the byte: a text that we cannot give back unchanged is not taken for text.
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path/posix';
import { PROGRESS_BRANCH, type ObservedFile } from '../tracker/observed.ts';
import type { GitHub } from './connect.ts';
import { type BlobNode, type ObjectNode, type RepositoryNode, type TreeNode, blobOf } from './look-answer.ts';
import { FILE_QUERY, README_PATHS } from './look-query.ts';

export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** A repository that is meant, and no other that may have its name by now. */
export interface RepositoryAddress extends RepositoryName {
  /** GitHub's id, where it is known. */
  readonly id?: number;
}

/** A file found, and what it is on the branch that carries our files under protection. */
export interface FoundFile {
  readonly file: ObservedFile;
  readonly onProgressBranch: string | null;
}

const FOLDERS = [
  { path: '.github', tree: 'githubTree' },
  { path: '', tree: 'rootTree' },
  { path: 'docs', tree: 'docsTree' },
] as const;

/**
 * The README that GitHub shows: in `.github/`, the root or `docs/`, whatever its ending; where it is a symbolic link,
 * the file that it leads to. https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-readmes
 */
export async function findReadme(
  github: GitHub,
  at: RepositoryName,
  node: RepositoryNode,
): Promise<FoundFile | null> {
  const entry = FOLDERS.map(({ path, tree }) => readmeIn(path, node[tree])).find(
    (found) => found !== undefined,
  );
  if (entry === undefined) return null;
  const index = README_PATHS.findIndex((path) => path === entry.path);
  const known = index < 0 ? null : blobOf(node[`readme${index}`]);
  if (known !== null && !entry.isLink) {
    const text = await exactText(github, at, known);
    const there = blobOf(node[`progressReadme${index}`]);
    return {
      file: { path: entry.path, text },
      onProgressBranch: there === null ? null : await exactText(github, at, there),
    };
  }
  const link = entry.isLink ? (known ?? (await readFile(github, at, entry.path)).file) : null;
  const path = link === null ? entry.path : join(dirname(entry.path), (link.text ?? '').trim());
  const { file, progressFile } = await readFile(github, at, path);
  const text = file === null ? null : await exactText(github, at, file);
  const onProgressBranch = progressFile === null ? null : await exactText(github, at, progressFile);
  return { file: { path, text }, onProgressBranch };
}

function readmeIn(folder: string, tree: TreeNode | null): { path: string; isLink: boolean } | undefined {
  const entries = (tree?.entries ?? []).filter(
    ({ name, type }) => type === 'blob' && /^readme(\.|$)/i.test(name),
  );
  const [first] = entries.toSorted((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  return first === undefined
    ? undefined
    : { path: join(folder, first.name), isLink: first.mode === SYMBOLIC_LINK };
}

/** Git's mode of a symbolic link, 120000 in octal. */
export const SYMBOLIC_LINK = 0o120000;

function rank(name: string): number {
  return name === 'README.md' ? 0 : /\.(md|markdown|mdown|mkdn?)$/i.test(name) ? 1 : 2;
}

/** The file that a symbolic link leads to, by where the link stands and what it says; null where it leads to none. */
export async function followLink(
  github: GitHub,
  at: RepositoryName,
  link: { readonly path: string; readonly text: string },
): Promise<BlobNode | null> {
  const target = join(dirname(link.path), link.text.trim());
  return target.startsWith('..') ? null : (await readFile(github, at, target)).file;
}

async function readFile(github: GitHub, at: RepositoryName, path: string) {
  const variables = { ...at, file: `HEAD:${path}`, progressFile: `${PROGRESS_BRANCH}:${path}` };
  const { repository } = await github.graphql<{
    repository: { file: ObjectNode; progressFile: ObjectNode };
  }>(FILE_QUERY, variables);
  return { file: blobOf(repository.file), progressFile: blobOf(repository.progressFile) };
}

/** A file's text when it is UTF-8 to the byte, byte order mark included; else null. */
export async function exactText(github: GitHub, at: RepositoryName, blob: BlobNode): Promise<string | null> {
  if (blob.text !== null && blobOid(Buffer.from(blob.text)) === blob.oid) return blob.text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await readBytes(github, at, blob),
    );
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A file's bytes. One more request, unless GraphQL gave them all as text. */
export async function readBytes(github: GitHub, at: RepositoryName, blob: BlobNode): Promise<Uint8Array> {
  const bytes = Buffer.from(blob.text ?? '');
  if (blob.text !== null && blobOid(bytes) === blob.oid) return bytes;
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    owner: at.owner,
    repo: at.name,
    file_sha: blob.oid,
  });
  return Buffer.from(data.content, 'base64');
}

/** The name that git gives to these bytes. */
function blobOid(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
