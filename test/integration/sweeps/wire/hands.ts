// The learner's hands in the middle of a sync: what they do, what they have said by then, and whether it still stands.
import { expect } from 'vitest';
import * as actions from '../../../../tools/sandbox/actions/index.ts';
import type { Issue } from '../../../../tools/sandbox/world/state.ts';
import type { Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { parseManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import { DEEDS } from '../../../harness/deeds.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { doubles, foreign, personalStates, whyChanged } from '../../../harness/theirs.ts';
import { Stage } from '../../../../tools/harness/stage.ts';
import type { App } from './app.ts';

/** Ids and titles that the deeds know. */
const BEFORE: Roadmap = aRoadmap({
  phases: [
    aPhase({ id: 'one', title: 'Start', items: [anItem({ id: 'a' }), anItem({ id: 'b', title: 'SQL' })] }),
    aPhase({
      id: 'two',
      title: 'End',
      items: [anItem({ id: 'c', title: 'C++', kind: 'project', needs: ['a'], doneWhen: ['read it'] })],
    }),
  ],
});

/** Each text changes, one item moves, one goes, one comes. */
const AFTER: Roadmap = aRoadmap({
  phases: [
    aPhase({ id: 'one', title: 'Begin', items: [anItem({ id: 'a', optional: true, covers: ['means'] })] }),
    aPhase({
      id: 'two',
      title: 'End',
      items: [
        anItem({ id: 'c', title: 'C++', kind: 'project', needs: ['d'], doneWhen: ['read it', 'ran it'] }),
        anItem({ id: 'd', title: 'Linear algebra', covers: ['vectors'] }),
      ],
    }),
  ],
});

type Do = (stage: Stage, issue: Issue, index: number) => unknown;

/** What the law's deeds do, and what takes more than a repository's content. */
export const HANDS: Readonly<Record<string, Do>> = {
  ...DEEDS,
  deleteIssue({ repository }, issue) {
    repository.issues.splice(repository.issues.indexOf(issue), 1);
  },
  deleteLabel({ sandbox, repository, learner: actor }, _issue, index) {
    const label = repository.labels.at(-1 - (index % 3));
    if (label !== undefined) actions.deleteLabel(sandbox.world, { repository, actor, label });
  },
  moveIssue({ sandbox, repository, learner: actor }, issue, index) {
    const milestone =
      repository.milestones[index % Math.max(1, repository.milestones.length)]?.number ?? null;
    actions.updateIssue(sandbox.world, { repository, actor, issue, milestone });
  },
  pushRoadmap(stage, _issue, index) {
    stage.writeRoadmap(index % 2 === 0 ? AFTER : BEFORE);
  },
  renameRepository({ sandbox, repository, learner: actor }, _issue, index) {
    actions.updateRepository(sandbox.world, { repository, actor, name: `path-${index}` });
  },
};

type Hand = keyof typeof HANDS;

/** What stands outside of our part, whatever the blank lines. */
function outside(body: string | null): string {
  const part = parseManagedBlock(body ?? '');
  return (part === undefined ? (body ?? '') : part.before + part.after).replace(/\s+/g, '\n').trim();
}

const WRITTEN_INSIDE = 'I wrote here.';

interface Words {
  readonly outside: string;
  readonly inside: boolean;
}

/** What people have said so far. */
class Said {
  readonly #stage: Stage;
  readonly #words = new Map<Issue, Words>();
  #states: ReadonlyMap<number, string> = new Map();
  #foreign = '';
  #readme = '';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.note();
  }

  /** After each deed. */
  note(): void {
    const stage = this.#stage;
    for (const issue of stage.issues)
      this.#words.set(issue, {
        outside: outside(issue.body),
        inside: issue.body?.includes(WRITTEN_INSIDE) === true,
      });
    this.#states = personalStates(stage);
    this.#foreign = foreign(stage);
    this.#readme = withoutSection(stage.file('README.md'));
  }

  /** What is said of an issue between our reading it again and our write may be lost: GitHub has no write on a condition. */
  forgive(numbers: ReadonlySet<number>): void {
    for (const issue of [...this.#words.keys()]) if (numbers.has(issue.number)) this.#words.delete(issue);
  }

  /** Nothing of theirs is lost. */
  expectKept(where: string): void {
    const stage = this.#stage;
    expect(foreign(stage), `${where}: foreign issues`).toBe(this.#foreign);
    expect(doubles(stage), `${where}: doubles`).toEqual([]);
    expect(withoutSection(stage.file('README.md')), `${where}: README`).toContain(this.#readme);
    for (const issue of stage.issues) {
      const words = this.#words.get(issue);
      if (words === undefined) continue;
      expect(outside(issue.body), `${where}: text of #${issue.number}`).toBe(words.outside);
      if (words.inside) expect(issue.body, `${where}: inside #${issue.number}`).toContain(WRITTEN_INSIDE);
      const said = this.#states.get(issue.number);
      if (said !== undefined && issue.state !== said)
        expect(whyChanged(stage, issue), `${where}: state of #${issue.number}`).toBe(
          'completed by a merge, or taken out',
        );
      const told = issue.comments.filter(({ body }) => body.startsWith('<!-- milepost:completed'));
      expect(told.length, `${where}: comments on #${issue.number}`).toBeLessThanOrEqual(1);
    }
  }
}

function withoutSection(readme = ''): string {
  return readme
    .replace(/<!-- milepost:start -->[^]*?<!-- milepost:end -->/, '')
    .replace(/\s+/g, '\n')
    .trim();
}

export interface Moment {
  readonly hand: Hand;
  /** Before the request with that index. */
  readonly at: number;
  /** What it is done to. */
  readonly index: number;
}

/** Syncs while the learner does things; then once more, and there is nothing left. */
export async function syncWhile(stage: Stage, app: App, moments: readonly Moment[]): Promise<void> {
  const where = moments.map(({ hand, at, index }) => `${hand} ${index} before request ${at}`).join(', ');
  const said = new Said(stage);
  const deeds: number[] = [];
  app.before((sent) => {
    for (const { hand, at, index } of moments) {
      if (at !== sent) continue;
      stage.pass(1000);
      const issue = stage.issues[index % Math.max(1, stage.issues.length)];
      if (issue !== undefined) HANDS[hand]?.(stage, issue, index);
      said.note();
      deeds.push(stage.sandbox.log.total);
      stage.pass(1000);
    }
  });
  expect((await app.settle()).end, where).toBe('done');
  app.before(() => undefined);
  stage.pass(5000);
  said.forgive(new Set(deeds.flatMap((from) => writtenOver(stage, from))));
  await app.expectRest(where);
  said.expectKept(where);
  stage.sandbox.assertClean();
}

/** The issue that is written as the very next thing: it had been read again just before. */
function writtenOver({ sandbox }: Stage, from: number): readonly number[] {
  const [next] = sandbox.log.since(from);
  return next?.operation === 'issues/update' ? [Number(next.path.split('/').at(-1))] : [];
}

/** A repository before its first sync, or one whose roadmap has just changed. */
export async function anArena(isFirst: boolean): Promise<Stage> {
  return isFirst ? new Stage({ roadmap: BEFORE }) : (await (changed ??= aChangedOne())).copy();
}

let changed: Promise<Stage> | undefined;

async function aChangedOne(): Promise<Stage> {
  const stage = new Stage({ roadmap: BEFORE });
  await stage.reconcile();
  stage.pass(120_000);
  DEEDS.merge(stage, stage.issue('SQL'), 6);
  stage.pass(5000);
  stage.writeRoadmap(AFTER);
  return stage;
}
