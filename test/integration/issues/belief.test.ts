// Whom to believe: GitHub is asked who may write, only where it decides something, and the others decide nothing.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { type Actor, userActor } from '../../../tools/sandbox/actor.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import { aPhase, aRoadmap, aTracker, anItem } from '../../../tools/harness/builders/roadmap.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP = aRoadmap({
  tracker: aTracker({ open: 'phase' }),
  phases: [
    aPhase({ title: 'One', items: [anItem({ title: 'SQL' }), anItem({ title: 'Statistics' })] }),
    aPhase({ title: 'Two', items: [anItem({ title: 'Thesis' })] }),
  ],
});

const ASKS = 'repos/get-collaborator-permission-level';

async function synced(): Promise<Stage> {
  const stage = new Stage({ roadmap: ROADMAP });
  await stage.reconcile();
  stage.pass(120_000);
  return stage;
}

function aPerson(stage: Stage, role: 'read' | 'triage' | 'write' | 'maintain'): Actor {
  const { sandbox, repository } = stage;
  sandbox.createUser(role);
  actions.setCollaborator(sandbox.world, { repository, login: role, role });
  return userActor(role);
}

interface Work {
  readonly by?: Actor;
  readonly body?: string;
  readonly method?: 'merge' | 'squash' | 'rebase';
}

function open(stage: Stage, { by = stage.learner, body = '' }: Work): Issue {
  const { repository, learner: actor, sandbox } = stage;
  const head = `work-${repository.nextIssueNumber}`;
  actions.setBranch(sandbox.world, {
    repository,
    actor,
    branch: head,
    oid: repository.branches.get('main') ?? '',
  });
  const files = [{ path: `${head}.md`, content: head }];
  actions.commitFiles(sandbox.world, { repository, actor, branch: head, message: 'Work', files });
  return actions.openPull(sandbox.world, { repository, actor: by, title: 'Work', body, head, base: 'main' });
}

function merge(stage: Stage, issue: Issue, method: Work['method'] = 'merge'): void {
  const { repository, learner: actor, sandbox } = stage;
  actions.mergePull(sandbox.world, { repository, actor, issue, method });
  stage.pass(5000);
}

function edit(stage: Stage, by: Actor, issue: Issue): void {
  const body = 'Completes: sql, statistics, thesis';
  actions.updatePull(stage.sandbox.world, { repository: stage.repository, actor: by, issue, body });
  stage.pass(5000);
}

/** Reconciles twice: what it asked, and how the issues are. The second time nothing is left to do. */
async function reconcile(stage: Stage) {
  const requests = await stage.requests(() => stage.reconcileUntilDone());
  stage.pass(5000);
  expect((await stage.planned()).actions).toEqual([]);
  stage.sandbox.assertClean();
  return {
    asked: requests.filter(({ operation }) => operation === ASKS).length,
    closed: stage.issues.filter(({ state }) => state === 'closed').map(({ title }) => title),
  };
}

describe('the issue of somebody', () => {
  const MARKED = '<!-- milepost:item id=thesis sum=x -->\nMine.\n<!-- milepost:end -->';

  it.each([
    ['read', 'Thesis', 'Hello.'],
    ['read', 'Anything', MARKED],
    ['triage', 'Thesis', 'Hello.'],
  ] as const)('with %s is not adopted: %s', async (role, title, body) => {
    const stage = await synced();
    const { repository, sandbox } = stage;
    const issue = actions.createIssue(sandbox.world, {
      repository,
      actor: aPerson(stage, role),
      title,
      body,
    });
    expect((await reconcile(stage)).asked).toBe(1);
    expect(issue).toMatchObject({ title, body, labelIds: [], milestone: null });
  });

  it.each(['write', 'maintain'] as const)('with %s is adopted', async (role) => {
    const stage = await synced();
    const { repository, sandbox } = stage;
    const actor = aPerson(stage, role);
    const issue = actions.createIssue(sandbox.world, { repository, actor, title: 'Thesis', body: 'Hello.' });
    await reconcile(stage);
    expect(issue.body).toContain('milepost:item id=thesis');
  });

  it('whose title is no item is nobody to ask about', async () => {
    const stage = await synced();
    const { repository, sandbox, stranger: actor } = stage;
    for (const title of ['A bug', 'SQL'])
      actions.createIssue(sandbox.world, { repository, actor, title, body: 'Hello.' });
    expect((await reconcile(stage)).asked).toBe(0);
  });

  it('is asked about for few, however many quote a marker', async () => {
    const stage = await synced();
    const { repository, sandbox } = stage;
    for (let at = 0; at < 30; at += 1) {
      sandbox.createUser(`s${at}`);
      actions.createIssue(sandbox.world, {
        repository,
        actor: userActor(`s${at}`),
        title: 'x',
        body: MARKED,
      });
    }
    expect((await reconcile(stage)).asked).toBe(20);
  });

  it('that is another App, quoting a marker, does not become the item', async () => {
    const stage = await synced();
    const { repository, sandbox } = stage;
    const app = sandbox.createApp({ slug: 'echo', permissions: { metadata: 'read', issues: 'write' } });
    const installation = sandbox.install({ appId: app.id, owner: 'learner', repositories: ['journey'] });
    const actor: Actor = { kind: 'installation', login: 'echo[bot]', installation, appId: app.id };
    const issue = actions.createIssue(sandbox.world, { repository, actor, title: 'Report', body: MARKED });
    expect((await reconcile(stage)).asked).toBe(0);
    expect(issue).toMatchObject({ title: 'Report', body: MARKED });
  });
});

describe('the text of a pull request', () => {
  it('edited after the merge counts from who may write', async () => {
    for (const [role, titles] of [
      ['read', []],
      ['write', ['SQL', 'Statistics', 'Thesis']],
    ] as const) {
      const stage = await synced();
      const by = aPerson(stage, role);
      const pull = open(stage, { by, body: 'A typo.' });
      merge(stage, pull);
      edit(stage, by, pull);
      const { asked, closed } = await reconcile(stage);
      expect({ asked, closed }).toEqual({ asked: 1, closed: titles });
    }
  });

  it('edited in the second of the merge does not count', async () => {
    const stage = await synced();
    const pull = open(stage, { by: stage.stranger, body: 'A typo.' });
    actions.mergePull(stage.sandbox.world, {
      repository: stage.repository,
      actor: stage.learner,
      issue: pull,
    });
    edit(stage, stage.stranger, pull);
    expect((await reconcile(stage)).closed).toEqual([]);
  });

  it.each(['merge', 'squash'] as const)(
    'of a stranger counts by a %s of its own, unasked',
    async (method) => {
      const stage = await synced();
      merge(stage, open(stage, { by: stage.stranger, body: 'Completes: sql' }), method);
      expect(await reconcile(stage)).toEqual({ asked: 0, closed: ['SQL'] });
    },
  );

  it('of a stranger does not count where nothing names it, and the plan says so', async () => {
    const stage = await synced();
    merge(stage, open(stage, { by: stage.stranger, body: 'Completes: sql' }), 'rebase');
    expect(await reconcile(stage)).toEqual({ asked: 1, closed: [] });
    expect((await stage.planned()).conflicts.map(({ code }) => code)).toEqual(['text-not-counted']);
  });

  it('of a fork that holds our commits does not count once ours is merged', async () => {
    const stage = await synced();
    const { repository, sandbox, stranger } = stage;
    const own = open(stage, { body: 'Completes: statistics' });
    actions.forkRepository(sandbox.world, { repository, owner: 'stranger' });
    const head = `stranger:${own.pull?.head ?? ''}`;
    const input = { repository, actor: stranger, title: 'x', head, base: 'main' };
    const theirs = actions.openPull(sandbox.world, { ...input, body: 'Completes: sql, thesis' });
    merge(stage, own);
    expect(theirs.pull?.merged).toBe(true);
    expect((await reconcile(stage)).closed).toEqual(['Statistics']);
  });
});

it('a private member of an organisation may write, whatever GitHub calls them to an App', async () => {
  const stage = await synced();
  const { repository, sandbox } = stage;
  sandbox.createUser('private');
  const organisation = actions.createOrganisation(sandbox.world, {
    login: 'school',
    basePermission: 'write',
    members: { private: {} },
  });
  repository.organisation = organisation;
  const pull = open(stage, { by: userActor('private'), body: 'Completes: sql' });
  merge(stage, pull, 'rebase');
  const requests = await stage.requests(() => stage.reconcile());
  expect(stage.issue('SQL').state).toBe('closed');
  // The reconciliation, the details, the question, the comment, the closing, the commit.
  expect(requests).toHaveLength(6);
});

describe('the merge of somebody of whom nobody knows whether they may write', () => {
  const REQUESTS = ['Observe', 'Details', 'issues/create-comment', 'issues/update', 'Commit'];

  it.each([
    ['merge', REQUESTS],
    ['squash', REQUESTS],
    // Nothing names the pull request: whether its text counts depends on who wrote it.
    ['rebase', ['Observe', ASKS, ...REQUESTS.slice(1)]],
  ] as const)('takes so many requests: %s', async (method, expected) => {
    const stage = await synced();
    // The App knows the repository.
    await stage.reconcile();
    const by = aPerson(stage, 'write');
    merge(stage, open(stage, { by, body: 'Completes: sql' }), method);
    const requests = await stage.requests(() => stage.reconcile());
    expect(requests.map(({ operation }) => operation)).toEqual(expected);
    expect(stage.issue('SQL').state).toBe('closed');
  });
});
