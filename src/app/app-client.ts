// What the App asks GitHub about itself: where it is installed, and which webhooks did not reach it.
import type { Probot } from 'probot';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import { connect, type GitHub, PER_PAGE } from '../github/client/connect.ts';
import type { AppClient, ListedRepository } from '../queue/periodic-jobs.ts';
import { withInstallation } from './installation.ts';
import { redeliver } from './redelivery.ts';

export interface AppClientOptions {
  readonly probot: Pick<Probot, 'auth'>;
  readonly clock: Clock;
}

/** A client with the App's own rights. */
export function createAppClient({ probot, clock }: AppClientOptions): AppClient {
  const asApp = async () => connect(await probot.auth(), { clock });
  return {
    listInstallations: async () => listInstallations(await asApp()),
    async listRepositories(installationId) {
      try {
        return await withInstallation({ probot, installationId, clock }, (octokit) =>
          listRepositories(connect(octokit, { clock }), installationId),
        );
      } catch (error) {
        if (error instanceof MilepostError && error.code === 'not-installed') return [];
        throw error;
      }
    },
    redeliver: async (since) => redeliver(await asApp(), { since, now: clock.now() }),
  };
}

/** Ids of the installations that are not suspended. Throws a MilepostError where GitHub does not answer. */
async function listInstallations(github: GitHub): Promise<readonly number[]> {
  const installations = await pages(async (page) => {
    const { data } = await github.request('GET /app/installations', { per_page: PER_PAGE, page });
    return data;
  });
  return installations.filter(({ suspended_at }) => suspended_at === null).map(({ id }) => id);
}

/** What an installation may see, without what nobody can write to. `github` has the installation's rights. */
async function listRepositories(
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

/** All pages, by number: an address in a `Link` header is never followed. */
async function pages<Item>(read: (page: number) => Promise<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const more = await read(page);
    items.push(...more);
    if (more.length < PER_PAGE) return items;
  }
}
