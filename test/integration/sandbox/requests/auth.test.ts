import { createPrivateKey, createSign, generateKeyPairSync } from 'node:crypto';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { App } from '../../../../tools/sandbox/world/accounts.ts';
import { anArena, AT, octokitOf, QUIET, refusal, START } from '../arena.ts';
import type { Arena } from '../arena.ts';

let arena: Arena;
let app: App;

beforeEach(() => {
  arena = anArena();
  app = arena.sandbox.createApp({ slug: 'milepost' });
});

afterEach(() => arena.sandbox.close());

interface Claims {
  readonly iss?: number | string;
  readonly iat?: number;
  readonly exp?: number;
}

const NOW = START / 1_000;

function jwt(claims: Claims = {}, key = app.privateKey, alg = 'RS256'): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${encode({ alg, typ: 'JWT' })}.${encode({ iss: app.id, iat: NOW - 30, exp: NOW + 540, ...claims })}`;
  const signature = createSign('RSA-SHA256').update(content).sign(createPrivateKey(key), 'base64url');
  return `${content}.${signature}`;
}

describe('an App', () => {
  test('is known by its JWT', async () => {
    const { data } = await octokitOf(arena.sandbox, jwt()).rest.apps.getAuthenticated();
    expect(data).toMatchObject({ id: app.id, slug: 'milepost' });
  });

  const otherKey = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;

  test.each<[string, () => string, RegExp]>([
    ['expired', () => jwt({ exp: NOW - 1 }), /'Expiration time' claim/],
    ['longer than ten minutes', () => jwt({ exp: NOW + 601 }), /too far in the future/],
    ['issued in the future', () => jwt({ iat: NOW + 120 }), /'Issued at' claim/],
    ['of an unknown App', () => jwt({ iss: 999_999 }), /Integration not found/],
    ['signed with another key', () => jwt({}, otherKey), /could not be decoded/],
    ['without a signature', () => jwt({}, app.privateKey, 'none'), /could not be decoded/],
  ])('is refused when its JWT is %s', async (_, token, message) => {
    const refused = await refusal(octokitOf(arena.sandbox, token()).rest.apps.getAuthenticated());
    expect(refused.status).toBe(401);
    expect(refused.message).toMatch(message);
  });

  test('gets a token for its installation through Octokit’s own strategy', async () => {
    const installation = arena.sandbox.install({ appId: app.id, owner: AT.owner, repositories: [AT.repo] });
    const { sandbox } = arena;
    const octokit = new Octokit({
      authStrategy: createAppAuth,
      auth: { appId: app.id, privateKey: app.privateKey, installationId: installation.id },
      baseUrl: sandbox.url,
      request: { fetch: sandbox.fetch },
      log: QUIET,
    });
    const { data } = await octokit.rest.issues.create({ ...AT, title: 'By the App' });
    expect(data.user).toMatchObject({ login: 'milepost[bot]', type: 'Bot' });
    const found = await octokitOf(sandbox, jwt()).rest.apps.getRepoInstallation(AT);
    expect(found.data.id).toBe(installation.id);
  });

  test('that is not installed on a repository gets 404', async () => {
    const refused = await refusal(octokitOf(arena.sandbox, jwt()).rest.apps.getRepoInstallation(AT));
    expect(refused.status).toBe(404);
  });
});

describe('an installation', () => {
  async function tokenOf(permissions?: Readonly<Record<string, 'read' | 'write'>>): Promise<string> {
    const { sandbox } = arena;
    const installed = sandbox.install({
      appId: app.id,
      owner: AT.owner,
      ...(permissions === undefined ? {} : { permissions }),
    });
    const { data } = await octokitOf(sandbox, jwt()).rest.apps.createInstallationAccessToken({
      installation_id: installed.id,
    });
    expect(data.expires_at).toBe('2026-12-01T09:00:00Z');
    return data.token;
  }

  test('acts for an hour', async () => {
    const octokit = octokitOf(arena.sandbox, await tokenOf());
    const { data } = await octokit.rest.apps.listReposAccessibleToInstallation();
    expect(data.repositories.map(({ name }) => name)).toEqual([AT.repo]);
    arena.sandbox.world.clock.advance(60 * 60 * 1_000);
    expect(await refusal(octokit.rest.repos.get(AT))).toMatchObject({
      status: 401,
      message: 'Bad credentials',
    });
  });

  test('loses its token when the App is uninstalled', async () => {
    const token = await tokenOf();
    arena.sandbox.uninstall([...arena.sandbox.world.state.installations.keys()][0] ?? 0);
    expect((await refusal(octokitOf(arena.sandbox, token).rest.repos.get(AT))).status).toBe(401);
  });

  test('is refused what it has no permission for', async () => {
    const octokit = octokitOf(arena.sandbox, await tokenOf({ metadata: 'read', issues: 'read' }));
    await octokit.rest.issues.listForRepo(AT);
    for (const request of [
      octokit.rest.issues.create({ ...AT, title: 'No' }),
      octokit.rest.repos.getContent({ ...AT, path: 'README.md' }),
    ]) {
      expect(await refusal(request)).toMatchObject({
        status: 403,
        message: 'Resource not accessible by integration',
      });
    }
  });

  test('cannot ask for more than it was given', async () => {
    const installation = arena.sandbox.install({
      appId: app.id,
      owner: AT.owner,
      permissions: { issues: 'read' },
    });
    const asked = octokitOf(arena.sandbox, jwt()).rest.apps.createInstallationAccessToken({
      installation_id: installation.id,
      permissions: { issues: 'write' },
    });
    expect((await refusal(asked)).status).toBe(422);
  });
});

describe('a person', () => {
  test('with an unknown token is refused', async () => {
    const refused = await refusal(octokitOf(arena.sandbox, 'ghp_unknown').rest.repos.get(AT));
    expect(refused).toMatchObject({ status: 401, message: 'Bad credentials' });
  });

  test('without a role does not see what is private, and cannot write to what is public', async () => {
    const stranger = octokitOf(arena.sandbox, arena.sandbox.createUser('stranger').token);
    expect((await refusal(stranger.rest.issues.createLabel({ ...AT, name: 'x' }))).status).toBe(403);
    arena.repository.private = true;
    expect((await refusal(stranger.rest.repos.get(AT))).status).toBe(404);
  });

  test('without push access opens an issue whose labels and milestone are dropped', async () => {
    const stranger = octokitOf(arena.sandbox, arena.sandbox.createUser('stranger').token);
    await arena.octokit.rest.issues.createMilestone({ ...AT, title: 'One' });
    const { data } = await stranger.rest.issues.create({ ...AT, title: 'Hi', labels: ['bug'], milestone: 1 });
    expect(data).toMatchObject({ labels: [], milestone: null, author_association: 'NONE' });
  });
});
