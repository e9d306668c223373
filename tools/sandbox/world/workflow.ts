// Workflows of a repository and their runs: records, as those of the state.

import type { Timestamp } from './clock.ts';
import type { Access } from './permission.ts';

/** What GitHub keeps of a workflow file of the default branch. */
export interface Workflow {
  readonly id: number;
  /** `.github/workflows/name.yml`. */
  readonly path: string;
  state: 'active' | 'disabled_inactivity' | 'disabled_manually';
  readonly createdAt: Timestamp;
  updatedAt: Timestamp;
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'timed_out' | 'startup_failure';

/** A step of a job that uses an action. */
export interface ActionStep {
  /** `owner/name@ref`. */
  readonly uses: string;
  /** As they are written: with their expressions. */
  readonly with: Readonly<Record<string, string>>;
}

export interface WorkflowRun {
  readonly id: number;
  /** Counted for each workflow, from 1. */
  readonly number: number;
  readonly repositoryId: number;
  readonly workflowId: number;
  readonly path: string;
  /** The workflow's. */
  readonly name: string;
  /** `push`, `issues`, `schedule` … */
  readonly event: string;
  /** As it was when the event happened, in JSON. */
  readonly payload: string;
  /** `refs/heads/main`, or `refs/pull/7/merge`. */
  readonly ref: string;
  readonly headBranch: string;
  readonly headSha: string;
  /** Of a pull request from a fork: the fork. */
  readonly headRepositoryId: number;
  readonly actorLogin: string;
  /** What its token may do. */
  readonly permissions: Readonly<Record<string, Access>>;
  /** Its concurrency group, where it has one. */
  readonly group: string | null;
  readonly steps: readonly ActionStep[];
  /** `queued`: a runner may take it. `pending`: another one of its group comes first. */
  status: 'queued' | 'pending' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
  readonly createdAt: Timestamp;
  startedAt: Timestamp | null;
  updatedAt: Timestamp;
}

/** What a run's token is for. */
export interface WorkflowGrant {
  readonly runId: number;
  readonly repositoryId: number;
  readonly permissions: Readonly<Record<string, Access>>;
}

/** A repository's settings of GitHub Actions. */
export interface ActionsSettings {
  /** Off in a fork until its owner turns it on. */
  enabled: boolean;
  /** What a workflow without `permissions:` may do. */
  defaultPermissions: Access;
  /** "Allow GitHub Actions to create and approve pull requests": off by default. */
  mayCreatePulls: boolean;
}
