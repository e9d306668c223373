// Who a request comes from: an App by JWT, an installation or a person by token. What they may do is access.ts's matter.
// https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app

import { verify } from 'node:crypto';
import { botLogin } from '../actions/accounts/accounts.ts';
import { coveredIds, requireActive } from '../actions/accounts/installations.ts';
import { ANONYMOUS } from '../actor.ts';
import type { Actor } from '../actor.ts';
import { GitHubRefusal } from './refusal.ts';
import type { Access } from '../world/permission.ts';
import type { App, Installation, Token } from '../world/accounts.ts';
import type { State } from '../world/state.ts';
import type { WorkflowGrant } from '../world/workflow.ts';
import type { World } from '../world/world.ts';

const MAX_LIFE_S = 10 * 60;
/** GitHub allows for clocks that differ a little. */
const DRIFT_S = 60;
const UNDECODABLE = 'A JSON web token could not be decoded';

/** The actor behind an `authorization` header. 401 in GitHub's words for what it does not accept. */
export function authenticate(world: World, headers: Headers): Actor {
  const header = headers.get('authorization');
  if (header === null || header === '') return ANONYMOUS;
  const [scheme = '', credential = ''] = header.trim().split(/\s+/);
  const value = scheme.toLowerCase() === 'basic' ? passwordOf(credential) : credential;
  if (!['bearer', 'token', 'basic'].includes(scheme.toLowerCase())) throw badCredentials();
  return value.split('.').length === 3 ? appActor(world, value) : tokenActor(world, value);
}

/** Refuses all but an App with its JWT. */
export function requireApp(world: World, actor: Actor): App {
  const app = actor.kind === 'app' ? world.state.apps.get(actor.appId ?? 0) : undefined;
  if (app === undefined) throw new GitHubRefusal(401, UNDECODABLE);
  return app;
}

/** Refuses all but an installation with its token. */
export function requireInstallation(actor: Actor): Installation {
  if (actor.installation !== null) return actor.installation;
  if (actor.kind === 'anonymous') throw new GitHubRefusal(401, 'Requires authentication');
  throw new GitHubRefusal(
    403,
    'You must authenticate with an installation access token in order to list repositories for an installation.',
  );
}

function tokenActor({ state, clock }: World, value: string): Actor {
  const token = state.tokens.get(value);
  if (token === undefined || (token.expiresAt !== null && token.expiresAt <= clock.now()))
    throw badCredentials();
  if (token.workflow !== undefined) return workflowActor(state, token.login, token.workflow);
  if (token.kind === 'user') return { kind: 'user', login: token.login, installation: null, appId: null };
  const installation = state.installations.get(token.installationId ?? 0);
  if (installation === undefined) throw badCredentials();
  requireActive(installation);
  const narrowed = narrow(state, installation, token);
  return { kind: 'installation', login: token.login, installation: narrowed, appId: installation.appId };
}

/** GitHub's own App for Actions, as if installed on that one repository with the run's permissions. */
function workflowActor(
  { repositories, apps }: State,
  login: string,
  { repositoryId, permissions }: WorkflowGrant,
): Actor {
  const repository = repositories.get(repositoryId);
  if (repository === undefined) throw badCredentials();
  const { owner: accountLogin, createdAt, updatedAt } = repository;
  const appId = [...apps.values()].find((app) => botLogin(app) === login)?.id ?? 0;
  const installation: Installation = {
    ...{ id: repositoryId, appId, accountLogin, repositories: [repositoryId], events: [] },
    ...{ permissions: { ...permissions }, suspendedAt: null, createdAt, updatedAt },
  };
  return { kind: 'installation', login, installation, appId, isWorkflow: true };
}

/** What the installation has lost since the token was made, the token has lost too. */
function narrow(state: State, installation: Installation, { narrowed }: Token): Installation {
  const permissions: Record<string, Access> = {};
  for (const [name, level] of Object.entries(narrowed?.permissions ?? installation.permissions)) {
    const held = installation.permissions[name];
    if (held !== undefined) permissions[name] = held === 'read' ? 'read' : level;
  }
  if (narrowed?.repositories === undefined) return { ...installation, permissions };
  const covered = coveredIds(state, installation);
  const repositories = narrowed.repositories.filter((id) => covered.includes(id));
  return { ...installation, repositories, permissions };
}

function appActor({ state, clock }: World, jwt: string): Actor {
  const [head = '', body = '', signature = ''] = jwt.split('.');
  const header = parsePart(head);
  const claims = parsePart(body);
  if (header?.['alg'] !== 'RS256' || claims === null) throw new GitHubRefusal(401, UNDECODABLE);
  const app = state.apps.get(Number(claims['iss']));
  if (app === undefined) throw new GitHubRefusal(401, 'Integration not found');
  checkTimes(claims, clock.now() / 1_000);
  const signed = verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${body}`),
    app.publicKey,
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) throw new GitHubRefusal(401, UNDECODABLE);
  return { kind: 'app', login: botLogin(app), installation: null, appId: app.id };
}

function checkTimes(claims: Readonly<Record<string, unknown>>, now: number): void {
  const { exp, iat } = claims;
  if (typeof iat !== 'number' || iat > now + DRIFT_S) {
    throw new GitHubRefusal(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
  if (typeof exp !== 'number' || exp <= now) {
    throw new GitHubRefusal(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (exp > now + MAX_LIFE_S) {
    throw new GitHubRefusal(401, "'Expiration time' claim ('exp') is too far in the future");
  }
}

function parsePart(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function passwordOf(credential: string): string {
  return Buffer.from(credential, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '');
}

function badCredentials(): GitHubRefusal {
  return new GitHubRefusal(401, 'Bad credentials');
}
