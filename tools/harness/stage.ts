// A learner's repository in a sandbox without sockets, an installed App, and the loop on it. Time moves only by hand.
import { Octokit } from '@octokit/rest';
import type { Clock } from '../../src/clock.ts';
import { type GitHub, connect } from '../../src/github/client/connect.ts';
import { createFetch } from '../../src/github/client/fetch.ts';
import { createIntents } from '../../src/github/apply/intents.ts';
import type { Known } from '../../src/github/known.ts';
import { createMemory } from '../../src/github/memory.ts';
import type { Pace } from '../../src/github/client/pace.ts';
import { type Reconciled, reconcile } from '../../src/reconcile.ts';
import { judgePulls } from '../../src/judge.ts';
import { type Planned, planAgain } from '../../src/plan-again.ts';
import { createRetry } from '../../src/retry.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import type { Plan } from '../../src/tracker/plan/plan.ts';
import * as actions from '../sandbox/actions/index.ts';
import { type Actor, userActor } from '../sandbox/actor.ts';
import { createClock } from '../sandbox/world/clock.ts';
import { findRepository } from '../sandbox/world/find.ts';
import type { LoggedRequest, Sandbox } from '../sandbox/sandbox.ts';
import { createSandbox } from '../sandbox/server.ts';
import type { Issue, Repository } from '../sandbox/world/state.ts';
import { printRoadmap } from './builders/print-roadmap.ts';
import { type Files, commitWork } from './commit-work.ts';
import { registerApp } from './register-app.ts';
import { watch } from './watched.ts';

/** So long an installation's token is good. */
const TOKEN_MS = 3_600_000;

const OWNER = 'learner';
const NAME = 'journey';

export interface StageOptions {
  readonly roadmap?: Roadmap | string;
  /** Files on the default branch besides the roadmap. Null: an empty repository. */
  readonly files?: Readonly<Record<string, string | Buffer>> | null;
  /** A stage to begin as, with all that is in its world; the other options count for nothing then. */
  readonly as?: Stage;
}

export class Stage {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly learner: Actor = userActor(OWNER);
  readonly stranger: Actor = userActor('stranger');
  readonly at = { owner: OWNER, name: NAME };
  /** The sandbox's time; sleeping moves it. */
  readonly clock: Clock;
  github: GitHub;
  readonly #memory;
  /** As the repository's row keeps it. */
  readonly #known: Known = {};
  readonly #intents;

  constructor(options: StageOptions = {}) {
    const { as } = options;
    this.sandbox = aSandbox(as?.sandbox);
    const { world, violations } = this.sandbox;
    watch(violations);
    if (as === undefined) build(this.sandbox);
    this.repository = theRepository(this.sandbox);
    this.clock = {
      now: () => world.clock.now(),
      sleep: (ms) => {
        world.clock.advance(ms);
        return Promise.resolve();
      },
    };
    this.#memory = createMemory(this.clock);
    this.#intents = createIntents(this.clock);
    this.github = this.#connect();
    if (as !== undefined) return;
    if (options.files !== null) this.push(options.files ?? { 'README.md': '# My journey\n\nHello.\n' });
    if (options.roadmap !== undefined) this.writeRoadmap(options.roadmap);
  }

  /** Another that begins as this one is now. Nothing may wait for its time, which does not come along. */
  copy(): Stage {
    return new Stage({ as: this });
  }

  #connect(): GitHub {
    const [installation] = this.sandbox.world.state.installations.values();
    if (installation === undefined) throw new Error('the App is not installed');
    const token = actions.createInstallationToken(this.sandbox.world, { installation });
    const octokit = new Octokit({
      auth: token.value,
      baseUrl: this.sandbox.url,
      request: { fetch: createFetch({ fetch: (url, init) => this.sandbox.fetch(url, init) }) },
    });
    return connect(octokit, { clock: this.clock, pace: unpaced(this.clock) });
  }

  /** Commits files as the learner. */
  push(files: Files, message?: string): void {
    commitWork(this.sandbox, this.repository, { files, message });
  }

  writeRoadmap(roadmap: Roadmap | string): void {
    this.push({ '.github/roadmap.yml': typeof roadmap === 'string' ? roadmap : printRoadmap(roadmap) });
  }

  /** Adds another repository of the learner's to the installation. */
  share(name: string): void {
    const { world } = this.sandbox;
    const repository = findRepository(world.state, OWNER, name);
    if (repository === null) throw new Error(`no repository ${name}`);
    for (const installation of world.state.installations.values())
      if (installation.repositories !== 'all') installation.repositories.push(repository.id);
  }

  /** The loop once, as the App runs it. */
  async reconcile(): Promise<Reconciled> {
    const { github, at, clock } = this;
    const [memory, intents, known] = [this.#memory, this.#intents, this.#known];
    const result = await reconcile({ github, at, clock, memory, intents, known });
    if (result.status === 'invalid') throw new Error(JSON.stringify(result.problems));
    return result;
  }

  /** The loop once, and the checks of open pull requests after it, as the App does both. */
  async judge(): Promise<void> {
    const { github, at, clock } = this;
    const [memory, intents, known] = [this.#memory, this.#intents, this.#known];
    const seen: Planned[] = [];
    await reconcile({ ...{ github, at, clock, memory, intents, known }, onPlanned: (one) => seen.push(one) });
    const [planned] = seen;
    const [app = 0] = this.sandbox.world.state.apps.keys();
    if (planned === undefined) throw new Error('nothing was planned');
    await judgePulls({
      ...{ github, at, clock, known, planned, app, seenAt: clock.now() },
      ...{ askedFor: new Set<string>(), signal: new AbortController().signal },
      onFailure(_, error) {
        throw error;
      },
    });
  }

  /** The loop until it is through, with the waiting that a queue would do. Resolves to how often it reconciled. */
  async reconcileUntilDone(): Promise<number> {
    const retry = createRetry(this.clock);
    for (let reconciliations = 1; ; reconciliations += 1) {
      try {
        await this.reconcile();
        return reconciliations;
      } catch (error) {
        const delay = retry.delay(error);
        if (delay === undefined) throw error;
        await this.clock.sleep(delay);
      }
    }
  }

  plan(): Promise<Planned> {
    return planAgain({ github: this.github, at: this.at, clock: this.clock });
  }

  /** The plan, which must exist. */
  async planned(): Promise<Plan> {
    const planned = await this.plan();
    if (planned.status !== 'planned') throw new Error(`no plan: ${planned.status}`);
    return planned.plan;
  }

  /** Lets time pass, so that GitHub does what it does later. */
  pass(ms: number): void {
    this.sandbox.world.clock.advance(ms);
    if (ms >= TOKEN_MS) this.github = this.#connect();
  }

  /** Issues without pull requests. */
  get issues(): readonly Issue[] {
    return this.repository.issues.filter(({ pull }) => pull === null);
  }

  issue(title: string): Issue {
    const issue = this.issues.find((candidate) => candidate.title === title);
    if (issue === undefined) throw new Error(`no issue "${title}"`);
    return issue;
  }

  /** A file's text on a branch; undefined where there is none. */
  file(path: string, branch = this.repository.defaultBranch): string | undefined {
    const commit = this.repository.commits.get(this.repository.branches.get(branch) ?? '');
    return commit?.tree.get(path)?.content.toString('utf8');
  }

  /** Runs something and gives the API requests that it made. */
  async requests(run: () => Promise<unknown>): Promise<readonly LoggedRequest[]> {
    const from = this.sandbox.log.entries.length;
    await run();
    return this.sandbox.log.since(from);
  }
}

/** Its time stands still. */
function aSandbox(as?: Sandbox): Sandbox {
  const before = as?.world;
  if (before !== undefined && before.clock.pending() > 0) throw new Error('something waits for its time');
  return createSandbox({
    clock: createClock({ frozen: true, start: before?.clock.now() ?? Date.UTC(2026, 11, 1, 8) }),
    upToDate: true,
    ...(before === undefined ? {} : { state: before.state }),
  });
}

/** The learner, their repository with the App, and a stranger. */
function build(sandbox: Sandbox): void {
  sandbox.createUser(OWNER);
  sandbox.createUser('stranger');
  actions.createRepository(sandbox.world, { owner: OWNER, name: NAME });
  const app = registerApp(sandbox);
  sandbox.install({ appId: app.id, owner: OWNER, repositories: [NAME] });
}

function theRepository({ world }: Sandbox): Repository {
  const repository = findRepository(world.state, OWNER, NAME);
  if (repository === null) throw new Error(`no repository ${NAME}`);
  return repository;
}

/** No waiting between writes, but silence after a refusal: the pace has tests of its own. */
function unpaced(clock: Clock): Pace {
  let silentUntil = 0;
  return {
    check: () =>
      clock.now() < silentUntil
        ? Promise.reject(new Error('a request while GitHub asked for silence'))
        : Promise.resolve(),
    take: () => Promise.resolve(),
    silence: (until) => {
      silentUntil = until;
      return Promise.resolve();
    },
  };
}
