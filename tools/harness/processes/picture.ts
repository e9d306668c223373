// What a repository has come to, in a form that two repositories can be compared by.
import { Octokit } from '@octokit/rest';
import { fullName } from '../../sandbox/world/find.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Repository } from '../../sandbox/world/state.ts';
import { systemClock } from '../../../src/clock.ts';
import { connect } from '../../../src/github/client/connect.ts';
import { planAgain } from '../../../src/reconcile.ts';
import type { Plan } from '../../../src/tracker/action.ts';

/** A file's text on the default branch; empty where there is none. */
export function fileOf(repository: Repository, path: string): string {
  const head = repository.branches.get(repository.defaultBranch) ?? '';
  return repository.commits.get(head)?.tree.get(path)?.content.toString() ?? '';
}

export function issuesOf(repository: Repository): Repository['issues'] {
  return repository.issues.filter(({ pull }) => pull === null);
}

/** Labels, milestones, issues with their texts, and README, without the repository's own name. */
export function pictureOf(repository: Repository): string {
  const named = (id: number | null) =>
    repository.milestones.find(({ number }) => number === id)?.title ?? null;
  const picture = {
    labels: repository.labels.map(({ name, color }) => `${name} ${color}`).sort(),
    milestones: repository.milestones.map(({ title, state, description }) => ({ title, state, description })),
    issues: issuesOf(repository)
      .map(({ title, body, state, labelIds, milestone, comments }) => ({
        ...{ title, body, state, milestone: named(milestone) },
        labels: labelIds.map((id) => repository.labels.find((label) => label.id === id)?.name).sort(),
        comments: comments.map((comment) => comment.body),
      }))
      .sort((one, other) => (one.title < other.title ? -1 : 1)),
    readme: fileOf(repository, 'README.md'),
  };
  return JSON.stringify(picture, null, 1).replaceAll(fullName(repository), 'owner/name');
}

/** How many issues there are twice, by title; labels and milestones GitHub itself keeps apart. */
export function countDuplicates(repository: Repository): number {
  const issues = issuesOf(repository);
  return issues.length - new Set(issues.map(({ title }) => title)).size;
}

/** How many actions a reconciliation would still take, with the owner's own rights. */
export async function countActionsLeft(
  sandbox: Sandbox,
  repository: Repository,
  token: string,
): Promise<number> {
  return (await planOf(sandbox, repository, token)).actions.length;
}

/** What a reconciliation would still do and say, with the owner's own rights. Throws where there is no plan. */
export async function planOf(sandbox: Sandbox, repository: Repository, token: string): Promise<Plan> {
  const octokit = new Octokit({
    auth: token,
    baseUrl: sandbox.url,
    request: { fetch: (url: string, init?: RequestInit) => sandbox.fetch(url, init) },
  });
  const at = { owner: repository.owner, name: repository.name };
  const planned = await planAgain({ github: connect(octokit), at, clock: systemClock });
  if (planned.status !== 'planned') throw new Error(`${fullName(repository)}: ${planned.status}`);
  return planned.plan;
}
