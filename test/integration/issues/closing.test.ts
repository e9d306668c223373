// What closes an item's issue, what does not, and what is told about it.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  phases: [
    aPhase({
      title: 'Ground',
      items: [
        anItem({ title: 'Statistics' }),
        anItem({ title: 'Report', kind: 'project', paths: ['reports/*/**'] }),
        anItem({ title: 'Meetup', kind: 'community', optional: true }),
      ],
    }),
    aPhase({ title: 'House', items: [anItem({ title: 'SQL', kind: 'skill' })] }),
  ],
});

interface Work {
  readonly body?: string;
  readonly message?: string;
  readonly base?: string;
  readonly path?: string;
}

async function synced(): Promise<Stage> {
  const stage = new Stage({ roadmap: ROADMAP });
  const { repository, learner: actor, sandbox } = stage;
  actions.setBranch(sandbox.world, {
    repository,
    actor,
    branch: 'dev',
    oid: repository.branches.get('main') ?? '',
  });
  await stage.reconcile();
  stage.pass(60_000);
  return stage;
}

/** Opens a pull request; merging is another step. */
function openPull(stage: Stage, { body = '', message = 'Work', base = 'main', path }: Work): Issue {
  const { repository, learner: actor, sandbox } = stage;
  const branch = `work-${repository.nextIssueNumber}`;
  actions.setBranch(sandbox.world, { repository, actor, branch, oid: repository.branches.get(base) ?? '' });
  const files = [{ path: path ?? `notes/${branch}.md`, content: branch }];
  actions.commitFiles(sandbox.world, { repository, actor, branch, message, files });
  return actions.openPull(sandbox.world, { repository, actor, title: 'Some work', body, head: branch, base });
}

function merge(stage: Stage, work: Work): Issue {
  const issue = openPull(stage, work);
  actions.mergePull(stage.sandbox.world, { repository: stage.repository, actor: stage.learner, issue });
  return issue;
}

function setState(stage: Stage, issue: Issue, state: 'open' | 'closed'): void {
  stage.pass(2000);
  actions.updateIssue(stage.sandbox.world, {
    repository: stage.repository,
    actor: stage.learner,
    issue,
    state,
  });
  stage.pass(2000);
}

function closings(issue: Issue): number {
  return issue.events.filter(({ kind }) => kind === 'closed').length;
}

/** Reconciles, and checks that doing so again changes nothing. */
async function reconcileTwice(stage: Stage): Promise<number> {
  const requests = await stage.requests(() => stage.reconcile());
  stage.pass(2000);
  const second = await stage.requests(() => stage.reconcile());
  expect(second.filter(({ mutates }) => mutates)).toEqual([]);
  // What just changed is asked for again; what has settled is known.
  stage.pass(120_000);
  await stage.reconcile();
  const last = await stage.requests(() => stage.reconcile());
  expect(last.map(({ operation }) => operation)).toEqual(['Observe']);
  stage.sandbox.assertClean();
  return requests.length;
}

describe('a merge into the default branch', () => {
  it('is closed by GitHub itself a second later: four requests tell about it', async () => {
    const stage = await synced();
    const issue = stage.issue('Statistics');
    const pull = merge(stage, { body: `Closes #${issue.number}` });
    stage.pass(2000);
    expect(await reconcileTwice(stage)).toBe(4);
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed', closedByLogin: 'learner' });
    expect(issue.comments).toHaveLength(1);
    expect(issue.comments[0]?.body).toContain(`#${pull.number}`);
    expect(stage.file('README.md')).toMatch(/33\s%/);
  });

  it('is not doubled when we observe before GitHub closes', async () => {
    const stage = await synced();
    const issue = stage.issue('Statistics');
    merge(stage, { body: `Closes #${issue.number}` });
    expect(await reconcileTwice(stage)).toBe(5);
    expect(closings(issue)).toBe(1);
    expect(issue.comments).toHaveLength(1);
  });
});

describe('GitHub leaves these open, we close them', () => {
  const cases: readonly (readonly [string, string, (number: number, id: string) => Work])[] = [
    ['a keyword in the body, on another branch', 'Statistics', (n) => ({ body: `Fixes #${n}`, base: 'dev' })],
    [
      'a keyword with owner and name',
      'Statistics',
      (n) => ({ body: `resolved: learner/journey#${n}`, base: 'dev' }),
    ],
    [
      'a keyword in a commit, on another branch',
      'Statistics',
      (n) => ({ message: `Close #${n}`, base: 'dev' }),
    ],
    ['a Completes line', 'SQL', (_n, id) => ({ body: `Some words.\n\nCompletes: ${id}` })],
    ['a Completes line in a commit', 'SQL', (_n, id) => ({ message: `Work\n\nCompletes: ${id}` })],
    ['a path', 'Report', () => ({ path: 'reports/2026/main.md' })],
  ];

  it.each(cases)('%s', async (_name, title, work) => {
    const stage = await synced();
    const issue = stage.issue(title);
    merge(stage, work(issue.number, title.toLowerCase()));
    stage.pass(5000);
    expect(await reconcileTwice(stage)).toBeLessThanOrEqual(title === 'SQL' ? 6 : 5);
    expect(issue).toMatchObject({
      state: 'closed',
      stateReason: 'completed',
      closedByLogin: 'milepost[bot]',
    });
    expect(issue.comments).toHaveLength(1);
  });

  it('a link in the sidebar, on another branch', async () => {
    const stage = await synced();
    const issue = stage.issue('Statistics');
    const pull = openPull(stage, { base: 'dev' });
    issue.linkedPulls.push(pull.number);
    actions.mergePull(stage.sandbox.world, {
      repository: stage.repository,
      actor: stage.learner,
      issue: pull,
    });
    await reconcileTwice(stage);
    expect(issue.state).toBe('closed');
  });
});

describe('these close nothing', () => {
  const cases: readonly (readonly [string, (number: number) => Work])[] = [
    ['a mention without a keyword', (n) => ({ body: `See #${n}` })],
    ['a keyword in code', (n) => ({ body: `\`Closes #${n}\`\n\n\`\`\`\nCloses #${n}\n\`\`\``, base: 'dev' })],
    ['a keyword in a comment of the template', (n) => ({ body: `<!-- Closes #${n} -->`, base: 'dev' })],
    ['another repository', (n) => ({ body: `Closes someone/else#${n}`, base: 'dev' })],
    ['an unknown item', () => ({ body: 'Completes: statistic' })],
    ['a path beside the glob', () => ({ path: 'reports.md' })],
  ];

  it.each(cases)('%s', async (_name, work) => {
    const stage = await synced();
    merge(stage, work(stage.issue('Statistics').number));
    stage.pass(5000);
    await reconcileTwice(stage);
    expect(stage.issues.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
  });

  it('a pull request that is still open', async () => {
    const stage = await synced();
    openPull(stage, { body: `Closes #${stage.issue('Statistics').number}` });
    await reconcileTwice(stage);
    expect(stage.issue('Statistics').state).toBe('open');
  });
});

describe('what a person does stays', () => {
  it('an issue reopened after the merge is not closed by it again', async () => {
    const stage = await synced();
    const issue = stage.issue('Statistics');
    merge(stage, { body: `Closes #${issue.number}`, base: 'dev' });
    await reconcileTwice(stage);
    setState(stage, issue, 'open');
    await reconcileTwice(stage);
    expect(issue.state).toBe('open');
    expect(stage.file('README.md')).not.toMatch(/33\s%/);
  });

  it('a later merge closes it again, and the one comment is edited', async () => {
    const stage = await synced();
    const issue = stage.issue('Statistics');
    merge(stage, { body: `Closes #${issue.number}`, base: 'dev' });
    await reconcileTwice(stage);
    setState(stage, issue, 'open');
    await reconcileTwice(stage);
    const second = merge(stage, { body: `Closes #${issue.number}`, base: 'dev' });
    stage.pass(2000);
    await reconcileTwice(stage);
    expect(issue.state).toBe('closed');
    expect(issue.comments).toHaveLength(1);
    expect(issue.comments[0]?.body).toContain(`#${second.number}`);
  });

  it('an issue closed by hand gets no comment, and a merge of before is not named as its end', async () => {
    const stage = await synced();
    setState(stage, stage.issue('Statistics'), 'closed');
    await reconcileTwice(stage);
    expect(stage.issue('Statistics').comments).toHaveLength(0);
  });
});

describe('milestones', () => {
  it('close with the last required item, one request more, and reopen with it', async () => {
    const stage = await synced();
    const milestone = stage.repository.milestones[1];
    const issue = stage.issue('SQL');
    merge(stage, { body: `Closes #${issue.number}` });
    stage.pass(2000);
    expect(await reconcileTwice(stage)).toBe(5);
    expect(milestone?.state).toBe('closed');
    setState(stage, issue, 'open');
    await reconcileTwice(stage);
    expect(milestone?.state).toBe('open');
  });

  it('do not wait for optional items', async () => {
    const stage = await synced();
    setState(stage, stage.issue('Statistics'), 'closed');
    setState(stage, stage.issue('Report'), 'closed');
    await reconcileTwice(stage);
    expect(stage.repository.milestones[0]?.state).toBe('closed');
    expect(stage.issue('Meetup').state).toBe('open');
  });
});
