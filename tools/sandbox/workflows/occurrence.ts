// What an event of the world is to workflows: its name there, the commit whose files count, and what a run is told. Reads only.
// https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows

import { tryMerge } from '../actions/pulls/merge-pull.ts';
import { findCommit, tipOf } from '../git/history.ts';
import { ZERO_OID } from '../git/oid.ts';
import type { Repository, Tree } from '../world/state.ts';
import type { World } from '../world/world.ts';
import type { WorldEvent } from '../world/world-event.ts';

export interface Occurrence {
  readonly event: string;
  readonly action: string | null;
  /** Whose workflow files count. */
  readonly tree: Tree;
  readonly ref: string;
  /** What `branches:` is held against; null where that does not apply. */
  readonly branch: string | null;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepositoryId: number;
  /** The head commit's message asks for no run. */
  readonly isSkipped: boolean;
  /** Only this workflow file is meant. */
  readonly path?: string;
}

/** A line in the head commit's message that stops what a push or a pull request would start. */
const SKIPS = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/;

/** Null for what starts no workflow here. */
export function occurrenceOf(world: World, repository: Repository, event: WorldEvent): Occurrence | null {
  switch (event.name) {
    case 'push':
      return pushed(repository, event);
    case 'pull_request':
      return proposed(world, repository, event);
    case 'issues':
    case 'issue_comment':
    case 'repository_dispatch':
      return onDefaultBranch(repository, event.name, event.action);
    case 'schedule': {
      const occurrence = onDefaultBranch(repository, event.name, null);
      return occurrence === null ? null : { ...occurrence, path: event.path };
    }
    case 'workflow_dispatch': {
      const occurrence = onBranch(repository, event.name, event.ref.replace('refs/heads/', ''));
      return occurrence === null ? null : { ...occurrence, path: event.path };
    }
    default:
      return null;
  }
}

function onDefaultBranch(repository: Repository, event: string, action: string | null): Occurrence | null {
  const occurrence = onBranch(repository, event, repository.defaultBranch);
  return occurrence === null ? null : { ...occurrence, action };
}

function onBranch(repository: Repository, event: string, branch: string): Occurrence | null {
  const tip = tipOf(repository, branch);
  if (tip === null) return null;
  return {
    ...{ event, action: null, tree: tip.tree, ref: `refs/heads/${branch}`, branch: null, isSkipped: false },
    ...{ headBranch: branch, headSha: tip.oid, headRepositoryId: repository.id },
  };
}

type Event<Name extends WorldEvent['name']> = Extract<WorldEvent, { readonly name: Name }>;

/** A branch that is taken away has no files. */
function pushed(repository: Repository, { ref, after }: Event<'push'>): Occurrence | null {
  const commit = after === ZERO_OID ? null : findCommit(repository, after);
  if (commit === null) return null;
  const branch = ref.replace('refs/heads/', '');
  return {
    ...{ event: 'push', action: null, tree: commit.tree, ref, branch, isSkipped: SKIPS.test(commit.message) },
    ...{ headBranch: branch, headSha: commit.oid, headRepositoryId: repository.id },
  };
}

/** The files are those of the merge that would come of it; without one nothing runs. */
function proposed(world: World, repository: Repository, event: Event<'pull_request'>): Occurrence | null {
  const { issue, action } = event;
  const { pull } = issue;
  const merge = pull === null ? null : tryMerge(repository, pull);
  const head = pull === null ? null : findCommit(repository, pull.headOid);
  if (
    pull === null ||
    head === null ||
    merge?.ok !== true ||
    !world.state.repositories.has(pull.headRepositoryId)
  )
    return null;
  return {
    ...{ event: 'pull_request', action, tree: merge.tree, ref: `refs/pull/${issue.number}/merge` },
    ...{ branch: pull.base, headBranch: pull.head, headSha: pull.headOid },
    ...{ headRepositoryId: pull.headRepositoryId, isSkipped: SKIPS.test(head.message) },
  };
}
