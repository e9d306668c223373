// The way of one API request: logged, struck by a fault, authenticated, limited, answered by REST or GraphQL.

import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from './actor.ts';
import { ANONYMOUS } from './actor.ts';
import { authenticate } from './auth.ts';
import { playAfter, playBefore } from './faults.ts';
import type { FaultAnswer, FaultBox } from './faults.ts';
import { describeGraphql } from './graphql-operation.ts';
import type { Limits, Resource } from './limits.ts';
import { GitHubRefusal } from './refusal.ts';
import type { WritableLog } from './request-log.ts';
import type { RestAnswer } from './rest/call.ts';
import { loadDescription } from './rest/description.ts';
import type { Matched } from './rest/description.ts';
import { handleRest, refuse, resolveIdPath } from './rest/handle.ts';
import { CREATES_ELSEWHERE, NEEDS } from './rest/needs.ts';
import { createValidator } from './rest/validate.ts';
import type { Validator } from './rest/validate.ts';
import type { Deliveries, Fault, LoggedRequest, Mounts, Violation } from './sandbox.ts';
import { createSnapshots } from './snapshots.ts';
import type { Snapshots } from './snapshots.ts';
import type { World } from './world.ts';

export interface ApiParts {
  readonly world: World;
  readonly log: WritableLog;
  readonly faults: FaultBox;
  readonly limits: Limits;
  readonly latencyMs: number;
  readonly deliveries: Deliveries;
  readonly graphql: Mounts['graphql'];
  readonly violations: Violation[];
}

export interface Api {
  /** Answers a request. Throws `ConnectionBroken` where a fault ends it without an answer. */
  handle(request: Request): Promise<Response>;
  clear(): void;
}

interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly matched: Matched | null;
  readonly isGraphql: boolean;
  readonly entry: LoggedRequest;
}

let validator: Validator | null = null;

/** The API of one sandbox. */
export function createApi(parts: ApiParts): Api {
  const snapshots = createSnapshots();
  return {
    async handle(request) {
      if (parts.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, parts.latencyMs));
      const incoming = await receive(parts, request);
      const fault = parts.faults.strike(incoming.entry);
      incoming.entry.fault = fault?.kind ?? null;
      const early = fault === null ? null : await playBefore(fault);
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

async function receive({ world, log }: ApiParts, request: Request): Promise<Incoming> {
  const url = new URL(request.url);
  const method = request.method.toUpperCase();
  const isGraphql = url.pathname === '/graphql';
  const path = resolveIdPath(world, url.pathname);
  const matched = isGraphql ? null : loadDescription().match(method, path);
  const body = parseBody(await request.text());
  const operation = isGraphql ? describeGraphql(body) : describeRest(method, matched);
  const entry = log.add({ at: world.clock.now(), method, path: url.pathname, actor: '', ...operation });
  return { method, url, path, headers: request.headers, body, matched, isGraphql, entry };
}

function describeRest(method: string, matched: Matched | null) {
  const operation = matched?.operation.operationId ?? 'unknown';
  const isToken = operation === 'apps/create-installation-access-token';
  return {
    operation,
    mutates: method !== 'GET' && method !== 'HEAD' && !isToken,
    contentCreating: NEEDS[operation]?.creates === true || CREATES_ELSEWHERE.includes(operation),
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
  const isStaleArmed = parts.faults.armed.some(({ kind }) => kind === 'stale');
  if (!isStaleArmed && fault?.kind !== 'stale') snapshots.clear();
  else if (incoming.entry.mutates) snapshots.keep(parts.world.state);
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
  const resource: Resource = incoming.isGraphql ? 'graphql' : 'core';
  let actor: Actor = ANONYMOUS;
  let answer: RestAnswer;
  try {
    actor = authenticate(parts.world, incoming.headers);
    incoming.entry.actor = actor.login;
    parts.limits.checkPrimary(actor, resource);
    if (incoming.entry.contentCreating) parts.limits.countContent(actor);
    answer = await dispatch(parts, incoming, { world, actor });
  } catch (error) {
    if (!(error instanceof GitHubRefusal)) throw error;
    answer = refuse(error);
  }
  return finish(parts, incoming, { answer, actor, resource });
}

interface Asking {
  readonly world: World;
  readonly actor: Actor;
}

async function dispatch(parts: ApiParts, incoming: Incoming, { world, actor }: Asking): Promise<RestAnswer> {
  const { limits, violations, deliveries } = parts;
  const { method, url, headers, body, matched } = incoming;
  const where = `${method} ${url.pathname}${incoming.isGraphql ? ` ${incoming.entry.operation}` : ''}`;
  const violate = (problem: string) => {
    violations.push({ where, problem });
  };
  if (!incoming.isGraphql) {
    validator ??= createValidator(loadDescription().schemas);
    const rates = { core: limits.status(actor, 'core'), graphql: limits.status(actor, 'graphql') };
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
  return parts.graphql({ world, actor, body, charge, violate });
}

interface Finished {
  readonly answer: RestAnswer;
  readonly actor: Actor;
  readonly resource: Resource;
}

function finish(
  { world, limits }: ApiParts,
  incoming: Incoming,
  { answer, actor, resource }: Finished,
): FaultAnswer {
  const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
  const etag = `W/"${createHash('sha256').update(body).digest('hex')}"`;
  const isRead = incoming.method === 'GET' && answer.status === 200;
  const unchanged = isRead && incoming.headers.get('if-none-match') === etag;
  if (resource === 'core' && !unchanged && incoming.entry.operation !== 'rate-limit/get') {
    limits.charge(actor, 'core', 1);
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

/** JSON where it is JSON; else the text, for the description to refuse. */
function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
