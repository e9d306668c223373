// What a repository has come to, in a form that two repositories can be compared by.
import { fullName } from '../../sandbox/world/find.ts';
import type { Repository } from '../../sandbox/world/state.ts';

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
