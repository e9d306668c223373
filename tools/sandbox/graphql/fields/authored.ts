// Fields that issues, pull requests and comments share: who wrote it, and what GitHub says of that person.

import { ancestorsOf } from '../../git/history.ts';
import type { Repository } from '../../world/state.ts';
import type { Context } from '../context.ts';
import type { Fields } from '../field-types.ts';
import { actorNode } from '../nodes/lookup.ts';

interface Authored {
  readonly repository: Repository;
  /** The login of who wrote it. */
  readonly authorLogin: string;
}

/** The shared fields; `written` finds the author of the type's own source. */
export function authoredFields<Source>(written: (source: Source) => Authored): Fields<Source> {
  return {
    author: (source, _args, context) => actorNode(written(source).authorLogin, context),
    authorAssociation: (source, _args, context) => associationOf(written(source), context),
    viewerDidAuthor: (source, _args, context) => isSame(written(source).authorLogin, context.actor.login),
    repository: (source) => ({ type: 'Repository', repository: written(source).repository }),
  };
}

function associationOf({ repository, authorLogin }: Authored, context: Context): string {
  if (isSame(authorLogin, repository.owner)) return 'OWNER';
  const member = repository.organisation?.members.get(authorLogin);
  if (member !== undefined && (member.isPublic || seesMembers(repository, context))) return 'MEMBER';
  if (repository.collaborators.has(authorLogin)) return 'COLLABORATOR';
  const contributors = context.memo(repository, 'contributors', () => contributorsOf(repository));
  return contributors.has(authorLogin) ? 'CONTRIBUTOR' : 'NONE';
}

/** Private members are shown to members, and to Apps that may read them. */
function seesMembers({ organisation }: Repository, { actor }: Context): boolean {
  if (actor.kind === 'installation') return actor.installation?.permissions['members'] !== undefined;
  return organisation?.members.has(actor.login) === true;
}

/** Whose commits have reached the default branch. */
function contributorsOf(repository: Repository): ReadonlySet<string> {
  const tip = repository.branches.get(repository.defaultBranch);
  const oids = tip === undefined ? [] : [...ancestorsOf(repository, tip)];
  return new Set(oids.flatMap((oid) => repository.commits.get(oid)?.authorLogin ?? []));
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
