// The Action from event to README: its bundle, alone, as GitHub's runner runs it, with the token of its own workflow.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { Learner, ROADMAP } from './learner.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';

let learner: Learner;

beforeEach(async () => {
  learner = await Learner.start();
});

afterEach(async () => {
  await learner.close();
});

/** With everything set up. */
async function setUp(): Promise<void> {
  await learner.runWell();
}

describe('an event', () => {
  it('push: sets up what the roadmap says, and then has nothing to do', async () => {
    const first = await learner.runWell();
    expect(first).toMatchObject({ event: 'push', annotations: [] });
    expect(first.outputs).toMatchObject({ percent: '0', done: '0', required: '3', changed: 'true' });
    expect(first.summary).toContain('Statistics');
    expect(learner.issues.map(({ title, authorLogin }) => [title, authorLogin])).toEqual(
      ['Statistics', 'SQL', 'Report'].map((title) => [title, 'github-actions[bot]']),
    );
    expect(learner.file('README.md')).toContain('<!-- milepost:start -->');
    await learner.expectRest();
    // What it did itself starts nothing.
    expect(learner.sandbox.runs.queued).toEqual([]);

    learner.push({ 'notes.md': 'Hello.\n' });
    const second = await learner.runWell();
    expect(second.outputs['changed']).toBe('false');
    expect(second.requests.filter(({ mutates }) => mutates)).toEqual([]);
    expect(second.requests.length).toBeLessThanOrEqual(3);
  });

  it('a merge: closes the issue, and the README knows', async () => {
    await setUp();
    const pull = learner.propose(`Completes: sql`);
    const preview = await learner.runWell();
    expect(preview.event).toBe('pull_request');
    expect(preview.summary).toContain('SQL');
    expect(preview.requests.filter(({ mutates }) => mutates)).toEqual([]);
    learner.merge(pull);
    const merged = await learner.runWell();
    expect(merged.event).toBe('push');
    expect(learner.issue('SQL')).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(merged.outputs).toMatchObject({ percent: '33', done: '1' });
    await learner.expectRest();
  });

  it('an issue closed and reopened by hand: the README follows, and nothing is undone', async () => {
    await setUp();
    learner.change(learner.issue('SQL'), 'closed');
    expect((await learner.runWell()).outputs).toMatchObject({ percent: '33', changed: 'true' });
    learner.change(learner.issue('SQL'), 'open');
    expect((await learner.runWell()).outputs).toMatchObject({ percent: '0', changed: 'true' });
    expect(learner.issue('SQL').state).toBe('open');
    await learner.expectRest();
  });

  it('the clock, and a person who starts it by hand: what no event told', async () => {
    await setUp();
    const { sandbox, repository, me: actor } = learner;
    // As a workflow does, whose deeds start nothing.
    actions.updateIssue(sandbox.world, {
      ...{ repository, issue: learner.issue('SQL'), state: 'closed' },
      actor: { ...actor, login: 'github-actions[bot]' },
    });
    expect(sandbox.runs.queued).toEqual([]);
    actions.strikeSchedule(sandbox.world, repository);
    expect(await learner.runWell()).toMatchObject({ event: 'schedule', outputs: { percent: '33' } });
    const workflow = actions
      .listWorkflows(sandbox.world, repository)
      .find(({ path }) => path.endsWith('/milepost.yml'));
    if (workflow === undefined) throw new Error('There is no workflow');
    actions.dispatchWorkflow(sandbox.world, { repository, actor, workflow, ref: 'main' });
    expect(await learner.runWell()).toMatchObject({
      event: 'workflow_dispatch',
      outputs: { changed: 'false' },
    });
    await learner.expectRest();
  });

  it('a pull request from a fork: reads, with a token that cannot write, and says what merging would finish', async () => {
    await setUp();
    const { sandbox, repository } = learner;
    const actor = userActor('stranger');
    const fork = actions.forkRepository(sandbox.world, { repository, owner: 'stranger' });
    const files = [{ path: 'theirs.md', content: 'Mine.\n' }];
    actions.commitFiles(sandbox.world, { repository: fork, actor, message: 'Mine', files });
    const wanted = { repository, actor, title: 'Take this', head: 'stranger:main', base: 'main' };
    actions.openPull(sandbox.world, { ...wanted, body: 'Completes: statistics' });
    const { summary, requests } = await learner.runWell();
    expect(summary).toContain('Statistics');
    expect(requests.filter(({ mutates, status }) => mutates || status === 403)).toEqual([]);
    await learner.expectRest();
  });

  it('a pull request that breaks the roadmap: fails, with the mistake on its line', async () => {
    await setUp();
    const broken = printRoadmap(ROADMAP).replace('phases:', 'phasess:');
    learner.propose('', { file: '.github/roadmap.yml', text: broken });
    const last = (await learner.run()).at(-1);
    expect(last).toMatchObject({ code: 1, event: 'pull_request' });
    const errors = last?.annotations.filter(({ level }) => level === 'error') ?? [];
    expect(errors[0]?.properties).toMatchObject({ file: '.github/roadmap.yml' });
    expect(errors.map(({ message }) => message).join(' ')).toContain('phasess');
    expect(last?.summary).toContain('phasess');
    await learner.expectRest();
  });
});

describe('what goes wrong', () => {
  it('two pushes at once: one waits for the other, and nothing is there twice', async () => {
    const first = learner.runner.start();
    learner.push({ 'a.md': 'a\n' });
    learner.push({ 'b.md': 'b\n' });
    expect(learner.sandbox.runs.queued).toEqual([]);
    expect((await first.ended).code).toBe(0);
    const runs = await learner.run();
    expect(runs).toMatchObject([{ code: 0, outputs: { changed: 'false' } }]);
    await learner.expectRest();
  });

  it('killed in the middle: the next run goes on from there', async () => {
    const { child, ended } = learner.runner.start();
    const stop = learner.sandbox.world.on((event) => {
      if (event.name === 'issues' && event.action === 'opened') child.kill('SIGKILL');
    });
    expect(await ended).toMatchObject({ code: null, signal: 'SIGKILL' });
    stop();
    expect(learner.issues).toHaveLength(1);
    learner.push({ 'a.md': 'a\n' });
    expect((await learner.runWell()).outputs['changed']).toBe('true');
    expect(learner.issues).toHaveLength(3);
    await learner.expectRest();
  });

  it("the hour's requests are spent: the run says when it goes on, and a later one does", async () => {
    learner.sandbox.settings.limits = { primary: 6 };
    const runs = await learner.run();
    expect(runs).toMatchObject([{ code: 0 }]);
    expect(runs[0]?.summary).toMatch(/The limit ends at \d\d:\d\d UTC/);
    learner.sandbox.settings.limits = true;
    learner.sandbox.world.clock.advance(3_600_000);
    actions.strikeSchedule(learner.sandbox.world, learner.repository);
    await learner.runWell();
    expect(learner.issues).toHaveLength(3);
    await learner.expectRest({ isLimited: true });
  });

  it('with all limits on, none is reached', async () => {
    learner.sandbox.settings.limits = true;
    const { requests } = await learner.runWell();
    expect(requests.filter(({ status }) => (status ?? 500) >= 400)).toEqual([]);
    await learner.expectRest();
  });
});

describe('a protected branch', () => {
  beforeEach(() => {
    const { sandbox, repository } = learner;
    actions.setProtection(sandbox.world, { repository, branch: 'main', protection: { bypass: ['learner'] } });
  });

  it('takes the README by a pull request, where the repository lets workflows open one', async () => {
    learner.repository.actions.mayCreatePulls = true;
    await learner.runWell();
    expect(learner.repository.issues.filter(({ pull }) => pull !== null)).toHaveLength(1);
  });

  it('where it does not: the run names the setting, and is no failure', async () => {
    const { summary } = await learner.runWell();
    expect(summary).toContain('Allow GitHub Actions to create and approve pull requests');
    expect(learner.issues).toHaveLength(3);
  });
});
