// A pull request follows its head branch: each push to it is a `synchronize`.

import type { Actor } from '../../actor.ts';
import { ancestorsOf } from '../../git/history.ts';
import type { Repository } from '../../world/state.ts';
import { nowOf } from '../../world/world.ts';
import type { World } from '../../world/world.ts';

interface HeadChange {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly branch: string;
  readonly oid: string;
}

/** Moves the heads of the open pull requests from this branch, those to what it is a fork of included. */
export function followHead(world: World, change: HeadChange, before: string | null): void {
  followIn(world, change.repository, { ...change, before });
  const parent = world.state.repositories.get(change.repository.parentId ?? 0);
  if (parent !== undefined) followIn(world, parent, { ...change, before });
}

/** The commits of a fork are in what it is a fork of as soon as a pull request shows them. */
export function takeCommits(to: Repository, from: Repository, oid: string): void {
  if (to === from) return;
  for (const one of ancestorsOf(from, oid)) {
    const commit = from.commits.get(one);
    if (commit !== undefined) to.commits.set(one, commit);
  }
}

interface Followed extends HeadChange {
  readonly before: string | null;
}

function followIn(world: World, repository: Repository, change: Followed): void {
  const { repository: from, actor, branch, oid, before } = change;
  for (const issue of repository.issues) {
    const pull = issue.pull;
    if (pull === null || issue.state !== 'open') continue;
    if (pull.head !== branch || pull.headRepositoryId !== from.id) continue;
    takeCommits(repository, from, oid);
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
