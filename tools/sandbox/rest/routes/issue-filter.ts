// The filters of the list of issues, as GitHub has them.

import { findLabel } from '../../world/find.ts';
import { requireIssues } from '../../actions/rules.ts';
import type { Issue, Repository } from '../../world/state.ts';

export interface IssueFilter {
  readonly state?: 'open' | 'closed' | 'all' | undefined;
  readonly labels?: string | undefined;
  readonly milestone?: string | undefined;
  readonly creator?: string | undefined;
  readonly assignee?: string | undefined;
  readonly since?: string | undefined;
  readonly sort?: 'created' | 'updated' | 'comments' | undefined;
  readonly direction?: 'asc' | 'desc' | undefined;
}

/** The issues and pull requests that a list shows. Open ones and the newest first, unless asked otherwise. */
export function filterIssues(repository: Repository, filter: IssueFilter): readonly Issue[] {
  requireIssues(repository);
  const labelIds = (filter.labels ?? '')
    .split(',')
    .filter((name) => name !== '')
    .map((name) => findLabel(repository, name.trim())?.id ?? -1);
  const { state = 'open', since = '' } = filter;
  const issues = repository.issues.filter(
    (issue) =>
      (state === 'all' || issue.state === state) &&
      labelIds.every((id) => issue.labelIds.includes(id)) &&
      fitsMilestone(issue, filter.milestone) &&
      (filter.creator === undefined || issue.authorLogin === filter.creator) &&
      fitsAssignee(issue, filter.assignee) &&
      issue.updatedAt >= since,
  );
  const sign = filter.direction === 'asc' ? 1 : -1;
  return issues.sort((a, b) => sign * compare(a, b, filter.sort ?? 'created'));
}

function fitsMilestone(issue: Issue, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'none') return issue.milestone === null;
  return wanted === '*' ? issue.milestone !== null : String(issue.milestone) === wanted;
}

function fitsAssignee(issue: Issue, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'none') return issue.assignees.length === 0;
  return wanted === '*' ? issue.assignees.length > 0 : issue.assignees.includes(wanted);
}

function compare(a: Issue, b: Issue, sort: 'created' | 'updated' | 'comments'): number {
  if (sort === 'comments') return a.comments.length - b.comments.length || a.number - b.number;
  const field = sort === 'created' ? 'createdAt' : 'updatedAt';
  return a[field].localeCompare(b[field]) || a.number - b.number;
}
