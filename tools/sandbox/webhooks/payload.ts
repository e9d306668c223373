// Webhook payloads, built from the state at the moment of the event.

import { coveredIds } from '../actions/accounts/installations.ts';
import { findLabel } from '../world/find.ts';
import { ZERO_OID } from '../git/oid.ts';
import { nodeId } from '../graphql/nodes/node-id.ts';
import {
  representComment,
  representIssue,
  representLabel,
  representMilestone,
} from '../rest/represent/issue.ts';
import type { Place } from '../rest/represent/issue.ts';
import { representInstallation } from '../rest/represent/app.ts';
import { representCheckRun, representCheckSuite } from '../rest/represent/check-run.ts';
import { representPull } from '../rest/represent/pull.ts';
import { representRepository } from '../rest/represent/repository.ts';
import { representUser } from '../rest/represent/user.ts';
import type { CheckRun } from '../world/check-run.ts';
import type { Installation } from '../world/accounts.ts';
import type { Issue, Repository } from '../world/state.ts';
import type { World } from '../world/world.ts';
import type { WorldEvent } from '../world/world-event.ts';
import { pushPayload } from './push-payload.ts';

export type Payload = Readonly<Record<string, unknown>>;

/** The payload for one installation. Null for what GitHub does not tell it. */
export function buildPayload(world: World, event: WorldEvent, installation: Installation): Payload | null {
  if (event.name === 'installation' || event.name === 'installation_repositories') {
    const sender = representUser(world, event.senderLogin);
    return { ...installationPayload(world, event, installation), sender };
  }
  const payload = buildRepositoryPayload(world, event);
  if (payload === null) return null;
  const { id } = installation;
  return { ...payload, installation: { id, node_id: `MDIzOkludGVncmF0aW9uSW5zdGFsbGF0aW9u${id}` } };
}

/** What happened in a repository, as a workflow is told it. Null where the repository is gone. */
export function buildRepositoryPayload(world: World, event: RepositoryBound): Payload | null {
  const repository = world.state.repositories.get(event.repositoryId);
  if (repository === undefined) return null;
  const place = { world, repository };
  return {
    ...('action' in event ? { action: event.action } : {}),
    ...contentOf(place, event),
    repository: representRepository(world, repository),
    sender: representUser(world, event.senderLogin),
    ...(event.name === 'push' ? pushPayload(place, event) : {}),
  };
}

type RepositoryBound = Exclude<WorldEvent, { readonly name: 'installation' | 'installation_repositories' }>;

function contentOf(place: Place, event: RepositoryBound): Payload {
  const changes = 'changes' in event ? { changes: event.changes } : {};
  switch (event.name) {
    case 'issues':
      return {
        issue: webhookIssue(place, event.issue),
        ...(event.label === undefined ? {} : { label: representLabel(place, event.label) }),
        ...(event.milestone === undefined ? {} : { milestone: representMilestone(place, event.milestone) }),
        ...(event.assigneeLogin === undefined
          ? {}
          : { assignee: representUser(place.world, event.assigneeLogin) }),
        ...changes,
      };
    case 'issue_comment':
      return {
        issue: webhookIssue(place, event.issue),
        comment: representComment(place, event.issue, event.comment),
        ...changes,
      };
    case 'label':
      return { label: representLabel(place, event.label), ...changes };
    case 'milestone':
      return { milestone: representMilestone(place, event.milestone), ...changes };
    case 'pull_request':
      return {
        number: event.issue.number,
        pull_request: webhookPull(place, event.issue),
        ...(event.label === undefined ? {} : { label: representLabel(place, event.label) }),
        ...(event.action === 'synchronize' ? { before: event.before ?? ZERO_OID, after: event.after } : {}),
        ...changes,
      };
    case 'check_run':
      return checkPayload(place, event.run);
    case 'repository':
      return repositoryChanges(place.world, event);
    case 'create':
    case 'delete':
      return refPayload(place.repository, event);
    case 'push':
      return {};
    case 'workflow_dispatch':
      return { inputs: event.inputs, ref: event.ref, workflow: event.path };
    case 'repository_dispatch':
      return { branch: place.repository.defaultBranch, client_payload: event.clientPayload };
    case 'schedule':
      return { schedule: event.cron, workflow: event.path };
  }
}

function checkPayload(place: Place, run: CheckRun): Payload {
  return { check_run: { ...representCheckRun(place, run), check_suite: representCheckSuite(place, run) } };
}

/** As in REST, but that who closed it is the sender. */
function webhookIssue(place: Place, issue: Issue): Payload {
  return { ...representIssue(place, issue), closed_by: undefined };
}

function webhookPull(place: Place, issue: Issue): Payload {
  const pull = representPull(place, issue);
  const labels = pull.labels.map((label) => ({
    ...label,
    description: findLabel(place.repository, label.name)?.description ?? null,
  }));
  return { ...pull, labels };
}

function repositoryChanges(
  world: World,
  event: Extract<WorldEvent, { readonly name: 'repository' }>,
): Payload {
  const { formerName, formerOwner, formerDefaultBranch, formerDescription } = event;
  if (formerName !== undefined) return { changes: { repository: { name: { from: formerName } } } };
  if (formerOwner !== undefined) {
    return { changes: { owner: { from: { user: representUser(world, formerOwner) } } } };
  }
  if (event.action !== 'edited') return {};
  return {
    changes: {
      ...(formerDefaultBranch === undefined ? {} : { default_branch: { from: formerDefaultBranch } }),
      ...(formerDescription === undefined ? {} : { description: { from: formerDescription } }),
    },
  };
}

function refPayload(
  repository: Repository,
  event: Extract<WorldEvent, { readonly name: 'create' | 'delete' }>,
): Payload {
  const shared = { ref: event.ref, ref_type: 'branch', pusher_type: 'user' };
  if (event.name === 'delete') return shared;
  return { ...shared, master_branch: repository.defaultBranch, description: repository.description };
}

type InstallationHappening = Extract<
  WorldEvent,
  { readonly name: 'installation' | 'installation_repositories' }
>;

function installationPayload(
  world: World,
  event: InstallationHappening,
  installation: Installation,
): Payload {
  const brief = (ids: readonly number[]) =>
    ids.flatMap((id) => {
      const repository = world.state.repositories.get(id);
      return repository === undefined ? [] : [briefRepository(repository)];
    });
  const shared = {
    action: event.action,
    installation: representInstallation(world, installation),
    requester: null,
  };
  if (event.name === 'installation')
    return { ...shared, repositories: brief(coveredIds(world.state, installation)) };
  return {
    ...shared,
    repository_selection: installation.repositories === 'all' ? 'all' : 'selected',
    repositories_added: event.action === 'added' ? brief(event.repositoryIds) : [],
    repositories_removed: event.action === 'removed' ? brief(event.repositoryIds) : [],
  };
}

function briefRepository(repository: Repository) {
  const { id, name, owner } = repository;
  const nodeIdentity = nodeId('Repository', id);
  return { id, node_id: nodeIdentity, name, full_name: `${owner}/${name}`, private: repository.private };
}
