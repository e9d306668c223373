// What an owner does with a repository as a whole.

import type { Role } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import { enterRepository } from '../../world/directory.ts';
import { findRepository, findUser } from '../../world/find.ts';
import { invalid, notFound } from '../../requests/refusal.ts';
import type { Protection, Repository } from '../../world/state.ts';
import { nextId, nowOf } from '../../world/world.ts';
import type { RepositoryEvent } from '../../world/world-event.ts';
import type { World } from '../../world/world.ts';
import { commitFiles } from './push.ts';
import { DEFAULT_LABELS } from '../issues/default-labels.ts';
import { requireUnarchived } from '../rules.ts';

export interface NewRepository {
  readonly owner: string;
  readonly name: string;
  readonly description?: string | null;
  readonly private?: boolean;
  readonly hasIssues?: boolean;
  readonly defaultBranch?: string;
  /** A first commit with a README, as the API's `auto_init`. */
  readonly autoInit?: boolean;
  /** GitHub's nine labels (`bug`, `documentation`, …). Default: yes, as GitHub does. */
  readonly defaultLabels?: boolean;
}

/** Creates a repository of a user. 422 when the owner has one of that name. */
export function createRepository(world: World, input: NewRepository): Repository {
  const owner = findUser(world.state, input.owner);
  if (owner === null) throw notFound();
  const name = input.name.replace(/[^\w.-]+/g, '-');
  if (findRepository(world.state, owner.login, name) !== null) {
    const message = 'name already exists on this account';
    throw invalid({ resource: 'Repository', field: 'name', code: 'custom', message });
  }
  const repository = emptyRepository(world, { ...input, owner: owner.login, name });
  world.state.repositories.set(repository.id, repository);
  enterRepository(world.state.directory, repository);
  if (input.defaultLabels !== false) {
    repository.labels = DEFAULT_LABELS.map((label) => ({ id: nextId(world.state), ...label }));
  }
  world.emit({
    name: 'repository',
    action: 'created',
    repositoryId: repository.id,
    senderLogin: owner.login,
  });
  if (input.autoInit === true) {
    const actor: Actor = { kind: 'user', login: owner.login, installation: null, appId: null };
    const files = [{ path: 'README.md', content: `# ${name}\n` }];
    commitFiles(world, { repository, actor, message: 'Initial commit', files });
  }
  return repository;
}

/** Copies a repository to another account, its branches and no issues. */
export function forkRepository(
  world: World,
  { repository, owner }: { readonly repository: Repository; readonly owner: string },
): Repository {
  const { id: parentId, name, defaultBranch } = repository;
  const fork = emptyRepository(world, { owner, name, defaultBranch, parentId });
  fork.branches = new Map(repository.branches);
  fork.commits = new Map(repository.commits);
  world.state.repositories.set(fork.id, fork);
  enterRepository(world.state.directory, fork);
  world.emit({ name: 'repository', action: 'created', repositoryId: fork.id, senderLogin: owner });
  return fork;
}

/** Gives somebody a role, at once: nobody has to accept. */
export function setCollaborator(
  _world: World,
  {
    repository,
    login,
    role,
  }: { readonly repository: Repository; readonly login: string; readonly role: Role | null },
): void {
  if (role === null) repository.collaborators.delete(login);
  else repository.collaborators.set(login, role);
}

export interface RepositoryChange {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly name?: string;
  readonly description?: string | null;
  readonly archived?: boolean;
  readonly hasIssues?: boolean;
  readonly private?: boolean;
  readonly defaultBranch?: string;
}

/** Changes settings; a new name leaves a redirect behind. */
export function updateRepository(world: World, change: RepositoryChange): Repository {
  const { repository, actor } = change;
  if (change.archived !== false) requireUnarchived(repository);
  if (change.name !== undefined) renameRepository(world, { repository, actor, name: change.name });
  if (change.description !== undefined) describe(world, change, change.description);
  if (change.hasIssues !== undefined) repository.hasIssues = change.hasIssues;
  if (change.private !== undefined) setPrivate(world, change, change.private);
  if (change.defaultBranch !== undefined) setDefaultBranch(world, change, change.defaultBranch);
  if (change.archived !== undefined) setArchived(world, change, change.archived);
  repository.updatedAt = nowOf(world);
  return repository;
}

interface Rename {
  readonly repository: Repository;
  readonly actor: Actor;
  readonly name: string;
}

/** Renames; the old name redirects until somebody else takes it. */
export function renameRepository(world: World, { repository, actor, name }: Rename): void {
  if (name === repository.name) return;
  const taken = findRepository(world.state, repository.owner, name);
  if (taken !== null && taken !== repository) {
    const message = 'name already exists on this account';
    throw invalid({ resource: 'Repository', field: 'name', code: 'custom', message });
  }
  const formerName = repository.name;
  repository.name = name;
  enterRepository(world.state.directory, repository);
  tell(world, { repository, actor }, { action: 'renamed', formerName });
}

interface ProtectionChange {
  readonly repository: Repository;
  readonly branch: string;
  /** Null takes it away. */
  readonly protection: Protection | null;
}

/** Protects a branch: pushes are refused but for those who may bypass it. Merges of pull requests still work. */
export function setProtection(_world: World, { repository, branch, protection }: ProtectionChange): void {
  if (protection === null) repository.protections.delete(branch);
  else repository.protections.set(branch, protection);
}

function setDefaultBranch(world: World, { repository, actor }: RepositoryChange, branch: string): void {
  if (branch === repository.defaultBranch) return;
  if (!repository.branches.has(branch)) {
    const message = `The branch ${branch} was not found. Please push that ref first or create it via the Git Data API.`;
    throw invalid({ resource: 'Repository', field: 'default_branch', code: 'invalid', message });
  }
  const formerDefaultBranch = repository.defaultBranch;
  repository.defaultBranch = branch;
  tell(world, { repository, actor }, { action: 'edited', formerDefaultBranch });
}

function describe(world: World, { repository, actor }: RepositoryChange, description: string | null): void {
  if (description === repository.description) return;
  const formerDescription = repository.description;
  repository.description = description;
  tell(world, { repository, actor }, { action: 'edited', formerDescription });
}

function setPrivate(world: World, { repository, actor }: RepositoryChange, isPrivate: boolean): void {
  if (isPrivate === repository.private) return;
  repository.private = isPrivate;
  tell(world, { repository, actor }, { action: isPrivate ? 'privatized' : 'publicized' });
}

function setArchived(world: World, { repository, actor }: RepositoryChange, archived: boolean): void {
  if (archived === repository.archived) return;
  repository.archived = archived;
  tell(world, { repository, actor }, { action: archived ? 'archived' : 'unarchived' });
}

type Told = Omit<RepositoryEvent, 'name' | 'repositoryId' | 'senderLogin'>;

function tell(
  world: World,
  { repository, actor }: Pick<RepositoryChange, 'repository' | 'actor'>,
  what: Told,
): void {
  world.emit({ name: 'repository', repositoryId: repository.id, senderLogin: actor.login, ...what });
}

interface EmptyRepository extends NewRepository {
  readonly parentId?: number;
}

function emptyRepository(world: World, input: EmptyRepository): Repository {
  const now = nowOf(world);
  return {
    id: nextId(world.state),
    owner: input.owner,
    name: input.name,
    description: input.description ?? null,
    private: input.private ?? false,
    fork: input.parentId !== undefined,
    parentId: input.parentId ?? null,
    organisation: world.state.organisations.get(input.owner) ?? null,
    archived: false,
    hasIssues: input.hasIssues ?? true,
    defaultBranch: input.defaultBranch ?? 'main',
    branches: new Map(),
    commits: new Map(),
    looseTrees: new Map(),
    looseBlobs: new Map(),
    protections: new Map(),
    checkRuns: [],
    actions: { enabled: input.parentId === undefined, defaultPermissions: 'read', mayCreatePulls: false },
    workflows: [],
    runs: [],
    labels: [],
    milestones: [],
    issues: [],
    nextMilestoneNumber: 1,
    nextIssueNumber: 1,
    collaborators: new Map(),
    createdAt: now,
    updatedAt: now,
    pushedAt: now,
  };
}
