// What a running sandbox offers, and what is mounted into it. Types only.

import type { Hono } from 'hono';
import type { Actor } from './actor.ts';
import type { Clock } from './world/clock.ts';
import type { FaultKind, Faults } from './faults/fault.ts';
import type { Access } from './world/permission.ts';
import type { App, Installation } from './world/accounts.ts';
import type { State } from './world/state.ts';
import type { Runs } from './workflows/runs.ts';
import type { World } from './world/world.ts';

export { FAULT_KINDS, OUTAGES } from './faults/fault.ts';
export type { Fault, FaultKind, Faults, Outage } from './faults/fault.ts';

/** Something that GitHub would never have been asked or have answered. It fails the test that caused it. */
export interface Violation {
  /** Such as `POST /repos/o/r/issues` or `webhook issues.closed`. */
  readonly where: string;
  readonly problem: string;
}

export interface LoggedRequest {
  /** Counted from 0 over the sandbox's life. */
  readonly index: number;
  /** ms since the epoch, by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** REST: the operation's id (`issues/create`). GraphQL: its name, else its first field (`createCommitOnBranch`). */
  readonly operation: string;
  /** Null where the connection was broken. */
  status: number | null;
  /** Login of who asked; empty where the credentials were not accepted. */
  actor: string;
  /** The fault that struck it, if one did. */
  fault: FaultKind | null;
  readonly contentCreating: boolean;
  readonly mutates: boolean;
}

export interface RequestLog {
  /** The oldest first; only the last ones where the sandbox was told to keep no more. */
  readonly entries: readonly LoggedRequest[];
  /** How many requests came over the sandbox's life, whatever is kept. */
  readonly total: number;
  /** The same by operation. */
  readonly byOperation: ReadonlyMap<string, number>;
  /** The requests from `index` on. */
  since(index: number): readonly LoggedRequest[];
}

export interface Delivery {
  readonly id: number;
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly appId: number;
  readonly installationId: number | null;
  readonly repositoryId: number | null;
  readonly at: number;
  /** As it was when the event happened. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The payload as it is sent. */
  readonly body: string;
  readonly attempts: DeliveryAttempt[];
}

export interface DeliveryAttempt {
  /** The id that the API's list of deliveries shows: each attempt has its own, and all of a delivery the same guid. */
  readonly id: number;
  readonly at: number;
  /** Null where nothing answered in time. */
  readonly status: number | null;
  /** Null where something answered. */
  readonly failure: 'failed to connect to host' | 'timed out' | null;
  readonly durationMs: number;
}

/** One attempt, with what it delivered. */
export interface Attempted {
  readonly delivery: Delivery;
  readonly attempt: DeliveryAttempt;
}

export interface DeliveryCounts {
  /** Deliveries; each counts once, however often it was sent. */
  readonly made: number;
  readonly attempts: number;
  /** Attempts that were answered with 2xx. */
  readonly ok: number;
}

export interface Deliveries {
  /** `send`: at once, as GitHub does. `hold`: they wait in `held` until `send` is called. */
  mode: 'send' | 'hold';
  /** The oldest first; only the last ones where the sandbox was told to keep no more. */
  readonly all: readonly Delivery[];
  /** Attempts at what is in `all`, in the order of their ids. */
  readonly attempts: readonly Attempted[];
  /** Over the sandbox's life, whatever is kept. */
  readonly counts: DeliveryCounts;
  readonly held: readonly Delivery[];
  /** A delivery that is kept or held; null for others. */
  find(guid: string): Delivery | null;
  /** Delivers, or delivers again, `times` times at once. Resolves when each was answered or timed out. */
  send(guid: string, times?: number): Promise<void>;
  /** Drops what is held, as if nothing had answered. */
  lose(): void;
  /** Resolves when no delivery is under way. */
  settled(): Promise<void>;
}

/** What the primary limit says, as `x-ratelimit-*` and GraphQL's `rateLimit` do. */
export interface RateStatus {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  /** ms since the epoch. */
  readonly resetAt: number;
}

export interface GraphqlCall {
  /** Its `state` may be an older one, when a fault asked for stale reads. */
  readonly world: World;
  readonly actor: Actor;
  /** The parsed JSON body. */
  readonly body: unknown;
  /** Charges what the query costs, and tells what is left. */
  readonly charge: (points: number) => RateStatus;
  /** What the query may consume; null or missing: anything. */
  readonly budget?: QueryBudget | null;
  /** Records a violation. */
  readonly violate: (problem: string) => void;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What others build and the server mounts. */
export interface Mounts {
  readonly graphql: ((call: GraphqlCall) => Promise<GraphqlAnswer>) | null;
  /** Routes from `/` on, for a person. */
  readonly pages: ((sandbox: Sandbox) => Hono) | null;
  /** Routes from `/_sandbox` on, written out in full. */
  readonly admin: ((sandbox: Sandbox) => Hono) | null;
}

interface AppOptions {
  readonly slug: string;
  readonly name?: string;
  readonly owner?: string;
  readonly webhookUrl?: string | null;
  readonly webhookSecret?: string;
  /** Default: metadata read; contents, issues, pull_requests, checks write. */
  readonly permissions?: Readonly<Record<string, Access>>;
  readonly events?: readonly string[];
}

/** The primary limit an hour, and the content-creating requests in any minute and any hour. */
interface LimitSizes {
  readonly primary?: number;
  readonly contentPerMinute?: number;
  readonly contentPerHour?: number;
}

/** What can be changed while the sandbox runs. */
export interface SandboxSettings {
  /** Enforce limits: GitHub's, or these. */
  limits: boolean | LimitSizes;
  /** Real ms that each API request takes. */
  latencyMs: number;
  /** What one GraphQL query may consume. Default: all that GitHub's documented limit allows. */
  queryBudget: QueryBudget | null;
  /** What is out of date in an App's request is a violation: a deprecated part, no version of the API. Default: no. */
  upToDate: boolean;
}

/** What GitHub caps and does not publish: https://github.blog/changelog/2025-09-01-graphql-api-resource-limits */
export interface QueryBudget {
  /** Nodes that a query may ask for. */
  readonly nodes?: number;
  /** How wide a list within another one may be. */
  readonly nested?: number;
  /** What a query beyond it gets: half an answer with nulls and an error (the default), or 502. */
  readonly beyond?: 'half' | '502';
}

export interface SandboxOptions {
  readonly clock?: Clock;
  /** Enforce limits: GitHub's, or these. Default: no. */
  readonly limits?: boolean | LimitSizes;
  /** Real ms that each API request takes. */
  readonly latencyMs?: number;
  readonly queryBudget?: QueryBudget;
  readonly upToDate?: boolean;
  /** How long after a merge GitHub closes the linked issues, in ms. Default 1,000. */
  readonly closeDelayMs?: number;
  /** What its world begins with, which is copied. Default: nobody and nothing. */
  readonly state?: State;
  /** Takes webhooks instead of the network, for tests in one process. */
  readonly deliver?: (request: Request) => Promise<Response>;
  /** How many of the latest requests and deliveries to keep, for long runs. Default: all. Counts go on whatever is kept. */
  readonly keep?: { readonly requests?: number; readonly deliveries?: number };
}

export interface Sandbox {
  readonly world: World;
  readonly url: string;
  readonly graphqlUrl: string;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly settings: SandboxSettings;
  readonly deliveries: Deliveries;
  /** What workflow files in its repositories run. */
  readonly runs: Runs;
  /** A test that provokes one on purpose takes it out again. */
  readonly violations: Violation[];
  /** GitHub in one process: `new Octokit({ baseUrl: sandbox.url, request: { fetch: sandbox.fetch } })`. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Serves on a port of 127.0.0.1; 0 takes a free one. */
  listen(port: number): Promise<{ readonly url: string }>;
  /** Stops timers and sockets, then does as `assertClean`. */
  close(): Promise<void>;
  /** Throws when there are violations, and lists them. */
  assertClean(): void;
  /** Everything back to an empty world; log, faults and deliveries too. The clock goes on. */
  reset(): void;
  createUser(login: string): { readonly login: string; readonly token: string };
  createApp(options: AppOptions): App;
  install(options: {
    readonly appId: number;
    readonly owner: string;
    /** Names of the owner's repositories, or all of them. */
    readonly repositories?: readonly string[] | 'all';
    readonly permissions?: Readonly<Record<string, Access>>;
    readonly events?: readonly string[];
  }): Installation;
  uninstall(installationId: number): void;
}
