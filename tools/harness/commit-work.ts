// What a learner does all day: files committed to a branch.
import * as actions from '../sandbox/actions/index.ts';
import { userActor } from '../sandbox/actor.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Repository } from '../sandbox/world/state.ts';

/** Contents by path; null deletes the file. */
export type Files = Readonly<Record<string, string | Buffer | null>>;

interface Work {
  readonly files: Files;
  /** Default: the repository's own. */
  readonly branch?: string | undefined;
  readonly message?: string | undefined;
}

/** One commit of them, by the repository's owner. */
export function commitWork(
  { world }: Sandbox,
  repository: Repository,
  { files, branch = repository.defaultBranch, message = 'Work' }: Work,
): void {
  actions.commitFiles(world, {
    repository,
    actor: userActor(repository.owner),
    branch,
    message,
    files: Object.entries(files).map(([path, content]) => ({ path, content })),
  });
}
