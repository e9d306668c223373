// GitHub's limits, counted per token owner by the sandbox's clock.
// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api

import { SECONDARY } from './faults.ts';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import { GitHubRefusal } from './refusal.ts';
import type { RateStatus } from './sandbox.ts';

const HOUR_MS = 60 * 60 * 1_000;
const MINUTE_MS = 60 * 1_000;

/** The primary limit an hour, and the content-creating requests in any minute and any hour. */
const LIMITS = { primary: 5_000, anonymous: 60, contentPerMinute: 80, contentPerHour: 500 } as const;

export type Resource = 'core' | 'graphql';

interface Account {
  readonly windows: Record<Resource, { used: number; resetAt: number }>;
  /** When content was created, in ms; oldest first. */
  content: number[];
}

export interface Limits {
  /** Counts a content-creating request, or refuses it: 403 with `retry-after`. */
  countContent(actor: Actor): void;
  /** Counts points of the primary limit. */
  charge(actor: Actor, resource: Resource, points: number): RateStatus;
  /** Refuses when the primary limit is used up: 403 with `x-ratelimit-remaining: 0`. */
  checkPrimary(actor: Actor, resource: Resource): void;
  status(actor: Actor, resource: Resource): RateStatus;
  clear(): void;
}

/** The counters. With `enforce` off they count, and refuse nothing. */
export function createLimits(clock: Clock, enforce: boolean): Limits {
  const accounts = new Map<string, Account>();

  function accountOf(actor: Actor): Account {
    const key =
      actor.installation === null ? `${actor.kind} ${actor.login}` : `installation ${actor.installation.id}`;
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
    const limit = actor.kind === 'anonymous' ? LIMITS.anonymous : LIMITS.primary;
    return { limit, used, resetAt, remaining: Math.max(0, limit - used) };
  }

  return {
    status,
    countContent(actor) {
      const account = accountOf(actor);
      const now = clock.now();
      account.content = account.content.filter((at) => at > now - HOUR_MS);
      if (enforce) refuseBurst(account.content, now);
      account.content.push(now);
    },
    charge(actor, resource, points) {
      accountOf(actor).windows[resource].used += points;
      return status(actor, resource);
    },
    checkPrimary(actor, resource) {
      const { remaining } = status(actor, resource);
      if (!enforce || remaining > 0) return;
      const owner =
        actor.installation === null ? `user ${actor.login}` : `installation ID ${actor.installation.id}`;
      throw new GitHubRefusal(403, `API rate limit exceeded for ${owner}.`);
    },
    clear() {
      accounts.clear();
    },
  };
}

function opened(now: number): { used: number; resetAt: number } {
  return { used: 0, resetAt: Math.floor(now / 1_000) * 1_000 + HOUR_MS };
}

function refuseBurst(content: readonly number[], now: number): void {
  for (const [limit, span] of [
    [LIMITS.contentPerMinute, MINUTE_MS],
    [LIMITS.contentPerHour, HOUR_MS],
  ] as const) {
    const first = content.at(-limit);
    if (first === undefined || first <= now - span) continue;
    const seconds = Math.max(1, Math.ceil((first + span - now) / 1_000));
    throw new GitHubRefusal(403, SECONDARY, { headers: { 'retry-after': String(seconds) } });
  }
}
