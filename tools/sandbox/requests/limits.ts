// GitHub's limits, counted per token owner by the sandbox's clock.
// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api

import { SECONDARY } from '../faults/fault-answers.ts';
import type { Actor } from '../actor.ts';
import type { Clock } from '../world/clock.ts';
import { GitHubRefusal } from './refusal.ts';
import type { RateStatus, SandboxSettings } from '../sandbox.ts';

const HOUR_MS = 60 * 60 * 1_000;
const MINUTE_MS = 60 * 1_000;

/** The primary limit an hour, and the content-creating requests in any minute and any hour. */
const GITHUB = { primary: 5_000, contentPerMinute: 80, contentPerHour: 500 } as const;
const ANONYMOUS_PRIMARY = 60;
/** Of all runs of a repository together. https://docs.github.com/actions/reference/limits */
const WORKFLOW_PRIMARY = 1_000;
/** An installation with many repositories may ask more. */
const PER_REPOSITORY = { above: 20, more: 50, most: 12_500 } as const;

export type Resource = 'core' | 'graphql';

interface Account {
  readonly windows: Record<Resource, { used: number; resetAt: number }>;
  /** When content was created, in ms; oldest first. */
  content: number[];
}

export interface Limits {
  /** Counts content-creating requests, or refuses them: 403 with `retry-after`. */
  countContent(actor: Actor, count: number): void;
  /** Counts points of the primary limit. */
  charge(actor: Actor, resource: Resource, points: number): RateStatus;
  /** What GitHub says when the primary limit is used up; null while something is left. */
  exhaustion(actor: Actor, resource: Resource): string | null;
  status(actor: Actor, resource: Resource): RateStatus;
  clear(): void;
}

export interface LimitsParts {
  readonly clock: Clock;
  /** `limits: false` counts, and refuses nothing. */
  readonly settings: Pick<SandboxSettings, 'limits'>;
  /** How many repositories an installation reaches. */
  readonly reach: (actor: Actor) => number;
}

/** The counters. */
export function createLimits({ clock, settings, reach }: LimitsParts): Limits {
  const accounts = new Map<string, Account>();

  function accountOf(actor: Actor): Account {
    const key = keyOf(actor);
    const now = clock.now();
    const account = accounts.get(key) ?? {
      windows: { core: opened(now), graphql: opened(now) },
      content: [],
    };
    accounts.set(key, account);
    for (const resource of ['core', 'graphql'] as const) {
      if (account.windows[resource].resetAt <= now) account.windows[resource] = opened(now);
    }
    return account;
  }

  function status(actor: Actor, resource: Resource): RateStatus {
    const { used, resetAt } = accountOf(actor).windows[resource];
    const limit = primaryOf(actor, settings, reach);
    return { limit, used, resetAt, remaining: Math.max(0, limit - used) };
  }

  return {
    status,
    countContent(actor, count) {
      const account = accountOf(actor);
      const now = clock.now();
      forgetBefore(account, now - HOUR_MS);
      if (settings.limits !== false) refuseBurst(account.content, { now, count, ...sizes(settings) });
      for (let n = 0; n < count; n += 1) account.content.push(now);
    },
    charge(actor, resource, points) {
      accountOf(actor).windows[resource].used += points;
      return status(actor, resource);
    },
    exhaustion(actor, resource) {
      if (settings.limits === false || status(actor, resource).remaining > 0) return null;
      const owner =
        actor.installation === null ? `user ${actor.login}` : `installation ID ${actor.installation.id}`;
      return `API rate limit exceeded for ${owner}.`;
    },
    clear() {
      accounts.clear();
    },
  };
}

function keyOf({ kind, login, installation, isWorkflow }: Actor): string {
  if (installation === null) return `${kind} ${login}`;
  return `${isWorkflow === true ? 'workflows of' : 'installation'} ${installation.id}`;
}

function primaryOf(actor: Actor, settings: LimitsParts['settings'], reach: LimitsParts['reach']): number {
  const { primary } = sizes(settings);
  if (actor.kind === 'anonymous') return ANONYMOUS_PRIMARY;
  // Who sets a limit means that one.
  if (actor.isWorkflow === true) return Math.min(primary, WORKFLOW_PRIMARY);
  if (actor.installation === null || primary !== GITHUB.primary) return primary;
  const more = PER_REPOSITORY.more * Math.max(0, reach(actor) - PER_REPOSITORY.above);
  return Math.min(PER_REPOSITORY.most, primary + more);
}

function sizes({ limits }: LimitsParts['settings']) {
  return typeof limits === 'boolean' ? GITHUB : { ...GITHUB, ...limits };
}

function opened(now: number): { used: number; resetAt: number } {
  return { used: 0, resetAt: Math.floor(now / 1_000) * 1_000 + HOUR_MS };
}

function forgetBefore(account: Account, time: number): void {
  const first = account.content.findIndex((at) => at > time);
  account.content.splice(0, first === -1 ? account.content.length : first);
}

interface Burst {
  readonly now: number;
  readonly count: number;
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
}

function refuseBurst(content: readonly number[], burst: Burst): void {
  const { now, count, contentPerMinute, contentPerHour } = burst;
  for (const [limit, span] of [
    [contentPerMinute, MINUTE_MS],
    [contentPerHour, HOUR_MS],
  ] as const) {
    // The one that must be out of the window before this many more fit into it.
    const first = content[Math.min(content.length - 1, content.length + count - limit - 1)];
    if (first === undefined || first <= now - span) continue;
    const seconds = Math.max(1, Math.ceil((first + span - now) / 1_000));
    throw new GitHubRefusal(403, SECONDARY, { headers: { 'retry-after': String(seconds) } });
  }
}
