// A sandbox without sockets for the tests of its core: a learner, a repository, an App, a clock that stands still.
import { Octokit } from '@octokit/rest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { createClock } from '../../../tools/sandbox/world/clock.ts';
import type { Sandbox, SandboxOptions } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Repository } from '../../../tools/sandbox/world/state.ts';

export const START = Date.UTC(2026, 11, 1, 8);
export const AT = { owner: 'learner', repo: 'journey' } as const;
export const ACTOR = userActor('learner');

export interface Arena {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly octokit: Octokit;
  readonly token: string;
}

/** The learner's Octokit has no retries and no throttling: a test sees each answer as it was given. */
export function anArena(options: SandboxOptions = {}): Arena {
  const clock = createClock({ frozen: true, start: START });
  const sandbox = createSandbox({ clock, ...options });
  const { token } = sandbox.createUser(AT.owner);
  const repository = actions.createRepository(sandbox.world, {
    owner: AT.owner,
    name: AT.repo,
    autoInit: true,
  });
  return { sandbox, repository, token, octokit: octokitOf(sandbox, token) };
}

/** Refusals are what these tests are about: Octokit need not print them. */
export const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore };

export function octokitOf(sandbox: Sandbox, auth?: string): Octokit {
  const options = { baseUrl: sandbox.url, request: { fetch: sandbox.fetch }, log: QUIET };
  return new Octokit(auth === undefined ? options : { ...options, auth });
}

function ignore(): void {
  // Nothing is printed.
}

export interface Refused {
  readonly status: number;
  readonly message: string;
  readonly errors: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What the request was refused with. Throws when it was not. */
export async function refusal(request: Promise<unknown>): Promise<Refused> {
  try {
    await request;
  } catch (error) {
    const { status, response } = error as {
      status: number;
      response?: { data: { message: string; errors?: unknown }; headers: Record<string, unknown> };
    };
    const { message = String(error), errors } = response?.data ?? {};
    return { status, message, errors, headers: response?.headers ?? {} };
  }
  throw new Error('It was not refused');
}

/** Commits files to a branch, which is made from the default branch where it is missing. */
export function commit(
  { sandbox, repository }: Arena,
  branch: string,
  { message = 'Work', ...files }: Readonly<Record<string, string>>,
): string {
  const tip = repository.branches.get(repository.defaultBranch);
  if (!repository.branches.has(branch) && tip !== undefined) {
    actions.setBranch(sandbox.world, { repository, actor: ACTOR, branch, oid: tip });
  }
  const changes = Object.entries(files).map(([path, content]) => ({ path, content }));
  return actions.commitFiles(sandbox.world, { repository, actor: ACTOR, branch, message, files: changes })
    .oid;
}
