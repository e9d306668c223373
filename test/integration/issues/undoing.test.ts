// Undoing is not doing: what takes work back finishes nothing, and opens again what it had finished. Bots give up nothing.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Actor } from '../../../tools/sandbox/actor.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import { aPhase, aRoadmap, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  phases: [
    aPhase({ items: [anItem({ title: 'Statistics' }), anItem({ title: 'Report', paths: ['work/**'] })] }),
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
  readonly title?: string;
  readonly body?: string;
  readonly message?: string;
  readonly files?: Readonly<Record<string, string | null>>;
}

function merge(stage: Stage, work: Work): Issue {
  const { repository, learner: actor, sandbox } = stage;
  const { by = actor, title = 'Work', body = '', message = 'Work' } = work;
  const head = `work-${repository.nextIssueNumber}`;
  actions.setBranch(sandbox.world, {
    repository,
    actor,
    branch: head,
    oid: repository.branches.get('main') ?? '',
  });
  const files = Object.entries(work.files ?? { [`${head}.md`]: head }).map(([path, content]) => ({
    path,
    content,
  }));
  actions.commitFiles(sandbox.world, { repository, actor, branch: head, message, files });
  const issue = actions.openPull(sandbox.world, { repository, actor: by, title, body, head, base: 'main' });
  actions.mergePull(sandbox.world, { repository, actor, issue });
  stage.pass(5000);
  return issue;
}

/** Reconciles, and checks that nothing is left to do. */
async function reconcile(stage: Stage): Promise<number> {
  const requests = await stage.requests(() => stage.reconcileUntilDone());
  stage.pass(5000);
  expect((await stage.planned()).actions).toEqual([]);
  stage.sandbox.assertClean();
  return requests.length;
}

function setState(stage: Stage, issue: Issue, change: Partial<actions.IssueChange>): void {
  stage.pass(5000);
  const { repository, learner: actor, sandbox } = stage;
  actions.updateIssue(sandbox.world, { repository, actor, issue, ...change });
  stage.pass(5000);
}

describe('a revert', () => {
  async function reverted(how: (work: Issue) => Work, work: Work = { body: 'Completes: statistics' }) {
    const stage = await synced();
    const issue = stage.issue('Statistics');
    const pull = merge(stage, work);
    await reconcile(stage);
    expect(issue.state).toBe('closed');
    const revert = merge(stage, how(pull));
    return { stage, issue, pull, revert, requests: await reconcile(stage) };
  }

  it.each<[string, (work: Issue) => Work]>([
    [
      "by GitHub's button",
      ({ number }) => ({ title: 'Revert "Work"', body: `Reverts learner/journey#${number}` }),
    ],
    [
      'by git, of the merge',
      ({ pull }) => ({ message: `Revert "Merge"\n\nThis reverts commit ${pull?.mergeCommitOid ?? ''}.` }),
    ],
    [
      'by git, of the commit',
      ({ pull }) => ({ message: `Revert "Work"\n\nThis reverts commit ${pull?.headOid ?? ''}.` }),
    ],
  ])('%s opens again what the original completed, and the one comment says so', async (_, how) => {
    const { stage, issue, revert, requests } = await reverted(how);
    expect(issue).toMatchObject({ state: 'open', stateReason: 'reopened' });
    expect(issue.comments).toHaveLength(1);
    expect(issue.comments[0]?.body).toContain(`#${revert.number} reverted`);
    expect(stage.file('README.md')).not.toMatch(/50\s%/);
    expect(requests).toBe(5);
  });

  it('of what GitHub closed by itself opens it again', async () => {
    const stage = await synced();
    const issue = stage.issue('Statistics');
    const pull = merge(stage, { message: `Closes #${issue.number}` });
    expect(issue).toMatchObject({ state: 'closed', closedByLogin: 'learner' });
    await reconcile(stage);
    merge(stage, { body: `Reverts #${pull.number}` });
    await reconcile(stage);
    expect(issue.state).toBe('open');
  });

  it('leaves closed what a person closed by hand', async () => {
    const stage = await synced();
    const issue = stage.issue('Statistics');
    const pull = merge(stage, { body: 'Completes: statistics' });
    setState(stage, issue, { state: 'closed' });
    await reconcile(stage);
    merge(stage, { body: `Reverts #${pull.number}` });
    await reconcile(stage);
    expect(issue.state).toBe('closed');
  });

  it('that a person closes again afterwards stays closed', async () => {
    const { stage, issue } = await reverted(({ number }) => ({ body: `Reverts #${number}` }));
    setState(stage, issue, { state: 'closed' });
    await reconcile(stage);
    expect(issue.state).toBe('closed');
  });

  it('that is reverted itself completes it again', async () => {
    const { stage, issue, revert } = await reverted(({ number }) => ({ body: `Reverts #${number}` }));
    const again = merge(stage, { body: `Reverts #${revert.number}` });
    await reconcile(stage);
    expect(issue.state).toBe('closed');
    expect(issue.comments).toHaveLength(1);
    expect(issue.comments[0]?.body).toContain(`with #${again.number}`);
  });

  it('of files opens again, and once reverted itself closes again', async () => {
    const stage = await synced();
    const issue = stage.issue('Report');
    const pull = merge(stage, { files: { 'work/report.md': 'x' } });
    await reconcile(stage);
    const revert = merge(stage, { body: `Reverts #${pull.number}`, files: { 'work/report.md': null } });
    await reconcile(stage);
    expect(issue.state).toBe('open');
    merge(stage, { body: `Reverts #${revert.number}`, files: { 'work/report.md': 'x' } });
    await reconcile(stage);
    expect(issue.state).toBe('closed');
  });

  it('does not close what a person had opened again', async () => {
    const stage = await synced();
    const issue = stage.issue('Report');
    const pull = merge(stage, { files: { 'work/report.md': 'x' } });
    await reconcile(stage);
    setState(stage, issue, { state: 'open' });
    await reconcile(stage);
    const work = { title: 'Revert "Work"', body: `Reverts #${pull.number}` };
    merge(stage, { ...work, files: { 'work/report.md': null } });
    await reconcile(stage);
    expect(issue.state).toBe('open');
  });
});

describe('a path', () => {
  it('never closes again what a person has opened again; a word does', async () => {
    const stage = await synced();
    const issue = stage.issue('Report');
    merge(stage, { files: { 'work/a.md': 'x' } });
    await reconcile(stage);
    setState(stage, issue, { state: 'open' });
    await reconcile(stage);
    merge(stage, { files: { 'work/b.md': 'x' } });
    await reconcile(stage);
    expect(issue.state).toBe('open');
    merge(stage, { body: 'Completes: report', files: { 'work/c.md': 'x' } });
    await reconcile(stage);
    expect(issue.state).toBe('closed');
  });

  it.each<[string, Work]>([
    ['deleted files', { files: { 'work/old.md': null } }],
    ['a file that is moved away', { files: { 'work/old.md': null, 'old/old.md': 'x\ny\n' } }],
    ['an empty .gitkeep', { files: { 'work/.gitkeep': '' } }],
    ['an empty file of an ending that we do not know', { files: { 'work/data.xyz': '' } }],
    ['work that says Progress', { files: { 'work/a.md': 'x' }, body: 'Progress: report' }],
    ['a revert', { files: { 'work/a.md': 'x' }, message: 'Revert "Drop the report"' }],
  ])('is not finished by %s', async (_, work) => {
    const stage = await synced();
    stage.push({ 'work/old.md': 'x\ny\n' });
    merge(stage, work);
    await reconcile(stage);
    expect(stage.issue('Report').state).toBe('open');
  });
});

describe('a new file without lines', () => {
  const PICTURE = 'PNG\0\0\0';

  async function asked(stage: Stage): Promise<readonly string[]> {
    const requests = await stage.requests(() => stage.reconcileUntilDone());
    return requests.map(({ operation }) => operation);
  }

  it('that is no text finishes the item; its size costs one request', async () => {
    const stage = await synced();
    merge(stage, { files: { 'work/empty.xyz': '', 'work/picture.xyz': PICTURE } });
    expect((await asked(stage)).filter((operation) => operation === 'Sizes')).toHaveLength(1);
    expect(stage.issue('Report').state).toBe('closed');
    stage.pass(5000);
    expect((await stage.planned()).actions).toEqual([]);
  });

  it('that is empty is asked about once', async () => {
    const stage = await synced();
    merge(stage, { files: { 'work/empty.xyz': '' } });
    expect(await asked(stage)).toContain('Sizes');
    stage.pass(5000);
    expect(await asked(stage)).toEqual(['Observe']);
  });

  it.each<[string, Work]>([
    ['beside other work', { files: { 'work/picture.xyz': PICTURE, 'work/a.md': 'x' } }],
    ['elsewhere', { files: { 'picture.xyz': PICTURE } }],
    ['where a word says it', { files: { 'work/picture.xyz': PICTURE }, body: 'Completes: report' }],
    ['of work that goes on', { files: { 'work/picture.xyz': PICTURE }, body: 'Progress: report' }],
  ])('is not asked about %s', async (_, work) => {
    const stage = await synced();
    merge(stage, work);
    expect(await asked(stage)).not.toContain('Sizes');
  });

  it('is not asked about where its item is done', async () => {
    const stage = await synced();
    merge(stage, { body: 'Completes: report' });
    await reconcile(stage);
    merge(stage, { files: { 'work/picture.xyz': PICTURE } });
    expect(await asked(stage)).not.toContain('Sizes');
  });

  it('is asked about with others, 25 at a time, and no more than 100 in one reconciliation', async () => {
    const stage = await synced();
    const empty = Array.from({ length: 120 }, (_, index) => [`work/${index}.xyz`, ''] as const);
    merge(stage, { files: { ...Object.fromEntries(empty), 'work/picture.xyz': PICTURE } });
    expect((await asked(stage)).filter((operation) => operation === 'Sizes')).toHaveLength(4);
    expect(stage.issue('Report').state).toBe('open');
    stage.pass(5000);
    expect((await asked(stage)).filter((operation) => operation === 'Sizes')).toHaveLength(1);
    expect(stage.issue('Report').state).toBe('closed');
  });
});

describe('a bot', () => {
  function aBot(stage: Stage): Actor {
    const { sandbox } = stage;
    const app = sandbox.createApp({ slug: 'stale', permissions: { metadata: 'read', issues: 'write' } });
    const installation = sandbox.install({ appId: app.id, owner: 'learner', repositories: ['journey'] });
    return { kind: 'installation', login: 'stale[bot]', installation, appId: app.id };
  }

  it('that bumps a dependency in the folder does not finish it', async () => {
    const stage = await synced();
    merge(stage, { by: aBot(stage), title: 'Bump lodash', files: { 'work/package.json': '{}' } });
    await reconcile(stage);
    expect(stage.issue('Report').state).toBe('open');
  });

  it('that closes an item as not planned does not skip it, and is named', async () => {
    const stage = await synced();
    const issue = stage.issue('Statistics');
    setState(stage, issue, { actor: aBot(stage), state: 'closed', stateReason: 'not_planned' });
    await reconcile(stage);
    expect(issue).toMatchObject({ state: 'closed', comments: [] });
    expect(stage.file('README.md')).toContain('0 of 2');
    const { conflicts } = await stage.planned();
    expect(conflicts.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'closed-by-bot: The bot "stale" closed "Statistics" as not planned or as a duplicate; it still counts as open.',
    ]);
  });

  it('is not asked about a skip of a person', async () => {
    const stage = await synced();
    setState(stage, stage.issue('Statistics'), { state: 'closed', stateReason: 'not_planned' });
    await reconcile(stage);
    expect(stage.file('README.md')).toContain('0 of 1');
    expect((await stage.planned()).conflicts).toEqual([]);
  });
});
