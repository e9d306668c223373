// Where the App is installed: installations, and the repositories of each.
import { type GitHub, PER_PAGE } from '../github/client/connect.ts';
import type { ListedRepository } from '../queue/periodic-jobs.ts';

/** All pages, by number: an address in a `Link` header is never followed. */
async function pages<Item>(read: (page: number) => Promise<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const more = await read(page);
    items.push(...more);
    if (more.length < PER_PAGE) return items;
  }
}

/** Ids of the installations that are not suspended. Throws a MilepostError where GitHub does not answer. */
export async function listInstallations(github: GitHub): Promise<readonly number[]> {
  const installations = await pages(async (page) => {
    const { data } = await github.request('GET /app/installations', { per_page: PER_PAGE, page });
    return data;
  });
  return installations.filter(({ suspended_at }) => suspended_at === null).map(({ id }) => id);
}

/** What an installation may see, without what nobody can write to. `github` has the installation's rights. */
export async function listRepositories(
  github: GitHub,
  installationId: number,
): Promise<readonly ListedRepository[]> {
  const repositories = await pages(async (page) => {
    const { data } = await github.request('GET /installation/repositories', { per_page: PER_PAGE, page });
    return data.repositories;
  });
  return repositories
    .filter(({ archived, disabled }) => !archived && !disabled)
    .map(({ id, name, owner, pushed_at }) => ({
      installationId,
      repositoryId: Number(id),
      owner: owner.login,
      name,
      pushedAt: Date.parse(pushed_at ?? '') || 0,
    }));
}
