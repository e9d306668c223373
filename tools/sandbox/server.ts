// The sandbox put together: one world, its API, its pages, its webhooks, in one process or behind a port.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, createUser, createUserToken } from './actions/accounts/accounts.ts';
import { install, uninstall } from './actions/accounts/installations.ts';
import { repositoriesOf } from './access.ts';
import type { Actor } from './actor.ts';
import { createApi } from './requests/api.ts';
import { createFaults } from './faults/faults.ts';
import { findRepository } from './world/find.ts';
import { createLimits } from './requests/limits.ts';
import { startServer, stopServer } from './requests/listen.ts';
import { mounts } from './mounts.ts';
import { invalid, notFound } from './requests/refusal.ts';
import { createRequestLog } from './requests/request-log.ts';
import { loadDescription } from './rest/description.ts';
import { createRouter, fetchInProcess } from './requests/router.ts';
import type { Sandbox, SandboxOptions, Violation } from './sandbox.ts';
import { createDeliveries } from './webhooks/deliveries.ts';
import { createRuns } from './workflows/runs.ts';
import { createWorld, emptyState } from './world/world.ts';
import type { World } from './world/world.ts';

/** A sandbox, by default without users or repositories. `close` it when done. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const parts = createParts(options);
  const { world, log, faults, limits, settings, deliveries, runs, violations, api } = parts;
  let server: Server | null = null;

  const sandbox: Sandbox = {
    ...{ world, log, faults, settings, deliveries, runs, violations },
    get url() {
      return world.url;
    },
    get graphqlUrl() {
      return `${world.url}/graphql`;
    },
    fetch: (input, init) => fetchInProcess(route, new Request(input, init)),
    async listen(port) {
      server = await startServer(route, port);
      world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return { url: world.url };
    },
    async close() {
      world.clock.close();
      runs.close();
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

function createParts(options: SandboxOptions) {
  const world = createWorld(options);
  const violations: Violation[] = [];
  const { deliver = fetch, keep = {} } = options;
  const deliveries = createDeliveries({ world, violations, deliver, keep: keep.deliveries });
  const violate = (where: string, problem: string) => {
    violations.push({ where, problem });
  };
  const runs = createRuns({ world, violate });
  const settings = {
    limits: options.limits ?? false,
    latencyMs: options.latencyMs ?? 0,
    queryBudget: options.queryBudget ?? null,
    upToDate: options.upToDate ?? false,
  };
  const reach = (actor: Actor) => repositoriesOf(world.state, actor).length;
  const parts = {
    ...{ world, violations, deliveries, runs, settings },
    log: createRequestLog(keep.requests),
    faults: createFaults(),
    limits: createLimits({ clock: world.clock, settings, reach }),
    graphql: mounts.graphql,
  };
  return { ...parts, api: createApi(parts) };
}

function conveniences(world: World): Pick<Sandbox, 'createUser' | 'createApp' | 'install' | 'uninstall'> {
  return {
    createUser(login) {
      if (loadDescription().isApiPath(`/${login}`)) {
        throw invalid({ resource: 'User', field: 'login', code: 'invalid', message: 'is a path of the API' });
      }
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

function listViolations(violations: readonly Violation[]): string {
  const lines = violations.map(({ where, problem }) => `- ${where}: ${problem}`);
  return `GitHub would not have it so:\n${lines.join('\n')}`;
}
