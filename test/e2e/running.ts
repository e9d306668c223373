// The App as an operator runs it, beside a local GitHub, both on loopback; on PostgreSQL where TEST_DATABASE_URL is set, where
// it starts in a third of the time.
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import * as actions from '../../tools/sandbox/actions/index.ts';
import { type Actor, userActor } from '../../tools/sandbox/actor.ts';
import type { LoggedRequest, Sandbox } from '../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../tools/sandbox/server.ts';
import { settingsOf } from '../../tools/sandbox/settings.ts';
import type { App } from '../../tools/sandbox/world/accounts.ts';
import type { Issue, Repository } from '../../tools/sandbox/world/state.ts';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/app/settings/config.ts';
import { commitWork } from '../../tools/harness/commit-work.ts';
import { registerApp } from '../../tools/harness/register-app.ts';
import type { Inspection } from '../../src/queue/operator.ts';
import { type IsolatedPlanner, createIsolatedPlanner } from '../../src/app/planner/isolated-planner.ts';
import { builtApp } from '../../tools/harness/processes/built-app.ts';
import { type RunningApp, startApp } from '../../src/app/server.ts';
import { aPhase, aRoadmap, anItem } from '../../tools/harness/builders/roadmap.ts';
import { findLeftovers } from '../../tools/harness/leftovers.ts';
import type { Database } from '../../src/queue/database/database.ts';
import { type TestSettings, databaseSettings, kindsOfDatabase } from '../harness/database.ts';
import { printRoadmap } from '../../tools/harness/builders/print-roadmap.ts';

const ROADMAP = aRoadmap({
  phases: [
    aPhase({
      title: 'Ground',
      items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL', kind: 'skill' })],
    }),
    aPhase({ title: 'House', items: [anItem({ title: 'Report', kind: 'project', needs: ['statistics'] })] }),
  ],
});

/** Labels, milestones and issues of the roadmap. */
export const WRITES_OF_FIRST_SYNC = 4 + 2 + 3;

/** The search for lost webhooks, at each quarter of an hour: no cause of ours. */
const BY_THE_CLOCK = 'apps/list-webhook-deliveries';

/**
 * The operations of each reconciliation, from one `Observe` to the next. Where a machine is slow, the webhooks of one cause come too far
 * apart to be gathered: each further reconciliation then finds nothing to do, which `idle` takes away from the end.
 */
export function reconciliations(
  requests: readonly { readonly operation: string }[],
  idle: readonly string[],
): readonly (readonly string[])[] {
  const all: string[][] = [];
  for (const { operation } of requests) {
    if (operation === 'Observe' || all.length === 0) all.push([]);
    all.at(-1)?.push(operation);
  }
  while (all.length > 1 && all.at(-1)?.join() === idle.join()) all.pop();
  return all;
}

export class Running {
  readonly sandbox: Sandbox = createSandbox({ closeDelayMs: 100 });
  readonly learner: Actor = userActor('learner');
  /** What the App logged, a line each. */
  readonly logged: string[] = [];
  readonly repository: Repository;
  readonly registered: App;
  #app: RunningApp;
  readonly #database: TestSettings;

  private constructor(
    parts: Pick<Running, 'sandbox' | 'repository' | 'registered' | 'logged'> & {
      app: RunningApp;
      database: TestSettings;
    },
  ) {
    this.sandbox = parts.sandbox;
    this.repository = parts.repository;
    this.registered = parts.registered;
    this.logged = parts.logged;
    this.#app = parts.app;
    this.#database = parts.database;
  }

  /** Starts both; the App is not installed yet. */
  static async start(options: { gatherS?: number; kind?: Database['kind'] } = {}): Promise<Running> {
    const sandbox = createSandbox({ closeDelayMs: 100 });
    await sandbox.listen(0);
    sandbox.createUser('learner');
    const registered = registerApp(sandbox);
    const repository = actions.createRepository(sandbox.world, { owner: 'learner', name: 'journey' });
    const files = { 'README.md': '# My journey\n', '.github/roadmap.yml': printRoadmap(ROADMAP) };
    commitWork(sandbox, repository, { files });
    const logged: string[] = [];
    const database = await databaseSettings(options.kind ?? kindsOfDatabase().at(-1) ?? 'embedded');
    const { env } = database;
    const app = await start({ registered, sandbox, logged, env, gatherS: options.gatherS ?? 0.3 });
    const running = new Running({ sandbox, repository, registered, logged, app, database });
    // The first resync is over when the story begins.
    await running.settle();
    return running;
  }

  get url(): string {
    return this.#app.url;
  }

  install(permissions?: Readonly<Record<string, 'read' | 'write'>>): number {
    const options = { appId: this.registered.id, owner: 'learner', repositories: ['journey'] };
    return this.sandbox.install(permissions === undefined ? options : { ...options, permissions }).id;
  }

  /** Lets something happen, waits for all that follows, and gives the App's requests since. */
  async during(cause: () => unknown): Promise<readonly LoggedRequest[]> {
    const from = this.sandbox.log.entries.length;
    await cause();
    await this.settle();
    return this.sandbox.log.since(from).filter(({ operation }) => operation !== BY_THE_CLOCK);
  }

  /** Until nothing is delivered, gathered, reconciled or about to be closed by GitHub, for a while. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 8; quiet += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.sandbox.deliveries.mode === 'send') await this.sandbox.deliveries.settled();
      if ((await this.#isBusy()) || this.sandbox.world.clock.pending() > 0) quiet = 0;
    }
  }

  async #isBusy(): Promise<boolean> {
    const { due, later, running, listings } = await this.#app.queue.status();
    return due + later + running + listings > 0;
  }

  merge(body: string): void {
    const { repository, learner: actor, sandbox } = this;
    const branch = `work-${repository.nextIssueNumber}`;
    const base = repository.defaultBranch;
    actions.setBranch(sandbox.world, { repository, actor, branch, oid: repository.branches.get(base) ?? '' });
    const files = [{ path: `work/${branch}.md`, content: branch }];
    actions.commitFiles(sandbox.world, { repository, actor, branch, message: 'Work', files });
    const issue = actions.openPull(sandbox.world, {
      repository,
      actor,
      title: branch,
      body,
      head: branch,
      base,
    });
    actions.mergePull(sandbox.world, { repository, actor, issue });
  }

  /** Commits a file as the learner; null takes it away. */
  push(path: string, content: string | null): void {
    const { repository, learner: actor, sandbox } = this;
    actions.commitFiles(sandbox.world, { repository, actor, message: 'Push', files: [{ path, content }] });
  }

  get issues(): readonly Issue[] {
    return this.repository.issues.filter(({ pull }) => pull === null);
  }

  issue(title: string): Issue {
    const issue = this.issues.find((candidate) => candidate.title === title);
    if (issue === undefined) throw new Error(`no issue "${title}"`);
    return issue;
  }

  /** What a person sees in the end. */
  seen(): object {
    const { repository, issues } = this;
    return {
      readme: this.readme().replaceAll(this.sandbox.url, ''),
      issues: issues.map(({ title, state, comments }) => ({
        title,
        state,
        comments: comments.map(({ body }) => body),
      })),
      milestones: repository.milestones.map(({ title, state }) => ({ title, state })),
    };
  }

  /** What is left to do in the repository: see leftovers.ts. */
  leftovers(): Promise<readonly string[]> {
    return findLeftovers(this.sandbox, this.repository);
  }

  readme(): string {
    const commit = this.repository.commits.get(
      this.repository.branches.get(this.repository.defaultBranch) ?? '',
    );
    return commit?.tree.get('README.md')?.content.toString() ?? '';
  }

  /** The App ends, as on SIGTERM. GitHub finds nobody until it is started again. */
  async stop(): Promise<void> {
    await this.#app.close();
  }

  /** Starts the App again on what it left, and waits until it has done all that there was to do. */
  async restart(): Promise<void> {
    const { registered, sandbox, logged } = this;
    this.#app = await start({
      registered,
      sandbox,
      logged,
      env: this.#database.env,
      gatherS: 0.3,
    });
    await this.settle();
  }

  inspect(): Promise<Inspection> {
    return this.#app.queue.inspect();
  }

  async close(): Promise<void> {
    await this.#app.close();
    await this.sandbox.close();
    await this.#database.remove();
  }
}

interface Start {
  readonly registered: App;
  readonly sandbox: Sandbox;
  readonly logged: string[];
  readonly env: TestSettings['env'];
  readonly gatherS: number;
}

let planner: Promise<IsolatedPlanner> | undefined;

/** The threads that plan are the same for all Apps of a process, one after the other: to load one takes longer than many a test. */
export async function sharedPlanner(): Promise<IsolatedPlanner> {
  planner ??= builtApp().then((main) =>
    createIsolatedPlanner({}, new URL('planner-thread.js', pathToFileURL(main))),
  );
  return { ...(await planner), close: () => Promise.resolve() };
}

/** The App's time is the sandbox's. */
async function start({ registered, sandbox, logged, env, gatherS }: Start): Promise<RunningApp> {
  const app = await startApp({
    config: configFor(registered, sandbox.url, env),
    clock: { ...systemClock, now: () => sandbox.world.clock.now() },
    log: pino({ level: 'debug' }, collect(logged)),
    planner: await sharedPlanner(),
    gatherS,
  });
  registered.webhookUrl = `${app.url}/api/github/webhooks`;
  return app;
}

/** Settings for the App as registered in a sandbox. */
export function configFor(registered: App, url: string, changes: Readonly<Record<string, string>> = {}) {
  return readConfig({ ...settingsOf(registered, url), ...changes });
}

function collect(lines: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(...chunk.toString().trim().split('\n'));
      done();
    },
  });
}
