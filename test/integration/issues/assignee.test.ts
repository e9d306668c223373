// `tracker.assignee`: whoever it names is assigned to what is up next, and to nothing else; what people change stays theirs.
import { expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const TITLES = ['A', 'B', 'C', 'D', 'E'];

function roadmapFor(assignee?: string): Roadmap {
  const phases = [aPhase({ items: TITLES.map((title) => anItem({ title })) })];
  return aRoadmap({ phases, tracker: aTracker(assignee === undefined ? {} : { assignee }) });
}

async function started(assignee?: string): Promise<Stage> {
  const stage = new Stage({ roadmap: roadmapFor(assignee) });
  await stage.reconcile();
  stage.pass(120_000);
  return stage;
}

/** By title, the assignees. */
function assigned(stage: Stage): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(stage.issues.map(({ title, assignees }) => [title, [...assignees].sort()]));
}

function change(stage: Stage, title: string, fields: Partial<actions.IssueChange>): void {
  const { repository, learner: actor } = stage;
  actions.updateIssue(stage.sandbox.world, { repository, actor, issue: stage.issue(title), ...fields });
  stage.pass(5000);
}

/** Reconciles, checks that nothing is left to do, and gives what was written. */
async function reconcile(stage: Stage): Promise<readonly string[]> {
  const requests = await stage.requests(() => stage.reconcileUntilDone());
  stage.pass(5000);
  expect((await stage.planned()).actions).toEqual([]);
  stage.sandbox.assertClean();
  return requests.flatMap(({ method, path }) => (method === 'PATCH' ? [path] : []));
}

test('what is up next has it from the start, without a request more', async () => {
  const requests = async (assignee?: string) => {
    const stage = new Stage({ roadmap: roadmapFor(assignee) });
    const made = await stage.requests(() => stage.reconcile());
    stage.pass(5000);
    expect((await stage.planned()).actions).toEqual([]);
    return { stage, count: made.length };
  };
  const { stage, count } = await requests('Learner');
  expect(assigned(stage)).toEqual({ A: ['learner'], B: ['learner'], C: ['learner'], D: [], E: [] });
  expect(count).toBe((await requests()).count);
});

test('it moves on with the work: a finished item keeps it, what comes next gets it in one write', async () => {
  const stage = await started('learner');
  change(stage, 'A', { state: 'closed', stateReason: 'completed' });
  expect(await reconcile(stage)).toEqual([`/repos/learner/journey/issues/${stage.issue('D').number}`]);
  expect(assigned(stage)).toMatchObject({ A: ['learner'], D: ['learner'], E: [] });
  change(stage, 'A', { state: 'open' });
  await reconcile(stage);
  expect(assigned(stage)).toMatchObject({ A: ['learner'], D: [] });
});

test('without the setting ours is taken off, and other people stay', async () => {
  const stage = await started('learner');
  stage.sandbox.createUser('mentor');
  actions.setCollaborator(stage.sandbox.world, {
    ...{ repository: stage.repository, login: 'mentor', role: 'write' },
  });
  change(stage, 'A', { assignees: ['learner', 'mentor'] });
  change(stage, 'D', { assignees: ['learner'] });
  stage.writeRoadmap(roadmapFor());
  await reconcile(stage);
  expect(assigned(stage)).toEqual({ A: ['mentor'], B: [], C: [], D: ['learner'], E: [] });
});

test('whom a person takes off stays off', async () => {
  const stage = await started('learner');
  change(stage, 'B', { assignees: [] });
  expect(await reconcile(stage)).toEqual([]);
  change(stage, 'A', { state: 'closed', stateReason: 'completed' });
  await reconcile(stage);
  expect(assigned(stage)).toMatchObject({ B: [], C: ['learner'], D: ['learner'] });
});

test('whom GitHub does not take is told once, and everything else is written', async () => {
  const stage = new Stage({ roadmap: roadmapFor('stranger') });
  const first = await stage.reconcile();
  if (first.status !== 'done') throw new Error(first.status);
  const refused = first.plan.conflicts.filter(({ code }) => code === 'assignee-refused');
  expect(refused.map(({ subject }) => subject)).toEqual(['issue #1']);
  expect(stage.issues.map(({ title }) => title)).toEqual(TITLES);
  stage.pass(120_000);
  const again = await stage.reconcile();
  if (again.status !== 'done') throw new Error(again.status);
  expect([again.done, again.plan.conflicts]).toEqual([[], []]);
  change(stage, 'A', { state: 'closed', stateReason: 'completed' });
  await reconcile(stage);
  stage.writeRoadmap(roadmapFor('learner'));
  await reconcile(stage);
  expect(assigned(stage)).toEqual({ A: [], B: ['learner'], C: ['learner'], D: ['learner'], E: [] });
});
