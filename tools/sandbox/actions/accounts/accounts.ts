// Users, Apps, and the tokens of both.

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { enterUser } from '../../world/directory.ts';
import { findUser } from '../../world/find.ts';
import { GitHubRefusal, invalid, notFound } from '../../requests/refusal.ts';
import type { Access } from '../../world/permission.ts';
import type { App, Installation, Organisation, Token, User } from '../../world/accounts.ts';
import type { State } from '../../world/state.ts';
import { nextId, nowOf, timestamp } from '../../world/world.ts';
import type { World } from '../../world/world.ts';

/** Tokens that have ended are looked for when so many more are there. */
const SWEEP_EVERY = 1_000;

const TOKEN_LIFE_MS = 60 * 60 * 1_000;

const DEFAULT_PERMISSIONS: Readonly<Record<string, Access>> = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  checks: 'write',
};

const DEFAULT_EVENTS = [
  'issues',
  'issue_comment',
  'label',
  'milestone',
  'pull_request',
  'push',
  'repository',
];

/** Adds a user. 422 when the login is taken. */
export function createUser(world: World, login: string): User {
  if (findUser(world.state, login) !== null) {
    throw invalid({ resource: 'User', field: 'login', code: 'already_exists' });
  }
  return addUser(world, login, 'User');
}

export interface NewOrganisation {
  readonly login: string;
  /** What each member may do in each repository. Default: read, as GitHub's. */
  readonly basePermission?: Organisation['basePermission'];
  /** Logins that exist. Private members are not shown to others. */
  readonly members?: Readonly<Record<string, { readonly isOwner?: boolean; readonly isPublic?: boolean }>>;
}

/** Adds an organisation. 422 when the login is taken. */
export function createOrganisation(world: World, input: NewOrganisation): Organisation {
  const { login, basePermission = 'read', members = {} } = input;
  if (findUser(world.state, login) !== null) {
    throw invalid({ resource: 'Organization', field: 'login', code: 'already_exists' });
  }
  addUser(world, login, 'Organization');
  const organisation: Organisation = {
    login,
    basePermission,
    members: new Map(
      Object.entries(members).map(([name, { isOwner = false, isPublic = false }]) => [
        name,
        { isOwner, isPublic },
      ]),
    ),
  };
  world.state.organisations.set(login, organisation);
  return organisation;
}

/** A personal token of a user; it does not end. */
export function createUserToken(world: World, login: string): Token {
  const token: Token = {
    value: `ghp_${randomText(36)}`,
    kind: 'user',
    login,
    installationId: null,
    expiresAt: null,
  };
  world.state.tokens.set(token.value, token);
  return token;
}

export interface NewApp {
  readonly slug: string;
  readonly name?: string;
  readonly owner?: string;
  readonly webhookUrl?: string | null;
  readonly webhookSecret?: string;
  /** Default: metadata read; contents, issues, pull_requests, checks write. */
  readonly permissions?: Readonly<Record<string, Access>>;
  readonly events?: readonly string[];
}

let pair: { readonly publicKey: string; readonly privateKey: string } | null = null;

/** One pair for all Apps of a process: making one takes longer than most tests. */
function keyPair(): { readonly publicKey: string; readonly privateKey: string } {
  pair ??= generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  return pair;
}

/** Registers a GitHub App and its bot user, `slug[bot]`. */
export function createApp(world: World, input: NewApp): App {
  const { publicKey, privateKey } = keyPair();
  const ownerLogin = input.owner ?? 'milepost-makers';
  if (findUser(world.state, ownerLogin) === null) addUser(world, ownerLogin, 'User');
  const app: App = {
    id: nextId(world.state),
    slug: input.slug,
    name: input.name ?? input.slug,
    ownerLogin,
    publicKey,
    privateKey,
    webhookSecret: input.webhookSecret ?? randomText(32),
    webhookUrl: input.webhookUrl ?? null,
    permissions: input.permissions ?? DEFAULT_PERMISSIONS,
    events: input.events ?? DEFAULT_EVENTS,
    createdAt: nowOf(world),
  };
  world.state.apps.set(app.id, app);
  addUser(world, botLogin(app), 'Bot');
  return app;
}

/** The login under which an App acts. */
export function botLogin(app: App): string {
  return `${app.slug}[bot]`;
}

interface TokenRequest {
  readonly installation: Installation;
  readonly repositories?: readonly number[];
  readonly permissions?: Readonly<Record<string, Access>>;
}

/** A token of an installation, good for an hour. 422 when it asks for more than the installation has. */
export function createInstallationToken(world: World, { installation, ...asked }: TokenRequest): Token {
  for (const [permission, level] of Object.entries(asked.permissions ?? {})) {
    const held = installation.permissions[permission];
    if (held === undefined || (level === 'write' && held === 'read')) {
      throw new GitHubRefusal(422, 'The permissions requested are not granted to this installation.');
    }
  }
  const token: Token = {
    value: `ghs_${randomText(36)}`,
    kind: 'installation',
    login: botLogin(appOf(world.state, installation)),
    installationId: installation.id,
    expiresAt: Date.parse(timestamp(world.clock.now() + TOKEN_LIFE_MS)),
    // A token gains nothing of what the installation is given later.
    narrowed: { ...asked, permissions: asked.permissions ?? { ...installation.permissions } },
  };
  if (world.state.tokens.size % SWEEP_EVERY === 0) forgetEnded(world);
  world.state.tokens.set(token.value, token);
  return token;
}

/** A long run makes a token per installation and hour. */
function forgetEnded({ state, clock }: World): void {
  const now = clock.now();
  for (const { value, expiresAt } of state.tokens.values()) {
    if (expiresAt !== null && expiresAt <= now) state.tokens.delete(value);
  }
}

/** The App of an installation. */
export function appOf(state: State, installation: Installation): App {
  const app = state.apps.get(installation.appId);
  if (app === undefined) throw notFound();
  return app;
}

function addUser(world: World, login: string, type: User['type']): User {
  const user: User = { id: nextId(world.state), login, type, createdAt: nowOf(world) };
  world.state.users.set(login, user);
  enterUser(world.state.directory, user);
  return user;
}

/** Letters and digits, as in tokens. */
export function randomText(length: number): string {
  return randomBytes(length).toString('base64url').replace(/[-_]/g, 'x').slice(0, length);
}
