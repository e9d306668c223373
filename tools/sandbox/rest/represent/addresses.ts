// The addresses that every representation is full of. Nothing but text.

import { fullName } from '../../world/find.ts';
import type { Repository } from '../../world/state.ts';
import type { World } from '../../world/world.ts';

type Named = Pick<Repository, 'owner' | 'name'>;

/** The repository in the API: `…/repos/owner/name`. */
export function apiUrl(world: World, repository: Named, path = ''): string {
  return `${world.url}/repos/${fullName(repository)}${path}`;
}

/** The repository on the web: `…/owner/name`. */
export function webUrl(world: World, repository: Named, path = ''): string {
  return `${world.url}/${fullName(repository)}${path}`;
}

/** A path with each part escaped; its slashes stay. */
export function escapePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
