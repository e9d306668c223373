// One REST request from its match to its answer: described, found, permitted, done, and held against the description.

import { canSee, requireAccess } from '../access.ts';
import type { Actor } from '../actor.ts';
import { findRenamed, findRepository, fullName } from '../world/find.ts';
import { GitHubRefusal, notFound } from '../requests/refusal.ts';
import type { Repository } from '../world/state.ts';
import type { World } from '../world/world.ts';
import type { RestAnswer, RestCall } from './call.ts';
import type { Matched } from './description.ts';
import { inMedia, mediaAsked, plain } from './media.ts';
import { NEEDS } from './needs.ts';
import { appRoutes } from './routes/apps.ts';
import { checkRoutes } from './routes/checks.ts';
import { contentRoutes } from './routes/contents.ts';
import { dependencyRoutes } from './routes/dependencies.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { gitRoutes } from './routes/git.ts';
import { issueRoutes } from './routes/issues.ts';
import { planningRoutes } from './routes/planning.ts';
import { pullRoutes } from './routes/pulls.ts';
import { reactionRoutes } from './routes/reactions.ts';
import { repositoryRoutes } from './routes/repository.ts';
import { workflowRoutes } from './routes/workflows.ts';
import type { Validator } from './validate.ts';

type Route = (call: RestCall) => RestAnswer;

const ROUTES = {
  ...appRoutes,
  ...checkRoutes,
  ...contentRoutes,
  ...deliveryRoutes,
  ...dependencyRoutes,
  ...gitRoutes,
  ...issueRoutes,
  ...planningRoutes,
  ...pullRoutes,
  ...reactionRoutes,
  ...repositoryRoutes,
  ...workflowRoutes,
} as unknown as Readonly<Record<string, Route | undefined>>;

/** The operations that the sandbox knows. */
export const KNOWN_OPERATIONS: readonly string[] = Object.keys(ROUTES);

/** Asked by an App with its JWT, whatever the repository. */
const BY_APP = 'apps/get-repo-installation';

export interface RestRequest {
  readonly world: World;
  readonly actor: Actor;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Undefined where there was none. */
  readonly body: unknown;
  readonly matched: Matched | null;
  readonly validator: Validator;
  readonly rates: RestCall['rates'];
  readonly deliveries: RestCall['deliveries'];
  readonly violate: (problem: string) => void;
}

/** Answers. What GitHub's description does not allow, in either direction, is recorded as a violation. */
export function handleRest(request: RestRequest): RestAnswer {
  const { matched, violate } = request;
  if (matched === null) {
    violate("GitHub's API has no such path");
    return refuse(notFound());
  }
  const answer = answerMatched(request, matched);
  return unfit(request, matched, answer) ?? asAsked(request, matched, answer);
}

/** The refusal where an answer is none of GitHub's; `media` where it is not in plain JSON. */
function unfit(
  { validator, violate }: RestRequest,
  { operation }: Matched,
  answer: RestAnswer & { readonly media?: string },
): RestAnswer | null {
  const problems = validator.checkResponse(operation, answer);
  if (problems.length === 0) return null;
  violate(`the sandbox answered ${answer.status} as GitHub never would: ${problems.join('; ')}`);
  return refuse(
    new GitHubRefusal(500, `The sandbox's answer does not fit GitHub's description: ${problems.join('; ')}`),
  );
}

/** In the media type that the request asks for. */
function asAsked(request: RestRequest, matched: Matched, answer: RestAnswer): RestAnswer {
  const { headers, violate } = request;
  const { operation } = matched;
  const media = mediaAsked(headers.get('accept'), operation);
  if (media === null) return plain(answer);
  const asked = inMedia(answer, media);
  // Of all forms, GitHub describes that of an object alone.
  if (asked !== null && media === 'object' && asked.status === 200)
    return unfit(request, matched, { ...asked, media }) ?? asked;
  if (asked !== null) return asked;
  const unknown = `the sandbox does not know ${operation.operationId} as ${media}`;
  violate(unknown);
  return refuse(new GitHubRefusal(501, unknown));
}

/** A refusal as GitHub writes it. */
export function refuse(refusal: GitHubRefusal): RestAnswer {
  const { status, message, errors, headers } = refusal;
  const body = {
    message,
    ...(errors.length === 0 ? {} : { errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  };
  return { status, body, headers };
}

function answerMatched(request: RestRequest, matched: Matched): RestAnswer {
  const { url, headers, body, validator, violate } = request;
  const query = Object.fromEntries(url.searchParams);
  const checked = validator.checkRequest(matched, { params: matched.params, query, body, headers });
  if (checked.problems.length > 0) {
    violate(`the request does not fit GitHub's description: ${checked.problems.join('; ')}`);
    if (checked.problems.every((problem) => problem.startsWith('header accept'))) return unsupported(headers);
    return refuse(new GitHubRefusal(422, `Invalid request.\n\n${checked.problems.join('\n')}`));
  }
  const { operationId } = matched.operation;
  const route = ROUTES[operationId];
  if (route === undefined) {
    violate(`the sandbox does not know ${operationId}`);
    return refuse(new GitHubRefusal(501, `The sandbox does not know ${operationId}`));
  }
  try {
    const located = locate(request, matched);
    if (located !== null && 'status' in located) return located;
    return route(toCall(request, { ...checked, repository: located }));
  } catch (error) {
    if (error instanceof GitHubRefusal) return refuse(error);
    throw error;
  }
}

/** As GitHub refuses a type that it has not. */
function unsupported(headers: Headers): RestAnswer {
  const asked = headers.get('accept') ?? '';
  const message = `Unsupported 'Accept' header: '${asked}'. Must accept 'application/json'.`;
  return refuse(new GitHubRefusal(415, message));
}

interface Located {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly repository: Repository | null;
}

function toCall(request: RestRequest, { params, query, repository }: Located): RestCall {
  const { world, actor, body, rates, deliveries } = request;
  return {
    ...{ world, actor, params, query, body, rates, deliveries },
    url: repository === null ? request.url : idUrl(request, repository),
    get repository() {
      if (repository === null) throw new Error('This operation has no repository in its path');
      return repository;
    },
  };
}

/** The repository of the path, if there is one, seen and permitted; or the redirect to its new name. */
function locate(request: RestRequest, { params, operation }: Matched): Repository | RestAnswer | null {
  const { owner, repo } = params;
  if (owner === undefined || repo === undefined) return null;
  const { world, actor } = request;
  const repository = findRepository(world.state, owner, repo);
  if (repository === null) return redirect(request, findRenamed(world.state, owner, repo));
  if (operation.operationId === BY_APP) return repository;
  if (!canSee(actor, repository)) throw notFound();
  const need = NEEDS[operation.operationId];
  if (need === undefined) throw new Error(`No permission is written down for ${operation.operationId}`);
  const level = actor.kind === 'user' ? (need.person ?? need.level) : need.level;
  requireAccess(actor, { repository, permission: need.permission, level });
  return repository;
}

function redirect({ world, actor, method, url }: RestRequest, renamed: Repository | null): RestAnswer {
  if (renamed === null || !canSee(actor, renamed)) throw notFound();
  const location = idUrl({ world, url }, renamed).href;
  return {
    status: method === 'GET' ? 301 : 307,
    headers: { location },
    body: {
      message: 'Moved Permanently',
      url: location,
      documentation_url: 'https://docs.github.com/v3/#http-redirects',
    },
  };
}

/** The same address by the repository's id, as GitHub writes it in redirects and in links to other pages. */
function idUrl({ world, url }: Pick<RestRequest, 'world' | 'url'>, repository: Repository): URL {
  const skipped = url.pathname.startsWith('/repositories/') ? 3 : 4;
  const rest = url.pathname.split('/').slice(skipped);
  return new URL(`${world.url}/${['repositories', repository.id, ...rest].join('/')}${url.search}`);
}

/** `/repositories/{id}/…`, where redirects lead, as the path under the repository's name. */
export function resolveIdPath(world: World, path: string): string {
  const [, id = '', rest = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const repository = world.state.repositories.get(Number(id));
  return id === '' || repository === undefined ? path : `/repos/${fullName(repository)}${rest}`;
}
