// The list of merged pull requests, those with the latest activity first, as far as it is needed.
import type { MergedPull } from '../../../tracker/observed.ts';
import { type Page, follow, nodesOf } from '../../graphql/pages.ts';
import { readWide } from '../../graphql/read-wide.ts';
import type { Widths } from '../../graphql/widths.ts';
import { type PullNode, toMergedPull } from '../to-observed.ts';
import type { Reading } from './reading.ts';

/** A merged pull request, and the node that it was made from. */
export interface LeanPull {
  readonly node: PullNode;
  readonly pull: MergedPull;
}

/** So many of the merged pull requests with the latest activity are read. */
const MOST_PULLS = 50;

export async function readMergedPulls(
  { reader, at, held }: Reading,
  { first, settledAt }: { first: Page<PullNode>; settledAt: string | undefined },
): Promise<readonly LeanPull[]> {
  const pulls: LeanPull[] = [];
  const variables = ({ few, pulls, files, commits }: Widths) => ({ ...at, few, pulls, files, commits });
  await follow({
    first,
    next: async (after) =>
      (await readWide(reader, 'MergedPulls', (widths) => ({ ...variables(widths), after }))).repository
        ?.pullRequests,
    take(nodes) {
      for (const node of nodes) {
        const content = { files: nodesOf(node.files), commits: nodesOf(node.commits) };
        const pull = toMergedPull(node, content, at);
        held.hold(node.body + textsOf(pull).join(''));
        pulls.push({ node, pull });
      }
      const oldest = nodes.at(-1)?.updatedAt;
      const isSettled = settledAt !== undefined && oldest !== undefined && oldest < settledAt;
      return isSettled || pulls.length >= MOST_PULLS ? 'enough' : undefined;
    },
  });
  return pulls.slice(0, MOST_PULLS);
}

function textsOf({ commits, mergeCommit, files }: MergedPull): readonly string[] {
  const messages = [...commits, ...(mergeCommit === null ? [] : [mergeCommit])].map(({ message }) => message);
  return [...messages, ...files.map(({ path }) => path)];
}
