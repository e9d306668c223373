// The App as an operator deploys it, in as many processes as an experiment starts: a local GitHub, the gate before it, the App's processes, and the webhooks between them.
import * as actions from '../../sandbox/actions/index.ts';
import { userActor } from '../../sandbox/actor.ts';
import { fullName } from '../../sandbox/world/find.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { createSandbox } from '../../sandbox/server.ts';
import { settingsOf } from '../../sandbox/settings.ts';
import type { App } from '../../sandbox/world/accounts.ts';
import type { Repository } from '../../sandbox/world/state.ts';
import { type Files, commitWork } from '../commit-work.ts';
import { registerApp } from '../register-app.ts';
import { type AppProcess, type Environment, startApp, startInVain } from './app-process.ts';
import { Gate } from './gate.ts';
import { findLeftovers } from '../leftovers.ts';
import { pictureOf } from './picture.ts';
import { SMALL_ROADMAP } from './roadmap.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';

export interface Learner {
  readonly repository: Repository;
  /** `owner/name` */
  readonly name: string;
  readonly token: string;
}

export interface NewRepository {
  /** null: none. Default: the small one. */
  readonly roadmap?: string | null;
  /** The App offers no first roadmap to a fork: without a roadmap it leaves it alone. */
  readonly fork?: boolean;
}

export class Deployment {
  readonly sandbox: Sandbox;
  readonly gate: Gate;
  readonly webhooks: Webhooks;
  readonly #app: App;
  readonly #database: Environment;
  readonly #processes: AppProcess[] = [];
  readonly #starting = new Set<Promise<AppProcess>>();
  #learners = 0;
  #started = 0;

  /** `database`: MILEPOST_DATA or DATABASE_URL, and what else the processes are to have in their environment. */
  constructor(database: Environment) {
    this.#database = database;
    this.webhooks = createWebhooks(() => this.alive);
    this.sandbox = createSandbox({ closeDelayMs: 100, deliver: this.webhooks.deliver });
    this.#app = registerApp(this.sandbox, { webhookUrl: 'http://app.test/api/github/webhooks' });
    this.gate = new Gate(this.sandbox);
  }

  get alive(): readonly AppProcess[] {
    return this.#processes.filter(({ isAlive }) => isAlive());
  }

  /** Starts one more process of the App, on the same database. */
  async start(more: Environment = {}): Promise<AppProcess> {
    const name = `process ${(this.#started += 1)}`;
    const starting = startApp(name, await this.#environment(name, more));
    this.#starting.add(starting);
    const app = await starting.finally(() => this.#starting.delete(starting));
    this.#processes.push(app);
    return app;
  }

  /** See startInVain. */
  async startInVain(more: Environment = {}): ReturnType<typeof startInVain> {
    return await startInVain(await this.#environment('in vain', more));
  }

  async #environment(name: string, more: Environment): Promise<Environment> {
    return {
      ...settingsOf(this.#app, await this.gate.open(name)),
      ...this.#database,
      ...more,
    };
  }

  /** A learner of their own with one repository; the App is not installed there yet. */
  addLearner({ roadmap = SMALL_ROADMAP, fork = false }: NewRepository = {}): Learner {
    const { login, token } = this.sandbox.createUser(`learner-${(this.#learners += 1)}`);
    const repository = actions.createRepository(this.sandbox.world, { owner: login, name: 'journey' });
    repository.fork = fork;
    const learner = { repository, name: fullName(repository), token };
    this.push(learner, { 'README.md': '# My journey\n' });
    if (roadmap !== null) this.push(learner, { '.github/roadmap.yml': roadmap });
    return learner;
  }

  install({ repository }: Learner): void {
    this.sandbox.install({ appId: this.#app.id, owner: repository.owner, repositories: [repository.name] });
  }

  /** Commits files as the learner. */
  push({ repository }: Learner, files: Files): void {
    commitWork(this.sandbox, repository, { files });
  }

  /** Opens and merges a pull request of the learner's that adds one file. */
  merge({ repository }: Learner, branch: string, body: string): void {
    const { world } = this.sandbox;
    const actor = userActor(repository.owner);
    const base = repository.defaultBranch;
    actions.setBranch(world, { repository, actor, branch, oid: repository.branches.get(base) ?? '' });
    const files = [{ path: `work/${branch}.md`, content: branch }];
    actions.commitFiles(world, { repository, actor, branch, message: 'Work', files });
    const issue = actions.openPull(world, { repository, actor, title: branch, body, head: branch, base });
    actions.mergePull(world, { repository, actor, issue });
  }

  /** Whether a reconciliation of it would find nothing to do. */
  async isDone({ repository, token }: Learner): Promise<boolean> {
    return (await findLeftovers(this.sandbox, repository, token)).length === 0;
  }

  /** Those among them that do not look like `expected`, or would be changed by another reconciliation. */
  async findWrong(learners: readonly Learner[], expected: string): Promise<readonly Learner[]> {
    const wrong: Learner[] = [];
    for (const learner of learners)
      if (pictureOf(learner.repository) !== expected || !(await this.isDone(learner))) wrong.push(learner);
    return wrong;
  }

  /** Kills the others. */
  async killAllBut(one: AppProcess): Promise<void> {
    for (const app of this.alive) if (app !== one) await app.kill();
  }

  /** Kills what still runs. */
  async close(): Promise<void> {
    this.gate.holdAt = () => null;
    await Promise.allSettled(this.#starting);
    for (const app of this.alive) await app.kill();
    await this.gate.close();
    await this.sandbox.close();
  }
}
