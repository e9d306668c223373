// A learner's repository that has the Action's own workflow files, on a sandbox that starts their runs, and a runner that carries
// the runs out in this process. Its time moves only by hand and by sleeping.
import { readFileSync } from 'node:fs';
import { runAction } from '../../../src/action/run.ts';
import type { ExitCode } from '../../../src/action/runner/world.ts';
import type { Clock } from '../../../src/clock.ts';
import { commitWork } from '../../../tools/harness/commit-work.ts';
import { environmentOf } from '../../../tools/harness/runner/environment.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { type Actor, userActor } from '../../../tools/sandbox/actor.ts';
import type { LoggedRequest, Sandbox, SandboxOptions } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { TakenRun } from '../../../tools/sandbox/workflows/runs.ts';
import { createClock } from '../../../tools/sandbox/world/clock.ts';
import type { Repository } from '../../../tools/sandbox/world/state.ts';
import { FILES, aFakeRunner } from './fake-runner.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

export const WORKFLOW = read('templates/workflows/milepost.yml');
export const SCHEDULE = read('templates/workflows/milepost-schedule.yml');

export interface Ran {
  readonly event: string;
  readonly code: ExitCode;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly requests: readonly LoggedRequest[];
}

export interface RunOptions {
  /** In place of what the runner would set. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

export class Learner {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly actor: Actor = userActor('learner');
  /** Sleeping moves it. */
  readonly clock: Clock;

  /** A sandbox that listens, so that requests go the way that they go to GitHub. */
  static async begin(options: SandboxOptions = {}): Promise<Learner> {
    const clock = createClock({ frozen: true, start: Date.UTC(2026, 11, 1, 8) });
    const sandbox = createSandbox({ clock, upToDate: true, ...options });
    await sandbox.listen(0);
    return new Learner(sandbox);
  }

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
    const { world } = sandbox;
    sandbox.createUser('learner');
    this.repository = actions.createRepository(world, { owner: 'learner', name: 'journey', autoInit: true });
    this.clock = {
      now: () => world.clock.now(),
      sleep(ms) {
        world.clock.advance(ms);
        return Promise.resolve();
      },
    };
  }

  push(files: Readonly<Record<string, string>>, branch = 'main'): void {
    commitWork(this.sandbox, this.repository, { files, branch });
  }

  /** A branch of its own with these files, and a pull request from it. Gives its number. */
  propose(files: Readonly<Record<string, string>>, { body = '', branch = 'work' } = {}): number {
    const { repository, actor } = this;
    const { world } = this.sandbox;
    actions.setBranch(world, { repository, actor, branch, oid: repository.branches.get('main') ?? '' });
    this.push(files, branch);
    return actions.openPull(world, { repository, actor, title: 'Work', body, head: branch, base: 'main' })
      .number;
  }

  merge(number: number): void {
    const { repository, actor } = this;
    const issue = this.numbered(number);
    actions.mergePull(this.sandbox.world, { repository, actor, issue });
  }

  numbered(number: number) {
    const issue = this.repository.issues.find((one) => one.number === number);
    if (issue === undefined) throw new Error(`no #${number}`);
    return issue;
  }

  /** Issues that are no pull requests. */
  get issues() {
    return this.repository.issues.filter(({ pull }) => pull === null);
  }

  file(path: string, branch = 'main'): string {
    const head = this.repository.commits.get(this.repository.branches.get(branch) ?? '');
    return head?.tree.get(path)?.content.toString('utf8') ?? '';
  }

  pass(ms: number): void {
    this.sandbox.world.clock.advance(ms);
  }

  /** Carries out every run that waits, the oldest first, until none is left: what one starts, too. */
  async runAll(options: RunOptions = {}): Promise<readonly Ran[]> {
    const ran: Ran[] = [];
    for (let taken = this.sandbox.runs.take(); taken !== null; taken = this.sandbox.runs.take())
      ran.push(await this.#run(taken, options));
    return ran;
  }

  /** The same where exactly one waits. */
  async runOne(options: RunOptions = {}): Promise<Ran> {
    const taken = this.sandbox.runs.take();
    if (taken === null) throw new Error('no run waits');
    return await this.#run(taken, options);
  }

  async #run(taken: TakenRun, { env = {}, signal }: RunOptions): Promise<Ran> {
    const { run } = taken;
    const runner = aFakeRunner({
      env: { ...environmentOf(taken, FILES, read('action.yml')), ...env },
      ...{ event: run.payload, clock: this.clock },
      ...(signal && { signal }),
    });
    const from = this.sandbox.log.entries.length;
    const code = await runAction(runner);
    this.sandbox.runs.finish(run.id, code === 0 ? 'success' : 'failure');
    const [log, summary, outputs] = [runner.log(), runner.summary(), runner.outputs()];
    return { event: run.event, code, log, summary, outputs, requests: this.sandbox.log.since(from) };
  }

  /** Throws where GitHub would have had anything otherwise. */
  async end(): Promise<void> {
    await this.sandbox.close();
  }
}
