// One showing of the demo: a local GitHub and the App beside it, as an operator would run them.
import { readConfig } from '../../src/app/settings/config.ts';
import { type RunningApp, startApp } from '../../src/app/server.ts';
import type { LoggedRequest, Sandbox } from '../sandbox/sandbox.ts';
import { createSandbox } from '../sandbox/server.ts';
import { settingsOf } from '../sandbox/settings.ts';
import { registerApp } from '../harness/register-app.ts';
import { type Learner, createLearner } from './learner.ts';

export interface Showing {
  readonly sandbox: Sandbox;
  readonly app: RunningApp;
  readonly appId: number;
  readonly learner: Learner;
  readonly url: string;
  /** Aborted when the visitor has seen enough. */
  readonly interrupted: AbortSignal;
  close(): Promise<void>;
}

/** Starts both on loopback. */
export async function openShowing(port: number, interrupted: AbortSignal): Promise<Showing> {
  const sandbox = createSandbox();
  const { url } = await sandbox.listen(port);
  const app = registerApp(sandbox);
  const { login, token } = sandbox.createUser('learner');
  const config = readConfig({
    ...settingsOf(app, url),
    LOG_LEVEL: 'error',
  });
  // The demo leaves nothing behind.
  const database = { kind: 'embedded', directory: null } as const;
  const running = await startApp({ config: { ...config, database } });
  app.webhookUrl = `${running.url}/api/github/webhooks`;
  return {
    sandbox,
    app: running,
    appId: app.id,
    learner: createLearner({ url, login, token, repo: 'learning-ml' }),
    url,
    interrupted,
    async close() {
      await running.close();
      await sandbox.close();
    },
  };
}

/** How long nothing may happen before a cause counts as worked off, in ms: GitHub's own closing takes 1 s. */
const QUIET_MS = 1500;

/**
 * Waits until a cause has had all its effects. Resolves to the App's requests since then; rejects when the visitor has
 * seen enough.
 */
export async function settle(showing: Showing, from: number): Promise<readonly LoggedRequest[]> {
  const { sandbox, app, interrupted } = showing;
  const requests = () => sandbox.log.since(from).filter(({ actor }) => actor.startsWith(app.slug));
  for (let quietSince = Date.now(), seen = -1; Date.now() - quietSince < QUIET_MS;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    interrupted.throwIfAborted();
    await sandbox.deliveries.settled();
    const { due, later, running, listings } = await app.queue.status();
    const busy = due + later + running + listings > 0 || requests().length !== seen;
    seen = requests().length;
    if (busy) quietSince = Date.now();
  }
  return requests();
}
