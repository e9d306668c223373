// Routes by which an App looks at its webhook and at what was delivered, and asks for a delivery again.
// https://docs.github.com/webhooks/using-webhooks/automatically-redelivering-failed-deliveries-for-a-github-app-webhook

import { requireApp } from '../../requests/auth.ts';
import { GitHubRefusal } from '../../requests/refusal.ts';
import type { Attempted } from '../../sandbox.ts';
import type { App } from '../../world/accounts.ts';
import { found, ok } from '../call.ts';
import type { RestAnswer, RestCall, Routes } from '../call.ts';
import {
  representAttempt,
  representFullAttempt,
  representHookConfig,
  statusCodeOf,
} from '../represent/delivery.ts';

/** For so long GitHub shows a delivery, and sends it again. */
const SHOWN_MS = 3 * 24 * 60 * 60 * 1_000;

/** By `status_code`, both ends included. What was never answered is in neither. */
const OUTCOMES = { success: [200, 399], failure: [400, 599] } as const;

export const deliveryRoutes = {
  'apps/get-webhook-config-for-app': ({ world, actor }) => ok(representHookConfig(requireApp(world, actor))),

  'apps/list-webhook-deliveries': (call) => {
    const { world, actor, query } = call;
    const app = requireApp(world, actor);
    const size = Math.min(100, Math.max(1, query.per_page ?? 30));
    const [least, most] = query.status === undefined ? [0, Infinity] : OUTCOMES[query.status];
    const shown: Attempted[] = [];
    for (const one of newestFirst(call, app, readCursor(query.cursor))) {
      const code = statusCodeOf(one.attempt);
      if (code < least || code > most) continue;
      if (shown.length === size) return withNext(call, shown, one.attempt.id);
      shown.push(one);
    }
    return ok(shown.map(representAttempt));
  },

  'apps/get-webhook-delivery': (call) => {
    const app = requireApp(call.world, call.actor);
    return ok(representFullAttempt(attemptAt(call, app, call.params.delivery_id), app));
  },

  'apps/redeliver-webhook-delivery': (call) => {
    const app = requireApp(call.world, call.actor);
    const { delivery } = attemptAt(call, app, call.params.delivery_id);
    void call.deliveries.send(delivery.guid);
    return { status: 202, body: {} };
  },
} satisfies Routes;

type Asked = Pick<RestCall, 'deliveries' | 'world'>;

/** The App's attempts that GitHub still shows, from this id down. */
function* newestFirst({ deliveries, world }: Asked, app: App, from: number): Generator<Attempted> {
  const { attempts } = deliveries;
  const oldest = world.clock.now() - SHOWN_MS;
  for (let at = attempts.findLastIndex(({ attempt }) => attempt.id <= from); at >= 0; at -= 1) {
    const one = attempts[at];
    if (one === undefined || one.attempt.at < oldest) return;
    if (one.delivery.appId === app.id) yield one;
  }
}

function attemptAt(asked: Asked, app: App, id: number): Attempted {
  const [first] = newestFirst(asked, app, id);
  return found(first?.attempt.id === id ? first : null);
}

/** The id that a page begins with. GitHub's own cursors are opaque: they come from the `link` header alone. */
function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return Infinity;
  if (/^\d+$/.test(cursor)) return Number(cursor);
  throw new GitHubRefusal(400, 'Invalid cursor');
}

function withNext({ url }: Pick<RestCall, 'url'>, shown: readonly Attempted[], next: number): RestAnswer {
  const target = new URL(url);
  target.searchParams.set('cursor', String(next));
  return { ...ok(shown.map(representAttempt)), headers: { link: `<${target.href}>; rel="next"` } };
}
