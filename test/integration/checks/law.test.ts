// The law of a preview: what it says is what the merge then does.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { type Actor, userActor } from '../../../tools/sandbox/actor.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import { Stage } from '../../../tools/harness/stage.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { computeProgress } from '../../../src/progress/compute.ts';
import { findDifferences } from '../../../src/preview/differences.ts';
import { type Preview, previewPull } from '../../../src/preview/preview.ts';
import { progressInput, type Plan } from '../../../src/tracker/plan/plan.ts';
import { runs } from '../../harness/depth.ts';

const TITLES = ['Stats', 'SQL', 'Python', 'Plots', 'Maps', 'Talks'];
const FOLDERS = ['stats/**', 'sql/*.md', '{python,py}/**', '**/plot.png', 'maps/**', 'talks/2026/**'];
const FILES = [
  'stats/a.md',
  'sql/b.md',
  'sql/deep/b.md',
  'py/c.py',
  'x/plot.png',
  'talks/2026/t.md',
  'notes.md',
];

function roadmapOf(taken: readonly number[]) {
  const items = taken.map((at) => anItem({ title: TITLES[at] ?? '', paths: [FOLDERS[at] ?? ''] }));
  const half = Math.ceil(items.length / 2);
  return aRoadmap({
    phases: [aPhase({ items: items.slice(0, half) }), aPhase({ title: 'More', items: items.slice(half) })],
  });
}

const line = fc
  .tuple(
    fc.constantFrom('Completes: ', 'Progress: ', 'Closes ', 'fixes ', 'See '),
    fc.constantFrom('stats', 'sql', 'python', 'plots and maps', 'statz', '#1', '#2', '#6', '#99'),
  )
  .map(([word, what]) => word + what);

const proposal = fc.record({
  files: fc.uniqueArray(fc.constantFrom(...FILES), { minLength: 1, maxLength: 4 }),
  body: fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
  message: fc.oneof(
    fc.constant('Work'),
    line.map((text) => `Work\n\n${text}`),
  ),
  roadmap: fc.option(fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 6 }), { freq: 3, nil: undefined }),
  isFork: fc.boolean(),
  method: fc.constantFrom('merge' as const, 'squash' as const),
});

let first: Stage;

beforeAll(async () => {
  first = new Stage({ roadmap: roadmapOf([0, 1, 2, 3, 4]) });
  actions.forkRepository(first.sandbox.world, { repository: first.repository, owner: 'stranger' });
  await first.reconcileUntilDone();
  const { sandbox, repository, learner: actor } = first;
  actions.updateIssue(sandbox.world, { repository, actor, issue: first.issue('Python'), state: 'closed' });
  first.pass(120_000);
  await first.reconcileUntilDone();
});

const RUNS = runs(200);

it('random pull requests: what was previewed is what merging them does', async () => {
  const seen = { finishing: 0, roadmap: 0 };
  await fc.assert(
    fc.asyncProperty(proposal, async (given) => {
      const stage = first.copy();
      const issue = propose(stage, given);
      const preview = await previewPull({ ...asked(stage), pull: issue.number });
      const { sandbox, repository, learner: actor } = stage;
      stage.pass(2000);
      actions.mergePull(sandbox.world, { repository, actor, issue, method: given.method });
      stage.pass(5000);
      await stage.reconcileUntilDone();
      const plan = await stage.planned();
      expect(plan.actions).toEqual([]);
      expect(stateOf(plan)).toEqual(stateOf(planIn(preview)));
      const finished = findDifferences(preview).finished.map(({ item }) => item.id);
      expect(finished.toSorted()).toEqual(newlyDone(preview.before, plan));
      seen.finishing += finished.length > 0 ? 1 : 0;
      seen.roadmap += preview.changesRoadmap ? 1 : 0;
    }),
    RUNS,
  );
  expect(seen.finishing).toBeGreaterThan(0.625 * RUNS.numRuns);
  expect(seen.roadmap).toBeGreaterThan(0.25 * RUNS.numRuns);
});

function asked({ github, at, clock }: Stage) {
  return { github, at, clock };
}

function propose(stage: Stage, { files, body, message, roadmap, isFork }: FcValue): Issue {
  const { repository, learner, sandbox } = stage;
  const { world } = sandbox;
  const [author, from]: [Actor, typeof repository] = isFork
    ? [userActor('stranger'), forkIn(stage)]
    : [learner, repository];
  const branch = 'work';
  actions.setBranch(world, { repository: from, actor: author, branch, oid: from.branches.get('main') ?? '' });
  const changes = files.map((path) => ({ path, content: `Work on ${path}.\n` }));
  if (roadmap !== undefined)
    changes.push({ path: '.github/roadmap.yml', content: printRoadmap(roadmapOf(roadmap)) });
  actions.commitFiles(world, { repository: from, actor: author, branch, message, files: changes });
  const head = isFork ? `stranger:${branch}` : branch;
  const pull = actions.openPull(world, {
    repository,
    actor: author,
    title: 'Some work',
    body,
    head,
    base: 'main',
  });
  stage.pass(2000);
  return pull;
}

type FcValue = typeof proposal extends fc.Arbitrary<infer Value> ? Value : never;

function forkIn({ sandbox }: Stage) {
  const fork = [...sandbox.world.state.repositories.values()].find(({ parentId }) => parentId !== null);
  if (fork === undefined) throw new Error('no fork');
  return fork;
}

function planIn({ after }: Preview): Plan {
  if (after.status !== 'planned') throw new Error(`no plan: ${after.status}`);
  return after.plan;
}

/** Of each item what became of it, and how far the phases are. */
function stateOf(plan: Plan) {
  const { phases, percent } = computeProgress(progressInput(plan, plan.numbers));
  return {
    percent,
    items: Object.fromEntries(
      [...plan.outcome].map(([id, { state, evidence }]) => [id, { state, evidence }]),
    ),
    phases: phases.map(({ phase, done, required, percent }) => [phase.id, done, required, percent]),
  };
}

function newlyDone(before: Preview['before'], plan: Plan): readonly string[] {
  const was = before.status === 'planned' ? before.plan.outcome : new Map<string, { state: string }>();
  return [...plan.outcome]
    .flatMap(([id, { state }]) => (state === 'done' && was.get(id)?.state !== 'done' ? [id] : []))
    .toSorted();
}
