// Merges and conversations out of the ordinary: texts edited after the merge, many files, locked issues, link texts.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Actor } from '../../../tools/sandbox/actor.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  phases: [
    aPhase({
      items: [anItem({ title: 'Statistics' }), anItem({ title: 'Report', paths: ['work/**'] })],
    }),
  ],
});

async function synced(): Promise<Stage> {
  const stage = new Stage({ roadmap: ROADMAP });
  await stage.reconcile();
  stage.pass(120_000);
  return stage;
}

interface Work {
  readonly by?: Actor;
  readonly body?: string;
  readonly paths?: readonly string[];
}

function merge(stage: Stage, { by = stage.learner, body = '', paths = ['notes.md'] }: Work): Issue {
  const { repository, learner: actor, sandbox } = stage;
  const branch = `work-${repository.nextIssueNumber}`;
  actions.setBranch(sandbox.world, { repository, actor, branch, oid: repository.branches.get('main') ?? '' });
  const files = paths.map((path) => ({ path, content: branch }));
  actions.commitFiles(sandbox.world, { repository, actor, branch, message: 'Work', files });
  const issue = actions.openPull(sandbox.world, {
    repository,
    actor: by,
    title: 'Work',
    body,
    head: branch,
    base: 'main',
  });
  actions.mergePull(sandbox.world, { repository, actor, issue });
  stage.pass(5000);
  return issue;
}

function edit(stage: Stage, { by, issue, body }: { by: Actor; issue: Issue; body: string }): void {
  actions.updatePull(stage.sandbox.world, { repository: stage.repository, actor: by, issue, body });
  stage.pass(5000);
}

describe('the text of a pull request, edited after its merge', () => {
  it('closes nothing where a stranger wrote it', async () => {
    const stage = await synced();
    const { number } = stage.issue('Statistics');
    const issue = merge(stage, { by: stage.stranger, body: 'A typo.' });
    edit(stage, { by: stage.stranger, issue, body: `Completes: report\n\nCloses #${number}` });
    await stage.reconcile();
    expect(stage.issues.map(({ state }) => state)).toEqual(['open', 'open']);
  });

  it('counts where it is the learner who had forgotten something', async () => {
    const stage = await synced();
    const issue = merge(stage, { body: 'Work.' });
    edit(stage, { by: stage.learner, issue, body: 'Completes: statistics' });
    await stage.reconcile();
    expect(stage.issue('Statistics').state).toBe('closed');
  });

  it('does not take back what is in git', async () => {
    const stage = await synced();
    const issue = merge(stage, { by: stage.stranger, paths: ['work/report.md'] });
    edit(stage, { by: stage.stranger, issue, body: 'Something else.' });
    await stage.reconcile();
    expect(stage.issue('Report').state).toBe('closed');
  });
});

describe('a pull request of many files', () => {
  it('completes an item whose path is none of the first hundred', async () => {
    const stage = await synced();
    const data = Array.from({ length: 230 }, (_, index) => `data/${index}.csv`);
    merge(stage, { paths: [...data, 'work/report.md'] });
    const requests = await stage.requests(() => stage.reconcile());
    expect(stage.issue('Report').state).toBe('closed');
    expect(requests.filter(({ operation }) => operation === 'PullFiles')).toHaveLength(2);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
  });
});

describe('a locked issue', () => {
  it('is closed without a word, since an App may not comment there', async () => {
    const stage = await synced();
    stage.issue('Statistics').locked = true;
    merge(stage, { body: 'Completes: statistics' });
    await stage.reconcile();
    expect(stage.issue('Statistics')).toMatchObject({ state: 'closed', comments: [] });
    expect(stage.file('README.md')).toMatch(/50\s%/);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
  });

  it('whose text was edited stays as it is, and the plan says so', async () => {
    const stage = await synced();
    const { repository, learner: actor, sandbox } = stage;
    const issue = stage.issue('Statistics');
    const body = (issue.body ?? '').replace('-->\n', '-->\nI wrote here.\n');
    actions.updateIssue(sandbox.world, { repository, actor, issue, body });
    issue.locked = true;
    await stage.reconcile();
    expect(issue).toMatchObject({ body, comments: [] });
    const { actions: rest, conflicts } = await stage.planned();
    expect(rest).toEqual([]);
    expect(conflicts.map(({ code }) => code)).toEqual(['issue-edited']);
  });
});

describe('issues that are none of ours', () => {
  it('cost one request at most, however many comments they have', async () => {
    const stage = await synced();
    const { repository, learner: actor, sandbox } = stage;
    const issue = actions.createIssue(sandbox.world, { repository, actor, title: 'Talk', body: 'Hello.' });
    for (let index = 1; index <= 25; index += 1)
      actions.createComment(sandbox.world, { repository, actor, issue, body: `Word ${index}` });
    const requests = await stage.requests(() => stage.reconcile());
    expect(requests.map(({ operation }) => operation)).toEqual(['Observe', 'Talks']);
  });
});
