// A learner's repository with the Action, as `milepost init --action` leaves it, beside a local GitHub on loopback; and a runner.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';
import { findLeftovers } from '../../../tools/harness/leftovers.ts';
import { type Ended, type Runner, createRunner } from '../../../tools/harness/runner/runner.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { type Actor, userActor } from '../../../tools/sandbox/actor.ts';
import type { LoggedRequest, Sandbox } from '../../../tools/sandbox/sandbox.ts';
import { createSandbox } from '../../../tools/sandbox/server.ts';
import type { Issue, Repository } from '../../../tools/sandbox/world/state.ts';
import { bundleAction } from '../../../tools/release/bundle.ts';

const WORKFLOWS = ['milepost.yml', 'milepost-schedule.yml'] as const;

export const ROADMAP = aRoadmap({
  phases: [
    aPhase({ title: 'Ground', items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })] }),
    aPhase({ title: 'House', items: [anItem({ title: 'Report', kind: 'project' })] }),
  ],
});

let bundle: Promise<string> | null = null;

/** Bundled once for all tests of a file. */
async function bundled(): Promise<string> {
  bundle ??= bundleAction().then(({ code }) => code);
  return await bundle;
}

export interface Ran extends Ended {
  /** What it asked of GitHub. */
  readonly requests: readonly LoggedRequest[];
}

export class Learner {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly runner: Runner;
  readonly me: Actor = userActor('learner');

  private constructor(sandbox: Sandbox, repository: Repository, code: string) {
    this.sandbox = sandbox;
    this.repository = repository;
    this.runner = createRunner({ sandbox, code });
  }

  /** The roadmap and both workflows are pushed in one commit; nothing has run yet. */
  static async start({
    roadmap = printRoadmap(ROADMAP),
    edit = (text: string) => text,
  } = {}): Promise<Learner> {
    const sandbox = createSandbox({ closeDelayMs: 100 });
    await sandbox.listen(0);
    sandbox.createUser('learner');
    sandbox.createUser('stranger');
    const repository = actions.createRepository(sandbox.world, { owner: 'learner', name: 'journey' });
    const learner = new Learner(sandbox, repository, await bundled());
    const files = WORKFLOWS.map((name) => {
      const text = readFileSync(new URL(`../../../templates/workflows/${name}`, import.meta.url), 'utf8');
      return [`.github/workflows/${name}`, edit(text)] as const;
    });
    learner.push({
      'README.md': '# My journey\n',
      '.github/roadmap.yml': roadmap,
      ...Object.fromEntries(files),
    });
    return learner;
  }

  push(files: Readonly<Record<string, string | null>>, message = 'Work'): void {
    const { sandbox, repository, me: actor } = this;
    const changes = Object.entries(files).map(([path, content]) => ({ path, content }));
    actions.commitFiles(sandbox.world, { repository, actor, message, files: changes });
  }

  /** Opens a pull request with one file. */
  propose(
    body: string,
    { file = `work-${this.repository.nextIssueNumber}.md`, text = 'Work.\n' } = {},
  ): Issue {
    const { sandbox, repository, me: actor } = this;
    const head = `work-${repository.nextIssueNumber}`;
    const oid = repository.branches.get('main') ?? '';
    actions.setBranch(sandbox.world, { repository, actor, branch: head, oid });
    const files = [{ path: file, content: text }];
    actions.commitFiles(sandbox.world, { repository, actor, branch: head, message: 'Work', files });
    return actions.openPull(sandbox.world, { repository, actor, title: 'Work', body, head, base: 'main' });
  }

  merge(issue: Issue): void {
    const { sandbox, repository, me: actor } = this;
    actions.mergePull(sandbox.world, { repository, actor, issue });
  }

  change(issue: Issue, state: 'open' | 'closed'): void {
    const { sandbox, repository, me: actor } = this;
    actions.updateIssue(sandbox.world, { repository, actor, issue, state });
  }

  get issues(): readonly Issue[] {
    return this.repository.issues.filter(({ pull }) => pull === null);
  }

  issue(title: string): Issue {
    const found = this.issues.find((one) => one.title === title);
    if (found === undefined) throw new Error(`There is no issue "${title}"`);
    return found;
  }

  file(path: string): string {
    const commit = this.repository.commits.get(this.repository.branches.get('main') ?? '');
    return commit?.tree.get(path)?.content.toString('utf8') ?? '';
  }

  /** Runs what is queued, one after the other. */
  async run(): Promise<readonly Ran[]> {
    const runs: Ran[] = [];
    while (this.sandbox.runs.queued.length > 0) {
      const from = this.sandbox.log.total;
      runs.push({ ...(await this.runner.runOne()), requests: this.sandbox.log.since(from) });
    }
    return runs;
  }

  /** The same, where all go well. Gives the last: the push of a branch comes before its pull request. */
  async runWell(): Promise<Ran> {
    const runs = await this.run();
    for (const { code, log } of runs) expect(code, log).toBe(0);
    const last = runs.at(-1);
    if (last === undefined) throw new Error('Nothing was queued');
    return last;
  }

  /** What holds after each run: nothing is there twice, nothing is left to do, no write was refused, but by a limit. */
  async expectRest({ isLimited = false } = {}): Promise<void> {
    const titles = this.issues
      .filter(({ stateReason }) => stateReason !== 'duplicate')
      .map(({ title }) => title);
    expect(titles).toEqual([...new Set(titles)]);
    const milestones = this.repository.milestones.map(({ title }) => title);
    expect(milestones).toEqual([...new Set(milestones)]);
    expect(await findLeftovers(this.sandbox, this.repository)).toEqual([]);
    const refused = this.sandbox.log.entries.filter(({ status, mutates }) => mutates && status === 403);
    if (!isLimited) expect(refused).toEqual([]);
    this.sandbox.assertClean();
  }

  async close(): Promise<void> {
    await this.runner.close();
    await this.sandbox.close();
  }
}
