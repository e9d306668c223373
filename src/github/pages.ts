// Lists that go on after the look's own page of them: one request for each further page.
import { MilepostError } from '../errors.ts';
import type { GitHub } from './connect.ts';
import type { RepositoryName } from './files.ts';
import type { Page } from './look-answer.ts';
import { type PagedSection, pageQuery } from './look-query.ts';

/** A section of the repository, all of it. */
export async function allPages<Node>(
  github: GitHub,
  at: RepositoryName,
  { section, first }: { section: PagedSection; first: Page<Node> },
): Promise<readonly Node[]> {
  return follow(first, async (cursor) => {
    const { repository } = await github.graphql<{ repository: Record<PagedSection, Page<Node>> | null }>(
      pageQuery(section),
      { ...at, [section]: cursor },
    );
    return repository?.[section];
  });
}

/** A list of one node, all of it. The query takes `id` and `after`, and calls the list `page`. */
export async function allNodes<Node>(
  github: GitHub,
  { id, query, first }: { id: string; query: string; first: Page<Node> },
): Promise<readonly Node[]> {
  return follow(first, async (after) => {
    const { node } = await github.graphql<{ node: { page: Page<Node> } | null }>(query, { id, after });
    return node?.page;
  });
}

/** Follows the cursors. Half a list would be taken for all there is, so what goes away meanwhile is an error. */
async function follow<Node>(
  first: Page<Node>,
  read: (cursor: string | null) => Promise<Page<Node> | undefined>,
): Promise<readonly Node[]> {
  const nodes = [...first.nodes];
  let { pageInfo } = first;
  while (pageInfo.hasNextPage) {
    const page = await read(pageInfo.endCursor);
    if (page === undefined) throw goneMeanwhile();
    nodes.push(...page.nodes);
    ({ pageInfo } = page);
  }
  return nodes;
}

function goneMeanwhile(): MilepostError {
  return new MilepostError('What was being read went away', {
    code: 'stale',
    hint: 'Milepost looks again.',
    retryable: true,
  });
}
