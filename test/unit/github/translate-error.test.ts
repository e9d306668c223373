// What a refusal of GitHub, as Octokit throws it, becomes: its code, what is said, and how long to wait.
import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import { describe, expect, test } from 'vitest';
import { MilepostError } from '../../../src/errors.ts';
import { failure } from '../../../src/github/failures/failure.ts';
import { translateError } from '../../../src/github/client/translate-error.ts';

const NOW = Date.UTC(2026, 11, 1);
const REQUEST = { method: 'PUT', url: 'https://api.github.com/repos/ada/learning', headers: {} } as const;

type Headers = Readonly<Record<string, string>>;

interface Answer {
  readonly status?: number;
  readonly message?: string;
  readonly headers?: Headers;
}

/** Of an answer; without a status, of none. */
function translated({ status, message = 'No', headers = {} }: Answer, cause?: Error): MilepostError {
  const { url } = REQUEST;
  const error = new RequestError(message, status ?? 500, {
    request: REQUEST,
    ...(status !== undefined && { response: { status, url, headers, data: {} } }),
    ...(cause !== undefined && { cause }),
  });
  return asOurs(translateError(error, NOW), error);
}

function ofGraphql(
  ...errors: readonly { readonly type?: string; readonly message: string }[]
): MilepostError {
  const response = { data: {}, errors } as unknown as ConstructorParameters<typeof GraphqlResponseError>[2];
  const error = new GraphqlResponseError(REQUEST, {}, response);
  return asOurs(translateError(error, NOW), error);
}

function asOurs(translation: unknown, error: Error): MilepostError {
  if (!(translation instanceof MilepostError)) throw new Error('not translated');
  expect(translation.cause).toBe(error);
  return translation;
}

describe('a limit is told by one sign alone', () => {
  const reset = (ms: number) => String((NOW + ms) / 1000);
  test.each<[string, Headers, number]>([
    ['when to come back', { 'retry-after': '7' }, 7000],
    ['that nothing is left, and when all is again', spent(reset(9000)), 9000],
    ['that nothing is left, until this second', spent(reset(0)), 60_000],
    ['to come back at once', { 'retry-after': '0' }, 60_000],
  ])('%s', (_, headers, waitMs) => {
    expect(translated({ status: 403, headers })).toMatchObject({ code: 'refused', retryAt: NOW + waitMs });
  });

  test('without any it is a missing permission', () => {
    expect(translated({ status: 403 }).code).toBe(failure('permission', {}, '').code);
  });
});

function spent(reset: string): Headers {
  return { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
}

test('why our own code stopped a request is said with the request', () => {
  const own = new MilepostError('the proxy said no', { code: 'rejected', hint: 'Ask it.', retryable: false });
  expect(translated({}, own)).toMatchObject({
    message: 'PUT /repos/ada/learning: the proxy said no',
    ...{ code: 'rejected', hint: 'Ask it.', retryable: false },
  });
});

test('a certificate is the reason only where nobody answered', () => {
  const certificate = /NODE_EXTRA_CA_CERTS/;
  const message = 'self-signed certificate in certificate chain';
  expect(translated({ message }).hint).toMatch(certificate);
  expect(translated({ message: 'socket hang up' }).hint).not.toMatch(certificate);
  expect(translated({ status: 502, message }).hint).not.toMatch(certificate);
});

test.each([
  [' bad\n\n  gateway ', 'bad gateway'],
  ['a'.repeat(200), 'a'.repeat(200)],
  ['a'.repeat(201), `${'a'.repeat(200)}…`],
])("GitHub's words stand on one line, and end after 200 characters: %j", (message, said) => {
  expect(translated({ status: 502, message }).message).toContain(`(${said})`);
});

test.each(['Required status check "ci" is expected.', '2 of 2 required status checks are expected.'])(
  'what a protected branch refuses is known by its words: %s',
  (message) => {
    expect(translated({ status: 422, message }).code).toBe(failure('protected').code);
    expect(ofGraphql({ message })).toMatchObject({
      code: failure('protected').code,
      message: `GraphQL: ${message}`,
    });
  },
);

test.each([
  ['STALE_DATA', 'moved'],
  ['NOT_FOUND', 'not-found'],
] as const)('one %s among others is enough', (type, name) => {
  const found = ofGraphql({ type: 'OTHER', message: 'One.' }, { type, message: 'Two.' });
  expect(found).toMatchObject({ code: failure(name).code, message: 'GraphQL: One.; Two.' });
});

test.each(['Resource limit for this query exceeded', 'Resource limits for this query exceeded'])(
  'what was too much is asked again in less: %s',
  (message) => {
    expect(ofGraphql({ message }).code).toBe('unavailable');
  },
);
