// The figures of the story, read from the local GitHub: nothing is assumed.
import { parseManagedBlock } from '../../src/tracker/content/managed-block.ts';
import { findLeftovers } from '../harness/leftovers.ts';
import { findRepository } from '../sandbox/world/find.ts';
import { type IssueView, listIssues, readText } from './learner.ts';
import type { Showing } from './showing.ts';

export async function lookAtTheEnd(showing: Showing, closed: readonly string[]) {
  const issues = await listIssues(showing.learner);
  const done = closed.every((title) =>
    issues.some((issue) => issue.title === title && issue.state === 'closed'),
  );
  const { owner, repo } = showing.learner;
  const repository = findRepository(showing.sandbox.world.state, owner, repo);
  const left =
    repository === null ? [`there is no ${repo}`] : await findLeftovers(showing.sandbox, repository);
  const duplicates = countDuplicates(issues);
  const isRight = done && duplicates === 0 && left.length === 0;
  return { after: await readPercent(showing), isRight, duplicates, left };
}

/** What the badge in the repository says; 0 where there is none yet. */
export async function readPercent({ learner }: Showing): Promise<number> {
  const badge = (await readText(learner, '.github/milepost/badge.svg')) ?? '';
  return Number(/(\d+) ?%/.exec(badge)?.[1] ?? 0);
}

export async function countMilestones({ learner: { octokit, owner, repo } }: Showing): Promise<number> {
  const { data } = await octokit.rest.issues.listMilestones({ owner, repo, state: 'all', per_page: 100 });
  return data.length;
}

function countDuplicates(issues: readonly IssueView[]): number {
  const ids = issues.flatMap(({ body }) => parseManagedBlock(body)?.marker.id ?? []);
  return ids.length - new Set(ids).size;
}
