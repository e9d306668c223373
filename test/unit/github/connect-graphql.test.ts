// What GitHub's GraphQL API says on the wire, one shape at a time, and what it means to us. Each is asked once.
import { beforeEach, describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/errors.ts';
import { offline } from '../../harness/offline.ts';
import {
  type Answer,
  PRIMARY,
  SECONDARY,
  createIssue,
  createWire,
  failure,
  reset,
} from '../../harness/wire.ts';

let wire = createWire();

offline();

beforeEach(() => {
  wire = createWire();
});

describe('GraphQL', () => {
  const COMMIT = { input: { branch: {}, expectedHeadOid: '', message: { headline: 'Progress' } } };

  test.each<{ name: string; errors: object[]; code: ErrorCode; retryable?: boolean }>([
    {
      name: 'a repository that is not there',
      errors: [{ type: 'NOT_FOUND', message: "Could not resolve to a Repository with the name 'a/b'." }],
      code: 'not-found',
    },
    {
      name: 'a head that moved',
      errors: [
        {
          type: 'STALE_DATA',
          message: 'Expected branch to point to "a" but it did not. Pull and try again.',
        },
      ],
      code: 'stale',
      retryable: true,
    },
    {
      name: 'a permission that is missing',
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
      code: 'permission',
    },
    {
      name: 'a scope that is missing',
      errors: [
        { type: 'INSUFFICIENT_SCOPES', message: 'Your token has not been granted the required scopes' },
      ],
      code: 'permission',
    },
    {
      name: 'an archived repository',
      errors: [{ type: 'FORBIDDEN', message: 'Repository was archived so is read-only.' }],
      code: 'archived',
    },
    {
      name: 'a ruleset',
      errors: [{ type: 'UNPROCESSABLE', message: 'Repository rule violations found' }],
      code: 'protected',
    },
    {
      name: 'a classic protection',
      errors: [{ type: 'FORBIDDEN', message: 'Protected branch update failed for refs/heads/main.' }],
      code: 'protected',
    },
    {
      name: "GitHub's own failure",
      errors: [
        { message: 'Something went wrong while executing your query. This may be the result of a timeout.' },
      ],
      code: 'unavailable',
      retryable: true,
    },
    { name: 'what it does not take', errors: [{ message: "Field 'x' doesn't exist" }], code: 'rejected' },
  ])('$name is "$code"', async ({ errors, code, retryable = false }) => {
    const asked = wire.answering('/graphql', { status: 200, body: { data: null, errors } });
    const error = await failure(wire.github().graphql('Commit', COMMIT));
    expect(error).toMatchObject({ code, retryable, retryAt: undefined });
    expect(error.hint).toMatch(/\.$/);
    expect(asked()).toBe(1);
  });

  test.each<{ name: string; answer: Answer; waitMs: number }>([
    {
      name: 'by type, with the reset',
      answer: {
        status: 200,
        body: { errors: [{ type: 'RATE_LIMITED', message: PRIMARY }] },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(900_000) },
      },
      waitMs: 900_000,
    },
    {
      name: 'by words alone',
      answer: { status: 200, body: { errors: [{ message: SECONDARY }] } },
      waitMs: 60_000,
    },
    {
      name: 'by status, with retry-after',
      answer: { status: 403, body: { message: SECONDARY }, headers: { 'retry-after': '40' } },
      waitMs: 40_000,
    },
  ])('a rate limit $name: silence', async ({ answer, waitMs }) => {
    const asked = wire.answering('/graphql', answer);
    const github = wire.github();
    const refused = { code: 'refused', retryAt: wire.clock.now() + waitMs };
    expect(await failure(github.graphql('Commit', COMMIT))).toMatchObject(refused);
    expect(await failure(createIssue(github))).toMatchObject(refused);
    expect(asked()).toBe(1);
  });

  test('a suspended installation is "not-installed", asked once', async () => {
    const asked = wire.answering('/graphql', {
      status: 403,
      body: { message: 'This installation has been suspended' },
    });
    expect(await failure(wire.github().graphql('Commit', COMMIT))).toMatchObject({
      code: 'not-installed',
      retryable: false,
    });
    expect(asked()).toBe(1);
  });

  test('5xx is "unavailable", asked once', async () => {
    const asked = wire.answering('/graphql', { status: 502, body: 'Bad gateway' });
    expect(await failure(wire.github().graphql('Commit', COMMIT))).toMatchObject({
      code: 'unavailable',
      retryable: true,
    });
    expect(asked()).toBe(1);
  });
});
