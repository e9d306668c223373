// Users and bots as REST shows them.

import type { components } from '@octokit/openapi-types';
import { ownedIds } from '../../world/directory.ts';
import { findUser } from '../../world/find.ts';
import { nodeId } from '../../graphql/nodes/node-id.ts';
import type { Repository } from '../../world/state.ts';
import type { World } from '../../world/world.ts';

export type SimpleUser = components['schemas']['simple-user'];

/** A user by login; somebody who is gone shows as GitHub's `ghost`. */
export function representUser(world: World, login: string): SimpleUser {
  const user = findUser(world.state, login);
  const shown = user?.login ?? 'ghost';
  const type = user?.type ?? 'User';
  const api = `${world.url}/users/${encodeURIComponent(shown)}`;
  const web = type === 'Bot' ? `${world.url}/apps/${shown.replace('[bot]', '')}` : `${world.url}/${shown}`;
  return {
    login: shown,
    id: user?.id ?? 10_137,
    node_id: nodeId(type, user?.id ?? 10_137),
    avatar_url: `${world.url}/_sandbox/avatars/${user?.id ?? 10_137}`,
    gravatar_id: '',
    url: api,
    html_url: web,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The user whom a token belongs to. */
export function representSelf(world: World, login: string): components['schemas']['public-user'] {
  const user = findUser(world.state, login);
  const { directory, repositories } = world.state;
  const own = [...ownedIds(directory, login)].map((id) => repositories.get(id));
  const createdAt = user?.createdAt ?? '2008-01-14T04:33:35Z';
  return {
    ...representUser(world, login),
    gravatar_id: '',
    name: null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: own.filter((repository) => repository?.private === false).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: createdAt,
    updated_at: createdAt,
  };
}

/** How an author stands to the repository. */
export function associationOf(
  repository: Repository,
  login: string,
): components['schemas']['author-association'] {
  if (login === repository.owner) return 'OWNER';
  if (repository.organisation?.members.get(login)?.isPublic === true) return 'MEMBER';
  if (repository.collaborators.has(login)) return 'COLLABORATOR';
  const merged = repository.issues.some(
    (issue) => issue.pull?.merged === true && issue.authorLogin === login,
  );
  return merged ? 'CONTRIBUTOR' : 'NONE';
}
