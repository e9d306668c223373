// Finding things in the state, by the names that people and programs use for them. Reads only.

import { repositoryIdAt } from './directory.ts';
import type { Issue, Label, Milestone, Repository, State } from './state.ts';
import type { User } from './accounts.ts';

/** A repository by owner and name, whatever the case; former names do not count. */
export function findRepository(state: State, owner: string, name: string): Repository | null {
  const repository = repositoryAt(state, owner, name);
  return repository !== null && isCalled(repository, owner, name) ? repository : null;
}

/** A repository that once had this name; GitHub redirects there. */
export function findRenamed(state: State, owner: string, name: string): Repository | null {
  const repository = repositoryAt(state, owner, name);
  return repository !== null && !isCalled(repository, owner, name) ? repository : null;
}

function repositoryAt({ directory, repositories }: State, owner: string, name: string): Repository | null {
  return repositories.get(repositoryIdAt(directory, owner, name) ?? 0) ?? null;
}

function isCalled(repository: Repository, owner: string, name: string): boolean {
  return fullName(repository).toLowerCase() === `${owner}/${name}`.toLowerCase();
}

/** A user or bot by login, whatever the case. */
export function findUser({ directory }: State, login: string): User | null {
  return directory.logins.get(login.toLowerCase()) ?? null;
}

/** An issue or the conversation of a pull request, by number. */
export function findIssue(repository: Repository, number: number): Issue | null {
  // Numbers are handed out in order, so the place is nearly always the number.
  const guess = repository.issues[number - 1];
  if (guess?.number === number) return guess;
  return repository.issues.find((issue) => issue.number === number) ?? null;
}

/** A label by name, whatever the case. */
export function findLabel(repository: Repository, name: string): Label | null {
  const wanted = name.toLowerCase();
  return repository.labels.find((label) => label.name.toLowerCase() === wanted) ?? null;
}

/** A milestone by number. */
export function findMilestone(repository: Repository, number: number): Milestone | null {
  return repository.milestones.find((milestone) => milestone.number === number) ?? null;
}

/** `owner/name`. */
export function fullName(repository: Pick<Repository, 'owner' | 'name'>): string {
  return `${repository.owner}/${repository.name}`;
}

/** An issue's labels, in the order in which they were put on. */
export function labelsOf(repository: Repository, issue: Issue): readonly Label[] {
  return issue.labelIds.flatMap((id) => repository.labels.find((label) => label.id === id) ?? []);
}
