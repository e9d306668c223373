// Finds the README that GitHub shows below a folder's files.

import { posix } from 'node:path';
import type { Tree } from '../../world/state.ts';

export interface Readme {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}

/**
 * The README of a folder; for the root also those in `.github/` (first) and `docs/` (last). A symbolic link shows the
 * file that it leads to.
 */
export function findReadme(tree: Tree, folder: string): Readme | null {
  const folders = folder === '' ? ['.github', '', 'docs'] : [folder];
  for (const place of folders) {
    const path = [...tree.keys()]
      .filter(
        (key) =>
          posix.dirname(key) === (place === '' ? '.' : place) && /^readme(\.|$)/i.test(posix.basename(key)),
      )
      .sort((a, b) => rank(a) - rank(b))[0];
    const found = path === undefined ? undefined : follow(tree, path);
    if (found !== undefined) return { ...found, name: posix.basename(found.path) };
  }
  return null;
}

function rank(path: string): number {
  return /\.(md|markdown)$/i.test(path) ? 0 : 1;
}

function follow(tree: Tree, path: string): Omit<Readme, 'name'> | undefined {
  const file = tree.get(path);
  if (file?.mode !== '120000')
    return file === undefined ? undefined : { path, text: file.content.toString('utf8') };
  const target = posix.join(posix.dirname(path), file.content.toString('utf8').trim());
  const linked = tree.get(target);
  return linked === undefined ? undefined : { path: target, text: linked.content.toString('utf8') };
}
