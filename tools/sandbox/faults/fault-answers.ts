// What a client gets under a fault. Knows nothing of which request is struck.

import { randomUUID } from 'node:crypto';
import type { GraphqlOperation } from '../requests/graphql-operation.ts';
import { halfAnAnswer } from '../graphql/queries/budget.ts';
import type { Fault } from '../sandbox.ts';

/** A connection that ends without an answer. Over the network the socket is cut; in one process `fetch` throws. */
export class ConnectionBroken extends Error {
  readonly kind: 'reset' | 'timeout';

  constructor(kind: 'reset' | 'timeout') {
    super(kind);
    this.kind = kind;
  }

  /** What undici's `fetch` throws when this happens to it. */
  toFetchError(): TypeError {
    const cause =
      this.kind === 'reset'
        ? Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' })
        : Object.assign(new Error('Headers Timeout Error'), {
            name: 'HeadersTimeoutError',
            code: 'UND_ERR_HEADERS_TIMEOUT',
          });
    return new TypeError('fetch failed', { cause });
  }
}

/** GitHub's words for a secondary limit; clients recognise them. */
export const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.';

const DOCS = 'https://docs.github.com/rest';
const SECONDARY_DOCS = `${DOCS}/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits`;

export interface FaultAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** What was asked, as far as the answer shows it. */
export interface Struck {
  readonly path: string;
  /** Null where it is REST. */
  readonly graphql: GraphqlOperation | null;
  /** ms since the epoch. */
  readonly now: number;
}

/** Plays what strikes before anything is done. Null: the request goes on. */
export async function playBefore(fault: Fault, struck: Struck): Promise<FaultAnswer | null> {
  switch (fault.kind) {
    case '502-before':
      return BAD_GATEWAY;
    case '503':
      return json(503, { message: UNAVAILABLE }, struck);
    case 'reset-before':
      throw new ConnectionBroken('reset');
    case 'timeout-before':
      return breakLater(fault);
    case '403-secondary':
      return slowDown(403, fault.retryAfter, struck);
    case '429':
      return slowDown(429, fault.retryAfter ?? 1, struck);
    case '401':
      return json(401, { message: unauthorized(struck), documentation_url: DOCS, status: '401' }, struck);
    case '404':
      return struck.graphql === null
        ? json(404, { message: 'Not Found', documentation_url: DOCS, status: '404' }, struck)
        : json(200, notFoundIn(struck.graphql), struck);
    case 'graphql-errors':
      return json(200, { data: null, errors: [{ message: wentWrong() }] }, struck);
    case '502-after':
    case 'reset-after':
    case 'timeout-after':
    case 'truncated':
    case 'resource-limits':
    case 'stale':
      return null;
  }
}

/** Plays what strikes when all is done and only the answer is missing. Null: the answer stands. */
export async function playAfter(fault: Fault, answer: FaultAnswer): Promise<FaultAnswer | null> {
  if (fault.kind === '502-after') return BAD_GATEWAY;
  if (fault.kind === 'reset-after') throw new ConnectionBroken('reset');
  if (fault.kind === 'timeout-after') return breakLater(fault);
  if (fault.kind === 'resource-limits') return { ...answer, body: halved(answer.body) };
  if (fault.kind !== 'truncated') return null;
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
}

/** What GraphQL answers to a query that consumes too much; what has no data stays as it is. */
function halved(body: FaultAnswer['body']): FaultAnswer['body'] {
  if (typeof body !== 'string') return body;
  const { data } = JSON.parse(body) as { readonly data?: unknown };
  return data === undefined ? body : JSON.stringify(halfAnAnswer(data));
}

/** As the proxy before GitHub answers. */
const BAD_GATEWAY: FaultAnswer = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n',
};

/** https://github.com/taskcluster/taskcluster-github/issues/96 */
const UNAVAILABLE =
  'No server is currently available to service your request. Sorry about that. Please try resubmitting your request and contact us if the problem persists.';

function unauthorized({ path }: Struck): string {
  const byJwt = path === '/app' || path.startsWith('/app/');
  return byJwt ? 'A JSON web token could not be decoded' : 'Bad credentials';
}

/** https://github.com/octokit/graphql-action/issues/110 */
function wentWrong(): string {
  const id = randomUUID().toUpperCase().slice(0, 23).replaceAll('-', ':');
  return `Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include \`${id}\` when reporting this issue.`;
}

/** GraphQL finds nothing with status 200. */
function notFoundIn({ fields, repository }: GraphqlOperation): object {
  const path = fields.slice(0, 1);
  const message =
    repository === null
      ? 'Could not resolve to a node with the global id given.'
      : `Could not resolve to a Repository with the name '${repository}'.`;
  const data = Object.fromEntries(fields.map((field) => [field, null]));
  return { data, errors: [{ type: 'NOT_FOUND', path, locations: [{ line: 1, column: 1 }], message }] };
}

function slowDown(status: number, retryAfter: number | undefined, struck: Struck): FaultAnswer {
  const answer = json(status, { documentation_url: SECONDARY_DOCS, message: SECONDARY }, struck);
  if (retryAfter === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

function json(status: number, body: object, { now }: Struck): FaultAnswer {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      date: new Date(now).toUTCString(),
      'x-github-request-id': randomUUID().toUpperCase(),
    },
    body: JSON.stringify(body),
  };
}

function breakLater(fault: Fault): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new ConnectionBroken('timeout'));
    }, fault.afterMs ?? 50);
  });
}
