// One REST call as its route sees it, typed by GitHub's description, and the answers that routes give.

import type { operations } from '@octokit/openapi-types';
import type { Actor } from '../actor.ts';
import { notFound } from '../requests/refusal.ts';
import type { Deliveries, RateStatus } from '../sandbox.ts';
import type { Repository } from '../world/state.ts';
import type { World } from '../world/world.ts';

interface JsonBody<Body> {
  content: { 'application/json': Body };
}
type BodyOf<Op> = Op extends { requestBody: JsonBody<infer Body> }
  ? Body
  : Op extends { requestBody?: JsonBody<infer Body> }
    ? Body | undefined
    : undefined;
type ParamsOf<Op> = Op extends { parameters: { path: infer Params } } ? Params : unknown;
type QueryOf<Op> = Op extends { parameters: { query?: infer Query } } ? Partial<NonNullable<Query>> : unknown;

export interface RestCall<Body = unknown, Params = unknown, Query = unknown> {
  readonly world: World;
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The address that was asked, with its query. */
  readonly url: URL;
  readonly deliveries: Deliveries;
  readonly rates: { readonly core: RateStatus; readonly graphql: RateStatus };
  /** The repository of the path. Throws where the path has none: the route is then written wrongly. */
  readonly repository: Repository;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** The bytes themselves, where what is asked for is a file. */
  readonly raw?: Uint8Array;
  /** The same rendered; undefined where the sandbox cannot. */
  readonly html?: () => string | undefined;
  /** The object that stands for a folder, whose plain form is a list. */
  readonly object?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Routes by the id of GitHub's operation. */
export type Routes = {
  readonly [Id in keyof operations]?: (
    call: RestCall<BodyOf<operations[Id]>, ParamsOf<operations[Id]>, QueryOf<operations[Id]>>,
  ) => RestAnswer;
};

/** 200 with a body. */
export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

/** 201 with a body and, where it has an address of its own, that. */
export function created(body: { readonly url?: string }): RestAnswer {
  return { status: 201, body, ...(body.url === undefined ? {} : { headers: { location: body.url } }) };
}

/** 204. */
export function nothing(): RestAnswer {
  return { status: 204 };
}

/** The thing, or 404. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw notFound();
  return thing;
}

/** One page of a list with GitHub's `link` header. `show` runs for that page alone; `wrap` puts it into an object. */
export function page<T>(
  call: Pick<RestCall, 'query' | 'url'>,
  items: readonly T[],
  options: { readonly show: (item: T) => unknown; readonly wrap?: (shown: readonly unknown[]) => unknown },
): RestAnswer {
  const query = call.query as { readonly per_page?: number; readonly page?: number };
  const size = Math.min(100, Math.max(1, query.per_page ?? 30));
  const number = Math.max(1, query.page ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const shown = items.slice((number - 1) * size, number * size).map(options.show);
  const links = [
    ...(number > 1 ? [link(call.url, number - 1, 'prev')] : []),
    ...(number < last ? [link(call.url, number + 1, 'next'), link(call.url, last, 'last')] : []),
    ...(number > 1 ? [link(call.url, 1, 'first')] : []),
  ];
  return {
    status: 200,
    body: options.wrap === undefined ? shown : options.wrap(shown),
    ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }),
  };
}

function link(url: URL, number: number, rel: string): string {
  const target = new URL(url);
  target.searchParams.set('page', String(number));
  return `<${target.href}>; rel="${rel}"`;
}
