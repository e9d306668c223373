// What the App asks GitHub about itself: where it is installed, and which webhooks did not reach it.
import type { Probot } from 'probot';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import { connect } from '../github/client/connect.ts';
import type { AppClient } from '../queue/periodic-jobs.ts';
import { withInstallation } from './installation.ts';
import { listInstallations, listRepositories } from './installations.ts';
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
