// What GitHub's REST API says on the wire, one shape at a time, and what it means to us. Each is asked once.
import nock from 'nock';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/errors.ts';
import { connect } from '../../../src/github/client/connect.ts';
import { createPace } from '../../../src/github/client/pace.ts';
import { translateError } from '../../../src/github/client/translate-error.ts';
import { offline } from '../../harness/offline.ts';
import {
  API,
  type Answer,
  ISSUES,
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

describe('a refusal by a rate limit', () => {
  test.each<{ name: string; answer: Answer; waitMs: number }>([
    {
      name: '403 secondary with retry-after',
      answer: { status: 403, body: { message: SECONDARY }, headers: { 'retry-after': '30' } },
      waitMs: 30_000,
    },
    {
      name: '403 secondary without retry-after',
      answer: {
        status: 403,
        body: { message: SECONDARY },
        headers: { 'x-ratelimit-remaining': '4000', 'x-ratelimit-reset': reset(1_800_000) },
      },
      waitMs: 60_000,
    },
    {
      name: '403 by its older words',
      answer: { status: 403, body: { message: 'You have triggered an abuse detection mechanism.' } },
      waitMs: 60_000,
    },
    { name: '429 with retry-after', answer: { status: 429, headers: { 'retry-after': '5' } }, waitMs: 5000 },
    { name: '429 without a word', answer: { status: 429 }, waitMs: 60_000 },
    {
      name: 'primary limit used up',
      answer: {
        status: 403,
        body: { message: PRIMARY },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(1_800_000) },
      },
      waitMs: 1_800_000,
    },
    {
      name: 'primary limit whose reset is past',
      answer: {
        status: 429,
        body: { message: PRIMARY },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(-5000) },
      },
      waitMs: 60_000,
    },
    {
      name: 'retry-after before the reset',
      answer: {
        status: 403,
        body: { message: SECONDARY },
        headers: {
          'retry-after': '120',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': reset(1_800_000),
        },
      },
      waitMs: 120_000,
    },
  ])('$name: wait, ask nothing meanwhile', async ({ answer, waitMs }) => {
    const asked = wire.answering(ISSUES, answer);
    const github = wire.github();
    const refused = { code: 'refused', retryable: true, retryAt: wire.clock.now() + waitMs };
    const first = await failure(createIssue(github));
    expect(first).toMatchObject(refused);
    expect(first.hint).toContain(` ${waitMs / 1000} s`);
    expect(await failure(createIssue(github))).toMatchObject(refused);
    expect(await failure(github.graphql('Private', { owner: 'ada', name: 'learning' }))).toMatchObject(
      refused,
    );
    expect(asked()).toBe(1);
  });

  test('afterwards it asks again', async () => {
    const asked = wire.answering(ISSUES, { status: 429, headers: { 'retry-after': '5' } });
    const github = wire.github();
    await failure(createIssue(github));
    await wire.clock.advance(5000);
    await failure(createIssue(github));
    expect(asked()).toBe(2);
  });

  test('a write that waits for its turn meanwhile does not go out either', async () => {
    const asked = wire.answering(ISSUES, { status: 403, body: { message: SECONDARY } });
    const pace = createPace(wire.clock);
    const [one, other] = [
      connect(wire.octokit(), { clock: wire.clock, pace }),
      connect(wire.octokit(), { clock: wire.clock, pace }),
    ];
    for (let count = 0; count < 20; count += 1) await pace.take();
    const waiting = failure(createIssue(other));
    await pace.silence(wire.clock.now() + 60_000);
    await wire.clock.advance(2000);
    expect(await waiting).toMatchObject({ code: 'refused', retryAt: wire.clock.now() + 58_000 });
    expect(await failure(createIssue(one))).toMatchObject({ code: 'refused' });
    expect(asked()).toBe(0);
  });
});

describe("a write's turn", () => {
  async function busy() {
    const asked = wire.answering(ISSUES, { status: 201, body: { number: 1 } });
    const pace = createPace(wire.clock);
    for (let count = 0; count < 20; count += 1) await pace.take();
    return { asked, github: connect(wire.octokit(), { clock: wire.clock, pace }) };
  }

  test('is waited for once: the write that follows goes out at once', async () => {
    const { asked, github } = await busy();
    const turn = github.turn();
    await wire.clock.advance(1010);
    await turn;
    const at = wire.clock.now();
    await createIssue(github);
    expect([asked(), wire.clock.now()]).toEqual([1, at]);
  });

  test('that is not spent is kept for a later write; it is good for one', async () => {
    const { asked, github } = await busy();
    const turns = github.turn().then(() => github.turn());
    await wire.clock.advance(1010);
    await turns;
    const writes = [createIssue(github), createIssue(github)];
    await Promise.race(writes);
    expect(asked()).toBe(1);
    await wire.clock.advance(1010);
    await Promise.all(writes);
    expect(asked()).toBe(2);
  });
});

describe('another refusal', () => {
  const exists = {
    message: 'Validation Failed',
    errors: [{ resource: 'Milestone', code: 'already_exists', field: 'title' }],
  };
  const wrong = (field: string) => ({
    message: 'Validation Failed',
    errors: [{ value: 7, resource: 'Issue', field, code: 'invalid' }],
  });

  test.each<{ name: string; answer: Answer; code: ErrorCode; retryable?: boolean; says?: string }>([
    {
      name: '401',
      answer: { status: 401, body: { message: 'Bad credentials' } },
      code: 'unauthorized',
      says: 'Bad credentials',
    },
    { name: '404', answer: { status: 404, body: { message: 'Not Found' } }, code: 'not-found' },
    {
      name: '404 with the last request of the hour',
      answer: { status: 404, body: { message: 'Not Found' }, headers: { 'x-ratelimit-remaining': '0' } },
      code: 'not-found',
    },
    {
      name: '410',
      answer: { status: 410, body: { message: 'Issues has been disabled in this repository.' } },
      code: 'issues-disabled',
      says: 'Settings',
    },
    {
      name: '403 of an archived repository',
      answer: { status: 403, body: { message: 'Repository was archived so is read-only.' } },
      code: 'archived',
    },
    {
      name: '403 of an installation that is suspended',
      answer: { status: 403, body: { message: 'This installation has been suspended' } },
      code: 'not-installed',
      says: 'suspended',
    },
    {
      name: '403 with the permission that is needed',
      answer: {
        status: 403,
        body: { message: 'Resource not accessible by integration' },
        headers: { 'x-accepted-github-permissions': 'issues=write', 'x-ratelimit-remaining': '4000' },
      },
      code: 'permission',
      says: 'issues=write',
    },
    {
      name: '403 without it',
      answer: { status: 403, body: { message: 'Resource not accessible by integration' } },
      code: 'permission',
      says: 'app.yml',
    },
    {
      name: '422 of what already exists',
      answer: { status: 422, body: exists },
      code: 'stale',
      retryable: true,
    },
    {
      name: '422 of an existing branch',
      answer: { status: 422, body: { message: 'Reference already exists' } },
      code: 'stale',
      retryable: true,
    },
    {
      name: '422 of an existing pull request',
      answer: {
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [{ code: 'custom', message: 'A pull request already exists for ada:milepost/onboarding.' }],
        },
      },
      code: 'stale',
      retryable: true,
    },
    {
      name: '422 of what is wrong',
      answer: { status: 422, body: wrong('title') },
      code: 'rejected',
      says: 'title',
    },
    {
      name: '422 of a milestone that somebody deleted',
      answer: { status: 422, body: wrong('milestone') },
      code: 'stale',
      retryable: true,
      says: 'milestone',
    },
    {
      name: '422 of a ruleset',
      answer: { status: 422, body: { message: 'Repository rule violations found\n\nChanges must be made…' } },
      code: 'protected',
    },
    {
      name: '409 of a ruleset',
      answer: { status: 409, body: { message: 'Repository rule violations found' } },
      code: 'protected',
    },
    {
      name: '409 of a branch that moved',
      answer: { status: 409, body: { message: 'is at 123 but expected 456' } },
      code: 'stale',
      retryable: true,
    },
    { name: '500', answer: { status: 500 }, code: 'unavailable', retryable: true },
    { name: '502', answer: { status: 502, body: 'Bad gateway' }, code: 'unavailable', retryable: true },
    { name: '503', answer: { status: 503 }, code: 'unavailable', retryable: true },
    { name: '451', answer: { status: 451, body: { message: 'DMCA' } }, code: 'rejected', says: 'DMCA' },
  ])('$name is "$code"', async ({ answer, code, retryable = false, says = '' }) => {
    const asked = wire.answering(ISSUES, answer);
    const error = await failure(createIssue(wire.github()));
    expect(error).toMatchObject({ code, retryable, retryAt: undefined });
    expect(`${error.message} ${error.hint}`).toContain(says);
    expect(error.message).toContain('POST /repos/ada/learning/issues');
    expect(error.hint).toMatch(/\.$/);
    expect(error.cause).toBeInstanceOf(Error);
    expect(asked()).toBe(1);
  });

  test('404 for a token of an installation: the App is not installed', async () => {
    const asked = wire.answering('/app/installations/7/access_tokens', { status: 404 });
    const route = 'POST /app/installations/{installation_id}/access_tokens';
    const error = await failure(wire.github().request(route, { installation_id: 7 }));
    expect(error).toMatchObject({ code: 'not-installed', retryable: false });
    expect(asked()).toBe(1);
  });

  test('no token for an installation that is suspended: whoever did that can let it on again', async () => {
    const asked = wire.answering('/app/installations/7/access_tokens', {
      status: 403,
      body: { message: 'This installation has been suspended' },
    });
    const route = 'POST /app/installations/{installation_id}/access_tokens';
    const error = await failure(wire.github().request(route, { installation_id: 7 }));
    expect(error).toMatchObject({ code: 'not-installed', retryable: false, retryAt: undefined });
    expect(error.hint).toContain('settings of the installation');
    expect(asked()).toBe(1);
  });

  test('a reset is "unavailable"', async () => {
    let count = 0;
    nock(API)
      .persist()
      .post(ISSUES, () => {
        count += 1;
        return true;
      })
      .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    const error = await failure(createIssue(wire.github()));
    expect(error).toMatchObject({ code: 'unavailable', retryable: true });
    expect(count).toBe(1);
  });

  test('a page of HTML as message is not repeated whole', async () => {
    wire.answering(ISSUES, { status: 502, body: `<html>${'unicorn '.repeat(500)}</html>` });
    expect((await failure(createIssue(wire.github()))).message.length).toBeLessThan(300);
  });

  test("what is not GitHub's stays as it is", () => {
    const bug = new TypeError('undefined is not a function');
    expect(translateError(bug, 0)).toBe(bug);
  });
});

describe('what is paced', () => {
  test('writes wait for their turn, reads do not', async () => {
    const asked = wire.answering(ISSUES, { status: 201, body: { number: 1 } });
    wire.answering('/graphql', { status: 200, body: { data: { ok: true } } });
    nock(API).persist().get('/repos/ada/learning').reply(200, {});
    const pace = createPace(wire.clock);
    const github = connect(wire.octokit(), { clock: wire.clock, pace });
    for (let count = 0; count < 20; count += 1) await createIssue(github);
    await github.request('GET /repos/{owner}/{repo}', { owner: 'ada', repo: 'learning' });
    expect(await github.graphql('Private', { owner: 'ada', name: 'learning' })).toEqual({ ok: true });
    const late = createIssue(github);
    await wire.clock.advance(900);
    expect(asked()).toBe(20);
    await wire.clock.advance(200);
    await late;
    expect(asked()).toBe(21);
  });
});
