// A learner's repository under the App, with pull requests and their checks.
import { App } from '../sweeps/wire/app.ts';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { CheckRun } from '../../../tools/sandbox/world/check-run.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

/** Two phases: statistics and SQL; a report on the weather and a dashboard. */
export function theRoadmap(...more: readonly string[]): Roadmap {
  const projects = [
    anItem({ title: 'Weather report', kind: 'project', paths: ['projects/weather/**'] }),
    anItem({ title: 'Dashboard', kind: 'project', paths: ['dashboard/**', '*.ipynb'] }),
  ];
  return aRoadmap({
    phases: [
      aPhase({ items: [anItem({ title: 'Stats' }), anItem({ title: 'SQL' })] }),
      aPhase({ title: 'Projects', items: [...projects, ...more.map((title) => anItem({ title }))] }),
    ],
  });
}

export interface Proposal {
  readonly files?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly branch?: string;
  readonly base?: string;
}

export class Checked extends Stage {
  #app: App | undefined;

  /** Only in a test: its time is that of all. */
  get app(): App {
    this.#app ??= new App(this);
    return this.#app;
  }

  /** A pull request of the learner's. */
  propose({
    files = { 'notes.md': 'Notes.\n' },
    body = '',
    branch = 'work',
    base = 'main',
  }: Proposal = {}): Issue {
    const { sandbox, repository, learner: actor } = this;
    const { world } = sandbox;
    const oid = repository.branches.get('main') ?? '';
    if (!repository.branches.has(branch)) actions.setBranch(world, { repository, actor, branch, oid });
    this.commit(branch, files);
    const pull = actions.openPull(world, { repository, actor, title: branch, body, head: branch, base });
    this.gather();
    return pull;
  }

  commit(branch: string, files: Readonly<Record<string, string>>): void {
    const { sandbox, repository, learner: actor } = this;
    const changes = Object.entries(files).map(([path, content]) => ({ path, content }));
    actions.commitFiles(sandbox.world, { repository, actor, branch, message: 'Work', files: changes });
    this.gather();
  }

  /** So long the App waits after an event. */
  gather(): void {
    this.pass(3000);
  }

  /** The check runs of a pull request's head, the oldest first. */
  runs({ pull }: Issue): readonly CheckRun[] {
    return this.repository.checkRuns.filter(({ headSha }) => headSha === pull?.headOid);
  }

  /** The only check run of its head. */
  check(pull: Issue): CheckRun {
    const [run, another] = this.runs(pull);
    if (run === undefined || another !== undefined) throw new Error(`${this.runs(pull).length} check runs`);
    return run;
  }

  /** The operations that a reconciliation asks for. */
  async operations(): Promise<readonly string[]> {
    const log = await this.requests(() => this.app.reconcile());
    return log.map(({ operation }) => operation).filter((name) => !name.startsWith('apps/'));
  }
}

/** Set up, with nothing left to do. */
export async function aChecked(roadmap: Roadmap | string = theRoadmap()): Promise<Checked> {
  const stage = new Checked({ roadmap });
  await stage.app.settle();
  stage.pass(120_000);
  await stage.app.settle();
  return stage;
}
