// Ids of items and phases: what the markers carry, so the same title must give the same id for ever.
import slugify from '@sindresorhus/slugify';
import { LIMITS } from './limits.ts';

/** Lower-case letters, digits and single hyphens between them. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id that a title gives, at most 64 characters; empty where the title has no letter that Latin can write. */
export function idFromTitle(title: string): string {
  return slugify(title).slice(0, LIMITS.id).replace(/-+$/, '');
}
