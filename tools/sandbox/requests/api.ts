// The way of one API request: logged, struck by a fault, authenticated, limited, answered by REST or GraphQL.

import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { ANONYMOUS } from '../actor.ts';
import { authenticate } from './auth.ts';
import { playAfter, playBefore } from '../faults/fault-answers.ts';
import type { FaultAnswer } from '../faults/fault-answers.ts';
import type { FaultBox } from '../faults/faults.ts';
import { receive } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import type { Limits, Resource } from './limits.ts';
import { GitHubRefusal } from './refusal.ts';
import type { WritableLog } from './request-log.ts';
import type { RestAnswer } from '../rest/call.ts';
import { loadDescription } from '../rest/description.ts';
import { handleRest, refuse } from '../rest/handle.ts';
import { findOutdated, isAnApps } from '../rest/outdated.ts';
import { createValidator } from '../rest/validate.ts';
import type { Validator } from '../rest/validate.ts';
import type { Deliveries, Fault, Mounts, SandboxSettings, Violation } from '../sandbox.ts';
import { createSnapshots } from '../world/snapshots.ts';
import type { Snapshots } from '../world/snapshots.ts';
import type { World } from '../world/world.ts';

export interface ApiParts {
  readonly world: World;
  readonly log: WritableLog;
  readonly faults: FaultBox;
  readonly limits: Limits;
  readonly settings: SandboxSettings;
  readonly deliveries: Deliveries;
  readonly graphql: Mounts['graphql'];
  readonly violations: Violation[];
}

export interface Api {
  /** Answers a request. Throws `ConnectionBroken` where a fault ends it without an answer. */
  handle(request: Request): Promise<Response>;
  clear(): void;
}

let validator: Validator | null = null;

/** The API of one sandbox. */
export function createApi(parts: ApiParts): Api {
  const snapshots = createSnapshots();
  return {
    async handle(request) {
      const { latencyMs } = parts.settings;
      if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
      const incoming = await receive(parts, request);
      const fault = parts.faults.strike(incoming.entry);
      incoming.entry.fault = fault?.kind ?? null;
      const struck = { path: incoming.path, graphql: incoming.graphql, now: parts.world.clock.now() };
      const early = fault === null ? null : await playBefore(fault, struck);
      const answer = early ?? (await answerWithFault({ parts, snapshots, incoming, fault }));
      incoming.entry.status = answer.status;
      const body = answer.status === 204 || answer.status === 304 ? null : answer.body;
      return new Response(body, { status: answer.status, headers: answer.headers });
    },
    clear() {
      snapshots.clear();
    },
  };
}

interface Exchange {
  readonly parts: ApiParts;
  readonly snapshots: Snapshots;
  readonly incoming: Incoming;
  readonly fault: Fault | null;
}

async function answerWithFault(exchange: Exchange): Promise<FaultAnswer> {
  const { parts, snapshots, incoming, fault } = exchange;
  const { furthestBack } = parts.faults;
  if (furthestBack === 0 && fault?.kind !== 'stale') snapshots.clear();
  else if (incoming.entry.mutates) snapshots.keep(parts.world.state, furthestBack);
  const state =
    fault?.kind === 'stale' ? snapshots.before(parts.world.state, fault.behind ?? 1) : parts.world.state;
  const answer = await answerRequest(parts, incoming, viewOf(parts.world, state));
  return fault === null ? answer : ((await playAfter(fault, answer)) ?? answer);
}

/** The world, or the world with an older state. */
function viewOf(world: World, state: World['state']): World {
  return state === world.state ? world : Object.assign(Object.create(world) as World, { state });
}

async function answerRequest(parts: ApiParts, incoming: Incoming, world: World): Promise<FaultAnswer> {
  const resource: Resource = incoming.graphql === null ? 'core' : 'graphql';
  let actor: Actor = ANONYMOUS;
  let answer: RestAnswer;
  try {
    actor = authenticate(parts.world, incoming.headers);
    incoming.entry.actor = actor.login;
    const exhaustion = parts.limits.exhaustion(actor, resource);
    if (exhaustion !== null) return finish(parts, incoming, { ...exhausted(exhaustion, resource), actor });
    if (incoming.creates > 0) parts.limits.countContent(actor, incoming.creates);
    answer = await dispatch(parts, incoming, { world, actor });
  } catch (error) {
    if (!(error instanceof GitHubRefusal)) throw error;
    answer = refuse(error);
  }
  return finish(parts, incoming, { answer, actor, resource, points: 1 });
}

/** GraphQL says so with status 200. What is refused costs nothing. */
function exhausted(message: string, resource: Resource): Omit<Finished, 'actor'> {
  const answer =
    resource === 'core'
      ? refuse(new GitHubRefusal(403, message))
      : { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message }] } };
  return { answer, resource, points: 0 };
}

interface Asking {
  readonly world: World;
  readonly actor: Actor;
}

async function dispatch(parts: ApiParts, incoming: Incoming, { world, actor }: Asking): Promise<RestAnswer> {
  const { limits, violations, deliveries } = parts;
  const { method, url, headers, body, matched } = incoming;
  const where = `${method} ${url.pathname}${incoming.graphql === null ? '' : ` ${incoming.entry.operation}`}`;
  const violate = (problem: string) => {
    violations.push({ where, problem });
  };
  if (incoming.graphql === null) {
    validator ??= createValidator(loadDescription().schemas);
    const rates = { core: limits.status(actor, 'core'), graphql: limits.status(actor, 'graphql') };
    const isChecked = parts.settings.upToDate && isAnApps(actor, headers);
    if (isChecked && matched !== null)
      for (const one of findOutdated(matched, { url, body, headers })) violate(one);
    const asked = { world, actor, method, url, headers, body, matched };
    return handleRest({ ...asked, validator, rates, deliveries, violate });
  }
  if (actor.kind === 'anonymous' || actor.kind === 'app') {
    throw new GitHubRefusal(
      actor.kind === 'app' ? 403 : 401,
      'This endpoint requires you to be authenticated.',
    );
  }
  if (parts.graphql === null) throw new GitHubRefusal(501, 'This sandbox has no GraphQL');
  const charge = (points: number) => limits.charge(actor, 'graphql', points);
  const budget = parts.settings.queryBudget;
  return parts.graphql({ world, actor, body, charge, budget, violate });
}

interface Finished {
  readonly answer: RestAnswer;
  readonly actor: Actor;
  readonly resource: Resource;
  /** What it costs of the primary limit of REST. */
  readonly points: number;
}

function textOf({ body }: RestAnswer): string {
  return body === undefined ? '' : JSON.stringify(body);
}

function finish(
  { world, limits }: ApiParts,
  incoming: Incoming,
  { answer, actor, resource, points }: Finished,
): FaultAnswer {
  const body = answer.raw === undefined ? textOf(answer) : new Uint8Array(answer.raw);
  const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`;
  const isRead = incoming.method === 'GET' && answer.status === 200;
  const unchanged = isRead && incoming.headers.get('if-none-match') === etag;
  if (resource === 'core' && !unchanged && incoming.entry.operation !== 'rate-limit/get') {
    limits.charge(actor, 'core', points);
  }
  const rate = limits.status(actor, resource);
  const headers = {
    ...(body === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...(isRead ? { etag } : {}),
    date: new Date(world.clock.now()).toUTCString(),
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': randomUUID().toUpperCase(),
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.remaining),
    'x-ratelimit-reset': String(Math.floor(rate.resetAt / 1_000)),
    'x-ratelimit-resource': resource,
    'x-ratelimit-used': String(rate.used),
    ...answer.headers,
  };
  return unchanged ? { status: 304, headers, body: '' } : { status: answer.status, headers, body };
}
