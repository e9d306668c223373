// A small world and a way to ask it, for the tests of the sandbox's GraphQL.

import {
  commitFiles,
  createApp,
  createRepository,
  createUser,
  install,
} from '../../../../tools/sandbox/actions/index.ts';
import { botLogin } from '../../../../tools/sandbox/actions/accounts/accounts.ts';
import { userActor } from '../../../../tools/sandbox/actor.ts';
import type { Actor } from '../../../../tools/sandbox/actor.ts';
import { createClock } from '../../../../tools/sandbox/world/clock.ts';
import { handleGraphql } from '../../../../tools/sandbox/graphql/handler.ts';
import type { Access } from '../../../../tools/sandbox/world/permission.ts';
import type { Repository } from '../../../../tools/sandbox/world/state.ts';
import { createWorld } from '../../../../tools/sandbox/world/world.ts';
import type { World } from '../../../../tools/sandbox/world/world.ts';

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly type?: string;
    readonly path?: readonly unknown[];
    readonly message: string;
  }[];
}

export interface Asking {
  readonly world: World;
  readonly repository: Repository;
  readonly learner: Actor;
  readonly violations: string[];
  /** Asks as the learner, or as `actor`. */
  readonly ask: (query: string, variables?: object, actor?: Actor) => Promise<Answer>;
  /** An App installed on the repository, with these permissions. */
  readonly installed: (permissions: Readonly<Record<string, Access>>) => Actor;
}

/** One learner, one repository with a README, a clock that stands still. */
export function anAsking(): Asking {
  const world = createWorld({
    clock: createClock({ frozen: true, start: Date.parse('2026-12-01T08:00:00Z') }),
  });
  createUser(world, 'learner');
  const learner = userActor('learner');
  const repository = createRepository(world, { owner: 'learner', name: 'path' });
  commitFiles(world, {
    repository,
    actor: learner,
    message: 'Begin',
    files: [{ path: 'README.md', content: '# Path\n' }],
  });
  const violations: string[] = [];

  async function ask(query: string, variables: object = {}, actor = learner): Promise<Answer> {
    const { status, body } = await handleGraphql({
      world,
      actor,
      body: { query, variables },
      charge: (points) => ({
        limit: 5_000,
        remaining: 5_000 - points,
        used: points,
        resetAt: world.clock.now(),
      }),
      violate: (problem) => violations.push(problem),
    });
    if (status !== 200) throw new Error(`status ${status}`);
    return body as Answer;
  }

  function installed(permissions: Readonly<Record<string, Access>>): Actor {
    const app = createApp(world, { slug: `app-${world.state.apps.size}`, permissions });
    const installation = install(world, { appId: app.id, owner: 'learner', repositories: [repository.id] });
    return { kind: 'installation', login: botLogin(app), installation, appId: app.id };
  }

  return { world, repository, learner, violations, ask, installed };
}
