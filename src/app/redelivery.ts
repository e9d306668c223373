// Which webhooks did not reach us, by GitHub's own list, and GitHub asked to send them again.
import { MilepostError } from '../errors.ts';
import { type GitHub, PER_PAGE } from '../github/client/connect.ts';
import type { Redelivered } from '../queue/periodic-jobs.ts';

/** After so many attempts it is left: something in that delivery does not agree with us. */
const MOST_ATTEMPTS = 8;
/** An attempt that has just begun may still succeed. */
const SETTLED_MS = 60_000;

interface Attempt {
  /** Beyond what a number holds exactly, it comes as a text: see createFetch. */
  readonly id: number | bigint;
  readonly guid: string;
  readonly redelivery: boolean;
  readonly status_code: number;
  readonly delivered_at: string;
}

/** Asks again for each delivery since then that no attempt has brought here. */
export async function redeliver(
  github: GitHub,
  { since, now }: { since: number; now: number },
): Promise<Redelivered> {
  const deliveries = await listDeliveries(github, since);
  let asked = 0;
  for (const attempts of deliveries) {
    const [newest] = attempts;
    if (newest === undefined || !isLost(attempts, now)) continue;
    if (await askAgain(github, newest)) asked += 1;
  }
  return { seen: deliveries.length, asked };
}

/** Resolves to whether GitHub sends it again. One that it does not must not hold up the others, scan after scan. */
async function askAgain(github: GitHub, { id }: Attempt): Promise<boolean> {
  try {
    const delivery_id = id as number;
    await github.request('POST /app/hook/deliveries/{delivery_id}/attempts', { delivery_id });
    return true;
  } catch (error) {
    if (error instanceof MilepostError && ['rejected', 'not-found'].includes(error.code)) return false;
    throw error;
  }
}

/**
 * Deliveries with an attempt since then, each with its attempts, the newest first. Not by `status=failure`: that is 400 to
 * 599, and neither shows what was never answered (0) nor that another attempt succeeded.
 * https://docs.github.com/rest/apps/webhooks#list-deliveries-for-an-app-webhook
 */
async function listDeliveries(github: GitHub, since: number): Promise<readonly (readonly Attempt[])[]> {
  const byGuid = new Map<string, Attempt[]>();
  let cursor: string | undefined;
  do {
    const { data, headers } = await github.request('GET /app/hook/deliveries', {
      per_page: PER_PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    let isBack = false;
    for (const attempt of data) {
      isBack = Date.parse(attempt.delivered_at) < since;
      const known = byGuid.get(attempt.guid);
      if (known !== undefined) known.push(attempt);
      else if (!isBack) byGuid.set(attempt.guid, [attempt]);
    }
    const isEnough = isBack && ![...byGuid.values()].some(isHalfKnown);
    cursor = isEnough ? undefined : nextCursor(headers.link);
  } while (cursor !== undefined);
  return [...byGuid.values()];
}

/** Fewer attempts than there were must not be counted: it would be asked for at every scan, for good. */
function isHalfKnown(attempts: readonly Attempt[]): boolean {
  return mayBeLost(attempts) && attempts.every(({ redelivery }) => redelivery);
}

/** Only the cursor is taken from the header; where to ask is ours to say. */
function nextCursor(link: string | undefined): string | undefined {
  const next = link?.split(',').find((part) => part.includes('rel="next"'));
  return next === undefined ? undefined : /[?&]cursor=([^&>]+)/.exec(next)?.[1];
}

function isLost(attempts: readonly Attempt[], now: number): boolean {
  const newest = Math.max(...attempts.map(({ delivered_at }) => Date.parse(delivered_at)));
  return mayBeLost(attempts) && now - newest > SETTLED_MS;
}

function mayBeLost(attempts: readonly Attempt[]): boolean {
  return (
    attempts.length < MOST_ATTEMPTS &&
    attempts.every(({ status_code }) => status_code < 200 || status_code >= 300)
  );
}
