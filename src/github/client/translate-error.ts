// GitHub's refusals in our words: what happened, what to do, and whether trying again can help.
// https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import { type ErrorCode, MilepostError } from '../../errors.ts';

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
    return new MilepostError(`${what}: no proper answer (${shorten(message)})`, {
      code: 'unavailable',
      hint: error.response === undefined && /certificate/i.test(message) ? TRUST_HINT : OUTAGE_HINT,
      retryable: true,
      cause: error,
    });
  }
  if ((status === 403 || status === 429) && isRateLimit(status, message, headers)) {
    return refused(what, { headers, now, cause: error });
  }
  return translateStatus(error, what, headers);
}

const OUTAGE_HINT = 'GitHub or the network has problems; try again in a while.';
/** A proxy that looks inside, or a GitHub Enterprise Server, often has a certificate of the company's own. */
const TRUST_HINT =
  'Where your company issues its own certificates, set NODE_EXTRA_CA_CERTS to the file of its authority.';

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
  return new MilepostError(`${what}: GitHub asks to slow down`, {
    code: 'refused',
    hint: `Milepost goes on in ${Math.ceil((retryAt - now) / 1000)} s.`,
    retryable: true,
    retryAt,
    cause,
  });
}

type Known = readonly [code: ErrorCode, text: string, hint: string];

const INSTALLATION_HINT = 'Grant what app.yml lists, then accept it in the installation.';

function translateStatus(error: RequestError, what: string, headers: Headers): MilepostError {
  const [code, text, hint] = knownStatus(error, what, headers);
  return new MilepostError(`${what}: ${text}`, { code, hint, retryable: code === 'stale', cause: error });
}

function knownStatus({ status, message }: RequestError, what: string, headers: Headers): Known {
  const said = shorten(message);
  if (isProtected(message)) return ['protected', 'the branch is protected', PROTECTED_HINT];
  switch (status) {
    case 401:
      return [
        'unauthorized',
        `the token or key is not accepted (${said})`,
        'Check the token, or APP_ID and PRIVATE_KEY.',
      ];
    case 403: {
      if (/suspended/i.test(message)) return ['not-installed', 'the App is suspended there', SUSPENDED_HINT];
      if (/archived/i.test(message)) return ['archived', 'the repository is archived', ARCHIVED_HINT];
      const needed = headers['x-accepted-github-permissions'];
      const hint = needed === undefined ? INSTALLATION_HINT : `It needs: ${needed}.`;
      return ['permission', `a permission is missing (${said})`, hint];
    }
    case 404:
      return what.endsWith('/access_tokens')
        ? [
            'not-installed',
            'the App is not installed there',
            'Install it again; or leave it, if it was taken off on purpose.',
          ]
        : ['not-found', 'not found, or hidden from this token', NOT_FOUND_HINT];
    case 409:
      return ['stale', 'the repository moved meanwhile', 'Milepost tries again by itself.'];
    case 410:
      return [
        'issues-disabled',
        'issues are turned off',
        'Turn them on under Settings → General → Features.',
      ];
    case 422:
      // Somebody (or we, a moment ago) made it already: another reconciliation shows it. Of branches and pull requests only words say so.
      if (/"already_exists"|\balready exists\b/i.test(message))
        return ['stale', 'it already exists', 'Milepost tries again by itself.'];
      if (namesMissingMilestone(message))
        return ['stale', 'the milestone is no longer there', 'Milepost tries again by itself.'];
      return ['rejected', said, REJECTED_HINT];
    default:
      return ['rejected', said, REJECTED_HINT];
  }
}

/** An issue was to go into a milestone that somebody has deleted: Octokit writes the fields that are wrong into the message. */
function namesMissingMilestone(message: string): boolean {
  return /"field":"milestone"/.test(message) && /"code":"invalid"/.test(message);
}

const REJECTED_HINT = 'GitHub does not accept this; please report it with this message.';
const SUSPENDED_HINT = 'Whoever suspended it can let it on again, in the settings of the installation.';
const ARCHIVED_HINT = 'Unarchive it in its settings to go on.';
const NOT_FOUND_HINT = 'Check the name and what the token or the App may see.';
const PROTECTED_HINT = 'The files go into a pull request instead.';

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
  const known = (code: MilepostError['code'], hint: string, retryable = false) =>
    new MilepostError(`GraphQL: ${shorten(text)}`, { code, hint, retryable, cause: error });
  if (has('RATE_LIMITED') || /rate limit/i.test(text)) {
    return refused('GraphQL', { headers: error.headers, now, cause: error });
  }
  if (isProtected(text)) return known('protected', PROTECTED_HINT);
  if (has('STALE_DATA')) return known('stale', 'Milepost tries again by itself.', true);
  if (has('NOT_FOUND')) return known('not-found', NOT_FOUND_HINT);
  if (/archived/i.test(text)) return known('archived', ARCHIVED_HINT);
  if (has('FORBIDDEN') || has('INSUFFICIENT_SCOPES')) {
    return known('permission', INSTALLATION_HINT);
  }
  if (
    has('RESOURCE_LIMITS_EXCEEDED') ||
    /something went wrong|timeout|timed out|resource limits? for/i.test(text)
  )
    return known('unavailable', 'GitHub has problems; try again in a while.', true);
  return known('rejected', REJECTED_HINT);
}

function shorten(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
