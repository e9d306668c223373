// The payload of a push: it shows commits, people and the repository in a manner of its own.

import { commitsBetween, findCommit, mergeBase } from '../git/history.ts';
import { diffTrees } from '../git/diff.ts';
import { treeOid, ZERO_OID } from '../git/oid.ts';
import { apiUrl, webUrl } from '../rest/represent/addresses.ts';
import type { Place } from '../rest/represent/issue.ts';
import { representRepository } from '../rest/represent/repository.ts';
import { representUser } from '../rest/represent/user.ts';
import type { Commit } from '../world/state.ts';
import type { PushEvent } from '../world/world-event.ts';

/** GitHub lists no more of a push. */
const MAX_COMMITS = 2_048;

/** All of the payload but sender and installation. */
export function pushPayload(place: Place, event: PushEvent): Readonly<Record<string, unknown>> {
  const { world, repository } = place;
  const { before, after, ref, forced } = event;
  const deleted = after === ZERO_OID;
  const created = before === ZERO_OID;
  const base = created ? baseOfNew(place, event) : before;
  const commits = deleted ? [] : commitsBetween(repository, base, after).slice(0, MAX_COMMITS);
  const head = deleted ? null : findCommit(repository, after);
  return {
    ref,
    before,
    after,
    created,
    deleted,
    forced,
    base_ref: null,
    compare: webUrl(world, repository, `/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`),
    commits: commits.map((commit) => pushCommit(place, commit)),
    head_commit: head === null ? null : pushCommit(place, head),
    pusher: { name: event.senderLogin, email: `${event.senderLogin}@users.noreply.github.com` },
    repository: pushRepository(place),
  };
}

/** A new branch brings what the default branch does not have. */
function baseOfNew({ repository }: Place, event: PushEvent): string | null {
  const main = repository.branches.get(repository.defaultBranch);
  if (main === undefined || event.ref === `refs/heads/${repository.defaultBranch}`) return null;
  return mergeBase(repository, main, event.after)?.oid ?? null;
}

function pushCommit({ world, repository }: Place, commit: Commit) {
  const parent = findCommit(repository, commit.parents[0] ?? '');
  const files = diffTrees(parent?.tree ?? new Map(), commit.tree);
  const paths = (status: string) => files.filter((file) => file.status === status).map(({ path }) => path);
  const person = {
    name: commit.authorLogin,
    email: `${commit.authorLogin}@users.noreply.github.com`,
    username: commit.authorLogin,
  };
  return {
    id: commit.oid,
    tree_id: treeOid(commit.tree),
    distinct: true,
    message: commit.message,
    timestamp: commit.committedAt,
    url: webUrl(world, repository, `/commit/${commit.oid}`),
    author: person,
    committer: person,
    added: paths('added'),
    removed: paths('removed'),
    modified: paths('modified'),
  };
}

function pushRepository({ world, repository }: Place) {
  const owner = representUser(world, repository.owner);
  return {
    ...representRepository(world, repository),
    url: apiUrl(world, repository),
    owner: { ...owner, name: repository.owner, email: null },
    created_at: Math.floor(Date.parse(repository.createdAt) / 1_000),
    pushed_at: Math.floor(Date.parse(repository.pushedAt) / 1_000),
    stargazers: 0,
    master_branch: repository.defaultBranch,
  };
}
