import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import type { TakenRun } from '../../../tools/sandbox/workflows/runs.ts';
import { ACTOR, type Arena, AT, anArena, commit, octokitOf, refusal } from './arena.ts';

const DAY_MS = 86_400_000;
const PATH = '.github/workflows/tracker.yml';

function aWorkflow({ on = 'push', permissions = 'contents: read', more = '' } = {}): string {
  return `name: Tracker
on: ${on}
permissions: { ${permissions} }
${more}
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - uses: someone/tracker@v1
        with: { token: '\${{ github.token }}', dry-run: false, ref: '\${{ github.ref_name }}' }
`;
}

let arena: Arena;

beforeEach(() => {
  arena = anArena();
});

afterEach(() => arena.sandbox.close());

/** Puts the file onto the default branch, and leaves no run behind. */
function given(text: string, path = PATH): void {
  commit(arena, 'main', { [path]: text });
  for (const { id, status } of arena.sandbox.runs.all)
    if (status !== 'completed') arena.sandbox.runs.finish(id, 'success');
}

const started = () => arena.sandbox.runs.queued.map(({ event, name }) => `${name}: ${event}`);

function take({ headBranch }: { readonly headBranch?: string } = {}): TakenRun {
  const { runs } = arena.sandbox;
  const wanted = runs.queued.find((run) => headBranch === undefined || run.headBranch === headBranch);
  const taken = runs.take(wanted?.id);
  if (taken === null) throw new Error('No run is queued');
  return taken;
}

/** A run by hand, with that token. */
function aRun(permissions: string): TakenRun {
  given(aWorkflow({ on: '[workflow_dispatch]', permissions }));
  const { world } = arena.sandbox;
  const workflow = actions.listWorkflows(world, arena.repository).find(({ path }) => path === PATH);
  if (workflow === undefined) throw new Error('There is no workflow');
  actions.dispatchWorkflow(world, { repository: arena.repository, actor: ACTOR, workflow, ref: 'main' });
  return take();
}

describe('a run', () => {
  test('knows the event, and fills in what its step is given', () => {
    commit(arena, 'main', { [PATH]: aWorkflow() });
    const { run, token, steps, repository } = take();
    expect(run).toMatchObject({ event: 'push', ref: 'refs/heads/main', status: 'in_progress', number: 1 });
    expect(JSON.parse(run.payload)).toMatchObject({ ref: 'refs/heads/main', sender: { login: 'learner' } });
    expect(steps).toEqual([{ uses: 'someone/tracker@v1', with: { token, 'dry-run': 'false', ref: 'main' } }]);
    expect(repository).toBe('learner/journey');
  });

  test.each<[string, string, () => void]>([
    ['{ push: { branches: [main] } }', 'push', () => commit(arena, 'main', { 'a.txt': 'a' })],
    [
      '{ issues: { types: [closed] } }',
      'issues',
      () => {
        closeIssue();
      },
    ],
    [
      'issue_comment',
      'issue_comment',
      () => {
        comment();
      },
    ],
    [
      '{ schedule: [{ cron: 17 5 * * * }] }',
      'schedule',
      () => {
        actions.strikeSchedule(arena.sandbox.world, arena.repository);
      },
    ],
    [
      '{ pull_request: null }',
      'pull_request',
      () => {
        propose();
      },
    ],
  ])('on: %s starts at %s', (on, event, deed) => {
    given(aWorkflow({ on }));
    deed();
    expect(started()).toEqual([`Tracker: ${event}`]);
  });

  test.each<[string, () => void]>([
    ['{ push: { branches: [main] } }', () => commit(arena, 'other', { 'a.txt': 'a' })],
    ['{ push: null }', () => commit(arena, 'main', { 'a.txt': 'a', message: 'Done [skip ci]' })],
    [
      '{ issues: { types: [reopened] } }',
      () => {
        closeIssue();
      },
    ],
    [
      '{ pull_request: { types: [closed] } }',
      () => {
        propose();
      },
    ],
    ['issues', () => commit(arena, 'main', { 'a.txt': 'a' })],
  ])('on: %s does not start at something else', (on, deed) => {
    given(aWorkflow({ on }));
    deed();
    expect(started()).toEqual([]);
  });

  test('one of a group runs and one waits; a newer one takes the place of that which waits', () => {
    const more = 'concurrency: { group: "tracker-${{ github.ref }}", cancel-in-progress: false }';
    commit(arena, 'other', { 'a.txt': '0' });
    given(aWorkflow({ more }));
    commit(arena, 'other', { [PATH]: aWorkflow({ more }) });
    const { runs } = arena.sandbox;
    for (const text of ['1', '2', '3']) commit(arena, 'main', { 'a.txt': text });
    const states = () => runs.all.slice(-4).map(({ status, conclusion }) => conclusion ?? status);
    expect(states()).toEqual(['queued', 'queued', 'cancelled', 'pending']);
    const first = take({ headBranch: 'main' });
    expect(states()).toEqual(['queued', 'in_progress', 'cancelled', 'pending']);
    runs.finish(first.run.id, 'failure');
    expect(states()).toEqual(['queued', 'failure', 'cancelled', 'queued']);
  });

  test('a job whose condition does not hold is not there', () => {
    given(aWorkflow().replace('    runs-on', "    if: github.actor != 'learner'\n    runs-on"));
    commit(arena, 'main', { 'a.txt': 'a' });
    expect(started()).toEqual([]);
  });

  test('of a file that cannot be read, GitHub tells at a push', () => {
    given('on: [push\n');
    expect(arena.sandbox.runs.all).toMatchObject([{ name: PATH, conclusion: 'startup_failure' }]);
  });

  test('what the sandbox does not know of a file is a violation', () => {
    given(aWorkflow({ on: '{ push: { paths: ["a/**"] } }' }));
    expect(arena.sandbox.violations.splice(0)).toMatchObject([
      { problem: expect.stringContaining('paths') as string },
    ]);
  });

  test('of a pull request from a fork only reads, whatever the file asks for', async () => {
    given(aWorkflow({ on: 'pull_request', permissions: 'contents: write, issues: write' }));
    arena.sandbox.createUser('stranger');
    const { world } = arena.sandbox;
    const fork = actions.forkRepository(world, { repository: arena.repository, owner: 'stranger' });
    const actor = userActor('stranger');
    const files = [{ path: 'b.txt', content: 'b' }];
    actions.commitFiles(world, { repository: fork, actor, message: 'Mine', files });
    const { repository } = arena;
    actions.openPull(world, { repository, actor, title: 'Take this', head: 'stranger:main', base: 'main' });
    const { run, token } = take();
    expect(run).toMatchObject({ event: 'pull_request', ref: 'refs/pull/1/merge', headRepositoryId: fork.id });
    const octokit = octokitOf(arena.sandbox, token);
    expect((await refusal(octokit.rest.issues.create({ ...AT, title: 'Mine' }))).status).toBe(403);
    expect(arena.sandbox.runs.all.filter(({ repositoryId }) => repositoryId === fork.id)).toEqual([]);
  });
});

describe('the token of a run', () => {
  test('may do what the file says and no more, as github-actions[bot]', async () => {
    const octokit = octokitOf(arena.sandbox, aRun('contents: read, issues: write').token);
    const { data } = await octokit.rest.issues.create({ ...AT, title: 'One' });
    expect(data.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
    expect(await octokit.graphql('{ viewer { login } }')).toEqual({
      viewer: { login: 'github-actions[bot]' },
    });
    const content = { ...AT, path: 'a.txt', message: 'A', content: '' };
    for (const refused of [
      octokit.rest.repos.createOrUpdateFileContents(content),
      octokit.rest.pulls.list(AT),
      octokit.rest.actions.listRepoWorkflows(AT),
      octokit.rest.users.getAuthenticated(),
    ])
      expect(await refusal(refused)).toMatchObject({
        status: 403,
        message: 'Resource not accessible by integration',
      });
  });

  test('is for its repository alone', async () => {
    const repository = actions.createRepository(arena.sandbox.world, {
      owner: 'learner',
      name: 'diary',
      private: true,
    });
    const octokit = octokitOf(arena.sandbox, aRun('contents: write').token);
    expect((await refusal(octokit.rest.repos.get({ owner: 'learner', repo: repository.name }))).status).toBe(
      404,
    );
  });

  test('ends with the run', async () => {
    const { token, run } = aRun('contents: read');
    arena.sandbox.runs.finish(run.id, 'success');
    expect((await refusal(octokitOf(arena.sandbox, token).rest.repos.get(AT))).status).toBe(401);
  });

  test('starts no run by what it does, but for dispatches', async () => {
    const every = '{ push: null, issues: null, workflow_dispatch: null, repository_dispatch: null }';
    given(aWorkflow({ on: every }), '.github/workflows/every.yml');
    const { token } = aRun('contents: write, issues: write, actions: write');
    const octokit = octokitOf(arena.sandbox, token);
    const { data } = await octokit.rest.issues.create({ ...AT, title: 'One' });
    await octokit.rest.issues.update({ ...AT, issue_number: data.number, state: 'closed' });
    await octokit.rest.repos.createOrUpdateFileContents({ ...AT, path: 'a.txt', message: 'A', content: '' });
    expect(started()).toEqual([]);
    await octokit.rest.repos.createDispatchEvent({ ...AT, event_type: 'go', client_payload: { a: 1 } });
    await octokit.rest.actions.createWorkflowDispatch({ ...AT, workflow_id: 'every.yml', ref: 'main' });
    expect(started()).toEqual(['Tracker: repository_dispatch', 'Tracker: workflow_dispatch']);
  });

  test('opens a pull request only where the repository lets it', async () => {
    const { token } = aRun('contents: write, pull-requests: write');
    commit(arena, 'work', { 'a.txt': 'a' });
    const octokit = octokitOf(arena.sandbox, token);
    const wanted = { ...AT, title: 'Mine', head: 'work', base: 'main' };
    expect(await refusal(octokit.rest.pulls.create(wanted))).toMatchObject({
      status: 403,
      message: 'GitHub Actions is not permitted to create or approve pull requests.',
    });
    const { rest } = arena.octokit;
    await rest.actions.setGithubActionsDefaultWorkflowPermissionsRepository({
      ...AT,
      can_approve_pull_request_reviews: true,
    });
    const { data } = await rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(AT);
    expect(data).toEqual({ default_workflow_permissions: 'read', can_approve_pull_request_reviews: true });
    expect((await octokit.rest.pulls.create(wanted)).status).toBe(201);
  });

  test('shares 1,000 requests an hour with all runs of its repository', async () => {
    arena.sandbox.settings.limits = true;
    const limitOf = async (token: string) =>
      (await octokitOf(arena.sandbox, token).rest.repos.get(AT)).headers;
    const first = await limitOf(aRun('contents: read').token);
    expect(first).toMatchObject({ 'x-ratelimit-limit': '1000', 'x-ratelimit-used': '1' });
    const { token } = aRun('contents: read');
    const octokit = octokitOf(arena.sandbox, token);
    for (let n = 1; n < 1_000; n += 1) await octokit.rest.repos.get(AT);
    expect((await refusal(octokit.rest.repos.get(AT))).message).toMatch(/^API rate limit exceeded/);
    expect((await arena.octokit.rest.repos.get(AT)).status).toBe(200);
  });
});

describe('workflows', () => {
  test('are listed with their runs, turned off and on', async () => {
    given(aWorkflow());
    const { rest } = arena.octokit;
    const { data } = await rest.actions.listRepoWorkflows(AT);
    expect(data.workflows).toMatchObject([{ name: 'Tracker', path: PATH, state: 'active' }]);
    const id = { ...AT, workflow_id: 'tracker.yml' };
    await rest.actions.disableWorkflow(id);
    commit(arena, 'main', { 'a.txt': 'a' });
    expect(started()).toEqual([]);
    expect((await rest.actions.getWorkflow(id)).data.state).toBe('disabled_manually');
    await rest.actions.enableWorkflow(id);
    commit(arena, 'main', { 'a.txt': 'b' });
    expect((await rest.actions.listWorkflowRuns(id)).data.workflow_runs).toMatchObject([
      { event: 'push', status: 'queued', conclusion: null, display_title: 'Work' },
      { event: 'push', status: 'completed', conclusion: 'success' },
    ]);
    const failed = await rest.actions.listWorkflowRunsForRepo({ ...AT, status: 'failure' });
    expect(failed.data.total_count).toBe(0);
  });

  test('are dispatched with the inputs that they know, and their defaults', async () => {
    given(aWorkflow({ on: '{ workflow_dispatch: { inputs: { deep: { default: "no" }, wide: {} } } }' }));
    const { rest } = arena.octokit;
    const wanted = { ...AT, workflow_id: 'tracker.yml', ref: 'main', inputs: { wide: 'yes' } };
    await rest.actions.createWorkflowDispatch(wanted);
    expect(JSON.parse(take().run.payload)).toMatchObject({
      inputs: { deep: 'no', wide: 'yes' },
      workflow: PATH,
    });
    const odd = refusal(rest.actions.createWorkflowDispatch({ ...wanted, inputs: { high: '1' } }));
    expect(await odd).toMatchObject({ status: 422, message: 'Unexpected inputs provided: ["high"]' });
    const nowhere = refusal(rest.actions.createWorkflowDispatch({ ...wanted, ref: 'nowhere' }));
    expect(await nowhere).toMatchObject({ status: 422, message: 'No ref found for: nowhere' });
    await rest.actions.disableWorkflow({ ...AT, workflow_id: 'tracker.yml' });
    expect((await refusal(rest.actions.createWorkflowDispatch(wanted))).message).toMatch(
      /on a disabled workflow$/,
    );
  });

  test('that run by the clock are turned off, whole, after 60 days without a push', () => {
    given(aWorkflow({ on: '{ push: null, schedule: [{ cron: 17 5 * * * }] }' }));
    const { world, runs } = arena.sandbox;
    world.clock.advance(59 * DAY_MS);
    actions.strikeSchedule(world, arena.repository);
    expect(started()).toEqual(['Tracker: schedule']);
    runs.finish(take().run.id, 'success');
    world.clock.advance(2 * DAY_MS);
    actions.strikeSchedule(world, arena.repository);
    commit(arena, 'main', { 'a.txt': 'a' });
    expect(started()).toEqual([]);
    expect(arena.repository.workflows).toMatchObject([{ state: 'disabled_inactivity' }]);
  });
});

function closeIssue(): void {
  const { repository, sandbox } = arena;
  const issue = actions.createIssue(sandbox.world, { repository, actor: ACTOR, title: 'One' });
  actions.updateIssue(sandbox.world, { repository, actor: ACTOR, issue, state: 'closed' });
}

function comment(): void {
  const { repository, sandbox } = arena;
  const issue = actions.createIssue(sandbox.world, { repository, actor: ACTOR, title: 'One' });
  actions.createComment(sandbox.world, { repository, actor: ACTOR, issue, body: 'Done' });
}

function propose(): void {
  commit(arena, 'work', { 'a.txt': 'a' });
  const { repository, sandbox } = arena;
  actions.openPull(sandbox.world, { repository, actor: ACTOR, title: 'Mine', head: 'work', base: 'main' });
}
