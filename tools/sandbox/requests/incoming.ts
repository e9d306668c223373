// An API request as it arrives: which operation it is, what it counts for, and its line in the log. Answers nothing.

import { describeGraphql } from './graphql-operation.ts';
import type { GraphqlOperation } from './graphql-operation.ts';
import type { WritableLog } from './request-log.ts';
import { loadDescription } from '../rest/description.ts';
import type { Matched } from '../rest/description.ts';
import { resolveIdPath } from '../rest/handle.ts';
import { CREATES_ELSEWHERE, NEEDS } from '../rest/needs.ts';
import type { LoggedRequest } from '../sandbox.ts';
import type { World } from '../world/world.ts';

export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly matched: Matched | null;
  /** Null where it is REST. */
  readonly graphql: GraphqlOperation | null;
  /** How many content-creating requests it counts for. */
  readonly creates: number;
  readonly entry: LoggedRequest;
}

interface Desk {
  readonly world: World;
  readonly log: WritableLog;
}

/** Reads a request and logs it. */
export async function receive({ world, log }: Desk, request: Request): Promise<Incoming> {
  const url = new URL(request.url);
  const method = request.method.toUpperCase();
  const isGraphql = url.pathname === '/graphql';
  const path = resolveIdPath(world, url.pathname);
  const matched = isGraphql ? null : loadDescription().match(method, path);
  const body = parseBody(await request.text());
  const graphql = isGraphql ? describeGraphql(body) : null;
  const { operation, mutates, creates } = graphql ?? describeRest(method, matched);
  const entry = log.add({
    ...{ at: world.clock.now(), method, path: url.pathname, actor: '', operation, mutates },
    contentCreating: creates > 0,
  });
  return { method, url, path, headers: request.headers, body, matched, graphql, creates, entry };
}

function describeRest(method: string, matched: Matched | null) {
  const operation = matched?.operation.operationId ?? 'unknown';
  const isToken = operation === 'apps/create-installation-access-token';
  const creates = NEEDS[operation]?.creates === true || CREATES_ELSEWHERE.includes(operation);
  return {
    operation,
    mutates: method !== 'GET' && method !== 'HEAD' && !isToken,
    creates: creates ? 1 : 0,
  };
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
