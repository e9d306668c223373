// What the App asks GitHub about itself, in pages of 100, as src/app/app-client.ts does.
import type { Clock } from '../../../src/clock.ts';
import type { AppClient } from '../../../src/queue/periodic-jobs.ts';
import type { ModelGitHub } from './github.ts';
import { EVENTS, LISTED_A_WEBHOOK, type Model, START } from './model.ts';
import type { Population } from './population.ts';
import type { Traffic } from './traffic.ts';

const PER_PAGE = 100;
const DAY_MS = 86_400_000;
/** An attempt that has just begun may still succeed. */
const SETTLED_MS = 60_000;

export interface AppClientOptions {
  readonly clock: Clock;
  readonly model: Model;
  readonly population: Population;
  readonly github: ModelGitHub;
  readonly traffic: Traffic;
}

export function createModelApp({ clock, model, population, github, traffic }: AppClientOptions): AppClient {
  async function askForPages(items: number): Promise<void> {
    for (let page = 0; page <= items / PER_PAGE; page += 1) await github.asApp();
  }

  return {
    async listInstallations() {
      await askForPages(population.installations);
      return Array.from({ length: population.installations }, (_, index) => index + 1);
    },
    async listRepositories(installationId) {
      const repositories = population.listOf(installationId);
      for (let page = 0; page <= repositories.length / PER_PAGE; page += 1) await github.read(installationId);
      return repositories.map((repository) => ({ ...repository, pushedAt: 0 }));
    },
    async redeliver(since) {
      const seen = countListed(since, { model, webhooks: traffic.webhooks, now: clock.now() });
      await askForPages(seen);
      const asked = traffic.lost().filter(({ at }) => at >= since && clock.now() - at > SETTLED_MS);
      for (const webhook of asked) {
        await github.asApp();
        await traffic.redeliver(webhook);
      }
      return { seen, asked: asked.length };
    },
  };
}

/** Those of the stretch so far, evenly spread, and those of the days before it. */
function countListed(
  since: number,
  { model, webhooks, now }: { model: Model; webhooks: number; now: number },
): number {
  const share = Math.min(1, (now - since) / Math.max(1, now - START));
  const beforeMs = Math.max(0, START - since);
  return Math.round(LISTED_A_WEBHOOK * (webhooks * share + webhooksADay(model) * (beforeMs / DAY_MS)));
}

/** On the mean of the day. */
export function webhooksADay({
  repositories,
  eventsADay,
}: Pick<Model, 'repositories' | 'eventsADay'>): number {
  const each = EVENTS.reduce((sum, { share, webhooks }) => sum + share * webhooks.length, 0);
  return repositories * eventsADay * each;
}
