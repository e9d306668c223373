// How a route of a repository finds its repository, and how what it renders becomes an answer.

import type { Context, Handler } from 'hono';
import { findRenamed, findRepository } from '../world/find.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Html } from './html.ts';
import { pathTo } from './site.ts';
import type { Site } from './site.ts';

/** What a page may be: HTML, a ready answer, or null for "there is no such page". */
export type Rendered = Html | Response | null;

/** A handler of `/:owner/:name/…`. A former name redirects to the present one. */
export function ofRepository(
  { world }: Sandbox,
  render: (site: Site, c: Context) => Rendered | Promise<Rendered>,
): Handler {
  return async (c) => {
    const { owner = '', name = '' } = c.req.param();
    const repository = findRepository(world.state, owner, name);
    if (repository === null) {
      const renamed = findRenamed(world.state, owner, name);
      if (renamed === null) return c.notFound();
      return c.redirect(c.req.path.replace(`/${owner}/${name}`, pathTo(renamed)), 301);
    }
    const rendered = await render({ world, repository, now: world.clock.now() }, c);
    if (rendered === null) return c.notFound();
    return rendered instanceof Response ? rendered : c.html(rendered);
  };
}

/** A number in the path; NaN where it is none. */
export function numberIn(c: Context): number {
  return Number(c.req.param('number'));
}

/** The tab of a list. */
export function stateIn(c: Context): 'open' | 'closed' {
  return c.req.query('state') === 'closed' ? 'closed' : 'open';
}

/** The decoded path behind the route's fixed part, such as `blob/`. */
export function restOf(c: Context, fixed: string): string {
  const { pathname } = new URL(c.req.url);
  const start = pathname.indexOf(`/${fixed}/`);
  return start < 0 ? '' : decodeURIComponent(pathname.slice(start + fixed.length + 2));
}
