// One pull request that is not merged yet, as it is and as it would be.
import { failure } from '../failures/failure.ts';
import type { PullQuery } from '../graphql/graphql-types.ts';
import { nodesOf } from '../graphql/pages.ts';
import { type Reader, readWide } from '../graphql/read-wide.ts';
import type { RepositoryName } from '../repository-name.ts';
import type { LeanPull } from './lists/read-merged-pulls.ts';
import { toMergedPull } from './to-observed.ts';

export type PullRequest = NonNullable<NonNullable<PullQuery['repository']>['pullRequest']>;

/**
 * One request. `app`: an App whose check run is read as well. Throws a MilepostError `not-found` where there is none of that
 * number, `permission` where its check runs may not be read.
 */
export async function readPull(
  reader: Reader,
  at: RepositoryName,
  { number, app }: { readonly number: number; readonly app?: number },
): Promise<PullRequest> {
  const { repository } = await readWide(reader, 'Pull', ({ few, files, commits }) => ({
    ...{ owner: at.owner, name: at.name, number },
    ...{ few, files, commits },
    ...{ withCheck: app !== undefined, app: app ?? 0 },
  }));
  const pull = repository?.pullRequest ?? null;
  if (pull === null) throw failure('hidden', {}, `${at.owner}/${at.name}#${number}`);
  return pull;
}

/**
 * The pull request as it would be if somebody who may write merged it now, with its text as it stands: by the same rules it then
 * counts. `now` in ms since the epoch.
 */
export function asMerged(pull: PullRequest, now: number, at: RepositoryName): LeanPull {
  const { number, headRefOid: oid, headRefName, headRepositoryOwner } = pull;
  const node = {
    ...pull,
    mergedAt: `${new Date(now).toISOString().slice(0, 19)}Z`,
    ...{ lastEditedAt: null, editor: null },
    // In GitHub's words: they say that the pull request itself was merged.
    mergeCommit: {
      oid,
      message: `Merge pull request #${number} from ${headRepositoryOwner?.login ?? at.owner}/${headRefName}`,
    },
  };
  const content = { files: nodesOf(node.files), commits: nodesOf(node.commits) };
  return { node, pull: toMergedPull(node, content, at) };
}
