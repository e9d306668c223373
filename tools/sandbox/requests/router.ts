// Which door a request goes to: the admin routes, the API, or the pages. And `fetch` without a network.

import type { Hono } from 'hono';
import type { Api } from './api.ts';
import { ConnectionBroken } from '../faults/fault-answers.ts';
import { mounts } from '../mounts.ts';
import { loadDescription } from '../rest/description.ts';
import type { Sandbox } from '../sandbox.ts';

export type Route = (request: Request) => Promise<Response>;

/** `/_sandbox/…` to the admin routes, what the API has to the API, all else to the pages. */
export function createRouter(sandbox: Sandbox, api: Api): Route {
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

const MAX_REDIRECTS = 5;

/** As `fetch` does: follows redirects, and throws what undici throws when the connection breaks. */
export async function fetchInProcess(route: Route, input: Request): Promise<Response> {
  const request = named(input);
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
    if (!redirects || request.redirect === 'manual') return withUrl(response, next.url);
    const keepsBody = body !== '' && request.method !== 'GET';
    next = new Request(new URL(location, next.url), {
      method: request.method,
      headers: request.headers,
      ...(keepsBody ? { body } : {}),
    });
  }
  throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') });
}

/** A response made by hand has no address; one that came over the network has. */
function withUrl(response: Response, url: string): Response {
  return Object.defineProperty(response, 'url', { value: url });
}

/** Undici names itself where the caller does not. */
function named(request: Request): Request {
  if (!request.headers.has('user-agent')) request.headers.set('user-agent', 'node');
  return request;
}
