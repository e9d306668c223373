// What a page is made from: the sandbox and, mostly, one of its repositories. Knows where pages are.

import type { Reference } from './markdown.ts';
import { findUser } from '../world/find.ts';
import type { Issue, Label, Repository } from '../world/state.ts';
import type { World } from '../world/world.ts';

/** A repository's part of the site. */
export interface Site {
  readonly world: World;
  readonly repository: Repository;
  /** ms since the epoch, by the sandbox's clock. */
  readonly now: number;
}

export type Tab = 'code' | 'issues' | 'pulls' | 'milestones' | 'commits';

/** `/owner/name`, with `rest` behind it. */
export function pathTo({ owner, name }: Repository, rest = ''): string {
  return `/${owner}/${name}${rest}`;
}

export function issuePath(repository: Repository, issue: Issue): string {
  return pathTo(repository, `/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`);
}

export function labelPath(repository: Repository, label: Label): string {
  return pathTo(repository, `/issues?label=${encodeURIComponent(label.name)}`);
}

/** `blob`, `tree` or `raw` of a path on a branch. */
export function filePath(
  repository: Repository,
  kind: 'blob' | 'tree' | 'raw' | 'edit',
  place: Place,
): string {
  const parts = `${place.branch}/${place.path}`.split('/').map(encodeURIComponent);
  return pathTo(repository, `/${kind}/${parts.join('/').replace(/\/$/, '')}`);
}

export interface Place {
  readonly branch: string;
  /** Empty for the root. */
  readonly path: string;
}

/** Splits `main/docs/a.md`; a branch's name can itself hold slashes. Null where no branch fits. */
export function placeOf(repository: Repository, rest: string): Place | null {
  for (const branch of [...repository.branches.keys()].sort((a, b) => b.length - a.length)) {
    if (rest === branch) return { branch, path: '' };
    if (rest.startsWith(`${branch}/`)) return { branch, path: rest.slice(branch.length + 1) };
  }
  return repository.commits.has(rest.slice(0, 40))
    ? { branch: rest.slice(0, 40), path: rest.slice(41) }
    : null;
}

/** Where `#12` and `@somebody` in a text lead, and what the issue is called; null where there is none. */
export function referenceIn({ world, repository }: Site): (text: string) => Reference | null {
  return (text) => {
    if (text.startsWith('@')) {
      const user = findUser(world.state, text.slice(1));
      return user === null ? null : { href: `/${user.login}` };
    }
    const issue = repository.issues.find(({ number }) => `#${number}` === text);
    return issue === undefined ? null : { href: issuePath(repository, issue), title: issue.title };
  };
}
