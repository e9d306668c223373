// GitHub's refusals in our words: what happened, what to do, and whether trying again can help.
// https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';

/** What to wait where GitHub refuses without saying how long. */
const REFUSED_MS = 60_000;

/** A failed request as a {@link MilepostError}; what is not GitHub's stays as it is. */
export function translateError(error: unknown, now: number): unknown {
  if (error instanceof RequestError) return translateRequestError(error, now);
  if (error instanceof GraphqlResponseError) return translateGraphqlError(error, now);
  return error;
}

type Headers = Readonly<Record<string, string | number | undefined>>;

function translateRequestError(error: RequestError, now: number): MilepostError {
  const headers: Headers = error.response?.headers ?? {};
  const { status, message } = error;
  const what = `${error.request.method} ${new URL(error.request.url).pathname}`;
  if (error.cause instanceof MilepostError) {
    const { message: why, code, hint, retryable } = error.cause;
    return new MilepostError(`${what}: ${why}`, { code, hint, retryable, cause: error });
  }
  if (error.response === undefined || status >= 500) {
    const isUntrusted = error.response === undefined && /certificate/i.test(message);
    return failure(isUntrusted ? 'untrusted' : 'no-answer', { at: what, cause: error }, shorten(message));
  }
  if ((status === 403 || status === 429) && isRateLimit(status, message, headers)) {
    return refused(what, { headers, now, cause: error });
  }
  return translateStatus(error, what, headers);
}

function isRateLimit(status: number, message: string, headers: Headers): boolean {
  return (
    status === 429 ||
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit|abuse detection/i.test(message)
  );
}

function refused(what: string, context: { headers: Headers; now: number; cause: unknown }): MilepostError {
  const { headers, now, cause } = context;
  const after = Number(headers['retry-after']);
  const reset = Number(headers['x-ratelimit-reset']) * 1000;
  const exhausted = String(headers['x-ratelimit-remaining']) === '0';
  const retryAt = after > 0 ? now + after * 1000 : exhausted && reset > now ? reset : now + REFUSED_MS;
  return failure('slow-down', { at: what, retryAt, cause }, Math.ceil((retryAt - now) / 1000));
}

function translateStatus(error: RequestError, what: string, headers: Headers): MilepostError {
  const { status, message } = error;
  const around = { at: what, cause: error };
  const said = shorten(message);
  if (isProtected(message)) return failure('protected', around);
  switch (status) {
    case 401:
      return failure('unauthorized', around, said);
    case 403: {
      if (/suspended/i.test(message)) return failure('suspended', around);
      if (/archived/i.test(message)) return failure('archived', around);
      const needed = headers['x-accepted-github-permissions'];
      return failure('permission', around, said, needed === undefined ? undefined : String(needed));
    }
    case 404:
      return failure(what.endsWith('/access_tokens') ? 'not-installed' : 'not-found', around);
    case 409:
      return failure('moved', around);
    case 410:
      return failure('no-issues', around);
    case 422:
      // Somebody (or we, a moment ago) made it already: another reconciliation shows it. Of branches and pull requests only words say so.
      if (/"already_exists"|\balready exists\b/i.test(message)) return failure('exists', around);
      return namesMissingMilestone(message)
        ? failure('no-milestone', around)
        : failure('rejected', around, said);
    default:
      return failure('rejected', around, said);
  }
}

/** An issue was to go into a milestone that somebody has deleted: Octokit writes the fields that are wrong into the message. */
function namesMissingMilestone(message: string): boolean {
  return /"field":"milestone"/.test(message) && /"code":"invalid"/.test(message);
}

/**
 * GitHub's words for a push that protection or a ruleset refuses, in the REST API and in GraphQL, as far as they are known:
 * what else is said of a commit is asked about (see protection.ts).
 */
const PROTECTED =
  /protected (?:branch|ref)|rule violations|must be made through a pull request|required status checks? |approving review is required|not authorized to push to this branch/i;

function isProtected(message: string): boolean {
  return PROTECTED.test(message);
}

interface GraphqlFault {
  readonly type?: string;
  readonly message: string;
}

function translateGraphqlError(error: GraphqlResponseError<unknown>, now: number): MilepostError {
  const faults: readonly GraphqlFault[] = error.errors ?? [];
  const text = faults.map(({ message }) => message).join('; ');
  const has = (type: string) => faults.some((fault) => fault.type === type);
  const around = { at: 'GraphQL', words: shorten(text), cause: error };
  if (has('RATE_LIMITED') || /rate limit/i.test(text)) {
    return refused('GraphQL', { headers: error.headers, now, cause: error });
  }
  if (isProtected(text)) return failure('protected', around);
  if (has('STALE_DATA')) return failure('moved', around);
  if (has('NOT_FOUND')) return failure('not-found', around);
  if (/archived/i.test(text)) return failure('archived', around);
  if (has('FORBIDDEN') || has('INSUFFICIENT_SCOPES')) {
    return failure('permission', around, '');
  }
  if (
    has('RESOURCE_LIMITS_EXCEEDED') ||
    /something went wrong|timeout|timed out|resource limits? for/i.test(text)
  )
    return failure('no-answer', around, '');
  return failure('rejected', around, '');
}

function shorten(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
