// Git's own object ids, so that what the sandbox says can be checked with git. Hashes only; stores nothing.

import { createHash } from 'node:crypto';
import type { Commit, Tree } from '../world/state.ts';

export const ZERO_OID = '0'.repeat(40);

export interface TreeEntry {
  readonly name: string;
  /** `100644`, `100755`, `120000` or, for a folder, `040000`. */
  readonly mode: string;
  readonly type: 'blob' | 'tree';
  readonly oid: string;
}

interface Folder {
  readonly oid: string;
  readonly entries: readonly TreeEntry[];
}

const blobs = new WeakMap<Buffer, string>();
const folders = new WeakMap<Tree, ReadonlyMap<string, Folder>>();

/** The id of a blob with this content. */
export function blobOid(content: Buffer): string {
  let oid = blobs.get(content);
  if (oid === undefined) {
    oid = hash('blob', content);
    blobs.set(content, oid);
  }
  return oid;
}

/** The id of a tree's root. */
export function treeOid(tree: Tree): string {
  return foldersOf(tree).get('')?.oid ?? hash('tree', Buffer.alloc(0));
}

/** What stands directly in the folder `path` (empty for the root), in git's order; null where there is no such folder. */
export function listFolder(tree: Tree, path: string): Folder | null {
  return foldersOf(tree).get(path) ?? (path === '' ? { oid: treeOid(tree), entries: [] } : null);
}

/** The id of a commit. Its author is written as `login <login@users.noreply.github.com>`. */
export function commitOid(commit: Omit<Commit, 'oid'>): string {
  const seconds = Date.parse(commit.committedAt) / 1_000;
  const person = `${commit.authorLogin} <${commit.authorLogin}@users.noreply.github.com> ${seconds} +0000`;
  const lines = [
    `tree ${treeOid(commit.tree)}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${person}`,
    `committer ${person}`,
  ];
  return hash('commit', Buffer.from(`${lines.join('\n')}\n\n${commit.message}`));
}

/** Every folder of the tree by path, the root as the empty path. */
export function foldersOf(tree: Tree): ReadonlyMap<string, Folder> {
  let known = folders.get(tree);
  if (known === undefined) {
    known = computeFolders(tree);
    folders.set(tree, known);
  }
  return known;
}

function computeFolders(tree: Tree): ReadonlyMap<string, Folder> {
  const children = new Map<string, Map<string, TreeEntry>>([['', new Map()]]);
  for (const [path, file] of tree) {
    const folder = parentOf(path);
    addFolder(children, folder);
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    children.get(folder)?.set(name, { name, mode: file.mode, type: 'blob', oid: blobOid(file.content) });
  }
  const done = new Map<string, Folder>();
  for (const path of [...children.keys()].sort((a, b) => depth(b) - depth(a))) {
    const entries = [...(children.get(path)?.values() ?? [])].sort(byGitOrder);
    const oid = hash('tree', Buffer.concat(entries.map(encodeEntry)));
    done.set(path, { oid, entries });
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    children.get(parentOf(path))?.set(name, { name, mode: '040000', type: 'tree', oid });
  }
  return done;
}

function addFolder(children: Map<string, Map<string, TreeEntry>>, path: string): void {
  if (children.has(path)) return;
  children.set(path, new Map());
  addFolder(children, parentOf(path));
}

function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function depth(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}

/** Git sorts by bytes, a folder as if its name ended in a slash. */
function byGitOrder(a: TreeEntry, b: TreeEntry): number {
  const key = (entry: TreeEntry) => Buffer.from(entry.type === 'tree' ? `${entry.name}/` : entry.name);
  return Buffer.compare(key(a), key(b));
}

function encodeEntry(entry: TreeEntry): Buffer {
  const head = Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`);
  return Buffer.concat([head, Buffer.from(entry.oid, 'hex')]);
}

function hash(type: string, content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}
