// Labels, milestones, issues and comments as REST shows them.

import type { components } from '@octokit/openapi-types';
import { blockedBy, blockersOf } from '../../actions/issues/dependencies.ts';
import { DEFAULT_LABELS } from '../../actions/issues/default-labels.ts';
import { findMilestone, labelsOf } from '../../world/find.ts';
import { nodeId } from '../../graphql/nodes/node-id.ts';
import type {
  Comment,
  Issue,
  Label,
  Milestone,
  Reaction,
  ReactionContent,
  Repository,
} from '../../world/state.ts';
import type { World } from '../../world/world.ts';
import { apiUrl, webUrl } from './addresses.ts';
import { associationOf, representUser } from './user.ts';

type Schemas = components['schemas'];

/** Where a thing stands. */
export interface Place {
  readonly world: World;
  readonly repository: Repository;
}

/** A label. */
export function representLabel({ world, repository }: Place, label: Label): Schemas['label'] {
  return {
    id: label.id,
    node_id: nodeId('Label', repository.id, label.id),
    url: apiUrl(world, repository, `/labels/${encodeURIComponent(label.name)}`),
    name: label.name,
    color: label.color,
    default: DEFAULT_LABELS.some(({ name }) => name === label.name),
    description: label.description,
  };
}

/** A milestone with the issues and pull requests in it, counted. */
export function representMilestone({ world, repository }: Place, milestone: Milestone): Schemas['milestone'] {
  const url = apiUrl(world, repository, `/milestones/${milestone.number}`);
  const inside = repository.issues.filter((issue) => issue.milestone === milestone.number);
  const open = inside.filter(({ state }) => state === 'open').length;
  return {
    url,
    html_url: webUrl(world, repository, `/milestone/${milestone.number}`),
    labels_url: `${url}/labels`,
    id: milestone.id,
    node_id: nodeId('Milestone', repository.id, milestone.id),
    number: milestone.number,
    title: milestone.title,
    description: milestone.description,
    creator: representUser(world, milestone.creatorLogin),
    open_issues: open,
    closed_issues: inside.length - open,
    state: milestone.state,
    created_at: milestone.createdAt,
    updated_at: milestone.updatedAt,
    due_on: milestone.dueOn,
    closed_at: milestone.closedAt,
  };
}

/** The milestone that an issue is in. */
export function representMilestoneOf(place: Place, issue: Issue): Schemas['nullable-milestone'] {
  const milestone = issue.milestone === null ? null : findMilestone(place.repository, issue.milestone);
  return milestone === null ? null : representMilestone(place, milestone);
}

/** An issue, or the conversation half of a pull request. */
export function representIssue(place: Place, issue: Issue): Schemas['issue'] {
  const { world, repository } = place;
  const url = apiUrl(world, repository, `/issues/${issue.number}`);
  const assignees = issue.assignees.map((login) => representUser(world, login));
  return {
    url,
    repository_url: apiUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: issueWebUrl(place, issue),
    id: issue.id,
    node_id:
      issue.pull === null ? nodeId('Issue', repository.id, issue.id) : pullNodeId(repository, issue.pull.id),
    number: issue.number,
    title: issue.title,
    user: representUser(world, issue.authorLogin),
    labels: labelsOf(repository, issue).map((label) => representLabel(place, label)),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: issue.locked,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: representMilestoneOf(place, issue),
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: associationOf(repository, issue.authorLogin),
    active_lock_reason: null,
    body: issue.body,
    closed_by: issue.closedByLogin === null ? null : representUser(world, issue.closedByLogin),
    reactions: representReactions(url, []),
    performed_via_github_app: null,
    ...(issue.pull === null && { issue_dependencies_summary: dependenciesOf(world, issue) }),
    ...(issue.pull === null ? {} : { draft: issue.pull.draft, pull_request: pullLinks(place, issue) }),
  };
}

function dependenciesOf({ state }: World, issue: Issue): Schemas['issue-dependencies-summary'] {
  const [by, blocking] = [blockersOf(state, issue), blockedBy(state, issue)];
  const open = (issues: typeof by) => issues.filter((one) => one.issue.state === 'open').length;
  return {
    ...{ blocked_by: open(by), total_blocked_by: by.length },
    ...{ blocking: open(blocking), total_blocking: blocking.length },
  };
}

/** A comment. */
export function representComment(place: Place, issue: Issue, comment: Comment): Schemas['issue-comment'] {
  const { world, repository } = place;
  const url = apiUrl(world, repository, `/issues/comments/${comment.id}`);
  return {
    url,
    html_url: `${issueWebUrl(place, issue)}#issuecomment-${comment.id}`,
    issue_url: apiUrl(world, repository, `/issues/${issue.number}`),
    id: comment.id,
    node_id: nodeId('IssueComment', repository.id, comment.id),
    user: representUser(world, comment.authorLogin),
    created_at: comment.createdAt,
    updated_at: comment.editedAt ?? comment.createdAt,
    author_association: associationOf(repository, comment.authorLogin),
    body: comment.body,
    reactions: representReactions(url, comment.reactions),
    performed_via_github_app: null,
  };
}

/** The page of an issue or a pull request. */
export function issueWebUrl({ world, repository }: Place, issue: Issue): string {
  return webUrl(world, repository, `/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`);
}

function pullNodeId(repository: Repository, id: number): string {
  return nodeId('PullRequest', repository.id, id);
}

function pullLinks(place: Place, issue: Issue): NonNullable<Schemas['issue']['pull_request']> {
  const web = issueWebUrl(place, issue);
  return {
    url: apiUrl(place.world, place.repository, `/pulls/${issue.number}`),
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    merged_at: issue.pull?.mergedAt ?? null,
  };
}

/** A reaction. */
export function representReaction({ world }: Place, reaction: Reaction): Schemas['reaction'] {
  const { id, content, createdAt } = reaction;
  return {
    id,
    node_id: nodeId('Reaction', id),
    user: representUser(world, reaction.login),
    content,
    created_at: createdAt,
  };
}

/** How many there are of each kind. */
function representReactions(url: string, reactions: readonly Reaction[]): Schemas['reaction-rollup'] {
  const of = (content: ReactionContent) => reactions.filter((one) => one.content === content).length;
  return {
    ...{ url: `${url}/reactions`, total_count: reactions.length },
    ...{ '+1': of('+1'), '-1': of('-1'), laugh: of('laugh'), hooray: of('hooray') },
    ...{ confused: of('confused'), heart: of('heart'), rocket: of('rocket'), eyes: of('eyes') },
  };
}
