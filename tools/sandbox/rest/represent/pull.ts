// Pull requests as REST shows them.

import type { components } from '@octokit/openapi-types';
import { pullCommits, pullFiles, pullOf } from '../../actions/pulls/pulls.ts';
import { tryMerge } from '../../actions/pulls/merge-pull.ts';
import { labelsOf } from '../../world/find.ts';
import { nodeId } from '../../graphql/nodes/node-id.ts';
import type { Issue, Pull } from '../../world/state.ts';
import { apiUrl } from './addresses.ts';
import { issueWebUrl, representLabel, representMilestoneOf } from './issue.ts';
import type { Place } from './issue.ts';
import { representRepository } from './repository.ts';
import { associationOf, representUser } from './user.ts';

type Schemas = components['schemas'];

/** A pull request with what only its own page tells: whether it can be merged, and how much it changes. */
export function representPull(place: Place, issue: Issue): Schemas['pull-request'] {
  const { world, repository } = place;
  const pull = pullOf(issue);
  const files = pullFiles(repository, pull);
  const mergeable = pull.merged || issue.state === 'closed' ? null : tryMerge(repository, pull)?.ok === true;
  const simple = representPullSimple(place, issue);
  return {
    ...simple,
    user: representUser(world, issue.authorLogin),
    merged: pull.merged,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
    merged_by: pull.mergedByLogin === null ? null : representUser(world, pull.mergedByLogin),
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pullCommits(repository, pull).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  } as Schemas['pull-request'];
}

/** A pull request in a list. */
export function representPullSimple(place: Place, issue: Issue): Schemas['pull-request-simple'] {
  const { world, repository } = place;
  const pull = pullOf(issue);
  const html = issueWebUrl(place, issue);
  const assignees = issue.assignees.map((login) => representUser(world, login));
  const links = linksOf(place, issue);
  return {
    url: links.self,
    id: pull.id,
    node_id: nodeId('PullRequest', repository.id, pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user: representUser(world, issue.authorLogin),
    body: issue.body,
    labels: labelsOf(repository, issue).map((label) => ({
      ...representLabel(place, label),
      description: label.description ?? '',
    })),
    milestone: representMilestoneOf(place, issue),
    active_lock_reason: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitOid,
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: [],
    requested_teams: [],
    head: representEnd(headOf(place, pull), pull.head, pull.headOid),
    base: representEnd(place, pull.base, pull.baseOid),
    _links: Object.fromEntries(
      Object.entries({ ...links, html }).map(([name, href]) => [name, { href }]),
    ) as Schemas['pull-request-simple']['_links'],
    author_association: associationOf(repository, issue.authorLogin),
    auto_merge: null,
    draft: pull.draft,
  };
}

/** Where its branch is; here, where the fork is gone: a guess. */
function headOf({ world, repository }: Place, { headRepositoryId }: Pull): Place {
  return { world, repository: world.state.repositories.get(headRepositoryId) ?? repository };
}

function linksOf({ world, repository }: Place, issue: Issue) {
  const self = apiUrl(world, repository, `/pulls/${issue.number}`);
  const about = apiUrl(world, repository, `/issues/${issue.number}`);
  return {
    self,
    issue: about,
    comments: `${about}/comments`,
    review_comments: `${self}/comments`,
    review_comment: apiUrl(world, repository, '/pulls/comments{/number}'),
    commits: `${self}/commits`,
    statuses: apiUrl(world, repository, `/statuses/${pullOf(issue).headOid}`),
  };
}

function representEnd({ world, repository }: Place, ref: string, sha: string) {
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: representUser(world, repository.owner),
    repo: representRepository(world, repository),
  };
}
