// What the App asks GitHub about itself: where it is installed, and which webhooks did not reach it.
import type { Probot } from 'probot';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import { type GitHub, connect } from '../github/connect.ts';
import type { RepositoryRef } from '../queue/queue.ts';
import type { Redelivered, Scout } from '../queue/rounds.ts';
import { withInstallation } from './installation.ts';

const PER_PAGE = 100;

export interface ScoutOptions {
  readonly probot: Pick<Probot, 'auth'>;
  readonly clock: Clock;
}

/** A scout with the App's own rights. */
export function createScout({ probot, clock }: ScoutOptions): Scout {
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

/** All pages, by number: an address in a `Link` header is never followed. */
async function pages<Item>(read: (page: number) => Promise<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const more = await read(page);
    items.push(...more);
    if (more.length < PER_PAGE) return items;
  }
}

async function listInstallations(github: GitHub): Promise<readonly number[]> {
  const installations = await pages(async (page) => {
    const { data } = await github.request('GET /app/installations', { per_page: PER_PAGE, page });
    return data;
  });
  return installations.filter(({ suspended_at }) => suspended_at === null).map(({ id }) => id);
}

async function listRepositories(github: GitHub, installationId: number): Promise<readonly RepositoryRef[]> {
  const repositories = await pages(async (page) => {
    const { data } = await github.request('GET /installation/repositories', { per_page: PER_PAGE, page });
    return data.repositories;
  });
  return repositories
    .filter(({ archived, disabled }) => !archived && !disabled)
    .map(({ id, name, owner }) => ({ installationId, repositoryId: Number(id), owner: owner.login, name }));
}

/** After so many attempts it is left: something in that delivery does not agree with us. */
const MOST_ATTEMPTS = 8;
/** An attempt that has just begun may still succeed. */
const SETTLED_MS = 60_000;

interface Attempt {
  /** Beyond what a number holds exactly, it comes as a text: see createFetch. */
  readonly id: number | bigint;
  readonly guid: string;
  readonly status_code: number;
  readonly delivered_at: string;
}

/** Asks again for each delivery since then that no attempt has brought here. */
async function redeliver(
  github: GitHub,
  { since, now }: { since: number; now: number },
): Promise<Redelivered> {
  const attempts = await listAttempts(github, since);
  const byGuid = new Map<string, Attempt[]>();
  for (const attempt of attempts) byGuid.set(attempt.guid, [...(byGuid.get(attempt.guid) ?? []), attempt]);
  let asked = 0;
  for (const [newest, ...older] of byGuid.values()) {
    if (newest === undefined || !isLost([newest, ...older], now)) continue;
    await github.request('POST /app/hook/deliveries/{delivery_id}/attempts', {
      delivery_id: newest.id as number,
    });
    asked += 1;
  }
  return { seen: byGuid.size, asked };
}

/** Newest first, back to a moment. */
async function listAttempts(github: GitHub, since: number): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = [];
  let cursor: string | undefined;
  do {
    const { data, headers } = await github.request('GET /app/hook/deliveries', {
      per_page: PER_PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const recent = data.filter(({ delivered_at }) => Date.parse(delivered_at) >= since);
    attempts.push(...recent);
    cursor = recent.length < data.length ? undefined : nextCursor(headers.link);
  } while (cursor !== undefined);
  return attempts;
}

/** Only the cursor is taken from the header; where to ask is ours to say. */
function nextCursor(link: string | undefined): string | undefined {
  const next = link?.split(',').find((part) => part.includes('rel="next"'));
  return next === undefined ? undefined : /[?&]cursor=([^&>]+)/.exec(next)?.[1];
}

function isLost(attempts: readonly Attempt[], now: number): boolean {
  const newest = Math.max(...attempts.map(({ delivered_at }) => Date.parse(delivered_at)));
  return (
    attempts.length < MOST_ATTEMPTS &&
    now - newest > SETTLED_MS &&
    attempts.every(({ status_code }) => status_code < 200 || status_code >= 300)
  );
}
