import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { Webhooks } from '@octokit/webhooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { App } from '../../../tools/sandbox/world/accounts.ts';
import { ACTOR, anArena, AT, commit, QUIET } from './arena.ts';
import type { Arena } from './arena.ts';

interface Got {
  readonly event: string;
  readonly guid: string;
  readonly signature: string;
  readonly body: string;
}

let arena: Arena;
let app: App;
let got: Got[];
let answer: () => Promise<Response>;

beforeEach(() => {
  got = [];
  answer = () => Promise.resolve(new Response(null, { status: 200 }));
  arena = anArena({
    async deliver(request) {
      const header = (name: string) => request.headers.get(name) ?? '';
      got.push({
        event: header('x-github-event'),
        guid: header('x-github-delivery'),
        signature: header('x-hub-signature-256'),
        body: await request.text(),
      });
      return answer();
    },
  });
  app = arena.sandbox.createApp({
    slug: 'milepost',
    webhookUrl: 'http://app.test/api/github/webhooks',
    webhookSecret: 'a secret of this test',
    events: [
      'issues',
      'issue_comment',
      'label',
      'milestone',
      'pull_request',
      'push',
      'repository',
      'create',
      'delete',
    ],
  });
});

afterEach(() => arena.sandbox.close());

function names(): readonly string[] {
  return arena.sandbox.deliveries.all.map(({ event, action }) =>
    action === null ? event : `${event}.${action}`,
  );
}

test('a whole story is told in payloads that fit GitHub’s description', async () => {
  const { sandbox, repository } = arena;
  const { rest } = arena.octokit;
  const { world } = sandbox;
  sandbox.install({ appId: app.id, owner: AT.owner });
  await rest.issues.createLabel({ ...AT, name: 'course' });
  await rest.issues.updateLabel({ ...AT, name: 'course', new_name: 'book', color: 'aabbcc' });
  await rest.issues.createMilestone({ ...AT, title: 'One' });
  await rest.issues.updateMilestone({ ...AT, milestone_number: 1, title: 'Two', state: 'closed' });
  await rest.issues.updateMilestone({ ...AT, milestone_number: 1, state: 'open' });
  await rest.issues.create({ ...AT, title: 'A', labels: ['book'], milestone: 1 });
  await rest.issues.update({
    ...AT,
    issue_number: 1,
    title: 'B',
    labels: [],
    milestone: null,
    assignees: ['learner'],
  });
  const comment = await rest.issues.createComment({ ...AT, issue_number: 1, body: 'hi' });
  await rest.issues.updateComment({ ...AT, comment_id: comment.data.id, body: 'ho' });
  commit(arena, 'work', { 'new.md': 'n\n' });
  await rest.pulls.create({ ...AT, title: 'Work', head: 'work', base: 'main', body: 'Closes #1' });
  commit(arena, 'work', { 'new.md': 'more\n' });
  await rest.pulls.update({ ...AT, pull_number: 2, title: 'Work!' });
  await rest.issues.addLabels({ ...AT, issue_number: 2, labels: ['book'] });
  await rest.pulls.merge({ ...AT, pull_number: 2 });
  world.clock.advance(1_000);
  await rest.issues.update({ ...AT, issue_number: 1, state: 'open' });
  await rest.git.deleteRef({ ...AT, ref: 'heads/work' });
  await rest.repos.update({ ...AT, name: 'voyage' });
  actions.updateRepository(world, { repository, actor: ACTOR, archived: true });
  await sandbox.deliveries.settled();
  expect(names()).toEqual([
    'installation.created',
    ...['label.created', 'label.edited'],
    ...['milestone.created', 'milestone.edited', 'milestone.closed', 'milestone.opened'],
    ...['issues.opened', 'issues.labeled', 'issues.milestoned'],
    ...['issues.edited', 'issues.unlabeled', 'issues.demilestoned', 'issues.assigned'],
    ...['issue_comment.created', 'issue_comment.edited'],
    ...['create', 'push', 'push', 'pull_request.opened', 'push', 'pull_request.synchronize'],
    ...['pull_request.edited', 'pull_request.labeled', 'push', 'pull_request.closed', 'issues.closed'],
    ...['issues.reopened', 'delete', 'push', 'repository.renamed', 'repository.archived'],
  ]);
  expect(got).toHaveLength(names().length);
  sandbox.assertClean();
});

test('deliveries are signed so that Octokit accepts them, and only with the right secret', async () => {
  arena.sandbox.install({ appId: app.id, owner: AT.owner });
  await arena.sandbox.deliveries.settled();
  const [{ body, signature }] = got as [Got];
  expect(await new Webhooks({ secret: 'a secret of this test' }).verify(body, signature)).toBe(true);
  expect(await new Webhooks({ secret: 'another' }).verify(body, signature)).toBe(false);
});

describe('who is told', () => {
  test('an installation that subscribes, holds the permission and reaches the repository', async () => {
    const { sandbox } = arena;
    const label = (name: string) =>
      actions.createIssue(sandbox.world, { repository: arena.repository, actor: ACTOR, title: name });
    const other = actions.createRepository(sandbox.world, { owner: AT.owner, name: 'other' });
    const cases = [
      { permissions: { issues: 'read' }, events: ['issues'], repositories: [AT.repo], told: 1 },
      { permissions: { contents: 'read' }, events: ['issues'], repositories: [AT.repo], told: 0 },
      { permissions: { issues: 'read' }, events: ['push'], repositories: [AT.repo], told: 0 },
      { permissions: { issues: 'read' }, events: ['issues'], repositories: [other.name], told: 0 },
    ] as const;
    for (const { told, ...options } of cases) {
      const installation = sandbox.install({ appId: app.id, owner: AT.owner, ...options });
      const before = sandbox.deliveries.all.length;
      label('x');
      expect(sandbox.deliveries.all.length - before).toBe(told);
      sandbox.uninstall(installation.id);
    }
    await sandbox.deliveries.settled();
  });

  test('an App hears of its own installation, and of repositories added and taken out', async () => {
    const { sandbox } = arena;
    const installed = sandbox.install({
      appId: app.id,
      owner: AT.owner,
      repositories: [AT.repo],
      events: [],
    });
    const other = actions.createRepository(sandbox.world, { owner: AT.owner, name: 'other' });
    actions.changeInstallation(sandbox.world, { installationId: installed.id, added: [other.id] });
    actions.changeInstallation(sandbox.world, { installationId: installed.id, removed: [other.id] });
    sandbox.uninstall(installed.id);
    await sandbox.deliveries.settled();
    expect(names()).toEqual([
      'installation.created',
      'installation_repositories.added',
      'installation_repositories.removed',
      'installation.deleted',
    ]);
  });
});

describe('a delivery can be', () => {
  beforeEach(() => {
    arena.sandbox.install({ appId: app.id, owner: AT.owner });
    arena.sandbox.deliveries.mode = 'hold';
  });

  test('held, doubled, reordered, lost', async () => {
    const { deliveries, world } = arena.sandbox;
    await deliveries.settled();
    got.length = 0;
    for (const title of ['A', 'B', 'C']) {
      actions.createIssue(world, { repository: arena.repository, actor: ACTOR, title });
    }
    const [a, b, c] = deliveries.held.map(({ guid }) => guid) as [string, string, string];
    expect(got).toEqual([]);
    await deliveries.send(c, 2);
    await deliveries.send(a);
    deliveries.lose();
    expect(got.map(({ guid }) => guid)).toEqual([c, c, a]);
    expect(deliveries.held).toEqual([]);
    expect(deliveries.all.find(({ guid }) => guid === b)?.attempts).toMatchObject([{ status: null }]);
    expect(deliveries.all.find(({ guid }) => guid === c)?.attempts.map(({ status }) => status)).toEqual([
      200, 200,
    ]);
  });

  test('late: its payload is that of the moment of the event', async () => {
    const { deliveries, world } = arena.sandbox;
    await deliveries.settled();
    const issue = actions.createIssue(world, { repository: arena.repository, actor: ACTOR, title: 'Before' });
    actions.updateIssue(world, { repository: arena.repository, actor: ACTOR, issue, title: 'After' });
    await deliveries.send(deliveries.held[0]?.guid ?? '');
    expect(JSON.parse(got.at(-1)?.body ?? '')).toMatchObject({
      action: 'opened',
      issue: { title: 'Before' },
    });
  });

  test('found by the App among those that failed, and asked for again, with the same guid', async () => {
    const { deliveries, world } = arena.sandbox;
    await deliveries.settled();
    got.length = 0;
    for (const title of ['A', 'B']) {
      actions.createIssue(world, { repository: arena.repository, actor: ACTOR, title });
    }
    const [a, b] = deliveries.held.map(({ guid }) => guid) as [string, string];
    await deliveries.send(a);
    deliveries.lose();
    const { sandbox } = arena;
    const octokit = new Octokit({
      authStrategy: createAppAuth,
      auth: { appId: app.id, privateKey: app.privateKey },
      baseUrl: sandbox.url,
      request: { fetch: sandbox.fetch },
      log: QUIET,
    });
    const first = await octokit.rest.apps.listWebhookDeliveries({ per_page: 1 });
    const cursor = /cursor=(\d+)>; rel="next"/.exec(first.headers.link ?? '')?.[1] ?? '';
    const rest = await octokit.rest.apps.listWebhookDeliveries({ cursor });
    const listed = [...first.data, ...rest.data];
    expect(listed.map(({ guid, status_code }) => [guid, status_code]).slice(0, 2)).toEqual([
      [b, 0],
      [a, 200],
    ]);
    await octokit.rest.apps.redeliverWebhookDelivery({ delivery_id: listed[0]?.id ?? 0 });
    await deliveries.settled();
    expect(got.map(({ guid }) => guid)).toEqual([a, b]);
    const again = await octokit.rest.apps.listWebhookDeliveries({ per_page: 1 });
    expect(again.data).toMatchObject([{ guid: b, status_code: 200, redelivery: true }]);
  });

  test('refused or unanswered: it is noted, and nothing is sent again', async () => {
    const { deliveries, world } = arena.sandbox;
    await deliveries.settled();
    got.length = 0;
    deliveries.mode = 'send';
    answer = () => Promise.resolve(new Response('no', { status: 500 }));
    actions.createIssue(world, { repository: arena.repository, actor: ACTOR, title: 'A' });
    await deliveries.settled();
    answer = () => Promise.reject(new Error('connection refused'));
    actions.createIssue(world, { repository: arena.repository, actor: ACTOR, title: 'B' });
    await deliveries.settled();
    expect(deliveries.all.slice(-2).map(({ attempts }) => attempts.map(({ status }) => status))).toEqual([
      [500],
      [null],
    ]);
    expect(got).toHaveLength(2);
  });
});
