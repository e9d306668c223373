// The sandbox put together: one world, its API, its pages, its webhooks, in one process or behind a port.

import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import { createApp, createUser, createUserToken, install, uninstall } from './actions/accounts.ts';
import { createApi } from './api.ts';
import type { Api } from './api.ts';
import { ConnectionBroken, createFaults } from './faults.ts';
import { findRepository } from './find.ts';
import { createLimits } from './limits.ts';
import { mounts } from './mounts.ts';
import { notFound } from './refusal.ts';
import { createRequestLog } from './request-log.ts';
import { loadDescription } from './rest/description.ts';
import type { Sandbox, SandboxOptions, Violation } from './sandbox.ts';
import { createDeliveries } from './webhooks/deliveries.ts';
import { createWorld, emptyState } from './world.ts';
import type { World } from './world.ts';

/** A sandbox without users or repositories. `close` it when done. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const world = createWorld(options);
  const violations: Violation[] = [];
  const log = createRequestLog();
  const faults = createFaults();
  const limits = createLimits(world.clock, options.limits ?? false);
  const latencyMs = options.latencyMs ?? 0;
  const api = createApi({ world, log, faults, limits, latencyMs, graphql: mounts.graphql, violations });
  const deliveries = createDeliveries({ world, violations, deliver: options.deliver ?? fetch });
  let server: Server | null = null;

  const sandbox: Sandbox = {
    world,
    log,
    faults,
    deliveries,
    violations,
    get url() {
      return world.url;
    },
    get graphqlUrl() {
      return `${world.url}/graphql`;
    },
    fetch: (input, init) => fetchInProcess(route, toRequest(input, init)),
    async listen(port) {
      server = await startServer(route, port);
      world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return { url: world.url };
    },
    async close() {
      world.clock.close();
      await deliveries.close();
      if (server !== null) await stopServer(server);
      server = null;
      sandbox.assertClean();
    },
    assertClean() {
      if (violations.length > 0) throw new Error(listViolations(violations));
    },
    reset() {
      world.state = emptyState();
      world.clock.close();
      for (const part of [log, faults, limits, deliveries, api]) part.clear();
      violations.length = 0;
    },
    ...conveniences(world),
  };
  const route = createRouter(sandbox, api);
  return sandbox;
}

function conveniences(world: World): Pick<Sandbox, 'createUser' | 'createApp' | 'install' | 'uninstall'> {
  return {
    createUser(login) {
      createUser(world, login);
      return { login, token: createUserToken(world, login).value };
    },
    createApp: (app) => createApp(world, app),
    install({ repositories = 'all', ...rest }) {
      const ids =
        repositories === 'all' ? 'all' : repositories.map((name) => repositoryId(world, rest.owner, name));
      return install(world, { ...rest, repositories: ids });
    },
    uninstall(installationId) {
      uninstall(world, installationId);
    },
  };
}

function repositoryId(world: World, owner: string, name: string): number {
  const repository = findRepository(world.state, owner, name);
  if (repository === null) throw notFound();
  return repository.id;
}

type Route = (request: Request) => Promise<Response>;

/** `/_sandbox/…` to the admin routes, what the API has to the API, all else to the pages. */
function createRouter(sandbox: Sandbox, api: Api): Route {
  let admin: Hono | null = null;
  let pages: Hono | null = null;
  return async function route(request) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/_sandbox/') && mounts.admin !== null) {
      admin ??= mounts.admin(sandbox);
      return admin.fetch(request);
    }
    if (mounts.pages === null || isForApi(request, pathname)) return api.handle(request);
    pages ??= mounts.pages(sandbox);
    return pages.fetch(request);
  };
}

/** A program says who it is or what it wants; a browser does neither. */
function isForApi(request: Request, pathname: string): boolean {
  if (pathname === '/graphql' || loadDescription().isApiPath(pathname)) return true;
  const accept = request.headers.get('accept') ?? '';
  return request.headers.has('authorization') || accept.includes('application/vnd.github');
}

/** Undici names itself where the caller does not. */
function toRequest(input: string | URL | Request, init?: RequestInit): Request {
  const request = new Request(input, init);
  if (!request.headers.has('user-agent')) request.headers.set('user-agent', 'node');
  return request;
}

const MAX_REDIRECTS = 5;

/** As `fetch` does: follows redirects, and throws what undici throws when the connection breaks. */
async function fetchInProcess(route: Route, request: Request): Promise<Response> {
  request.signal.throwIfAborted();
  const body = await request.clone().text();
  let next = request;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await route(next).catch((error: unknown) => {
      throw error instanceof ConnectionBroken ? error.toFetchError() : error;
    });
    request.signal.throwIfAborted();
    const location = response.headers.get('location');
    const redirects = [301, 302, 307, 308].includes(response.status) && location !== null;
    if (!redirects || request.redirect === 'manual') return response;
    const keepsBody = body !== '' && request.method !== 'GET';
    next = new Request(new URL(location, next.url), {
      method: request.method,
      headers: request.headers,
      ...(keepsBody ? { body } : {}),
    });
  }
  throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') });
}

async function startServer(route: Route, port: number): Promise<Server> {
  const listener = getRequestListener(async (request, env) => {
    try {
      return await route(request);
    } catch (error) {
      if (!(error instanceof ConnectionBroken)) throw error;
      env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  });
  const server = createServer((incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function stopServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function listViolations(violations: readonly Violation[]): string {
  const lines = violations.map(({ where, problem }) => `- ${where}: ${problem}`);
  return `GitHub would not have it so:\n${lines.join('\n')}`;
}
