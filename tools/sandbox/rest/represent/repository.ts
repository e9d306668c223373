// Repositories as REST shows them.

import type { components } from '@octokit/openapi-types';
import { levelOf, roleOf } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { fullName } from '../../world/find.ts';
import { nodeId } from '../../graphql/nodes/node-id.ts';
import type { Repository } from '../../world/state.ts';
import type { World } from '../../world/world.ts';
import { apiUrl, webUrl } from './addresses.ts';
import { representUser } from './user.ts';

type Schemas = components['schemas'];

/** What lists and other objects show of a repository. */
export function representRepository(
  world: World,
  repository: Repository,
  actor?: Actor,
): Schemas['repository'] {
  const issues = repository.issues.filter(({ state }) => state === 'open').length;
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    owner: representUser(world, repository.owner),
    private: repository.private,
    html_url: webUrl(world, repository),
    description: repository.description,
    fork: repository.fork,
    url: apiUrl(world, repository),
    ...templates(world, repository),
    ...settings(repository),
    open_issues_count: issues,
    open_issues: issues,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    homepage: null,
    language: null,
    license: null,
    mirror_url: null,
    default_branch: repository.defaultBranch,
    pushed_at: repository.pushedAt,
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
    ...(actor === undefined ? {} : { permissions: permissionsOf(actor, repository) }),
  };
}

/** What `GET /repos/{owner}/{repo}` shows. */
export function representFullRepository(
  world: World,
  repository: Repository,
  actor: Actor,
): Schemas['full-repository'] {
  const { license, ...shown } = representRepository(world, repository, actor);
  return {
    ...shown,
    license,
    has_discussions: false,
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    allow_update_branch: false,
    delete_branch_on_merge: false,
    use_squash_pr_title_as_default: false,
    temp_clone_token: null,
    network_count: 0,
    subscribers_count: 0,
    permissions: permissionsOf(actor, repository),
  } as Schemas['full-repository'];
}

function permissionsOf(
  actor: Actor,
  repository: Repository,
): NonNullable<Schemas['repository']['permissions']> {
  if (actor.kind !== 'user') {
    const push = levelOf(actor, repository, 'contents') === 'write';
    return { admin: false, maintain: false, push, triage: push, pull: true };
  }
  const role = roleOf(repository, actor.login);
  const rank = ['read', 'triage', 'write', 'maintain', 'admin'].indexOf(role ?? '');
  return { admin: rank === 4, maintain: rank >= 3, push: rank >= 2, triage: rank >= 1, pull: rank >= 0 };
}

function settings(repository: Repository) {
  return {
    has_issues: repository.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    archived: repository.archived,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    is_template: false,
    topics: [],
    allow_forking: true,
    web_commit_signoff_required: false,
  };
}

function templates(world: World, repository: Repository) {
  const api = apiUrl(world, repository);
  const web = webUrl(world, repository);
  return {
    archive_url: `${api}/{archive_format}{/ref}`,
    assignees_url: `${api}/assignees{/user}`,
    blobs_url: `${api}/git/blobs{/sha}`,
    branches_url: `${api}/branches{/branch}`,
    clone_url: `${web}.git`,
    collaborators_url: `${api}/collaborators{/collaborator}`,
    comments_url: `${api}/comments{/number}`,
    commits_url: `${api}/commits{/sha}`,
    compare_url: `${api}/compare/{base}...{head}`,
    contents_url: `${api}/contents/{+path}`,
    contributors_url: `${api}/contributors`,
    deployments_url: `${api}/deployments`,
    downloads_url: `${api}/downloads`,
    events_url: `${api}/events`,
    forks_url: `${api}/forks`,
    git_commits_url: `${api}/git/commits{/sha}`,
    git_refs_url: `${api}/git/refs{/sha}`,
    git_tags_url: `${api}/git/tags{/sha}`,
    git_url: `git:${web.slice(web.indexOf('//'))}.git`,
    hooks_url: `${api}/hooks`,
    issue_comment_url: `${api}/issues/comments{/number}`,
    issue_events_url: `${api}/issues/events{/number}`,
    issues_url: `${api}/issues{/number}`,
    keys_url: `${api}/keys{/key_id}`,
    labels_url: `${api}/labels{/name}`,
    languages_url: `${api}/languages`,
    merges_url: `${api}/merges`,
    milestones_url: `${api}/milestones{/number}`,
    notifications_url: `${api}/notifications{?since,all,participating}`,
    pulls_url: `${api}/pulls{/number}`,
    releases_url: `${api}/releases{/id}`,
    ssh_url: `git@sandbox.test:${fullName(repository)}.git`,
    stargazers_url: `${api}/stargazers`,
    statuses_url: `${api}/statuses/{sha}`,
    subscribers_url: `${api}/subscribers`,
    subscription_url: `${api}/subscription`,
    svn_url: web,
    tags_url: `${api}/tags`,
    teams_url: `${api}/teams`,
    trees_url: `${api}/git/trees{/sha}`,
  };
}
