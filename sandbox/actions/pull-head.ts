// A pull request follows its head branch: each push to it is a `synchronize`.

import type { Actor } from '../actor.ts';
import type { Repository } from '../state.ts';
import { nowOf } from '../world.ts';
import type { World } from '../world.ts';

interface HeadChange {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly branch: string;
  readonly oid: string;
}

/** Moves the heads of the open pull requests from this branch. */
export function followHead(world: World, change: HeadChange, before: string | null): void {
  const { repository, actor, branch, oid } = change;
  for (const issue of repository.issues) {
    const pull = issue.pull;
    if (pull === null || issue.state !== 'open') continue;
    if (pull.head !== branch || pull.headRepositoryId !== repository.id) continue;
    pull.headOid = oid;
    issue.updatedAt = nowOf(world);
    world.emit({
      name: 'pull_request',
      action: 'synchronize',
      repositoryId: repository.id,
      senderLogin: actor.login,
      issue,
      ...(before === null ? {} : { before }),
      after: oid,
    });
  }
}
