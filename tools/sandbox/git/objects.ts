// Finding blobs and trees by their id, wherever in the repository they are. Reads only.

import type { Repository, Tree } from '../world/state.ts';
import { resolveCommit } from './resolve.ts';
import { blobOid, foldersOf, treeOid } from './oid.ts';

/** A blob's content; null where the repository has none of that id. */
export function findBlob(repository: Repository, oid: string): Buffer | null {
  const loose = repository.looseBlobs.get(oid);
  if (loose !== undefined) return loose;
  for (const tree of treesOf(repository)) {
    for (const { content } of tree.values()) if (blobOid(content) === oid) return content;
  }
  return null;
}

/** A tree by its id, by the id of a commit, or by a branch; a folder's id gives the tree of that folder. */
export function findTree(repository: Repository, name: string): Tree | null {
  const named = resolveCommit(repository, name)?.tree ?? repository.looseTrees.get(name);
  if (named !== undefined) return named;
  for (const tree of treesOf(repository)) {
    if (treeOid(tree) === name) return tree;
    for (const [path, { oid }] of foldersOf(tree)) if (oid === name) return subtree(tree, path);
  }
  return null;
}

function treesOf(repository: Repository): Iterable<Tree> {
  const trees = new Set<Tree>(repository.looseTrees.values());
  for (const commit of repository.commits.values()) trees.add(commit.tree);
  return trees;
}

function subtree(tree: Tree, folder: string): Tree {
  const inside = [...tree].filter(([path]) => path.startsWith(`${folder}/`));
  return new Map(inside.map(([path, file]) => [path.slice(folder.length + 1), file]));
}
