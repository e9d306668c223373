// Filters and orders of lists, as the arguments of GitHub's connections mean them.

import type { Issue, Label, Milestone, Repository } from '../../world/state.ts';
import type { Args, IssueFilter, Order } from '../field-types.ts';

/** The repository's issues (never pull requests) that the arguments ask for, oldest first unless ordered. */
export function selectIssues(repository: Repository, args: Args): Issue[] {
  const states = args.filterBy?.states ?? args.states;
  const labels = args.filterBy?.labels ?? args.labels;
  return ordered(
    repository.issues.filter(
      (issue) =>
        issue.pull === null &&
        includes(states, issue.state.toUpperCase()) &&
        hasAnyLabel(repository, issue, labels) &&
        passes(repository, issue, args.filterBy),
    ),
    args.orderBy,
  );
}

/** The repository's pull requests that the arguments ask for, oldest first unless ordered. */
export function selectPulls(repository: Repository, args: Args): Issue[] {
  return ordered(
    repository.issues.filter(
      (issue) =>
        issue.pull !== null &&
        includes(args.states, issue.pull.merged ? 'MERGED' : issue.state.toUpperCase()) &&
        (args.headRefName == null || issue.pull.head === args.headRefName) &&
        (args.baseRefName == null || issue.pull.base === args.baseRefName) &&
        hasAnyLabel(repository, issue, args.labels),
    ),
    args.orderBy,
  );
}

export function selectMilestones(milestones: readonly Milestone[], args: Args): Milestone[] {
  const keys: Record<string, (milestone: Milestone) => string | number> = {
    CREATED_AT: ({ createdAt }) => createdAt,
    UPDATED_AT: ({ updatedAt }) => updatedAt,
    DUE_DATE: ({ dueOn }) => dueOn ?? '9999',
    NUMBER: ({ number }) => number,
  };
  const found = milestones.filter(
    ({ state, title }) => includes(args.states, state.toUpperCase()) && matches(title, args.query),
  );
  return sortBy(found, keys[args.orderBy?.field ?? 'NUMBER'], args.orderBy);
}

export function selectLabels(labels: readonly Label[], args: Args): Label[] {
  const found = labels.filter(({ name }) => matches(name, args.query));
  if (args.orderBy?.field === 'NAME') return sortBy(found, ({ name }) => name.toLowerCase(), args.orderBy);
  return sortBy(found, ({ id }) => id, args.orderBy);
}

function ordered(issues: readonly Issue[], order: Order | null | undefined): Issue[] {
  const keys: Record<string, (issue: Issue) => string | number> = {
    CREATED_AT: ({ createdAt }) => createdAt,
    UPDATED_AT: ({ updatedAt }) => updatedAt,
    COMMENTS: ({ comments }) => comments.length,
  };
  return sortBy(
    sortBy(issues, ({ number }) => number, order),
    keys[order?.field ?? 'CREATED_AT'],
    order,
  );
}

function sortBy<T>(
  items: readonly T[],
  key: ((item: T) => string | number) | undefined,
  order: Order | null | undefined,
): T[] {
  if (key === undefined) return [...items];
  const sign = order?.direction === 'DESC' ? -1 : 1;
  return [...items].sort((a, b) => sign * compare(key(a), key(b)));
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function includes(states: readonly string[] | null | undefined, state: string): boolean {
  return states == null || states.includes(state);
}

function matches(text: string, query: string | null | undefined): boolean {
  return query == null || text.toLowerCase().includes(query.toLowerCase());
}

/** Several labels mean any of them. */
function hasAnyLabel(
  repository: Repository,
  { labelIds }: Issue,
  names: readonly string[] | null | undefined,
): boolean {
  if (names == null) return true;
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return repository.labels.some(({ id, name }) => labelIds.includes(id) && wanted.has(name.toLowerCase()));
}

function passes(repository: Repository, issue: Issue, filter: IssueFilter | null | undefined): boolean {
  if (filter == null) return true;
  const milestone = repository.milestones.find(({ number }) => number === issue.milestone);
  return (
    (filter.since == null || issue.updatedAt >= filter.since) &&
    (filter.createdBy == null || issue.authorLogin.toLowerCase() === filter.createdBy.toLowerCase()) &&
    passesValue(filter.assignee, issue.assignees) &&
    passesValue(filter.milestone, milestone === undefined ? [] : [String(milestone.id)]) &&
    passesValue(filter.milestoneNumber, milestone === undefined ? [] : [String(milestone.number)])
  );
}

/** Nothing asked for: any. Null: none. `*`: some. Else that one. */
function passesValue(wanted: string | null | undefined, values: readonly string[]): boolean {
  if (wanted === undefined) return true;
  if (wanted === null) return values.length === 0;
  return wanted === '*' ? values.length > 0 : values.includes(wanted);
}
