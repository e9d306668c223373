// The sandbox's state in a few lines per repository: counts, heads, protections. Secrets are left out.

import { fullName } from '../world/find.ts';
import type { Repository, State } from '../world/state.ts';

export function summarizeState(state: State): object {
  return {
    users: [...state.users.values()].map(({ login, type }) => ({ login, type })),
    apps: [...state.apps.values()].map(({ id, slug, webhookUrl }) => ({ id, slug, webhookUrl })),
    installations: [...state.installations.values()].map((installation) => ({
      id: installation.id,
      appId: installation.appId,
      account: installation.accountLogin,
      repositories: installation.repositories,
      permissions: installation.permissions,
      suspendedAt: installation.suspendedAt,
    })),
    repositories: [...state.repositories.values()].map(summarizeRepository),
  };
}

function summarizeRepository(repository: Repository): object {
  const issues = repository.issues.filter(({ pull }) => pull === null);
  const pulls = repository.issues.flatMap(({ pull, state }) => (pull === null ? [] : [{ ...pull, state }]));
  return {
    id: repository.id,
    fullName: fullName(repository),
    private: repository.private,
    archived: repository.archived,
    defaultBranch: repository.defaultBranch,
    branches: Object.fromEntries(repository.branches),
    protected: [...repository.protections.keys()],
    commits: repository.commits.size,
    labels: repository.labels.length,
    milestones: countStates(repository.milestones),
    issues: countStates(issues),
    comments: repository.issues.reduce((sum, { comments }) => sum + comments.length, 0),
    pulls: { ...countStates(pulls), merged: pulls.filter(({ merged }) => merged).length },
  };
}

function countStates(things: readonly { readonly state: 'open' | 'closed' }[]): {
  open: number;
  closed: number;
} {
  const open = things.filter(({ state }) => state === 'open').length;
  return { open, closed: things.length - open };
}
