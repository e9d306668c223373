// One repository, several doors: the App, the Action with a workflow's token, a person at a command line. Whoever comes next finds
// what the one before made, two at once make nothing twice, and nobody's copied marker is taken for ours.
import { Octokit } from '@octokit/rest';
import { describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import type { Actor } from '../../tools/sandbox/actor.ts';
import { type GitHub, connect } from '../../src/github/client/connect.ts';
import { refuseBesideAction } from '../../src/github/observe/doors/action-workflow.ts';
import { createFetch } from '../../src/github/client/fetch.ts';
import { createMemory } from '../../src/github/memory.ts';
import { reconcile } from '../../src/reconcile.ts';
import { aPhase, aRoadmap, anItem } from '../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  phases: [aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'SQL' })] })],
});
const PATH = '.github/workflows/milepost.yml';
const WORKFLOW = `on: [push, workflow_dispatch]
permissions: { contents: write, issues: write, pull-requests: write }
jobs:
  milepost:
    runs-on: ubuntu-latest
    steps:
      - uses: someone/milepost@v1
`;

const DOORS = ['app', 'action', 'cli'] as const;
type Door = (typeof DOORS)[number];

function connectWith(stage: Stage, token: string): GitHub {
  const { sandbox, clock } = stage;
  const request = { fetch: createFetch({ fetch: (url, init) => sandbox.fetch(url, init) }) };
  return connect(new Octokit({ auth: token, baseUrl: sandbox.url, request }), { clock });
}

/** The token of a run that is under way. */
function workflowToken(stage: Stage): string {
  const { sandbox, repository, learner: actor } = stage;
  if (stage.file(PATH) === undefined) stage.push({ [PATH]: WORKFLOW });
  const [workflow] = actions.listWorkflows(sandbox.world, repository);
  if (workflow === undefined) throw new Error('There is no workflow');
  actions.dispatchWorkflow(sandbox.world, { repository, actor, workflow, ref: 'main' });
  return sandbox.runs.take(sandbox.runs.queued.at(-1)?.id)?.token ?? '';
}

/** Reconciles through one door. Where that is the App, the Action's workflow has to be gone. */
async function through(stage: Stage, door: Door) {
  if (door === 'app') {
    if (stage.file(PATH) !== undefined) stage.push({ [PATH]: null });
    return await reconcile({ ...asApp(stage), onObserved: refuseBesideAction });
  }
  const { at, clock, sandbox } = stage;
  const token =
    door === 'action' ? workflowToken(stage) : actions.createUserToken(sandbox.world, 'learner').value;
  return await reconcile({ github: connectWith(stage, token), at, clock, memory: createMemory(clock) });
}

function asApp({ github, at, clock }: Stage) {
  return { github, at, clock, memory: createMemory(clock) };
}

/** What a person sees, without who wrote it and when. */
function picture({ repository, issues }: Stage): object {
  return {
    issues: issues.map(({ title, body, state, stateReason, labelIds, milestone, comments }) => {
      const labels = labelIds.map((id) => repository.labels.find((one) => one.id === id)?.name);
      return {
        title,
        body,
        state,
        stateReason,
        labels,
        milestone,
        comments: comments.map((one) => one.body),
      };
    }),
    milestones: repository.milestones.map(({ title, description, state }) => ({ title, description, state })),
    labels: repository.labels.map(({ name }) => name),
  };
}

function complete({ repository, learner: actor, sandbox }: Stage, item: string): void {
  const { world } = sandbox;
  const branch = `work-${item}`;
  actions.setBranch(world, { repository, actor, branch, oid: repository.branches.get('main') ?? '' });
  const files = [{ path: `${branch}.md`, content: 'Done.' }];
  actions.commitFiles(world, { repository, actor, branch, message: 'Work', files });
  const input = { repository, actor, title: 'Work', head: branch, base: 'main' };
  const issue = actions.openPull(world, { ...input, body: `Completes: ${item}` });
  actions.mergePull(world, { repository, actor, issue });
  world.clock.advance(5000);
}

async function story(doors: readonly Door[]): Promise<Stage> {
  const stage = new Stage({ roadmap: ROADMAP });
  for (const [index, door] of doors.entries()) {
    if (index === 1) complete(stage, 'sql');
    if (index === 2) complete(stage, 'statistics');
    await through(stage, door);
    stage.pass(120_000);
  }
  return stage;
}

describe('a change of door', () => {
  it.each<readonly [Door, Door, Door]>([
    ['app', 'action', 'app'],
    ['cli', 'action', 'action'],
    ['action', 'cli', 'app'],
  ])('%s, %s, %s: in the end as if there had been one', async (...doors) => {
    const stage = await story(doors);
    expect(picture(stage)).toEqual(picture(await story(['app', 'app', 'app'])));
    for (const door of DOORS) {
      expect(await through(stage, door)).toMatchObject({ status: 'done', done: [] });
      stage.pass(120_000);
    }
    stage.sandbox.assertClean();
  });

  it.each(DOORS.flatMap((first) => DOORS.map((next) => [first, next] as const)))(
    '%s, then %s: labels and milestones taken off by hand lead to no second issue',
    async (first, next) => {
      const stage = new Stage({ roadmap: ROADMAP });
      await through(stage, first);
      stage.pass(120_000);
      const { repository, learner: actor, sandbox } = stage;
      for (const issue of stage.issues)
        actions.updateIssue(sandbox.world, { repository, actor, issue, labels: [], milestone: null });
      stage.pass(120_000);
      await through(stage, next);
      expect(stage.issues).toHaveLength(2);
      stage.pass(120_000);
      expect(await through(stage, next)).toMatchObject({ status: 'done', done: [] });
      stage.sandbox.assertClean();
    },
  );

  it('is told: which Apps and workflows made the issues', async () => {
    const stage = await story(['app', 'action']);
    const result = await through(stage, 'action');
    expect(result.status === 'done' ? result.plan.doors : undefined).toEqual(['milepost']);
  });
});

describe('two doors at once', () => {
  it('the App leaves a repository to the Action that is there, and says so', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    stage.push({ [PATH]: WORKFLOW });
    const requests = await stage.requests(async () => {
      await expect(reconcile({ ...asApp(stage), onObserved: refuseBesideAction })).rejects.toMatchObject({
        code: 'left-to-action',
        retryable: false,
        message: expect.stringContaining(PATH) as string,
      });
    });
    expect(requests.map(({ operation }) => operation)).toEqual(['Observe', 'Texts']);
    await through(stage, 'action');
    expect(stage.issues).toHaveLength(2);
  });

  it.each([
    ['milepost.yml', WORKFLOW.replace('someone/milepost', 'someone/validate-milepost')],
    ['release.yml', WORKFLOW],
  ])('a workflow that is another leaves the App at work: %s', async (name, text) => {
    const stage = new Stage({ roadmap: ROADMAP });
    stage.push({ [`.github/workflows/${name}`]: text });
    await reconcile({ ...asApp(stage), onObserved: refuseBesideAction });
    expect(stage.issues).toHaveLength(2);
  });

  it.each<readonly [Door, Door]>([
    ['app', 'action'],
    ['app', 'cli'],
    ['action', 'cli'],
    ['cli', 'app'],
  ])('%s at work, %s comes: it waits until that one rests, and makes nothing twice', async (first, next) => {
    const stage = new Stage({ roadmap: ROADMAP });
    await through(stage, first);
    // The first is half-way: its second issue is still to come.
    const [, half] = stage.repository.issues.splice(1);
    stage.repository.nextIssueNumber = 2;
    expect(half).toBeUndefined();
    stage.pass(10_000);
    const writes = await stage.requests(async () => {
      await expect(through(stage, next)).rejects.toMatchObject({ code: 'stale', retryable: true });
    });
    expect(writes.filter(({ contentCreating }) => contentCreating)).toEqual([]);
    stage.pass(60_000);
    await through(stage, next);
    expect(stage.issues).toHaveLength(2);
  });

  it('that made an issue twice all the same: the second is closed, whichever door sees it', async () => {
    const stage = new Stage({ roadmap: ROADMAP });
    await through(stage, 'app');
    const { repository, sandbox } = stage;
    const { body, labelIds, milestone, title } = stage.issue('SQL');
    const bot: Actor = { ...stage.learner, login: 'github-actions[bot]' };
    workflowToken(stage);
    const second = actions.createIssue(sandbox.world, { repository, actor: bot, title, body });
    second.labelIds = [...labelIds];
    second.milestone = milestone;
    stage.pass(120_000);
    await through(stage, 'action');
    expect(second).toMatchObject({ state: 'closed', stateReason: 'duplicate' });
    stage.pass(120_000);
    for (const door of DOORS) {
      expect(await through(stage, door)).toMatchObject({ status: 'done', done: [] });
      stage.pass(120_000);
    }
  });
});

describe('a marker that somebody copied', () => {
  const MARKED = '<!-- milepost:item id=sql sum=x -->\nMine.\n<!-- milepost:end -->';

  /** As another workflow opens one that repeats what a stranger said: with a workflow's name, and no right to sort. */
  function byAnotherWorkflow(stage: Stage) {
    workflowToken(stage);
    return { ...stage.learner, login: 'github-actions[bot]' };
  }

  function byAStranger({ stranger }: Stage): Actor {
    return stranger;
  }

  const FORGERS = [
    ['a stranger', byAStranger],
    ['a workflow that repeats a stranger', byAnotherWorkflow],
  ] as const;

  it.each(FORGERS.flatMap(([who, by]) => DOORS.map((door) => [who, door, by] as const)))(
    'by %s is nobody’s item, through the door %s',
    async (_, door, by) => {
      const stage = new Stage({ roadmap: ROADMAP });
      const { repository, sandbox } = stage;
      const actor = by(stage);
      const issue = actions.createIssue(sandbox.world, { repository, actor, title: 'Report', body: MARKED });
      stage.pass(120_000);
      await through(stage, door);
      expect(issue).toMatchObject({ title: 'Report', body: MARKED, state: 'open', milestone: null });
      expect(stage.issues.map(({ title }) => title)).toEqual(['Report', 'Statistics', 'SQL']);
      stage.pass(120_000);
      expect(await through(stage, door)).toMatchObject({ status: 'done', done: [] });
    },
  );
});
