// The world of the serving bench: a local GitHub with one quiet repository, and learners who begin.
import { commitWork } from '../harness/commit-work.ts';
import type { AppProcess, Environment } from '../harness/processes/app-process.ts';
import { roadmapOf } from '../harness/processes/roadmap.ts';
import { sleep } from '../harness/processes/wait.ts';
import { registerApp } from '../harness/register-app.ts';
import * as actions from '../sandbox/actions/index.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { createSandbox } from '../sandbox/server.ts';
import { settingsOf } from '../sandbox/settings.ts';
import type { App } from '../sandbox/world/accounts.ts';
import type { Repository } from '../sandbox/world/state.ts';

export interface World {
  readonly sandbox: Sandbox;
  readonly app: App;
  readonly url: string;
  readonly quiet: Repository;
  readonly installationId: number;
  learners: number;
}

/** A local GitHub with one learner whose repository is set up, so that a reconciliation there finds nothing to do. */
export async function createWorld(): Promise<World> {
  const sandbox = createSandbox({ latencyMs: 50, keep: { requests: 5000, deliveries: 1000 } });
  const { url } = await sandbox.listen(0);
  const app = registerApp(sandbox);
  sandbox.createUser('quiet');
  const quiet = actions.createRepository(sandbox.world, { owner: 'quiet', name: 'journey' });
  // The App offers nothing to a fork: a reconciliation there is one request.
  quiet.fork = true;
  commitWork(sandbox, quiet, { files: { 'README.md': '# Quiet\n' } });
  const { id } = sandbox.install({ appId: app.id, owner: 'quiet' });
  return { sandbox, app, url, quiet, installationId: id, learners: 0 };
}

export function quietSettings({ app, url }: World): Environment {
  return { ...settingsOf(app, url), LOG_LEVEL: 'fatal' };
}

/** 100 pushes to one repository at once; the reconciliations that follow. */
export async function burst(world: World, app: AppProcess): Promise<number> {
  // What the load asked for is over.
  await sleep(6000);
  const { sandbox, quiet } = world;
  world.app.webhookUrl = `${app.url}/api/github/webhooks`;
  sandbox.deliveries.mode = 'hold';
  for (let count = 0; count < 100; count += 1)
    commitWork(sandbox, quiet, { files: { 'notes.md': String(count) } });
  await sleep(200);
  const from = sandbox.log.byOperation.get('Observe') ?? 0;
  const held = sandbox.deliveries.held.map(({ guid }) => guid);
  sandbox.deliveries.mode = 'send';
  await Promise.all(held.map((guid) => sandbox.deliveries.send(guid)));
  await sleep(8000);
  return (sandbox.log.byOperation.get('Observe') ?? 0) - from;
}

/** A learner with a roadmap whose first sync takes longer than what is measured meanwhile. */
export function beginSync(world: World): void {
  const { sandbox } = world;
  const owner = `learner-${(world.learners += 1)}`;
  sandbox.createUser(owner);
  const repository = actions.createRepository(sandbox.world, { owner, name: 'journey' });
  const files = { 'README.md': '# Long\n', '.github/roadmap.yml': roadmapOf(126) };
  commitWork(sandbox, repository, { files });
  sandbox.install({ appId: world.app.id, owner });
}
