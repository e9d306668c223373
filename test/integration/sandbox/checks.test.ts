// Check runs in the sandbox: by the App that made them, over GitHub's REST and GraphQL, and in webhooks.
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { App } from '../../../tools/sandbox/world/accounts.ts';
import { ACTOR, anArena, AT, commit, QUIET, refusal } from './arena.ts';
import type { Arena } from './arena.ts';

let arena: Arena;
let app: App;
let octokit: Octokit;
let head: string;

const NAME = 'Preview';

beforeEach(() => {
  arena = anArena({ deliver: () => Promise.resolve(new Response(null, { status: 200 })) });
  app = anApp('milepost');
  octokit = installed(app);
  head = commit(arena, 'work', { 'new.md': 'n\n' });
  actions.openPull(arena.sandbox.world, {
    ...{ repository: arena.repository, actor: ACTOR, title: 'Work', head: 'work', base: 'main', draft: true },
  });
});

afterEach(() => arena.sandbox.close());

function anApp(slug: string): App {
  return arena.sandbox.createApp({
    ...{ slug, webhookUrl: `http://${slug}.test/`, events: ['check_run', 'pull_request'] },
  });
}

function installed({ id, privateKey }: App, permissions?: Record<string, 'read' | 'write'>): Octokit {
  const { sandbox } = arena;
  const options = { appId: id, owner: AT.owner, ...(permissions && { permissions }) };
  const { id: installationId } = sandbox.install(options);
  return new Octokit({
    authStrategy: createAppAuth,
    auth: { appId: id, privateKey, installationId },
    ...{ baseUrl: sandbox.url, request: { fetch: sandbox.fetch }, log: QUIET },
  });
}

function made(conclusion?: 'success' | 'failure') {
  const output = { title: 'T', summary: 'S' };
  return octokit.rest.checks.create({
    ...{ ...AT, name: NAME, head_sha: head, output, external_id: 'first' },
    ...(conclusion && { conclusion }),
  });
}

function told(slug: string): readonly string[] {
  const { id } = [...arena.sandbox.world.state.apps.values()].find((one) => one.slug === slug) ?? {};
  return arena.sandbox.deliveries.all
    .filter(({ event, appId }) => event === 'check_run' && appId === id)
    .map(({ action }) => action ?? '');
}

test('a check is made, concluded, asked for again and answered; its App alone is asked', async () => {
  installed(anApp('other'));
  const { data: run } = await made();
  expect(run).toMatchObject({ status: 'queued', conclusion: null, pull_requests: [{ number: 1 }] });
  const at = { ...AT, check_run_id: run.id };
  expect(await refusal(octokit.rest.checks.rerequestRun(at))).toMatchObject({ status: 422 });
  await octokit.rest.checks.update({ ...at, conclusion: 'success' });
  await octokit.rest.checks.rerequestRun(at);
  expect((await octokit.rest.checks.get(at)).data).toMatchObject({
    status: 'completed',
    conclusion: 'success',
  });
  expect(await suite()).toMatchObject({ status: 'QUEUED', conclusion: null });
  await octokit.rest.checks.update({ ...at, conclusion: 'neutral' });
  expect(await suite()).toMatchObject({ status: 'COMPLETED', conclusion: 'NEUTRAL' });
  expect(told('milepost')).toEqual(['created', 'completed', 'rerequested', 'completed']);
  expect(told('other')).toEqual(['created', 'completed', 'completed']);
});

interface Suite {
  readonly checkRuns: { readonly nodes: readonly object[] };
}

async function suite(name = NAME): Promise<Suite | undefined> {
  const answer = await octokit.graphql<{ repository: { object: { checkSuites: { nodes: Suite[] } } } }>(
    `query ($oid: GitObjectID!, $app: Int!, $name: String!) {
      repository(owner: "learner", name: "journey") { object(oid: $oid) { ... on Commit {
        checkSuites(first: 1, filterBy: { appId: $app, checkName: $name }) { nodes {
          status conclusion
          checkRuns(first: 5, filterBy: { checkName: $name }) { nodes {
            databaseId externalId status conclusion title annotations(first: 1) { totalCount }
          } }
        } }
      } } }
    }`,
    { oid: head, app: app.id, name },
  );
  return answer.repository.object.checkSuites.nodes[0];
}

test('annotations are added, 50 a request; of two runs of a name the last one counts', async () => {
  const { data: run } = await made('failure');
  const annotation = {
    path: 'new.md',
    start_line: 1,
    end_line: 1,
    annotation_level: 'failure',
    message: 'No',
  };
  const append = (count: number) =>
    octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...{ ...AT, check_run_id: run.id },
      output: {
        title: 'T',
        summary: 'S',
        annotations: Array.from({ length: count }, () => annotation as never),
      },
    });
  await append(50);
  await append(2);
  const { data: listed } = await octokit.rest.checks.listAnnotations({ ...AT, check_run_id: run.id });
  expect(listed).toHaveLength(30);
  expect((await suite())?.checkRuns.nodes).toMatchObject([
    { databaseId: run.id, externalId: 'first', conclusion: 'FAILURE', annotations: { totalCount: 52 } },
  ]);
  expect(await refusal(append(51))).toMatchObject({ status: 422 });
  expect(arena.sandbox.violations.splice(0)).toHaveLength(1);
  const { data: second } = await made('success');
  const found = async (filter: 'latest' | 'all') => {
    const { data } = await octokit.rest.checks.listForRef({ ...AT, ref: head, check_name: NAME, filter });
    return data.check_runs.map(({ id }) => id);
  };
  expect(await found('latest')).toEqual([second.id]);
  expect(await found('all')).toEqual([run.id, second.id]);
  expect(await suite('Another')).toBeUndefined();
});

test('what is too long, not its own or not permitted is refused', async () => {
  const { data: run } = await made('success');
  const at = { ...AT, check_run_id: run.id };
  const long = { title: 'T', summary: 'S'.repeat(65_536) };
  expect(await refusal(octokit.rest.checks.update({ ...at, output: long }))).toMatchObject({ status: 422 });
  expect(arena.sandbox.violations.splice(0)).toHaveLength(1);
  const stranger = installed(anApp('stranger'));
  expect(await refusal(stranger.rest.checks.update({ ...at, conclusion: 'failure' }))).toMatchObject({
    status: 403,
    message: expect.stringContaining('can only be modified by the GitHub App') as string,
  });
  const poor = installed(anApp('poor'), { metadata: 'read', contents: 'write' });
  const create = { ...AT, name: NAME, head_sha: head, conclusion: 'success' } as const;
  expect(await refusal(poor.rest.checks.create(create))).toMatchObject({
    status: 403,
    message: 'Resource not accessible by integration',
  });
  expect(await refusal(arena.octokit.rest.checks.create(create))).toMatchObject({ status: 403 });
});

test('a draft that is ready, and another base, are told', async () => {
  const { repository, sandbox } = arena;
  const [issue] = repository.issues;
  if (issue === undefined) throw new Error('no pull request');
  commit(arena, 'next', { 'other.md': 'n\n' });
  actions.readyPull(sandbox.world, { repository, actor: ACTOR, issue });
  await arena.octokit.rest.pulls.update({ ...AT, pull_number: issue.number, base: 'next' });
  await sandbox.deliveries.settled();
  const payloads = sandbox.deliveries.all.filter(({ event }) => event === 'pull_request');
  expect(payloads.map(({ action }) => action)).toEqual(['opened', 'ready_for_review', 'edited']);
  expect(payloads.at(-1)?.payload).toMatchObject({ changes: { base: { ref: { from: 'main' } } } });
});

test('a page shows the check and asks for it again', async () => {
  const { sandbox } = arena;
  const { data: run } = await made('failure');
  const page = async (path: string) =>
    await (await sandbox.fetch(`${sandbox.url}/learner/journey${path}`)).text();
  expect(await page('/pull/1')).toMatch(new RegExp(`/runs/${run.id}">${NAME}</a>`));
  expect(await page('/pull/1')).toContain('This is still a draft');
  expect(await page(`/runs/${run.id}`)).toContain('Re-run');
  await sandbox.fetch(`${sandbox.url}/learner/journey/runs/${run.id}/rerequest`, { method: 'POST' });
  await sandbox.deliveries.settled();
  expect(told('milepost')).toContain('rerequested');
});
