// Copies of a state: older ones, for faults that let GitHub answer with them (made before each write while such a fault is
// armed), and one for another sandbox to begin with.

import { copyDirectory } from './directory.ts';
import type { Installation } from './accounts.ts';
import type { Issue, Repository, State } from './state.ts';

export interface Snapshots {
  /** Keeps the state as it is now, before a write, and the last `count` with it. */
  keep(state: State, count: number): void;
  /** The state before the last `behind` writes; the oldest kept where there are fewer. */
  before(state: State, behind: number): State;
  clear(): void;
}

/** No snapshots yet. */
export function createSnapshots(): Snapshots {
  let kept: State[] = [];
  return {
    keep(state, count) {
      kept = [...kept, copyState(state)].slice(-count);
    },
    before: (state, behind) => kept.at(-behind) ?? kept[0] ?? state,
    clear() {
      kept = [];
    },
  };
}

/** A copy that stays as it is when the other changes. */
export function copyState(state: State): State {
  return {
    ...state,
    users: new Map(state.users),
    organisations: new Map(state.organisations),
    repositories: new Map(
      [...state.repositories].map(([id, repository]) => [id, copyRepository(repository)]),
    ),
    apps: new Map([...state.apps].map(([id, app]) => [id, { ...app }])),
    installations: new Map(
      [...state.installations].map(([id, installation]) => [id, copyInstallation(installation)]),
    ),
    tokens: new Map(state.tokens),
    directory: copyDirectory(state.directory),
  };
}

function copyInstallation(installation: Installation): Installation {
  const { repositories, permissions } = installation;
  return {
    ...installation,
    repositories: repositories === 'all' ? 'all' : [...repositories],
    permissions: { ...permissions },
  };
}

/** Commits, trees and events never change once made; all else is copied. */
function copyRepository(repository: Repository): Repository {
  return {
    ...repository,
    branches: new Map(repository.branches),
    commits: new Map(repository.commits),
    looseTrees: new Map(repository.looseTrees),
    looseBlobs: new Map(repository.looseBlobs),
    protections: new Map(repository.protections),
    collaborators: new Map(repository.collaborators),
    labels: repository.labels.map((label) => ({ ...label })),
    milestones: repository.milestones.map((milestone) => ({ ...milestone })),
    issues: repository.issues.map(copyIssue),
    actions: { ...repository.actions },
    workflows: repository.workflows.map((workflow) => ({ ...workflow })),
    runs: repository.runs.map((run) => ({ ...run })),
    checkRuns: repository.checkRuns.map((run) => ({ ...run, annotations: [...run.annotations] })),
  };
}

function copyIssue(issue: Issue): Issue {
  return {
    ...issue,
    labelIds: [...issue.labelIds],
    assignees: [...issue.assignees],
    comments: issue.comments.map((comment) => ({ ...comment })),
    events: [...issue.events],
    linkedPulls: [...issue.linkedPulls],
    pull: issue.pull === null ? null : { ...issue.pull },
  };
}
